#include "source/import/typed/clock.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "source/check/odd_text_words.h"
#include "source/import/shared/scanner.h"

namespace bifolio::source {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMostBytes = 64;  // that a range of times can have

class ClockScanner : private Scanner {
  public:
    explicit ClockScanner(std::string_view text) : Scanner(text) {}

    std::optional<ClockStretch> scan() {
        take_one_of(kOpenings);
        take_one_of_words(kBefore);
        ClockStretch found;
        Part first;
        if (!take_part(first)) return std::nullopt;
        Part second;
        const std::size_t behind_first = offset();
        bool has_second = take_range_sign() && take_part(second);
        if (has_second && !second.is_sure && !first.is_sure) has_second = false;
        if (!has_second) go_to(behind_first);
        if (!first.is_sure && !has_second) return std::nullopt;
        if (has_second && second.clock.half != HalfOfDay::Unsaid && first.clock.half == HalfOfDay::Unsaid)
            share_half(first, second.clock);
        if (!make_valid(first) || (has_second && !make_valid(second))) return std::nullopt;
        found.start = first.clock;
        if (has_second) found.end = second.clock;
        found.is_clear = first.is_clear || has_second;
        finish(found);
        return found;
    }

  private:
    struct Part {
        Clock clock;
        int hours = 0, minutes = 0;
        bool is_sure = false;   // more than a number
        bool is_clear = false;  // more than two numbers and a point
    };

    static constexpr auto kOpenings = std::to_array({"["sv, "("sv});
    static constexpr auto kBefore = std::to_array(
        {"à partir de "sv, "a partir de "sv, "a partir das "sv, "dalle ore "sv, "from "sv,     "ab "sv,
         "um "sv,          "von "sv,         "at "sv,           "dès "sv,       "de las "sv,   "de "sv,
         "desde las "sv,   "das "sv,         "às "sv,           "dalle "sv,     "alle ore "sv, "alle "sv,
         "ore "sv,         "a las "sv,       "las "sv});
    static constexpr auto kRanges = std::to_array(
        {"--"sv,     "-"sv,      "–"sv,    "—"sv,       "−"sv,    "‑"sv,         "~"sv,     "to "sv,
         "until "sv, "till "sv,  "bis "sv, "à "sv,      "às "sv,  "alle ore "sv, "alle "sv, "hasta las "sv,
         "hasta "sv, "a las "sv, "a "sv,   "até as "sv, "até "sv, "jusqu'à "sv,  "→"sv});

    template <std::size_t N>
    void take_one_of_words(const std::array<std::string_view, N>& words) {
        const std::size_t before = offset();
        if (take_one_of(words) && !is_ascii_digit(peek())) go_to(before);
    }
    // A suffix that no letter follows.
    template <std::size_t N>
    bool take_suffix(const std::array<std::string_view, N>& words) {
        const std::size_t before = offset();
        skip_spaces();
        for (const std::string_view each : words) {
            const std::size_t start = offset();
            if (take(each) && !is_letter(peek())) return true;
            go_to(start);
        }
        go_to(before);
        return false;
    }

    bool take_part(Part& part) {
        const std::size_t before = offset();
        skip_spaces();
        if (const auto joined = number(4, 4)) {
            part.hours = *joined / 100;
            part.minutes = *joined % 100;
            const bool is_second = std::exchange(is_after_joined_, false);
            part.is_sure = is_second || take_range_ahead() || take_suffix(kHours);
            return part.is_sure;
        }
        const auto hours = number(1, 2);
        if (!hours) return go_to(before), false;
        part.hours = *hours;
        const std::size_t behind_hours = offset();
        if (take_minutes(part)) {
            part.is_sure = true;
        } else {
            go_to(behind_hours);
        }
        take_half(part);
        if (take_suffix(kHours)) {
            part.is_sure = part.is_clear = true;
            if (peek() == '.' && (peek(1) == ' ' || peek(1) == '\t' || peek(1) == '\0'))
                go_to(offset() + 1);  // "10:00 h."
        }
        if (is_letter(peek()) || peek() == ':' ? is_ascii_digit(peek(1)) : false) return go_to(before), false;
        return true;
    }

    bool take_minutes(Part& part) {
        const bool has_colon = take(":");
        const bool has_point = !has_colon && take(".");
        if (!has_colon && !has_point) {
            skip_spaces();
            if (!take("h")) return false;
            skip_spaces();
            part.is_clear = true;
            part.is_sure = true;
        }
        const auto minutes = number(2, 2);
        if (!minutes) return false;
        if (has_colon && peek() == ':' && is_ascii_digit(peek(1))) go_to(offset() + 3);  // seconds
        part.minutes = *minutes;
        part.is_clear = part.is_clear || has_colon;
        return true;
    }

    void take_half(Part& part) {
        static constexpr auto kMorning = std::to_array({"a.m."sv, "a. m."sv, "am"sv});
        static constexpr auto kAfternoon = std::to_array({"p.m."sv, "p. m."sv, "pm"sv});
        if (take_suffix(kMorning))
            part.clock.half = HalfOfDay::Morning;
        else if (take_suffix(kAfternoon))
            part.clock.half = HalfOfDay::Afternoon;
        else
            return;
        part.is_sure = part.is_clear = true;
    }

    // Four digits are a time where a range goes on with four digits.
    bool take_range_ahead() {
        const std::size_t before = offset();
        const bool is_range = take_range_sign();
        skip_spaces();
        std::size_t digits = 0;
        while (is_ascii_digit(peek(digits))) ++digits;
        go_to(before);
        is_after_joined_ = is_range && digits == 4;
        return is_after_joined_;
    }

    bool take_range_sign() {
        skip_spaces();
        return take_one_of(kRanges);
    }

    static void share_half(Part& first, const Clock& second) {
        first.clock.half = second.half;
        // "11:00-1:00 pm"
        if (second.half == HalfOfDay::Afternoon && first.hours < 12) first.is_clear = true;
    }

    static bool make_valid(Part& part) {
        int hours = part.hours;
        if (part.clock.half != HalfOfDay::Unsaid) {
            if (hours > 12) part.clock.half = HalfOfDay::Unsaid;
            if (hours <= 12) hours = hours % 12 + (part.clock.half == HalfOfDay::Afternoon ? 12 : 0);
        }
        if (part.minutes > 59 || hours * 60 + part.minutes > 24 * 60) return false;
        part.clock.of_day = Minutes(hours * 60 + part.minutes);
        return true;
    }

    // A length, closing brackets and the signs that part the time from what follows.
    void finish(ClockStretch& found) {
        take("]") || take(")");
        take_length(found);
        const std::size_t before = offset();
        skip_spaces();
        static constexpr auto kSigns = std::to_array(
            {":"sv, "|"sv, "–"sv, "—"sv, "-"sv, "·"sv, "•"sv, ","sv, ";"sv, ")"sv, "]"sv, ">"sv});
        while (take_one_of(kSigns)) skip_spaces();
        found.bytes = std::max(before, offset());
        if (found.end && found.start.half == HalfOfDay::Afternoon &&
            found.end->half == HalfOfDay::Afternoon && found.start.of_day > found.end->of_day)
            found.start = {found.start.of_day - Minutes(12 * 60), HalfOfDay::Morning};
    }

    void take_length(ClockStretch& found) {
        const std::size_t before = offset();
        skip_spaces();
        const bool is_open = take("(");
        static constexpr auto kMinutes = std::to_array({"minutes"sv, "minuten"sv, "minutos"sv, "minuti"sv,
                                                        "min."sv, "min"sv, "mins"sv, "'"sv, "’"sv, "′"sv});
        const auto minutes = number(1, 3);
        if (minutes && *minutes > 0 && take_suffix(kMinutes) && (!is_open || take(")")))
            found.length = Minutes(*minutes);
        else
            go_to(before);
    }

    static constexpr auto kHours =
        std::to_array({"uhr"sv, "h"sv, "hs"sv, "hrs"sv, "horas"sv, "heures"sv, "o'clock"sv, "o’clock"sv});

    bool is_after_joined_ = false;
};

}  // namespace

std::optional<ClockStretch> take_clock(std::string_view text) {
    // What is cut off behind is no part of a time; a character may be, which no sign is.
    auto found = ClockScanner(text.substr(0, kMostBytes)).scan();
    if (found && found->bytes < text.size() && found->bytes > 0) {
        const char last = text[found->bytes - 1];
        const char next = text[found->bytes];
        if (is_ascii_digit(last) && (is_letter(static_cast<unsigned char>(next)) || next == '%'))
            return std::nullopt;
    }
    return found;
}

std::optional<ClockStretch> take_clock_at_end(std::string_view text) {
    const std::string_view tail = text.substr(text.size() - std::min(text.size(), kMostBytes));
    for (std::size_t offset = 0; offset < tail.size(); ++offset) {
        const char byte = tail[offset];
        if (byte != '(' && byte != '[' && byte != ',' && byte != '\t') continue;
        std::size_t start = offset;
        if (byte == ',' || byte == '\t') {
            ++start;
            while (start < tail.size() && tail[start] == ' ') ++start;
        }
        auto found = ClockScanner(tail.substr(start)).scan();
        if (!found || !found->end || start + found->bytes != tail.size()) continue;
        found->bytes = tail.size() - offset;
        return found;
    }
    return std::nullopt;
}

}  // namespace bifolio::source
