#include "source/read/code_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "source/model/mark_names.h"
#include "source/read/character_walk.h"
#include "source/read/mark_stack.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kTab = 4;

std::size_t behind_tab(std::size_t column) {
    return (column / kTab + 1) * kTab;
}

// How many columns of white space begin each line that has text. A character that is written as a reference
// is text.
class Indentation {
  public:
    void begin(pugi::xml_node mark) {
        if (mark_named(mark.name()) == Mark::LineBreak) start_line();
    }
    void end(pugi::xml_node /*mark*/) {}
    void character(const SourceCharacter& each, Place /*place*/) {
        if (ends_line(each)) return start_line();
        if (!is_leading_) return;
        if (!each.is_reference && each.value == ' ')
            ++column_;
        else if (!each.is_reference && each.value == '\t')
            column_ = behind_tab(column_);
        else {
            is_leading_ = false;
            least_ = std::min(least_.value_or(column_), column_);
        }
    }
    [[nodiscard]] std::size_t least() const { return least_.value_or(0); }

  private:
    void start_line() {
        is_leading_ = true;
        column_ = 0;
    }

    bool is_leading_ = true;
    std::size_t column_ = 0;
    std::optional<std::size_t> least_;
};

class Lines {
  public:
    Lines(const XmlDocument& document, Reporter& reporter, const Text& start, std::size_t indentation,
          std::size_t limit)
        : start_(start), indentation_(indentation), marks_(document, reporter, limit) {}

    void begin(pugi::xml_node mark) {
        mark_named(mark.name()) == Mark::LineBreak ? end_line() : marks_.open(mark);
    }
    void end(pugi::xml_node mark) {
        if (mark_named(mark.name()) != Mark::LineBreak) marks_.close();
    }

    void character(const SourceCharacter& each, Place place) {
        if (ends_line(each)) return end_line();
        if (!marks_.takes(each, place)) return;
        if (!first_place_.known()) first_place_ = place;
        const std::size_t next = each.value == '\t' ? behind_tab(column_) : column_ + 1;
        const char32_t shown = each.value == '\t' ? U' ' : each.value;
        const bool is_blank = shown == U' ' && !each.is_reference;
        for (; column_ < next; ++column_) {
            if (column_ < indentation_) continue;
            if (is_blank)
                blanks_.push_back(place);
            else
                add(shown, place);
        }
    }

    std::vector<Text> take() && {
        end_line();
        const auto has_text = [](const Text& line) { return !line.empty(); };
        lines_.erase(std::find_if(lines_.rbegin(), lines_.rend(), has_text).base(), lines_.end());
        lines_.erase(lines_.begin(), std::ranges::find_if(lines_, has_text));
        return std::move(lines_);
    }

  private:
    // White space at a line's end is none of its text.
    void add(char32_t character, Place place) {
        for (const Place& each : blanks_) marks_.builder().add(U' ', each, false);
        blanks_.clear();
        marks_.builder().add(character, place, false);
    }

    void end_line() {
        blanks_.clear();
        Text& line = lines_.emplace_back(start_);
        line.inlines = marks_.take();
        if (first_place_.known()) line.place = first_place_;
        first_place_ = {};
        column_ = 0;
    }

    const Text& start_;
    std::size_t indentation_;
    MarkStack marks_;
    std::vector<Place> blanks_;  // that no text follows so far
    std::vector<Text> lines_;
    std::size_t column_ = 0;
    Place first_place_;
};

}  // namespace

std::vector<Text> read_code_lines(const XmlDocument& document, Reporter& reporter, pugi::xml_node element,
                                  const Text& start, std::size_t limit) {
    Indentation indentation;
    walk_characters(document, element, indentation);
    Lines lines(document, reporter, start, indentation.least(), limit);
    walk_characters(document, element, lines);
    return std::move(lines).take();
}

}  // namespace bifolio::source
