// What the program itself says on paper and in letters, in the event's language: words, dates, times, counts,
// lists, and what stands between parts.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "language/clock.h"
#include "language/words/words.h"
#include "source/model/program.h"

namespace bifolio::language {

// All results are UTF-8. No-break spaces stand where a line must not end ("15 min", "8 May"). Dates, plurals
// and lists follow the Unicode CLDR, through ICU; what is needed for them is made when first asked for. Not
// thread-safe.
class Wording {
  public:
    // Words for the language of a BCP 47 tag: en, de, fr, es, it, pt, nl, each with all its regions; any
    // other gets English words. Dates and lists are in the tag's own language even then. English without a
    // region is European (8 May 2023).
    [[nodiscard]] static Wording for_language(const std::string& bcp47, Clock clock = Clock::Preferred);
    ~Wording();
    Wording(Wording&&) noexcept;
    Wording& operator=(Wording&&) noexcept;
    Wording(const Wording&) = delete;
    Wording& operator=(const Wording&) = delete;

    // The language of the words: "en" where there are none in the event's.
    [[nodiscard]] std::string_view language() const;
    // The words are in another language than the one that was asked for. Worth a note, once a booklet.
    [[nodiscard]] bool is_fallback() const;

    // Any word as it stands: say(&Words::contents) is "Contents".
    [[nodiscard]] std::string say(Word Words::*word) const;
    // What stands between parts.
    [[nodiscard]] const Punctuation& punctuation() const;

    // Words by what the programme calls a thing, or by how many there are.
    [[nodiscard]] std::string note_kind(std::string_view kind) const;        // "wifi": "Wi-Fi"
    [[nodiscard]] std::string front_matter(std::string_view kind) const;     // "welcome": "Welcome"
    [[nodiscard]] std::string session_kind(source::SessionKind kind) const;  // "Session", "Panel"
    [[nodiscard]] std::string status(source::Status status) const;           // "Cancelled"
    [[nodiscard]] std::string chairs(std::size_t count) const;               // "Chair:" for one, "Chairs:"
    // What is on a page: "Page 12: Opening"; "Page 12" without a title.
    [[nodiscard]] std::string page(std::string_view label, std::string_view title) const;

    // Dates and times.
    [[nodiscard]] std::string date(source::Date date) const;                            // "Monday 8 May 2023"
    [[nodiscard]] std::string short_date(source::Date date) const;                      // "Mon 8 May"
    [[nodiscard]] std::string short_weekday(source::Date date) const;                   // "Mon"
    [[nodiscard]] std::string weekday(source::Date date) const;                         // "Monday"
    [[nodiscard]] std::string date_range(source::Date first, source::Date last) const;  // "8–10 May 2023"
    [[nodiscard]] std::string days(source::Date first, source::Date last) const;        // "8–10 May"
    [[nodiscard]] std::string revised(source::Date date) const;           // "Revised 1 May 2023"
    [[nodiscard]] std::string date_within_text(source::Date date) const;  // "1 May 2023"
    // "09:15", midnight at a day's end "24:00", past it "00:45"; by 12 hours "9:15 a.m.", "noon".
    [[nodiscard]] std::string time(source::Minutes of_day) const;
    [[nodiscard]] std::string time_range(source::Minutes start, source::Minutes end) const;  // "09:15–10:00"
    [[nodiscard]] std::string until(source::Minutes end) const;                              // "until 18:00"

    [[nodiscard]] bool has_twelve_hours() const;

    [[nodiscard]] std::string also(std::string_view slot) const;   // "also Tuesday 14:00, Aula"
    [[nodiscard]] std::string capacity(std::size_t people) const;  // "20 places"

    // A language by its BCP 47 tag, as it is called in the event's language: "en" in German is "Englisch".
    [[nodiscard]] std::string language_name(const std::string& bcp47) const;

    // Lists and counts.
    [[nodiscard]] std::string list(std::span<const std::string> names) const;  // "A, B and C"
    // Of posters with these numbers, in their order: "Posters P1–P9", "Posters P1, P2, P7"; "Poster P1". A
    // range stands for numbers that follow one another. Where that would be long, how many they are: "12
    // posters".
    [[nodiscard]] std::string posters(std::span<const std::string> numbers) const;
    // "3 sessions · 14 talks · 9 posters · 1 keynote"; what there is none of is left out.
    [[nodiscard]] std::string counts(std::size_t sessions, std::size_t talks, std::size_t posters,
                                     std::size_t keynotes) const;

  private:
    struct Parts;
    explicit Wording(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;  // never null, but in what was moved from
};

}  // namespace bifolio::language
