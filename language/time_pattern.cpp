#include "language/time_pattern.h"

#include <fmt/core.h>
#include <unicode/dtfmtsym.h>

#include <algorithm>

#include "language/icu.h"

namespace bifolio::language {

namespace {

using source::kDayLength;

constexpr source::Minutes kHalfDay = kDayLength / 2;
constexpr const char* kNoBreakSpace = "\u00A0";

bool is_space(char16_t character) {
    return character == u' ' || character == u'\u00A0' || character == u'\u202F' || character == u'\u2009';
}

// A line must not end in it, and every font has it.
std::string with_no_break_spaces(icu::UnicodeString text) {
    for (int32_t n = 0; n < text.length(); ++n)
        if (is_space(text.charAt(n))) text.setCharAt(n, u'\u00A0');
    return utf8(text);
}

// Where one of the letters stands; -1 where none does.
int32_t find_one_of(const icu::UnicodeString& pattern, std::u16string_view letters) {
    for (int32_t n = 0; n < pattern.length(); ++n)
        if (letters.find(pattern.charAt(n)) != std::u16string_view::npos) return n;
    return -1;
}

}  // namespace

TimePattern::TimePattern(const icu::UnicodeString& pattern, const icu::Locale& locale) {
    const int32_t hour = find_one_of(pattern, u"hKHk"), minute = pattern.indexOf(u'm');
    if (hour < 0) return;
    const char16_t letter = pattern.charAt(hour);
    int32_t behind = hour;
    while (behind < pattern.length() && pattern.charAt(behind) == letter) ++behind;
    has_two_digits_ = behind - hour > 1;
    has_twelve_hours_ = letter == u'h' || letter == u'K';
    begins_at_zero_ = letter == u'K';
    if (minute > behind) {
        icu::UnicodeString separator = pattern.tempSubStringBetween(behind, minute);
        separator_ = utf8(separator.findAndReplace(u"'", u""));
    }
    if (has_twelve_hours_) read_period(pattern, locale);
}

void TimePattern::read_period(const icu::UnicodeString& pattern, const icu::Locale& locale) {
    const int32_t period = find_one_of(pattern, u"abB"), hour = find_one_of(pattern, u"hK");
    is_period_first_ = period >= 0 && period < hour;
    const int32_t neighbour = is_period_first_ ? hour - 1 : period - 1;
    if (neighbour < 0 || is_space(pattern.charAt(neighbour))) gap_ = kNoBreakSpace;
    UErrorCode error = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(locale, error);
    require(error, "the words for morning and afternoon");
    int32_t count = 0;
    const icu::UnicodeString* const words = symbols.getAmPmStrings(count);
    if (count >= 2) {
        morning_ = with_no_break_spaces(words[0]);
        afternoon_ = with_no_break_spaces(words[1]);
    }
    if (std::string_view(locale.getLanguage()) != "en") return;
    morning_ = "a.m.";
    afternoon_ = "p.m.";
    noon_ = "noon";
    midnight_ = "midnight";
}

std::string TimePattern::word_for(source::Minutes of_day) const {
    if (of_day % kDayLength == kHalfDay) return noon_;
    return of_day % kDayLength == source::Minutes(0) ? midnight_ : std::string();
}

const std::string& TimePattern::period(source::Minutes of_day) const {
    return of_day % kDayLength < kHalfDay ? morning_ : afternoon_;
}

std::string TimePattern::figures(source::Minutes of_day) const {
    auto hour = static_cast<int>((of_day > kDayLength ? of_day - kDayLength : of_day).count() / 60);
    if (has_twelve_hours_) {
        hour %= 12;
        if (hour == 0 && !begins_at_zero_) hour = 12;
    }
    return fmt::format(fmt::runtime(has_two_digits_ ? "{:02}{}{:02}" : "{}{}{:02}"), hour, separator_,
                       static_cast<int>(of_day.count() % 60));
}

std::string TimePattern::time(source::Minutes of_day) const {
    if (!has_twelve_hours_) return figures(of_day);
    if (std::string word = word_for(of_day); !word.empty()) return word;
    return is_period_first_ ? period(of_day) + gap_ + figures(of_day)
                            : figures(of_day) + gap_ + period(of_day);
}

std::string TimePattern::range(source::Minutes start, source::Minutes end, std::string_view dash) const {
    const bool is_told_once = has_twelve_hours_ && word_for(start).empty() && word_for(end).empty() &&
                              period(start) == period(end) && end - start < kHalfDay;
    const std::string first = is_told_once && !is_period_first_ ? figures(start) : time(start);
    return first + std::string(dash) + (is_told_once && is_period_first_ ? figures(end) : time(end));
}

}  // namespace bifolio::language
