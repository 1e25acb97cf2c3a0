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
    Formats(const std::string& bcp47, const Punctuation& marks)
        : punctuation(marks), locale_(locale_of(bcp47)) {}

    const Punctuation punctuation;

    std::string date(source::Date date, const char16_t* skeleton) {
        return utf8(formatted(date, pattern(skeleton)));
    }

    std::string heading_date(source::Date date, const char16_t* skeleton) {
        return utf8(capitalised(formatted(date, pattern(skeleton))));
    }

    // "8–10 May 2023": the pattern of the last day, with both days where its day stands.
    std::string days_of_one_month(source::Date first, source::Date last) {
        icu::UnicodeString both = pattern(u"yMMMMd");
        const int32_t day = both.indexOf(u'd');
        if (day < 0)
            return date(first, u"yMMMMd") + std::string(punctuation.wide_range) + date(last, u"yMMMMd");
        icu::UnicodeString lead(u"'");
        lead += icu::UnicodeString::fromUTF8(std::to_string(static_cast<unsigned>(first.day())));
        if (both.charAt(day + 1) == u'.') lead += u'.';
        lead += icu::UnicodeString::fromUTF8(std::string(punctuation.range));
        lead += u'\'';
        both.insert(day, lead);
        return utf8(formatted(last, both));
    }

    std::string time(source::Minutes of_day) {
        const auto hours = static_cast<int>(of_day.count() / 60);
        const auto minutes = static_cast<int>(of_day.count() % 60);
        if (!clock_) make_clock();
        if (clock_->twelve_hours) {
            const icu::UnicodeString text = twelve_hour_text(of_day);
            return utf8(text);
        }
        return fmt::format(fmt::runtime(clock_->two_digits ? "{:02}{}{:02}" : "{}{}{:02}"), hours,
                           clock_->separator, minutes);
    }

  private:
    // How the hours and minutes of a 24-hour clock are written; or that the 12-hour clock was asked for.
    struct Clock {
        bool twelve_hours = false;
        bool two_digits = true;
        std::string separator = ":";
    };

    icu::UnicodeString pattern(const char16_t* skeleton) {
        UErrorCode error = U_ZERO_ERROR;
        if (!patterns_) patterns_.reset(icu::DateTimePatternGenerator::createInstance(locale_, error));
        require(error, "dates");
        const icu::UnicodeString best = patterns_->getBestPattern(icu::UnicodeString(skeleton), error);
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

    icu::UnicodeString twelve_hour_text(source::Minutes of_day) {
        format().applyPattern(pattern(u"jm"));
        icu::UnicodeString text;
        format().format(static_cast<double>(std::chrono::milliseconds(of_day).count()), text);
        return text.findAndReplace(u" ", icu::UnicodeString(kNoBreakSpace));
    }

    void make_clock() {
        Clock clock;
        UErrorCode error = U_ZERO_ERROR;
        // "hours" is what ICU calls "hc"; asking for it by that name would load a table for milliseconds.
        const auto asked = locale_.getKeywordValue<std::string>("hours", error);
        clock.twelve_hours = U_SUCCESS(error) != 0 && (asked == "h12" || asked == "h11");
        const icu::UnicodeString hours = pattern(u"Hm");
        clock.two_digits = hours.indexOf(u"HH") >= 0;
        const int32_t last_hour = hours.lastIndexOf(u'H');
        const int32_t minute = hours.indexOf(u'm');
        if (last_hour >= 0 && minute > last_hour) {
            icu::UnicodeString separator = hours.tempSubStringBetween(last_hour + 1, minute);
            clock.separator = utf8(separator.findAndReplace(u"'", u""));
        }
        clock_ = std::move(clock);
    }

    icu::Locale locale_;
    std::unique_ptr<icu::DateTimePatternGenerator> patterns_;
    std::unique_ptr<icu::SimpleDateFormat> format_;
    std::optional<Clock> clock_;
};

Dates::Dates(const std::string& bcp47, const Punctuation& punctuation)
    : formats_(std::make_unique<Formats>(bcp47, punctuation)) {}
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
        return formats_->days_of_one_month(first, last);
    const char16_t* const of_first = first.year() == last.year() ? u"MMMMd" : u"yMMMMd";
    return formats_->date(first, of_first)
        .append(formats_->punctuation.wide_range)
        .append(formats_->date(last, u"yMMMMd"));
}

std::string Dates::time(source::Minutes of_day) const {
    return formats_->time(of_day);
}

std::string Dates::time_range(source::Minutes start, source::Minutes end) const {
    return time(start).append(formats_->punctuation.range).append(time(end));
}

}  // namespace bifolio::language
