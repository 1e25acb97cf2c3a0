// No message quotes more of a value than a reader takes in.
#include "source/base/quotation.h"

#include <gtest/gtest.h>

#include "source/base/utf8.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

TEST(Quotation, OfAShortTextIsTheText) {
    EXPECT_EQ(in_quotes("Salle"), "\"Salle\"");
    EXPECT_EQ(in_quotes(""), "\"\"");
    EXPECT_EQ(in_quotes(std::string(kMostQuoted, 'x')), '"' + std::string(kMostQuoted, 'x') + '"');
}

TEST(Quotation, OfALongOneHasSoManyLettersAndAnEllipsis) {
    EXPECT_EQ(in_quotes(std::string(kMostQuoted + 1, 'x')), '"' + std::string(kMostQuoted, 'x') + "…\"");
    std::string greek;
    for (int n = 0; n < 200; ++n) greek += "λ";
    EXPECT_EQ(count_characters(shortened(greek)), kMostQuoted + 1);
}

TEST(Quotation, OfManyNamesListsTheFirst) {
    const std::string long_name(300, 'n');
    const std::vector<std::string_view> two = {"Hall", long_name};
    EXPECT_EQ(listed(two), "Hall, " + shortened(long_name));
    std::vector<std::string_view> many(kMostListed, "Hall");
    EXPECT_FALSE(listed(many).ends_with("other"));
    many.emplace_back("Attic");
    EXPECT_TRUE(listed(many).ends_with("Hall and 1 other")) << listed(many);
    many.emplace_back("Cellar");
    EXPECT_TRUE(listed(many).ends_with("Hall and 2 others")) << listed(many);
}

TEST(Quotation, IsShortWhateverTheFileSays) {
    const std::string many(3000, 'x');
    for (const std::string& xml :
         {testing::day_with("<session start=\"" + many + "\"><title>T</title></session>"),
          testing::day_with("<session room=\"" + many + "\"><title>T</title></session>"),
          testing::day_with("<session " + many + "=\"\"><title>T</title></session>"),
          testing::day_with("<" + many + "/>"), testing::day_with("<" + many + ">"),
          testing::day_with("<talk><title>&" + many + ";</title></talk>"), "<" + many + "/>",
          testing::day_with("<session xml:lang=\"" + many + "\"><title>T</title></session>"),
          testing::day_with("<talk><title>T</title><link href=\"" + many + "\"/></talk>"),
          testing::day_with("<talk><title>" + many + "(" + many + "</title></talk>"),
          testing::day_with("<talk><title>" + many + "- " + many + "</title></talk>")}) {
        Diagnostics diagnostics;
        (void)read_program_text(xml, "test.xml", "", diagnostics);
        EXPECT_FALSE(diagnostics.all().empty()) << xml.substr(0, 400);
        for (const Diagnostic& each : diagnostics.all()) {
            EXPECT_LT(each.message.size(), 300U) << each.message;
            EXPECT_LT(each.hint.size(), 300U) << each.hint;
        }
    }
}

}  // namespace
}  // namespace bifolio::source
