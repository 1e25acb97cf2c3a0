#include "mail/address.h"

#include <fmt/core.h>
#include <unicode/bytestream.h>
#include <unicode/idna.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <vector>

#include "source/base/ascii.h"
#include "source/base/encoding.h"
#include "source/base/quotation.h"
#include "source/base/utf8.h"

namespace bifolio::mail {

namespace {

constexpr std::size_t kLongestLocalPart = 64;  // RFC 5321, 4.5.3.1.1
constexpr std::size_t kLongestAddress = 254;   // 4.5.3.1.3: a path of 256, with its angle brackets
constexpr std::size_t kLongestUri = 900;       // so that its header's line stays within RFC 5322, 2.1.1
constexpr std::size_t kLongestName = 200;      // characters enough; headers hold it many times over

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// RFC 5322, 3.2.3
bool is_atext(char c) {
    return is_alphanumeric(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool holds_odd_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const source::CodePoint character = source::decode_utf8(text, at);
        if (character.length == 0 || source::is_forbidden(character.value)) return true;
        at += character.length;
    }
    return false;
}

bool holds_bidi_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const source::CodePoint character = source::decode_utf8(text, at);
        if (u_hasBinaryProperty(static_cast<UChar32>(character.value), UCHAR_BIDI_CONTROL) != 0) return true;
        at += std::max<std::size_t>(1, character.length);
    }
    return false;
}

source::Trouble local_part_trouble(std::string_view local) {
    if (local.empty()) return {"has nothing before its @", ""};
    if (!source::is_ascii(local))
        return {"has a letter beyond ASCII before its @", "ask for the address in its ASCII form"};
    if (local.size() > kLongestLocalPart)
        return {fmt::format("has {} characters before its @, and {} is the limit (RFC 5321)", local.size(),
                            kLongestLocalPart),
                ""};
    if (local.starts_with('.') || local.ends_with('.') || local.find("..") != std::string_view::npos)
        return {"has a misplaced full stop before its @", ""};
    for (const char c : local)
        if (!is_atext(c) && c != '.') return {fmt::format("cannot have \"{}\" before its @", c), ""};
    return {};
}

// What a label may hold (RFC 5892, 2 and 3): letters, digits and marks, but for Jamo and what cannot be seen,
// and some exceptions. UTS #46 alone would let hearts and boxes pass.
bool is_of_domains(UChar32 character) {
    static constexpr std::u32string_view kAllowed =
        U"-.\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\u200c\u200d\u3007\u30fb";
    static constexpr std::u32string_view kRefused =
        U"\u0640\u07fa\u302e\u302f\u3031\u3032\u3033\u3034\u3035\u303b";
    const auto value = static_cast<char32_t>(character);
    if (kAllowed.find(value) != std::u32string_view::npos) return true;
    if (kRefused.find(value) != std::u32string_view::npos) return false;
    const int jamo = u_getIntPropertyValue(character, UCHAR_HANGUL_SYLLABLE_TYPE);
    const bool is_jamo =
        jamo == U_HST_LEADING_JAMO || jamo == U_HST_VOWEL_JAMO || jamo == U_HST_TRAILING_JAMO;
    constexpr std::uint32_t kLettersDigitsMarks =
        U_GC_LL_MASK | U_GC_LO_MASK | U_GC_LM_MASK | U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ND_MASK;
    return (U_GET_GC_MASK(character) & kLettersDigitsMarks) != 0 && !is_jamo &&
           u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0;
}

std::unique_ptr<icu::IDNA> idna_rules() {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::IDNA> idna(icu::IDNA::createUTS46Instance(
        UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_CHECK_CONTEXTO |
            UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
        error));
    if (U_FAILURE(error)) throw std::runtime_error("ICU has no rules for domain names");
    return idna;
}

// "bücher.example", of "xn--bcher-kva.example".
std::string in_unicode(const icu::IDNA& idna, std::string_view domain) {
    UErrorCode error = U_ZERO_ERROR;
    icu::IDNAInfo info;
    std::string readable;
    icu::StringByteSink<std::string> sink(&readable);
    idna.nameToUnicodeUTF8(icu::StringPiece(domain.data(), static_cast<int32_t>(domain.size())), sink, info,
                           error);
    return readable;
}

source::Trouble domain_trouble(std::string_view domain, std::string& ascii) {
    if (domain.empty()) return {"has nothing after its @", ""};
    if (domain.starts_with('[')) return {"has a number as its host", "give the host's name"};
    UErrorCode error = U_ZERO_ERROR;
    icu::IDNAInfo info;
    const std::unique_ptr<icu::IDNA> idna = idna_rules();
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    idna->nameToASCII_UTF8(icu::StringPiece(domain.data(), static_cast<int32_t>(domain.size())), sink, info,
                           error);
    const bool ends_with_dot = result.ends_with('.');
    if (U_FAILURE(error) || info.hasErrors() || result.empty() || ends_with_dot)
        return {fmt::format("has no domain name after its @: {}", source::in_quotes(domain)),
                (info.getErrors() & (UIDNA_ERROR_LABEL_TOO_LONG | UIDNA_ERROR_DOMAIN_NAME_TOO_LONG)) != 0
                    ? "it is too long"
                    : ""};
    const std::string readable = in_unicode(*idna, result);
    for (std::size_t at = 0; at < readable.size();) {
        const source::CodePoint character = source::decode_utf8(readable, at);
        if (!is_of_domains(static_cast<UChar32>(character.value)))
            return {fmt::format("has \"{}\" after its @, which a domain name cannot contain",
                                readable.substr(at, character.length)),
                    ""};
        at += character.length;
    }
    ascii = std::move(result);
    return {};
}

// As ICU knows look-alikes: the Unicode Consortium's own table.
class LookAlikes {
  public:
    LookAlikes() {
        UErrorCode error = U_ZERO_ERROR;
        checker_.reset(uspoof_open(&error));
        if (U_FAILURE(error)) throw std::runtime_error("ICU has no table of look-alikes");
        uspoof_setChecks(checker_.get(), USPOOF_RESTRICTION_LEVEL, &error);
        uspoof_setRestrictionLevel(checker_.get(), USPOOF_HIGHLY_RESTRICTIVE);
    }

    [[nodiscard]] bool mixes_scripts(const icu::UnicodeString& label) const {
        UErrorCode error = U_ZERO_ERROR;
        return uspoof_checkUnicodeString(checker_.get(), label, nullptr, &error) != 0;
    }

    [[nodiscard]] bool looks_ascii(const icu::UnicodeString& label) const {
        UErrorCode error = U_ZERO_ERROR;
        icu::UnicodeString skeleton;
        uspoof_getSkeletonUnicodeString(checker_.get(), 0, label, skeleton, &error);
        std::string seen;
        return source::is_ascii(skeleton.toUTF8String(seen));
    }

  private:
    struct Deleter {
        void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
    };
    std::unique_ptr<USpoofChecker, Deleter> checker_;
};

std::vector<std::string_view> labels_of(std::string_view domain) {
    std::vector<std::string_view> labels;
    for (std::size_t begin = 0; begin <= domain.size();) {
        const std::size_t end = std::min(domain.find('.', begin), domain.size());
        labels.push_back(domain.substr(begin, end - begin));
        begin = end + 1;
    }
    return labels;
}

// The words of a quoted string (RFC 5322, 3.2.4), without its quotes; false where it does not end as one.
bool unquote(std::string_view text, std::string& words) {
    words.clear();
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '"') return at + 1 == text.size();
        if (text[at] == '\\' && ++at == text.size()) return false;
        words += text[at];
    }
    return false;
}

}  // namespace

std::string_view Address::domain() const {
    return std::string_view(address).substr(address.rfind('@') + 1);
}

source::Trouble read_address(std::string_view text, Address& address) {
    const std::string_view given = source::trimmed(text);
    if (given.empty()) return {"is empty", ""};
    if (holds_odd_character(given) || given.find_first_of(source::kWhiteSpace) != std::string_view::npos)
        return {"has white space or a control character in it", ""};
    const std::size_t at = given.rfind('@');
    if (at == std::string_view::npos) return {"has no @", ""};
    const std::string_view local = given.substr(0, at);
    if (source::Trouble trouble = local_part_trouble(local)) return trouble;
    std::string domain;
    if (source::Trouble trouble = domain_trouble(given.substr(at + 1), domain)) return trouble;
    std::string result = fmt::format("{}@{}", local, domain);
    if (result.size() > kLongestAddress)
        return {
            fmt::format("has {} characters, and {} is the limit (RFC 5321)", result.size(), kLongestAddress),
            ""};
    address.address = std::move(result);
    return {};
}

source::Trouble lookalike_trouble(std::string_view address) {
    const std::string_view domain = address.substr(address.rfind('@') + 1);
    if (domain.find("xn--") == std::string_view::npos) return {};
    const std::string readable = in_unicode(*idna_rules(), domain);
    const std::vector<std::string_view> labels = labels_of(readable);
    const LookAlikes looks;
    for (const std::string_view label : labels) {
        if (source::is_ascii(label)) continue;
        const auto letters =
            icu::UnicodeString::fromUTF8(icu::StringPiece(label.data(), static_cast<int32_t>(label.size())));
        if (looks.mixes_scripts(letters))
            return {
                fmt::format("mixes letters of several scripts in \"{}\", and may pass for another address",
                            label),
                "make sure that it is the right one"};
        if (source::is_ascii(labels.back()) && looks.looks_ascii(letters))
            return {fmt::format("has \"{}\" in it, which looks like Latin letters and is not", label),
                    "make sure that it is the right one"};
    }
    return {};
}

source::Trouble read_name(std::string_view text, std::string& name) {
    if (holds_odd_character(text)) return {"has a control character in its name", ""};
    if (holds_bidi_control(text))
        return {"has a character in its name that turns text around and is not seen", "type the name anew"};
    std::string folded;
    for (const char c : source::trimmed(text)) {
        const bool is_space = source::kWhiteSpace.find(c) != std::string_view::npos;
        if (is_space && folded.ends_with(' ')) continue;
        folded += is_space ? ' ' : c;
    }
    if (folded.size() > kLongestName)
        return {fmt::format("has a name of {} bytes", folded.size()), "shorten it"};
    name = std::move(folded);
    return {};
}

source::Trouble read_mailbox(std::string_view text, Address& mailbox) {
    const std::string_view given = source::trimmed(text);
    Address result;
    if (!given.ends_with('>')) {
        if (source::Trouble trouble = read_address(given, result)) return trouble;
        mailbox = std::move(result);
        return {};
    }
    const std::size_t open = given.rfind('<');
    if (open == std::string_view::npos) return {"has a > without its <", ""};
    if (source::Trouble trouble = read_address(given.substr(open + 1, given.size() - open - 2), result))
        return trouble;
    const std::string_view before = source::trimmed(given.substr(0, open));
    std::string name(before);
    if (before.starts_with('"')) {
        if (!unquote(before, name)) return {"has a name whose quotes do not end with it", ""};
    } else if (before.find_first_of("<>@,;:\"\\") != std::string_view::npos) {
        return {"has a name with punctuation that separates addresses", "put the name into double quotes"};
    }
    if (source::Trouble trouble = read_name(name, result.name)) return trouble;
    mailbox = std::move(result);
    return {};
}

std::string mailbox_key(std::string_view address) {
    return source::lower_ascii(address);
}

source::Trouble unsubscribe_trouble(std::string_view uri) {
    const bool has_scheme =
        uri.starts_with("https://") || uri.starts_with("http://") || uri.starts_with("mailto:");
    if (!has_scheme) return {"is not a web or mailto address", "https://... or mailto:..."};
    const bool is_clean =
        std::ranges::all_of(uri, [](char c) { return c > ' ' && c < '\x7f' && c != '<' && c != '>'; });
    if (!is_clean) return {"has a character that such an address cannot contain", "write it as %XX"};
    if (uri.size() > kLongestUri) return {fmt::format("has {} characters", uri.size()), "shorten it"};
    return {};
}

}  // namespace bifolio::mail
