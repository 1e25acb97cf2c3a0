// Paragraphs for tests of the line breaker that can be read by eye: every letter is one point wide.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "layout/text/line_breaker.h"

namespace bifolio::layout {

// A word space is 1 wide, stretches by 1 and shrinks by 0.5. Marks inside a word: "-" where it may be
// hyphenated (the hyphen is 1 wide), "=" a hyphen of the text, "^" an emergency break, "|" a forced break
// (stands for the space).
class TestParagraph {
  public:
    explicit TestParagraph(std::string_view text) {
        add(BreakKind::Start, 0, 0);
        for (const char c : text) {
            switch (c) {
                case ' ':
                    add(BreakKind::Space, 0, 1);
                    break;
                case '|':
                    add(BreakKind::Forced, 0, 1);
                    break;
                case '-':
                    add(BreakKind::Hyphen, 1, 0);
                    break;
                case '^':
                    add(BreakKind::Emergency, 0, 0);
                    break;
                case '=':
                    letters_ += '=';
                    add(BreakKind::Explicit, 0, 0);
                    break;
                default:
                    letters_ += c;
            }
        }
        add(BreakKind::End, 0, 0);
    }

    [[nodiscard]] std::vector<Breakpoint>& breakpoints() { return breakpoints_; }
    [[nodiscard]] const std::vector<Breakpoint>& breakpoints() const { return breakpoints_; }

    // The lines as they would be read, "!" after an overfull one.
    [[nodiscard]] std::vector<std::string> lines(const BrokenParagraph& broken) const {
        std::vector<std::string> result;
        for (const BrokenLine& line : broken.lines) {
            const std::size_t begin = starts_[line.from];
            std::string text = letters_.substr(begin, ends_[line.to] - begin);
            if (breakpoints_[line.to].kind == BreakKind::Hyphen) text += '-';
            if (line.overfull) text += '!';
            result.push_back(text);
        }
        return result;
    }

  private:
    void add(BreakKind kind, double hyphen, double spaces) {
        Breakpoint at;
        at.kind = kind;
        at.end = static_cast<double>(letters_.size()) + hyphen;
        at.stretch_end = spaces_;
        at.shrink_end = 0.5 * spaces_;
        ends_.push_back(letters_.size());
        if (spaces > 0) letters_ += ' ';
        spaces_ += spaces;
        at.start = static_cast<double>(letters_.size());
        at.stretch_start = spaces_;
        at.shrink_start = 0.5 * spaces_;
        starts_.push_back(letters_.size());
        breakpoints_.push_back(at);
    }

    std::string letters_;
    double spaces_ = 0;
    std::vector<Breakpoint> breakpoints_;
    std::vector<std::size_t> starts_, ends_;  // by breakpoint, into letters_
};

}  // namespace bifolio::layout
