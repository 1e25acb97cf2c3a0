// Dates and times, as a language writes them.
#pragma once

#include <memory>
#include <string>

#include "language/clock.h"
#include "language/words/punctuation.h"
#include "source/model/program.h"

namespace bifolio::language {

// By the Unicode CLDR, through ICU; what is needed of it is made when first asked for. Not thread-safe.
class Dates {
  public:
    // For a BCP 47 tag of any language.
    Dates(const std::string& bcp47, const Punctuation& punctuation, Clock clock);
    ~Dates();
    Dates(Dates&&) noexcept;
    Dates& operator=(Dates&&) noexcept;
    Dates(const Dates&) = delete;
    Dates& operator=(const Dates&) = delete;

    // These head a line, and begin with a capital.
    [[nodiscard]] std::string full(source::Date date) const;           // "Monday 8 May 2023"
    [[nodiscard]] std::string abbreviated(source::Date date) const;    // "Mon 8 May"
    [[nodiscard]] std::string weekday(source::Date date) const;        // "Mon"
    [[nodiscard]] std::string whole_weekday(source::Date date) const;  // "Monday"

    [[nodiscard]] std::string within_text(source::Date date) const;                // "8 May 2023"
    [[nodiscard]] std::string range(source::Date first, source::Date last) const;  // "8–10 May 2023"
    [[nodiscard]] std::string days(source::Date first, source::Date last) const;   // "8–10 May"

    // "09:15", at a day's end "24:00", past it "00:45"; "9:15 a.m.", "noon". No line ends in it.
    [[nodiscard]] std::string time(source::Minutes of_day) const;
    // "09:15–10:00"; "9:15–10:00 a.m.", "11:00 a.m.–1:00 p.m.".
    [[nodiscard]] std::string time_range(source::Minutes start, source::Minutes end) const;
    [[nodiscard]] bool has_twelve_hours() const;

  private:
    class Formats;
    std::unique_ptr<Formats> formats_;  // never null, but in what was moved from
};

}  // namespace bifolio::language
