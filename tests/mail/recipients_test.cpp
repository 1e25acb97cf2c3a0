// Tables of people, as spreadsheets write them, and what is wrong with them.
#include "mail/recipients.h"

#include <gmock/gmock.h>

#include "tests/mail/reading.h"

namespace bifolio::mail {
namespace {

using ::testing::ElementsAre;
using testing::told;

struct Read {
    std::optional<Recipients> recipients;
    source::Diagnostics findings;
};

Read read(const std::string& csv) {
    Read result;
    result.recipients = read_recipients(csv, "people.csv", result.findings);
    return result;
}

std::vector<Address> people_of(const std::string& csv) {
    const Read result = read(csv);
    EXPECT_THAT(told(result.findings), ElementsAre());
    std::vector<Address> people;
    if (!result.recipients) return people;
    for (const Recipient& each : result.recipients->people) people.push_back(each.address);
    return people;
}

std::vector<std::string> faults_of(const std::string& csv) {
    const Read result = read(csv);
    EXPECT_FALSE(result.recipients.has_value());
    for (const source::Diagnostic& each : result.findings.all()) EXPECT_EQ(each.file, "people.csv");
    return told(result.findings);
}

TEST(Recipients, AreFoundByTheNamesOfColumns) {
    const std::vector<Address> expected{{"Anna Berg", "anna@example.org"}, {"Li", "li@example.org"}};
    EXPECT_EQ(people_of("name,address\nAnna Berg,anna@example.org\nLi,li@example.org\n"), expected);
    EXPECT_EQ(people_of("Email,Room,Name\r\nanna@example.org,1,Anna Berg\r\nli@example.org,,Li\r\n"),
              expected);
    EXPECT_EQ(people_of("\xef\xbb\xbf"
                        "E-Mail;NAME\nanna@example.org;Anna Berg\nli@example.org;Li"),
              expected);
    EXPECT_EQ(people_of("name\taddress\nAnna Berg\tanna@example.org\n\n\nLi\tli@example.org\n"), expected);
    EXPECT_EQ(people_of("address\nanna@example.org\n"), (std::vector<Address>{{"", "anna@example.org"}}));
}

TEST(Recipients, HaveFieldsForTemplates) {
    const Read result =
        read("First name,address,Institute (short)\nAnna,anna@example.org,\"A, \"\"B\"\"\nC\"\n");
    ASSERT_TRUE(result.recipients);
    EXPECT_THAT(result.recipients->columns, ElementsAre("FIRST_NAME", "ADDRESS", "INSTITUTE_SHORT"));
    EXPECT_THAT(result.recipients->people.front().fields,
                ElementsAre("Anna", "anna@example.org", "A, \"B\"\nC"));
}

TEST(Recipients, HaveNamesOfOneLine) {
    EXPECT_EQ(people_of("name,address\n\"Anna\r\nBcc: eve@example.org\",anna@example.org\n"),
              (std::vector<Address>{{"Anna Bcc: eve@example.org", "anna@example.org"}}));
}

TEST(Recipients, GetItOnce) {
    const Read result = read(
        "address\nanna@example.org\nli@example.org\nANNA@Example.org\nli@example.org\nx@bücher.example\n"
        "x@xn--bcher-kva.example\n");
    ASSERT_TRUE(result.recipients);
    EXPECT_EQ(result.recipients->people.size(), 3U);
    EXPECT_EQ(result.findings.count(source::Severity::Note), 3U);
    EXPECT_THAT(told(result.findings),
                ElementsAre("4:1: ANNA@example.org is listed again, and gets it once",
                            "5:1: li@example.org is listed again, and gets it once",
                            "7:1: x@xn--bcher-kva.example is listed again, and gets it once"));
}

TEST(Recipients, AreAllReportedWithTheirPlaces) {
    EXPECT_THAT(
        faults_of("name,address\n"
                  "Anna,anna\n"
                  "Li,li@example.org,extra\n"
                  "\"Two\nlines\",two@example.org\n"
                  "Bö,  b@@example.org\n"
                  "Eve,\"eve@example.org\r\nRCPT TO:<x@example.org>\"\n"
                  "Last\n"),
        ElementsAre(
            "2:6: \"anna\" has no @", "3:1: has 3 fields, but the first line has 2",
            "6:4: \"b@@example.org\" cannot have \"@\" before its @",
            "7:5: \"eve@example.org\r\nRCPT TO:<x@example.org>\" has white space or a control character "
            "in it",
            "9:1: has 1 field, but the first line has 2"));
}

TEST(Recipients, NeedColumnsThatCanBeNamed) {
    EXPECT_THAT(faults_of("name,mailbox\nAnna,anna@example.org\n"),
                ElementsAre("1:1: no column holds the addresses"));
}

TEST(Recipients, CannotHaveTwoColumnsOfOneName) {
    EXPECT_THAT(faults_of("email,Address,???\na@example.org,b@example.org,c\n"),
                ElementsAre("1:7: a second column for ADDRESS",
                            "1:15: the name of the column \"???\" cannot be used in templates"));
}

TEST(Recipients, MustBeSomebody) {
    EXPECT_THAT(faults_of(""), ElementsAre("0:0: names nobody"));
    EXPECT_THAT(faults_of("address\n"), ElementsAre("0:0: names nobody"));
}

TEST(Recipients, AreQuotedShortened) {
    const std::string many(3000, 'x');
    for (const std::string& csv :
         {"address," + std::string(3000, '?') + "\na@example.org,b\n", "address," + many + "," + many + "\n",
          "address\n" + many + "\n", "address\na@" + many + "\n",
          "address,name\na@example.org,\x1b" + many + "\n"})
        for (const std::string& fault : faults_of(csv)) EXPECT_LT(fault.size(), 300U) << fault;
}

TEST(Recipients, MustBeCsv) {
    EXPECT_THAT(faults_of("address,name\na@example.org,A \"B\" C\nb@example.org,B\n"),
                ElementsAre("2:17: a misplaced double quote: nothing can be read from here on"));
    EXPECT_THAT(faults_of("address,name\na@example.org,\"A\n"),
                ElementsAre("2:15: a misplaced double quote: nothing can be read from here on"));
}

TEST(Recipients, MustBeText) {
    EXPECT_THAT(faults_of("\xff\xfe"
                          "a\0"),
                ElementsAre("0:0: the file is in UTF-16"));
    EXPECT_EQ(faults_of("address,name\na@example.org,B\xe9rg\n").size(), 1U);
    EXPECT_EQ(faults_of(std::string("address,name\na@example.org,B\0rg\n", 32)).size(), 1U);
    EXPECT_EQ(faults_of("address,name\na@example.org,B\x1b[2Jrg\n").size(), 1U);
}

TEST(Recipients, DoubtsADomainOnce) {
    const Read result = read(
        "name,email\nA,a@p\u0430ypal.com\nB,b@p\u0430ypal.com\nC,c@ex\u0430mple.org\nD,d@p\u0430ypal.com\n");
    EXPECT_THAT(told(result.findings),
                ElementsAre(::testing::StartsWith("2:3: "), ::testing::StartsWith("4:3: ")));
}

TEST(Recipients, DoubtsAnAddressThatLooksLikeAnother) {
    const Read result = read("name,email\nAnna,anna@p\u0430ypal.com\n");
    ASSERT_TRUE(result.recipients.has_value());
    EXPECT_THAT(told(result.findings),
                ElementsAre(::testing::HasSubstr("2:6: \"anna@p\u0430ypal.com\" mixes")));
    EXPECT_EQ(result.findings.all().front().severity, source::Severity::Warning);
}

}  // namespace
}  // namespace bifolio::mail
