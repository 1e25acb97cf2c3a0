// Whatever happens to a table's lines, no word is lost; whatever happens to its bytes, it does no harm.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <span>

#include "source/check/odd_text_walk.h"
#include "source/model/values.h"
#include "source/write/program_writer.h"
#include "tests/source/import/import_support.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::contents;
using testing::import;
using testing::kRoot;
using testing::read;
using testing::table_of;

using Strings = std::vector<std::string>;
using WordCount = std::map<std::string, int>;

// Letters and digits between anything else.
void count_words(std::string_view text, WordCount& words) {
    std::string word;
    for (const char byte : std::string(text) + ' ') {
        const bool is_inside =
            std::isalnum(static_cast<unsigned char>(byte)) != 0 || static_cast<unsigned char>(byte) >= 0x80;
        if (is_inside)
            word += byte;
        else if (!word.empty())
            ++words[std::exchange(word, {})];
    }
}

class TextWords {
  public:
    void line(const Text& text) { count_words(text.plain(), words); }
    void paragraphs(std::span<const Text* const> texts) {
        for (const Text* each : texts) line(*each);
    }
    WordCount words;
};

void count_time(const Time& time, WordCount& words) {
    if (time.origin == TimeOrigin::Stated) ++words["at " + format_time(time.of_day)];
}

WordCount words_of_program(const Program& program) {
    TextWords text;
    TextWalk(text).walk(program);
    for (const Day& day : program.days) {
        for (const Item& item : day.items) {
            count_time(start_of(item), text.words);
            const auto* session = std::get_if<Session>(&item);
            if (session == nullptr) continue;
            for (const Contribution& each : session->contributions) count_time(each.start, text.words);
        }
    }
    return text.words;
}

WordCount words_of_table(const Strings& lines) {
    WordCount words;
    for (const std::string& line : lines) {
        const std::string_view trimmed = std::string_view(line).substr(0, line.find_last_not_of(" |") + 1);
        if (const auto time = parse_time(trimmed))
            ++words["at " + format_time(*time)];
        else
            count_words(line, words);
    }
    // These become the kind of a talk, and a list of people.
    for (const char* word : {"Keynote", "and", "Chair", "Chairs"}) words.erase(word);
    return words;
}

std::string lost(const WordCount& before, const WordCount& after) {
    std::string result;
    for (const auto& [word, count] : before) {
        const auto found = after.find(word);
        if ((found == after.end() ? 0 : found->second) < count) result += word + " ";
    }
    return result;
}

Strings lines_of_sample() {
    const std::string text = contents(kRoot / "samples" / "pasted-table.txt");
    Strings lines;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = text.find('\n', start);
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return lines;
}

void change(Strings& lines, std::mt19937& random) {
    static constexpr auto kInserted =
        std::to_array<std::string_view>({"|",
                                         "",
                                         "|",
                                         "9:00 |",
                                         "11:11",
                                         "16:30 |",
                                         "Coffee Break |",
                                         "Lunch / Posters |",
                                         "Session 9: More - (10 min each) |",
                                         "Keynote: Late",
                                         "Keynote",
                                         "Nina Simone (Tryon)",
                                         "Bo Ek & Ann Li",
                                         "| Title | Bo Ek & Ann Li |",
                                         "| Title | Bo Ek (X), danah boyd (Y) |",
                                         "A Title in Capitals",
                                         "a small line in the middle",
                                         "One whole sentence.",
                                         "Chair: Bo Ek (X)",
                                         "Chairs: Cy Um and Di Ox",
                                         "| Row | Bo Ek (Y) | text of a row |",
                                         "(alone)",
                                         "()",
                                         "&",
                                         "x | y",
                                         "word (open",
                                         "Poster Session |",
                                         "- item",
                                         "|---|---|",
                                         "Panel: Who?",
                                         "Ending with a comma,",
                                         "and (i) a list"});
    const std::size_t at = random() % lines.size();
    const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
    switch (random() % 4) {
        case 0:
            lines.erase(place);
            break;
        case 1:
            lines.insert(place, std::string(kInserted[random() % kInserted.size()]));
            break;
        case 2:
            std::swap(lines[at], lines[random() % lines.size()]);
            break;
        default:
            lines.insert(place, lines[random() % lines.size()]);
            break;
    }
}

void expect_sound(const testing::Importing& imported, unsigned seed) {
    for (const Diagnostic& each : imported.diagnostics.all()) {
        ASSERT_FALSE(each.message.empty());
        ASSERT_TRUE(each.place.known()) << "seed " << seed << ": " << each.message;
    }
    if (imported.diagnostics.has_errors()) return;
    const std::string xml = write_program(imported.program);
    const auto again = read(xml);
    ASSERT_TRUE(again.program.has_value()) << "seed " << seed;
    ASSERT_FALSE(again.diagnostics.has_errors())
        << "seed " << seed << ": " << again.diagnostics.sorted().front().message << "\n"
        << xml;
}

TEST(ImportProperty, NoWordIsLostWhateverHappensToLines) {
    const Strings sample = lines_of_sample();
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        Strings lines = sample;
        for (auto changes = random() % 12; changes > 0; --changes) change(lines, random);
        const bool mend = seed % 2 == 0;
        const std::string table = table_of(lines);
        const auto imported = import(table, mend);
        ASSERT_EQ(lost(words_of_table(lines), words_of_program(imported.program)), "")
            << "seed " << seed << "\n"
            << table;
        ASSERT_NO_FATAL_FAILURE(expect_sound(imported, seed));
    }
}

// Lines that have nothing to do with one another.
TEST(ImportProperty, NoWordIsLostInHeapsOfLines) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        Strings lines = {"9:00 |"};
        for (auto changes = random() % 40; changes > 0; --changes)
            change(lines, random), lines.resize(std::max<std::size_t>(lines.size(), 1));
        const std::string table = table_of(lines);
        const auto imported = import(table, true);
        ASSERT_EQ(lost(words_of_table(lines), words_of_program(imported.program)), "")
            << "seed " << seed << "\n"
            << table;
        ASSERT_NO_FATAL_FAILURE(expect_sound(imported, seed));
    }
}

TEST(ImportProperty, NoBytesDoHarm) {
    const std::string sample = contents(kRoot / "samples" / "pasted-table.txt");
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        std::string table = sample.substr(0, 200 + random() % 3000);
        for (auto changes = random() % 6 + 1; changes > 0; --changes) {
            const std::size_t at = random() % table.size();
            switch (random() % 4) {
                case 0:
                    table[at] = static_cast<char>(random() % 256);
                    break;
                case 1:
                    table.erase(at, random() % 40);
                    break;
                case 2:
                    table.insert(at, 1, "|&():\n\r\t 9,-\xC2\xA0"[random() % 14]);
                    break;
                default:
                    table.insert(at, table.substr(random() % table.size(), random() % 80));
                    break;
            }
            if (table.empty()) table = "|";
        }
        ASSERT_NO_FATAL_FAILURE(expect_sound(import(table, seed % 2 == 0), seed));
    }
}

}  // namespace
}  // namespace bifolio::source
