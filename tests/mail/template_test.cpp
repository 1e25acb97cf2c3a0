// Templates: what is expanded, what is refused, and that nothing gets out of the place where it stands.
#include "mail/template.h"

#include <gmock/gmock.h>

#include "tests/mail/reading.h"

namespace bifolio::mail {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::told;

const MarkerScope kScope{"", {"TITLE", "URL", "EMPTY"}, {{"DAY", {"DATE"}, {{"TALK", {"NAME"}, {}}}}}};

Markers markers() {
    const auto talk = [](const char* name) { return Markers{.values = {{"NAME", name}}, .sections = {}}; };
    Markers monday{.values = {{"DATE", "Monday"}}, .sections = {{"TALK", {talk("a"), talk("b")}}}};
    Markers tuesday{.values = {{"DATE", "Tuesday"}}, .sections = {}};
    return {.values = {{"TITLE", "Loops"}, {"URL", "https://example.org/?a=1&b=2"}, {"EMPTY", ""}},
            .sections = {{"DAY", {monday, tuesday}}}};
}

std::string expanded(TemplateKind kind, const std::string& text, const Markers& values = markers()) {
    source::Diagnostics findings;
    const auto parsed = Template::read(kind, text, "body.txt", kScope, findings);
    EXPECT_THAT(told(findings), ElementsAre()) << text;
    return parsed ? parsed->expand(values, {}) : "";
}

std::vector<std::string> faults_of(const std::string& text, TemplateKind kind = TemplateKind::Text) {
    source::Diagnostics findings;
    EXPECT_FALSE(Template::read(kind, text, "body.txt", kScope, findings)) << text;
    return told(findings);
}

TEST(Template, HasValuesAndSections) {
    EXPECT_EQ(expanded(TemplateKind::Text,
                       "{{TITLE}}: {{#DAY}}{{DATE}}({{#TALK}}{{NAME}}/{{DATE}}/{{TITLE}} {{/TALK}}){{/DAY}}"),
              "Loops: Monday(a/Monday/Loops b/Monday/Loops )Tuesday()");
    EXPECT_EQ(
        expanded(TemplateKind::Text, "{{#HAVE_TITLE}}yes{{/HAVE_TITLE}}{{#HAVE_EMPTY}}no{{/HAVE_EMPTY}}"),
        "yes");
    EXPECT_EQ(expanded(TemplateKind::Text,
                       "{{#DAY}}{{#HAVE_DATE}}{{#TALK}}{{NAME}}{{/TALK}}{{/HAVE_DATE}}{{/DAY}}"),
              "ab");
    EXPECT_EQ(expanded(TemplateKind::Text, "no markers } } { {"), "no markers } } { {");
}

TEST(Template, LeavesNoLineWhereOnlySectionsAndCommentsStand) {
    EXPECT_EQ(expanded(TemplateKind::Text,
                       "{{! of\ntwo lines }}\na\n{{#DAY}}\n  {{#TALK}}  \n{{NAME}}\n{{/TALK}}\n{{/DAY}}\n\n"
                       "{{#HAVE_EMPTY}}\nb\n{{/HAVE_EMPTY}}\n{{EMPTY}}\nc {{! no }}\n"),
              "a\na\nb\n\n\nc \n");
}

TEST(Template, GivesOwnValuesToOneLetter) {
    source::Diagnostics findings;
    MarkerScope scope = kScope;
    scope.values.emplace_back("TO_NAME");
    const auto parsed =
        Template::read(TemplateKind::Text, "{{#HAVE_TO_NAME}}{{TO_NAME}}: {{/HAVE_TO_NAME}}{{TITLE}}",
                       "body.txt", scope, findings);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->expand(markers(), {{"TO_NAME", "Anna"}}), "Anna: Loops");
    EXPECT_EQ(parsed->expand(markers(), {{"TO_NAME", ""}}), "Loops");
    EXPECT_TRUE(parsed->uses("TO_NAME"));
    EXPECT_TRUE(parsed->uses("TITLE"));
    EXPECT_FALSE(parsed->uses("URL"));
}

TEST(Template, RefusesMarkersThatThereAreNot) {
    EXPECT_THAT(faults_of("a\n  {{TITEL}} {{NAME}}\n{{#DAYS}}{{/DAYS}}"),
                ElementsAre("2:3: the marker {{TITEL}} does not exist here",
                            "2:13: the marker {{NAME}} does not exist here",
                            "3:1: the marker {{#DAYS}} does not exist here"));
    source::Diagnostics findings;
    static_cast<void>(Template::read(TemplateKind::Text, "{{TITEL}}", "body.txt", kScope, findings));
    EXPECT_EQ(findings.all().front().hint, "did you mean TITLE?");
    EXPECT_EQ(findings.all().front().code, "template");
    EXPECT_EQ(findings.all().front().file, "body.txt");
}

TEST(Template, QuotesMarkersShortened) {
    const std::string many(3000, 'X');
    for (const std::string& text :
         {"{{" + many + "}}", "{{#" + many + "}}", "{{/" + many + "}}", "{{x" + many + "}}"})
        for (const std::string& fault : faults_of(text)) EXPECT_LT(fault.size(), 200U) << fault;
}

TEST(Template, RefusesSectionsThatDoNotNest) {
    EXPECT_THAT(
        faults_of("{{#DAY}}{{#TALK}}{{/DAY}}{{/TALK}}"),
        ElementsAre("1:18: {{/DAY}} ends a section that did not begin", "1:1: {{#DAY}} without {{/DAY}}"));
    EXPECT_THAT(faults_of("{{/DAY}}"), ElementsAre("1:1: {{/DAY}} ends a section that did not begin"));
    EXPECT_THAT(faults_of("{{#DAY}}{{#DAY}}{{/DAY}}{{/DAY}}"),
                ElementsAre("1:9: the marker {{#DAY}} does not exist here"));
    EXPECT_THAT(faults_of("{{#TALK}}{{/TALK}}"),
                ElementsAre("1:1: the marker {{#TALK}} does not exist here"));
}

// ctemplate's own ways to switch escaping off, to read files and to change what markers look like.
TEST(Template, HasNoWayOut) {
    for (const char* text : {"{{TITLE:none}}", "{{>TITLE}}", "{{%AUTOESCAPE context=\"JS\"}}", "{{=<< >>=}}",
                             "{{}}", "{{title}}", "{{ TITLE }}", "{{TITLE", "{{{TITLE}}}", "{{BI_SPACE}}",
                             "{{#TITLE}}{{/TITLE}}", "{{TITLE:html_escape}}", "{{__{{MAIN}}__}}"})
        EXPECT_FALSE(faults_of(text).empty()) << text;
}

TEST(Template, MustBeText) {
    EXPECT_EQ(faults_of("Z\xfcrich {{TITLE}}").size(), 1U);
    EXPECT_EQ(faults_of(std::string("a\0b", 3), TemplateKind::Html).size(), 1U);
}

TEST(Template, RefusesHtmlThatCannotBeFollowed) {
    ::testing::internal::CaptureStderr();
    EXPECT_THAT(faults_of("<a <b>> <style>{{TITLE}}", TemplateKind::Html),
                ElementsAre(HasSubstr("cannot be read as HTML")));
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

TEST(Template, EscapesByThePlaceInHtml) {
    const auto with_title = [](const std::string& text, const std::string& title) {
        Markers values = markers();
        values.values["TITLE"] = title;
        return expanded(TemplateKind::Html, text, values);
    };
    EXPECT_EQ(with_title("<p>{{TITLE}}</p>", "<script>&\"'{{URL}}"),
              "<p>&lt;script&gt;&amp;&quot;&#39;{{URL}}</p>");
    EXPECT_EQ(with_title("<p title=\"{{TITLE}}\">", "\" onclick=\"alert(1)"),
              "<p title=\"&quot; onclick=&quot;alert(1)\">");
    EXPECT_EQ(with_title("<a href=\"{{TITLE}}\">", "javascript:alert(1)"), "<a href=\"#\">");
    EXPECT_EQ(with_title("<a href=\"{{URL}}\">", ""), "<a href=\"https://example.org/?a=1&amp;b=2\">");
    EXPECT_THAT(with_title("<p {{TITLE}}>", "onclick=alert(1)"), Not(HasSubstr("(")));
    EXPECT_THAT(with_title("<p style=\"color:{{TITLE}}\">", "red;background:url(http://x)"),
                Not(HasSubstr("(")));
}

TEST(Template, EscapesPartsOfAddresses) {
    EXPECT_EQ(expanded(TemplateKind::Address, "https://example.org/u?a={{URL}}"),
              "https://example.org/u?a=https%3A//example.org/%3Fa%3D1%26b%3D2");
}

}  // namespace
}  // namespace bifolio::mail
