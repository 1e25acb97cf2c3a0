// `bifolio announce --send` as a user runs it, to real mail servers.
#include <arpa/inet.h>
#include <fmt/core.h>
#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/bifolio.h"
#include "tests/support/smtp_server.h"

namespace bifolio::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string kPassword = "correct horse";

class Sending : public ::testing::Test {
  protected:
    // `bifolio announce` with the booklet left out, for speed.
    [[nodiscard]] Command announce(const std::vector<std::string>& options) const {
        std::vector<std::string> words = {"announce", kSamples / "euromlsys-2023.xml",
                                          "--from",   "Ada Chair <chair@example.org>",
                                          "--attach", "none"};
        words.insert(words.end(), options.begin(), options.end());
        Command command = bifolio_command(words, folder_.path());
        command.environment = {{"SOURCE_DATE_EPOCH", "1700000000"}, {"HOME", folder_.path()}};
        return command;
    }

    [[nodiscard]] ServerSettings with_login() const {
        return {.tls = "starttls", .certificate = certificate_, .user = "chair", .password = kPassword};
    }

    // The options with which a server of with_login() is sent to.
    [[nodiscard]] std::vector<std::string> through(const SmtpServer& server,
                                                   std::vector<std::string> more = {}) const {
        std::vector<std::string> words = {"--smtp", server.url(), "--ca-file", certificate_.file, "--send"};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }

    [[nodiscard]] std::string people(std::size_t count) const {
        std::string table = "name,address\n";
        for (std::size_t each = 0; each < count; ++each)
            table += fmt::format("Person {0},p{0:04}@example.org\n", each);
        write_file(folder_ / "people.csv", table);
        return folder_ / "people.csv";
    }

    TemporaryFolder folder_;
    Certificate certificate_ = make_certificate(folder_.path());
};

TEST_F(Sending, TheLetterThatArrivesIsTheOneThatIsWritten) {
    const SmtpServer server(with_login());
    Command command = announce(through(server, {"--to", "list@example.org", "--bcc", "me@example.org",
                                                "--smtp-user", "chair", "-o", "letter.eml"}));
    command.environment["BIFOLIO_SMTP_PASSWORD"] = kPassword;
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "2 sent\n");
    const std::vector<Kept> kept = server.kept();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].sender, "chair@example.org");
    EXPECT_THAT(kept[0].recipients, ElementsAre("list@example.org", "me@example.org"));
    EXPECT_TRUE(kept[0].has_tls);
    EXPECT_EQ(kept[0].user, "chair");
    EXPECT_EQ(kept[0].bytes, read_file(folder_ / "letter.eml"));
    EXPECT_THAT(kept[0].bytes, Not(HasSubstr("me@example.org")));

    // A second time there is nothing to do.
    const Outcome again = run(command);
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_EQ(again.out, "2 sent (0 of them now)\n");
    EXPECT_EQ(server.kept().size(), 1U);
}

TEST_F(Sending, WithoutSendNothingGoesOut) {
    const SmtpServer server;
    const Outcome outcome = run(announce({"--recipients", people(3), "--smtp", server.url()}));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out,
                AllOf(HasSubstr(server.url()), HasSubstr("p0000@example.org"), HasSubstr("p0002@example.org"),
                      HasSubstr("nothing goes out without --send")));
    EXPECT_EQ(server.connections(), 0U);
    EXPECT_FALSE(fs::exists(folder_ / "euromlsys-2023.journal"));
}

TEST_F(Sending, TheReportSaysWhoWasRefusedAndWhy) {
    const SmtpServer server({.faults = {{"RCPT", "550 5.1.1 no such mailbox", 0, -1, "p0001"},
                                        {"KEPT", "drop", 0, -1, "p0004"}}});
    std::vector<std::string> options = {"--recipients", people(5),  "--smtp",
                                        server.url(),   "--no-tls", "--send"};
    const Outcome outcome = run(announce(options));
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.out, HasSubstr("refused   p0001@example.org: 550 5.1.1 no such mailbox\n"));
    EXPECT_THAT(outcome.out, HasSubstr("in doubt  p0004@example.org: "));
    EXPECT_THAT(outcome.out, HasSubstr("3 sent, 1 refused, 1 in doubt\n"));
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("2 of 5 recipients"), HasSubstr("[undelivered]"),
                                   HasSubstr("--resend-doubtful")));

    options.insert(options.end(), {"--format", "json"});
    const Outcome json = run(announce(options));
    EXPECT_EQ(json.status, 1);
    const nlohmann::json report = nlohmann::json::parse(json.out);
    EXPECT_EQ(report["sent"], 3);
    EXPECT_EQ(report["sent_now"], 0);
    EXPECT_EQ(report["refused"], 1);
    EXPECT_EQ(report["in_doubt"], 1);
    EXPECT_EQ(report["pending"], 0);
    EXPECT_TRUE(report["stopped"].is_null());
    ASSERT_EQ(report["recipients"].size(), 5U);
    EXPECT_EQ(report["recipients"][1]["state"], "refused");
    EXPECT_EQ(report["recipients"][1]["words"], "550 5.1.1 no such mailbox");
    EXPECT_EQ(nlohmann::json::parse(json.err)["status"], 1);
}

TEST_F(Sending, AServerThatCannotBeUsedIsStatus3) {
    std::string gone;
    {
        const SmtpServer server;
        gone = server.url();
    }
    const Outcome absent = run(announce({"--to", "l@example.org", "--smtp", gone, "--no-tls", "--send"}));
    EXPECT_EQ(absent.status, 3);
    EXPECT_EQ(absent.out, "pending   l@example.org\n0 sent, 1 pending\n");
    EXPECT_THAT(absent.err,
                HasSubstr("bifolio: localhost does not take mail: Failed to connect to localhost"));

    const SmtpServer bare;
    const Outcome clear = run(announce({"--to", "l@example.org", "--smtp", bare.url(), "--send"}));
    EXPECT_EQ(clear.status, 3);
    EXPECT_THAT(clear.err, HasSubstr("STARTTLS"));

    const TemporaryFolder old;
    const Certificate expired = make_certificate(old.path(), "localhost", 0);
    const SmtpServer server({.tls = "smtps", .certificate = expired});
    const Outcome outcome = run(announce(
        {"--to", "l@example.org", "--smtp", server.url(), "--ca-file", expired.file.string(), "--send"}));
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.err, HasSubstr("certificate has expired"));
    EXPECT_THAT(server.kept(), IsEmpty());
}

TEST_F(Sending, AnAnnouncementThatHasChangedNeedsAnotherJournal) {
    const SmtpServer server;
    const std::vector<std::string> options = {"--to",       "l@example.org", "--smtp",
                                              server.url(), "--no-tls",      "--send"};
    EXPECT_EQ(run(announce(options)).status, 0);
    std::vector<std::string> changed = options;
    changed.insert(changed.end(), {"--subject", "Another"});
    const Outcome refused = run(announce(changed));
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.err, AllOf(HasSubstr("is the journal of another announcement"),
                                   HasSubstr("[journal]"), HasSubstr("--journal FILE")));
    EXPECT_EQ(server.kept().size(), 1U);
    changed.insert(changed.end(), {"--journal", "second.journal"});
    EXPECT_EQ(run(announce(changed)).status, 0);
    EXPECT_EQ(server.kept().size(), 2U);
}

TEST_F(Sending, PasswordsComeFromTheEnvironmentAFileOrNetrc) {
    const SmtpServer server(with_login());
    write_file(folder_ / "password", kPassword + "\n");
    fs::permissions(folder_ / "password", fs::perms::owner_read);
    write_file(folder_ / ".netrc", "machine localhost login chair password \"" + kPassword + "\"\n");
    fs::permissions(folder_ / ".netrc", fs::perms::owner_read);
    const std::vector<std::vector<std::string>> sources = {
        {"--smtp-user", "chair", "--password-file", "password"}, {"--netrc"}};
    for (std::size_t each = 0; each < sources.size(); ++each) {
        std::vector<std::string> options = through(server, sources[each]);
        options.insert(options.end(),
                       {"--to", "l@example.org", "--verbose", "--journal", fmt::format("{}.journal", each)});
        const Outcome outcome = run(announce(options));
        EXPECT_EQ(outcome.status, 0) << each << outcome.err;
        EXPECT_THAT(outcome.err, Not(HasSubstr("[password-file]")));
        EXPECT_THAT(outcome.out + outcome.err, Not(HasSubstr(kPassword)));
    }
    EXPECT_EQ(server.kept().size(), 2U);

    fs::permissions(folder_ / "password", fs::perms::group_read, fs::perm_options::add);
    std::vector<std::string> options = through(server, sources[0]);
    options.insert(options.end(), {"--to", "l@example.org", "--journal", "open.journal"});
    const Outcome open = run(announce(options));
    EXPECT_EQ(open.status, 0);
    EXPECT_THAT(open.err,
                AllOf(HasSubstr("[password-file]"), HasSubstr("others can read"), HasSubstr("chmod 600")));
    EXPECT_THAT(open.err, Not(HasSubstr(kPassword)));
}

TEST_F(Sending, OptionsThatMakeNoSense) {
    const std::string to = "--to", list = "l@example.org", url = "smtp://localhost:1";
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
        {{to, list, "--send"}, "--send needs a server"},
        {{to, list, "--smtp", "localhost"}, "--smtp must be smtp://HOST"},
        {{to, list, "--smtp", "smtp://chair:secret@localhost"}, "--smtp contains a user or a password"},
        {{to, list, "--smtp", url, "--send", "--smtp-user", "a"}, "--smtp-user needs a password"},
        {{to, list, "--smtp", url, "--no-tls", "--netrc"}, "--no-tls would send the password in the clear"},
        {{to, list, "--smtp", url, "--smtp-user", "a", "--netrc"},
         "--smtp-user and --netrc both name a user"},
        {{to, list, "--smtp", url, "--password-file", "f"}, "--password-file needs --smtp-user"},
        {{to, list, "--smtp", url, "--rate", "often"}, "--rate is \"often\""},
        {{to, list, "--smtp", url, "--rate", "0/minute"}, "--rate is \"0/minute\""},
        {{to, list, "--smtp", url, "--rate", "5/day"}, "--rate is \"5/day\""},
    };
    for (const auto& [options, message] : cases) {
        const Outcome outcome = run(announce(options));
        EXPECT_EQ(outcome.status, 2) << message;
        EXPECT_THAT(outcome.err, HasSubstr(message));
        EXPECT_THAT(outcome.err, Not(HasSubstr("secret")));
    }
}

// Ctrl-C: the letter that is on its way comes to its end, the rest stays pending.
TEST_F(Sending, AnInterruptEndsItInGoodOrder) {
    for (const int signal : {SIGINT, SIGTERM}) {
        SmtpServer server;
        const std::string journal = fmt::format("{}.journal", signal);
        const std::vector<std::string> options = {"--recipients", people(400), "--smtp",    server.url(),
                                                  "--no-tls",     "--send",    "--journal", journal};
        std::vector<std::string> slow = options;
        slow.insert(slow.end(), {"--rate", "20/second"});
        Process process(announce(slow));
        for (int each = 0; each < 3; ++each) EXPECT_EQ(server.next_event(), "kept");
        process.signal(signal);
        const Outcome outcome = process.wait();
        EXPECT_EQ(outcome.status, 1) << outcome.err;
        EXPECT_THAT(outcome.out, AllOf(HasSubstr("pending   p0399@example.org"), Not(HasSubstr("in doubt"))));
        const std::size_t kept = server.kept().size();
        EXPECT_THAT(outcome.out, HasSubstr(fmt::format("{} sent, {} pending\n", kept, 400 - kept)));

        EXPECT_EQ(run(announce(options)).status, 0);
        EXPECT_EQ(server.kept().size(), 400U);
        const std::multiset<std::string> all = server.kept_recipients();
        EXPECT_EQ(std::set(all.begin(), all.end()).size(), 400U);
    }
}

TEST_F(Sending, KilledInTheMiddleOfAThousandItGoesOn) {
    SmtpServer server({.tls = "starttls", .certificate = certificate_, .is_fast = true});
    const Command command = announce(through(server, {"--recipients", people(1000)}));
    for (const int kept : {137, 401}) {
        Process process(command);
        for (int each = 0; each < kept; ++each) EXPECT_EQ(server.next_event(), "kept");
        process.signal(SIGKILL);
        EXPECT_EQ(process.wait().status, 128 + SIGKILL);
    }
    Command rest = command;
    rest.arguments.insert(rest.arguments.end(), {"--format", "json"});
    const Outcome outcome = run(rest);
    const nlohmann::json report = nlohmann::json::parse(outcome.out);
    EXPECT_EQ(report["pending"], 0);
    EXPECT_EQ(report["refused"], 0);
    EXPECT_LE(report["in_doubt"], 2);
    EXPECT_EQ(outcome.status, report["in_doubt"] == 0 ? 0 : 1);
    const std::multiset<std::string> kept = server.kept_recipients();
    for (const nlohmann::json& each : report["recipients"]) {
        const std::size_t times = kept.count(each["recipient"]);
        if (each["state"] == "sent") {
            EXPECT_EQ(times, 1U) << each;
        } else {
            EXPECT_LE(times, 1U) << each;
        }
    }
}

// A letter is composed when it is its turn, and gone after it.
TEST_F(Sending, ManyLettersNeedTheMemoryOfOne) {
    const SmtpServer server({.is_fast = true});
    const auto peak = [&](std::size_t count) {
        Command command =
            announce({"--recipients", people(count), "--smtp", server.url(), "--no-tls", "--send", "--attach",
                      "booklet,handout", "--journal", fmt::format("{}.journal", count)});
        // Where the build has AddressSanitizer, it is not to keep what was freed.
        command.environment["ASAN_OPTIONS"] = "quarantine_size_mb=1";
        const Outcome outcome = run(command);
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return outcome.peak_kilobytes;
    };
    const long few = peak(5), many = peak(300);
    EXPECT_GT(read_file(folder_ / "300.journal").size(), 300U);
    std::size_t bytes = 0;
    for (const Kept& each : server.kept()) bytes += each.bytes.size();
    EXPECT_GT(bytes, 30'000'000U);
    EXPECT_LT(many, few + 10'000);
}

// A port that nobody listens on at the moment.
std::uint16_t free_port() {
    const Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket.get(), generic, size) != 0 || ::getsockname(socket.get(), generic, &size) != 0)
        throw std::system_error(errno, std::generic_category(), "no free port");
    return ntohs(address.sin_port);
}

// OpenSMTPD, which takes all mail and hands it on to `next`. It has a queue and a socket of its own, on file
// systems that nobody else sees. Debian 12's cannot speak TLS (OpenSMTPD's issue 1171).
class OpenSmtpd {
  public:
    explicit OpenSmtpd(const SmtpServer& next) {
        const std::string next_port = next.url().substr(next.url().rfind(':') + 1);
        write_file(folder_ / "smtpd.conf",
                   fmt::format("listen on 127.0.0.1 port {} hostname localhost\n"
                               "action \"on\" relay host \"smtp+notls://127.0.0.1:{}\"\n"
                               "match from any for any action \"on\"\n",
                               port_, next_port));
        const std::string script =
            "mount -t tmpfs none /var/spool && mount -t tmpfs none /run && "
            "exec smtpd -d -v -f \"$0\" 2>&1";
        process_.emplace(
            Command{.arguments = {"unshare", "--mount", "sh", "-c", script, folder_ / "smtpd.conf"}});
        std::string log;
        for (std::string line = process_->read_line(); !line.empty(); line = process_->read_line()) {
            if (line.find("will accept at most") != std::string::npos) return;
            log += line + "\n";
        }
        throw std::runtime_error("OpenSMTPD does not start:\n" + log);
    }
    OpenSmtpd(const OpenSmtpd&) = delete;
    OpenSmtpd& operator=(const OpenSmtpd&) = delete;
    ~OpenSmtpd() {
        process_->signal(SIGTERM);
        static_cast<void>(process_->wait());
    }

    [[nodiscard]] std::string url() const { return fmt::format("smtp://localhost:{}", port_); }

  private:
    TemporaryFolder folder_;
    std::uint16_t port_ = free_port();
    std::optional<Process> process_;
};

TEST_F(Sending, ThroughARealMailServer) {
    if (::geteuid() != 0) GTEST_SKIP() << "OpenSMTPD has to be started by root";
    if (run({.arguments = {"unshare", "--mount", "mount", "-t", "tmpfs", "none", "/run"}}).status != 0)
        GTEST_SKIP() << "this machine lets nobody mount, so that OpenSMTPD cannot have a queue of its own";
    SmtpServer end;
    const OpenSmtpd server(end);
    const Outcome outcome = run(announce({"--recipients", people(3), "--smtp", server.url(), "--no-tls",
                                          "--send", "--attach", "booklet", "-o", "first.eml"}));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("3 sent\n"));
    for (int each = 0; each < 3; ++each) ASSERT_EQ(end.next_event(), "kept");
    EXPECT_THAT(end.kept_recipients(),
                ElementsAre("p0000@example.org", "p0001@example.org", "p0002@example.org"));
    const std::string first = read_file(folder_ / "first.eml");
    std::size_t found = 0;
    for (const Kept& each : end.kept()) {
        EXPECT_EQ(each.sender, "chair@example.org");
        EXPECT_THAT(each.bytes, HasSubstr("Received: "));
        if (each.recipients.front() != "p0000@example.org") continue;
        EXPECT_TRUE(each.bytes.ends_with(first));  // what a server adds stands before it
        ++found;
    }
    EXPECT_EQ(found, 1U);
}

}  // namespace
}  // namespace bifolio::testing
