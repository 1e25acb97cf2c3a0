// Whatever a text is: imported without errors, it has each of its words in the programme where the summary
// counts it, or in a finding.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "source/check/odd_text_walk.h"
#include "source/import/typed/vocabulary.h"
#include "source/write/program_writer.h"
#include "tests/source/import/import_support.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::contents;
using testing::import;
using testing::Importing;
using testing::kRoot;

using WordCount = std::map<std::string, int>;

void count_words(std::string_view text, WordCount& words) {
    for (std::string each : folded_words(text)) {
        // The mark of a name is another word.
        while (each.size() > 1 && each.back() >= '0' && each.back() <= '9') each.pop_back();
        ++words[each];
    }
}

class Texts {
  public:
    void line(const Text& text) { count_words(text.plain(), words); }
    void paragraphs(std::span<const Text* const> texts) {
        for (const Text* each : texts) line(*each);
    }
    WordCount words;
};

WordCount words_told(const Importing& imported) {
    Texts texts;
    TextWalk(texts).walk(imported.program);
    for (const Diagnostic& each : imported.diagnostics.all()) count_words(each.message, texts.words);
    for (const std::string& each : imported.summary.columns) count_words(each, texts.words);
    return texts.words;
}

// Words of the test's own, which mean nothing: "Qabanu". No two of a text are alike.
class Words {
  public:
    explicit Words(unsigned seed) : random_(seed) {}

    std::string one() {
        constexpr std::string_view kConsonants = "bdfgklmnprstvz", kVowels = "aeiou";
        std::string word = "Q";
        for (unsigned n = ++count_, each = 0; each < 4; ++each, n /= 14) {
            word += kVowels[(n + each) % kVowels.size()];
            word += kConsonants[n % kConsonants.size()];
        }
        return word;
    }
    std::string title() { return fmt::format("{} the {} {}", one(), small(), small()); }
    std::string small() {
        std::string word = one();
        word.front() = 'q';
        return word;
    }
    std::string name() { return one() + " " + one(); }
    unsigned pick(unsigned below) { return static_cast<unsigned>(random_() % below); }

  private:
    std::mt19937 random_;
    unsigned count_ = 0;
};

std::string time_in(Words& words, unsigned& minutes) {
    minutes += 10 + 5 * words.pick(6);
    const unsigned hour = (9 + minutes / 60) % 24, minute = minutes % 60;
    switch (words.pick(6)) {
        case 0:
            return fmt::format("{}:{:02}", hour, minute);
        case 1:
            return fmt::format("{:02}.{:02} – {:02}.{:02} Uhr", hour, minute, hour,
                               std::min(minute + 4, 59U));
        case 2:
            return fmt::format("{}h{:02}", hour, minute);
        case 3:
            return fmt::format("{}:{:02}-{}:{:02}", hour, minute, hour, std::min(minute + 4, 59U));
        case 4:
            return fmt::format("[{:02}:{:02}]", hour, minute);
        default:
            return fmt::format("{} h {:02}", hour, minute);
    }
}

std::string line_in(Words& words, unsigned& minutes) {
    const std::string time = time_in(words, minutes);
    switch (words.pick(22)) {
        case 0:
            return time + " Coffee break";
        case 1:
            return fmt::format("{} {} — {}", time, words.title(), words.name());
        case 2:
            return fmt::format("{} {}: {}", time, words.name(), words.title());
        case 3:
            return fmt::format("{}\t{}\t{}", time, words.title(), words.name());
        case 4:
            return fmt::format("| {} | {} | {} |", time, words.title(), words.name());
        case 5:
            return fmt::format("- {} ({}, {})", words.title(), words.name(), words.one());
        case 6:
            return fmt::format("Session {}: {}", words.pick(9), words.title());
        case 7:
            return fmt::format("Room: {}", words.one());
        case 8:
            return fmt::format("Chair: {}", words.name());
        case 9:
            return words.name() + ", " + words.one();
        case 10:
            return words.title() + ". " + words.title() + ".";
        case 11:
            return "Tuesday, 15 September 2026";
        case 12:
            return "";
        case 13:
            return "Time\tTitle\tSpeaker\t" + words.one();
        case 14:
            return fmt::format("\t{}\t{}", words.one(), words.one());
        case 15:
            return fmt::format("{}  {}  {}", time, words.title(), words.name());
        case 16:
            return time;
        case 17:
            return fmt::format("{} ({}) [{}]", words.title(), words.name(), words.one());
        case 18:
            return fmt::format("1 {}; 2 {}", words.one(), words.one());
        case 19:
            return fmt::format("{}1*, {}2 and {}*", words.name(), words.name(), words.name());
        case 20:
            return fmt::format("## **{}** | {} | | {}", words.one(), words.one(), words.name());
        default:
            return fmt::format("{} “{}”, {} @ Room {}", time, words.title(), words.name(), words.one());
    }
}

std::string lost_of(const WordCount& before, const WordCount& told) {
    std::string lost;
    for (const auto& [word, count] : before) {
        const auto found = told.find(word);
        if (found == told.end() || found->second < count) lost += word + " ";
    }
    return lost;
}

TEST(TypedAgendaProperty, NoWordOfHeapsOfLinesIsLost) {
    unsigned imported_well = 0;
    for (unsigned seed = 1900; seed < 2500; ++seed) {
        Words words(seed);
        unsigned minutes = 0;
        std::string text;
        for (unsigned lines = 1 + words.pick(24); lines > 0; --lines) text += line_in(words, minutes) + "\n";
        const Importing imported = import(text);
        for (const Diagnostic& each : imported.diagnostics.all())
            ASSERT_TRUE(each.place.known()) << "seed " << seed << ": " << each.message;
        if (imported.diagnostics.has_errors()) continue;
        ++imported_well;
        WordCount before;
        count_words(text, before);
        std::erase_if(before, [](const auto& each) { return !each.first.starts_with('q'); });
        ASSERT_EQ(lost_of(before, words_told(imported)), "") << "seed " << seed << "\n" << text;
        const auto again = testing::read(write_program(imported.program));
        ASSERT_FALSE(again.diagnostics.has_errors())
            << "seed " << seed << ": " << again.diagnostics.sorted().front().message << "\n"
            << text;
    }
    EXPECT_GT(imported_well, 200U);
}

// Words that become a time, a day, a part of a programme or the order of names.
bool is_said_by_form(const std::string& word) {
    constexpr auto kWords = std::to_array<std::string_view>(
        {"uhr",      "h",       "ore",       "de",       "a",          "am",        "pm",        "and",
         "und",      "e",       "et",        "y",        "par",        "by",        "speaker",   "room",
         "chair",    "sala",    "presiede",  "modera",   "presidence", "time",      "location",  "keynote",
         "monday",   "tuesday", "wednesday", "thursday", "friday",     "saturday",  "montag",    "dienstag",
         "di",       "jeudi",   "vendredi",  "lundi",    "mardi",      "jueves",    "lunedi",    "martedi",
         "giovedi",  "segunda", "feira",     "dia",      "september",  "septembre", "settembre", "septiembre",
         "setembro", "sep",     "june",      "july",     "th"});
    const bool has_digit = std::ranges::any_of(word, [](char byte) { return byte >= '0' && byte <= '9'; });
    return has_digit || std::ranges::find(kWords, word) != kWords.end();
}

TEST(TypedAgendaProperty, NoWordOfTheAgendasIsLost) {
    std::size_t files = 0;
    for (const std::string folder : {"agendas", "pages"}) {
        for (const auto& each :
             std::filesystem::directory_iterator(kRoot / "tests" / "source" / "import" / "typed" / folder)) {
            if (each.path().extension() != ".txt") continue;
            ++files;
            const std::string text = contents(each.path());
            ImportOptions options;
            options.title = "Workshop";
            options.date =
                contents(std::filesystem::path(each.path()).replace_extension(".truth")).substr(0, 10);
            const Importing imported = import(text, options);
            WordCount before;
            count_words(text, before);
            std::erase_if(before, [](const auto& word) { return is_said_by_form(word.first); });
            for (auto& [word, count] : before) count = 1;
            EXPECT_EQ(lost_of(before, words_told(imported)), "") << each.path();
        }
    }
    EXPECT_GE(files, 32U);
}

TEST(TypedAgendaProperty, EndlessLinesAreOneClearError) {
    const auto findings = [](const std::string& text) { return import(text).findings(); };
    EXPECT_EQ(findings("9:00 Opening\n9:30 " + std::string(2'000'000, 'x')),
              std::vector<std::string>{"2:1 error table"});
    std::string columns = "Time";
    for (int each = 0; each < 200'000; ++each) columns += "\tA";
    EXPECT_EQ(findings(columns + "\n9:00\tB\n"), std::vector<std::string>{"1:1 error table"});
}

TEST(TypedAgendaProperty, OddLinesAreReadInBoundedTime) {
    std::string days, brackets = "9:00 ";
    for (int each = 0; each < 10'000; ++each) days += "Monday 14 - ", brackets += "(a, ";
    EXPECT_FALSE(import(days + "\n" + brackets + "\n").findings().empty());
}

}  // namespace
}  // namespace bifolio::source
