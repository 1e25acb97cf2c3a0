#include "source/import/typed/day_line.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "source/base/folding.h"
#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMostBytes = 200;

// By number: the names of six languages, folded. A name of three letters or more may be cut short.
constexpr std::array<std::string_view, 12> kMonths = {
    "january januar janvier enero gennaio janeiro jan",
    "february februar fevrier febrero febbraio fevereiro",
    "march marz maerz mars marzo marco mar",
    "april avril abril aprile",
    "may mai mayo maggio maio",
    "june juni juin junio giugno junho",
    "july juli juillet julio luglio julho",
    "august aout agosto",
    "september septembre septiembre settembre setembro sept setiembre",
    "october oktober octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "december dezember decembre diciembre dicembre dezembro",
};
constexpr std::array<std::string_view, 7> kWeekdays = {
    "sunday sonntag dimanche domingo domenica so",
    "monday montag lundi lunes lunedi segunda mo",
    "tuesday dienstag mardi martes martedi terca di",
    "wednesday mittwoch mercredi miercoles mercoledi quarta mi",
    "thursday donnerstag jeudi jueves giovedi quinta do",
    "friday freitag vendredi viernes venerdi sexta fr",
    "saturday samstag sonnabend samedi sabado sabato sa",
};
constexpr auto kDayWords =
    std::to_array<std::string_view>({"day", "tag", "jour", "dia", "giorno", "journee"});
constexpr auto kGlue =
    std::to_array<std::string_view>({"the", "of", "de", "del", "do", "der", "den", "am", "le", "el", "il",
                                     "em", "on", "du", "feira", "und", "lo"});
constexpr auto kOrdinals = std::to_array<std::string_view>({"st", "nd", "rd", "th", "er", "ter", "o"});
constexpr auto kToDay = std::to_array<std::string_view>({"to", "bis", "au", "al", "a", "ao", "until"});

struct Token {
    std::string word;  // folded letters, or digits
    bool is_number = false;
    std::size_t offset = 0, end = 0;
    std::string_view before;  // what stands between it and the token before
};

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t behind = 0;
    const auto is_letter_byte = [](char byte) {
        const char lower = lower_ascii(byte);
        return (lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
    };
    for (std::size_t at = 0; at < text.size();) {
        // Dashes and spaces beyond ASCII are signs.
        const CodePoint character = decode_utf8(text, at);
        const bool is_sign = character.length > 1 && !is_letter(character.value);
        if (is_ascii_digit(text[at]) || (is_letter_byte(text[at]) && !is_sign)) {
            Token token;
            token.is_number = is_ascii_digit(text[at]);
            token.offset = at;
            while (at < text.size() &&
                   (token.is_number ? is_ascii_digit(text[at]) : is_letter_byte(text[at]))) {
                const CodePoint next = decode_utf8(text, at);
                if (next.length > 1 && !is_letter(next.value)) break;
                at += std::max<std::size_t>(next.length, 1);
            }
            token.end = at;
            token.word = fold_accents(text.substr(token.offset, at - token.offset));
            token.before = text.substr(behind, token.offset - behind);
            behind = at;
            tokens.push_back(std::move(token));
        } else {
            at += std::max<std::size_t>(character.length, 1);
        }
    }
    return tokens;
}

template <std::size_t N>
std::optional<std::size_t> find_name(const std::array<std::string_view, N>& names, std::string_view word) {
    if (word.size() < 2) return std::nullopt;
    for (std::size_t each = 0; each < N; ++each) {
        std::string_view rest = names.at(each);
        while (!rest.empty()) {
            const std::size_t space = std::min(rest.find(' '), rest.size());
            const std::string_view name = rest.substr(0, space);
            if (name == word || (word.size() >= 3 && name.starts_with(word))) return each;
            rest.remove_prefix(std::min(space + 1, rest.size()));
        }
    }
    return std::nullopt;
}

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

class DayScanner {
  public:
    explicit DayScanner(const Stretch& line) : line_(line), tokens_(tokens_of(line.text)) {
        day_.line = line;
    }

    std::optional<DayLine> scan() {
        std::size_t end = 0;
        while (at_ < tokens_.size()) {
            const std::size_t before = at_;
            if (!take_part()) {
                at_ = before;
                if (!holds(kGlue, tokens_[at_].word)) break;
                ++at_;
                continue;
            }
            end = at_;
        }
        if (end == 0) return std::nullopt;
        at_ = end;
        const bool is_date = day_.day && day_.month;
        if (!is_date && !day_.number && !(day_.weekday && is_weekday_full_)) return std::nullopt;
        if (at_ == tokens_.size()) return day_;
        return with_title(is_date);
    }

  private:
    std::optional<DayLine> with_title(bool is_date) {
        const std::string_view sign = tokens_[at_].before;
        const bool after_sign = sign.find_first_of(":,;(|") != std::string_view::npos ||
                                sign.find("–") != std::string_view::npos ||
                                sign.find("—") != std::string_view::npos ||
                                sign.find(" - ") != std::string_view::npos;
        if (!after_sign) return std::nullopt;
        if (!is_date && !day_.number) return std::nullopt;
        if (tokens_.size() - at_ > 12) return std::nullopt;
        day_.title = part_of(line_, tokens_[at_].offset);
        return day_;
    }

    [[nodiscard]] int value(std::size_t token) const {
        int number = 0;
        const std::string& word = tokens_[token].word;
        std::from_chars(word.data(), word.data() + word.size(), number);
        return number;
    }
    [[nodiscard]] bool is_number(std::size_t token, std::size_t least, std::size_t most) const {
        return token < tokens_.size() && tokens_[token].is_number && tokens_[token].word.size() >= least &&
               tokens_[token].word.size() <= most;
    }
    [[nodiscard]] bool is_joined_by(std::size_t token, std::string_view sign) const {
        return token < tokens_.size() && tokens_[token].before == sign;
    }

    bool take_part() {
        const Token& token = tokens_[at_];
        if (token.is_number) return take_numbers();
        if (holds(kDayWords, token.word) && is_number(at_ + 1, 1, 2) && !day_.number) {
            // "Dia 14 de setembro" is no number of a day.
            std::size_t next = at_ + 2;
            while (next < tokens_.size() && holds(kGlue, tokens_[next].word)) ++next;
            if (next < tokens_.size() && !tokens_[next].is_number &&
                tokens_[next].before.find_first_of(":,-") == std::string_view::npos &&
                find_name(kMonths, tokens_[next].word))
                return ++at_, true;
            day_.number = value(at_ + 1);
            at_ += 2;
            return true;
        }
        if (const auto month = find_name(kMonths, token.word); month && !day_.month) {
            // "di" and "mar" are weekdays, too: a month has a number beside it.
            if (is_number(at_ + 1, 1, 2) && !day_.day) return take_month_first(*month);
            if (day_.day) return day_.month = static_cast<int>(*month) + 1, ++at_, true;
        }
        if (const auto weekday = find_name(kWeekdays, token.word); weekday && !day_.weekday) {
            day_.weekday = static_cast<unsigned>(*weekday);
            is_weekday_full_ = token.word.size() > 3;
            ++at_;
            return true;
        }
        return false;
    }

    bool take_month_first(std::size_t month) {
        day_.month = static_cast<int>(month) + 1;
        day_.day = value(at_ + 1);
        at_ += 2;
        take_last_day();
        take_year();
        return true;
    }

    void skip_ordinal() {
        if (at_ < tokens_.size() && tokens_[at_].before.empty() && holds(kOrdinals, tokens_[at_].word)) ++at_;
    }

    // "-16", "bis 16."
    void take_last_day() {
        skip_ordinal();
        if (at_ >= tokens_.size()) return;
        std::size_t next = at_;
        const std::string_view sign = tokens_[next].before;
        const bool has_word = holds(kToDay, tokens_[next].word) || tokens_[next].word == "y" ||
                              tokens_[next].word == "e" || tokens_[next].word == "und" ||
                              tokens_[next].word == "and" || tokens_[next].word == "et";
        if (has_word) ++next;
        const bool has_sign =
            sign.find("–") != std::string_view::npos || sign.find('-') != std::string_view::npos;
        if ((!has_word && !has_sign) || !is_number(next, 1, 2)) return;
        // A time of day follows a day, too: "14 September - 9:00".
        if (next + 1 < tokens_.size() && is_joined_by(next + 1, ":")) return;
        if (!has_word && day_.month && value(next) <= *day_.day) return;
        day_.last_day = value(next);
        at_ = next + 1;
        skip_ordinal();
    }

    void take_year() {
        if (is_number(at_, 4, 4) && value(at_) >= 1900 && value(at_) < 2200) day_.year = value(at_++);
    }

    bool take_numbers() {
        if (day_.year && day_.day) return false;
        if (!day_.day && is_number(at_, 4, 4) && is_number(at_ + 1, 1, 2) && is_number(at_ + 2, 1, 2) &&
            (is_joined_by(at_ + 1, "-") || is_joined_by(at_ + 1, "/")))
            return take_three(at_, at_ + 1, at_ + 2);
        if (day_.day && day_.month && !day_.year && is_number(at_, 4, 4)) return take_year(), true;
        if (day_.day || !is_number(at_, 1, 2)) return false;
        if (is_joined_by(at_ + 1, "/") && is_number(at_ + 1, 1, 2)) return take_slashed();
        const bool has_point = is_joined_by(at_ + 1, ".") || is_joined_by(at_ + 1, ". ");
        if (has_point && is_number(at_ + 1, 1, 2) && value(at_ + 1) <= 12) return take_pointed();
        return take_day_first();
    }

    bool take_three(std::size_t year, std::size_t month, std::size_t day) {
        day_.year = value(year);
        day_.month = value(month);
        day_.day = value(day);
        at_ += 3;
        return true;
    }

    bool take_slashed() {
        const int first = value(at_);
        const int second = value(at_ + 1);
        const bool has_year = is_number(at_ + 2, 4, 4) && is_joined_by(at_ + 2, "/");
        if (!has_year && !day_.weekday) return false;
        const bool month_first = second > 12;
        day_.is_swappable = first <= 12 && second <= 12 && first != second;
        day_.day = month_first ? second : first;
        day_.month = month_first ? first : second;
        if (has_year) day_.year = value(at_ + 2);
        at_ += has_year ? 3 : 2;
        return true;
    }

    bool take_pointed() {
        const bool has_year = is_number(at_ + 2, 4, 4) && tokens_[at_ + 2].before.starts_with(".");
        const bool ends = at_ + 2 == tokens_.size() && line_.text.ends_with('.');
        if (!has_year && !day_.weekday && !ends) return false;
        day_.day = value(at_);
        day_.month = value(at_ + 1);
        if (has_year) day_.year = value(at_ + 2);
        at_ += has_year ? 3 : 2;
        return true;
    }

    bool take_day_first() {
        const int day = value(at_);
        ++at_;
        day_.day = day;
        take_last_day();
        while (at_ < tokens_.size() && holds(kGlue, tokens_[at_].word)) ++at_;
        const auto month = at_ < tokens_.size() && !tokens_[at_].is_number
                               ? find_name(kMonths, tokens_[at_].word)
                               : std::nullopt;
        if (!month) {
            day_.day.reset();
            day_.last_day.reset();
            return false;
        }
        day_.month = static_cast<int>(*month) + 1;
        ++at_;
        while (at_ < tokens_.size() && holds(kGlue, tokens_[at_].word) && is_number(at_ + 1, 4, 4)) ++at_;
        take_year();
        return true;
    }

    Stretch line_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    DayLine day_;
    bool is_weekday_full_ = false;
};

}  // namespace

std::optional<DayLine> day_line(const Stretch& line) {
    if (line.text.size() > kMostBytes) return std::nullopt;
    return DayScanner(line).scan();
}

}  // namespace bifolio::source
