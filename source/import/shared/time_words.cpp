#include "source/import/shared/time_words.h"

#include <algorithm>
#include <array>

#include "source/import/shared/scanner.h"

namespace bifolio::source {

namespace {

constexpr int kMinutesADay = 24 * 60;

enum class Half { Unsaid, Morning, Afternoon };

struct ClockTime {
    int hours = 0;
    int minutes = 0;
    Half half = Half::Unsaid;
    bool has_colon = false;
};

std::optional<Half> take_half(Scanner& scanner) {
    constexpr auto kMorning = std::to_array<std::string_view>({"a.m.", "am"});
    constexpr auto kAfternoon = std::to_array<std::string_view>({"p.m.", "pm"});
    const std::size_t before = scanner.offset();
    scanner.skip_spaces();
    const bool is_morning = scanner.take_one_of(kMorning);
    if ((is_morning || scanner.take_one_of(kAfternoon)) && !scanner.at_letter())
        return is_morning ? Half::Morning : Half::Afternoon;
    scanner.go_to(before);
    return std::nullopt;
}

std::optional<ClockTime> take_clock_time(Scanner& scanner) {
    const std::size_t before = scanner.offset();
    ClockTime time;
    const auto fail = [&] {
        scanner.go_to(before);
        return std::nullopt;
    };
    const auto hours = scanner.number(1, 2);
    if (!hours) return fail();
    time.hours = *hours;
    time.has_colon = scanner.take(":");
    const bool has_minutes = time.has_colon || scanner.take(".") || scanner.take("h");
    if (has_minutes) {
        const auto minutes = scanner.number(2, 2);
        if (!minutes) return fail();
        time.minutes = *minutes;
    }
    const auto half = take_half(scanner);
    if (!half && !has_minutes) return fail();
    time.half = half.value_or(Half::Unsaid);
    return time;
}

std::optional<Minutes> of_day(const ClockTime& time) {
    int hours = time.hours;
    if (time.half != Half::Unsaid) {
        if (hours < 1 || hours > 12) return std::nullopt;
        hours = hours % 12 + (time.half == Half::Afternoon ? 12 : 0);
    }
    const int minutes = hours * 60 + time.minutes;
    if (time.minutes > 59 || minutes > kMinutesADay) return std::nullopt;
    return Minutes(minutes);
}

bool take_range_sign(Scanner& scanner) {
    constexpr auto kSigns =
        std::to_array<std::string_view>({"-", "\u2013", "\u2014", "\u2212", "to ", "until "});
    scanner.skip_spaces();
    const bool taken = scanner.take_one_of(kSigns);
    scanner.skip_spaces();
    return taken;
}

constexpr auto kMonths =
    std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                     "september", "october", "november", "december"});
constexpr auto kWeekdays = std::to_array<std::string_view>(
    {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"});

// The name itself, or three letters and more of it: "Sept", "Wed".
template <std::size_t N>
std::optional<std::size_t> find_name(const std::array<std::string_view, N>& names, std::string_view word) {
    for (std::size_t each = 0; each < N; ++each)
        if (word.size() >= 3 && names.at(each).starts_with(word)) return each;
    return std::nullopt;
}

class DateScanner {
  public:
    explicit DateScanner(const Stretch& line) : scanner_(line.text) { date_.line = line; }

    std::optional<DateLine> scan() {
        bool is_first = true;
        while (!scanner_.at_end()) {
            const std::size_t before = scanner_.offset();
            if (!take_part()) {
                scanner_.go_to(before);
                break;
            }
            is_first = false;
            skip_signs();
        }
        if (is_first || (!date_.day && !date_.number)) return std::nullopt;
        if (!scanner_.at_end()) {
            // More may follow a sign ("8 May 2023: Tutorials"), but a sentence that begins with a date is
            // none.
            if (!after_sign_ && !(date_.weekday && date_.day)) return std::nullopt;
            date_.has_more = true;
        }
        if (date_.number) date_.has_more = true;
        return date_;
    }

  private:
    bool take_part() {
        if (is_ascii_digit(scanner_.peek())) return take_numbers();
        const std::string word = scanner_.word();
        if (word == "day" && !date_.number) {
            if (!scanner_.skip_spaces()) return false;
            date_.number = scanner_.number(1, 2);
            return date_.number.has_value();
        }
        if (const auto weekday = find_name(kWeekdays, word); weekday && !date_.weekday) {
            date_.weekday = static_cast<unsigned>(*weekday);
            scanner_.take(".");
            return true;
        }
        return !date_.day && take_month_first(word);
    }

    bool take_month_first(std::string_view word) {
        const auto month = find_name(kMonths, word);
        if (!month) return false;
        scanner_.take(".");
        scanner_.skip_spaces();
        const auto day = scanner_.number(1, 2);
        if (!day) return false;
        take_ordinal();
        set(std::nullopt, static_cast<int>(*month) + 1, *day);
        take_year();
        return true;
    }

    bool take_numbers() {
        if (date_.day) return false;
        const std::size_t before = scanner_.offset();
        if (const auto year = scanner_.number(4, 4)) {
            if (!scanner_.take("-") && !scanner_.take("/")) return false;
            const auto month = scanner_.number(1, 2);
            if (!month || (!scanner_.take("-") && !scanner_.take("/"))) return false;
            const auto day = scanner_.number(1, 2);
            if (day) set(year, *month, *day);
            return day.has_value();
        }
        scanner_.go_to(before);
        const auto day = scanner_.number(1, 2);
        if (!day) return false;
        if (scanner_.peek() == '/') return take_slashed(*day);
        const bool has_point = scanner_.take(".");
        if (has_point && is_ascii_digit(scanner_.peek())) {
            const auto month = scanner_.number(1, 2);
            if (!month || !scanner_.take(".")) return false;
            const auto year = scanner_.number(4, 4);
            if (year) set(year, *month, *day);
            return year.has_value();
        }
        take_ordinal();
        scanner_.skip_spaces();
        if (scanner_.take("of ")) scanner_.skip_spaces();
        const auto month = find_name(kMonths, scanner_.word());
        if (!month) return false;
        set(std::nullopt, static_cast<int>(*month) + 1, *day);
        take_year();
        return true;
    }

    bool take_slashed(int first) {
        scanner_.take("/");
        const auto second = scanner_.number(1, 2);
        if (!second || !scanner_.take("/")) return false;
        const auto year = scanner_.number(4, 4);
        if (!year) return false;
        const bool day_first = first > 12;
        date_.is_ambiguous = !day_first && *second <= 12 && first != *second;
        set(year, day_first ? *second : first, day_first ? first : *second);
        return true;
    }

    void take_ordinal() {
        constexpr auto kOrdinals = std::to_array<std::string_view>({"st", "nd", "rd", "th"});
        scanner_.take_one_of(kOrdinals);
    }

    void take_year() {
        const std::size_t before = scanner_.offset();
        scanner_.take(".");
        scanner_.take(",");
        scanner_.skip_spaces();
        date_.year = scanner_.number(4, 4);
        if (!date_.year) scanner_.go_to(before);
    }

    void set(std::optional<int> year, int month, int day) {
        date_.year = year;
        date_.month = month;
        date_.day = day;
    }

    void skip_signs() {
        constexpr auto kSigns =
            std::to_array<std::string_view>({",", ":", ";", "(", "\u2013", "\u2014", "-"});
        after_sign_ = false;
        while (true) {
            if (scanner_.skip_spaces()) continue;
            if (!scanner_.take_one_of(kSigns) && !scanner_.take(")")) return;
            after_sign_ = true;
        }
    }

    Scanner scanner_;
    DateLine date_;
    bool after_sign_ = false;
};

}  // namespace

std::string_view weekday_name(unsigned weekday) {
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"});
    return kNames.at(weekday);
}

std::optional<TimeLine> parse_time_line(const Stretch& line) {
    Scanner scanner(line.text);
    const auto start = take_clock_time(scanner);
    if (!start) return std::nullopt;
    TimeLine result;
    std::size_t end_of_time = scanner.offset();
    ClockTime first = *start;
    std::optional<ClockTime> second;
    if (take_range_sign(scanner)) second = take_clock_time(scanner);
    if (second) {
        end_of_time = scanner.offset();
        // "2:00-3:00 pm": the half of the day is that of both, unless the first would then come after.
        if (first.half == Half::Unsaid && second->half != Half::Unsaid) {
            first.half = second->half;
            const auto a = of_day(first);
            const auto b = of_day(*second);
            if (a && b && *a > *b) first.half = Half::Morning;
        }
    }
    result.time = part_of(line, 0, end_of_time);
    result.rest = part_of(line, end_of_time);
    result.start = of_day(first);
    if (second) {
        result.end = of_day(*second);
        if (!result.end) result.start.reset();
    }
    if (result.rest.empty()) return result;
    // A line that goes on is a time only where nothing else can be meant.
    scanner.go_to(end_of_time);
    const bool is_clear = start->has_colon || start->half != Half::Unsaid;
    if (!is_clear || !result.start || !scanner.skip_spaces()) return std::nullopt;
    return result;
}

std::optional<DateLine> parse_date_line(const Stretch& line) {
    return DateScanner(line).scan();
}

}  // namespace bifolio::source
