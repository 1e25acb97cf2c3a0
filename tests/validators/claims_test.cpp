// Every kind of PDF for reading, of every sample, keeps the standards that it claims.
#include <fmt/core.h>
#include <gmock/gmock.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "tests/press/raw_pdf.h"
#include "tests/support/bifolio.h"
#include "tests/support/subprocess.h"
#include "tests/validators/find_or_skip.h"
#include "tests/validators/vera_pdf.h"

namespace bifolio::testing {
namespace {

using std::filesystem::path;
using ::testing::IsSupersetOf;

// What is made of a programme.
struct Kind {
    const char* name;
    std::vector<std::string> arguments;
};
const std::vector<Kind> kKinds = {
    {"booklet-classic", {"booklet", "--style", "classic"}},
    {"booklet-modern", {"booklet", "--style", "modern"}},
    {"handout", {"handout"}},
    {"handout-mono", {"handout", "--mono"}},
    {"signs", {"handout", "--all-rooms"}},
    {"signs-mono", {"handout", "--all-rooms", "--mono"}},
};

// Which standards a file then claims.
struct Wanted {
    const char* name;
    std::vector<std::string> options;
    std::set<std::string> standards;
    bool is_for_booklets = false;  // alone
};
const std::vector<Wanted> kWanted = {
    {"default", {}, {"PDF/UA-1", "PDF/A-2a"}},
    {"ua1-a3a", {"--standard", "pdfua1,pdfa3a"}, {"PDF/UA-1", "PDF/A-3a"}},
    {"ua2", {"--standard", "pdfua2"}, {"PDF/UA-2 + Tagged PDF"}},
    {"none", {"--standard", "none"}, {}},
    {"a3a-embedded", {"--standard", "pdfua1,pdfa3a", "--embed"}, {"PDF/UA-1", "PDF/A-3a"}, true},
    {"a4f-embedded", {"--standard", "pdfua2,pdfa4f", "--embed"}, {"PDF/UA-2 + Tagged PDF", "PDF/A-4f"}, true},
};

struct MadeFile {
    path file;
    std::set<std::string> standards;
};

// Every programme in samples/; of those in other formats, what is imported.
std::vector<path> programmes(const TemporaryFolder& folder) {
    std::vector<path> found;
    for (const std::string& name : files_in(kSamples)) {
        const path sample = kSamples / name;
        if (sample.extension() == ".xml") found.push_back(sample);
        if (sample.extension() != ".txt") continue;
        found.push_back(folder.path() / (sample.stem().string() + ".xml"));
        const Outcome outcome = bifolio({"import", sample.string(), "--title", "A Workshop", "--short-title",
                                         "Workshop", "--date", "2026-09-14", "--place", "Porto, Portugal",
                                         "--time-zone", "Europe/Lisbon", "-o", found.back().string()},
                                        folder.path());
        EXPECT_EQ(outcome.status, 0) << sample << ": " << outcome.err;
    }
    return found;
}

std::vector<MadeFile> make_files(const TemporaryFolder& folder) {
    std::vector<MadeFile> made;
    for (const path& programme : programmes(folder))
        for (const Kind& kind : kKinds)
            for (const Wanted& wanted : kWanted) {
                if (wanted.is_for_booklets && kind.arguments.front() != "booklet") continue;
                const path file =
                    folder / fmt::format("{}-{}-{}.pdf", programme.stem().string(), kind.name, wanted.name);
                std::vector<std::string> arguments = kind.arguments;
                arguments.insert(arguments.begin() + 1, programme.string());
                arguments.insert(arguments.end(), wanted.options.begin(), wanted.options.end());
                arguments.insert(arguments.end(), {"-o", file.string()});
                const Outcome outcome = bifolio(arguments, folder.path());
                EXPECT_EQ(outcome.status, 0) << file.filename() << ": " << outcome.err;
                made.push_back({file, wanted.standards});
            }
    return made;
}

bool claims_anything(const path& file) {
    const std::string bytes = read_file(file);
    return bytes.find("pdfuaid:part") != std::string::npos || bytes.find("pdfaid:part") != std::string::npos;
}

// A page that claims PDF/UA-1 and PDF/A-2a, and has nothing of what they ask for.
path write_empty_claim(const TemporaryFolder& folder) {
    constexpr const char* kXmp =
        R"(<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">)"
        R"(<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/")"
        R"( xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfuaid:part>1</pdfuaid:part>)"
        R"(<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>)"
        R"(</rdf:Description></rdf:RDF></x:xmpmeta>)";
    path file = folder / "empty-claim.pdf";
    write_file(file, press::testing::RawPage{.content = {},
                                             .catalogue = "/Metadata 5 0 R",
                                             .objects = {press::testing::stream_object(
                                                 "/Type /Metadata /Subtype /XML", kXmp)}}
                         .bytes());
    return file;
}

std::set<std::string> names(const BrokenRules& broken) {
    std::set<std::string> rules;
    for (const auto& each : broken) rules.insert(each.first);
    return rules;
}

TEST(Validators, PassWhatIsWrittenForReading) {
    const auto vera_pdf = find_or_skip();
    if (!vera_pdf) return;

    const TemporaryFolder folder;
    const std::vector<MadeFile> made = make_files(folder);
    const path empty_claim = write_empty_claim(folder);
    std::vector<path> claiming = {empty_claim};
    for (const MadeFile& each : made) {
        if (!each.standards.empty())
            claiming.push_back(each.file);
        else
            EXPECT_FALSE(claims_anything(each.file)) << each.file.filename();
    }

    auto judgements = vera_pdf->judge(claiming);
    for (const MadeFile& each : made) {
        std::set<std::string> judged;
        for (const auto& [standard, broken] : judgements[each.file]) {
            judged.insert(standard);
            EXPECT_TRUE(broken.empty()) << each.file.filename() << " breaks " << standard << ":\n"
                                        << shown(broken);
        }
        EXPECT_EQ(judged, each.standards) << each.file.filename();
        if (each.standards.empty()) continue;
        const Outcome ours =
            bifolio({"preflight", each.file.string(), "--standard", "claimed"}, folder.path());
        EXPECT_EQ(ours.status, 0) << ours.out;
    }

    // And it does fail what is wrong.
    EXPECT_THAT(names(judgements[empty_claim]["PDF/UA-1"]), IsSupersetOf({"6.2-1", "7.1-9", "7.1-11"}));
    EXPECT_THAT(names(judgements[empty_claim]["PDF/A-2a"]), IsSupersetOf({"6.1.3-1", "6.7.2.2-1"}));
}

}  // namespace
}  // namespace bifolio::testing
