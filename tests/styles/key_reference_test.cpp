#include "key_reference.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "sheet_folder.h"
#include "source/base/file.h"
#include "styles/key.h"

namespace bifolio::styles {
namespace {

std::string format_page() {
    return source::read_file(BIFOLIO_STYLE_FORMAT, 1U << 20U);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

TEST(KeyReference, PageListsEveryKeyAsItIs) {
    const SheetFolder folder;
    const Outcome classic = folder.set({});
    ASSERT_TRUE(classic.sheet);
    const std::string page = format_page();
    const std::vector<std::string> found = lines_of(page);
    const std::vector<std::string> expected = lines_of(with_reference(page, key_reference(*classic.sheet)));
    const std::string again = "write it again: bifolio_style_reference styles docs/style-format.md";
    for (std::size_t line = 0; line < std::min(found.size(), expected.size()); ++line)
        ASSERT_EQ(found[line], expected[line]) << "line " << line + 1 << "; " << again;
    EXPECT_EQ(found.size(), expected.size()) << again;
}

// Without the generator: the rows that stand below a section's heading are its keys, each once, and no other.
TEST(KeyReference, PageListsNoOtherKey) {
    std::multiset<std::string> listed;
    std::istringstream lines(format_page());
    std::string section;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("#")) section.clear();
        if (line.starts_with("### `<")) section = line.substr(6, line.find('>') - 6);
        if (!section.empty() && line.starts_with("| `"))
            listed.insert(section + "." + line.substr(3, line.find('`', 3) - 3));
    }
    std::multiset<std::string> known;
    for (const Key& key : keys()) known.insert(std::string(key.section) + "." + std::string(key.attribute));
    EXPECT_EQ(listed, known);
}

TEST(KeyReference, EveryKeyIsExplainedOnce) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const Key& key : keys()) {
        EXPECT_TRUE(seen.emplace(key.section, key.attribute).second) << key.section << "." << key.attribute;
        EXPECT_FALSE(key.explanation.empty()) << key.attribute;
        EXPECT_NE(find_section(key.section), nullptr) << key.section;
        EXPECT_EQ(find_key(key.section, key.attribute), &key);
    }
}

// Each example on the page is a style sheet that is read without a finding.
TEST(KeyReference, ExamplesAreRight) {
    const SheetFolder folder;
    const std::string page = format_page();
    std::size_t count = 0;
    for (std::size_t begin = page.find("```xml\n"); begin != std::string::npos;
         begin = page.find("```xml\n", begin + 1)) {
        const std::size_t first = begin + 7;
        const std::string example = page.substr(first, page.find("```", first) - first);
        const Outcome outcome = folder.read(example);
        EXPECT_TRUE(outcome.sheet) << example;
        EXPECT_EQ(outcome.findings, std::vector<std::string>()) << example;
        ++count;
    }
    EXPECT_GE(count, 2U);
}

TEST(KeyReference, PageWithoutMarksIsRefused) {
    EXPECT_THROW((void)with_reference("no marks here", "keys"), std::runtime_error);
}

}  // namespace
}  // namespace bifolio::styles
