#include "layout/fonts/charstring.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace bifolio::layout {

namespace {

// Appendix B.
constexpr std::size_t kMostOperands = 48;
constexpr int kMostCalls = 10;
// Subroutines that call one another could take for ever, within their depth.
constexpr std::size_t kMostSteps = 1'000'000;

enum class End { Glyph, Subroutine, Unknown };

class Program {
  public:
    explicit Program(const CffTable& table, const CffIndex& local) : table_(table), local_(local) {}

    // How it ends; none where it is damaged.
    std::optional<End> run(std::string_view bytes, int depth) {
        std::size_t at = 0;
        while (at < bytes.size()) {
            if (++steps_ > kMostSteps) return std::nullopt;
            const auto first = static_cast<unsigned char>(bytes[at++]);
            if (first == 28 || first >= 32) {
                if (!push(bytes, at, first)) return std::nullopt;
            } else if (first == 10 || first == 29) {
                const std::optional<End> end = call(first == 10 ? local_ : table_.global_subroutines, depth);
                if (end != End::Subroutine) return end;
            } else if (first == 11) {
                return depth > 0 ? std::optional(End::Subroutine) : std::nullopt;
            } else if (first == 14) {
                return ends_well() ? std::optional(End::Glyph) : std::nullopt;
            } else if (first == 12) {
                if (at == bytes.size()) return std::nullopt;
                const auto second = static_cast<unsigned char>(bytes[at++]);
                if (is_arithmetic(second)) return End::Unknown;
                if (!takes_escaped(second)) return std::nullopt;
            } else {
                if (!takes(first)) return std::nullopt;
                if ((first == 19 || first == 20) && !skip_mask(bytes, at)) return std::nullopt;
            }
        }
        return std::nullopt;
    }

  private:
    // Chapter 3.2. Of a number with a fraction its whole part is kept: nobody calls a subroutine by it.
    bool push(std::string_view bytes, std::size_t& at, unsigned char first) {
        const std::size_t more = first == 28 ? 2 : first == 255 ? 4 : first >= 247 ? 1 : 0;
        if (more > bytes.size() - at || operands_.size() == kMostOperands) return false;
        const auto byte = [&](std::size_t n) { return static_cast<unsigned char>(bytes[at + n]); };
        int value = first - 139;
        if (more == 2 || more == 4) value = static_cast<std::int16_t>(byte(0) << 8U | byte(1));
        if (more == 1)
            value = first < 251 ? (first - 247) * 256 + byte(0) + 108 : -(first - 251) * 256 - byte(0) - 108;
        at += more;
        operands_.push_back(value);
        return true;
    }

    std::optional<End> call(const CffIndex& subroutines, int depth) {
        if (operands_.empty() || depth == kMostCalls) return std::nullopt;
        const int bias = subroutines.size() < 1240 ? 107 : subroutines.size() < 33900 ? 1131 : 32768;
        const int number = operands_.back() + bias;
        operands_.pop_back();
        if (number < 0 || static_cast<std::size_t>(number) >= subroutines.size()) return std::nullopt;
        return run(subroutines[static_cast<std::size_t>(number)], depth + 1);
    }

    // The first operator that clears the operands may find the glyph's width below its own.
    std::size_t own_operands(bool has_width) {
        const std::size_t count = operands_.size() - (has_width && !knows_width_ ? 1 : 0);
        knows_width_ = true;
        operands_.clear();
        return count;
    }

    // 0 operands, or 4 for an accented letter of two others.
    bool ends_well() {
        const std::size_t found = operands_.size();
        const std::size_t count = own_operands(found == 1 || found == 5);
        return count == 0 || count == 4;
    }

    bool takes_hints(bool may_be_none) {
        const std::size_t count = own_operands(operands_.size() % 2 == 1);
        hints_ += count / 2;
        return count % 2 == 0 && (count > 0 || may_be_none);
    }

    bool moves(std::size_t wanted) { return own_operands(operands_.size() == wanted + 1) == wanted; }

    // Chapter 4, but for what ends, calls and escapes.
    bool takes(unsigned char operation) {
        switch (operation) {
            case 1:
            case 3:
            case 18:
            case 23:  // stems
                return takes_hints(false);
            case 19:
            case 20:  // masks, after stems that need not be said
                return takes_hints(true);
            case 21:
                return moves(2);
            case 4:
            case 22:
                return moves(1);
            default:
                break;
        }
        const std::size_t count = own_operands(false);
        switch (operation) {
            case 5:  // rlineto
                return count >= 2 && count % 2 == 0;
            case 6:
            case 7:  // hlineto, vlineto
                return count >= 1;
            case 8:  // rrcurveto
                return count >= 6 && count % 6 == 0;
            case 24:  // rcurveline
                return count >= 8 && count % 6 == 2;
            case 25:  // rlinecurve
                return count >= 8 && count % 2 == 0;
            case 26:
            case 27:
            case 30:
            case 31:  // vvcurveto, hhcurveto, vhcurveto, hvcurveto
                return count >= 4 && count % 4 <= 1;
            default:
                return false;  // reserved
        }
    }

    // Of those with two bytes: the flexes, and dotsection, which means nothing any more.
    bool takes_escaped(unsigned char operation) {
        const std::size_t count = own_operands(false);
        switch (operation) {
            case 0:
                return count == 0;
            case 34:
                return count == 7;
            case 35:
                return count == 13;
            case 36:
                return count == 9;
            case 37:
                return count == 11;
            default:
                return false;
        }
    }

    // Chapters 4.4 to 4.6.
    static bool is_arithmetic(unsigned char operation) {
        constexpr std::string_view kOperations =
            "\x03\x04\x05\x09\x0A\x0B\x0C\x0E\x0F\x12\x14\x15\x16\x17\x18\x1A\x1B\x1C\x1D\x1E";
        return kOperations.find(static_cast<char>(operation)) != std::string_view::npos;
    }

    [[nodiscard]] bool skip_mask(std::string_view bytes, std::size_t& at) const {
        const std::size_t size = (hints_ + 7) / 8;
        if (size > bytes.size() - at) return false;
        at += size;
        return true;
    }

    const CffTable& table_;
    const CffIndex& local_;
    std::vector<int> operands_;
    std::size_t hints_ = 0;
    std::size_t steps_ = 0;
    bool knows_width_ = false;
};

}  // namespace

bool is_whole_charstring(const CffTable& table, std::size_t glyph) {
    const std::size_t dictionary = table.dictionaries.empty() ? 0 : table.dictionaries[glyph];
    Program program(table, table.local_subroutines[dictionary]);
    const std::optional<End> end = program.run(table.charstrings[glyph], 0);
    return end == End::Glyph || end == End::Unknown;
}

}  // namespace bifolio::layout
