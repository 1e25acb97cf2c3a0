// The sample and the document show every element and attribute that the reader knows.
#include "source/read/vocabulary.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>

#include "source/xml/xml_document.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::contents;
using testing::kRoot;

void collect(pugi::xml_node element, std::set<std::string>& elements, std::set<std::string>& attributes) {
    elements.insert(element.name());
    for (const pugi::xml_attribute attribute : element.attributes()) attributes.insert(attribute.name());
    for (const pugi::xml_node child : element.children())
        if (child.type() == pugi::node_element) collect(child, elements, attributes);
}

TEST(Vocabulary, IsAllInTheSample) {
    Diagnostics diagnostics;
    const auto document = XmlDocument::parse(contents(kRoot / "samples" / "every-element.xml"),
                                             "every-element.xml", diagnostics);
    ASSERT_TRUE(document.has_value());
    std::set<std::string> elements;
    std::set<std::string> attributes;
    collect(document->root(), elements, attributes);
    EXPECT_TRUE(attributes.contains(std::string(kLanguageAttribute)));
    for (const ElementRule& rule : all_elements()) {
        EXPECT_TRUE(elements.contains(std::string(rule.name))) << rule.name;
        for (const AttributeRule& attribute : rule.attributes)
            EXPECT_TRUE(attributes.contains(std::string(attribute.name))) << attribute.name;
    }
}

TEST(Vocabulary, IsAllInTheDocument) {
    const std::string text = contents(kRoot / "docs" / "programme-format.md");
    for (const ElementRule& rule : all_elements()) {
        const bool is_told = text.find(fmt::format("`{}`", rule.name)) != std::string::npos ||
                             text.find(fmt::format("`{},", rule.name)) != std::string::npos ||
                             text.find(fmt::format("`<{}>`", rule.name)) != std::string::npos ||
                             text.find(fmt::format("<{}", rule.name)) != std::string::npos;
        EXPECT_TRUE(is_told) << rule.name;
        for (const AttributeRule& attribute : rule.attributes)
            EXPECT_NE(text.find(fmt::format("`{}`", attribute.name)), std::string::npos) << attribute.name;
    }
}

TEST(Vocabulary, HasOneRuleForEachName) {
    std::set<std::string_view> names;
    for (const ElementRule& rule : all_elements()) {
        EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
        for (const ChildRule& child : rule.children)
            EXPECT_NE(find_element(child.name), nullptr) << child.name;
    }
}

TEST(Vocabulary, EveryElementCanBeReached) {
    for (const ElementRule& rule : all_elements())
        EXPECT_EQ(parents_of(rule.name).empty(), rule.name == kRootName);
}

}  // namespace
}  // namespace bifolio::source
