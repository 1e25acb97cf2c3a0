// What tells one file from another: 128 bits made from its content.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "pdf/syntax.h"

namespace bifolio::pdf {

// FNV-1a in two lanes (Fowler, Noll and Vo): enough to tell documents apart, no protection against forgery.
class Fingerprint {
  public:
    void add(std::string_view bytes) {
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            first_ = (first_ ^ byte) * kPrime;
            second_ = (second_ ^ byte ^ 0x5AU) * kPrime;
        }
    }
    // 32 hexadecimal digits.
    [[nodiscard]] std::string hex() const {
        std::string text;
        for (const std::uint64_t lane : {first_, second_})
            for (int shift = 48; shift >= 0; shift -= 16)
                append_hex16(text,
                             static_cast<std::uint32_t>(lane >> static_cast<unsigned>(shift) & 0xFFFFU));
        return text;
    }

  private:
    static constexpr std::uint64_t kPrime = 0x100000001B3;
    std::uint64_t first_ = 0xCBF29CE484222325, second_ = 0x84222325CBF29CE4;
};

}  // namespace bifolio::pdf
