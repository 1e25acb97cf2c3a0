// Booklets of small programmes, and the lines of text on their pages.
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "layout/booklet/booklet.h"
#include "source/reader.h"
#include "tests/support/style_sheet.h"

namespace bifolio::layout::testing {

// What a cell has on one line.
struct PageLine {
    std::size_t page = 0;  // from 1
    double left = 0, right = 0, baseline = 0;
    std::string text;
    bool furniture = false;
};

inline constexpr double kWideGap = 30;  // points: not within a line

struct BookletPages {
    styles::StyleSheet sheet;
    Pages pages;

    // As they were painted: columns one after another.
    [[nodiscard]] std::vector<PageLine> lines() const {
        std::vector<PageLine> result;
        for (std::size_t n = 0; n < pages.pages.size(); ++n) {
            const PlacedRun* before = nullptr;
            for (const PlacedRun& run : pages.pages[n].runs) {
                if (before == nullptr || !is_one_line(*before, run) || run.x > result.back().right + kWideGap)
                    result.push_back({n + 1, run.x, run.x, run.baseline, {}, run.node == kArtifact});
                result.back().right = run.x + width_of(run, *pages.faces[run.shaped->face]);
                result.back().text += with_spaces(run.shaped->text) + (run.space_after ? " " : "");
                before = &run;
            }
        }
        return result;
    }

    // Those whose text holds the words; no-break spaces count as others.
    [[nodiscard]] std::vector<PageLine> lines_with(const std::string& words) const {
        std::vector<PageLine> all = lines();
        std::erase_if(all, [&](const PageLine& line) { return line.text.find(words) == std::string::npos; });
        return all;
    }

  private:
    [[nodiscard]] bool is_one_line(const PlacedRun& before, const PlacedRun& run) const {
        return !before.apart_after &&
               std::abs(before.baseline - run.baseline) < 0.5 * static_cast<double>(run.size) &&
               run.x > before.x &&
               element_of(pages.structure, before.node) == element_of(pages.structure, run.node);
    }

    static std::string with_spaces(std::string text) {
        const std::string no_break = "\u00A0";
        for (std::size_t at = text.find(no_break); at != std::string::npos; at = text.find(no_break))
            text.replace(at, no_break.size(), " ");
        return text;
    }
};

// `inside`: the programme's children.
inline BookletPages booklet_of(const std::string& inside, std::vector<styles::Setting> settings = {},
                               const std::string& style = "classic") {
    source::Diagnostics diagnostics;
    const auto program = source::read_program_text("<program xml:lang=\"en\">" + inside + "</program>",
                                                   "test.xml", "", diagnostics);
    EXPECT_TRUE(program.has_value() && !diagnostics.has_errors());
    BookletPages result{bifolio::testing::style_sheet(style, std::move(settings)), {}};
    FontLibrary fonts;
    result.pages = typeset_booklet(program.value(), result.sheet, fonts, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    return result;
}

}  // namespace bifolio::layout::testing
