// What our own preflight finds wrong in tagged files, veraPDF finds wrong, too, or is known to miss.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/press/tagged_pdf.h"
#include "tests/support/subprocess.h"
#include "tests/validators/find_or_skip.h"
#include "tests/validators/vera_pdf.h"

namespace bifolio::testing {
namespace {

using press::testing::Mutation;
using press::testing::mutations;
using std::filesystem::path;

TEST(Validators, PassTheTaggedFileAndFailWhatIsBrokenInIt) {
    const auto vera_pdf = find_or_skip();
    if (!vera_pdf) return;

    const TemporaryFolder folder;
    const path sound = folder / "sound.pdf";
    write_file(sound, press::testing::tagged_pdf());
    std::vector<path> files = {sound};
    for (const Mutation& each : mutations()) {
        files.push_back(folder / (each.name + ".pdf"));
        write_file(files.back(), each.file());
    }

    auto judgements = vera_pdf->judge(files);
    for (const auto& [standard, broken] : judgements[sound]) EXPECT_EQ(shown(broken), "") << standard;
    EXPECT_EQ(judgements[sound].size(), 2U);
    for (const Mutation& each : mutations()) {
        const BrokenRules& broken = judgements[folder / (each.name + ".pdf")][each.standard];
        if (each.vera_pdf.empty())
            EXPECT_EQ(shown(broken), "") << each.name << " is no longer missed";
        else
            EXPECT_TRUE(broken.contains(each.vera_pdf)) << each.name << " breaks:\n" << shown(broken);
    }
}

}  // namespace
}  // namespace bifolio::testing
