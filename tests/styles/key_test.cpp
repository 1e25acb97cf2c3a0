#include "styles/key.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sheet_folder.h"
#include "styles/style_names.h"

namespace bifolio::styles {
namespace {

// An entry of the default style that nothing else is like, so that a change of it shows nowhere else.
std::string entry_of(const Key& key) {
    if (!find_section(key.section)->is_named) return {};
    if (key.section == "paragraph") return "sponsor";
    if (key.section == "character") return "strong";
    if (key.section == "rule") return "session";
    return key.section == "font" ? "mono" : "hairline";
}

// A value that differs from what the default style says.
std::string other_value(const Key& key, const std::string& now) {
    const auto number_beside = [&](double value) {
        const double step = std::min(0.25, (key.bounds.most - key.bounds.least) / 4);
        return value + step <= key.bounds.most ? value + step : value - step;
    };
    const auto nearest_whole = [&](int value) {
        return value + 1 <= key.bounds.most ? value + 1 : value - 1;
    };
    switch (key.type) {
        case ValueType::Length: {
            Length length;
            (void)read_value(now, key.bounds, length);
            return write_value(Length::from_pt(length.pt() == 0 ? 12.25 : number_beside(length.pt())));
        }
        case ValueType::Number: {
            double number = 0;
            if (!now.empty()) (void)read_value(now, key.bounds, number);
            return write_value(number_beside(number));
        }
        case ValueType::Integer: {
            int number = 400;
            if (!now.empty()) (void)read_value(now, key.bounds, number);
            return write_value(nearest_whole(number));
        }
        case ValueType::Boolean:
        case ValueType::Alignment:
        case ValueType::Figures:
        case ValueType::Caps:
        case ValueType::Clock:
        case ValueType::BylineForm:
        case ValueType::PresenterMark:
        case ValueType::IndexOf: {
            for (const std::string_view word : words_of(key.type))
                if (word != now) return std::string(word);
            return {};
        }
        case ValueType::Ink:
            return "1 2 3 4";
        case ValueType::Percent:
            return "25";
        case ValueType::Paper:
            return "B5";
        case ValueType::List:
            return "Some Family, Another";
        case ValueType::File:
            return "/pictures/cover.png";
        case ValueType::ColorName:
            return now == "accent" ? "muted" : "accent";
        case ValueType::FontName:
            return now == "mono" ? "label" : "mono";
        case ValueType::ParagraphName:
            return "folio";
    }
    return {};
}

void expect_only_this_key_changed(const StyleSheet& before, const StyleSheet& after, const Key& changed,
                                  const std::string& name, const std::string& value) {
    EXPECT_EQ(changed.show(after, name), value);
    for (const Key& key : keys()) {
        if (key.section != changed.section || key.attribute == changed.attribute) continue;
        if (key.section == "page" && changed.attribute == "paper" &&
            (key.attribute == "width" || key.attribute == "height"))
            continue;
        if (key.section == "page" && key.attribute == "paper") continue;
        EXPECT_EQ(key.show(after, name), key.show(before, name)) << key.attribute;
    }
}

// Keys that point elsewhere are tested in like_and_tint_test.cpp.
bool is_pointer(const Key& key) {
    return key.attribute == "like" || (key.section == "color" && key.attribute != "cmyk");
}

// Some keys need another one to change anything.
std::vector<std::string> besides_no_effect(std::vector<std::string> findings) {
    std::erase_if(findings,
                  [](const std::string& each) { return each.find("[no-effect]") != std::string::npos; });
    return findings;
}

void expect_is_set_by_file_and_option(const Key& key) {
    const SheetFolder folder;
    const std::string name = entry_of(key);
    const Outcome classic = folder.set({});
    ASSERT_TRUE(classic.sheet);
    const std::string value = other_value(key, key.show(*classic.sheet, name));
    ASSERT_NE(value, key.show(*classic.sheet, name));

    const std::string name_attribute = name.empty() ? "" : " name=\"" + name + "\"";
    const Outcome by_file =
        folder.read(fmt::format("<style extends=\"classic\">\n<{}{} {}=\"{}\"/>\n</style>", key.section,
                                name_attribute, key.attribute, value));
    ASSERT_EQ(besides_no_effect(by_file.findings), std::vector<std::string>());
    ASSERT_TRUE(by_file.sheet);
    expect_only_this_key_changed(*classic.sheet, *by_file.sheet, key, name, value);

    const std::string path =
        fmt::format("{}.{}{}", key.section, name.empty() ? "" : name + ".", key.attribute);
    const Outcome by_option = folder.set({{path, value}});
    ASSERT_EQ(besides_no_effect(by_option.findings), std::vector<std::string>());
    ASSERT_TRUE(by_option.sheet);
    expect_only_this_key_changed(*classic.sheet, *by_option.sheet, key, name, value);
}

void expect_refuses_what_it_does_not_take(const Key& key) {
    const SheetFolder folder;
    const std::string name = entry_of(key);
    const std::string name_attribute = name.empty() ? "" : " name=\"" + name + "\"";
    const Outcome outcome = folder.read(
        fmt::format("<style extends=\"classic\">\n<{}{} {}=\"{}\"/>\n</style>", key.section, name_attribute,
                    key.attribute, key.type == ValueType::File ? "a&#10;b" : ",?!"));
    EXPECT_FALSE(outcome.sheet);
    ASSERT_EQ(outcome.findings.size(), 1U);
    // The value's first character.
    const std::size_t column =
        1 + key.section.size() + name_attribute.size() + 1 + key.attribute.size() + 2 + 1;
    EXPECT_TRUE(outcome.findings[0].starts_with(
        fmt::format("own.xml:2:{} error [value] {}: ", column, key.attribute)))
        << outcome.findings[0];
}

void expect_holds_its_bounds(const Key& key) {
    if (key.bounds.most == 0) {
        EXPECT_NE(key.type, ValueType::Length);
        EXPECT_NE(key.type, ValueType::Number);
        EXPECT_NE(key.type, ValueType::Integer);
        return;
    }
    const std::string unit = key.type == ValueType::Length ? "pt" : "";
    StyleSheet sheet;
    const auto takes = [&](double number) {
        return !key.set(key, fmt::format("{}{}", number, unit), sheet, "any");
    };
    EXPECT_TRUE(takes(key.bounds.least));
    EXPECT_TRUE(takes(key.bounds.most));
    EXPECT_FALSE(takes(key.bounds.least - 1));
    EXPECT_FALSE(takes(key.bounds.most + 1));
}

TEST(EveryKey, IsSetByFileAndByOption) {
    for (const Key& key : keys()) {
        if (is_pointer(key)) continue;
        SCOPED_TRACE(fmt::format("{}.{}", key.section, key.attribute));
        expect_is_set_by_file_and_option(key);
    }
}

TEST(EveryKey, RefusesWhatItDoesNotTake) {
    for (const Key& key : keys()) {
        SCOPED_TRACE(fmt::format("{}.{}", key.section, key.attribute));
        expect_refuses_what_it_does_not_take(key);
    }
}

TEST(EveryKey, HoldsItsBounds) {
    for (const Key& key : keys()) {
        SCOPED_TRACE(fmt::format("{}.{}", key.section, key.attribute));
        expect_holds_its_bounds(key);
    }
}

TEST(Keys, UnknownOnesAreNotFound) {
    EXPECT_EQ(find_key("page", "innner"), nullptr);
    EXPECT_EQ(find_key("pages", "inner"), nullptr);
    EXPECT_EQ(find_section("pag"), nullptr);
    EXPECT_EQ(find_section("page"), &sections()[0]);
}

}  // namespace
}  // namespace bifolio::styles
