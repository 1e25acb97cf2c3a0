#include "source/check/odd_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "source/base/ascii.h"
#include "source/check/odd_text_end.h"
#include "source/check/odd_text_flat.h"
#include "source/check/odd_text_joined.h"
#include "source/check/odd_text_language.h"
#include "source/check/odd_text_markup.h"
#include "source/check/odd_text_rules.h"
#include "source/check/odd_text_walk.h"
#include "source/check/odd_text_words.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMostBytesOfAListItem = 160;

bool is_english(std::string_view language) {
    return language == "en" || language.starts_with("en-");
}

struct Suspect {
    JoinedWord word;
    Place place;
};

// "[1] ..." is an entry of a list of references; so is "* [1] ...".
bool is_reference(const Text& text) {
    const FlatText flat(text);
    std::string_view plain = flat.plain();
    for (const std::string_view bullet : {"* ", "- ", "• "})
        if (plain.starts_with(bullet)) plain.remove_prefix(bullet.size());
    return plain.size() > 1 && plain.front() == '[' && is_ascii_digit(plain[1]);
}

bool has_references(const TextBlocks& blocks, std::span<const Hyperlink> links) {
    bool found = false;
    for_each_text(blocks, [&](const TextBlock& each) { found = found || is_reference(each.text); });
    return found || std::ranges::any_of(links, is_reference, &Hyperlink::text);
}

// All rules; for words that may be joined it only collects what has to be looked up in the whole programme.
class OddTextCheck {
  public:
    OddTextCheck(const Program& program, Reporter& reporter) : program_(program), reporter_(reporter) {}

    void begin(const TextBlocks& blocks, std::span<const Hyperlink> links) {
        in_running_text_ = true;
        cites_itself_ = has_references(blocks, links);
    }
    void end() { in_running_text_ = cites_itself_ = false; }

    void line(const Text& text) { look_at(text, FlatText(text), Rules{.of_prose = true}); }
    void name(const Text& text) { look_at(text, FlatText(text), Rules{}); }

    void paragraphs(std::span<const Text* const> texts) {
        std::vector<FlatText> flat;
        for (const Text* each : texts) flat.emplace_back(*each);
        for (std::size_t each = 0; each < texts.size(); ++each) {
            Rules rules{.of_prose = true};
            if (!is_list_item(flat, each))
                rules.next = each + 1 < flat.size() ? std::string_view(flat[each + 1].plain()) : "";
            look_at(*texts[each], flat[each], rules);
        }
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

    struct Rules {
        bool of_prose = false;  // words may be run together, or stand twice
        // The paragraph behind it, "" behind the last; absent where it need not end like a sentence.
        std::optional<std::string_view> next = std::nullopt;
    };

    void look_at(const Text& text, const FlatText& flat, const Rules& rules) {
        if (text.empty()) return;
        const std::string_view language = text.language.empty() ? program_.language : text.language;
        found_.clear();
        find_stray_brackets(flat.plain(), found_);
        find_broken_words(flat.plain(), found_);
        if (!cites_itself_) find_citation_marks(flat.plain(), found_);
        find_wrong_characters(flat.plain(), found_);
        if (text.markup == MarkupKind::Xml) find_raw_markup(flat.plain(), in_running_text_, found_);
        if (rules.next) find_open_end(flat.plain(), *rules.next, language, found_);
        std::vector<JoinedWord> joined;
        if (rules.of_prose && is_english(language)) joined = look_at_english(flat);
        if (found_.empty() && joined.empty()) return;
        const FlatPlaces places(flat);
        for (OddText& each : found_) {
            const Place place = places.at(each.offset);
            if (each.severity == Severity::Note)
                reporter_.note("odd-text", place, std::move(each.trouble.message),
                               std::move(each.trouble.hint));
            else
                reporter_.warning("odd-text", place, std::move(each.trouble));
        }
        for (JoinedWord& each : joined) {
            const Place place = places.at(each.offset);
            suspects_.push_back({std::move(each), place});
        }
    }

    // What says that it is English may still be German.
    std::vector<JoinedWord> look_at_english(const FlatText& flat) {
        std::vector<OddText> doubled;
        find_doubled_words(flat.plain(), doubled);
        std::vector<JoinedWord> joined = find_joined_words(flat.plain());
        std::erase_if(joined, [&](const JoinedWord& each) {
            const std::string_view language = flat.language_at(each.offset);
            return !language.empty() && !is_english(language);
        });
        if ((doubled.empty() && joined.empty()) || !reads_as_english(flat.plain())) return {};
        std::ranges::move(doubled, std::back_inserter(found_));
        return joined;
    }

    const Program& program_;
    Reporter& reporter_;
    bool in_running_text_ = false;  // whose markup may be stated
    bool cites_itself_ = false;     // the citation marks of the text have their list
    std::vector<OddText> found_;
    std::vector<Suspect> suspects_;
};

// Second pass, where it is needed: which words stand by themselves, and which are names?
class WordSearch {
  public:
    WordSearch(std::unordered_set<std::string>& missing, std::unordered_set<std::string>& names)
        : missing_(missing), names_(names) {}

    void line(const Text& text) {
        if (!missing_.empty() && !text.empty()) strike_out_words_of(FlatText(text).plain(), missing_);
    }
    void name(const Text& text) {
        if (!text.empty()) add_words_of_name(FlatText(text).plain(), names_);
        line(text);
    }
    void paragraphs(std::span<const Text* const> texts) {
        for (const Text* each : texts) line(*each);
    }

  private:
    std::unordered_set<std::string>& missing_;
    std::unordered_set<std::string>& names_;
};

}  // namespace

void check_odd_text(const Program& program, Reporter& reporter) {
    OddTextCheck check(program, reporter);
    TextWalk(check).walk(program);
    const std::vector<Suspect> suspects = check.take_suspects();
    if (suspects.empty()) return;

    std::unordered_set<std::string> missing;
    for (const Suspect& each : suspects)
        if (!each.word.needed.empty()) missing.insert(each.word.needed);
    std::unordered_set<std::string> names;
    WordSearch search(missing, names);
    TextWalk(search).walk(program);
    for (const auto& [word, place] : suspects) {
        if (missing.contains(word.needed) || names.contains(lower_ascii(word.first + word.second))) continue;
        reporter.warning("odd-text", place,
                         fmt::format("two words run together: \"{}{}\"", word.first, word.second),
                         fmt::format("write \"{} {}\"", word.first, word.second));
    }
}

}  // namespace bifolio::source
