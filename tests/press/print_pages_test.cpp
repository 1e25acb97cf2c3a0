#include "press/print_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/story/jpeg.h"
#include "press/creep.h"
#include "press/qpdf.h"
#include "source/base/file.h"
#include "tests/pdf/sample_pages.h"
#include "tests/press/support.h"

namespace bifolio::press {
namespace {

using testing::any_profile;
using testing::codes;
using ::testing::HasSubstr;
using testing::numbered_pages;
using testing::pages_with_picture;
using ::testing::SizeIs;

constexpr double mm(double value) {
    return value * 72 / 25.4;
}

source::Diagnostics checked(const layout::Pages& pages, PrintChecks checks = {"p.xml", 9}) {
    source::Diagnostics diagnostics;
    check_for_print(pages, checks, diagnostics);
    return diagnostics;
}

TEST(Resolution, IsAWarningBelow200AndAnErrorBelow100) {
    EXPECT_EQ(codes(checked(pages_with_picture(72))), "");
    const source::Diagnostics soft = checked(pages_with_picture(73));  // 197 pixels per inch
    EXPECT_EQ(codes(soft), "resolution");
    EXPECT_FALSE(soft.has_errors());
    EXPECT_EQ(soft.all().front().place, (source::Place{7, 12}));
    const source::Diagnostics coarse = checked(pages_with_picture(150));
    EXPECT_TRUE(coarse.has_errors());
    EXPECT_THAT(coarse.all().front().message, HasSubstr("96 pixels per inch"));
    EXPECT_TRUE(checked(pages_with_picture(100), {"p.xml", 9, 1.5}).has_errors()) << "printed larger";
}

TEST(Bleed, IsMissedWhereColourReachesTheTrim) {
    EXPECT_EQ(codes(checked(numbered_pages(1), {"p.xml", 0})), "bleed");
    EXPECT_EQ(codes(checked(numbered_pages(1), {"p.xml", 9})), "");
    layout::Pages pages = numbered_pages(1);
    pages.pages[0].fills[0].area = {10, 10, 50, 50};
    EXPECT_EQ(codes(checked(pages, {"p.xml", 0})), "");
}

TEST(Ink, HasALimit) {
    layout::Pages pages = numbered_pages(1);
    pages.colors[1] = {1, 1, 0.9, 0.2};
    EXPECT_EQ(codes(checked(pages)), "ink");
    EXPECT_EQ(codes(checked(pages, {"p.xml", 9, 1, 320})), "");
}

TEST(ScreenPictures, AreConverted) {
    EXPECT_EQ(count_screen_pictures(pages_with_picture(72, 1)), 0U);
    EXPECT_EQ(count_screen_pictures(pages_with_picture(72, 4)), 0U);
    layout::Pages pages = pages_with_picture(72);
    ASSERT_EQ(count_screen_pictures(pages), 1U);
    source::Diagnostics diagnostics;
    convert_pictures(pages, InkConversion(any_profile()), {"p.xml", 9, 1, 400}, diagnostics);
    EXPECT_EQ(codes(diagnostics), "");
    EXPECT_EQ(count_screen_pictures(pages), 0U);
    EXPECT_EQ(pages.pictures[0].components, 4);
    EXPECT_THAT(pages.pictures[0].data, SizeIs(200 * 100 * 4));
}

TEST(ScreenPictures, ThatAreDamagedAreErrors) {
    layout::Pages pages = pages_with_picture(72);
    pages.pictures[0].encoding = layout::PictureEncoding::Jpeg;
    pages.pictures[0].data = "no JPEG";
    source::Diagnostics diagnostics;
    convert_pictures(pages, InkConversion(any_profile()), {"p.xml", 9}, diagnostics);
    EXPECT_EQ(codes(diagnostics), "reference");
}

TEST(ScreenPictures, WithTooMuchInkAreWarnings) {
    layout::Pages pages = pages_with_picture(72);
    pages.pictures[0].data.assign(pages.pictures[0].data.size(), '\0');
    source::Diagnostics diagnostics;
    convert_pictures(pages, InkConversion(any_profile()), {"p.xml", 9, 1, 150}, diagnostics);
    EXPECT_EQ(codes(diagnostics), "ink");
}

TEST(Spine, IsAsFarAsTheNearestText) {
    const layout::Pages pages = numbered_pages(1);
    EXPECT_NEAR(distance_to_spine(pages.pages[0], pages, false), 40, 0.001);
    const double width = pages.pages[0].runs[0].shaped->width * 12.0 / pages.faces[0]->metrics().units_per_em;
    EXPECT_NEAR(distance_to_spine(pages.pages[0], pages, true), 160 - width, 0.001);
    const layout::Pages picture = pages_with_picture(72);
    EXPECT_NEAR(distance_to_spine(picture.pages[0], picture, false), 20, 0.001);
}

TEST(CreepCheck, NamesTheSheetWhoseTextComesTooNear) {
    const layout::Pages pages = numbered_pages(80);  // 20 sheets, text 40 pt from the spine of right pages
    const Imposition imposition = impose({.pages = 80});
    const auto found = [&](double caliper, double spine_safe) {
        source::Diagnostics diagnostics;
        check_creep(pages, imposition, {"p.xml", caliper, spine_safe, 1, 0}, diagnostics);
        return diagnostics;
    };
    EXPECT_EQ(codes(found(mm(0.1), 32)), "");             // 19 sheets: 7.0 pt
    const source::Diagnostics near = found(mm(0.1), 34);  // 17 sheets: 6.3 pt
    EXPECT_EQ(codes(near), "creep");
    EXPECT_TRUE(near.has_errors());
    EXPECT_THAT(near.all().front().message, HasSubstr("sheet 18"));
}

// The samples that a PDF's reader would show are those that are converted.
TEST(Pictures, AreDecodedAsLibqpdfDecodesThem) {
    const std::string bytes = source::read_file(BIFOLIO_PROJECT "/samples/pictures/portrait.jpg", 10'000'000);
    QPDF holder;
    holder.emptyPDF();
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&holder, bytes);
    stream.getDict().replaceKey("/Filter", QPDFObjectHandle::newName("/DCTDecode"));
    const std::shared_ptr<Buffer> samples = stream.getStreamData(qpdf_dl_all);
    const std::string_view expected(reinterpret_cast<const char*>(samples->getBuffer()), samples->getSize());
    EXPECT_FALSE(expected.empty());
    EXPECT_EQ(layout::decode_jpeg(bytes), expected);
}

}  // namespace
}  // namespace bifolio::press
