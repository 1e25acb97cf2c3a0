// A sender that is killed in the middle, again and again, and goes on each time.
#include <gmock/gmock.h>

#include <csignal>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/smtp_server.h"

namespace bifolio::testing {
namespace {

constexpr std::size_t kLetters = 1000;

struct Report {
    std::size_t sent = 0, refused = 0, in_doubt = 0, pending = 0;
    std::set<std::string> doubtful;
};

Report read_report(const Outcome& outcome) {
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    std::istringstream lines(outcome.out);
    Report report;
    lines >> report.sent >> report.refused >> report.in_doubt >> report.pending;
    for (std::string each; lines >> each;) report.doubtful.insert(each);
    return report;
}

class Resume : public ::testing::TestWithParam<unsigned> {
  protected:
    [[nodiscard]] Command sender(const SmtpServer& server, std::vector<std::string> more = {}) const {
        std::vector<std::string> words = {BIFOLIO_POST_LETTERS, server.url(), certificate_.file,
                                          folder_ / "journal",  "1000",       "2000"};
        words.insert(words.end(), more.begin(), more.end());
        return {.arguments = words};
    }

    TemporaryFolder folder_;
    Certificate certificate_ = make_certificate(folder_.path());
};

// Ends the sender without warning once the server has kept so many messages more, or says nothing any more.
void kill_after(const Command& command, SmtpServer& server, std::size_t kept) {
    Process process(command);
    for (std::size_t each = 0; each < kept; ++each) {
        if (server.next_event() != "kept") break;
    }
    process.signal(SIGKILL);
    EXPECT_EQ(process.wait().status, 128 + SIGKILL);
}

TEST_P(Resume, AllHaveItOnceSaveThoseInDoubt) {
    // Where the server says nothing after the message, kept or not, a kill leaves a doubt for certain.
    SmtpServer server({.tls = "starttls",
                       .certificate = certificate_,
                       .faults = {{"KEPT", "stall", 60}, {"MESSAGE", "stall", 120}, {"RCPT", "stall", 180}}});
    std::mt19937 random(GetParam());
    std::uniform_int_distribution<std::size_t> some(50, 95);
    constexpr std::size_t kKills = 10;
    for (std::size_t each = 0; each < kKills; ++each) kill_after(sender(server), server, some(random));
    const Report report = read_report(run(sender(server)));
    EXPECT_EQ(report.refused, 0U);
    EXPECT_EQ(report.pending, 0U);
    EXPECT_EQ(report.sent + report.in_doubt, kLetters);
    EXPECT_GE(report.in_doubt, 2U);
    EXPECT_LE(report.in_doubt, kKills);

    const std::multiset<std::string> kept = server.kept_recipients();
    std::size_t missing = 0;
    for (std::size_t each = 0; each < kLetters; ++each) {
        std::string number = std::to_string(each);
        number.insert(0, 4 - number.size(), '0');
        const std::string recipient = "r" + number + "@example.org";
        if (report.doubtful.contains(recipient)) {
            EXPECT_LE(kept.count(recipient), 1U) << recipient;
            missing += 1 - kept.count(recipient);
        } else {
            EXPECT_EQ(kept.count(recipient), 1U) << recipient;
        }
    }
    EXPECT_GE(missing, 1U) << "the stall before the message was kept";

    const Report resent = read_report(run(sender(server, {"--resend-doubtful"})));
    EXPECT_EQ(resent.sent, kLetters);
    EXPECT_EQ(server.kept().size(), kLetters + report.in_doubt - missing);
    std::map<std::string, std::set<std::string>> texts;
    for (const Kept& each : server.kept()) texts[each.recipients.front()].insert(each.bytes);
    EXPECT_EQ(texts.size(), kLetters);
    for (const auto& [recipient, messages] : texts) EXPECT_EQ(messages.size(), 1U) << recipient;
}

INSTANTIATE_TEST_SUITE_P(Seeds, Resume, ::testing::Values(1U, 2U, 3U));

}  // namespace
}  // namespace bifolio::testing
