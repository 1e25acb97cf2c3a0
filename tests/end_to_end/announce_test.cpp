// `bifolio announce` and `bifolio calendar` as a user runs them; what they write is read by other people's
// tools.
#include <fmt/core.h>
#include <gmock/gmock.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/mail/reading.h"
#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// A part of a message, byte for byte, by its file's name.
constexpr const char* kExtract = R"(
import email, email.policy, sys
message = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
for part in message.walk():
    if part.get_filename() == sys.argv[2]:
        open(sys.argv[3], "wb").write(part.get_payload(decode=True))
)";

class Announcing : public ::testing::Test {
  protected:
    [[nodiscard]] Outcome announce(const std::string& programme, std::vector<std::string> options) const {
        options.insert(options.begin(), {"announce", programme, "--from", "Ada Chair <chair@example.org>"});
        return bifolio_run(std::move(options));
    }
    [[nodiscard]] Outcome bifolio_run(std::vector<std::string> words) const {
        Command command = bifolio_command(std::move(words), folder_.path());
        command.environment = {{"SOURCE_DATE_EPOCH", "1700000000"}};
        return run(command);
    }
    [[nodiscard]] json letter(const std::string& name) const {
        return read_message(read_file(folder_ / name));
    }

    // The file of that name that is attached to a letter.
    [[nodiscard]] std::string attached(const std::string& letter, const std::string& name) const {
        const Outcome outcome =
            run({.arguments = {"/usr/bin/python3", "-c", kExtract, letter, name, "extracted"},
                 .folder = folder_.path()});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return read_file(folder_ / "extracted");
    }

    // A programme of one talk, whose title and more are given.
    void write_programme(const std::string& title, const std::string& event = "") const {
        write_file(folder_ / "p.xml",
                   fmt::format("<program><event><title>{0}</title><venue>{0}</venue><time-zone>"
                               "Europe/Rome</time-zone>{1}</event><room id='r'>{0}</room>"
                               "<day date='2026-05-08'><title>{0}</title><talk start='9:00' room='r'>"
                               "<title>{0}</title><presenter>{0}</presenter></talk></day></program>",
                               title, event));
    }

    TemporaryFolder folder_;
};

const std::string kSample = kSamples / "euromlsys-2023.xml";
const std::string kEveryElement = kSamples / "every-element.xml";

std::vector<std::string> types_of(const json& part, const std::string& indent = "") {
    std::vector<std::string> types{indent + part["type"].get<std::string>()};
    for (const json& each : part.value("parts", json::array()))
        for (std::string& type : types_of(each, indent + " ")) types.push_back(std::move(type));
    return types;
}

std::vector<std::string> files_of(const json& message) {
    std::vector<std::string> files;
    for (const json& each : message["tree"]["parts"])
        if (!each["file"].is_null()) files.push_back(each["file"]);
    return files;
}

TEST_F(Announcing, WritesADraft) {
    const Outcome outcome = announce(kSample, {"--to", "list@example.org"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(files_in(folder_.path()), ElementsAre("euromlsys-2023.eml"));
    EXPECT_THAT(outcome.out, HasSubstr("list@example.org"));
    const json message = letter("euromlsys-2023.eml");
    EXPECT_EQ(message["subject"], "EuroMLSys 2023: Programme, Monday 8 May 2023, Rome, Italy");
    EXPECT_EQ(message["from"], json::parse(R"([["Ada Chair", "chair@example.org"]])"));
    EXPECT_EQ(message["to"], json::parse(R"([["", "list@example.org"]])"));
    EXPECT_THAT(types_of(message["tree"]),
                ElementsAre("multipart/mixed", " multipart/alternative", "  text/plain", "  text/html",
                            " application/pdf", " text/calendar"));
    EXPECT_THAT(files_of(message), ElementsAre("EuroMLSys-2023-programme.pdf", "EuroMLSys-2023.ics"));
    EXPECT_LE(message["longest_line"], 78);
    EXPECT_EQ(message["bare_newlines"], 0);
    EXPECT_EQ(message["is_ascii"], true);
}

TEST_F(Announcing, SaysTheSameInTextAndHtml) {
    ASSERT_EQ(announce(kSample, {"--to", "list@example.org"}).status, 0);
    const json message = letter("euromlsys-2023.eml");
    std::string text = message["tree"]["parts"][0]["parts"][0]["text"];
    for (std::size_t at = text.find(" \r\n"); at != std::string::npos; at = text.find(" \r\n", at))
        text.erase(at + 1, 2);
    for (const std::string& body : {text, message["html"]["words"].get<std::string>()})
        for (const char* said :
             {"3rd Workshop on Machine Learning and Systems", "Rome, Italy", "The programme is out.",
              "EuroMLSys-2023-programme.pdf", "https://euromlsys.eu/", "09:15–10:00", "Coffee Break",
              "Towards A Platform for Model Training on Dynamic Datasets", "Maximilian Böther", "Minh Tri Lê",
              "Illuminating the hidden challenges of data-driven CDNs", "Wrapup and Closing", "Europe/Rome"})
            EXPECT_THAT(body, HasSubstr(said));
}

// Nothing that a mail program would have to fetch, nothing that runs, no text colour without its background.
TEST_F(Announcing, HasHtmlThatStandsByItself) {
    ASSERT_EQ(
        announce(kEveryElement, {"--to", "list@example.org", "--list-unsubscribe", "https://example.org/u"})
            .status,
        0);
    const json message = letter("every-element.eml");
    EXPECT_EQ(message["html"]["wrong"], json::array());
    std::size_t pictures = 0, links = 0;
    for (const json& tag : message["html"]["tags"]) {
        const std::string name = tag[0];
        EXPECT_THAT(name, Not(::testing::AnyOf("script", "link", "iframe", "form", "object")));
        for (const auto& [attribute, value] : tag[1].items()) {
            EXPECT_FALSE(attribute.starts_with("on")) << attribute;
            if (attribute != "style") continue;
            const std::string style = value;
            const bool has_color = style.starts_with("color:") || style.find(";color:") != std::string::npos;
            if (has_color) {
                EXPECT_THAT(style, HasSubstr("background-color:"));
                EXPECT_TRUE(tag[1].contains("class")) << style;
            }
            EXPECT_THAT(style, Not(HasSubstr("url(")));
        }
        if (name == "img") {
            ++pictures;
            EXPECT_EQ(tag[1]["alt"], "A dot under three arcs that grow fainter");
            EXPECT_EQ("<" + tag[1]["src"].get<std::string>().substr(4) + ">",
                      message["tree"]["parts"][0]["parts"][1]["parts"][1]["id"].get<std::string>());
        }
        if (name == "a") ++links;
    }
    EXPECT_EQ(pictures, 1U);
    EXPECT_EQ(links, 2U);
}

TEST_F(Announcing, AttachesWhatIsAsked) {
    ASSERT_EQ(announce(kEveryElement, {"--to", "list@example.org", "--attach", "booklet,handout"}).status, 0);
    EXPECT_THAT(types_of(letter("every-element.eml")["tree"]),
                ElementsAre("multipart/mixed", " multipart/alternative", "  text/plain",
                            "  multipart/related", "   text/html", "   image/png", " application/pdf",
                            " application/pdf", " text/calendar"));
    ASSERT_EQ(
        announce(kEveryElement, {"--to", "list@example.org", "--attach", "none", "--no-calendar"}).status, 0);
    EXPECT_THAT(types_of(letter("every-element.eml")["tree"]),
                ElementsAre("multipart/alternative", " text/plain", " multipart/related", "  text/html",
                            "  image/png"));
}

// To the byte what `booklet` writes, with its tags and its claims.
TEST_F(Announcing, AttachesTheBooklet) {
    ASSERT_EQ(announce(kSample, {"--to", "list@example.org"}).status, 0);
    ASSERT_EQ(bifolio_run({"booklet", kSample, "-o", "booklet.pdf"}).status, 0);
    write_file(folder_ / "attached.pdf", attached("euromlsys-2023.eml", "EuroMLSys-2023-programme.pdf"));
    EXPECT_TRUE(read_file(folder_ / "attached.pdf") == read_file(folder_ / "booklet.pdf"));
    // And so does one that is given.
    ASSERT_EQ(announce(kSample, {"--to", "list@example.org", "--attach", "attached.pdf", "-o", "second.eml"})
                  .status,
              0);
    EXPECT_TRUE(attached("second.eml", "attached.pdf") == read_file(folder_ / "attached.pdf"));
}

TEST_F(Announcing, AttachesItsCalendar) {
    const std::vector<std::string> options{"--revision", "2", "--events", "all"};
    std::vector<std::string> words{"--to", "list@example.org", "--attach", "none"};
    words.insert(words.end(), options.begin(), options.end());
    ASSERT_EQ(announce(kSample, words).status, 0);
    words = {"calendar", kSample};
    words.insert(words.end(), options.begin(), options.end());
    ASSERT_EQ(bifolio_run(words).status, 0);
    const std::string calendar = read_file(folder_ / "euromlsys-2023.ics");
    EXPECT_EQ(attached("euromlsys-2023.eml", "EuroMLSys-2023.ics"), calendar);
    const json events = read_calendar(calendar)["events"];
    EXPECT_EQ(events.size(), 15U);
    std::map<std::string, std::string> starts;
    for (const json& each : events) {
        EXPECT_EQ(each["sequence"], 2);
        EXPECT_EQ(each["start"]["brought"], each["start"]["known"]);
        starts[each["summary"]] = each["start"]["known"];
    }
    EXPECT_EQ(starts["Opening"], "2023-05-08T07:00:00+00:00");
    EXPECT_EQ(starts["Reconciling High Accuracy, Cost-Efficiency, and Low Latency of Inference Serving "
                     "Systems (Alireza Sanaee)"],
              "2023-05-08T12:45:00+00:00");
}

TEST_F(Announcing, WritesTheSameBytesAgain) {
    const std::vector<std::string> options{"--to", "list@example.org", "--bcc", "hidden@example.org"};
    ASSERT_EQ(announce(kEveryElement, options).status, 0);
    const std::string first = read_file(folder_ / "every-element.eml");
    ASSERT_EQ(announce(kEveryElement, options).status, 0);
    EXPECT_TRUE(read_file(folder_ / "every-element.eml") == first);
    EXPECT_EQ(first.find("hidden"), std::string::npos);
    EXPECT_EQ(first.find("Bcc:"), std::string::npos);
}

TEST_F(Announcing, GoesToStandardOutput) {
    const Outcome outcome = announce(kSample, {"--to", "list@example.org", "--attach", "none", "-o", "-"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(read_message(outcome.out)["to"], json::parse(R"([["", "list@example.org"]])"));
    EXPECT_THAT(files_in(folder_.path()), IsEmpty());
}

// What comes through a pipe comes once.
TEST_F(Announcing, TakesAProgrammeFromAPipe) {
    const std::string sample = (kSamples / "euromlsys-2023.xml").string();
    const Outcome piped =
        run({.arguments = {"sh", "-c",
                           "cat \"$1\" | \"$0\" announce /dev/stdin --quiet --from a@example.org --to "
                           "b@example.org --attach booklet,handout -o letter.eml",
                           kProgram.string(), sample},
             .folder = folder_.path()});
    EXPECT_EQ(piped.status, 0) << piped.err;
    EXPECT_THAT(files_in(folder_.path()), ::testing::Contains("letter.eml"));
}

TEST_F(Announcing, ShowsTheFirstLetterOfATable) {
    write_file(folder_ / "people.csv", "name,address\nAnna Bérg,anna@bücher.example\nLi,li@example.org\n");
    const Outcome outcome = announce(kSample, {"--recipients", "people.csv", "--attach", "none"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("li@example.org"));
    const json message = letter("euromlsys-2023.eml");
    EXPECT_EQ(message["to"], json::parse(R"([["Anna Bérg", "anna@xn--bcher-kva.example"]])"));
    EXPECT_THAT(message["tree"]["parts"][0]["parts"][0]["text"].get<std::string>(),
                HasSubstr("Dear Anna Bérg,\r\n"));
}

TEST_F(Announcing, WritesNothingForATableWithFaults) {
    write_file(folder_ / "people.csv", "name,address\nAnna,anna\nLi,li@example.org\n,b@@c\n");
    const Outcome outcome = announce(kSample, {"--recipients", "people.csv"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr("people.csv:2:6: error: \"anna\" has no @ [recipients]"));
    EXPECT_THAT(outcome.err, HasSubstr("people.csv:4:2: error: "));
    EXPECT_THAT(files_in(folder_.path()), ElementsAre("people.csv"));
}

TEST_F(Announcing, NeedsAnEvent) {
    write_file(folder_ / "p.xml", "<program><event><town>Rome</town></event></program>");
    for (const Outcome& outcome :
         {announce("p.xml", {"--to", "list@example.org"}), bifolio_run({"calendar", "p.xml"})}) {
        EXPECT_EQ(outcome.status, 1);
        EXPECT_THAT(outcome.err, HasSubstr("error: the event has no title [missing-event]"));
        EXPECT_THAT(outcome.err, HasSubstr("error: the event has no date [missing-event]"));
        EXPECT_THAT(outcome.err, Not(HasSubstr("warning")));
    }
    EXPECT_THAT(files_in(folder_.path()), ElementsAre("p.xml"));
}

TEST_F(Announcing, RefusesLargeLetters) {
    write_programme("T");
    std::string noise;
    noise.resize(9'000'000);
    std::uint32_t state = 1;
    for (char& c : noise) {
        state = state * 1664525U + 1013904223U;
        c = static_cast<char>(state >> 24U);
    }
    write_file(folder_ / "noise", noise);
    ASSERT_EQ(bifolio_run({"booklet", "p.xml", "-o", "small.pdf"}).status, 0);
    ASSERT_EQ(run({.arguments = {"qpdf", "small.pdf", "--add-attachment", "noise", "--", "big.pdf"},
                   .folder = folder_.path()})
                  .status,
              0);
    const Outcome refused = announce("p.xml", {"--to", "list@example.org", "--attach", "big.pdf"});
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.err, HasSubstr("p.xml: error: the letter is 12."));
    EXPECT_THAT(refused.err, HasSubstr("[message-size]"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "p.eml"));
    EXPECT_EQ(announce("p.xml", {"--to", "list@example.org", "--attach", "big.pdf", "--allow-large"}).status,
              0);
    EXPECT_GT(std::filesystem::file_size(folder_ / "p.eml"), 12'000'000U);
}

// Text of a programme stays text, wherever it stands.
TEST_F(Announcing, IsNotBrokenIntoByAProgramme) {
    const std::string evil =
        "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt; {{TITLE}} \\r\\nBcc: eve@example.org, "
        "&lt;eve@example.org&gt;";
    const std::string plain =
        "<script>alert(1)</script>\"> {{TITLE}} \\r\\nBcc: eve@example.org, <eve@example.org>";
    write_programme(evil, "<url>https://example.org/%22%3E?a=1&amp;b='x'</url>");
    ASSERT_EQ(announce("p.xml", {"--to", "list@example.org"}).status, 0);
    const json message = letter("p.eml");
    EXPECT_EQ(message["to"], json::parse(R"([["", "list@example.org"]])"));
    EXPECT_THAT(message["subject"].get<std::string>(), HasSubstr(plain));
    EXPECT_EQ(message["headers"].size(), 8U);
    EXPECT_THAT(message["html"]["words"].get<std::string>(), HasSubstr(plain));
    EXPECT_EQ(message["html"]["wrong"], json::array());
    for (const json& tag : message["html"]["tags"]) {
        EXPECT_NE(tag[0], "script");
        if (tag[0] == "a") {
            EXPECT_EQ(tag[1]["href"], "https://example.org/%22%3E?a=1&b='x'");
        }
    }
    EXPECT_EQ(files_of(message).size(), 2U);
    EXPECT_THAT(files_of(message)[0], Not(HasSubstr("/")));
    EXPECT_EQ(read_calendar(attached("p.eml", files_of(message)[1]))["events"].size(), 1U);
}

TEST_F(Announcing, SpeaksTheProgrammesLanguage) {
    write_file(folder_ / "p.xml",
               "<program xml:lang='de'><event><title>Schleifen</title><time-zone>Europe/Berlin"
               "</time-zone></event><day date='2026-05-08'><item start='9:00'>A</item></day></program>");
    write_file(folder_ / "people.csv", "name,address\nJörg,j@example.org\n");
    ASSERT_EQ(announce("p.xml", {"--recipients", "people.csv", "--attach", "none"}).status, 0);
    const json message = letter("p.eml");
    EXPECT_EQ(message["subject"], "Schleifen: Programm, Freitag, 8. Mai 2026");
    const std::string text = message["tree"]["parts"][0]["parts"][0]["text"];
    EXPECT_THAT(text, HasSubstr("Guten Tag Jörg,"));
    EXPECT_THAT(text, HasSubstr("Alle Zeiten gelten für Europe/Berlin."));
}

TEST_F(Announcing, TakesWordsOfOnesOwn) {
    std::filesystem::create_directory(folder_ / "mine");
    write_file(folder_ / "mine/body.txt", "{{TITLE}}\r\n{{#DAY}}\r\n{{DAY_DATE}}\r\n{{/DAY}}\r\n");
    ASSERT_EQ(announce(kSample, {"--to", "list@example.org", "--template", "mine", "--attach", "none",
                                 "--subject", "News of {{SHORT_TITLE}}", "--no-calendar"})
                  .status,
              0);
    json message = letter("euromlsys-2023.eml");
    EXPECT_EQ(message["subject"], "News of EuroMLSys 2023");
    EXPECT_EQ(message["tree"]["type"], "text/plain");
    EXPECT_EQ(message["tree"]["text"],
              "3rd Workshop on Machine Learning and Systems\r\nMonday 8\u00a0May 2023\r\n");

    write_file(folder_ / "mine/body.html", "<p>{{TITLE}}</p>");
    write_file(folder_ / "mine/subject.txt", "Mine");
    ASSERT_EQ(
        announce(kSample, {"--to", "list@example.org", "--template", "mine", "--attach", "none"}).status, 0);
    message = letter("euromlsys-2023.eml");
    EXPECT_EQ(message["subject"], "Mine");
    EXPECT_EQ(message["html"]["words"], "3rd Workshop on Machine Learning and Systems");
}

TEST_F(Announcing, SaysWhatIsWrongWithATemplate) {
    write_file(folder_ / "mine.txt", "Dear all,\n{{TITEL}}\n");
    const Outcome outcome =
        announce(kSample, {"--to", "list@example.org", "--template", "mine.txt", "--subject", "{{X"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err,
                HasSubstr("mine.txt:2:1: error: the marker {{TITEL}} does not exist here [template]"));
    EXPECT_THAT(outcome.err, HasSubstr("hint: did you mean TITLE?"));
    EXPECT_THAT(outcome.err, HasSubstr("--subject:1:1: error: a marker without its }} [template]"));
    EXPECT_THAT(files_in(folder_.path()), ElementsAre("mine.txt"));
    EXPECT_EQ(announce(kSample, {"--to", "list@example.org", "--template", "nowhere"}).status, 3);
}

TEST_F(Announcing, RefusesWhatMakesNoSense) {
    write_file(folder_ / "people.csv", "address\na@example.org\n");
    const auto expect_usage = [&](std::vector<std::string> options, const std::string& message) {
        const Outcome outcome = announce(kSample, std::move(options));
        EXPECT_EQ(outcome.status, 2);
        EXPECT_THAT(outcome.err, HasSubstr(message));
    };
    expect_usage({}, "the letter has no recipients");
    expect_usage({"--to", "list"}, "--to: \"list\" has no @");
    expect_usage({"--to", "a@example.org,b@example.org"},
                 "--to: \"a@example.org,b@example.org\" cannot have");
    expect_usage({"--to", "a@example.org\r\nBcc: b@example.org"}, "has white space or a control character");
    expect_usage({"--recipients", "people.csv", "--bcc", "b@example.org"},
                 "--recipients writes to each person alone");
    expect_usage({"--to", "a@example.org", "--attach", "poster"}, "--attach is \"poster\"");
    expect_usage({"--to", "a@example.org", "--template", "body.html"}, "has HTML but no plain text");
    expect_usage({"--to", "a@example.org", "--list-unsubscribe", "example.org"}, "--list-unsubscribe: ");
    expect_usage({"--to", "a@example.org", "--revision", "-1"}, "--revision");
    expect_usage({"--recipients", "people.csv", "-o", "people.csv"},
                 "people.csv is the table of recipients itself");
    const Outcome outcome = bifolio_run({"announce", kSample, "--to", "a@example.org"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr("--from is missing"));
}

TEST_F(Announcing, WritesACalendarWhereItIsTold) {
    const Outcome outcome = bifolio_run({"calendar", kEveryElement, "-o", "-", "--quiet"});
    EXPECT_EQ(outcome.status, 0);
    const json calendar = read_calendar(outcome.out);
    EXPECT_EQ(calendar["name"], "Workshop on Quiet Machines");
    EXPECT_EQ(calendar["zones"], json::array({"Europe/Lisbon"}));
    EXPECT_THAT(files_in(folder_.path()), IsEmpty());
}

TEST_F(Announcing, CancelsWhatFellOutSinceTheProgrammeWentOut) {
    const auto programme = [](const std::string& talks) {
        return "<program><event><title>W</title><time-zone>Europe/Rome</time-zone></event><day "
               "date='2026-05-08'>" +
               talks + "</day></program>";
    };
    const std::string stays =
        "<talk start='9:00' end='9:30'><title>Stays</title><presenter>A</presenter></talk>";
    write_file(folder_ / "old.xml",
               programme(stays + "<talk start='10:00'><title>Falls</title><presenter>B</presenter></talk>"));
    write_file(folder_ / "p.xml", programme(stays));
    const Outcome outcome = bifolio_run({"calendar", "p.xml", "--since", "old.xml"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.err, HasSubstr("p.ics: 1 event, 1 cancelled"));
    const std::string calendar = read_file(folder_ / "p.ics");
    EXPECT_EQ(read_calendar(calendar)["events"][1]["status"], "CANCELLED");
    ASSERT_EQ(
        announce("p.xml", {"--to", "list@example.org", "--attach", "none", "--since", "old.xml"}).status, 0);
    EXPECT_EQ(attached("p.eml", "W.ics"), calendar);
    EXPECT_EQ(bifolio_run({"calendar", "p.xml", "--since", "none.xml"}).status, 3);
    EXPECT_EQ(bifolio_run({"calendar", "p.xml", "--since", "old.xml", "-o", "old.xml"}).status, 2);
    EXPECT_EQ(bifolio_run({"calendar", "p.xml", "--events", "some"}).status, 2);
}

}  // namespace
}  // namespace bifolio::testing
