#include "styles/raw_sheet.h"

#include <gtest/gtest.h>

namespace bifolio::styles {
namespace {

RawSheet sheet(const std::string& section, const std::string& name, const RawEntry& values) {
    RawSheet result;
    result.sections[section][name] = values;
    return result;
}

RawValue value(const std::string& text) {
    return {text, "a.xml", {1, 2}};
}

TEST(RawSheets, LaterValuesGoOverEarlierOnesKeyByKey) {
    RawSheet low = sheet("grid", "", {{"leading", value("12pt")}, {"first-baseline", value("9pt")}});
    RawSheet high = sheet("grid", "", {{"leading", value("13pt")}});
    high.name = "high";
    high.file = "high.xml";
    low.lay_over(high);
    EXPECT_EQ(low.find("grid", "", "leading")->text, "13pt");
    EXPECT_EQ(low.find("grid", "", "first-baseline")->text, "9pt");
    EXPECT_EQ(low.name, "high");
    EXPECT_EQ(low.file, "high.xml");
}

TEST(RawSheets, NewEntriesAreAdded) {
    RawSheet low = sheet("rule", "session", {{"weight", value("1pt")}});
    low.lay_over(sheet("rule", "cover", {}));
    EXPECT_TRUE(low.has_entry("rule", "session"));
    EXPECT_TRUE(low.has_entry("rule", "cover"));
    EXPECT_FALSE(low.has_entry("rule", "page"));
    EXPECT_FALSE(low.has_entry("page", ""));
    EXPECT_EQ(low.find("rule", "cover", "weight"), nullptr);
    EXPECT_EQ(low.find("rule", "none", "weight"), nullptr);
    EXPECT_EQ(low.find("page", "", "inner"), nullptr);
}

TEST(RawSheets, APaperReplacesItsSides) {
    RawSheet low = sheet("page", "", {{"width", value("100mm")}, {"height", value("150mm")}});
    low.lay_over(sheet("page", "", {{"paper", value("A5")}}));
    EXPECT_EQ(low.find("page", "", "width"), nullptr);
    EXPECT_EQ(low.find("page", "", "height"), nullptr);
    low.lay_over(sheet("page", "", {{"width", value("140mm")}}));
    EXPECT_EQ(low.find("page", "", "paper")->text, "A5");  // its height still holds
    EXPECT_EQ(low.find("page", "", "width")->text, "140mm");
}

TEST(RawSheets, InksReplaceATintAndATintReplacesInks) {
    RawSheet low = sheet("color", "soft", {{"of", value("accent")}, {"tint", value("40")}});
    low.lay_over(sheet("color", "soft", {{"cmyk", value("1 2 3 4")}}));
    EXPECT_EQ(low.find("color", "soft", "of"), nullptr);
    EXPECT_EQ(low.find("color", "soft", "tint"), nullptr);
    low.lay_over(sheet("color", "soft", {{"of", value("text")}}));
    EXPECT_EQ(low.find("color", "soft", "cmyk"), nullptr);
    EXPECT_EQ(low.find("color", "soft", "of")->text, "text");
}

}  // namespace
}  // namespace bifolio::styles
