#include "layout/page_breaker.h"

#include <gtest/gtest.h>

#include <string>

namespace bifolio::layout {
namespace {

// A list written as letters: each item of height 1 but for capitals (2); "." makes a space of one line before
// the next item, "," one that may be shrunk away, "~" forbids a break before it, "!" forces one, ">" to a
// recto, "<" to a verso, and a digit n puts a penalty of n * 100 before it.
std::vector<VerticalItem> list(const std::string& text) {
    std::vector<VerticalItem> items;
    VerticalItem next;
    for (const char c : text) {
        switch (c) {
            case '.':
                next.space += 1;
                break;
            case ',':
                next.space += 1;
                next.shrink += 1;
                break;
            case '~':
                next.penalty = kNeverBreak;
                break;
            case '!':
                next.force = PageForce::Any;
                break;
            case '>':
                next.force = PageForce::Recto;
                break;
            case '<':
                next.force = PageForce::Verso;
                break;
            default:
                if (c >= '0' && c <= '9') {
                    next.penalty = 100 * (c - '0');
                    break;
                }
                next.height = c >= 'A' && c <= 'Z' ? 2 : 1;
                items.push_back(next);
                next = {};
        }
    }
    return items;
}

// Pages as the letters that stand on them, "|" between; "-" is an empty line.
std::string pages_of(const std::string& text, int height, const PageWeights& weights = {}) {
    std::string letters;
    for (const char c : text)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) letters += c;
    const BrokenPages broken = break_pages(list(text), {}, {height, height}, weights);
    std::string out;
    for (const BrokenPage& page : broken.pages) {
        if (!out.empty()) out += '|';
        int line = 0;
        for (std::uint32_t n = page.begin; n < page.end; ++n) {
            for (; line < broken.items[n].top; ++line) out += '-';
            const char letter = letters[broken.items[n].item];
            out += letter;
            line += letter < 'a' ? 2 : 1;
        }
        if (page.begin == page.end) out += "()";
    }
    return out;
}

TEST(PageBreaker, FillsPages) {
    EXPECT_EQ(pages_of("abcdefgh", 3), "abc|def|gh");
}
TEST(PageBreaker, DropsSpaceAtTheHead) {
    EXPECT_EQ(pages_of("abc.def.gh", 3), "abc|def|gh");
}
}  // namespace
}  // namespace bifolio::layout
