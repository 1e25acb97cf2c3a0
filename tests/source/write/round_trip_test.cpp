// A programme that is written and read again is the same programme: for programmes made at random, of all
// that the format can say.
#include <gtest/gtest.h>

#include <string>

#include "source/write/program_writer.h"
#include "tests/source/describe.h"
#include "tests/source/random_programme.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::describe;
using testing::kRoot;
using testing::RandomProgramme;
using testing::read;

const std::string kFolder = (kRoot / "samples").string();

class RoundTrip : public ::testing::TestWithParam<unsigned> {};

TEST_P(RoundTrip, GivesTheSameProgramme) {
    constexpr unsigned kProgrammes = 12;
    for (unsigned n = 0; n < kProgrammes; ++n) {
        const unsigned seed = GetParam() * kProgrammes + n;
        SCOPED_TRACE(seed);
        const std::string text = RandomProgramme(seed).make();
        const auto first = read(text, kFolder);
        for (const Diagnostic& each : first.diagnostics.all())
            ASSERT_NE(each.severity, Severity::Error) << each.message << "\n" << text;
        ASSERT_TRUE(first.program.has_value());
        Program program = *first.program;
        program.file = kFolder + "/p.xml";
        const std::string written = write_program(program);
        const auto second = read(written, kFolder);
        for (const Diagnostic& each : second.diagnostics.all())
            ASSERT_NE(each.severity, Severity::Error) << each.message << "\n" << written;
        ASSERT_EQ(describe(*first.program), describe(*second.program)) << text << "\n" << written;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RoundTrip, ::testing::Range(0U, 10U));

}  // namespace
}  // namespace bifolio::source
