// How much of the content of pages is looked at. libqpdf makes an object of each operator and operand, some
// 250 bytes large, and holds those of an array all at once: 60 kB of a file can ask for gigabytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>

#include "press/qpdf.h"

namespace bifolio::press {

// Operators and operands: of a page or a form, and of all that is looked at, as often as it is.
inline constexpr std::size_t kMostTokens = 4'000'000, kMostTokensOfAll = 20'000'000;

class TokenBudget {
  public:
    enum class Verdict : std::uint8_t { MayBeRead, TooLong, Spent };

    // Of the content of a page (a stream, or an array of them) or of a form. Words of strings and bytes of
    // inline images count, too.
    [[nodiscard]] Verdict take(QPDFObjectHandle contents);

  private:
    std::size_t taken_ = 0;
    std::map<QPDFObjGen, std::size_t> counts_;
};

}  // namespace bifolio::press
