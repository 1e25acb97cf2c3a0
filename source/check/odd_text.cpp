#include "source/check/odd_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

#include "source/check/odd_text_flat.h"
#include "source/check/odd_text_joined.h"
#include "source/check/odd_text_rules.h"
#include "source/check/odd_text_walk.h"
#include "source/check/odd_text_words.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMostBytesOfAListItem = 160;

bool is_english(const Program& program, const Text& text) {
    const std::string& language = text.language.empty() ? program.language : text.language;
    return language == "en" || language.starts_with("en-");
}

struct Suspect {
    JoinedWord word;
    Place place;
};

// Whether a paragraph of the list is an entry of a list of references: "[1] ..."
bool has_references(const std::vector<FlatText>& paragraphs) {
    return std::ranges::any_of(paragraphs, [](const FlatText& each) {
        return each.plain().size() > 1 && each.plain().front() == '[' && is_ascii_digit(each.plain()[1]);
    });
}

// All rules; for words that may be joined it only collects what has to be looked up in the whole programme.
class OddTextCheck {
  public:
    OddTextCheck(const Program& program, Reporter& reporter) : program_(program), reporter_(reporter) {}

    void line(const Text& text) { look_at(text, FlatText(text), false, false); }

    void paragraphs(const std::vector<Text>& texts) {
        std::vector<FlatText> flat;
        for (const Text& each : texts) flat.emplace_back(each);
        const bool cites_itself = has_references(flat);
        for (std::size_t each = 0; each < texts.size(); ++each)
            look_at(texts[each], flat[each], cites_itself, !is_list_item(flat, each));
    }

    std::vector<Suspect> take_suspects() { return std::move(suspects_); }

  private:
    // Lines of a list need no full stop: they stand behind a colon, or beside another without one.
    static bool is_list_item(const std::vector<FlatText>& paragraphs, std::size_t index) {
        const auto is_short_and_open = [&](std::size_t each) {
            const std::string& plain = paragraphs[each].plain();
            return plain.size() < kMostBytesOfAListItem && !ends_sentence(plain);
        };
        if (!is_short_and_open(index)) return false;
        if (index > 0 && (paragraphs[index - 1].plain().ends_with(':') || is_short_and_open(index - 1)))
            return true;
        return index + 1 < paragraphs.size() && is_short_and_open(index + 1);
    }

    void look_at(const Text& text, const FlatText& flat, bool cites_itself, bool must_end) {
        if (text.empty()) return;
        const bool english = is_english(program_, text);
        found_.clear();
        find_stray_brackets(flat.plain(), found_);
        find_broken_words(flat.plain(), found_);
        if (!cites_itself) find_citation_marks(flat.plain(), found_);
        find_wrong_characters(flat.plain(), found_);
        if (english) find_doubled_words(flat.plain(), found_);
        if (must_end) find_open_end(flat.plain(), found_);
        std::vector<JoinedWord> joined;
        if (english) joined = find_joined_words(flat.plain());
        if (found_.empty() && joined.empty()) return;
        const FlatPlaces places(flat);
        for (OddText& each : found_)
            reporter_.warning("odd-text", places.at(each.offset), std::move(each.trouble));
        for (JoinedWord& each : joined) {
            const Place place = places.at(each.offset);
            suspects_.push_back({std::move(each), place});
        }
    }

    const Program& program_;
    Reporter& reporter_;
    std::vector<OddText> found_;
    std::vector<Suspect> suspects_;
};

// Second pass, where it is needed: which words stand by themselves?
class WordSearch {
  public:
    explicit WordSearch(std::unordered_set<std::string>& missing) : missing_(missing) {}

    void line(const Text& text) {
        if (!missing_.empty() && !text.empty()) strike_out_words_of(FlatText(text).plain(), missing_);
    }
    void paragraphs(const std::vector<Text>& texts) {
        for (const Text& each : texts) line(each);
    }

  private:
    std::unordered_set<std::string>& missing_;
};

}  // namespace

void check_odd_text(const Program& program, Reporter& reporter) {
    OddTextCheck check(program, reporter);
    TextWalk(check).walk(program);
    const std::vector<Suspect> suspects = check.take_suspects();

    std::unordered_set<std::string> missing;
    for (const Suspect& each : suspects)
        if (!each.word.needed.empty()) missing.insert(each.word.needed);
    WordSearch search(missing);
    if (!missing.empty()) TextWalk(search).walk(program);
    for (const auto& [word, place] : suspects) {
        if (missing.contains(word.needed)) continue;
        reporter.warning("odd-text", place,
                         fmt::format("two words run together: \"{}{}\"", word.first, word.second),
                         fmt::format("write \"{} {}\"", word.first, word.second));
    }
}

}  // namespace bifolio::source
