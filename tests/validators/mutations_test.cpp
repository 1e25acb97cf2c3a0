// What our own preflight finds wrong in tagged files, veraPDF finds wrong, too, or is known to miss.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/press/tagged_pdf.h"
#include "tests/support/bifolio.h"
#include "tests/support/subprocess.h"
#include "tests/validators/find_or_skip.h"
#include "tests/validators/vera_pdf.h"

namespace bifolio::testing {
namespace {

using press::testing::Mutation;
using press::testing::mutations;
using std::filesystem::path;
using ::testing::HasSubstr;

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

// Those that say nothing of what the small file alone has: its words, and where its content stands.
bool is_for_any_file(const Mutation& mutation) {
    constexpr std::array<std::string_view, 12> kNames = {
        "NotMarked",           "Suspects",       "NoLanguage",         "WrongLanguage",
        "TitleNotShown",       "NoOutputIntent", "HiddenAnnotation",   "NoTabOrder",
        "LinkWithoutContents", "HeadingSkipped", "StandardTypeMapped", "OneHeadOfNothing"};
    return std::ranges::find(kNames, mutation.name) != kNames.end();
}

TEST(Validators, FailWhatIsBrokenInABooklet) {
    const auto vera_pdf = find_or_skip();
    if (!vera_pdf) return;

    const TemporaryFolder folder;
    const path booklet = folder / "booklet.pdf";
    const Outcome made = bifolio(
        {"booklet", (kSamples / "every-element.xml").string(), "-o", booklet.string()}, folder.path());
    ASSERT_EQ(made.status, 0) << made.err;
    std::vector<path> files;
    for (const Mutation& each : mutations()) {
        if (!is_for_any_file(each)) continue;
        files.push_back(folder / (each.name + ".pdf"));
        write_file(files.back(), each.file(read_file(booklet)));
    }
    EXPECT_EQ(files.size(), 12U);

    auto judgements = vera_pdf->judge(files);
    for (const Mutation& each : mutations()) {
        if (!is_for_any_file(each)) continue;
        const path file = folder / (each.name + ".pdf");
        const Outcome ours = bifolio({"preflight", file.string(), "--standard", "claimed"}, folder.path());
        for (const std::string& code : each.broken)
            EXPECT_THAT(ours.out, HasSubstr("BROKEN  " + code)) << each.name;
        if (!each.vera_pdf.empty()) {
            const BrokenRules& broken = judgements[file][each.standard];
            EXPECT_TRUE(broken.contains(each.vera_pdf)) << each.name << " breaks:\n" << shown(broken);
        }
    }
}

}  // namespace
}  // namespace bifolio::testing
