// What is on the pages, one small programme a feature: tests/golden/NAME.txt is the dump of a page or two in
// which every character is 10 pt wide (tests/golden/fixed-width.xml), so that what moved can be read off. Two
// whole samples are kept as digests, a page a line; tests/golden/show_differences shows pages that differ as
// pictures.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "layout/booklet/booklet.h"
#include "layout/handout/handout.h"
#include "layout/pages/dump.h"
#include "source/reader.h"
#include "tests/support/style_sheet.h"
#include "tests/support/subprocess.h"

namespace bifolio::layout {
namespace {

const std::string kProject = BIFOLIO_PROJECT;
const std::string kGolden = kProject + "/tests/golden/";

// What `now` is compared with; BIFOLIO_ACCEPT=1 writes it instead.
void expect_golden(const std::string& name, const std::string& now) {
    const std::string path = kGolden + name;
    if (std::getenv("BIFOLIO_ACCEPT") != nullptr) bifolio::testing::write_file(path, now);
    ASSERT_TRUE(std::filesystem::exists(path)) << path;
    EXPECT_EQ(bifolio::testing::read_file(path), now)
        << "If the change is meant: BIFOLIO_ACCEPT=1 ./test -R Golden";
}

source::Program read(const std::string& path) {
    source::Diagnostics diagnostics;
    auto program = source::read_program(path, diagnostics);
    EXPECT_TRUE(program.has_value() && !diagnostics.has_errors()) << path;
    return std::move(program).value();
}

enum class Product { Booklet, Handout, Sign };

struct Feature {
    std::string name;
    std::string programme;           // tests/golden/PROGRAMME.xml
    std::vector<std::string> parts;  // of the booklet, that the style leaves out
    std::size_t pages = 0;           // the first so many are shown; 0: all
    Product product = Product::Booklet;
};

// What GoogleTest shows of it.
void PrintTo(const Feature& feature, std::ostream* out) {
    *out << feature.name;
}

Pages typeset(const Feature& feature) {
    std::vector<styles::Setting> settings;
    for (const std::string& part : feature.parts) settings.push_back({"contents." + part, "yes"});
    const styles::StyleSheet sheet = testing::style_sheet(kGolden + "fixed-width.xml", std::move(settings));
    const source::Program program = read(kGolden + feature.programme + ".xml");
    FontLibrary fonts;
    source::Diagnostics diagnostics;
    if (feature.product == Product::Booklet) return typeset_booklet(program, sheet, fonts, diagnostics);
    HandoutOptions options;
    options.paper = {sheet.page.width.pt(), sheet.page.height.pt()};
    if (feature.product == Product::Handout)
        return typeset_handout(program, sheet, fonts, diagnostics, options).pages;
    const std::vector<Sign> signs = {{.room = 0, .day = 0}};
    return typeset_signs(program, signs, sheet, fonts, diagnostics, options);
}

class Golden : public ::testing::TestWithParam<Feature> {};

TEST_P(Golden, DumpsAsItDidBefore) {
    Pages pages = typeset(GetParam());
    if (GetParam().pages > 0) pages.pages.resize(GetParam().pages);
    expect_golden(GetParam().name + ".txt", dump(pages));
}

const std::vector<Feature> kFeatures = {
    {"cover", "cover", {"cover"}, 1},
    {"front-matter", "front-matter", {}, 2},
    {"contents", "morning", {"contents"}, 1},
    {"overview-with-talks", "morning", {"overview"}, 1},
    {"overview-grid", "rooms", {"overview"}, 1},
    {"session", "session", {"abstracts"}},
    {"byline", "byline", {"abstracts"}},
    {"keynote", "keynote", {"abstracts", "biographies"}},
    {"blocks", "blocks", {"abstracts"}},
    {"posters", "posters", {"posters"}},
    {"breaks", "breaks", {}},
    {"tracks", "tracks", {}},
    {"index", "index", {"presenter-index", "chair-index"}},
    {"back-matter", "back-matter", {"practical-notes", "sponsors"}},
    {"handout-one-day", "morning", {}, 0, Product::Handout},
    {"handout-grid", "rooms", {}, 0, Product::Handout},
    {"sign", "rooms", {}, 0, Product::Sign},
};

INSTANTIATE_TEST_SUITE_P(Features, Golden, ::testing::ValuesIn(kFeatures), [](const auto& test) {
    std::string name = test.param.name;
    std::erase(name, '-');
    return name;
});

// FNV-1a, 64 bits (Fowler, Noll, Vo: RFC 9923).
std::uint64_t hash(std::string_view text) {
    std::uint64_t value = 0xCBF29CE484222325;
    for (const char byte : text) {
        value ^= static_cast<unsigned char>(byte);
        value *= 0x100000001B3;
    }
    return value;
}

// A line a page, and one for what belongs to no page.
std::string digest(const Pages& pages) {
    std::vector<std::pair<std::string, std::string>> parts = {{"document", ""}};
    std::istringstream lines{dump(pages)};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("page ")) parts.emplace_back("page " + std::to_string(parts.size()), "");
        const bool of_page = line.starts_with("page ") || line.starts_with("  ");
        (of_page ? parts.back() : parts.front()).second += line + "\n";
    }
    std::string text;
    for (const auto& [name, part] : parts) text += fmt::format("{} {:016x}\n", name, hash(part));
    return text;
}

class GoldenSample : public ::testing::TestWithParam<const char*> {};

TEST_P(GoldenSample, DumpsAsItDidBefore) {
    // Not in Inter, whose letters have other widths in each release of Debian.
    const styles::StyleSheet sheet = testing::style_sheet("classic", {{"font.label", "Noto Sans"}});
    const source::Program program = read(kProject + "/samples/" + GetParam() + ".xml");
    FontLibrary fonts;
    source::Diagnostics diagnostics;
    expect_golden(std::string(GetParam()) + ".digest",
                  digest(typeset_booklet(program, sheet, fonts, diagnostics)));
}

INSTANTIATE_TEST_SUITE_P(Samples, GoldenSample, ::testing::Values("euromlsys-2023", "every-element"),
                         [](const auto& test) {
                             std::string name = test.param;
                             std::erase(name, '-');
                             return name;
                         });

}  // namespace
}  // namespace bifolio::layout
