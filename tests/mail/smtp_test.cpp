// One message through libcurl to a real server, and every way in which that can fail.
#include "mail/smtp.h"

#include <fmt/core.h>
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/support/smtp_server.h"

namespace bifolio::mail {
namespace {

using testing::Certificate;
using ::testing::ElementsAre;
using testing::Fault;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Kept;
using testing::make_certificate;
using ::testing::Not;
using testing::SmtpServer;
using ::testing::StartsWith;

const std::string kMessage = "Subject: The programme\r\n\r\nIt is out.\r\n";
const Envelope kEnvelope{"chair@example.org", {"ada@example.org"}};
const Interruption kNever{.is_wanted = [] { return false; }, .is_urgent = [] { return false; }};

// Whom the message was about to go to; empty where it did not come that far.
using Intent = std::vector<std::string>;

Dialogue send(Connection& connection, const Envelope& envelope = kEnvelope,
              const std::string& message = kMessage, Intent* intent = nullptr) {
    return connection.send(envelope, message, [&](std::span<const std::string> recipients) {
        if (intent != nullptr) intent->assign(recipients.begin(), recipients.end());
    });
}

// More than the buffers between two programs take.
std::string large_message() {
    std::string message = kMessage;
    const std::string line = std::string(76, 'A') + "\r\n";
    while (message.size() < 20'000'000) message += line;
    return message;
}

Server plain(const SmtpServer& server) {
    return {.url = server.url(), .uses_tls = false};
}

TEST(Connection, GivesAMessageAway) {
    const SmtpServer server;
    Connection connection(plain(server), kNever);
    Intent intent;
    const Dialogue dialogue = send(connection, kEnvelope, kMessage, &intent);
    EXPECT_EQ(dialogue.verdict, Verdict::Accepted) << dialogue.words;
    EXPECT_EQ(dialogue.words, "250 2.0.0 kept");
    EXPECT_THAT(intent, ElementsAre("ada@example.org"));
    const std::vector<Kept> kept = server.kept();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].sender, "chair@example.org");
    EXPECT_THAT(kept[0].recipients, ElementsAre("ada@example.org"));
    EXPECT_EQ(kept[0].bytes, kMessage);
}

TEST(Connection, IsUsedAgain) {
    const SmtpServer server;
    Connection connection(plain(server), kNever);
    for (int each = 0; each < 5; ++each) EXPECT_EQ(send(connection).verdict, Verdict::Accepted);
    EXPECT_EQ(server.kept().size(), 5U);
    EXPECT_EQ(server.connections(), 1U);
}

// Bytes arrive as they are: lines that begin with dots, at every place of libcurl's buffers too, and those of
// 8 bits.
TEST(Connection, ChangesNoByte) {
    std::string dots = "Subject: dots\r\n\r\n.\r\n..\r\n.a dot\r\n\r\n.\r\n";
    for (int length = 1; length < 300; ++length)
        dots += std::string(static_cast<std::size_t>(length), '.') + "\r\n";
    std::string long_one = "Subject: long\r\n\r\n";
    while (long_one.size() < 200000) long_one += ".\r\n.x\r\n";
    std::string bytes = "Subject: bytes\r\n\r\n";
    for (int each = 1; each < 256; ++each) {
        if (each != '\r' && each != '\n') bytes += static_cast<char>(each);
    }
    bytes += "\r\n";
    const std::vector<std::string> messages = {dots, long_one, bytes, ".\r\n", "\r\n"};
    const SmtpServer server;
    Connection connection(plain(server), kNever);
    for (const std::string& each : messages)
        EXPECT_EQ(send(connection, kEnvelope, each).verdict, Verdict::Accepted);
    const std::vector<Kept> kept = server.kept();
    ASSERT_EQ(kept.size(), messages.size());
    for (std::size_t each = 0; each < messages.size(); ++each)
        EXPECT_EQ(kept[each].bytes, messages[each]) << each;
}

TEST(Connection, LeavesOutARecipientThatIsRefused) {
    const SmtpServer server({.faults = {{"RCPT", "550 5.1.1 no such mailbox", 0, -1, "bad"},
                                        {"RCPT", "450 4.2.0 later", 0, -1, "gray"}}});
    Connection connection(plain(server), kNever);
    Intent intent;
    const Dialogue dialogue =
        send(connection,
             {"chair@example.org", {"a@example.org", "bad@example.org", "gray@example.org", "b@example.org"}},
             kMessage, &intent);
    EXPECT_EQ(dialogue.verdict, Verdict::Accepted);
    ASSERT_EQ(dialogue.recipients.size(), 4U);
    EXPECT_EQ(dialogue.recipients[1].recipient, "bad@example.org");
    EXPECT_EQ(to_string(dialogue.recipients[1].reply), "550 5.1.1 no such mailbox");
    EXPECT_EQ(dialogue.recipients[2].reply.code, 450);
    EXPECT_THAT(intent, ElementsAre("a@example.org", "b@example.org"));
    ASSERT_EQ(server.kept().size(), 1U);
    EXPECT_THAT(server.kept()[0].recipients, ElementsAre("a@example.org", "b@example.org"));
}

TEST(Connection, NoRecipientLeft) {
    const SmtpServer server(
        {.faults = {{"RCPT", "550 no", 0, -1, "bad"}, {"RCPT", "450 later", 0, -1, "gray"}}});
    Connection connection(plain(server), kNever);
    EXPECT_EQ(send(connection, {"c@example.org", {"bad@example.org"}}).verdict, Verdict::Refused);
    EXPECT_EQ(send(connection, {"c@example.org", {"bad@example.org", "gray@example.org"}}).verdict,
              Verdict::Deferred);
    EXPECT_EQ(send(connection).verdict, Verdict::Accepted);
    EXPECT_EQ(server.kept().size(), 1U);
}

TEST(Connection, KeepsRepliesOfSeveralLines) {
    const SmtpServer server(
        {.faults = {{"RCPT", "550-5.1.1 no such mailbox\r\n550 5.1.1 ask the postmaster"}}});
    Connection connection(plain(server), kNever);
    EXPECT_EQ(send(connection).words, "550 5.1.1 no such mailbox 5.1.1 ask the postmaster");
}

// Of some 2,400 bytes.
std::string longer_message() {
    std::string message = kMessage;
    for (int line = 0; line < 30; ++line) message += std::string(78, 'A') + "\r\n";
    return message;
}

// RFC 1870: the server says its limit, and refuses at MAIL what is said to be larger.
TEST(Connection, KnowsWhatIsTooLargeForTheServer) {
    const SmtpServer server({.size = 1000});
    Connection connection(plain(server), kNever);
    Intent intent;
    const Dialogue dialogue = send(connection, kEnvelope, longer_message(), &intent);
    EXPECT_EQ(dialogue.verdict, Verdict::TooLarge) << dialogue.words;
    EXPECT_THAT(dialogue.words, StartsWith("552"));
    EXPECT_THAT(intent, IsEmpty());
    EXPECT_EQ(send(connection).verdict, Verdict::Accepted);
    EXPECT_EQ(server.kept().size(), 1U);
}

// One that says its limit, and would take the message and drop it.
TEST(Connection, KeepsToTheServersLimitItself) {
    for (const auto& [extension, verdict] : {std::pair("SIZE 1000", Verdict::TooLarge),
                                             {"size=1000", Verdict::TooLarge},
                                             {"SIZE 0", Verdict::Accepted},
                                             {"SIZE", Verdict::Accepted},
                                             {"SIZEABLE 10", Verdict::Accepted}}) {
        const SmtpServer server({.faults = {{"EHLO", fmt::format("250-localhost\r\n250 {}", extension)}}});
        Connection connection(plain(server), kNever);
        Intent intent;
        const Dialogue dialogue = send(connection, kEnvelope, longer_message(), &intent);
        EXPECT_EQ(dialogue.verdict, verdict) << extension << ": " << dialogue.words;
        EXPECT_EQ(intent.empty(), verdict == Verdict::TooLarge) << extension;
        EXPECT_EQ(server.kept().size(), verdict == Verdict::TooLarge ? 0U : 1U) << extension;
    }
}

// What each fault at each stage comes to.
struct Case {
    std::string name;
    Fault fault;
    Verdict verdict;
    std::string words;  // of the dialogue
    bool is_intended = false;
    std::size_t kept = 0;  // by the server
};

void PrintTo(const Case& tested, std::ostream* out) {
    *out << tested.name;
}

class FaultsOfTheServer : public ::testing::TestWithParam<Case> {};

TEST_P(FaultsOfTheServer, AreToldApart) {
    const Case& tested = GetParam();
    const testing::TemporaryFolder folder;
    const Certificate certificate = make_certificate(folder.path());
    const SmtpServer server({.tls = "starttls",
                             .certificate = certificate,
                             .user = "chair",
                             .password = "secret",
                             .faults = {tested.fault}});
    Connection connection({.url = server.url(),
                           .user = "chair",
                           .password = "secret",
                           .ca_file = certificate.file,
                           .reply_limit = std::chrono::seconds(tested.fault.what == "stall" ? 1 : 60)},
                          kNever);
    Intent intent;
    const std::string message = tested.fault.at == "BODY" ? large_message() : kMessage;
    const Dialogue dialogue = send(connection, kEnvelope, message, &intent);
    EXPECT_EQ(dialogue.verdict, tested.verdict) << dialogue.words;
    EXPECT_THAT(dialogue.words, HasSubstr(tested.words));
    EXPECT_THAT(dialogue.words, Not(IsEmpty()));
    EXPECT_EQ(!intent.empty(), tested.is_intended);
    EXPECT_EQ(server.kept().size(), tested.kept);

    // The fault was there once: the connection recovers from all of them, at the second try where it learns
    // only from the first that the server has gone since.
    Dialogue next = send(connection);
    if (next.is_stale) next = send(connection);
    EXPECT_EQ(next.verdict, Verdict::Accepted) << next.words;
    EXPECT_EQ(server.kept().size(), tested.kept + 1);
}

std::vector<Case> faults_at_all_stages() {
    std::vector<Case> cases;
    for (const std::string stage : {"BANNER", "EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA"}) {
        cases.push_back({"Drop" + stage, {stage, "drop"}, Verdict::TryAgain, ""});
        cases.push_back({"Stall" + stage, {stage, "stall"}, Verdict::TryAgain, ""});
        cases.push_back(
            {"Closing" + stage, {stage, "421 4.3.2 shutting down"}, Verdict::TryAgain, "421 4.3.2"});
        const bool is_recipient = stage == "RCPT";
        cases.push_back({"Later" + stage,
                         {stage, "451 4.3.0 later"},
                         is_recipient ? Verdict::Deferred : Verdict::TryAgain,
                         "451 4.3.0 later"});
        const bool is_of_the_letter = is_recipient || stage == "DATA";
        cases.push_back({"Never" + stage,
                         {stage, "554 5.7.1 never"},
                         is_of_the_letter ? Verdict::Refused : Verdict::Hopeless,
                         "554 5.7.1 never"});
    }
    cases.push_back({"DropBODY", {"BODY", "drop"}, Verdict::TryAgain, "", true});
    cases.push_back({"DropMESSAGE", {"MESSAGE", "drop"}, Verdict::InDoubt, "", true});
    cases.push_back({"StallMESSAGE", {"MESSAGE", "stall"}, Verdict::InDoubt, "", true});
    cases.push_back(
        {"LaterMESSAGE", {"MESSAGE", "451 4.3.0 later"}, Verdict::TryAgain, "451 4.3.0 later", true});
    cases.push_back(
        {"NeverMESSAGE", {"MESSAGE", "554 5.6.0 spam"}, Verdict::Refused, "554 5.6.0 spam", true});
    cases.push_back({"DropKEPT", {"KEPT", "drop"}, Verdict::InDoubt, "", true, 1});
    cases.push_back({"DropREPLY", {"REPLY", "drop"}, Verdict::Accepted, "250", true, 1});
    return cases;
}

INSTANTIATE_TEST_SUITE_P(AtAllStages, FaultsOfTheServer, ::testing::ValuesIn(faults_at_all_stages()),
                         [](const auto& tested) { return tested.param.name; });

// A connection that was fine before is lost between two messages, or the server does not want any more on it.
TEST(Connection, KnowsAStaleOne) {
    for (const std::string fault : {"drop", "421 4.7.0 too many messages"}) {
        const SmtpServer server({.faults = {{"MAIL", fault, 1}}});
        Connection connection(plain(server), kNever);
        EXPECT_FALSE(send(connection).is_stale);
        const Dialogue lost = send(connection);
        EXPECT_EQ(lost.verdict, Verdict::TryAgain);
        EXPECT_TRUE(lost.is_stale) << lost.words;
        EXPECT_EQ(send(connection).verdict, Verdict::Accepted);
        EXPECT_EQ(server.kept().size(), 2U);
        EXPECT_EQ(server.connections(), 2U);
    }
}

TEST(Connection, ANewOneIsNeverStale) {
    const SmtpServer server({.faults = {{"MAIL", "drop"}}});
    Connection connection(plain(server), kNever);
    const Dialogue lost = send(connection);
    EXPECT_EQ(lost.verdict, Verdict::TryAgain);
    EXPECT_FALSE(lost.is_stale);
}

TEST(Connection, NobodyThere) {
    std::string url;
    {
        const SmtpServer gone;
        url = gone.url();
    }
    Connection connection({.url = url, .uses_tls = false}, kNever);
    const Dialogue dialogue = send(connection);
    EXPECT_EQ(dialogue.verdict, Verdict::Hopeless);
    EXPECT_THAT(dialogue.words, HasSubstr("Failed to connect to localhost"));
}

TEST(Connection, NothingGoesOutWhereTheCallerThrows) {
    const SmtpServer server;
    Connection connection(plain(server), kNever);
    const auto refuse = [](std::span<const std::string>) { throw std::runtime_error("no disk"); };
    EXPECT_THROW(static_cast<void>(connection.send(kEnvelope, kMessage, refuse)), std::runtime_error);
    EXPECT_THAT(server.kept(), IsEmpty());
    EXPECT_EQ(send(connection).verdict, Verdict::Accepted);
}

TEST(Connection, IsCancelled) {
    const SmtpServer server;
    bool is_wanted = true, is_urgent = false;
    Connection connection(plain(server),
                          {.is_wanted = [&] { return is_wanted; }, .is_urgent = [&] { return is_urgent; }});
    EXPECT_EQ(send(connection).verdict, Verdict::Cancelled);
    is_wanted = false;
    EXPECT_EQ(send(connection).verdict, Verdict::Accepted);

    // A message that is on its way comes to its end, unless that is urgent.
    const auto begin = [&](bool& flag) {
        return connection.send(kEnvelope, large_message(),
                               [&](std::span<const std::string>) { flag = true; });
    };
    EXPECT_EQ(begin(is_wanted).verdict, Verdict::Accepted);
    is_wanted = false;
    EXPECT_EQ(begin(is_urgent).verdict, Verdict::Cancelled);
    EXPECT_EQ(server.kept().size(), 2U);
}

TEST(Connection, TakesNoAddressThatBreaksOutOfItsCommand) {
    const SmtpServer server;
    Connection connection(plain(server), kNever);
    for (const std::string bad : {"a@example.org>\r\nRCPT TO:<b@example.org", "a@example.org> SIZE=1",
                                  "a b@example.org", "<a@example.org>", ""}) {
        EXPECT_THROW(static_cast<void>(send(connection, {"chair@example.org", {bad}})), std::invalid_argument)
            << bad;
        EXPECT_THROW(static_cast<void>(send(connection, {bad, {"ada@example.org"}})), std::invalid_argument)
            << bad;
    }
    EXPECT_EQ(server.connections(), 0U);
}

TEST(Tls, MailGoesThroughBothKinds) {
    const testing::TemporaryFolder folder;
    const Certificate certificate = make_certificate(folder.path());
    for (const std::string kind : {"starttls", "smtps"}) {
        const SmtpServer server(
            {.tls = kind, .certificate = certificate, .user = "chair", .password = "pass word \xC3\xA4"});
        Connection connection({.url = server.url(),
                               .user = "chair",
                               .password = "pass word \xC3\xA4",
                               .ca_file = certificate.file},
                              kNever);
        EXPECT_EQ(send(connection).verdict, Verdict::Accepted) << kind;
        ASSERT_EQ(server.kept().size(), 1U);
        EXPECT_EQ(server.kept()[0].user, "chair");
        EXPECT_EQ(server.kept()[0].has_tls, kind == "starttls");  // aiosmtpd does not know of the other
    }
}

TEST(Tls, IsNeverLeftOut) {
    const SmtpServer server({.tls = "none"});
    Connection connection({.url = server.url()}, kNever);
    const Dialogue dialogue = send(connection);
    EXPECT_EQ(dialogue.verdict, Verdict::Hopeless);
    EXPECT_THAT(dialogue.words, HasSubstr("STARTTLS"));
    EXPECT_THAT(server.kept(), IsEmpty());
}

TEST(Tls, APasswordNeverGoesWithoutIt) {
    EXPECT_THROW(
        Connection({.url = "smtp://localhost:1", .uses_tls = false, .user = "a", .password = "b"}, kNever),
        std::invalid_argument);
    EXPECT_THROW(Connection({.url = "smtp://localhost:1", .uses_tls = false, .uses_netrc = true}, kNever),
                 std::invalid_argument);
}

TEST(Tls, CertificatesThatDoNotVouch) {
    const testing::TemporaryFolder folder;
    const Certificate good = make_certificate(folder.path());
    const Certificate other = make_certificate(folder.path(), "other.example.org");
    const testing::TemporaryFolder old_folder;
    const Certificate expired = make_certificate(old_folder.path(), "localhost", 0);
    struct Row {
        Certificate shown;
        std::string trusted;
        std::string words;
    };
    for (const Row& row :
         {Row{expired, expired.file, "expired"}, Row{other, other.file, "matches target host"},
          Row{good, "", "self-signed"}, Row{good, other.file, "self-signed"}}) {
        for (const std::string kind : {"starttls", "smtps"}) {
            const SmtpServer server({.tls = kind, .certificate = row.shown});
            Connection connection({.url = server.url(), .ca_file = row.trusted}, kNever);
            const Dialogue dialogue = send(connection);
            EXPECT_EQ(dialogue.verdict, Verdict::Hopeless) << dialogue.words;
            EXPECT_THAT(dialogue.words, HasSubstr(row.words));
            EXPECT_THAT(server.kept(), IsEmpty());
        }
    }
}

TEST(Login, TheWrongPasswordEndsIt) {
    const testing::TemporaryFolder folder;
    const Certificate certificate = make_certificate(folder.path());
    const SmtpServer server(
        {.tls = "starttls", .certificate = certificate, .user = "chair", .password = "right"});
    Connection connection(
        {.url = server.url(), .user = "chair", .password = "wrong", .ca_file = certificate.file}, kNever);
    const Dialogue dialogue = send(connection);
    EXPECT_EQ(dialogue.verdict, Verdict::Hopeless);
    EXPECT_THAT(dialogue.words, StartsWith("535"));
    EXPECT_THAT(dialogue.words, Not(HasSubstr("wrong")));
    EXPECT_THAT(server.kept(), IsEmpty());
}

TEST(ServerUrl, IsJudged) {
    EXPECT_EQ(server_url_trouble("smtp://mail.example.org"), "");
    EXPECT_EQ(server_url_trouble("smtps://mail.example.org:465"), "");
    EXPECT_EQ(server_url_trouble("smtp://[::1]:2525"), "");
    EXPECT_THAT(server_url_trouble("mail.example.org"), HasSubstr("must be smtp://HOST"));
    EXPECT_THAT(server_url_trouble("http://mail.example.org"), HasSubstr("must be smtp://HOST"));
    EXPECT_THAT(server_url_trouble("smtp://chair:secret@mail.example.org"), HasSubstr("password"));
    EXPECT_THAT(server_url_trouble("smtp://mail.example.org:99999"), HasSubstr("not a valid URL"));
    EXPECT_THAT(server_url_trouble("smtp://"), HasSubstr("not a valid URL"));
    EXPECT_EQ(server_host("smtps://mail.example.org:465"), "mail.example.org");
}

}  // namespace
}  // namespace bifolio::mail
