#include "mail/file_names.h"

#include <fmt/core.h>
#include <glib.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "source/base/ascii.h"
#include "source/base/encoding.h"
#include "source/base/utf8.h"

namespace bifolio::mail {

namespace {

constexpr std::size_t kLongest =
    200;  // bytes: three times as many stay within a header's line (RFC 5322, 2.1.1)
constexpr std::size_t kLongestEnding = 16;  // what is longer is no ending
constexpr std::size_t kWordBytes = 45;  // of an encoded word, which has 75 characters at most (RFC 2047, 2)

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_';
}

// As much of the text's start as has at most so many bytes and ends with a character and its marks.
std::string_view start_of(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size() && at <= most;) {
        const source::CodePoint character = source::decode_utf8(text, at);
        constexpr std::uint32_t kMarks = U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ME_MASK;
        if ((U_GET_GC_MASK(static_cast<UChar32>(character.value)) & kMarks) == 0) end = at;
        at += std::max<std::size_t>(1, character.length);
    }
    return text.substr(0, end);
}

std::string shortened(const std::string& name) {
    if (name.size() <= kLongest) return name;
    const std::size_t point = name.rfind('.');
    const bool has_ending = point != std::string::npos && name.size() - point <= kLongestEnding;
    const std::string ending = has_ending ? name.substr(point) : "";
    return std::string(start_of(std::string_view(name).substr(0, name.size() - ending.size()),
                                kLongest - ending.size())) +
           ending;
}

// RFC 2047, in words between white space, each of whole characters.
std::string encoded_words(std::string_view text) {
    std::string words;
    while (!text.empty()) {
        std::size_t length = 0;
        while (length < text.size()) {
            const std::size_t next = std::max<std::size_t>(1, source::decode_utf8(text, length).length);
            if (length + next > kWordBytes) break;
            length += next;
        }
        const std::unique_ptr<gchar, decltype(&g_free)> base64(
            g_base64_encode(reinterpret_cast<const guchar*>(text.data()), length), &g_free);
        words += fmt::format("{}=?utf-8?B?{}?=", words.empty() ? "" : "\n\t", base64.get());
        text.remove_prefix(length);
    }
    return words;
}

std::string percent_encoded(std::string_view text) {
    std::string encoded;
    for (const char c : text)
        encoded += is_plain(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return encoded;
}

}  // namespace

std::string attached_name(std::string_view file_name) {
    std::string name;
    for (std::size_t at = 0; at < file_name.size();) {
        const source::CodePoint character = source::decode_utf8(file_name, at);
        const std::size_t length = std::max<std::size_t>(1, character.length);
        const auto value = static_cast<UChar32>(character.value);
        const bool is_odd = character.length == 0 || source::is_forbidden(character.value) ||
                            u_charType(value) == U_FORMAT_CHAR || u_isISOControl(value) != 0 ||
                            std::string_view("\"/:<>|\\*?").find(file_name[at]) != std::string_view::npos;
        name += is_odd ? "-" : file_name.substr(at, length);
        at += length;
    }
    return shortened(name);
}

std::string ascii_name(std::string_view file_name) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> latin(
        icu::Transliterator::createInstance("Any-Latin; NFKD; Latin-ASCII", UTRANS_FORWARD, error));
    if (U_FAILURE(error) || latin == nullptr) throw std::runtime_error("ICU cannot write in Latin letters");
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(
        icu::StringPiece(file_name.data(), static_cast<std::int32_t>(file_name.size())));
    latin->transliterate(text);
    std::string latin_name, name;
    text.toUTF8String(latin_name);
    for (const char c : latin_name) {
        if (static_cast<unsigned char>(c) >= 0x80) continue;  // marks without a letter of ASCII
        const char plain = is_plain(c) ? c : '-';
        if (plain != '-' || !name.ends_with('-')) name += plain;
    }
    if (name.empty() || name.starts_with('.')) name.insert(0, "attachment");
    return shortened(name);
}

NameParameters name_parameters(std::string_view file_name) {
    if (source::is_ascii(file_name)) {
        // A quoted string: attached_name() leaves no quote and no backslash, other names may have them.
        std::string quoted;
        for (const char c : file_name)
            quoted += c == '"' || c == '\\' ? fmt::format("\\{}", c) : std::string(1, c);
        return {fmt::format("filename=\"{}\"", quoted), fmt::format("name=\"{}\"", quoted)};
    }
    return {fmt::format("filename*=utf-8''{};\n\tfilename=\"{}\"", percent_encoded(file_name),
                        ascii_name(file_name)),
            fmt::format("name=\"{}\"", encoded_words(file_name))};
}

}  // namespace bifolio::mail
