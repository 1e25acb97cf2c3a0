// The samples' files, read by poppler through their structure tree: what is told, in which order, and where
// bookmarks lead. What a reader hears is what was composed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "pdf/writer.h"
#include "tests/end_to_end/reading.h"
#include "tests/pdf/human_checks.h"
#include "tests/pdf/read_back.h"
#include "tests/pdf/typeset_sample.h"

namespace bifolio::pdf {
namespace {

using bifolio::testing::squeezed;
using layout::Pages;
using layout::Role;
using testing::booklet;
using testing::handout;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::ReadBack;
using testing::signs;

// The letters of the document as its elements were composed, one after another.
std::string composed_text(const Pages& pages) {
    std::map<std::uint32_t, std::string> by_element;
    for (const layout::Page& page : pages.pages)
        for (const layout::PlacedRun& run : page.runs)
            if (run.node != layout::kArtifact)
                by_element[layout::element_of(pages.structure, run.node)] += run.shaped->text;
    std::string text;
    for (const auto& [element, own] : by_element) text += own;
    return squeezed(text);
}

// What stands in quotation marks in poppler's view of the tree; the rest is names of elements.
std::string told_text(const ReadBack& read) {
    std::string told;
    for (const std::string& line : bifolio::testing::lines_of(read.pdfinfo({"-struct-text"}))) {
        const std::size_t begin = line.find('"'), end = line.rfind('"');
        if (begin != std::string::npos && end > begin) told += line.substr(begin + 1, end - begin - 1);
    }
    return squeezed(told);
}

struct Output {
    std::string name, event;
    std::function<Pages()> make;
};

std::vector<Output> outputs() {
    std::vector<Output> all;
    for (const std::string sample : {"euromlsys-2023", "every-element"}) {
        const std::string event = testing::sample(sample).event.title.plain();
        for (const std::string style : {"classic", "modern"})
            all.push_back({sample + " " + style, event, [=] { return booklet(sample, style); }});
        all.push_back({sample + " handout", event, [=] { return handout(sample, "classic"); }});
        all.push_back({sample + " sign", event, [=] { return signs(sample, "classic"); }});
    }
    return all;
}

std::string name_of(const std::string& words) {
    std::string name;
    for (const char c : words) name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    return name;
}

class TaggedSampleTest : public ::testing::TestWithParam<Output> {};

TEST_P(TaggedSampleTest, TellsWhatWasComposedInItsOrder) {
    const Pages pages = GetParam().make();
    const ReadBack read(write_pdf(pages, {.standards = {Accessibility::Ua1, Archive::A2a}}));
    const std::string composed = composed_text(pages);
    EXPECT_GT(composed.size(), 100U);
    const std::string told = told_text(read);
    const auto [here, there] = std::ranges::mismatch(told, composed);
    const auto at = static_cast<std::size_t>(here - told.begin());
    EXPECT_EQ(told.size(), composed.size());
    EXPECT_EQ(told.substr(at, 80), composed.substr(at, 80))
        << "after " << told.substr(0, at).substr(at - std::min<std::size_t>(at, 40));
}

// Matterhorn protocol 1.1, 09-001: a paragraph told before the one above it is not told as it was composed.
TEST(TaggedDocumentTest, WhatIsToldInAnotherOrderIsSeen) {
    Pages pages = booklet("every-element", "classic");
    const std::string composed = composed_text(pages);
    std::vector<layout::PlacedRun*> told;
    for (layout::PlacedRun& run : pages.pages.at(6).runs)
        if (run.node != layout::kArtifact && pages.structure[run.node].role == Role::Paragraph)
            told.push_back(&run);
    ASSERT_NE(told.front()->node, told.back()->node);
    const std::uint32_t first = told.front()->node, last = told.back()->node;
    for (layout::PlacedRun* run : told)
        if (run->node == first || run->node == last) run->node = first + last - run->node;
    EXPECT_NE(told_text(ReadBack(write_pdf(pages))), composed);
}

// ISO 14289-1, 7.18.5: links are elements, and say where they lead.
TEST_P(TaggedSampleTest, EachLinkIsDescribed) {
    const Pages pages = GetParam().make();
    for (const layout::Page& page : pages.pages)
        for (const layout::LinkArea& link : page.links) {
            ASSERT_LT(link.node, pages.structure.size());
            EXPECT_EQ(pages.structure[link.node].role, Role::Link);
            EXPECT_NE(link.description, "");
        }
}

// What the Matterhorn Protocol leaves to people (human_checks.h). Each check is seen to find a mutation
// below.
TEST_P(TaggedSampleTest, FaresWellWhereAMachineCanJudgeForPeople) {
    const Pages pages = GetParam().make();
    EXPECT_THAT(testing::figure_faults(pages), IsEmpty());
    EXPECT_THAT(testing::link_order_faults(pages), IsEmpty());
    EXPECT_THAT(testing::contrast_faults(pages), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, TaggedSampleTest, ::testing::ValuesIn(outputs()),
                         [](const auto& instance) { return name_of(instance.param.name); });

// By sample and style.
class TaggedBookletTest : public ::testing::TestWithParam<std::tuple<const char*, const char*>> {
  protected:
    std::string sample_ = std::get<0>(GetParam());
    std::string xml_ = testing::path_of_sample(sample_);
    source::Program program_ = testing::sample(sample_);
    Pages pages_ = booklet(sample_, std::get<1>(GetParam()));
};

TEST_P(TaggedBookletTest, FaresWellWhereAMachineCanJudgeForPeople) {
    EXPECT_THAT(testing::artifact_faults(pages_), IsEmpty());
    EXPECT_THAT(testing::untold_words(pages_, xml_), IsEmpty());
    EXPECT_THAT(testing::language_faults(pages_, xml_), IsEmpty());
    EXPECT_THAT(testing::heading_faults(pages_), IsEmpty());
    EXPECT_THAT(testing::grid_faults(pages_, program_), IsEmpty());
    EXPECT_THAT(testing::list_faults(pages_, program_), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, TaggedBookletTest,
                         ::testing::Combine(::testing::Values("euromlsys-2023", "every-element"),
                                            ::testing::Values("classic", "modern")),
                         [](const auto& instance) {
                             return name_of(std::string(std::get<0>(instance.param)) + ' ' +
                                            std::get<1>(instance.param));
                         });

// 02-002, 06-004, 19-002, 22-001: no role is mapped, no articles are threaded, the title is the event's.
TEST(TaggedDocumentTest, HasTheEventsTitleAndNeitherRoleMapNorThreads) {
    for (const Output& output : outputs()) {
        SCOPED_TRACE(output.name);
        const Pages pages = output.make();
        const ReadBack read(write_pdf(pages, {.standards = {Accessibility::Ua1, Archive::A2a}}));
        EXPECT_FALSE(read.catalog().contains("/Threads"));
        EXPECT_FALSE(read.object(read.catalog().at("/StructTreeRoot")).contains("/RoleMap"));
        EXPECT_THAT(read.pdfinfo(), HasSubstr(output.event));
    }
}

TEST(TaggedDocumentTest, AHandoutsCodeIsALinkThatSaysItsAddress) {
    const Pages pages = handout("euromlsys-2023", "classic");
    const ReadBack read(write_pdf(pages));
    EXPECT_THAT(read.pdfinfo({"-struct"}), HasSubstr("Figure"));
    bool is_there = false;
    for (const layout::StructureNode& node : pages.structure)
        is_there = is_there || node.description == "QR code: https://euromlsys.eu/";
    EXPECT_TRUE(is_there);
}

}  // namespace
}  // namespace bifolio::pdf
