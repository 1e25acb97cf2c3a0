#include "layout/text/fine_typography.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace bifolio::layout {

namespace {

// Tokens longer than this are not ranges, labels or addresses worth a look: so that each character costs
// little.
constexpr std::size_t kLongestToken = 100;

constexpr std::string_view kNoBreakSpace = "\u00A0", kNarrowNoBreakSpace = "\u202F", kEnDash = "–",
                           kEmDash = "—", kMinus = "−", kTimes = "×";

// A number stands after these.
constexpr std::array<std::string_view, 52> kLabels{
    "Session", "Sessions",  "Figure",  "Fig.",    "Table",    "Section",  "Sec.",  "Chapter", "Ch.",
    "No.",     "no.",       "p.",      "pp.",     "vol.",     "Vol.",     "Track", "Room",    "Part",
    "Day",     "Hall",      "Level",   "Version", "Appendix", "Equation", "Eq.",   "Theorem", "Sitzung",
    "Abb.",    "Abbildung", "Tabelle", "Kapitel", "Nr.",      "S.",       "Seite", "Raum",    "Saal",
    "Teil",    "Bd.",       "Séance",  "séance",  "Chapitre", "chapitre", "fig.",  "n°",      "Salle",
    "salle",   "Sesión",    "Sala",    "sala",    "Sessione", "Sessão",   "Sessie"};

// These stand after a number.
constexpr std::array<std::string_view, 51> kUnits{
    "min", "min.", "h",   "s",   "ms",  "µs",  "ns",  "%",   "‰",      "B",      "kB",      "KB",     "MB",
    "GB",  "TB",   "PB",  "KiB", "MiB", "GiB", "TiB", "bit", "Mbit/s", "Gbit/s", "Tbit/s",  "Gb/s",   "Mb/s",
    "Hz",  "kHz",  "MHz", "GHz", "W",   "kW",  "MW",  "V",   "A",      "mA",     "m",       "km",     "cm",
    "mm",  "µm",   "nm",  "kg",  "g",   "mg",  "°C",  "dB",  "€",      "$",      "million", "billion"};

constexpr std::array<std::string_view, 11> kTitles{"Dr.",  "Dr",  "Prof.", "Prof", "Mr.", "Mr",
                                                   "Mrs.", "Mrs", "Ms.",   "Ms",   "Mme"};

constexpr std::array<std::string_view, 62> kMonths{
    "January",    "February", "March",     "April",     "May",       "June",     "July",     "August",
    "September",  "October",  "November",  "December",  "Januar",    "Februar",  "März",     "Mai",
    "Juni",       "Juli",     "Oktober",   "Dezember",  "janvier",   "février",  "mars",     "avril",
    "mai",        "juin",     "juillet",   "août",      "septembre", "octobre",  "novembre", "décembre",
    "enero",      "febrero",  "marzo",     "abril",     "mayo",      "junio",    "julio",    "agosto",
    "septiembre", "octubre",  "noviembre", "diciembre", "gennaio",   "febbraio", "aprile",   "maggio",
    "giugno",     "luglio",   "settembre", "ottobre",   "dicembre",  "januari",  "februari", "maart",
    "mei",        "juni",     "juli",      "augustus",  "oktober",   "december"};

template <std::size_t Count>
bool is_one_of(std::string_view word, const std::array<std::string_view, Count>& words) {
    return std::ranges::find(words, word) != words.end();
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || is_upper(c) || static_cast<unsigned char>(c) >= 0xC0;
}

std::string_view without_closing(std::string_view word) {
    const std::size_t end = word.find_last_not_of(".,;:!?)]");
    return end == std::string_view::npos ? std::string_view() : word.substr(0, end + 1);
}
std::string_view without_opening(std::string_view word) {
    return word.substr(std::min(word.find_first_not_of("(["), word.size()));
}

bool is_number(std::string_view word) {
    return !word.empty() && is_digit(word.front()) && is_digit(word.back()) &&
           std::ranges::all_of(word, [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

bool is_day(std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);
    return word.size() <= 2 && is_number(word);
}

bool is_initial(std::string_view word) {
    return word.size() == 2 && is_upper(word[0]) && word[1] == '.';
}

// Text that is copied as it stands: addresses, paths, code.
bool is_literal(std::string_view token) {
    return token.find_first_of("/\\@_=<>{}#") != std::string_view::npos || token.starts_with("www.");
}

bool begins_with_number(std::string_view word) {
    if (word.empty()) return false;
    if (is_digit(word.front())) return true;
    const std::string_view bare = without_closing(word);  // "IV", "A"
    return !bare.empty() && bare.size() <= 4 &&
           std::ranges::all_of(bare, [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
}

// Whether no line should end between two words of running text.
bool belong_together(std::string_view left, std::string_view after, std::string_view language) {
    const bool number_follows =
        is_digit(after.front()) || after.front() == 'I' || after.front() == 'V' || after.front() == 'X';
    if (number_follows && takes_number(left) && begins_with_number(after)) return true;
    if (is_number(left)) {
        const std::string_view right = without_closing(after);
        if (after.starts_with('%') || is_one_of(right, kUnits)) return true;
        if (is_day(left) && is_one_of(right, kMonths)) return true;
    }
    if (left.ends_with('.') && is_day(left) && is_one_of(without_closing(after), kMonths)) return true;
    if (is_upper(after.front()) && (is_initial(left) || is_one_of(left, kTitles))) return true;
    if (left == "et" && without_closing(after) == "al") return true;
    if (language == "cs" || language == "sk" || language == "pl") {
        static constexpr std::string_view kPrepositions = "kKsSvVzZoOuUaAiIwW";
        return left.size() == 1 && kPrepositions.find(left.front()) != std::string_view::npos;
    }
    return false;
}

bool wants_no_break(std::string_view before, std::string_view after, std::string_view language) {
    if (before.empty() || after.empty()) return false;
    const std::string_view left = without_opening(before);
    return !left.empty() && belong_together(left, after, language) && !is_literal(before) &&
           !is_literal(after);
}

// "9:15" and the like have a value too: 915.
struct RangeEnd {
    int value = -1;
    std::size_t digits = 0;
    bool time = false;
};

RangeEnd range_end(std::string_view text) {
    RangeEnd end;
    const std::size_t colon = text.find_first_of(":.");
    std::string digits(text.substr(0, colon));
    if (colon != std::string_view::npos) {
        const std::string_view minutes = text.substr(colon + 1);
        if (minutes.size() != 2 || digits.empty() || digits.size() > 2) return {};
        digits += minutes;
        end.time = true;
    }
    if (digits.empty() || digits.size() > 4 || !std::ranges::all_of(digits, is_digit)) return {};
    end.digits = digits.size();
    (void)std::from_chars(digits.data(), digits.data() + digits.size(), end.value);
    return end;
}

// Whether a hyphen between the two stands in a range of numbers or times.
bool is_range(std::string_view before, std::string_view after) {
    const RangeEnd from = range_end(without_opening(before)), to = range_end(without_closing(after));
    if (from.value < 0 || to.value < 0 || from.time != to.time) return false;
    if (from.time) return from.value < to.value;
    if (from.digits == 4 && to.digits == 2) return from.value % 100 < to.value;  // 2019-23
    if (from.value >= to.value) return false;
    return from.digits == to.digits || (from.digits <= 3 && to.digits <= 3);
}

bool begins_with_digit(std::string_view word) {
    return !word.empty() && is_digit(word.front());
}

// How many bytes of a number stand at the end of the text, or at its beginning.
std::size_t digits_at_end(std::string_view text) {
    const std::size_t last = text.find_last_not_of("0123456789.,");
    return last == std::string_view::npos ? text.size() : text.size() - last - 1;
}
std::size_t digits_at_start(std::string_view text) {
    return std::min(text.find_first_not_of("0123456789.,"), text.size());
}

// Takes off what may open a token: brackets and quotes.
std::string_view without_quotes_and_brackets(std::string_view text) {
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view mark : {"(", "[", "\"", "'", "“", "‘", "„", "«"}) {
            if (!text.starts_with(mark)) continue;
            text.remove_prefix(mark.size());
            found = true;
        }
    }
    return text;
}

// Whether the hyphen between the two parts of a token is a minus: it opens a number ("-1", "(-0.5%)"), or an
// exponent ("10^-3"). Not after a number or a word in capitals, where it may be a range or a name that
// copying has torn apart ("5 -10", "COVID -19"), unless that number has a sign, too ("+1 -1").
bool is_minus(std::string_view before, std::string_view after, std::string_view word_before) {
    const std::string_view number = without_closing(after);
    const std::size_t digits = digits_at_start(number);
    if (digits == 0 || !is_digit(number[digits - 1])) return false;
    const std::string_view unit = number.substr(digits);
    if (unit.find_first_of("0123456789-/\\@_=<>{}#:") != std::string_view::npos) return false;
    if (before.ends_with('^')) return true;
    if (!without_quotes_and_brackets(before).empty()) return false;
    if (word_before.empty() || before != without_quotes_and_brackets(before)) return true;
    const bool signed_number = word_before.starts_with('+') || word_before.starts_with('-');
    const char last = word_before.back();
    return signed_number || (!is_digit(last) && !is_upper(last));
}

// Whether what stands before an x in its token is a number of times or a length: "20.95", "(3", "2x-3". Not
// where letters are in it ("MI300X"), nor in the names of standards ("802.1X").
bool is_factor(std::string_view before) {
    const std::string_view number = before.substr(before.size() - digits_at_end(before));
    if (!is_number(number) || number.starts_with("802.")) return false;
    std::string_view prefix = without_quotes_and_brackets(before.substr(0, before.size() - number.size()));
    while (!prefix.empty()) {
        bool allowed = false;
        for (const std::string_view mark : {"x", "X", "-", "–", "~", "<", ">", "+", "≈", "≤", "≥", "±"}) {
            if (!prefix.starts_with(mark)) continue;
            prefix.remove_prefix(mark.size());
            allowed = true;
            break;
        }
        const std::size_t digits = digits_at_start(prefix);
        if (!allowed && digits == 0) return false;
        prefix.remove_prefix(digits);
    }
    return true;
}

// Whether the x between the two parts of a token multiplies: "20.95X", "25x,", "1920x1080", "2x-3x". A number
// of four figures with a capital is a name ("7950X"), "0x1F" a number.
bool is_multiple(std::string_view before, char x, std::string_view after) {
    constexpr std::size_t kLongestWithCapital = 3, kLongestUnit = 3;
    if (!is_factor(before)) return false;
    const std::string_view rest = without_closing(after);
    if (rest.empty())
        return x == 'x' || digits_at_end(before) <= kLongestWithCapital ||
               before.find('.') != std::string_view::npos;
    if (rest.starts_with('-') || rest.starts_with("–"))
        return is_letter(rest.back()) || is_digit(rest.back());
    const std::size_t digits = digits_at_start(rest);
    const bool is_hexadecimal = before.ends_with('0') && digits_at_end(before) == 1;
    if (digits == 0 || is_hexadecimal) return false;
    const std::string_view unit = rest.substr(digits);
    if (unit.starts_with('x') || unit.starts_with('X')) return true;
    return unit.size() <= kLongestUnit && std::ranges::all_of(unit, is_letter);
}

struct Quotes {
    std::string_view language, opening, closing;
};
constexpr std::array kQuotes{
    Quotes{"de", "„", "“"}, Quotes{"cs", "„", "“"}, Quotes{"sk", "„", "“"}, Quotes{"pl", "„", "”"},
    Quotes{"fr", "«", "»"}, Quotes{"es", "«", "»"}, Quotes{"it", "«", "»"}, Quotes{"pt", "«", "»"},
    Quotes{"ru", "«", "»"}, Quotes{"da", "»", "«"}, Quotes{"sv", "”", "”"}, Quotes{"fi", "”", "”"},
};

// Marks that end or close something, alone between spaces: "?", "!!", "):".
bool is_end_marks(std::string_view token) {
    return !token.empty() && token.find_first_not_of(".,;:!?)]}") == std::string_view::npos;
}

class Refiner {
  public:
    Refiner(std::string_view text, std::string_view language, const styles::FineTypography& rules)
        : text_(text),
          language_(language.substr(0, language.find('-'))),
          rules_(rules),
          mixes_dashes_(mixes_dashes()) {}

    RefinedText refine() {
        result_.text.reserve(text_.size() + 8);
        for (std::size_t at = 0; at < text_.size(); ++at) {
            const char c = text_[at];
            if (c == ' ' && rules_.no_break_spaces) {
                refine_space(at);
            } else if (c == '-' && (rules_.dashes || rules_.signs)) {
                refine_hyphen(at);
            } else if (mixes_dashes_ && stands_alone(kEmDash, at)) {
                result_.refinements.push_back({Refinement::Kind::Dash, static_cast<std::uint32_t>(at),
                                               static_cast<std::uint32_t>(result_.text.size()), 0});
                result_.text += kEnDash;
                at += kEmDash.size() - 1;
            } else if ((c == 'x' || c == 'X') && rules_.signs) {
                refine_x(at);
            } else if ((c == '"' || c == '\'') && rules_.quotes) {
                refine_quote(at);
            } else {
                result_.text += c;
            }
        }
        return std::move(result_);
    }

  private:
    void replace(std::size_t at, std::string_view by, Refinement::Kind kind) {
        result_.refinements.push_back({kind, static_cast<std::uint32_t>(at),
                                       static_cast<std::uint32_t>(result_.text.size()),
                                       static_cast<std::uint32_t>(by.size() - 1)});
        result_.text += by;
    }

    // What stands between the last space before `at` and `at`; of a long token, its end.
    [[nodiscard]] std::string_view token_before(std::size_t at) const {
        const std::size_t earliest = at - std::min(at, kLongestToken);
        const std::string_view near = text_.substr(earliest, at - earliest);
        return near.substr(near.rfind(' ') + 1);  // npos + 1 is 0
    }
    // What stands between `at` and the next space; of a long token, its beginning.
    [[nodiscard]] std::string_view token_after(std::size_t at) const {
        const std::string_view near = text_.substr(at + 1, kLongestToken);
        return near.substr(0, near.find(' '));
    }

    // The token before the space that stands before `at`; none at the text's start.
    [[nodiscard]] std::string_view word_before(std::size_t at) const {
        return at > 0 ? token_before(at - 1) : std::string_view();
    }

    void refine_space(std::size_t at) {
        const std::string_view before = token_before(at), after = token_after(at);
        const bool french = language_ == "fr";
        if (french && !before.empty() &&
            ((is_end_marks(after) && after.find_first_not_of(";!?") == std::string_view::npos) ||
             after.starts_with("»"))) {
            replace(at, kNarrowNoBreakSpace, Refinement::Kind::NoBreakSpace);
        } else if (french && before.ends_with("«")) {
            replace(at, kNarrowNoBreakSpace, Refinement::Kind::NoBreakSpace);
        } else if ((!before.empty() && (is_end_marks(after) || precedes_dash(at))) ||
                   wants_no_break(before, after, language_)) {
            replace(at, kNoBreakSpace, Refinement::Kind::NoBreakSpace);
        } else {
            result_.text += ' ';
        }
    }

    // Whether there is that dash at `at`, with spaces round it.
    [[nodiscard]] bool stands_alone(std::string_view dash, std::size_t at) const {
        return at > 0 && text_[at - 1] == ' ' && text_.substr(at).starts_with(dash) &&
               text_.substr(at + dash.size()).starts_with(' ');
    }

    // Whether dashes between words are long and short in one text. East of them all are long.
    [[nodiscard]] bool mixes_dashes() const {
        if (!rules_.dashes || text_.find(" — ") == std::string_view::npos) return false;
        constexpr std::string_view kWithLongDashes[] = {"ru", "uk", "be", "bg", "mk"};
        if (std::ranges::find(kWithLongDashes, language_) != std::end(kWithLongDashes)) return false;
        return text_.find(" – ") != std::string_view::npos || text_.find(" - ") != std::string_view::npos;
    }

    // Whether a dash stands alone after the space at `space`, or a hyphen for one.
    [[nodiscard]] bool precedes_dash(std::size_t space) const {
        const std::string_view after = token_after(space);
        return after == kEnDash || after == kEmDash || (rules_.dashes && stands_for_dash(space + 1));
    }

    // Whether the hyphen at `at` stands between words: not in a sum, nor in a row of hyphens.
    [[nodiscard]] bool stands_for_dash(std::size_t at) const {
        if (at < 2 || at + 2 >= text_.size() || text_[at] != '-') return false;
        if (text_[at - 1] != ' ' || text_[at + 1] != ' ') return false;
        const char before = text_[at - 2], after = text_[at + 2];
        return before != '-' && after != '-' && !(is_digit(before) && is_digit(after));
    }

    void refine_hyphen(std::size_t at) {
        const std::string_view before = token_before(at), after = token_after(at);
        if (rules_.signs && is_minus(before, after, word_before(at - before.size()))) {
            replace(at, kMinus, Refinement::Kind::Sign);
        } else if (rules_.dashes && (stands_for_dash(at) || is_range(before, after))) {
            replace(at, kEnDash, Refinement::Kind::Dash);
        } else {
            result_.text += '-';
        }
    }

    void refine_x(std::size_t at) {
        const std::string_view before = token_before(at), after = token_after(at);
        const bool alone = before.empty() && after.empty() && at + 1 < text_.size();
        const bool multiplies =
            alone ? is_number(without_opening(word_before(at))) && begins_with_digit(token_after(at + 1))
                  : is_multiple(before, text_[at], after);
        if (multiplies) {
            replace(at, kTimes, Refinement::Kind::Sign);
        } else {
            result_.text += text_[at];
        }
    }

    void refine_quote(std::size_t at) {
        const bool after_letter =
            at > 0 && (is_letter(text_[at - 1]) || static_cast<unsigned char>(text_[at - 1]) >= 0x80);
        const bool after_digit = at > 0 && is_digit(text_[at - 1]);
        const bool before_letter = at + 1 < text_.size() && is_letter(text_[at + 1]);
        if (is_literal(token_before(at)) || after_digit) {  // 5' and 10" are primes
            result_.text += text_[at];
            return;
        }
        const bool opens = at == 0 || text_[at - 1] == ' ' || text_[at - 1] == '(' || text_[at - 1] == '[';
        if (text_[at] == '\'') {
            const bool decade = opens && at + 1 < text_.size() && is_digit(text_[at + 1]);
            const bool apostrophe = (after_letter && before_letter) || decade || !opens;
            replace(at, apostrophe ? "’" : single_opening(), Refinement::Kind::Quote);
            return;
        }
        const auto found = std::ranges::find(kQuotes, language_, &Quotes::language);
        const std::string_view opening = found != kQuotes.end() ? found->opening : "“";
        const std::string_view closing = found != kQuotes.end() ? found->closing : "”";
        replace(at, opens ? opening : closing, Refinement::Kind::Quote);
    }

    [[nodiscard]] std::string_view single_opening() const { return language_ == "de" ? "‚" : "‘"; }

    std::string_view text_, language_;
    const styles::FineTypography& rules_;
    bool mixes_dashes_;
    RefinedText result_;
};

}  // namespace

bool takes_number(std::string_view label) {
    return is_one_of(without_opening(label), kLabels);
}

RefinedText refine(std::string_view text, std::string_view language, const styles::FineTypography& rules) {
    return Refiner(text, language, rules).refine();
}

std::uint32_t original_offset(const std::vector<Refinement>& refinements, std::uint32_t offset) {
    const auto next = std::ranges::lower_bound(refinements, offset, {}, &Refinement::refined);
    if (next == refinements.begin()) return offset;
    const Refinement& last = *std::prev(next);
    const std::uint32_t grown_before = last.refined - last.original;
    return offset - grown_before - std::min(last.grown_by, offset - last.refined - 1);
}

}  // namespace bifolio::layout
