// Sheets are printed, turned, folded and bound in a simulation, and then read.
#include "press/imposition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

#include "press/sheet_geometry.h"

namespace bifolio::press {
namespace {

using ::testing::ElementsAre;

// A page as it lies on the paper, seen from the front side: which half it is on, and whether it stands
// upright.
struct Printed {
    std::size_t page = 0;
    bool on_left = false, upright = false;
};

// What comes out of a printer: `flip` says over which edges the sheet is turned before the back is printed.
std::vector<Printed> print_side(const SheetGeometry& geometry, const Sheet& sheet, bool is_back, Size trim,
                                Flip flip) {
    const Size& media = geometry.media;
    const bool axis_is_upright = (media.width > media.height) == (flip == Flip::Short);
    std::vector<Printed> printed;
    for (const Placement& placement : place_pages(geometry, is_back ? sheet.back : sheet.front, 0)) {
        const Matrix matrix = placement.matrix.then(side_matrix(geometry, is_back));
        layout::Point middle = matrix.apply({trim.width / 2, trim.height / 2});
        layout::Point above = matrix.apply({trim.width / 2, trim.height / 2 + 1});
        if (is_back) {
            for (layout::Point* point : {&middle, &above}) {
                if (axis_is_upright) {
                    point->x = media.width - point->x;
                } else {
                    point->y = media.height - point->y;
                }
            }
        }
        printed.push_back({placement.page, middle.x<media.width / 2, above.y> middle.y});
    }
    return printed;
}

// One half of a folded sheet: what is on its front and its back.
struct Leaf {
    PageSlot front, back;
};

// The pages in the order in which a reader turns them; -1 for a blank.
std::vector<int> read_bound(const Imposition& imposition, const SheetGeometry& geometry, Size trim,
                            Flip flip) {
    std::map<std::size_t, std::vector<const Sheet*>> signatures;
    for (const Sheet& sheet : imposition.sheets) {
        std::vector<const Sheet*>& nested = signatures[sheet.signature];
        EXPECT_EQ(sheet.depth, nested.size()) << "sheets come from the outside to the inside";
        nested.push_back(&sheet);
    }
    std::vector<int> pages;
    const auto read = [&](PageSlot page) { pages.push_back(page ? static_cast<int>(*page) : -1); };
    const auto halves = [&](const Sheet& sheet) {
        std::array<Leaf, 2> leaves;  // left, right, as seen from the front side
        for (const bool is_back : {false, true})
            for (const Printed& each : print_side(geometry, sheet, is_back, trim, flip)) {
                EXPECT_TRUE(each.upright) << "page " << each.page << " stands on its head";
                Leaf& leaf = leaves.at(each.on_left ? 0 : 1);
                (is_back ? leaf.back : leaf.front) = each.page;
            }
        return leaves;
    };
    const std::size_t first_half = imposition.binding == Binding::Left ? 1 : 0;
    for (const auto& [number, nested] : signatures) {
        for (const Sheet* sheet : nested) {
            const Leaf leaf = halves(*sheet).at(first_half);
            read(leaf.front);
            read(leaf.back);
        }
        for (auto sheet = nested.rbegin(); sheet != nested.rend(); ++sheet) {
            const Leaf leaf = halves(**sheet).at(1 - first_half);
            read(leaf.back);
            read(leaf.front);
        }
    }
    return pages;
}

std::vector<int> expected(std::size_t pages, std::size_t behind) {
    std::vector<int> order;
    for (std::size_t page = 0; page < pages; ++page) order.push_back(static_cast<int>(page));
    const std::size_t blanks = (4 - pages % 4) % 4;
    order.insert(order.end() - static_cast<std::ptrdiff_t>(std::min(behind, pages - 1)), blanks, -1);
    return order;
}

class Folding : public ::testing::TestWithParam<Size> {};

// All numbers of pages to 200, schemes, bindings, flips, and places of blanks.
TEST_P(Folding, GivesThePagesInOrderRightSideUp) {
    const Size trim = GetParam();
    for (const Flip flip : {Flip::Short, Flip::Long}) {
        const auto geometry = plan_sheet({.trim = trim, .two_up = true, .bleed = 9, .flip = flip});
        ASSERT_TRUE(geometry);
        for (const Binding binding : {Binding::Left, Binding::Right})
            for (std::size_t pages = 1; pages <= 200; ++pages)
                for (const std::size_t behind : {0U, 1U, 2U}) {
                    for (const std::size_t size : {0U, 1U, 3U, 5U}) {
                        const Imposition imposition =
                            impose({pages, Scheme::Signatures, binding, behind, size});
                        ASSERT_EQ(read_bound(imposition, *geometry, trim, flip), expected(pages, behind))
                            << pages << " pages in signatures of " << size;
                    }
                    const Imposition saddle = impose({pages, Scheme::Saddle, binding, behind, 0});
                    ASSERT_EQ(read_bound(saddle, *geometry, trim, flip), expected(pages, behind))
                        << pages << " pages";
                    ASSERT_EQ(saddle.blanks, (4 - pages % 4) % 4);
                }
    }
}

// Two pages beside each other make a wide sheet; two very narrow ones, a tall one.
INSTANTIATE_TEST_SUITE_P(Sizes, Folding, ::testing::Values(Size{420, 595}, Size{595, 420}, Size{100, 600}));

TEST(SinglePages, HaveTheirBacksBehindThemUprightWhicheverWayTheyAreTurned) {
    for (const Size trim : {Size{420, 595}, Size{595, 420}})
        for (const Flip flip : {Flip::Short, Flip::Long})
            for (std::size_t pages = 1; pages <= 200; ++pages) {
                const auto geometry = plan_sheet({.trim = trim, .two_up = false, .bleed = 9, .flip = flip});
                const Imposition imposition = impose({.pages = pages, .scheme = Scheme::Pages});
                std::size_t next = 0;
                for (const Sheet& sheet : imposition.sheets)
                    for (const bool is_back : {false, true})
                        for (const Printed& each : print_side(*geometry, sheet, is_back, trim, flip)) {
                            ASSERT_EQ(each.page, next++);
                            ASSERT_TRUE(each.upright) << "page " << each.page;
                        }
                ASSERT_EQ(next, pages);
                ASSERT_EQ(imposition.side_count(), pages);
            }
}

TEST(Imposition, OfEightPagesIsAsInTheLiterature) {
    const Imposition imposition = impose({.pages = 8});
    ASSERT_EQ(imposition.sheets.size(), 2U);
    EXPECT_EQ(imposition.sheets[0], (Sheet{0, 0, {7, 0}, {1, 6}}));
    EXPECT_EQ(imposition.sheets[1], (Sheet{0, 1, {5, 2}, {3, 4}}));
}

TEST(Imposition, OfNoPagesIsRefused) {
    EXPECT_THROW(static_cast<void>(impose({.pages = 0})), std::invalid_argument);
}

TEST(Signatures, AreChosenSoThatTheLastOneIsAsFullAsCanBe) {
    EXPECT_EQ(choose_signature(0), 1U);
    EXPECT_EQ(choose_signature(3), 3U);
    EXPECT_EQ(choose_signature(8), 4U);
    EXPECT_EQ(choose_signature(10), 5U);
    EXPECT_EQ(choose_signature(11), 4U);  // as good as 6, and nearer to 4
    for (std::size_t sheets = 1; sheets <= 300; ++sheets) {
        const auto missing = [sheets](std::size_t size) { return (size - sheets % size) % size; };
        const std::size_t chosen = choose_signature(sheets);
        if (sheets <= 4) continue;
        for (std::size_t size = 4; size <= 8; ++size) EXPECT_LE(missing(chosen), missing(size)) << sheets;
    }
}

TEST(Blanks, AreToldWithWhatWouldSaveASheet) {
    EXPECT_EQ(describe_blanks(20), "20 pages: no blanks");
    EXPECT_EQ(describe_blanks(21), "21 pages: 3 blanks; 1 page fewer would save a sheet");
    EXPECT_EQ(describe_blanks(23), "23 pages: 1 blank; 3 pages fewer would save a sheet");
    EXPECT_EQ(describe_blanks(1), "1 page: 3 blanks");
}

}  // namespace
}  // namespace bifolio::press
