#include "source/import/shared/heading.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "source/model/values.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMostLabelWords = 4;
constexpr std::size_t kMostPlainWords = 8;

struct SessionWord {
    std::string_view word;
    SessionKind kind;
};

// Words that make a label that of a session; the first that is found decides on its kind.
constexpr std::array kSessionWords = {
    SessionWord{"poster", SessionKind::Posters},      SessionWord{"posters", SessionKind::Posters},
    SessionWord{"panel", SessionKind::Panel},         SessionWord{"tutorial", SessionKind::Tutorial},
    SessionWord{"tutorials", SessionKind::Tutorial},  SessionWord{"workshop", SessionKind::Workshop},
    SessionWord{"lightning", SessionKind::Lightning}, SessionWord{"demo", SessionKind::Demo},
    SessionWord{"demos", SessionKind::Demo},          SessionWord{"keynote", SessionKind::Keynote},
    SessionWord{"session", SessionKind::Talks},       SessionWord{"track", SessionKind::Talks},
    SessionWord{"block", SessionKind::Talks},         SessionWord{"part", SessionKind::Talks},
};

struct PlainWord {
    std::string_view word;
    PlainKind kind;
};

// The first of the list that is found decides: "Lunch Break" is a lunch.
constexpr std::array kPlainWords = {
    PlainWord{"lunch", PlainKind::Lunch},        PlainWord{"dinner", PlainKind::Social},
    PlainWord{"banquet", PlainKind::Social},     PlainWord{"reception", PlainKind::Social},
    PlainWord{"social", PlainKind::Social},      PlainWord{"excursion", PlainKind::Social},
    PlainWord{"party", PlainKind::Social},       PlainWord{"break", PlainKind::Break},
    PlainWord{"coffee", PlainKind::Break},       PlainWord{"tea", PlainKind::Break},
    PlainWord{"refreshments", PlainKind::Break}, PlainWord{"opening", PlainKind::Opening},
    PlainWord{"welcome", PlainKind::Opening},    PlainWord{"closing", PlainKind::Closing},
    PlainWord{"wrapup", PlainKind::Closing},     PlainWord{"wrap", PlainKind::Closing},
    PlainWord{"farewell", PlainKind::Closing},   PlainWord{"concluding", PlainKind::Closing},
    PlainWord{"registration", PlainKind::Other}, PlainWord{"poster", PlainKind::Other},
    PlainWord{"posters", PlainKind::Other},      PlainWord{"demo", PlainKind::Other},
    PlainWord{"demos", PlainKind::Other},        PlainWord{"discussion", PlainKind::Other},
};

// What may stand beside those words.
constexpr auto kBesidePlain = std::to_array<std::string_view>(
    {"and", "the", "up", "session", "sessions", "remarks", "event", "address", "notes", "event", "with",
     "exhibition", "morning", "afternoon", "conference", "workshop"});

// Letters and digits between anything else, in small letters. Bytes beyond ASCII count as letters.
std::vector<std::string> plain_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char byte : lower_ascii(text) + ' ') {
        const bool is_letter =
            (byte >= 'a' && byte <= 'z') || is_ascii_digit(byte) || static_cast<unsigned char>(byte) >= 0x80;
        if (is_letter)
            word += byte;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    return words;
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

const SessionWord* find_session_word(const std::vector<std::string>& words) {
    const auto found = std::ranges::find_if(
        kSessionWords, [&](const SessionWord& each) { return contains(words, each.word); });
    return found == kSessionWords.end() ? nullptr : &*found;
}

const PlainWord* find_plain_word(const std::vector<std::string>& words) {
    const auto found =
        std::ranges::find_if(kPlainWords, [&](const PlainWord& each) { return contains(words, each.word); });
    return found == kPlainWords.end() ? nullptr : &*found;
}

bool is_plain_only(const std::vector<std::string>& words) {
    const auto is_known = [](const std::string& word) {
        return std::ranges::find(kPlainWords, word, &PlainWord::word) != kPlainWords.end() ||
               std::ranges::find(kBesidePlain, word) != kBesidePlain.end();
    };
    return words.size() <= kMostPlainWords && find_plain_word(words) != nullptr &&
           std::ranges::all_of(words, is_known);
}

struct Sign {
    std::size_t offset = std::string_view::npos;
    std::size_t length = 0;
};

constexpr auto kDashes = std::to_array<std::string_view>({" - ", " – ", " — "});

// The first colon or dash, which parts a label from a title.
Sign find_label_end(std::string_view text) {
    Sign first{text.find(':'), 1};
    for (const std::string_view dash : kDashes)
        if (const std::size_t found = text.find(dash); found < first.offset) first = {found, dash.size()};
    return first;
}

// "Session 3 Title": the length of the label where only a space follows the number.
std::size_t numbered_label(std::string_view text) {
    const auto words = words_of(text);
    if (words.size() < 2 || lower_ascii(words[0]) != "session") return 0;
    const std::string_view number = words[1];
    const bool is_number = std::ranges::all_of(number, is_ascii_digit) ||
                           number.find_first_not_of("IVX") == std::string_view::npos ||
                           (number.size() == 1 && number[0] >= 'A' && number[0] <= 'Z');
    return is_number ? static_cast<std::size_t>(number.data() + number.size() - text.data()) : 0;
}

// The text without the dash and the spaces at its end.
std::string_view without_dash(std::string_view text) {
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view end : {" ", "-", "–", "—"}) {
            if (!text.ends_with(end)) continue;
            text.remove_suffix(end.size());
            found = true;
        }
    }
    return text;
}

// Takes "- (15mins presentations)" off the end of the title. Without a dash only what says minutes is a note.
void part_note(Heading& heading) {
    const Stretch whole = heading.title;
    if (!whole.text.ends_with(')')) return;
    const std::size_t open = whole.text.rfind('(');
    if (open == std::string_view::npos) return;
    const Stretch note = part_of(whole, open + 1, whole.text.size() - open - 2);
    const std::string_view before = part_of(whole, 0, open).text;
    const std::string_view title = without_dash(before);
    const bool has_dash = title.size() < before.size();
    if (title.empty() || note.empty() || (!has_dash && !minutes_in(note.text))) return;
    heading.title = part_of(whole, 0, title.size());
    heading.note = note;
}

bool parse_session(const Stretch& line, Heading& heading) {
    const Sign sign = find_label_end(line.text);
    const auto label_words = plain_words(line.text.substr(0, std::min(sign.offset, line.text.size())));
    if (contains(label_words, "chair") || contains(label_words, "chairs")) return false;
    const SessionWord* word = find_session_word(label_words);
    std::size_t label = 0;
    std::size_t title = 0;
    if (sign.offset < line.text.size() && label_words.size() <= kMostLabelWords && word != nullptr) {
        label = sign.offset;
        title = sign.offset + sign.length;
    } else {
        label = title = numbered_label(line.text);
        if (label == 0) return false;
    }
    heading.label = part_of(line, 0, label);
    heading.title = part_of(line, title);
    if (heading.title.empty()) std::swap(heading.label, heading.title);
    part_note(heading);
    if (word != nullptr) heading.session_kind = word->kind;
    heading.kind = HeadingKind::Session;
    return true;
}

bool parse_keynote(const Stretch& line, Heading& heading) {
    const Sign sign = find_label_end(line.text);
    const auto label_words = plain_words(line.text.substr(0, std::min(sign.offset, line.text.size())));
    if (!contains(label_words, "keynote") || label_words.size() > kMostLabelWords ||
        contains(label_words, "session"))
        return false;
    const bool is_whole_label = label_words.size() == 1;
    // "Keynote 2: ..." says more than the kind does, so it stays.
    heading.title = line;
    if (is_whole_label)
        heading.title = sign.offset < line.text.size() ? part_of(line, sign.offset + sign.length)
                                                       : Stretch{{}, line.place};
    heading.kind = HeadingKind::Keynote;
    return is_whole_label || sign.offset < line.text.size();
}

}  // namespace

Heading parse_heading(const Stretch& line) {
    Heading heading;
    heading.title = line;
    const auto words = plain_words(line.text);
    heading.names_posters = contains(words, "poster") || contains(words, "posters");
    if (heading.names_posters) heading.session_kind = SessionKind::Posters;
    if (contains(words, "lightning")) heading.session_kind = SessionKind::Lightning;
    if (const PlainWord* plain = find_plain_word(words); plain != nullptr && words.size() <= kMostPlainWords)
        heading.plain_kind = plain->kind;
    if (parse_keynote(line, heading)) return heading;
    heading.title = line;
    heading.kind = HeadingKind::Other;
    if (parse_session(line, heading)) {
        if (heading.names_posters) heading.session_kind = SessionKind::Posters;
        return heading;
    }
    if (is_plain_only(words)) heading.kind = HeadingKind::Plain;
    return heading;
}

std::optional<Minutes> minutes_in(std::string_view note) {
    for (std::size_t offset = 0; offset < note.size(); ++offset) {
        if (!is_ascii_digit(note[offset])) continue;
        std::size_t end = offset;
        while (end < note.size() && is_ascii_digit(note[end])) ++end;
        std::size_t word = end;
        while (word < note.size() && (note[word] == ' ' || note[word] == '-')) ++word;
        if (lower_ascii(note.substr(word, 3)) == "min")
            return parse_minutes(note.substr(offset, end - offset));
        offset = end;
    }
    return std::nullopt;
}

}  // namespace bifolio::source
