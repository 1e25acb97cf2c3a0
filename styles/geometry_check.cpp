#include "styles/geometry_check.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "styles/value.h"

namespace bifolio::styles {

namespace {

constexpr Length kLeastMeasure = Length::from_mm(40);
constexpr double kLeastLines = 10;
// A serif's mean character with its spaces, in ems, and how many of them a line may have: 45 to 75 read well
// (R. Bringhurst, The Elements of Typographic Style, 2.1.2); far more do not.
constexpr double kMeanCharacter = 0.39;
constexpr double kMostCharacters = 105;

class Check {
  public:
    Check(const StyleSheet& sheet, const RawSheet& raw, source::Diagnostics& diagnostics)
        : sheet_(sheet), raw_(raw), diagnostics_(diagnostics) {}

    bool run() {
        check_text_area();
        check_furniture();
        for (const auto& [name, style] : sheet_.paragraphs) check_leading(name, style);
        if (fine_) warn_of_long_lines();
        return fine_;
    }

  private:
    void check_text_area() {
        const PageGeometry& page = sheet_.page;
        const Length width = page.text_width();
        if (width < kLeastMeasure)
            error(
                "page", {"inner", "outer", "width", "paper"}, {},
                fmt::format(
                    "the margins leave {:.0f} mm of the page's width of {:.0f} mm for text; 40 mm are needed",
                    width.mm(), page.width.mm()));
        const double lines = page.text_height().pt() / sheet_.grid.leading.pt();
        if (lines < kLeastLines)
            error("page", {"head", "foot", "height", "paper"}, {},
                  fmt::format(
                      "the margins leave {:.0f} mm of the page's height of {:.0f} mm for text; 10 lines are "
                      "needed ({:.0f} mm)",
                      page.text_height().mm(), page.height.mm(), (sheet_.grid.leading * kLeastLines).mm()));
        if (width >= kLeastMeasure && page.times_column > width * 0.5)
            error("page", {"times-column"}, {},
                  fmt::format(
                      "the times column takes {:.0f} mm of a text area {:.0f} mm wide; half of it at most",
                      page.times_column.mm(), width.mm()));
        if (sheet_.grid.first_baseline > sheet_.grid.leading * 2)
            error("grid", {"first-baseline"}, {},
                  "the first baseline is more than two lines below the head margin");
    }

    void check_furniture() {
        const PageGeometry& page = sheet_.page;
        if (page.running_head_baseline > page.height)
            error("page", {"running-head-baseline"}, {}, "the running head stands below the page");
        if (page.folio_baseline > page.height)
            error("page", {"folio-baseline"}, {}, "the page number stands below the page");
        if (sheet_.cover.head + sheet_.cover.foot > page.height)
            error("cover", {"head", "foot"}, {}, "the cover's margins leave nothing of the page");
    }

    void check_leading(const std::string& name, const ParagraphStyle& style) {
        const Length leading = style.leading.pt() > 0 ? style.leading : sheet_.grid.leading;
        constexpr double kTightest = 0.9;
        if (leading >= style.character.size * kTightest) return;
        error("paragraph", {"leading", "size", "like"}, name,
              fmt::format("the lines of \"{}\" stand {} apart, which is too little for type of {}", name,
                          write_value(leading), write_value(style.character.size)),
              style.leading.pt() > 0 ? "" : "state its leading, or a larger one for the grid");
    }

    void warn_of_long_lines() {
        const auto body = sheet_.paragraphs.find("abstract");
        if (body == sheet_.paragraphs.end()) return;
        const Length measure = sheet_.page.text_width() - sheet_.page.times_column;
        const double characters = measure.pt() / (body->second.character.size.pt() * kMeanCharacter);
        if (characters <= kMostCharacters) return;
        const RawValue at = blamed("page", {"paper", "width", "inner", "outer"}, {});
        diagnostics_.add(
            {source::Severity::Warning, "layout", at.file, at.place,
             fmt::format("a line of an abstract holds some {:.0f} characters; 45 to 75 read well",
                         characters),
             "make the margins wider (page.inner, page.outer), the type larger (paragraph.abstract.size), "
             "or the paper smaller"});
    }

    // The first of the attributes that is stated last: in an option, else in the sheet itself; else the first
    // stated.
    [[nodiscard]] RawValue blamed(std::string_view section,
                                  std::initializer_list<std::string_view> attributes,
                                  std::string_view name) const {
        const RawValue* found = nullptr;
        const auto rank = [&](const RawValue& value) {
            if (value.file.starts_with("--")) return 2;
            return value.file == raw_.file ? 1 : 0;
        };
        for (const std::string_view attribute : attributes) {
            const RawValue* value = raw_.find(section, name, attribute);
            if (value != nullptr && (found == nullptr || rank(*value) > rank(*found))) found = value;
        }
        return found != nullptr ? *found : RawValue{{}, raw_.file, {}};
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
};

}  // namespace

bool check_geometry(const StyleSheet& sheet, const RawSheet& raw, source::Diagnostics& diagnostics) {
    return Check(sheet, raw, diagnostics).run();
}

}  // namespace bifolio::styles
