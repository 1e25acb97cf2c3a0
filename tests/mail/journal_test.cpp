// What the journal keeps through restarts, power cuts and other people's files.
#include "mail/journal.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/subprocess.h"

namespace bifolio::mail {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using testing::read_file;
using ::testing::StartsWith;
using testing::TemporaryFolder;
using testing::write_file;

const std::string kAnnouncement = "0123abcd";
const std::string kMessage = "1@example.org";
using Names = std::vector<std::string>;

Fate fate(const Journal& journal, const std::string& recipient) {
    return journal.standings().of(kMessage, recipient).fate;
}

// A journal with all kinds of records.
void write_journal(const fs::path& path) {
    Journal journal(path, kAnnouncement);
    journal.intend(kMessage, Names{"a", "b", "c", "d"});
    journal.settle(kMessage, std::vector<Outcome>{{OutcomeKind::Sent, "a", "250 ok"},
                                                  {OutcomeKind::Refused, "b", "550 no"},
                                                  {OutcomeKind::NotTaken, "c", "451 later"}});
    journal.settle(kMessage, std::vector<Outcome>{{OutcomeKind::Deferred, "e", "450 gray"}});
}

void expect_all_kinds(const Standings& standings) {
    EXPECT_EQ(standings.of(kMessage, "a"), (Standing{Fate::Sent, "250 ok"}));
    EXPECT_EQ(standings.of(kMessage, "b"), (Standing{Fate::Refused, "550 no"}));
    EXPECT_EQ(standings.of(kMessage, "c"), (Standing{Fate::Pending, "451 later"}));
    EXPECT_EQ(standings.of(kMessage, "d").fate, Fate::InDoubt);
    EXPECT_EQ(standings.of(kMessage, "e"), (Standing{Fate::Pending, "450 gray"}));
    EXPECT_EQ(standings.of(kMessage, "f"), Standing{});
    EXPECT_EQ(standings.of("2@example.org", "a"), Standing{});
}

TEST(Journal, RemembersAll) {
    const TemporaryFolder folder;
    write_journal(folder / "journal");
    expect_all_kinds(read_journal(folder / "journal", kAnnouncement));
    expect_all_kinds(Journal(folder / "journal", kAnnouncement).standings());
}

TEST(Journal, IsForItsOwnersEyes) {
    const TemporaryFolder folder;
    write_journal(folder / "journal");
    struct stat status {};
    ASSERT_EQ(::stat((folder / "journal").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST(Journal, ReadingMakesNone) {
    const TemporaryFolder folder;
    EXPECT_EQ(read_journal(folder / "journal", kAnnouncement).of(kMessage, "a"), Standing{});
    EXPECT_FALSE(fs::exists(folder / "journal"));
}

// Who was in doubt before stays so when a later try certainly came to nothing.
TEST(Journal, ADoubtIsNotForgotten) {
    const TemporaryFolder folder;
    Journal journal(folder / "journal", kAnnouncement);
    journal.intend(kMessage, Names{"a"});
    journal.settle(kMessage, std::vector<Outcome>{{OutcomeKind::Deferred, "a", "450 gray"}});
    EXPECT_EQ(fate(journal, "a"), Fate::InDoubt);
    journal.intend(kMessage, Names{"a"});
    journal.settle(kMessage, std::vector<Outcome>{{OutcomeKind::NotTaken, "a", "451 later"}});
    EXPECT_EQ(fate(journal, "a"), Fate::InDoubt);
    journal.intend(kMessage, Names{"a"});
    journal.settle(kMessage, std::vector<Outcome>{{OutcomeKind::Sent, "a", "250 ok"}});
    EXPECT_EQ(fate(journal, "a"), Fate::Sent);
}

// Emptied or cut off in its first line, it does not say who has the announcement.
TEST(Journal, RefusesToBeginAnewWhereThereWasOne) {
    const TemporaryFolder folder;
    const fs::path path = folder / "journal";
    write_journal(path);
    const std::string whole = read_file(path);
    for (std::size_t length = 0; length <= whole.find('\n'); ++length) {
        write_file(path, whole.substr(0, length));
        EXPECT_THROW(Journal(path, kAnnouncement), JournalError) << length;
        EXPECT_THROW(static_cast<void>(read_journal(path, kAnnouncement)), JournalError) << length;
        EXPECT_EQ(read_file(path), whole.substr(0, length));
    }
}

// Cut off after each byte behind its first line, it knows what its whole lines say, and can be written on.
TEST(Journal, HealsWhereverItIsTorn) {
    const TemporaryFolder folder;
    const fs::path path = folder / "journal";
    write_journal(path);
    const std::string whole = read_file(path);
    for (std::size_t length = whole.find('\n') + 1; length <= whole.size(); ++length) {
        const std::string torn = whole.substr(0, length);
        write_file(path, torn);
        { Journal(path, kAnnouncement).intend(kMessage, Names{"z"}); }
        const std::string healed = read_file(path);
        const std::size_t lines = torn.rfind('\n');
        EXPECT_THAT(healed, StartsWith(torn.substr(0, lines + 1)));
        EXPECT_TRUE(healed.ends_with('\n'));
        const Journal again(path, kAnnouncement);
        EXPECT_EQ(fate(again, "z"), Fate::InDoubt) << torn;
        const bool has_intent =
            torn.find("\"intent\"") != std::string::npos && lines > torn.find("\"intent\"");
        EXPECT_EQ(fate(again, "d"), has_intent ? Fate::InDoubt : Fate::Pending) << torn;
    }
}

// What a use of the journal comes to.
JournalError refusal(const fs::path& path, const std::string& announcement = kAnnouncement) {
    try {
        const Journal journal(path, announcement);
    } catch (const JournalError& error) {
        return error;
    }
    ADD_FAILURE() << "nothing was refused";
    return {JournalTrouble::Disk, ""};
}

TEST(Journal, OfAnotherAnnouncementIsRefused) {
    const TemporaryFolder folder;
    write_journal(folder / "journal");
    const JournalError error = refusal(folder / "journal", "4567");
    EXPECT_EQ(error.trouble(), JournalTrouble::Unfit);
    EXPECT_THAT(error.what(), HasSubstr("is the journal of another announcement"));
    EXPECT_THAT(error.hint(), HasSubstr("--journal"));
    EXPECT_THROW(static_cast<void>(read_journal(folder / "journal", "4567")), JournalError);
}

// Somebody's file is never written into.
TEST(Journal, WhatIsNoneIsRefusedAndLeftAlone) {
    const TemporaryFolder folder;
    for (const std::string text : {"no line feed", "<programme>\n</programme>\n", "{}\n", "[1]\n", "\n"}) {
        write_file(folder / "file", text);
        EXPECT_THAT(refusal(folder / "file").what(), HasSubstr("is not a journal")) << text;
        EXPECT_EQ(read_file(folder / "file"), text);
    }
    EXPECT_THAT(refusal("/dev/null").what(), HasSubstr("is not a journal"));
    EXPECT_EQ(refusal(folder.path()).trouble(), JournalTrouble::Disk);
    EXPECT_EQ(refusal(folder / "nowhere/journal").trouble(), JournalTrouble::Disk);
}

TEST(Journal, DamageInTheMiddleIsRefused) {
    const TemporaryFolder folder;
    const fs::path path = folder / "journal";
    write_journal(path);
    const std::string whole = read_file(path);
    for (const std::string bad :
         {"{\"intent\"", "{}", "null",
          "{\"outcome\":\"eaten\",\"message\":\"m\",\"recipient\":\"r\",\"words\":\"\"}",
          "{\"intent\":1,\"recipients\":[]}"}) {
        const std::string text = whole + bad + "\n" + whole.substr(whole.find('\n') + 1);
        write_file(path, text);
        EXPECT_THAT(refusal(path).what(), HasSubstr("its line 7 is not a record")) << bad;
        EXPECT_EQ(read_file(path), text);
    }
}

TEST(Journal, OneRunUsesItAtATime) {
    const TemporaryFolder folder;
    {
        const Journal journal(folder / "journal", kAnnouncement);
        EXPECT_THAT(refusal(folder / "journal").what(), HasSubstr("in use"));
        EXPECT_EQ(read_journal(folder / "journal", kAnnouncement).of(kMessage, "a"), Standing{});
    }
    EXPECT_NO_THROW(Journal(folder / "journal", kAnnouncement));
}

TEST(Journal, KeepsWordsOfAnyBytes) {
    const TemporaryFolder folder;
    {
        Journal journal(folder / "journal", kAnnouncement);
        journal.settle(kMessage, std::vector<Outcome>{{OutcomeKind::Refused, "a", "550 \xFF\"\n\x01"}});
    }
    const Journal again(folder / "journal", kAnnouncement);
    EXPECT_EQ(again.standings().of(kMessage, "a"), (Standing{Fate::Refused, "550 \xEF\xBF\xBD\"\n\x01"}));
}

}  // namespace
}  // namespace bifolio::mail
