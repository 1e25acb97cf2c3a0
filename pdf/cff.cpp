#include "pdf/cff.h"

#include <optional>
#include <stdexcept>

namespace bifolio::pdf {

namespace {

constexpr int kEscape = 12;                // operators of two bytes begin with it
constexpr int kRos = (kEscape << 8) + 30;  // only a CID-keyed font has it, and as its first operator
constexpr int kCharset = 15;

[[noreturn]] void fail() {
    throw std::runtime_error("a CFF table is damaged");
}

class Reader {
  public:
    explicit Reader(std::string_view bytes, std::size_t at = 0) : bytes_(bytes), at_(at) {}

    [[nodiscard]] bool at_end() const { return at_ >= bytes_.size(); }

    std::uint32_t number(std::size_t size) {
        std::uint32_t value = 0;
        for (; size > 0; --size) {
            if (at_end()) fail();
            value = value << 8U | static_cast<unsigned char>(bytes_[at_++]);
        }
        return value;
    }

    void skip(std::size_t size) { at_ += size; }

    // Passes an INDEX (chapter 5) and gives its first item.
    std::string_view index() {
        const std::uint32_t count = number(2);
        if (count == 0) return {};
        const std::uint32_t offset_size = number(1);
        if (offset_size < 1 || offset_size > 4) fail();
        std::uint32_t first_end = 1, last_end = 1;
        number(offset_size);  // always 1
        for (std::uint32_t n = 0; n < count; ++n) {
            last_end = number(offset_size);
            if (n == 0) first_end = last_end;
        }
        if (first_end < 1 || last_end < first_end || last_end - 1 > bytes_.size() - at_) fail();
        const std::string_view first = bytes_.substr(at_, first_end - 1);
        skip(last_end - 1);
        return first;
    }

  private:
    std::string_view bytes_;
    std::size_t at_;
};

struct TopDictionary {
    bool is_cid_keyed = false;
    std::size_t charset = 0;
};

// Chapter 4: operands, then their operator.
TopDictionary read_top_dictionary(std::string_view bytes) {
    TopDictionary dictionary;
    Reader reader(bytes);
    std::int64_t operand = 0;
    while (!reader.at_end()) {
        const auto first = static_cast<int>(reader.number(1));
        if (first <= 21) {
            const int name = first == kEscape ? (kEscape << 8) + static_cast<int>(reader.number(1)) : first;
            if (name == kRos) dictionary.is_cid_keyed = true;
            if (name == kCharset) dictionary.charset = static_cast<std::size_t>(operand);
        } else if (first == 28) {
            operand = static_cast<std::int16_t>(reader.number(2));
        } else if (first == 29) {
            operand = static_cast<std::int32_t>(reader.number(4));
        } else if (first == 30) {  // a real: nibbles up to one of 15
            for (std::uint32_t pair = 0; (pair & 0xFU) != 0xFU && pair >> 4U != 0xFU;)
                pair = reader.number(1);
        } else if (first >= 32 && first <= 246) {
            operand = first - 139;
        } else if (first >= 247 && first <= 250) {
            operand = (first - 247) * 256 + static_cast<int>(reader.number(1)) + 108;
        } else if (first >= 251 && first <= 254) {
            operand = -(first - 251) * 256 - static_cast<int>(reader.number(1)) - 108;
        } else {
            fail();
        }
    }
    return dictionary;
}

// Chapter 13. Glyph 0 has CID 0 and is not listed.
std::vector<std::uint16_t> read_charset(std::string_view table, std::size_t at, std::size_t glyph_count) {
    std::vector<std::uint16_t> ids = {0};
    Reader reader(table, at);
    const std::uint32_t format = reader.number(1);
    if (format > 2) fail();
    while (ids.size() < glyph_count) {
        const std::uint32_t first = reader.number(2);
        const std::uint32_t more = format == 0 ? 0 : reader.number(format);
        for (std::uint32_t n = 0; n <= more && ids.size() < glyph_count; ++n) {
            if (first + n > 0xFFFF) fail();
            ids.push_back(static_cast<std::uint16_t>(first + n));
        }
    }
    return ids;
}

}  // namespace

std::vector<std::uint16_t> cff_character_ids(std::string_view table, std::size_t glyph_count) {
    Reader reader(table);
    reader.skip(2);
    const std::uint32_t header_size = reader.number(1);
    reader = Reader(table, header_size);
    reader.index();  // names
    const TopDictionary dictionary = read_top_dictionary(reader.index());
    if (!dictionary.is_cid_keyed) return {};
    if (dictionary.charset <= 2) fail();  // the charsets that have no place in the table are not for CIDs
    return read_charset(table, dictionary.charset, glyph_count);
}

}  // namespace bifolio::pdf
