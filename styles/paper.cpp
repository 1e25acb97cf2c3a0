#include "styles/paper.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "source/base/ascii.h"
#include "source/base/nearest.h"
#include "source/base/quotation.h"

namespace bifolio::styles {

namespace {

constexpr Paper millimetres(std::string_view name, double width, double height) {
    return {name, Length::from_mm(width), Length::from_mm(height)};
}
constexpr Paper inches(std::string_view name, double width, double height) {
    return {name, Length::from_in(width), Length::from_in(height)};
}

constexpr std::array kPapers = {
    millimetres("A4", 210, 297),     millimetres("A5", 148, 210),   millimetres("A6", 105, 148),
    millimetres("B5", 176, 250),     millimetres("B6", 125, 176),   inches("letter", 8.5, 11),
    inches("half-letter", 5.5, 8.5), inches("legal", 8.5, 14),      inches("tabloid", 11, 17),
    millimetres("A3", 297, 420),     millimetres("SRA3", 320, 450), millimetres("SRA4", 225, 320),
};

constexpr Bounds kSide = {Length::from_mm(50).pt(), Length::from_mm(1500).pt()};

}  // namespace

std::span<const Paper> papers() {
    return kPapers;
}

source::Trouble read_paper(std::string_view text, PaperSize& size) {
    const std::string_view stated = source::trimmed(text);
    for (const Paper& paper : kPapers) {
        if (source::same_letters(paper.name, stated)) {
            size = {paper.width, paper.height};
            return {};
        }
    }
    const bool is_size = !stated.empty() && stated.front() >= '0' && stated.front() <= '9';
    std::vector<std::string_view> names;
    for (const Paper& paper : kPapers) names.push_back(paper.name);
    if (!is_size) {
        const std::string_view meant = source::nearest(stated, names);
        return {fmt::format("unknown paper size {}", source::in_quotes(stated)),
                meant.empty()
                    ? fmt::format("write one of {}, or a size: \"148mm x 210mm\"", fmt::join(names, ", "))
                    : fmt::format("did you mean \"{}\"?", meant)};
    }
    const std::size_t cross = stated.find('x');
    const std::string hint = "write width x height: \"148mm x 210mm\"";
    if (cross == std::string_view::npos)
        return {fmt::format("{} is not a valid paper size", source::in_quotes(stated)), hint};
    std::string width(source::trimmed(stated.substr(0, cross)));
    const std::string_view height = source::trimmed(stated.substr(cross + 1));
    // "148x210mm": both have the unit of the second.
    if (!width.empty() && width.back() >= '0' && width.back() <= '9') {
        const std::size_t unit = height.find_last_not_of("abcdefghijklmnopqrstuvwxyz");
        if (unit != std::string_view::npos) width += height.substr(unit + 1);
    }
    PaperSize read;
    for (source::Trouble trouble :
         {read_value(width, kSide, read.width), read_value(height, kSide, read.height)}) {
        if (trouble) {
            if (trouble.hint.empty()) trouble.hint = "sides of a page are between 50 mm and 1.5 m";
            return trouble;
        }
    }
    size = read;
    return {};
}

}  // namespace bifolio::styles
