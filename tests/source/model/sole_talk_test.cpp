// Sessions that are one talk.
#include "source/model/sole_talk.h"

#include <gtest/gtest.h>

#include "source/reader.h"

namespace bifolio::source {
namespace {

Session session(const std::string& attributes, const std::string& inside) {
    Diagnostics findings;
    const auto program = read_program_text(
        "<program xml:lang='en'><event><title>T</title></event><room id='a'>Aula</room><room "
        "id='b'>Lab</room>"
        "<track id='x'>Engines</track><track id='y'>Wheels</track><day date='2026-09-14'><session " +
            attributes + ">" + inside + "</session></day></program>",
        "p.xml", "", findings);
    EXPECT_TRUE(program.has_value() && !findings.has_errors()) << inside;
    return std::get<Session>(program->days[0].items[0]);
}

const std::string kAt = "start='9:00' end='10:00' ";

TEST(SoleTalk, IsATalkOfTheSessionsTitle) {
    for (const char* inside :
         {"<title>Who Pays?</title><talk><title>Who Pays?</title></talk>",
          "<title>Who Pays?</title><talk><title>WHO <em>pays?</em></title></talk>",
          "<label>Panel</label><title>Who Pays?</title><keynote><title>Who Pays?</title></keynote>"}) {
        const Session one = session(kAt, inside);
        EXPECT_EQ(sole_talk(one), &one.contributions.front()) << inside;
    }
}

TEST(SoleTalk, MayStateWhatTheSessionDoesNotOrTheSame) {
    const std::string title = "<title>Who Pays?</title>";
    for (const std::string attributes :
         {"room='a'", "track='x'", "start='9:00'", "end='10:00'",
          "start='9:00' end='10:00' room='a' track='x'", "minutes='60'", "minutes='20'"}) {
        EXPECT_NE(sole_talk(session(kAt, title + "<talk " + attributes + ">" + title + "</talk>")), nullptr)
            << attributes;
        EXPECT_NE(sole_talk(session(kAt + "room='a' track='x'",
                                    title + "<talk " + attributes + ">" + title + "</talk>")),
                  nullptr)
            << attributes;
    }
}

TEST(SoleTalk, IsNoneWhereAnythingDiffers) {
    const std::string title = "<title>Who Pays?</title>";
    for (const std::string& inside :
         {title, title + "<talk><title>Who Plays?</title></talk>", title + "<poster>" + title + "</poster>",
          title + "<talk>" + title + "</talk><talk>" + title + "</talk>",
          title + "<talk room='b'>" + title + "</talk>", title + "<talk track='y'>" + title + "</talk>",
          title + "<talk start='9:10'>" + title + "</talk>",
          title + "<talk start='9:00' end='9:40'>" + title + "</talk>"})
        EXPECT_EQ(sole_talk(session(kAt + "room='a' track='x'", inside)), nullptr) << inside;
}

TEST(SoleTalk, GivesItsTitleToASessionThatHasOnlyALabel) {
    const Session talk = session(kAt, "<label>Session 3</label><talk><title>Who Pays?</title></talk>");
    EXPECT_EQ(talk.label.plain(), "Session 3");
    EXPECT_EQ(talk.title.plain(), "Who Pays?");
    EXPECT_NE(sole_talk(talk), nullptr);
    const Session poster = session(kAt, "<label>Session 3</label><poster><title>Who Pays?</title></poster>");
    EXPECT_EQ(poster.title.plain(), "Session 3");
    const Session two = session(kAt,
                                "<label>Session 3</label><talk><title>Who Pays?</title></talk>"
                                "<talk><title>Who Plays?</title></talk>");
    EXPECT_EQ(two.title.plain(), "Session 3");
    EXPECT_TRUE(two.label.empty());
}

TEST(SayTheSame, WhateverCaseAndMarks) {
    EXPECT_TRUE(say_the_same(plain_text("Straße"), plain_text("STRASSE")));
    EXPECT_TRUE(say_the_same(plain_text("Aula"), plain_text("aula")));
    EXPECT_FALSE(say_the_same(plain_text("Aula"), plain_text("Aula 2")));
    EXPECT_TRUE(say_the_same({}, {}));
}

TEST(BeginsWith, WholeWords) {
    EXPECT_TRUE(begins_with(plain_text("Panel: Who Pays?"), "Panel"));
    EXPECT_TRUE(begins_with(plain_text("PANEL discussion"), "Panel"));
    EXPECT_TRUE(begins_with(plain_text("Panel"), "panel"));
    EXPECT_FALSE(begins_with(plain_text("Panels of Wood"), "Panel"));
    EXPECT_FALSE(begins_with(plain_text("Session 10: Wood"), "Session 1"));
    EXPECT_FALSE(begins_with(plain_text("Wood"), ""));
    EXPECT_FALSE(begins_with(plain_text("Tischlerüberblick"), "Tischler"));
}

}  // namespace
}  // namespace bifolio::source
