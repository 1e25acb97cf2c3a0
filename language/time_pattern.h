// Times of day by a clock of 12 or of 24 hours, as a pattern of the Unicode CLDR writes them. Internal: of
// ICU.
#pragma once

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>

#include "source/model/program.h"

namespace bifolio::language {

class TimePattern {
  public:
    // `pattern`: what CLDR has for hours and minutes ("HH:mm", "h:mm a"); its day periods (am, pm) are the
    // locale's, in English "a.m.", "p.m.", and "noon" and "midnight" there.
    TimePattern(const icu::UnicodeString& pattern, const icu::Locale& locale);

    // Times past 24:00 are those of the next day.
    [[nodiscard]] std::string time(source::Minutes of_day) const;
    // A period that both have is told once.
    [[nodiscard]] std::string range(source::Minutes start, source::Minutes end, std::string_view dash) const;
    [[nodiscard]] bool has_twelve_hours() const { return has_twelve_hours_; }

  private:
    void read_period(const icu::UnicodeString& pattern, const icu::Locale& locale);
    [[nodiscard]] std::string figures(source::Minutes of_day) const;
    [[nodiscard]] const std::string& period(source::Minutes of_day) const;
    [[nodiscard]] std::string word_for(source::Minutes of_day) const;  // "noon"; empty for most

    bool has_twelve_hours_ = false, has_two_digits_ = false;
    bool begins_at_zero_ = false;      // 0:15 is a quarter past twelve, as in Japan
    std::string separator_ = ":";      // of hours and minutes
    bool is_period_first_ = false;     // as in Korean and Chinese
    std::string gap_;                  // between figures and period
    std::string morning_, afternoon_;  // "a.m.", "p.m."
    std::string noon_, midnight_;      // in their place; empty: none
};

}  // namespace bifolio::language
