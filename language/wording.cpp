#include "language/wording.h"

#include <fmt/core.h>
#include <unicode/uchar.h>

#include <utility>

#include "language/dates.h"
#include "language/icu.h"
#include "language/lists.h"
#include "language/number_ranges.h"
#include "language/plurals.h"
#include "language/words/find_words.h"
#include "source/base/utf8.h"

namespace bifolio::language {

namespace {

// "20 places", in which no line ends.
std::string counted(std::string_view language, std::string_view pattern, std::size_t count) {
    std::string text = plural(language, pattern, count);
    if (const std::size_t space = text.find(' '); space != std::string::npos)
        text.replace(space, 1, "\u00A0");
    return text;
}

// Of numbers told one by one. More of them are no help: they are counted.
constexpr std::size_t kMostRanges = 4;

}  // namespace

struct Wording::Parts {
    const Words& words;
    bool is_fallback;
    Dates dates;
    Lists lists;
};

Wording::Wording(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Wording::~Wording() = default;
Wording::Wording(Wording&&) noexcept = default;
Wording& Wording::operator=(Wording&&) noexcept = default;

Wording Wording::for_language(const std::string& bcp47, Clock clock) {
    const Words* own = find_words(bcp47);
    const Words& words = own != nullptr ? *own : all_words().front();
    return Wording(std::make_unique<Parts>(
        Parts{words, own == nullptr, Dates(bcp47, words.punctuation, clock), Lists(bcp47)}));
}

std::string_view Wording::language() const {
    return parts_->words.language;
}

bool Wording::is_fallback() const {
    return parts_->is_fallback;
}

std::string Wording::say(Word Words::*word) const {
    return std::string(parts_->words.*word);
}

const Punctuation& Wording::punctuation() const {
    return parts_->words.punctuation;
}

std::string Wording::note_kind(std::string_view kind) const {
    const Words& words = parts_->words;
    if (kind == "wifi") return std::string(words.wifi);
    if (kind == "venue") return std::string(words.venue);
    if (kind == "emergency") return std::string(words.emergency);
    if (kind == "travel") return std::string(words.travel);
    return std::string(words.other_note);
}

std::string Wording::front_matter(std::string_view kind) const {
    const Words& words = parts_->words;
    if (kind == "welcome") return std::string(words.welcome);
    if (kind == "committee") return std::string(words.committee);
    return std::string(words.foreword);
}

std::string Wording::session_kind(source::SessionKind kind) const {
    const Words& words = parts_->words;
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

std::string Wording::status(source::Status status) const {
    const Words& words = parts_->words;
    switch (status) {
        case source::Status::Cancelled:
            return std::string(words.cancelled);
        case source::Status::Moved:
            return std::string(words.moved);
        case source::Status::New:
            return std::string(words.newly_added);
        case source::Status::Tentative:
            break;
    }
    return std::string(words.tentative);
}

std::string Wording::chairs(std::size_t count) const {
    return plural(language(), parts_->words.chairs, count);
}

std::string Wording::page(std::string_view label, std::string_view title) const {
    const std::string_view word = parts_->words.page;
    const auto [first, length] = source::code_point_at(word, 0);
    std::string page;
    source::append_utf8(page, static_cast<char32_t>(u_totitle(static_cast<UChar32>(first))));
    page.append(word.substr(length)).append(" ").append(label);
    return title.empty() ? page : punctuation().labelled(page, title);
}

std::string Wording::date(source::Date date) const {
    return parts_->dates.full(date);
}

std::string Wording::short_date(source::Date date) const {
    return parts_->dates.abbreviated(date);
}

std::string Wording::weekday(source::Date date) const {
    return parts_->dates.whole_weekday(date);
}

std::string Wording::short_weekday(source::Date date) const {
    return parts_->dates.weekday(date);
}

std::string Wording::date_range(source::Date first, source::Date last) const {
    return parts_->dates.range(first, last);
}

std::string Wording::days(source::Date first, source::Date last) const {
    return parts_->dates.days(first, last);
}

std::string Wording::revised(source::Date date) const {
    return fmt::format(fmt::runtime(std::string_view(parts_->words.revised)),
                       parts_->dates.within_text(date));
}

std::string Wording::date_within_text(source::Date date) const {
    return parts_->dates.within_text(date);
}

std::string Wording::time(source::Minutes of_day) const {
    return parts_->dates.time(of_day);
}

std::string Wording::time_range(source::Minutes start, source::Minutes end) const {
    return parts_->dates.time_range(start, end);
}

std::string Wording::until(source::Minutes end) const {
    return fmt::format(fmt::runtime(std::string_view(parts_->words.until)), time(end));
}

bool Wording::has_twelve_hours() const {
    return parts_->dates.has_twelve_hours();
}

std::string Wording::also(std::string_view slot) const {
    return fmt::format(fmt::runtime(std::string_view(parts_->words.also)), slot);
}

std::string Wording::capacity(std::size_t people) const {
    return counted(language(), parts_->words.capacity, people);
}

std::string Wording::language_name(const std::string& bcp47) const {
    icu::UnicodeString name;
    return utf8(locale_of(bcp47).getDisplayLanguage(locale_of(std::string(language())), name));
}

std::string Wording::list(std::span<const std::string> names) const {
    return parts_->lists.list(names);
}

std::string Wording::posters(std::span<const std::string> numbers) const {
    const std::vector<NumberRange> ranges = ranges_of(numbers);
    if (ranges.size() > kMostRanges) return counts(0, 0, numbers.size(), 0);
    const Words& words = parts_->words;
    std::string text(std::string_view(numbers.size() == 1 ? words.poster : words.posters));
    for (const NumberRange& range : ranges) {
        text += &range == &ranges.front() ? std::string_view("\u00A0") : punctuation().comma;
        text += numbers[range.first];
        if (range.last > range.first) text.append(punctuation().range).append(numbers[range.last]);
    }
    return text;
}

std::string Wording::counts(std::size_t sessions, std::size_t talks, std::size_t posters,
                            std::size_t keynotes) const {
    const Words& words = parts_->words;
    std::string text;
    for (const auto& [pattern, count] : {std::pair{words.session_count, sessions},
                                         {words.talk_count, talks},
                                         {words.poster_count, posters},
                                         {words.keynote_count, keynotes}}) {
        if (count == 0) continue;
        if (!text.empty()) text += punctuation().between_counts;
        text += counted(language(), pattern, count);
    }
    return text;
}

}  // namespace bifolio::language
