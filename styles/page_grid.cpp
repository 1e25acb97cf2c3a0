#include "styles/page_grid.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "source/base/ascii.h"
#include "source/base/quotation.h"
#include "styles/key_bounds.h"
#include "styles/value.h"

namespace bifolio::styles {

namespace {

constexpr std::string_view kColumnUnit = "col", kStepUnit = "step";

// What stands on pages of the booklet, inside their text area.
constexpr std::array<std::string_view, 4> kOnThePage = {"paragraph", "booklet", "overview", "cover"};

bool may_be_in_columns(const Key& key) {
    return key.type == ValueType::Length && (std::ranges::find(kOnThePage, key.section) != kOnThePage.end() ||
                                             (key.section == "page" && key.attribute == "times-column"));
}

// "2col": "2", and true where it is `unit`.
bool cut_unit(std::string_view& length, std::string_view unit) {
    if (!length.ends_with(unit)) return false;
    length = source::trimmed(length.substr(0, length.size() - unit.size()));
    return true;
}

}  // namespace

bool is_in_columns(std::string_view length) {
    const std::string_view stated = source::trimmed(length);
    return stated.ends_with(kColumnUnit) || stated.ends_with(kStepUnit);
}

source::Trouble check_in_columns(const Key& key, std::string_view length) {
    const std::string_view stated = source::trimmed(length);
    if (!may_be_in_columns(key))
        return {fmt::format("{} is told by the page's columns, which are not there for it",
                            source::in_quotes(stated)),
                "write a number and mm, cm, in or pt: \"12.5pt\""};
    std::string_view rest = stated;
    if (!cut_unit(rest, kStepUnit)) (void)cut_unit(rest, kColumnUnit);
    double number = 0;
    const source::Trouble trouble = read_value(rest, {0, kGridColumns.most}, number);
    if (!trouble) return {};
    return {fmt::format("{} is not a valid length", source::in_quotes(stated)),
            "write how many columns of the page: \"2col\", or \"2step\" with a gutter after each"};
}

std::optional<std::string> in_points(std::string_view length, const PageGeometry& page) {
    std::string_view rest = source::trimmed(length);
    const bool is_steps = cut_unit(rest, kStepUnit);
    if (!is_steps && !cut_unit(rest, kColumnUnit)) return std::nullopt;
    double number = 0;
    if (read_value(rest, {0, kGridColumns.most}, number)) return std::nullopt;
    const Length step = (page.text_width() + page.gutter) * (1.0 / page.columns);
    const Length all = step * number - (is_steps || number == 0 ? Length() : page.gutter);
    return fmt::format("{:.6f}pt", std::max(0.0, all.pt()));
}

}  // namespace bifolio::styles
