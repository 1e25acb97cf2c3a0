#include "styles/geometry_check.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>
#include <utility>

#include "source/base/quotation.h"
#include "styles/value.h"

namespace bifolio::styles {

namespace {

constexpr Length kLeastMeasure = Length::from_mm(40);
constexpr Length kLeastColumn = Length::from_mm(20);
constexpr double kLeastLines = 10;
// A serif's mean character with its spaces, in ems, and how many of them a line may have: 45 to 75 read well
// (R. Bringhurst, The Elements of Typographic Style, 2.1.2); far more do not.
constexpr double kMeanCharacter = 0.39;
constexpr double kMostCharacters = 105;
// What a line of type takes above and below its baseline, of its size: capitals and figures; descenders.
constexpr double kAscent = 0.75, kDescent = 0.25;
// Paper is not cut more exactly than to a millimetre or two; printers ask for so much beside the edge.
constexpr Length kTrimSafe = Length::from_mm(3);

// From the page's top edge.
struct Reach {
    Length top, bottom;
};

Reach reach_of(Length baseline, Length size) {
    return {baseline - size * kAscent, baseline + size * kDescent};
}

// Lengths that a finding advises, in half points, to the safe side.
std::string at_most(Length value) {
    return write_value(Length::from_pt(std::floor(std::max(0.0, value.pt()) * 2) / 2));
}
std::string at_least(Length value) {
    return write_value(Length::from_pt(std::ceil(value.pt() * 2) / 2));
}

class Check {
  public:
    Check(const StyleSheet& sheet, const RawSheet& raw, source::Diagnostics& diagnostics)
        : sheet_(sheet), raw_(raw), diagnostics_(diagnostics) {}

    bool run() {
        check_text_area();
        check_furniture();
        for (const auto& [name, style] : sheet_.paragraphs) {
            check_leading(name, style);
            check_columns(name, style);
        }
        check_grid();
        if (fine_) warn_of_long_lines();
        return fine_;
    }

  private:
    void check_text_area() {
        const PageGeometry& page = sheet_.page;
        const Length width = page.text_width();
        if (width < kLeastMeasure) {
            error(
                "page", {"inner", "outer", "width", "paper"}, {},
                fmt::format(
                    "the margins leave {:.0f} mm of the page's width of {:.0f} mm for text; 40 mm are needed",
                    width.mm(), page.width.mm()));
        }
        const double lines = page.text_height().pt() / sheet_.grid.leading.pt();
        if (lines < kLeastLines) {
            error("page", {"head", "foot", "height", "paper"}, {},
                  fmt::format(
                      "the margins leave {:.0f} mm of the page's height of {:.0f} mm for text; 10 lines are "
                      "needed ({:.0f} mm)",
                      page.text_height().mm(), page.height.mm(), (sheet_.grid.leading * kLeastLines).mm()));
        }
        if (width >= kLeastMeasure && page.times_column > width * 0.5) {
            error("page", {"times-column"}, {},
                  fmt::format("the times column takes {:.0f} mm of a text area {:.0f} mm wide; half of that "
                              "is the limit",
                              page.times_column.mm(), width.mm()));
        }
        const Length facts = sheet_.booklet.facts_column;
        if (width >= kLeastMeasure && facts > width * 0.5) {
            error(
                "booklet", {"facts-column"}, {},
                fmt::format("the column of facts takes {:.0f} mm of a text area {:.0f} mm wide; half of that "
                            "is the limit",
                            facts.mm(), width.mm()));
        }
        if (sheet_.grid.first_baseline > sheet_.grid.leading * 2)
            error("grid", {"first-baseline"}, {},
                  "the first baseline is more than two lines below the head margin");
    }

    void check_furniture() {
        const PageGeometry& page = sheet_.page;
        if (page.running_head_baseline > page.height)
            error("page", {"running-head-baseline"}, {}, "the running head is below the page");
        if (page.folio_from_bottom > page.height)
            error("page", {"folio-baseline"}, {}, "the page number is above the page");
        if (sheet_.cover.head + sheet_.cover.foot > page.height)
            error("cover", {"head", "foot"}, {}, "the cover's margins leave nothing of the page");
        if (!fine_) return;
        check_folio();
        check_running_head();
        check_trim();
        check_spine();
    }

    [[nodiscard]] Length text_foot() const { return sheet_.page.height - sheet_.page.foot; }
    [[nodiscard]] bool meets_text(const Reach& reach) const {
        return reach.bottom > sheet_.page.head && reach.top < text_foot();
    }
    // Above the text, or below it: whichever is nearer.
    [[nodiscard]] bool is_in_head(const Reach& reach) const {
        return (reach.top + reach.bottom) * 0.5 < sheet_.page.height * 0.5;
    }

    void check_folio() {
        const PageGeometry& page = sheet_.page;
        const Length size = sheet_.paragraph("folio").character.size;
        const Reach folio = reach_of(page.folio_baseline, size);
        if (meets_text(folio)) {
            if (is_in_head(folio)) {
                error(
                    "page", {"folio-baseline", "head"}, {},
                    "the page number stands on the first line of the text",
                    fmt::format("page.folio-baseline of at least {}, or page.head of at least {}",
                                at_least(page.height - page.head + size * kDescent), at_least(folio.bottom)));
            } else {
                error("page", {"folio-baseline", "foot"}, {},
                      "the page number stands on the last line of the text",
                      fmt::format("page.folio-baseline of at most {}, or page.foot of at least {}",
                                  at_most(page.foot - size * kAscent), at_least(page.height - folio.top)));
            }
        }
        // Where they stand on one line they keep clear of one another (layout/pages/furniture.h).
        const bool on_one_line =
            reach_of(page.running_head_baseline, running_head_size()).bottom > folio.top &&
            reach_of(page.running_head_baseline, running_head_size()).top < folio.bottom;
        const Length rule = page.running_head_baseline + page.running_head_rule;
        if (has_head_rule() && rule > folio.top && rule < page.folio_baseline)
            error("page", {"folio-baseline", "running-head-rule", "running-head-baseline"}, {},
                  "the rule below the running head goes through the page number",
                  on_one_line ? fmt::format("page.folio-baseline of {}, that of the running head, or "
                                            "page.running-head-rule of at least {}",
                                            write_value(page.height - page.running_head_baseline),
                                            at_least(page.folio_baseline - page.running_head_baseline))
                              : fmt::format("page.folio-baseline of at most {}",
                                            at_most(page.height - rule - size * kAscent)));
    }

    [[nodiscard]] Length running_head_size() const { return sheet_.paragraph("running-head").character.size; }
    [[nodiscard]] bool has_head_rule() const { return sheet_.rule("hairline").weight.pt() > 0; }

    // With its rule.
    void check_running_head() {
        const PageGeometry& page = sheet_.page;
        Reach head = reach_of(page.running_head_baseline, running_head_size());
        const Length below = has_head_rule()
                                 ? std::max(page.running_head_rule + sheet_.rule("hairline").weight,
                                            running_head_size() * kDescent)
                                 : running_head_size() * kDescent;
        head.bottom = page.running_head_baseline + below;
        if (!meets_text(head)) return;
        if (is_in_head(head)) {
            error("page", {"running-head-baseline", "running-head-rule", "head"}, {},
                  "the running head reaches into the text",
                  fmt::format("page.running-head-baseline of at most {}, or page.head of at least {}",
                              at_most(page.head - below), at_least(head.bottom)));
        } else {
            error("page", {"running-head-baseline", "foot"}, {}, "the running head reaches into the text",
                  fmt::format("page.running-head-baseline of at least {}, or page.foot of at least {}",
                              at_least(text_foot() + running_head_size() * kAscent),
                              at_least(page.height - head.top)));
        }
    }

    // What stands too near to the edge where paper is cut.
    void check_trim() {
        const PageGeometry& page = sheet_.page;
        const auto check = [&](std::string_view section, std::string_view attribute, std::string_view what,
                               Length distance, Length value) {
            if (distance >= kTrimSafe) return;
            warn(section, attribute,
                 fmt::format("{} {:.1f} mm from the edge where the paper is cut; printers ask for 3 mm", what,
                             std::max(0.0, distance.mm())),
                 fmt::format("{}.{} of at least {}", section, attribute,
                             at_least(value + kTrimSafe - distance)));
        };
        check("page", "outer", "text begins", page.outer, page.outer);
        check("page", "head", "text begins", page.head, page.head);
        check("page", "foot", "text ends", page.foot, page.foot);
        check("cover", "head", "the cover's text begins", sheet_.cover.head, sheet_.cover.head);
        check("cover", "foot", "the cover's text ends", sheet_.cover.foot, sheet_.cover.foot);
        const Reach head = reach_of(page.running_head_baseline, running_head_size());
        check("page", "running-head-baseline", "the running head stands", head.top,
              page.running_head_baseline);
        const Reach folio = reach_of(page.folio_baseline, sheet_.paragraph("folio").character.size);
        check("page", "folio-baseline", "the page number stands", page.height - folio.bottom,
              page.folio_from_bottom);
    }

    void check_spine() {
        const PageGeometry& page = sheet_.page;
        if (page.inner >= page.spine_safe) return;
        warn("page", "inner",
             fmt::format("text begins {:.1f} mm from the fold, of which page.spine-safe keeps {:.1f} mm free",
                         page.inner.mm(), page.spine_safe.mm()),
             fmt::format("page.inner of at least {}, or page.spine-safe of at most {}",
                         at_least(page.spine_safe), at_most(page.inner)));
    }

    void check_leading(const std::string& name, const ParagraphStyle& style) {
        const bool on_grid = style.leading.pt() == 0;
        const Length leading = on_grid ? sheet_.grid.leading : style.leading;
        constexpr double kTightest = 0.9;
        if (leading >= style.character.size * kTightest) return;
        const RawValue* size = raw_.find("paragraph", name, "size");
        if (is_inherited(name, {"size", "leading"})) return;
        const RawValue* grid = raw_.find("grid", {}, "leading");
        if (on_grid && grid != nullptr && (size == nullptr || rank(*grid) > rank(*size))) {
            if (tightest_ == nullptr || style.character.size > tightest_->character.size) {
                tightest_ = &style;
                tightest_name_ = name;
            }
            return;
        }
        error("paragraph", {"leading", "size", "like"}, name,
              fmt::format("the lines of {} are {} apart, which is too little for type of {}",
                          source::in_quotes(name), write_value(leading), write_value(style.character.size)),
              on_grid ? "state its leading, or a larger one for the grid" : "");
    }

    // How long the lines of running text are that stands beside the times, or below them.
    [[nodiscard]] Length measure_of(const ParagraphStyle& style) const {
        const PageGeometry& page = sheet_.page;
        return style.column_width(style.full_width ? page.text_width()
                                                   : page.text_width() - page.times_column);
    }

    // Whether a paragraph states none of these itself: what is wrong with them is said of the one that it is
    // like.
    [[nodiscard]] bool is_inherited(const std::string& name,
                                    std::initializer_list<std::string_view> attributes) const {
        const auto is_stated = [&](std::string_view attribute) {
            return raw_.find("paragraph", name, attribute) != nullptr;
        };
        return is_stated("like") && std::ranges::none_of(attributes, is_stated);
    }

    void check_columns(const std::string& name, const ParagraphStyle& style) {
        if (style.columns == 1 || measure_of(style) >= kLeastColumn) return;
        if (is_inherited(name, {"columns", "column-gap", "full-width"})) return;
        error("paragraph", {"columns", "column-gap", "like"}, name,
              fmt::format("columns of {} are {:.0f} mm wide; 20 mm are needed", source::in_quotes(name),
                          std::max(0.0, measure_of(style).mm())));
    }

    // A grid that is too tight is said once, not of each paragraph on it.
    void check_grid() {
        if (tightest_ == nullptr) return;
        error("grid", {"leading"}, {},
              fmt::format("the grid's lines are {} apart, which is too little for {} in type of {}",
                          write_value(sheet_.grid.leading), source::in_quotes(tightest_name_),
                          write_value(tightest_->character.size)));
    }

    void warn_of_long_lines() {
        const auto body = sheet_.paragraphs.find("abstract");
        if (body == sheet_.paragraphs.end()) return;
        const double characters =
            measure_of(body->second).pt() / (body->second.character.size.pt() * kMeanCharacter);
        if (characters <= kMostCharacters) return;
        // A paper that was asked for is not a mistake in the option: it is the style that does not suit it.
        RawValue at = blamed("page", {"paper", "width", "inner", "outer"}, {});
        if (at.file.starts_with("--")) at = {{}, raw_.file, {}};
        diagnostics_.add(
            {source::Severity::Warning, "layout", at.file, at.place,
             fmt::format("a line of an abstract holds some {:.0f} characters; 45 to 75 read well",
                         characters),
             "make the margins wider (page.inner, page.outer), the type larger (paragraph.abstract.size), "
             "or the paper smaller"});
    }

    // How late a value was stated: 2 by an option, 1 in the sheet itself, 0 in one that it extends.
    [[nodiscard]] int rank(const RawValue& value) const {
        if (value.file.starts_with("--")) return 2;
        return value.file == raw_.file ? 1 : 0;
    }

    // The first of the attributes that is stated last: in an option, else in the sheet itself; else the first
    // stated.
    [[nodiscard]] RawValue blamed(std::string_view section,
                                  std::initializer_list<std::string_view> attributes,
                                  std::string_view name) const {
        const RawValue* found = nullptr;
        for (const std::string_view attribute : attributes) {
            const RawValue* value = raw_.find(section, name, attribute);
            if (value != nullptr && (found == nullptr || rank(*value) > rank(*found))) found = value;
        }
        return found != nullptr ? *found : RawValue{{}, raw_.file, {}};
    }

    void warn(std::string_view section, std::string_view attribute, std::string message, std::string hint) {
        const RawValue at = blamed(section, {attribute}, {});
        diagnostics_.add(
            {source::Severity::Warning, "layout", at.file, at.place, std::move(message), std::move(hint)});
    }

    void error(std::string_view section, std::initializer_list<std::string_view> attributes,
               std::string_view name, std::string message, std::string hint = {}) {
        const RawValue at = blamed(section, attributes, name);
        diagnostics_.add(
            {source::Severity::Error, "value", at.file, at.place, std::move(message), std::move(hint)});
        fine_ = false;
    }

    const StyleSheet& sheet_;
    const RawSheet& raw_;
    source::Diagnostics& diagnostics_;
    bool fine_ = true;
    const ParagraphStyle* tightest_ = nullptr;  // of those for which the grid is too tight, the largest
    std::string tightest_name_;
};

}  // namespace

bool check_geometry(const StyleSheet& sheet, const RawSheet& raw, source::Diagnostics& diagnostics) {
    return Check(sheet, raw, diagnostics).run();
}

}  // namespace bifolio::styles
