// Letters to a list and to people, one each.
#include "mail/letters.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/mail/reading.h"

namespace bifolio::mail {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::read_message;
using testing::told;

const MarkerScope kScope{"", {"TITLE"}, {}};

struct Words {
    std::string subject = "{{TITLE}}", text = "{{#HAVE_GREETING}}{{GREETING}}\n{{/HAVE_GREETING}}{{TITLE}}\n",
                html = "<p>{{GREETING}} {{TITLE}}</p>";
    std::vector<std::string> unsubscribe = {};
};

// Of the table, or to a list where there is none.
LettersRequest request(const std::string& csv = "", const Words& words = {}) {
    source::Diagnostics findings;
    std::optional<Recipients> recipients;
    if (!csv.empty()) recipients = read_recipients(csv, "people.csv", findings);
    LetterSources sources{.subject = {"subject.txt", words.subject},
                          .text = {"body.txt", words.text},
                          .html = TemplateSource{"body.html", words.html},
                          .unsubscribe = {}};
    for (const std::string& uri : words.unsubscribe)
        sources.unsubscribe.push_back({"--list-unsubscribe", uri});
    auto templates = read_templates(sources, kScope, recipients ? &*recipients : nullptr, findings);
    EXPECT_THAT(told(findings), ElementsAre());
    return {.from = {"Chair", "chair@example.org"},
            .reply_to = {},
            .to = csv.empty() ? std::vector<Address>{{"List", "list@example.org"}} : std::vector<Address>{},
            .cc = {},
            .bcc = {},
            .recipients = std::move(recipients),
            .templates = std::move(templates.value()),
            .markers = {.values = {{"TITLE", "Loops <26>"}}, .sections = {}},
            .language = "en",
            .attachments = {{"a.pdf", "application/pdf", "%PDF"}},
            .picture = std::nullopt,
            .date = 1'700'000'000};
}

json text_of(const json& message) {
    return message["tree"]["parts"][0]["parts"][0]["text"];
}

TEST(Letters, ToAListAreOne) {
    LettersRequest asked = request();
    asked.to.push_back({"", "LIST@example.org"});
    asked.cc = {{"Copy", "copy@example.org"}};
    asked.bcc = {{"Secret", "secret@example.org"}, {"", "copy@example.org"}};
    const Letters letters(std::move(asked));
    ASSERT_EQ(letters.all().size(), 1U);
    EXPECT_EQ(letters.all()[0].sender, "chair@example.org");
    EXPECT_THAT(letters.all()[0].recipients,
                ElementsAre("list@example.org", "copy@example.org", "secret@example.org"));
    const std::string bytes = letters.compose(0);
    EXPECT_THAT(bytes, Not(HasSubstr("ecret")));
    EXPECT_THAT(bytes, HasSubstr("Message-Id: <" + letters.all()[0].message_id + ">\r\n"));
    EXPECT_EQ(text_of(read_message(bytes)), "Loops <26>\r\n");
}

constexpr const char* kPeople =
    "name,address,institute\nAnna Bérg,anna@example.org,<b>ETH</b>\n,li@example.org,\n\"Bo\r\nBcc: "
    "x@example.org\","
    "bo@example.org,\"{{TITLE}}\r\nSubject: y\"\n";

TEST(Letters, ToPeopleAreOneEach) {
    const Letters letters(
        request(kPeople, {.text = "{{GREETING}}|{{TO_NAME}}|{{TO_ADDRESS}}|{{TO_INSTITUTE}}\n"}));
    ASSERT_EQ(letters.all().size(), 3U);
    std::set<std::string> identifiers;
    for (const Letter& each : letters.all()) {
        EXPECT_EQ(each.recipients.size(), 1U);
        EXPECT_TRUE(each.message_id.ends_with("@example.org"));
        identifiers.insert(each.message_id);
    }
    EXPECT_EQ(identifiers.size(), 3U);
    const json anna = read_message(letters.compose(0));
    EXPECT_EQ(anna["to"], json::parse(R"([["Anna Bérg", "anna@example.org"]])"));
    EXPECT_EQ(text_of(anna), "Dear Anna Bérg,|Anna Bérg|anna@example.org|<b>ETH</b>\r\n");
    EXPECT_EQ(text_of(read_message(letters.compose(1))), "||li@example.org|\r\n");
}

TEST(Letters, AreNotBrokenIntoByATable) {
    const Letters letters(request(kPeople, {.subject = "{{TITLE}} {{TO_INSTITUTE}}",
                                            .text = "{{TO_INSTITUTE}}",
                                            .html = "<p title=\"{{TO_INSTITUTE}}\">{{TO_INSTITUTE}}</p>"}));
    const json anna = read_message(letters.compose(0));
    EXPECT_EQ(anna["html"]["tags"], json::parse(R"([["p", {"title": "<b>ETH</b>"}]])"));
    EXPECT_EQ(anna["html"]["words"], "<b>ETH</b>");
    const json bo = read_message(letters.compose(2));
    EXPECT_EQ(bo["to"], json::parse(R"([["Bo Bcc: x@example.org", "bo@example.org"]])"));
    EXPECT_EQ(bo["subject"], "Loops <26> {{TITLE}} Subject: y");
    for (const json& header : bo["headers"]) {
        EXPECT_NE(header[0], "Bcc");
    }
    EXPECT_EQ(bo["headers"].size(), anna["headers"].size());
}

TEST(Letters, HaveTheirOwnAddressesToUnsubscribe) {
    const Letters letters(
        request(kPeople, {.text = "{{UNSUBSCRIBE}}",
                          .html = "<a href=\"{{UNSUBSCRIBE}}\">x</a>",
                          .unsubscribe = {"https://example.org/u?a={{TO_ADDRESS}}&i={{TO_INSTITUTE}}"}}));
    const json bo = read_message(letters.compose(2));
    const std::string uri = "https://example.org/u?a=bo%40example.org&i=%7B%7BTITLE%7D%7D%0D%0ASubject%3A+y";
    EXPECT_EQ(text_of(bo), uri + "\r\n");
    EXPECT_EQ(bo["html"]["tags"], json::array({json::array({"a", {{"href", uri}}})}));
}

TEST(Letters, AreKnownByWhatTheySay) {
    const Letters letters(request(kPeople));
    const std::string& identity = letters.identity();
    EXPECT_EQ(Letters(request(kPeople)).identity(), identity);
    EXPECT_EQ(Letters(request("address\nnew@example.org\n")).identity(), identity);
    LettersRequest later = request(kPeople);
    later.date += 1000;
    const Letters again(std::move(later));
    EXPECT_EQ(again.identity(), identity);
    EXPECT_EQ(again.all()[1].message_id, letters.all()[1].message_id);

    const auto change = [&](void (*apply)(LettersRequest&)) {
        LettersRequest changed = request(kPeople);
        apply(changed);
        return Letters(std::move(changed)).identity();
    };
    EXPECT_NE(change([](LettersRequest& each) { each.markers.values["TITLE"] = "Other"; }), identity);
    EXPECT_NE(change([](LettersRequest& each) { each.from.address = "b@example.org"; }), identity);
    EXPECT_NE(change([](LettersRequest& each) { each.attachments.front().bytes = "%PDG"; }), identity);
    EXPECT_NE(Letters(request(kPeople, {.subject = "{{TITLE}}!"})).identity(), identity);
}

TEST(Letters, KeepTheirIdentifiersWhenTheTableChanges) {
    const Letters before(request("address\na@example.org\nb@example.org\n"));
    const Letters after(request("address,name\nnew@example.org,New\nB@example.org,Bo\n"));
    EXPECT_EQ(before.all()[1].message_id, after.all()[1].message_id);
}

TEST(Letters, CannotUseColumnsThatThereAreNot) {
    source::Diagnostics findings;
    const LetterSources sources{.subject = {"subject.txt", "{{TITLE}}"},
                                .text = {"body.txt", "{{TO_NAME}} {{TO_INSTITUTE}}"},
                                .html = std::nullopt,
                                .unsubscribe = {}};
    EXPECT_FALSE(read_templates(sources, kScope, nullptr, findings));
    EXPECT_THAT(told(findings), ElementsAre("1:13: the marker {{TO_INSTITUTE}} does not exist here"));
}

TEST(Letters, HaveSubjectsOfOneLine) {
    const Letters letters(request("", {.subject = "  8\u00a0May\n\n2026:\t{{TITLE}} \n"}));
    EXPECT_THAT(letters.compose(0), HasSubstr("Subject: 8 May 2026: Loops <26>\r\n"));
}

}  // namespace
}  // namespace bifolio::mail
