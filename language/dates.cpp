#include "language/dates.h"

#include <fmt/core.h>
#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/uchar.h>

#include <chrono>
#include <optional>
#include <utility>

#include "language/icu.h"
#include "language/time_pattern.h"

namespace bifolio::language {

namespace {

constexpr char16_t kNoBreakSpace = u'\u00A0';

// ICU's milliseconds since 1970, at the start of the day in Greenwich.
UDate instant(source::Date date) {
    const std::chrono::sys_days day = date;
    return static_cast<double>(std::chrono::milliseconds(day.time_since_epoch()).count());
}

// Heads a line, so begins with a capital ("Lundi 8 mai").
icu::UnicodeString capitalised(icu::UnicodeString text) {
    const UChar32 first = text.char32At(0);
    return text.replace(0, U16_LENGTH(first), icu::UnicodeString(u_totitle(first)));
}

// A day and the month beside it stay on one line; English has no comma after the weekday.
icu::UnicodeString mended(icu::UnicodeString pattern, bool is_english) {
    if (is_english) pattern.findAndReplace(u"E, d", u"E d");
    for (const char16_t* pair : {u"d MMM", u"d. MMM"}) {
        icu::UnicodeString joined(pair);
        joined.findAndReplace(u" ", icu::UnicodeString(kNoBreakSpace));
        pattern.findAndReplace(pair, joined);
    }
    return pattern.findAndReplace(u"MMM d", icu::UnicodeString(u"MMM") + kNoBreakSpace + u"d");
}

}  // namespace

class Dates::Formats {
  public:
    Formats(const std::string& bcp47, const Punctuation& marks, Clock clock)
        : punctuation(marks), locale_(locale_of(bcp47)), clock_(clock) {}

    const Punctuation punctuation;

    std::string date(source::Date date, const char16_t* skeleton) {
        return utf8(formatted(date, pattern(skeleton)));
    }

    std::string heading_date(source::Date date, const char16_t* skeleton) {
        return utf8(capitalised(formatted(date, pattern(skeleton))));
    }

    // "8–10 May 2023": the pattern of the last day, with both days where its day stands.
    std::string days_of_one_month(source::Date first, source::Date last, const char16_t* skeleton) {
        icu::UnicodeString both = pattern(skeleton);
        const int32_t day = both.indexOf(u'd');
        if (day < 0)
            return date(first, skeleton) + std::string(punctuation.wide_range) + date(last, skeleton);
        icu::UnicodeString lead(u"'");
        lead += icu::UnicodeString::fromUTF8(std::to_string(static_cast<unsigned>(first.day())));
        if (both.charAt(day + 1) == u'.') lead += u'.';
        lead += icu::UnicodeString::fromUTF8(std::string(punctuation.range));
        lead += u'\'';
        both.insert(day, lead);
        return utf8(formatted(last, both));
    }

    const TimePattern& times() {
        if (!times_) times_.emplace(pattern(has_twelve_hours() ? u"hm" : u"Hm"), locale_);
        return *times_;
    }

  private:
    icu::UnicodeString pattern(const char16_t* skeleton) {
        UErrorCode error = U_ZERO_ERROR;
        const icu::UnicodeString best = generator().getBestPattern(icu::UnicodeString(skeleton), error);
        require(error, "a date pattern");
        return mended(best, std::string_view(locale_.getLanguage()) == "en");
    }

    icu::SimpleDateFormat& format() {
        if (!format_) {
            UErrorCode error = U_ZERO_ERROR;
            format_ = std::make_unique<icu::SimpleDateFormat>(icu::UnicodeString(u"y"), locale_, error);
            require(error, "dates");
            format_->setTimeZone(*icu::TimeZone::getGMT());
        }
        return *format_;
    }

    icu::UnicodeString formatted(source::Date date, const icu::UnicodeString& pattern) {
        format().applyPattern(pattern);
        icu::UnicodeString text;
        return format().format(instant(date), text);
    }

    [[nodiscard]] bool has_twelve_hours() {
        if (clock_ != Clock::Preferred) return clock_ == Clock::TwelveHours;
        UErrorCode error = U_ZERO_ERROR;
        // "hours" is what ICU calls "hc"; asking for it by that name would load a table for milliseconds.
        const auto asked = locale_.getKeywordValue<std::string>("hours", error);
        if (U_SUCCESS(error) != 0 && !asked.empty()) return asked == "h12" || asked == "h11";
        if (std::string_view(locale_.getCountry()).empty()) return false;
        error = U_ZERO_ERROR;
        const UDateFormatHourCycle preferred = generator().getDefaultHourCycle(error);
        return U_SUCCESS(error) != 0 && (preferred == UDAT_HOUR_CYCLE_12 || preferred == UDAT_HOUR_CYCLE_11);
    }

    icu::DateTimePatternGenerator& generator() {
        UErrorCode error = U_ZERO_ERROR;
        if (!patterns_) patterns_.reset(icu::DateTimePatternGenerator::createInstance(locale_, error));
        require(error, "dates");
        return *patterns_;
    }

    icu::Locale locale_;
    std::unique_ptr<icu::DateTimePatternGenerator> patterns_;
    std::unique_ptr<icu::SimpleDateFormat> format_;
    Clock clock_;
    std::optional<TimePattern> times_;
};

Dates::Dates(const std::string& bcp47, const Punctuation& punctuation, Clock clock)
    : formats_(std::make_unique<Formats>(bcp47, punctuation, clock)) {}
Dates::~Dates() = default;
Dates::Dates(Dates&&) noexcept = default;
Dates& Dates::operator=(Dates&&) noexcept = default;

std::string Dates::full(source::Date date) const {
    return formats_->heading_date(date, u"yMMMMEEEEd");
}

std::string Dates::abbreviated(source::Date date) const {
    return formats_->heading_date(date, u"MMMEd");
}

std::string Dates::weekday(source::Date date) const {
    return formats_->heading_date(date, u"E");
}

std::string Dates::whole_weekday(source::Date date) const {
    return formats_->heading_date(date, u"EEEE");
}

std::string Dates::within_text(source::Date date) const {
    return formats_->date(date, u"yMMMMd");
}

std::string Dates::range(source::Date first, source::Date last) const {
    if (first == last) return full(first);
    if (first.year() == last.year() && first.month() == last.month())
        return formats_->days_of_one_month(first, last, u"yMMMMd");
    const char16_t* const of_first = first.year() == last.year() ? u"MMMMd" : u"yMMMMd";
    return formats_->date(first, of_first)
        .append(formats_->punctuation.wide_range)
        .append(formats_->date(last, u"yMMMMd"));
}

std::string Dates::days(source::Date first, source::Date last) const {
    if (first == last) return formats_->date(first, u"MMMMd");
    if (first.month() == last.month() && first.year() == last.year())
        return formats_->days_of_one_month(first, last, u"MMMMd");
    return formats_->date(first, u"MMMMd")
        .append(formats_->punctuation.wide_range)
        .append(formats_->date(last, u"MMMMd"));
}

std::string Dates::time(source::Minutes of_day) const {
    return formats_->times().time(of_day);
}

std::string Dates::time_range(source::Minutes start, source::Minutes end) const {
    return formats_->times().range(start, end, formats_->punctuation.range);
}

bool Dates::has_twelve_hours() const {
    return formats_->times().has_twelve_hours();
}

}  // namespace bifolio::language
