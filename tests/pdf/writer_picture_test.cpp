// Pictures in the file, as renderers show them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/story/picture.h"
#include "pdf/writer.h"
#include "tests/pdf/read_back.h"
#include "tests/pdf/sample_pages.h"

namespace bifolio::pdf {
namespace {

using ::testing::HasSubstr;
using testing::PagesMaker;
using testing::ReadBack;
using testing::Renderer;

// A page of 100 x 200 with the picture at (20, 40), 60 wide, 80 high.
layout::Pages page_with(layout::PictureData picture) {
    PagesMaker maker;
    maker.add_page({100, 200});
    layout::Pages pages = maker.take();
    pages.pictures.push_back(std::move(picture));
    pages.pages[0].pictures.push_back({{20, 40, 60, 80}, 0});
    return pages;
}

// The colour of a pixel.
std::vector<int> color(const testing::Image& image, int x, int y) {
    return {image.at(x, y, 0), image.at(x, y, 1), image.at(x, y, 2)};
}

::testing::Matcher<int> near(int value, int tolerance = 6) {
    return ::testing::AllOf(::testing::Ge(value - tolerance), ::testing::Le(value + tolerance));
}

// A JPEG of one colour, made by Ghostscript. `device`: jpeg, jpeggray or jpegcmyk.
layout::PictureData jpeg(const std::string& device, const std::string& set_color) {
    const bifolio::testing::TemporaryFolder folder;
    const std::string path = (folder / "picture.jpg").string();
    const auto outcome = bifolio::testing::run(
        {.arguments = {"gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=" + device, "-r72", "-g40x40", "-o",
                       path, "-c", set_color + " 0 0 40 40 rectfill showpage"}});
    if (outcome.status != 0) throw std::runtime_error("gs makes no JPEG: " + outcome.err + outcome.out);
    return layout::read_picture(bifolio::testing::read_file(path));
}

TEST(WriterPictureTest, RasterPicturesStandWhereTheyShouldTheRightWayUp) {
    layout::PictureData picture;
    picture.width = 2;
    picture.height = 2;
    picture.components = 3;
    picture.data =
        std::string("\xFF\x00\x00\x00\xFF\x00\x00\x00\xFF\x00\x00\x00", 12);  // red, green; blue, black
    const ReadBack read(write_pdf(page_with(picture)));
    EXPECT_EQ(read.complaints(), "");
    for (const Renderer renderer : {Renderer::Poppler, Renderer::Mupdf, Renderer::Ghostscript}) {
        const testing::Image image = read.render(renderer, true);
        EXPECT_THAT(color(image, 25, 45), ::testing::ElementsAre(near(255), near(0), near(0)));
        EXPECT_THAT(color(image, 75, 45), ::testing::ElementsAre(near(0), near(255), near(0)));
        EXPECT_THAT(color(image, 25, 115), ::testing::ElementsAre(near(0), near(0), near(255)));
        EXPECT_THAT(color(image, 75, 115), ::testing::ElementsAre(near(0), near(0), near(0)));
        EXPECT_THAT(color(image, 15, 45), ::testing::ElementsAre(255, 255, 255));
        EXPECT_THAT(color(image, 50, 130), ::testing::ElementsAre(255, 255, 255));
    }
}

TEST(WriterPictureTest, AlphaLetsThePaperThrough) {
    layout::PictureData picture;
    picture.width = 3;
    picture.height = 1;
    picture.components = 1;
    picture.data = std::string(3, '\0');
    picture.alpha = std::string("\x00\x80\xFF", 3);
    const ReadBack read(write_pdf(page_with(picture)));
    EXPECT_EQ(read.complaints(), "");
    const auto image = read.object(read.page(0).at("/Resources").at("/XObject").at("/P0"));
    EXPECT_EQ(image.at("/ColorSpace"), "/DeviceGray");
    EXPECT_EQ(read.object(image.at("/SMask")).at("/Width"), 3);
    for (const Renderer renderer : {Renderer::Poppler, Renderer::Mupdf, Renderer::Ghostscript}) {
        const testing::Image page = read.render(renderer);
        EXPECT_THAT(page.at(25, 80), near(255));
        EXPECT_THAT(page.at(50, 80), near(127, 12));
        EXPECT_THAT(page.at(75, 80), near(0));
    }
}

TEST(WriterPictureTest, JpegsArePassedThrough) {
    const layout::PictureData picture = jpeg("jpeg", "0 0.5 1 setrgbcolor");
    EXPECT_EQ(picture.components, 3);
    const std::string file = write_pdf(page_with(picture));
    EXPECT_NE(file.find(picture.data), std::string::npos);
    const ReadBack read(file);
    EXPECT_EQ(read.complaints(), "");
    for (const Renderer renderer : {Renderer::Poppler, Renderer::Mupdf, Renderer::Ghostscript})
        EXPECT_THAT(color(read.render(renderer, true), 50, 80),
                    ::testing::ElementsAre(near(0), near(128), near(255)));
}

TEST(WriterPictureTest, GrayJpegsAreGray) {
    const ReadBack read(write_pdf(page_with(jpeg("jpeggray", "0.4 setgray"))));
    EXPECT_EQ(read.object(read.page(0).at("/Resources").at("/XObject").at("/P0")).at("/ColorSpace"),
              "/DeviceGray");
    EXPECT_THAT(read.render(Renderer::Poppler).at(50, 80), near(102));
}

// Adobe's CMYK JPEGs hold 255 minus the ink: Decode turns them round.
TEST(WriterPictureTest, InvertedCmykJpegsHaveTheirColours) {
    const layout::PictureData picture = jpeg("jpegcmyk", "0 1 1 0 setcmykcolor");
    ASSERT_EQ(picture.components, 4);
    ASSERT_TRUE(picture.inverted_cmyk);
    const ReadBack read(write_pdf(page_with(picture)));
    EXPECT_EQ(read.complaints(), "");
    for (const Renderer renderer : {Renderer::Poppler, Renderer::Mupdf, Renderer::Ghostscript}) {
        const std::vector<int> shown = color(read.render(renderer, true), 50, 80);
        EXPECT_GT(shown[0], 200) << static_cast<int>(renderer);  // red, in whatever way the renderer converts
        EXPECT_LT(shown[1], 70) << static_cast<int>(renderer);
        EXPECT_LT(shown[2], 70) << static_cast<int>(renderer);
    }
}

TEST(WriterPictureTest, APicturePlacedTwiceIsInTheFileOnce) {
    layout::Pages pages = page_with(jpeg("jpeg", "1 0 0 setrgbcolor"));
    pages.pages[0].pictures.push_back({{0, 0, 10, 10}, 0});
    const std::string file = write_pdf(pages);
    const std::size_t first = file.find(pages.pictures[0].data);
    ASSERT_NE(first, std::string::npos);
    EXPECT_EQ(file.find(pages.pictures[0].data, first + 1), std::string::npos);
    const ReadBack read(file);
    EXPECT_THAT(read.stream(read.page(0).at("/Contents")), HasSubstr("q 10 0 0 10 0 190 cm /P0 Do Q\n"));
}

// A JPEG whose left upper quarter is red and whose right upper one is green, over blue; each orientation's
// own place of those (Exif 2.3, 4.6.4: which side of what is seen the first row and the first column are).
TEST(WriterPictureTest, TurnedPhotographsAreShownUpright) {
    const bifolio::testing::TemporaryFolder folder;
    const std::string path = (folder / "picture.jpg").string();
    const std::string blue = "0 0 1 setrgbcolor 0 0 64 64 rectfill ";
    const std::string red = "1 0 0 setrgbcolor 0 32 32 32 rectfill ";
    const std::string green = "0 1 0 setrgbcolor 32 32 32 32 rectfill showpage";
    const auto outcome =
        bifolio::testing::run({.arguments = {"gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=jpeg", "-r72",
                                             "-g64x64", "-o", path, "-c", blue + red + green}});
    ASSERT_EQ(outcome.status, 0) << outcome.err << outcome.out;
    layout::PictureData picture = layout::read_picture(bifolio::testing::read_file(path));

    struct Corner {
        bool is_right, is_low;
    };
    struct Case {
        int orientation;
        Corner red, green;
    };
    const Corner left_top{false, false};
    const Corner right_top{true, false};
    const Corner left_foot{false, true};
    const Corner right_foot{true, true};
    for (const Case& expected :
         {Case{1, left_top, right_top}, Case{2, right_top, left_top}, Case{3, right_foot, left_foot},
          Case{4, left_foot, right_foot}, Case{5, left_top, left_foot}, Case{6, right_top, right_foot},
          Case{7, right_foot, right_top}, Case{8, left_foot, left_top}}) {
        picture.orientation = expected.orientation;
        const ReadBack read(write_pdf(page_with(picture)));
        const testing::Image image = read.render(Renderer::Poppler, true);
        const auto at = [&image](Corner corner) {
            return color(image, corner.is_right ? 70 : 30, corner.is_low ? 110 : 50);
        };
        EXPECT_THAT(at(expected.red), ::testing::ElementsAre(near(254), near(0), near(0)))
            << expected.orientation;
        EXPECT_THAT(at(expected.green), ::testing::ElementsAre(near(0), near(255), near(0)))
            << expected.orientation;
    }
}

TEST(WriterPictureTest, TurnedPhotographsHaveTheSizeOfTheirRows) {
    layout::PictureData picture = jpeg("jpeg", "1 0 0 setrgbcolor");
    picture.width = 30;  // as it is seen
    picture.height = 50;
    picture.orientation = 8;
    const ReadBack read(write_pdf(page_with(picture)));
    const auto image = read.object(read.page(0).at("/Resources").at("/XObject").at("/P0"));
    EXPECT_EQ(image.at("/Width"), 50);
    EXPECT_EQ(image.at("/Height"), 30);
}

}  // namespace
}  // namespace bifolio::pdf
