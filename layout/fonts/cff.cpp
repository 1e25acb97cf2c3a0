#include "layout/fonts/cff.h"

#include "layout/fonts/font_error.h"

namespace bifolio::layout {

namespace {

// Operators of dictionaries (chapters 9, 15 and 18). Those of two bytes begin with the escape.
constexpr int kEscape = 12;
constexpr int kCharset = 15;
constexpr int kCharstrings = 17;
constexpr int kPrivate = 18;
constexpr int kSubroutines = 19;
constexpr int kRos = (kEscape << 8) + 30;  // only a CID-keyed font has it, and as its first operator
constexpr int kFontDictionaries = (kEscape << 8) + 36;
constexpr int kDictionarySelect = (kEscape << 8) + 37;

[[noreturn]] void fail() {
    throw FontError("a CFF table is damaged");
}

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (; size > 0; --size) value = value << 8U | static_cast<unsigned char>(bytes[at++]);
    return value;
}

class Reader {
  public:
    explicit Reader(std::string_view bytes, std::size_t at = 0) : bytes_(bytes), at_(at) {}

    [[nodiscard]] bool at_end() const { return at_ >= bytes_.size(); }

    std::string_view take(std::size_t size) {
        if (at_ > bytes_.size() || size > bytes_.size() - at_) fail();
        const std::string_view taken = bytes_.substr(at_, size);
        at_ += size;
        return taken;
    }

    std::uint32_t number(std::size_t size) { return number_at(take(size), 0, size); }

    // Passes an INDEX (chapter 5).
    CffIndex index() {
        const std::size_t count = number(2);
        if (count == 0) return {};
        const std::size_t size = number(1);
        if (size < 1 || size > 4) fail();
        const std::string_view offsets = take((count + 1) * size);
        std::uint32_t last = 1;
        for (std::size_t n = 0; n <= count; ++n) {
            const std::uint32_t offset = number_at(offsets, n * size, size);
            if (offset < last || (n == 0 && offset != 1)) fail();
            last = offset;
        }
        return {offsets, size, take(last - 1)};
    }

  private:
    std::string_view bytes_;
    std::size_t at_;
};

// What is asked for of a dictionary: places in the table; 0 where it does not tell.
struct Dictionary {
    bool is_cid_keyed = false;
    std::size_t charset = 0, charstrings = 0, font_dictionaries = 0, dictionary_select = 0;
    std::size_t private_size = 0, private_place = 0;
    std::size_t subroutines = 0;  // counted from the private dictionary's place
};

void take_entry(Dictionary& dictionary, int name, std::int64_t before, std::int64_t operand) {
    const auto place = static_cast<std::size_t>(operand);
    switch (name) {
        case kRos:
            dictionary.is_cid_keyed = true;
            break;
        case kCharset:
            dictionary.charset = place;
            break;
        case kCharstrings:
            dictionary.charstrings = place;
            break;
        case kPrivate:
            dictionary.private_size = static_cast<std::size_t>(before);
            dictionary.private_place = place;
            break;
        case kSubroutines:
            dictionary.subroutines = place;
            break;
        case kFontDictionaries:
            dictionary.font_dictionaries = place;
            break;
        case kDictionarySelect:
            dictionary.dictionary_select = place;
            break;
        default:
            break;
    }
}

// Chapter 4: operands, then their operator.
Dictionary read_dictionary(std::string_view bytes) {
    Dictionary dictionary;
    Reader reader(bytes);
    std::int64_t before = 0, operand = 0;
    const auto put = [&](std::int64_t value) {
        before = operand;
        operand = value;
    };
    while (!reader.at_end()) {
        const auto first = static_cast<int>(reader.number(1));
        if (first <= 21) {
            const int name = first == kEscape ? (kEscape << 8) + static_cast<int>(reader.number(1)) : first;
            take_entry(dictionary, name, before, operand);
        } else if (first == 28) {
            put(static_cast<std::int16_t>(reader.number(2)));
        } else if (first == 29) {
            put(static_cast<std::int32_t>(reader.number(4)));
        } else if (first == 30) {  // a real: nibbles up to one of 15
            for (std::uint32_t pair = 0; (pair & 0xFU) != 0xFU && pair >> 4U != 0xFU;)
                pair = reader.number(1);
        } else if (first >= 32 && first <= 246) {
            put(first - 139);
        } else if (first >= 247 && first <= 250) {
            put((first - 247) * 256 + static_cast<int>(reader.number(1)) + 108);
        } else if (first >= 251 && first <= 254) {
            put(-(first - 251) * 256 - static_cast<int>(reader.number(1)) - 108);
        } else {
            fail();
        }
    }
    return dictionary;
}

// Passes header, names and top dictionary (chapters 6 to 8). `reader` stands at the table's begin.
Dictionary read_top_dictionary(Reader& reader) {
    constexpr std::size_t kRead = 3;
    if (reader.number(1) != 1) fail();  // major version
    reader.take(1);
    const std::size_t header = reader.number(1);
    if (header < kRead) fail();
    reader.take(header - kRead);
    reader.index();  // names
    const CffIndex dictionaries = reader.index();
    if (dictionaries.size() == 0) fail();
    return read_dictionary(dictionaries[0]);
}

// Chapters 15 and 16: through the private dictionary of a font dictionary.
CffIndex read_local_subroutines(std::string_view table, const Dictionary& dictionary) {
    if (dictionary.private_size == 0) return {};
    const Dictionary own =
        read_dictionary(Reader(table, dictionary.private_place).take(dictionary.private_size));
    if (own.subroutines == 0) return {};
    return Reader(table, dictionary.private_place + own.subroutines).index();
}

// Chapter 19, FDSelect.
std::vector<std::uint8_t> read_dictionary_select(std::string_view table, std::size_t at, std::size_t glyphs) {
    Reader reader(table, at);
    const std::uint32_t format = reader.number(1);
    if (format == 0) {
        const std::string_view numbers = reader.take(glyphs);
        return {numbers.begin(), numbers.end()};
    }
    if (format != 3) fail();
    const std::uint32_t ranges = reader.number(2);
    if (reader.number(2) != 0) fail();
    std::vector<std::uint8_t> numbers;
    for (std::uint32_t n = 0; n < ranges; ++n) {
        const auto number = static_cast<std::uint8_t>(reader.number(1));
        const std::size_t next = reader.number(2);
        if (next < numbers.size() || next > glyphs) fail();
        numbers.resize(next, number);
    }
    if (numbers.size() != glyphs) fail();
    return numbers;
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

std::size_t CffIndex::offset(std::size_t number) const {
    return number_at(offsets_, number * offset_size_, offset_size_) - 1;
}

std::string_view CffIndex::operator[](std::size_t number) const {
    return data_.substr(offset(number), offset(number + 1) - offset(number));
}

CffTable read_cff(std::string_view bytes) {
    Reader reader(bytes);
    const Dictionary top = read_top_dictionary(reader);
    CffTable table;
    table.is_cid_keyed = top.is_cid_keyed;
    reader.index();  // strings
    table.global_subroutines = reader.index();
    if (top.charstrings == 0) fail();
    table.charstrings = Reader(bytes, top.charstrings).index();
    if (!top.is_cid_keyed) {
        table.local_subroutines.push_back(read_local_subroutines(bytes, top));
        return table;
    }
    if (top.font_dictionaries == 0 || top.dictionary_select == 0) fail();
    const CffIndex dictionaries = Reader(bytes, top.font_dictionaries).index();
    for (std::size_t n = 0; n < dictionaries.size(); ++n)
        table.local_subroutines.push_back(read_local_subroutines(bytes, read_dictionary(dictionaries[n])));
    table.dictionaries = read_dictionary_select(bytes, top.dictionary_select, table.charstrings.size());
    for (const std::uint8_t number : table.dictionaries)
        if (number >= dictionaries.size()) fail();
    return table;
}

std::vector<std::uint16_t> cff_character_ids(std::string_view table, std::size_t glyph_count) {
    Reader reader(table);
    const Dictionary dictionary = read_top_dictionary(reader);
    if (!dictionary.is_cid_keyed) return {};
    if (dictionary.charset <= 2) fail();  // the charsets that have no place in the table are not for CIDs
    return read_charset(table, dictionary.charset, glyph_count);
}

}  // namespace bifolio::layout
