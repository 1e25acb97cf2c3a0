// Messages, read back by Python's email package.
#include "mail/message.h"

#include <gmock/gmock.h>

#include "mail/digest.h"
#include "tests/mail/reading.h"

namespace bifolio::mail {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::read_message;

// All bytes that there are, in an order that base64 sees in each of its three phases.
std::string all_bytes() {
    std::string bytes;
    for (int n = 0; n < 1000; ++n) bytes += static_cast<char>(n * 7 % 256);
    return bytes;
}

Message letter() {
    return {.message_id = "1234@example.org",
            .date = 1'700'000'000,
            .from = {"Anna Bérg", "chair@example.org"},
            .reply_to = {{"", "reply@example.org"}},
            .to = {{"Berg, \"Bo\" <x>", "bo@example.org"}, {"李明", "li@xn--r8jz45g.xn--zckzah"}},
            .cc = {{"אבי כהן", "avi@example.org"}},
            .unsubscribe = {"https://example.org/u?a=1", "mailto:u@example.org"},
            .subject =
                "Programme: Zürich – 機械学習, 8–10 May 2026, and a good deal more of the words that make it "
                "long",
            .text = "Dear Bo,\n\nthe programme \nis out: 8–10 May.\n.\nFrom here\n",
            .html = "<p>Dear Bo, <b>8–10 May</b></p>\n<img src=\"cid:logo@x\">\n"};
}

const std::vector<Attachment> kAttachments{
    {"EuroMLSys-2023-programme.pdf", "application/pdf", all_bytes()},
    {"Zürich 機械 \"x\"; y.ics", "text/calendar; charset=utf-8; method=PUBLISH",
     "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"}};
const InlinePicture kLogo{"image/png", "logo.png", "logo@x", all_bytes().substr(1)};

std::string digest_as_python(const std::string& bytes) {
    const testing::Outcome outcome = testing::run({.arguments = {"sha256sum"}, .input = bytes});
    return outcome.out.substr(0, 64);
}

TEST(Message, HasItsTree) {
    const MessageWriter writer(kAttachments, kLogo, "abc123");
    const json read = read_message(writer.write(letter()));
    const json& mixed = read["tree"];
    EXPECT_EQ(mixed["type"], "multipart/mixed");
    ASSERT_EQ(mixed["parts"].size(), 3U);
    const json& alternative = mixed["parts"][0];
    EXPECT_EQ(alternative["type"], "multipart/alternative");
    ASSERT_EQ(alternative["parts"].size(), 2U);
    const json& text = alternative["parts"][0];
    EXPECT_EQ(text["type"], "text/plain");
    EXPECT_EQ(text["parameters"], json::parse(R"({"charset": "utf-8", "format": "flowed"})"));
    EXPECT_EQ(text["text"], "Dear Bo,\r\n\r\nthe programme \r\nis out: 8–10 May.\r\n.\r\nFrom here\r\n");
    const json& related = alternative["parts"][1];
    EXPECT_EQ(related["type"], "multipart/related");
    EXPECT_EQ(related["parameters"]["type"], "text/html");
    ASSERT_EQ(related["parts"].size(), 2U);
    EXPECT_EQ(related["parts"][0]["type"], "text/html");
    const json& logo = related["parts"][1];
    EXPECT_EQ(logo["type"], "image/png");
    EXPECT_EQ(logo["id"], "<logo@x>");
    EXPECT_EQ(logo["disposition"], "inline");
    EXPECT_EQ(logo["digest"], digest_as_python(kLogo.bytes));
}

TEST(Message, HasItsAttachmentsByteForByte) {
    const MessageWriter writer(kAttachments, std::nullopt, "abc123");
    const json read = read_message(writer.write(letter()));
    for (const std::size_t n : {0U, 1U}) {
        const json& part = read["tree"]["parts"][n + 1];
        EXPECT_EQ(part["disposition"], "attachment");
        EXPECT_EQ(part["file"], kAttachments[n].name);
        EXPECT_EQ(part["digest"], digest_as_python(kAttachments[n].bytes));
        EXPECT_EQ(part["encoding"], "base64");
        // Python calls it a defect that a name is said in two ways, for programs of two times.
        if (n == 0) {
            EXPECT_EQ(part["defects"], json::array());
        }
    }
    EXPECT_EQ(read["tree"]["parts"][2]["parameters"]["method"], "PUBLISH");
    const std::string bytes = writer.write(letter());
    EXPECT_THAT(bytes, HasSubstr("filename=\"EuroMLSys-2023-programme.pdf\"\r\n"));
    EXPECT_THAT(bytes, HasSubstr("filename*"));  // RFC 2231
}

TEST(Message, HasItsHeaders) {
    const MessageWriter writer(kAttachments, kLogo, "abc123");
    const json read = read_message(writer.write(letter()));
    EXPECT_EQ(read["from"], json::parse(R"([["Anna Bérg", "chair@example.org"]])"));
    EXPECT_EQ(
        read["to"],
        json::parse(R"([["Berg, \"Bo\" <x>", "bo@example.org"], ["李明", "li@xn--r8jz45g.xn--zckzah"]])"));
    EXPECT_EQ(read["cc"], json::parse(R"([["אבי כהן", "avi@example.org"]])"));
    EXPECT_EQ(read["reply_to"], json::parse(R"([["", "reply@example.org"]])"));
    EXPECT_EQ(read["subject"], letter().subject);
    std::map<std::string, std::string> headers;
    for (const json& each : read["headers"]) {
        EXPECT_TRUE(headers.emplace(each[0], each[1]).second) << each[0];
    }
    EXPECT_EQ(headers["Date"], "Tue, 14 Nov 2023 22:13:20 +0000");
    EXPECT_EQ(headers["Message-Id"], "<1234@example.org>");
    EXPECT_EQ(headers["MIME-Version"], "1.0");
    EXPECT_EQ(headers["List-Unsubscribe"], "<https://example.org/u?a=1>, <mailto:u@example.org>");
    EXPECT_EQ(headers["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click");
    EXPECT_EQ(headers.size(), 11U);
}

TEST(Message, GoesThroughEveryServer) {
    Message message = letter();
    message.text = std::string(5000, 'x') + "\nÄ" + std::string(5000, 'y') + "\n";
    message.html = "<p>" + std::string(5000, 'x') + "ü</p>\n";
    message.subject = std::string(1500, 's') + " " + std::string(1500, 't');
    for (int n = 0; n < 100; ++n) message.cc.push_back({"Somebody With a Name", "somebody@example.org"});
    const MessageWriter writer(kAttachments, kLogo, "abc123");
    const json read = read_message(writer.write(message));
    EXPECT_LE(read["longest_line"], 998);
    EXPECT_EQ(read["bare_newlines"], 0);
    EXPECT_EQ(read["is_ascii"], true);
    EXPECT_EQ(read["tree"]["parts"][0]["parts"][0]["text"],
              std::string(5000, 'x') + "\r\nÄ" + std::string(5000, 'y') + "\r\n");
}

TEST(Message, HasShortLinesWhereItCan) {
    const MessageWriter writer(kAttachments, kLogo, "abc123");
    EXPECT_LE(read_message(writer.write(letter()))["longest_line"], 78);
}

TEST(Message, IsTheSameAgain) {
    const MessageWriter writer(kAttachments, kLogo, "abc123");
    EXPECT_EQ(writer.write(letter()), writer.write(letter()));
    EXPECT_EQ(writer.write(letter()), MessageWriter(kAttachments, kLogo, "abc123").write(letter()));
}

TEST(Message, LeavesOutLevelsOfOnePart) {
    Message message = letter();
    message.html.clear();
    const json text = read_message(MessageWriter({}, std::nullopt, "abc123").write(message));
    EXPECT_EQ(text["tree"]["type"], "text/plain");
    const json both = read_message(MessageWriter({}, std::nullopt, "abc123").write(letter()));
    EXPECT_EQ(both["tree"]["type"], "multipart/alternative");
    EXPECT_EQ(both["tree"]["parts"][1]["type"], "text/html");
}

TEST(Message, OffersOneClickWhereItIsSafe) {
    const MessageWriter writer({}, std::nullopt, "abc123");
    Message message = letter();
    message.unsubscribe = {"mailto:u@example.org"};
    EXPECT_THAT(writer.write(message), Not(HasSubstr("List-Unsubscribe-Post")));
    message.unsubscribe = {};
    EXPECT_THAT(writer.write(message), Not(HasSubstr("List-Unsubscribe")));
}

// The last line of defence: what reads people's files lets none of these through.
TEST(Message, RefusesControlCharactersInHeaders) {
    const MessageWriter writer({}, std::nullopt, "abc123");
    const std::string evil = "x\r\nBcc: eve@example.org";
    for (const auto change : std::initializer_list<void (*)(Message&, const std::string&)>{
             [](Message& message, const std::string& text) { message.subject = text; },
             [](Message& message, const std::string& text) { message.from.name = text; },
             [](Message& message, const std::string& text) { message.to.front().address = text; },
             [](Message& message, const std::string& text) { message.message_id = text; },
             [](Message& message, const std::string& text) { message.unsubscribe = {text}; }}) {
        Message message = letter();
        change(message, evil);
        EXPECT_THROW(static_cast<void>(writer.write(message)), std::invalid_argument);
    }
    const std::vector<Attachment> attachments{{evil, "application/pdf", ""}};
    EXPECT_THROW(MessageWriter(attachments, std::nullopt, ""), std::invalid_argument);
}

}  // namespace
}  // namespace bifolio::mail
