#include "language/wording.h"

#include <fmt/format.h>
#include <unicode/dtptngen.h>
#include <unicode/listformatter.h>
#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <chrono>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "language/wording_table.h"

namespace bifolio::language {

namespace {

constexpr const char* kEnDash = "–";
constexpr char16_t kNoBreakSpace = u'\u00A0';

std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    return text.toUTF8String(result);
}

void require(UErrorCode error, const char* what) {
    if (U_FAILURE(error) != 0)
        throw std::runtime_error(fmt::format("ICU cannot make {}: {}", what, u_errorName(error)));
}

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

class Wording::Formats {
  public:
    Formats(const std::string& bcp47, const WordTable& table, bool is_other_language)
        : words(table), is_fallback(is_other_language) {
        UErrorCode error = U_ZERO_ERROR;
        locale_ = icu::Locale::forLanguageTag(bcp47 == "en" ? "en-GB" : bcp47, error);
        require(error, "a locale");
    }

    const WordTable& words;
    const bool is_fallback;

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
        if (day < 0) return date(first, u"yMMMMd") + " – " + date(last, u"yMMMMd");
        icu::UnicodeString lead(u"'");
        lead += icu::UnicodeString::fromUTF8(std::to_string(static_cast<unsigned>(first.day())));
        if (both.charAt(day + 1) == u'.') lead += u'.';
        lead += icu::UnicodeString::fromUTF8(kEnDash);
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

    std::string list(std::span<const std::string> names) {
        UErrorCode error = U_ZERO_ERROR;
        if (!list_) list_.reset(icu::ListFormatter::createInstance(locale_, error));
        require(error, "lists");
        std::vector<icu::UnicodeString> items;
        for (const std::string& name : names) items.push_back(icu::UnicodeString::fromUTF8(name));
        icu::UnicodeString text;
        list_->format(items.data(), static_cast<int32_t>(items.size()), text, error);
        require(error, "a list");
        return utf8(text);
    }

    // A pattern of the words' own language, with a number for its "{0, plural, ...}".
    [[nodiscard]] std::string plural(std::string_view pattern, std::size_t count) const {
        UErrorCode error = U_ZERO_ERROR;
        const icu::Locale locale(std::string(words.language).c_str());
        const icu::MessageFormat format(icu::UnicodeString::fromUTF8(std::string(pattern)), locale, error);
        const icu::Formattable number(static_cast<int64_t>(count));
        icu::UnicodeString text;
        icu::FieldPosition ignored;
        format.format(&number, 1, text, ignored, error);
        require(error, "a count");
        return utf8(text);
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
    std::unique_ptr<icu::ListFormatter> list_;
    std::optional<Clock> clock_;
};

Wording::Wording(std::unique_ptr<Formats> formats) : formats_(std::move(formats)) {}
Wording::~Wording() = default;
Wording::Wording(Wording&&) noexcept = default;
Wording& Wording::operator=(Wording&&) noexcept = default;

Wording Wording::for_language(const std::string& bcp47) {
    const WordTable* words = find_words(bcp47);
    return Wording(
        std::make_unique<Formats>(bcp47, words != nullptr ? *words : english_words(), words == nullptr));
}

std::string_view Wording::language() const {
    return formats_->words.language;
}
bool Wording::is_fallback() const {
    return formats_->is_fallback;
}

std::string Wording::programme() const {
    return std::string(formats_->words.programme);
}
std::string Wording::contents() const {
    return std::string(formats_->words.contents);
}
std::string Wording::overview() const {
    return std::string(formats_->words.overview);
}
std::string Wording::practical_notes() const {
    return std::string(formats_->words.practical_notes);
}
std::string Wording::sponsors() const {
    return std::string(formats_->words.sponsors);
}
std::string Wording::organisers() const {
    return std::string(formats_->words.organisers);
}
std::string Wording::posters() const {
    return std::string(formats_->words.posters);
}
std::string Wording::presenter_index() const {
    return std::string(formats_->words.presenter_index);
}
std::string Wording::chair_index() const {
    return std::string(formats_->words.chair_index);
}
std::string Wording::notes() const {
    return std::string(formats_->words.notes);
}
std::string Wording::keynote() const {
    return std::string(formats_->words.keynote);
}
std::string Wording::talk() const {
    return std::string(formats_->words.talk);
}
std::string Wording::room() const {
    return std::string(formats_->words.room);
}
std::string Wording::with_authors() const {
    return std::string(formats_->words.with_authors);
}
std::string Wording::organised_by() const {
    return std::string(formats_->words.organised_by);
}
std::string Wording::page() const {
    return std::string(formats_->words.page);
}

std::string Wording::note_kind(std::string_view kind) const {
    const WordTable& words = formats_->words;
    if (kind == "wifi") return std::string(words.wifi);
    if (kind == "venue") return std::string(words.venue);
    if (kind == "emergency") return std::string(words.emergency);
    if (kind == "travel") return std::string(words.travel);
    return std::string(words.other_note);
}

std::string Wording::front_matter(std::string_view kind) const {
    const WordTable& words = formats_->words;
    if (kind == "welcome") return std::string(words.welcome);
    if (kind == "committee") return std::string(words.committee);
    return std::string(words.foreword);
}

std::string Wording::session_kind(source::SessionKind kind) const {
    const WordTable& words = formats_->words;
    switch (kind) {
        case source::SessionKind::Posters:
            return std::string(words.posters);
        case source::SessionKind::Keynote:
            return std::string(words.keynote);
        case source::SessionKind::Panel:
            return std::string(words.panel);
        case source::SessionKind::Tutorial:
            return std::string(words.tutorial);
        case source::SessionKind::Lightning:
            return std::string(words.lightning);
        case source::SessionKind::Workshop:
            return std::string(words.workshop);
        case source::SessionKind::Demo:
            return std::string(words.demo);
        case source::SessionKind::Talks:
        case source::SessionKind::Other:
            break;
    }
    return std::string(words.session);
}

std::string Wording::chairs(std::size_t count) const {
    return formats_->plural(formats_->words.chairs, count);
}

std::string Wording::date(source::Date date) const {
    return formats_->heading_date(date, u"yMMMMEEEEd");
}

std::string Wording::short_date(source::Date date) const {
    return formats_->heading_date(date, u"MMMEd");
}

std::string Wording::date_range(source::Date first, source::Date last) const {
    if (first == last) return date(first);
    if (first.year() != last.year())
        return formats_->date(first, u"yMMMMd") + " – " + formats_->date(last, u"yMMMMd");
    if (first.month() != last.month())
        return formats_->date(first, u"MMMMd") + " – " + formats_->date(last, u"yMMMMd");
    return formats_->days_of_one_month(first, last);
}

std::string Wording::revised(source::Date date) const {
    return fmt::format(fmt::runtime(formats_->words.revised), formats_->date(date, u"yMMMMd"));
}

std::string Wording::time(source::Minutes of_day) const {
    return formats_->time(of_day);
}

std::string Wording::time_range(source::Minutes start, source::Minutes end) const {
    return time(start) + kEnDash + time(end);
}

std::string Wording::minutes(source::Minutes length) const {
    return fmt::format("{}\u00A0min", length.count());
}

std::string Wording::list(std::span<const std::string> names) const {
    return formats_->list(names);
}

std::string Wording::poster_range(const std::string& first, const std::string& last) const {
    if (first == last) return fmt::format("{}\u00A0{}", formats_->words.poster, first);
    return fmt::format("{}\u00A0{}{}{}", formats_->words.posters, first, kEnDash, last);
}

std::string Wording::counts(std::size_t sessions, std::size_t talks, std::size_t posters,
                            std::size_t keynotes) const {
    const WordTable& words = formats_->words;
    std::string text;
    for (const auto& [pattern, count] : {std::pair{words.session_count, sessions},
                                         {words.talk_count, talks},
                                         {words.poster_count, posters},
                                         {words.keynote_count, keynotes}}) {
        if (count == 0) continue;
        if (!text.empty()) text += " · ";
        text += formats_->plural(pattern, count);
    }
    return text;
}

}  // namespace bifolio::language
