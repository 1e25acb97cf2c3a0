// Many letters through a real server that makes trouble. The clock is the test's: nobody waits.
#include "mail/delivery.h"

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <sys/resource.h>

#include <csignal>
#include <map>
#include <string>
#include <vector>

#include "tests/support/smtp_server.h"

namespace bifolio::mail {
namespace {

using ::testing::AllOf;
using ::testing::Each;
using ::testing::ElementsAre;
using testing::Fault;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Kept;
using testing::SmtpServer;
using testing::TemporaryFolder;
using namespace std::chrono_literals;

std::vector<Letter> letters_to(const std::vector<std::string>& recipients) {
    std::vector<Letter> letters;
    for (const std::string& each : recipients)
        letters.push_back({"for-" + each, "chair@example.org", {each}});
    return letters;
}

std::vector<Letter> some_letters(std::size_t count) {
    std::vector<std::string> recipients;
    for (std::size_t each = 0; each < count; ++each)
        recipients.push_back(fmt::format("r{:02}@example.org", each));
    return letters_to(recipients);
}

// One run after another, with the same journal.
class Post {
  public:
    explicit Post(std::vector<Letter> letters) : letters_(std::move(letters)) {}

    DeliveryReport run(const std::string& url, DeliveryOptions options = {}) {
        Journal journal(folder_ / "journal", "test");
        Connection connection({.url = url, .uses_tls = false}, {.is_wanted = [this] { return is_stopped; },
                                                                .is_urgent = [] { return false; }});
        pauses.clear();
        return deliver(letters_,
                       [this](std::size_t letter) {
                           return fmt::format("Message-ID: <{}>\r\n\r\nIt is out.\r\n",
                                              letters_[letter].message_id);
                       },
                       connection, journal, options,
                       {.now = [this] { return now_; },
                        .wait =
                            [this](Span span) {
                                pauses.push_back(span);
                                now_ += span;
                            },
                        .is_stopped = [this] { return is_stopped; },
                        .tell =
                            [this](const Progress& progress) {
                                told.push_back(progress);
                                if (stops_after != 0 && progress.tally.sent == stops_after) is_stopped = true;
                            }});
    }

    std::vector<Span> pauses;  // of the last run
    std::vector<Progress> told;
    std::size_t stops_after = 0;  // letters sent; 0: never
    bool is_stopped = false;

  private:
    TemporaryFolder folder_;
    std::vector<Letter> letters_;
    Moment now_{1h};
};

std::vector<std::string> with_fate(const DeliveryReport& report, Fate fate) {
    std::vector<std::string> found;
    for (const RecipientReport& each : report.recipients) {
        if (each.standing.fate == fate) found.push_back(each.recipient);
    }
    return found;
}

Standing standing_of(const DeliveryReport& report, const std::string& recipient) {
    for (const RecipientReport& each : report.recipients) {
        if (each.recipient == recipient) return each.standing;
    }
    throw std::runtime_error("no such recipient: " + recipient);
}

void expect_tally(const DeliveryReport& report, const Tally& expected) {
    EXPECT_EQ(report.tally.sent, expected.sent);
    EXPECT_EQ(report.tally.refused, expected.refused);
    EXPECT_EQ(report.tally.in_doubt, expected.in_doubt);
    EXPECT_EQ(report.tally.pending, expected.pending);
}

TEST(Delivery, GoesInOrderOverOneConnection) {
    const SmtpServer server;
    Post post(some_letters(20));
    const DeliveryReport report = post.run(server.url());
    expect_tally(report, {.sent = 20});
    EXPECT_EQ(report.sent_now, 20U);
    EXPECT_FALSE(report.stop);
    EXPECT_EQ(server.connections(), 1U);
    const std::vector<Kept> kept = server.kept();
    ASSERT_EQ(kept.size(), 20U);
    for (std::size_t each = 0; each < kept.size(); ++each)
        EXPECT_EQ(kept[each].recipients.front(), fmt::format("r{:02}@example.org", each));
    EXPECT_EQ(post.told.back().tally.sent, 20U);
    EXPECT_EQ(post.told.back().tally.total(), 20U);
    EXPECT_THAT(post.pauses, IsEmpty());

    const DeliveryReport again = post.run(server.url());
    expect_tally(again, {.sent = 20});
    EXPECT_EQ(again.sent_now, 0U);
    EXPECT_EQ(server.kept().size(), 20U);
    EXPECT_EQ(server.connections(), 1U);
}

TEST(Delivery, OneBadRecipientAmongManyIsReportedWithTheServersWords) {
    const SmtpServer server({.faults = {{"RCPT", "550 5.1.1 no such mailbox", 0, -1, "r07"}}});
    Post post(some_letters(20));
    const DeliveryReport report = post.run(server.url());
    expect_tally(report, {.sent = 19, .refused = 1});
    EXPECT_EQ(standing_of(report, "r07@example.org"), (Standing{Fate::Refused, "550 5.1.1 no such mailbox"}));
    EXPECT_EQ(server.kept().size(), 19U);
    expect_tally(post.run(server.url()), {.sent = 19, .refused = 1});
    EXPECT_EQ(server.kept().size(), 19U);
}

TEST(Delivery, OneLetterToManyKeepsThemApart) {
    const SmtpServer server(
        {.faults = {{"RCPT", "550 no", 0, -1, "bad"}, {"RCPT", "450 gray", 0, 2, "gray"}}});
    Post post({{"list", "chair@example.org", {"a@x.org", "bad@x.org", "gray@x.org", "b@x.org"}}});
    const DeliveryReport report = post.run(server.url());
    expect_tally(report, {.sent = 3, .refused = 1});
    EXPECT_THAT(post.pauses, ElementsAre(30s, 60s));
    ASSERT_EQ(server.kept().size(), 2U);
    EXPECT_THAT(server.kept()[0].recipients, ElementsAre("a@x.org", "b@x.org"));
    EXPECT_THAT(server.kept()[1].recipients, ElementsAre("gray@x.org"));
    EXPECT_EQ(server.kept()[0].bytes, server.kept()[1].bytes);
}

// Others do not wait for one that is put off.
TEST(Delivery, ARecipientThatIsPutOffComesLater) {
    const SmtpServer server({.faults = {{"RCPT", "450 4.2.0 graylisted", 0, 2, "r01"}}});
    Post post(some_letters(4));
    const DeliveryReport report = post.run(server.url());
    expect_tally(report, {.sent = 4});
    EXPECT_THAT(post.pauses, ElementsAre(30s, 60s));
    EXPECT_EQ(server.kept().back().recipients.front(), "r01@example.org");
}

TEST(Delivery, ARecipientThatIsAlwaysPutOffStaysPending) {
    const SmtpServer server({.faults = {{"RCPT", "450 4.2.0 graylisted", 0, -1, "r01"}}});
    Post post(some_letters(3));
    const DeliveryReport report = post.run(server.url());
    expect_tally(report, {.sent = 2, .pending = 1});
    EXPECT_FALSE(report.stop);
    EXPECT_THAT(post.pauses, ElementsAre(30s, 60s, 120s, 240s, 480s));
    EXPECT_EQ(standing_of(report, "r01@example.org"), (Standing{Fate::Pending, "450 4.2.0 graylisted"}));
}

TEST(Delivery, WaitsLongerAndLongerForAServerInTrouble) {
    const SmtpServer server({.faults = {{"BANNER", "421 4.3.2 busy", 0, 3}}});
    Post post(some_letters(3));
    expect_tally(post.run(server.url()), {.sent = 3});
    EXPECT_THAT(post.pauses, ElementsAre(5s, 10s, 20s));
    EXPECT_EQ(server.kept().size(), 3U);
    const auto told = std::ranges::find_if(post.told, [](const Progress& each) { return each.pause > 0s; });
    ASSERT_NE(told, post.told.end());
    EXPECT_EQ(told->words, "421 4.3.2 busy");
}

TEST(Delivery, GivesUpAServerThatStaysInTrouble) {
    const SmtpServer server({.faults = {{"MAIL", "451 4.3.0 disk full", 2, -1}}});
    Post post(some_letters(5));
    const DeliveryReport report = post.run(server.url());
    expect_tally(report, {.sent = 2, .pending = 3});
    ASSERT_TRUE(report.stop);
    EXPECT_EQ(report.stop->reason, StopReason::Server);
    EXPECT_EQ(report.stop->words, "451 4.3.0 disk full");
    EXPECT_THAT(post.pauses, ElementsAre(5s, 10s, 20s, 40s, 80s));
}

TEST(Delivery, AServerThatIsGoneLeavesAllPending) {
    Post post(some_letters(5));
    std::string url;
    {
        const SmtpServer server;
        url = server.url();
    }
    const DeliveryReport report = post.run(url);
    expect_tally(report, {.pending = 5});
    ASSERT_TRUE(report.stop);
    EXPECT_EQ(report.stop->reason, StopReason::Server);
    EXPECT_THAT(post.pauses, IsEmpty());
}

TEST(Delivery, ASenderWhoIsRefusedRefusesNobody) {
    const SmtpServer server({.faults = {{"MAIL", "553 5.7.1 not your address", 0, -1}}});
    Post post(some_letters(5));
    const DeliveryReport report = post.run(server.url());
    expect_tally(report, {.pending = 5});
    ASSERT_TRUE(report.stop);
    EXPECT_EQ(report.stop->reason, StopReason::Sender);
    EXPECT_EQ(report.stop->words, "553 5.7.1 not your address");
}

TEST(Delivery, ALetterThatIsTooLargeRefusesNobody) {
    const SmtpServer server({.size = 10});
    Post post(some_letters(3));
    const DeliveryReport report = post.run(server.url());
    ASSERT_TRUE(report.stop.has_value());
    EXPECT_EQ(report.stop->reason, StopReason::Size);
    EXPECT_THAT(report.stop->words, HasSubstr("552"));
    EXPECT_EQ(report.tally.pending, 3U);
}

TEST(Delivery, KeepsToARate) {
    const SmtpServer server;
    Post post(some_letters(4));
    expect_tally(post.run(server.url(), {.least_interval = 2s}), {.sent = 4});
    EXPECT_THAT(post.pauses, ElementsAre(2s, 2s, 2s));
}

TEST(Delivery, StopsInGoodOrderAndGoesOn) {
    const SmtpServer server;
    Post post(some_letters(10));
    post.stops_after = 4;
    const DeliveryReport report = post.run(server.url());
    expect_tally(report, {.sent = 4, .pending = 6});
    ASSERT_TRUE(report.stop);
    EXPECT_EQ(report.stop->reason, StopReason::Interrupted);
    EXPECT_EQ(server.kept().size(), 4U);

    post.stops_after = 0;
    post.is_stopped = false;
    const DeliveryReport rest = post.run(server.url());
    expect_tally(rest, {.sent = 10});
    EXPECT_EQ(rest.sent_now, 6U);
    EXPECT_EQ(server.kept().size(), 10U);
}

TEST(Delivery, ADoubtIsAskedAbout) {
    const SmtpServer server({.faults = {{"KEPT", "drop", 0, 1, "r02"}, {"MESSAGE", "drop", 0, 1, "r05"}}});
    Post post(some_letters(8));
    const DeliveryReport report = post.run(server.url());
    expect_tally(report, {.sent = 6, .in_doubt = 2});
    EXPECT_THAT(with_fate(report, Fate::InDoubt), ElementsAre("r02@example.org", "r05@example.org"));
    EXPECT_EQ(server.kept().size(), 7U);

    expect_tally(post.run(server.url()), {.sent = 6, .in_doubt = 2});
    EXPECT_EQ(server.kept().size(), 7U);

    expect_tally(post.run(server.url(), {.resends_doubtful = true}), {.sent = 8});
    std::map<std::string, std::vector<std::string>> messages;
    for (const Kept& each : server.kept()) messages[each.recipients.front()].push_back(each.bytes);
    EXPECT_EQ(messages["r05@example.org"].size(), 1U);
    ASSERT_EQ(messages["r02@example.org"].size(), 2U);
    EXPECT_EQ(messages["r02@example.org"][0], messages["r02@example.org"][1]);
    EXPECT_THAT(messages["r02@example.org"][0], HasSubstr("<for-r02@example.org>"));
}

// One more doubt is not resent in the run that made it, and no later refusal makes a doubt certain.
TEST(Delivery, ADoubtThatIsResentMayStayOne) {
    const SmtpServer server(
        {.faults = {{"KEPT", "drop", 0, 2}, {"MESSAGE", "451 later", 2, 1}, {"RCPT", "450 gray", 3, 1}}});
    Post post(some_letters(1));
    expect_tally(post.run(server.url()), {.in_doubt = 1});
    expect_tally(post.run(server.url(), {.resends_doubtful = true}), {.in_doubt = 1});
    EXPECT_EQ(server.kept().size(), 2U);
    const DeliveryReport put_off = post.run(server.url());
    expect_tally(put_off, {.in_doubt = 1});
    EXPECT_EQ(server.kept().size(), 2U);
    expect_tally(post.run(server.url(), {.resends_doubtful = true}), {.sent = 1});
    EXPECT_EQ(server.kept().size(), 3U);
}

TEST(Delivery, AJournalThatCannotBeWrittenEndsIt) {
    const SmtpServer server;
    Post post(some_letters(50));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 2000;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const DeliveryReport report = post.run(server.url());
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    ASSERT_TRUE(report.stop);
    EXPECT_EQ(report.stop->reason, StopReason::Journal);
    EXPECT_THAT(report.stop->words, HasSubstr("cannot write the journal"));
    EXPECT_GT(report.tally.pending, 30U);
    const std::size_t kept = server.kept().size();
    EXPECT_LE(report.tally.sent, kept);
    EXPECT_GE(report.tally.sent + report.tally.in_doubt, kept);

    expect_tally(post.run(server.url(), {.resends_doubtful = false}),
                 {.sent = 50 - report.tally.in_doubt, .in_doubt = report.tally.in_doubt});
    for (const std::string& each : server.kept_recipients())
        EXPECT_EQ(server.kept_recipients().count(each), 1U);
}

// Whatever happens once, at whichever stage, all have it once, or are in doubt.
class Faults : public ::testing::TestWithParam<Fault> {};

TEST_P(Faults, NobodyGetsItTwiceAndNobodyIsForgotten) {
    const Fault& fault = GetParam();
    const SmtpServer server({.faults = {fault}});
    Post post(some_letters(12));
    const DeliveryReport report = post.run(server.url());
    const std::multiset<std::string> kept = server.kept_recipients();
    for (const RecipientReport& each : report.recipients) {
        switch (each.standing.fate) {
            case Fate::Sent:
                EXPECT_EQ(kept.count(each.recipient), 1U) << each.recipient;
                break;
            case Fate::InDoubt:
                EXPECT_LE(kept.count(each.recipient), 1U) << each.recipient;
                break;
            case Fate::Refused:
            case Fate::Pending:
                EXPECT_EQ(kept.count(each.recipient), 0U) << each.recipient;
                break;
        }
    }
    const bool is_doubtful = fault.what == "drop" && (fault.at == "MESSAGE" || fault.at == "KEPT");
    const bool is_for_good = fault.what.starts_with('5');
    if (is_for_good && (fault.at == "BANNER" || fault.at == "MAIL")) {
        EXPECT_TRUE(report.stop);
        expect_tally(post.run(server.url()), {.sent = 12});
    } else {
        EXPECT_FALSE(report.stop);
        const std::size_t refused = is_for_good ? 1 : 0, in_doubt = is_doubtful ? 1 : 0;
        expect_tally(report, {.sent = 12 - refused - in_doubt, .refused = refused, .in_doubt = in_doubt});
    }
}

std::vector<Fault> faults_at_all_stages() {
    std::vector<Fault> faults;
    for (const std::string stage : {"BANNER", "MAIL", "RCPT", "DATA", "MESSAGE"}) {
        const int skip = stage == "BANNER" ? 0 : 5;
        for (const std::string what : {"drop", "421 4.3.2 closing", "451 4.3.0 later", "554 5.0.0 never"})
            faults.push_back({stage, what, skip});
    }
    for (const std::string stage : {"KEPT", "REPLY"}) faults.push_back({stage, "drop", 5});
    return faults;
}

INSTANTIATE_TEST_SUITE_P(AtAllStages, Faults, ::testing::ValuesIn(faults_at_all_stages()),
                         [](const auto& tested) {
                             return tested.param.at + "_" +
                                    tested.param.what.substr(0, tested.param.what.find(' '));
                         });

}  // namespace
}  // namespace bifolio::mail
