// Reads numbers and words off a text. Internal to importing.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "source/base/ascii.h"

namespace bifolio::source {

// Reads from the left, ASCII letters in any case.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    [[nodiscard]] std::size_t offset() const { return offset_; }
    [[nodiscard]] bool at_end() const { return offset_ == text_.size(); }
    [[nodiscard]] char peek(std::size_t more = 0) const {
        return offset_ + more < text_.size() ? text_[offset_ + more] : '\0';
    }
    [[nodiscard]] bool at_letter() const { return is_letter(peek()); }
    void go_to(std::size_t offset) { offset_ = offset; }

    std::optional<int> number(std::size_t least, std::size_t most) {
        std::size_t digits = 0;
        while (offset_ + digits < text_.size() && is_ascii_digit(text_[offset_ + digits])) ++digits;
        if (digits < least || digits > most) return std::nullopt;
        int value = 0;
        std::from_chars(text_.data() + offset_, text_.data() + offset_ + digits, value);
        offset_ += digits;
        return value;
    }
    bool take(std::string_view word) {
        if (lower_ascii(text_.substr(offset_, word.size())) != word) return false;
        offset_ += word.size();
        return true;
    }
    bool take_one_of(std::span<const std::string_view> words) {
        return std::ranges::any_of(words, [this](std::string_view word) { return take(word); });
    }
    // A word of letters, in small letters; bytes beyond ASCII count as letters.
    std::string word() {
        std::size_t end = offset_;
        while (end < text_.size() && is_letter(text_[end])) ++end;
        std::string found = lower_ascii(text_.substr(offset_, end - offset_));
        offset_ = end;
        return found;
    }
    bool skip_spaces() {
        const std::size_t before = offset_;
        while (take(" ") || take("\t") || take("\u00A0") || take("\u202F") || take("\u2009")) {
        }
        return offset_ > before;
    }

    // Bytes beyond ASCII count as letters.
    static bool is_letter(char byte) {
        const char lower = lower_ascii(byte);
        return (lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
    }

  private:
    std::string_view text_;
    std::size_t offset_ = 0;
};

}  // namespace bifolio::source
