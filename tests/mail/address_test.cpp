// Which addresses are taken, and in which form.
#include "mail/address.h"

#include <gmock/gmock.h>

#include <string>

namespace bifolio::mail {
namespace {

using ::testing::HasSubstr;

std::string address_of(const std::string& text) {
    Address address;
    const source::Trouble trouble = read_address(text, address);
    EXPECT_EQ(trouble.message, "") << text;
    return address.address;
}

std::string trouble_of(const std::string& text) {
    Address address{"Name", "before@example.org"};
    const source::Trouble trouble = read_address(text, address);
    EXPECT_TRUE(trouble) << text;
    EXPECT_EQ(address, (Address{"Name", "before@example.org"})) << text;
    return trouble.message;
}

TEST(Address, IsTakenInItsAsciiForm) {
    EXPECT_EQ(address_of("anna@example.org"), "anna@example.org");
    EXPECT_EQ(address_of("  anna@example.org\r\n"), "anna@example.org");
    EXPECT_EQ(address_of("a.b+c!#$%&'*/=?^_`{|}~-@sub.example.org"),
              "a.b+c!#$%&'*/=?^_`{|}~-@sub.example.org");
    EXPECT_EQ(address_of("Anna@EXAMPLE.org"), "Anna@example.org");
    EXPECT_EQ(address_of("anna@localhost"), "anna@localhost");
}

// UTS #46, non-transitional: the sharp s is a letter of its own.
TEST(Address, HasItsDomainInIdna) {
    EXPECT_EQ(address_of("anna@bücher.example"), "anna@xn--bcher-kva.example");
    EXPECT_EQ(address_of("anna@straße.example"), "anna@xn--strae-oqa.example");
    EXPECT_EQ(address_of("anna@例え.テスト"), "anna@xn--r8jz45g.xn--zckzah");
    EXPECT_EQ(address_of("anna@Bu\xcc\x88"
                         "cher.example"),
              "anna@xn--bcher-kva.example");
    EXPECT_EQ(address_of("anna@例え。テスト"), "anna@xn--r8jz45g.xn--zckzah");
}

std::string doubt_of(const std::string& address) {
    return lookalike_trouble(address_of(address)).message;
}

TEST(Address, ThatLooksLikeAnotherIsDoubted) {
    for (const char* mixed : {"a@p\u0430ypal.com", "a@ex\u03b1mple.org", "a@mail.g\u043e\u043egle.com"})
        EXPECT_THAT(doubt_of(mixed), HasSubstr("mixes letters of several scripts")) << mixed;
    for (const char* whole :
         {"a@\u0430\u0440\u0440\u04cf\u0435.com", "a@\u0455\u0441\u043e\u0440\u0435.org", "a@\u03bf.example"})
        EXPECT_THAT(doubt_of(whole), HasSubstr("looks like Latin letters")) << whole;
    for (const char* plain :
         {"a@example.org", "a@bücher.example", "a@straße.example", "a@例え.テスト", "a@почта.рф", "a@сор.рф",
          "a@пример.com", "a@παράδειγμα.gr", "a@日本語abc.jp", "a@דוגמה.example"})
        EXPECT_EQ(doubt_of(plain), "") << plain;
}

TEST(Address, IsRefusedWithAReason) {
    EXPECT_EQ(trouble_of(""), "is empty");
    EXPECT_EQ(trouble_of("anna"), "has no @");
    EXPECT_EQ(trouble_of("@example.org"), "has nothing before its @");
    EXPECT_EQ(trouble_of("anna@"), "has nothing after its @");
    EXPECT_EQ(trouble_of(".anna@example.org"), "has a misplaced full stop before its @");
    EXPECT_EQ(trouble_of("an..na@example.org"), "has a misplaced full stop before its @");
    EXPECT_EQ(trouble_of("anna.@example.org"), "has a misplaced full stop before its @");
    EXPECT_EQ(trouble_of("änna@example.org"), "has a letter beyond ASCII before its @");
    EXPECT_EQ(trouble_of("\"anna\"@example.org"), "cannot have \"\"\" before its @");
    EXPECT_EQ(trouble_of("a@b@example.org"), "cannot have \"@\" before its @");
    EXPECT_EQ(trouble_of("anna@[127.0.0.1]"), "has a number as its host");
    for (const char* domain : {"-example.org", "example-.org", "exa_mple.org", "example..org", "example.org.",
                               ".org", "exam!ple.org", "xn--a.org", "example.org>", "1\u0660.example"})
        EXPECT_THAT(trouble_of(std::string("anna@") + domain), HasSubstr("has no domain name after its @"))
            << domain;
}

// UTS #46 has an ASCII form for these, IDNA 2008 has none.
TEST(Address, HasNoSignsInItsDomain) {
    EXPECT_EQ(trouble_of("anna@i❤.example"), "has \"❤\" after its @, which a domain name cannot contain");
    EXPECT_EQ(trouble_of("anna@xn--i-7iq.example"),
              "has \"❤\" after its @, which a domain name cannot contain");
    EXPECT_THAT(trouble_of("anna@a\ufe3f.example"), HasSubstr("which a domain name cannot contain"));
    EXPECT_EQ(address_of("anna@l·l.example").substr(0, 9), "anna@xn--");
}

TEST(Address, CannotBreakOutOfALine) {
    for (const std::string text :
         {"anna@example.org\r\nRCPT TO:<eve@example.org>", "an\nna@example.org", "an na@example.org",
          "anna@exam\tple.org", "anna@example.org eve@example.org"})
        EXPECT_EQ(trouble_of(text), "has white space or a control character in it") << text;
    using namespace std::string_literals;
    EXPECT_EQ(trouble_of("anna\0@example.org"s), "has white space or a control character in it");
    EXPECT_EQ(trouble_of("anna\x7f@example.org"), "has white space or a control character in it");
    EXPECT_EQ(trouble_of("anna\xff@example.org"), "has white space or a control character in it");
    EXPECT_EQ(trouble_of("anna>@example.org"), "cannot have \">\" before its @");
    EXPECT_EQ(trouble_of("anna,eve@example.org"), "cannot have \",\" before its @");
}

// RFC 5321, 4.5.3.1: 64 before the @, 254 in all; a label of a domain has 63 (RFC 1035, 2.3.4).
TEST(Address, HasItsLengths) {
    const std::string local(64, 'a'), label(63, 'b');
    EXPECT_EQ(address_of(local + "@example.org").size(), 76U);
    EXPECT_THAT(trouble_of(local + "a@example.org"), HasSubstr("has 65 characters before its @"));
    address_of("a@" + label + ".org");
    EXPECT_THAT(trouble_of("a@" + label + "b.org"), HasSubstr("has no domain name"));
    const std::string long_domain = label + "." + label + "." + label;  // 191
    address_of(std::string(62, 'a') + "@" + long_domain);
    EXPECT_THAT(trouble_of(std::string(63, 'a') + "@" + long_domain), HasSubstr("has 255 characters"));
}

Address mailbox_of(const std::string& text) {
    Address mailbox;
    EXPECT_EQ(read_mailbox(text, mailbox).message, "") << text;
    return mailbox;
}

TEST(Mailbox, HasANameOrNone) {
    EXPECT_EQ(mailbox_of("anna@example.org"), (Address{"", "anna@example.org"}));
    EXPECT_EQ(mailbox_of("<anna@example.org>"), (Address{"", "anna@example.org"}));
    EXPECT_EQ(mailbox_of("Anna Bérg <anna@example.org>"), (Address{"Anna Bérg", "anna@example.org"}));
    EXPECT_EQ(mailbox_of("\"Berg, Anna\" <anna@example.org>"), (Address{"Berg, Anna", "anna@example.org"}));
    EXPECT_EQ(mailbox_of(R"("Anna \"the\\chair\" Berg" <anna@example.org>)"),
              (Address{R"(Anna "the\chair" Berg)", "anna@example.org"}));
    EXPECT_EQ(mailbox_of("Dr. Anna\n Berg <anna@example.org>"),
              (Address{"Dr. Anna Berg", "anna@example.org"}));
}

TEST(Mailbox, IsOneAlone) {
    for (const char* text :
         {"a@example.org, b@example.org", "Berg, Anna <anna@example.org>",
          "eve@example.org <anna@example.org>", "Anna <anna@example.org> <eve@example.org>",
          "Anna: anna@example.org;", "Anna anna@example.org>", "\"Anna <anna@example.org>",
          "\"Anna\" Berg <anna@example.org>", "Anna <>", "<anna@example.org> Anna",
          "Anna\x01 <anna@example.org>", "An\\na <anna@example.org>"}) {
        Address mailbox{"Name", "before@example.org"};
        EXPECT_TRUE(read_mailbox(text, mailbox)) << text;
        EXPECT_EQ(mailbox, (Address{"Name", "before@example.org"})) << text;
    }
}

TEST(Unsubscribe, IsAUri) {
    for (const char* uri : {"https://example.org/u?x=1&y=%20", "http://example.org/", "mailto:u@example.org"})
        EXPECT_FALSE(unsubscribe_trouble(uri)) << uri;
    for (const std::string uri : {"", "example.org", "javascript:alert(1)", "https://example.org/ a",
                                  "https://example.org/>,<mailto:eve@example.org",
                                  "https://example.org/\r\nBcc: e", "https://bücher.example/"})
        EXPECT_TRUE(unsubscribe_trouble(uri)) << uri;
    EXPECT_FALSE(unsubscribe_trouble("https://" + std::string(892, 'a')));
    EXPECT_TRUE(unsubscribe_trouble("https://" + std::string(893, 'a')));
}

TEST(Mailbox, HasNoNameThatTurnsTextAround) {
    for (const char* control : {"\u202E", "\u202A", "\u2066", "\u2069", "\u200F", "\u061C"}) {
        Address mailbox;
        const source::Trouble trouble =
            read_mailbox(std::string("Anna ") + control + "greB <a@example.org>", mailbox);
        EXPECT_EQ(trouble.message, "has a character in its name that turns text around and is not seen");
    }
}

}  // namespace
}  // namespace bifolio::mail
