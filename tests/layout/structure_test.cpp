// The structure tree of what is typeset: booklets in both styles, handouts and signs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/booklet/booklet.h"
#include "layout/handout/handout.h"
#include "layout/story/structure_check.h"
#include "source/reader.h"
#include "tests/support/generated_programme.h"
#include "tests/support/style_sheet.h"

namespace bifolio::layout {
namespace {

using ::testing::IsEmpty;

const std::string kProject = BIFOLIO_PROJECT;
constexpr Size kA4{595.28, 841.89};

std::vector<std::string> faults_of(const Pages& pages) {
    std::vector<std::uint32_t> with_text;
    for (const Page& page : pages.pages)
        for (const PlacedRun& run : page.runs)
            if (run.node != kArtifact) with_text.push_back(run.node);
    EXPECT_FALSE(with_text.empty());
    std::vector<std::string> faults = structure_faults(pages.structure);
    const std::vector<std::string> more = text_faults(pages.structure, with_text);
    faults.insert(faults.end(), more.begin(), more.end());
    return faults;
}

void expect_sound(const source::Program& program) {
    FontLibrary fonts;
    source::Diagnostics diagnostics;
    for (const char* style : {"classic", "modern"}) {
        SCOPED_TRACE(style);
        EXPECT_THAT(faults_of(typeset_booklet(program, testing::style_sheet(style), fonts, diagnostics)),
                    IsEmpty());
    }
    const styles::StyleSheet sheet = testing::style_sheet("classic");
    HandoutOptions options;
    options.paper = kA4;
    options.sides = 2;
    options.least_size = 1;
    const Handout handout = typeset_handout(program, sheet, fonts, diagnostics, options);
    ASSERT_TRUE(handout.fits());
    EXPECT_THAT(faults_of(handout.pages), IsEmpty());
    if (program.rooms.empty()) return;
    const std::vector<Sign> signs{{0, 0}, {program.rooms.size() - 1, program.days.size() - 1}};
    EXPECT_THAT(faults_of(typeset_signs(program, signs, sheet, fonts, diagnostics, options)), IsEmpty());
}

class StructureOfSample : public ::testing::TestWithParam<const char*> {};

TEST_P(StructureOfSample, IsSound) {
    source::Diagnostics diagnostics;
    const auto program = source::read_program(kProject + "/samples/" + GetParam() + ".xml", diagnostics);
    ASSERT_TRUE(program.has_value());
    expect_sound(*program);
}

INSTANTIATE_TEST_SUITE_P(All, StructureOfSample, ::testing::Values("euromlsys-2023", "every-element"));

class StructureOfGenerated : public ::testing::TestWithParam<unsigned> {};

TEST_P(StructureOfGenerated, IsSound) {
    const unsigned seed = GetParam();
    testing::ProgrammeShape shape;
    shape.seed = seed;
    shape.days = 1 + static_cast<int>(seed % 2);
    shape.rooms = 1 + static_cast<int>(seed % 4);
    shape.items = 30;
    source::Diagnostics diagnostics;
    const auto program = source::read_program_text(testing::ProgrammeGenerator(shape).generate().xml,
                                                   "test.xml", "", diagnostics);
    ASSERT_TRUE(program.has_value());
    expect_sound(*program);
}

INSTANTIATE_TEST_SUITE_P(Seeds, StructureOfGenerated, ::testing::Range(1U, 7U));

}  // namespace
}  // namespace bifolio::layout
