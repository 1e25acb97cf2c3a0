#include "press/sheet_geometry.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numbers>

#include "press/creep.h"
#include "press/marks.h"

namespace bifolio::press {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr double kNear = 0.001;
constexpr double mm(double value) {
    return value * 72 / 25.4;
}

TEST(SheetGeometry, IsJustLargeEnoughForTrimBleedAndMarks) {
    const auto geometry = plan_sheet({.trim = {mm(148), mm(210)}, .bleed = mm(3)});
    ASSERT_TRUE(geometry);
    EXPECT_NEAR(geometry->media.width, mm(2 * 148 + 2 * 9), kNear);
    EXPECT_NEAR(geometry->media.height, mm(210 + 2 * 9), kNear);
    EXPECT_NEAR(geometry->trim.left, mm(9), kNear);
    EXPECT_NEAR(geometry->bleed.left, mm(6), kNear);
    EXPECT_NEAR(geometry->spine(), mm(148 + 9), kNear);
    EXPECT_THAT(geometry->left_out, IsEmpty());
    const auto bare = plan_sheet({.trim = {mm(148), mm(210)}, .bleed = mm(3), .marks = Marks::none()});
    EXPECT_NEAR(bare->media.width, mm(2 * 148 + 2 * 3), kNear);
}

TEST(SheetGeometry, LaysTheNamedSheetAsThePagesLie) {
    const auto geometry =
        plan_sheet({.trim = {mm(148), mm(210)}, .bleed = mm(3), .sheet = Size{mm(320), mm(450)}});
    ASSERT_TRUE(geometry);
    EXPECT_NEAR(geometry->media.width, mm(450), kNear);
    EXPECT_NEAR(geometry->trim.left, mm((450 - 296) / 2.0), kNear);
    EXPECT_THAT(geometry->left_out, IsEmpty());
}

// Two A5 pages on A4 leave half a millimetre; half a point of tolerance lets A4's own rounding pass.
TEST(SheetGeometry, DropsMarksAndBleedThatDoNotFit) {
    const auto geometry =
        plan_sheet({.trim = {mm(148.5), mm(210)}, .bleed = mm(3), .sheet = Size{mm(210), mm(297)}});
    ASSERT_TRUE(geometry);
    EXPECT_FALSE(geometry->marks.any());
    EXPECT_THAT(geometry->left_out, ElementsAre("bleed: 0.0 of 3.0 mm", "marks"));
    EXPECT_TRUE(plan_sheet({.trim = {mm(148.5) + 0.2, mm(210) + 0.4}, .sheet = Size{mm(210), mm(297)}}));
    EXPECT_FALSE(plan_sheet({.trim = {mm(148.5), mm(210) + 0.6}, .sheet = Size{mm(210), mm(297)}}));
}

TEST(SheetGeometry, KeepsMarksOnTheSidesThatHaveRoom) {
    const auto geometry =
        plan_sheet({.trim = {mm(148), mm(210)}, .bleed = mm(3), .sheet = Size{mm(297), mm(240)}});
    ASSERT_TRUE(geometry);
    EXPECT_EQ(geometry->mark_length_across, 0);
    EXPECT_GT(geometry->mark_length_along, 0);
    EXPECT_TRUE(geometry->marks.fold);
    EXPECT_THAT(geometry->left_out, ElementsAre("bleed: 0.5 of 3.0 mm", "marks beside the pages"));
}

TEST(SheetGeometry, ScalesOnlyWhenAsked) {
    const Size a4{mm(210), mm(297)};
    EXPECT_FALSE(plan_sheet({.trim = a4, .sheet = a4}));
    const auto geometry = plan_sheet({.trim = a4, .sheet = a4, .fit = true});
    ASSERT_TRUE(geometry);
    EXPECT_NEAR(geometry->scale, 1 / std::numbers::sqrt2, 0.001);
    EXPECT_LE(geometry->trim.width(), geometry->media.width + kNear);
}

TEST(SheetGeometry, TurnsBacksOnlyForTheFlipThatNeedsIt) {
    const auto turns = [](Size trim, bool two_up, Flip flip) {
        return plan_sheet({.trim = trim, .two_up = two_up, .flip = flip})->turns_backs;
    };
    EXPECT_FALSE(turns({420, 595}, true, Flip::Short));
    EXPECT_TRUE(turns({420, 595}, true, Flip::Long));
    EXPECT_TRUE(turns({420, 595}, false, Flip::Short));
    EXPECT_FALSE(turns({420, 595}, false, Flip::Long));
    EXPECT_EQ(plan_sheet({.trim = {420, 595}, .two_up = false})->flip, Flip::Long);
}

TEST(SheetGeometry, ClipsPagesAtTheSpine) {
    const auto geometry = plan_sheet({.trim = {200, 300}, .bleed = 9});
    const auto placed = place_pages(*geometry, {3, 0}, 2);
    ASSERT_EQ(placed.size(), 2U);
    EXPECT_EQ(placed[0].clip.right, geometry->spine());
    EXPECT_EQ(placed[1].clip.left, geometry->spine());
    EXPECT_EQ(placed[0].clip.left, geometry->trim.left - 9);
    EXPECT_NEAR(placed[0].matrix.e, geometry->trim.left + 2, kNear) << "towards the spine";
    EXPECT_NEAR(placed[1].matrix.e, geometry->spine() - 2, kNear);
}

TEST(Creep, GrowsByTheSheet) {
    const double caliper = mm(0.1);
    const Imposition imposition = impose({.pages = 48});
    EXPECT_EQ(creep_shift(caliper, 0), 0);
    EXPECT_NEAR(greatest_creep(caliper, imposition), mm(11 * 0.1 * 1.3), kNear);  // 12 sheets: 1.43 mm
    EXPECT_NEAR(caliper_of_weight(80), mm(0.1), kNear);
    const Imposition signatures = impose({.pages = 48, .scheme = Scheme::Signatures, .signature_sheets = 3});
    EXPECT_NEAR(greatest_creep(caliper, signatures), mm(2 * 0.1 * 1.3), kNear);
}

// The numbers of m and l operators, pairs of coordinates.
std::vector<layout::Point> points_of(const std::string& operators) {
    std::vector<layout::Point> points;
    std::istringstream stream(operators);
    std::vector<double> numbers;
    for (std::string word; stream >> word;) {
        char* end = nullptr;
        const double number = std::strtod(word.c_str(), &end);
        if (*end == '\0') {
            numbers.push_back(number);
            continue;
        }
        if (word == "m" || word == "l" || word == "c")
            for (std::size_t n = 0; n + 1 < numbers.size(); n += 2)
                points.push_back({numbers[n], numbers[n + 1]});
        numbers.clear();
    }
    return points;
}

TEST(Marks, AreNeverInsideTheBleedNorOutsideTheSheet) {
    for (const bool two_up : {true, false})
        for (const double bleed : {0.0, mm(3), mm(8)})
            for (const std::optional<Size>& sheet :
                 {std::optional<Size>(), std::optional<Size>({mm(450), mm(320)}),
                  std::optional<Size>({mm(330), mm(222)})}) {
                const auto geometry = plan_sheet({.trim = {mm(148), mm(210)},
                                                  .two_up = two_up,
                                                  .bleed = bleed,
                                                  .sheet = sheet,
                                                  .marks = {true, true, true, true, true}});
                ASSERT_TRUE(geometry);
                const auto points = points_of(mark_operators(*geometry));
                const Box& inside = geometry->bleed;
                for (const layout::Point& point : points) {
                    EXPECT_FALSE(point.x > inside.left && point.x < inside.right && point.y > inside.bottom &&
                                 point.y < inside.top)
                        << point.x << ' ' << point.y;
                    EXPECT_TRUE(point.x >= -kNear && point.y >= -kNear &&
                                point.x <= geometry->media.width + kNear &&
                                point.y <= geometry->media.height + kNear)
                        << point.x << ' ' << point.y;
                }
                EXPECT_EQ(points.empty(), !geometry->marks.any());
            }
}

TEST(Marks, HaveEachItsOwnSwitch) {
    const auto count = [](const Marks& marks) {
        return points_of(mark_operators(*plan_sheet({.trim = {200, 300}, .bleed = 9, .marks = marks})))
            .size();
    };
    EXPECT_EQ(count({true, false, false, false, false}), 16U);
    EXPECT_EQ(count({false, true, false, false, false}), 4U);
    EXPECT_EQ(count({false, false, true, false, false}), 16U);
    EXPECT_EQ(count({false, false, false, true, false}), 4 * (4 + 13U));
    EXPECT_EQ(count({false, false, false, false, true}), 0U);
}

}  // namespace
}  // namespace bifolio::press
