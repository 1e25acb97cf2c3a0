// Pages and advertisements that come as they are.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "source/model/pictures_of.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using ::testing::HasSubstr;
using testing::Reading;

class Plates : public ::testing::Test {
  protected:
    Plates() {
        testing::write(folder_.path() / "plan.pdf", "%PDF-1.7\n");
        testing::write(folder_.path() / "ad.png", "\x89PNG\r\n\x1A\n");
        testing::write(folder_.path() / "text.txt", "text");
    }
    [[nodiscard]] Reading read(const std::string& plates) const {
        return testing::read(
            "<program><event><title>T</title>" + plates +
                "</event><day date='2026-05-08'><talk start='9:00'><title>A</title></talk></day></program>",
            folder_.path().string());
    }

  private:
    testing::TemporaryFolder folder_;
};

std::string messages(const Reading& reading) {
    std::string all;
    for (const Diagnostic& each : reading.diagnostics.all())
        if (each.severity != Severity::Note) all += each.message + "\n";
    return all;
}

TEST_F(Plates, AreReadInTheirOrder) {
    const Reading reading = read(
        "<page file='plan.pdf' pages='2-3' position='before-programme' description='Plan' bleed='yes'>"
        "<title>Floors</title></page>"
        "<advertisement file='ad.png' size='quarter'><name>Acme</name><url>https://a.example/</url>"
        "</advertisement>");
    ASSERT_EQ(messages(reading), "");
    const std::vector<Plate>& plates = reading.program->event.plates;
    ASSERT_EQ(plates.size(), 3U);
    EXPECT_EQ(plates[0].page, 2);
    EXPECT_EQ(plates[1].page, 3);
    EXPECT_EQ(plates[0].title.plain(), "Floors");
    EXPECT_TRUE(plates[1].title.empty());
    EXPECT_TRUE(plates[1].bleeds);
    EXPECT_EQ(plates[1].position, PlatePosition::BeforeProgramme);
    EXPECT_EQ(plates[2].page, 0);
    EXPECT_EQ(plates[2].size, PlateSize::Quarter);
    EXPECT_EQ(plates[2].position, PlatePosition::Free);
    EXPECT_EQ(plates[2].url, "https://a.example/");
    EXPECT_TRUE(plates[2].is_advertisement);
    EXPECT_EQ(pictures_of(*reading.program).size(), 3U);
    for (const Picture* picture : pictures_of(*reading.program)) EXPECT_NE(picture->path, "");
}

TEST_F(Plates, HaveWrongValuesReported) {
    EXPECT_THAT(messages(read("<page file='plan.pdf' pages='3-2' description=''/>")),
                HasSubstr("\"3-2\" names no pages of a PDF"));
    for (const char* pages : {"0", "-1", "1-", "a", "1-1000000", "99999999999"})
        EXPECT_THAT(messages(read(fmt::format("<page file='plan.pdf' pages='{}' description=''/>", pages))),
                    HasSubstr("names no pages of a PDF"))
            << pages;
    EXPECT_THAT(messages(read("<page file='ad.png' pages='1' description=''/>")),
                HasSubstr("only a PDF has pages"));
    EXPECT_THAT(messages(read("<advertisement file='ad.png' size='half' bleed='yes' description=''/>")),
                HasSubstr("only what takes a whole page"));
    EXPECT_THAT(messages(read("<page file='text.txt' description=''/>")),
                HasSubstr("neither PNG nor JPEG nor PDF"));
    EXPECT_THAT(messages(read("<page file='ad.png' position='middle' description=''/>")),
                HasSubstr("\"middle\""));
    EXPECT_THAT(messages(read("<sponsor><name>S</name><logo file='plan.pdf' description=''/></sponsor>")),
                HasSubstr("neither PNG nor JPEG"));
}

TEST_F(Plates, AreToBeDescribed) {
    EXPECT_THAT(messages(read("<page file='plan.pdf' pages='1-2'/>")),
                HasSubstr("the page has no description"));
    EXPECT_THAT(messages(read("<advertisement file='ad.png'/>")),
                HasSubstr("neither a name nor a description"));
    EXPECT_THAT(messages(read("<advertisement file='ad.png'><name>Acme</name></advertisement>")), "");
}

}  // namespace
}  // namespace bifolio::source
