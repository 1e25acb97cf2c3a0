// Names of attachments, as big mail programs document that they read them:
// - Outlook and Exchange: MS-OXCMAIL, 2.2.3.4.1.1 (the parameter filename of Content-Disposition, else name
// of
//   Content-Type; control characters and "/:<>|\ are taken out).
// - Others by RFC 2231, as Python's email package reads it; Gmail and Apple's Mail document nothing of their
// own.
#include "mail/file_names.h"

#include <fmt/core.h>
#include <gmock/gmock.h>

#include "mail/message.h"
#include "tests/mail/reading.h"

namespace bifolio::mail {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;

Message short_letter() {
    Message message;
    message.message_id = "1@example.org";
    message.from.address = "a@example.org";
    message.text = "x";
    return message;
}

std::string message_with(const std::string& name) {
    const std::vector<Attachment> attachments{{name, "application/pdf", "x"}};
    const MessageWriter writer(attachments, {}, "abc");
    return writer.write(short_letter());
}

struct Script {
    const char *name, *ascii;
};

class FileName : public ::testing::TestWithParam<Script> {};

TEST_P(FileName, IsUtf8ForProgramsOfTodayAndAsciiForOthers) {
    const std::string bytes = message_with(GetParam().name);
    const nlohmann::json read = testing::read_message(bytes);
    EXPECT_EQ(read["tree"]["parts"][1]["file"], GetParam().name);
    EXPECT_EQ(read["tree"]["parts"][1]["parameters"]["name"], GetParam().name);
    EXPECT_THAT(bytes, HasSubstr("filename*=utf-8''"));
    EXPECT_THAT(bytes, HasSubstr(fmt::format("filename=\"{}\"\r\n", GetParam().ascii)));
    EXPECT_THAT(bytes, HasSubstr("name=\"=?utf-8?B?"));
    EXPECT_THAT(bytes, Not(HasSubstr("iso-8859")));
}

INSTANTIATE_TEST_SUITE_P(Scripts, FileName,
                         ::testing::Values(Script{"Größe und Maß 2026.pdf", "Grosse-und-Mass-2026.pdf"},
                                           Script{"Программа 2026.pdf", "Programma-2026.pdf"},
                                           Script{"Πρόγραμμα.pdf", "Programma.pdf"},
                                           Script{"תוכנית.pdf", "twknyt.pdf"},
                                           Script{"برنامج.pdf", "brnamj.pdf"},
                                           Script{"機械学習.pdf", "ji-xie-xue-xi.pdf"},
                                           Script{"Łódź – “2026”.ics", "Lodz-2026-.ics"}));

TEST(FileNames, AreSaidPlainlyWhereTheyAreAscii) {
    const std::string bytes = message_with("EuroMLSys-2023-programme.pdf");
    EXPECT_THAT(bytes, HasSubstr("filename=\"EuroMLSys-2023-programme.pdf\"\r\n"));
    EXPECT_THAT(bytes, HasSubstr("name=\"EuroMLSys-2023-programme.pdf\"\r\n"));
    EXPECT_THAT(bytes, Not(HasSubstr("*=")));
}

TEST(FileNames, HaveAtMost200BytesAndKeepTheirEnding) {
    for (const char* letter : {"a", "é", "機", "e\u0301", "🎈"}) {
        std::string name;
        for (int n = 0; n < 300; ++n) name += letter;
        const std::string short_name = attached_name(name + ".pdf");
        EXPECT_LE(short_name.size(), 200U) << letter;
        EXPECT_GE(short_name.size(), 193U) << letter;
        EXPECT_EQ(short_name, name.substr(0, short_name.size() - 4) + ".pdf") << letter;
        EXPECT_EQ((short_name.size() - 4) % std::string(letter).size(), 0U) << letter;
        EXPECT_LE(ascii_name(short_name).size(), 200U) << letter;
    }
}

TEST(FileNames, HoldNothingThatIsTakenOut) {
    EXPECT_EQ(attached_name("a\r\nBcc: b\t\xff\x7f\u0085\u202Efdp.pdf"), "a--Bcc- b-----fdp.pdf");
    EXPECT_EQ(attached_name("a/b\\c:d<e>f|g\"h*i?j\u202Ek\nl.pdf"), "a-b-c-d-e-f-g-h-i-j-k-l.pdf");
    EXPECT_EQ(ascii_name("🎈.pdf"), "attachment.pdf");
}

// RFC 2047, 2: words of 75 characters at most, of whole characters (5, 3); RFC 5322, 2.1.1: lines of at most
// 998.
TEST(FileNames, AreWrittenInShortPieces) {
    std::string name;
    for (int n = 0; n < 60; ++n) name += "機";
    const std::string bytes = message_with(name + ".pdf");
    EXPECT_EQ(testing::read_message(bytes)["tree"]["parts"][1]["parameters"]["name"], name + ".pdf");
    EXPECT_THAT(bytes, Not(MatchesRegex(".*=\\?utf-8\\?B\\?[^ \t\r\n]{70}.*")));
    std::size_t longest = 0, begin = 0;
    for (std::size_t end = 0; (end = bytes.find("\r\n", begin)) != std::string::npos; begin = end + 2)
        longest = std::max(longest, end - begin);
    EXPECT_LE(longest, 998U);
}

TEST(Draft, SaysThatItIsOne) {
    const MessageWriter writer({}, {}, "abc");
    Message message = short_letter();
    EXPECT_THAT(writer.write(message), Not(HasSubstr("X-Unsent")));
    message.is_draft = true;
    EXPECT_THAT(writer.write(message), HasSubstr("X-Unsent: 1\r\n"));
}

}  // namespace
}  // namespace bifolio::mail
