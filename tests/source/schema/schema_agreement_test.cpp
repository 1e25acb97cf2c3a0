// Programmes made wrong at random: what the schema refuses, the reader refuses, and the other way round.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <memory>
#include <pugixml.hpp>
#include <random>
#include <set>
#include <span>

#include "source/read/vocabulary.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::contents;
using testing::kRoot;
using testing::read;

std::vector<pugi::xml_node> elements_of(const pugi::xml_document& document) {
    std::vector<pugi::xml_node> elements;
    const auto walk = [&](const auto& self, pugi::xml_node element) -> void {
        elements.push_back(element);
        for (const pugi::xml_node child : element.children())
            if (child.type() == pugi::node_element) self(self, child);
    };
    walk(walk, document.document_element());
    return elements;
}

// One change: an element taken away, doubled, moved or renamed, an attribute taken away or added, a text
// added.
void change(const pugi::xml_document& document, std::mt19937& random) {
    std::vector<pugi::xml_node> elements = elements_of(document);
    pugi::xml_node element = elements[1 + random() % (elements.size() - 1)];
    const pugi::xml_node other = elements[random() % elements.size()];
    const std::span<const ElementRule> rules = all_elements();
    const ElementRule& rule = rules[random() % rules.size()];
    switch (random() % 7) {
        case 0:
            element.parent().remove_child(element);
            break;
        case 1:
            element.parent().insert_copy_after(element, element);
            break;
        case 2:
            element.append_copy(other);
            break;
        case 3:
            element.set_name(std::string(rule.name).c_str());
            break;
        case 4:
            element.remove_attribute(element.first_attribute());
            break;
        case 5:
            if (!rule.attributes.empty() &&
                element.attribute(std::string(rule.attributes[0].name).c_str()).empty())
                element.append_attribute(std::string(rule.attributes[0].name).c_str()) = "x";
            break;
        default:
            element.prepend_child(pugi::node_pcdata).set_value("words");
            break;
    }
}

// The files that validate, by name.
std::set<std::string> valid_files(const std::filesystem::path& folder) {
    const std::string command =
        fmt::format("cd '{}' && '{}' --noout --nonet --relaxng '{}' *.xml 2>&1", folder.string(),
                    BIFOLIO_XMLLINT, (kRoot / "source" / "schema" / "programme.rng").string());
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), &::pclose);
    std::string output;
    std::array<char, 4096> buffer{};
    while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
        output.append(buffer.data(), got);
    std::set<std::string> files;
    for (std::size_t at = output.find(" validates\n"); at != std::string::npos;
         at = output.find(" validates\n", at + 1)) {
        const std::size_t start = output.rfind('\n', at);
        files.insert(output.substr(start + 1, at - start - 1));
    }
    return files;
}

TEST(SchemaAndReader, AgreeOnProgrammesMadeWrong) {
    constexpr unsigned kFiles = 200;
    const std::string sample = contents(kRoot / "samples" / "every-element.xml");
    const testing::TemporaryFolder folder;
    for (unsigned seed = 0; seed < kFiles; ++seed) {
        pugi::xml_document document;
        ASSERT_TRUE(document.load_string(sample.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
        std::mt19937 random(seed);
        change(document, random);
        ASSERT_TRUE(
            document.save_file((folder.path() / fmt::format("{}.xml", seed)).c_str(), "", pugi::format_raw));
    }
    const std::set<std::string> valid = valid_files(folder.path());
    EXPECT_GT(valid.size(), kFiles / 20);
    EXPECT_LT(valid.size(), kFiles * 3 / 4);
    // What only the reader can see: ids, times, and that two of an element are of one language.
    const auto is_second_in_language = [](const Diagnostic& each) {
        constexpr std::string_view kStart = "a second <";
        if (!each.message.starts_with(kStart)) return false;
        const std::string_view name = std::string_view(each.message).substr(kStart.size());
        return may_have_variants({name.substr(0, name.find('>')), Count::AtMostOne});
    };
    const std::set<std::string_view> reader_only = {"reference", "time-order"};
    for (unsigned seed = 0; seed < kFiles; ++seed) {
        const std::string name = fmt::format("{}.xml", seed);
        const auto reading = read(contents(folder.path() / name), (kRoot / "samples").string());
        std::string errors;
        for (const Diagnostic& each : reading.diagnostics.all())
            if (each.severity == Severity::Error && !reader_only.contains(each.code) &&
                !is_second_in_language(each) && !each.message.ends_with(" is not a known time zone"))
                errors += fmt::format("{}:{}: {}\n", each.place.line, each.place.column, each.message);
        EXPECT_EQ(valid.contains(name), errors.empty()) << name << "\n" << errors;
    }
}

}  // namespace
}  // namespace bifolio::source
