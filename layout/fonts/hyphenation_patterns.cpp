#include "layout/fonts/hyphenation_patterns.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

constexpr int kDeepestCompound = 16;  // parts of parts of parts ...
constexpr int kShortestPart = 3;      // letters, where the file says nothing
constexpr int kFewestLetters = 2;

// Files without NEXTLEVEL divide compounds only at hyphens, dashes and apostrophes.
constexpr std::string_view kCompoundsOtherwise =
    "NOHYPHEN ',\u2013,\u2019,-\n"
    "1-1\n"
    "1'1\n"
    "1\u20131\n"
    "1\u20191\n";

int letters_in(std::string_view text) {
    return static_cast<int>(std::ranges::count_if(
        text, [](char c) { return !source::is_continuation_byte(c) && (c < '0' || c > '9'); }));
}

// The first byte from `at` on that is not ASCII: eight at a time, as nearly all are.
std::size_t after_ascii(std::string_view bytes, std::size_t at) {
    constexpr std::uint64_t kHighBits = 0x8080'8080'8080'8080U;
    for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        if ((eight & kHighBits) != 0) break;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
    return at;
}

std::string utf8_of_latin1(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t next = after_ascii(bytes, at);
        text.append(bytes, at, next - at);
        at = next;
        if (at == bytes.size()) break;
        // Two bytes of UTF-8, without the cases of source::append_utf8: a German file has 15,000 of them.
        const unsigned character = static_cast<unsigned char>(bytes[at++]);
        text.append(
            {static_cast<char>(0xC0U | (character >> 6U)), static_cast<char>(0x80U | (character & 0x3FU))});
    }
    return text;
}

// Empty if ICU does not know the encoding. Names are those of ICU and IANA, and the dictionaries'
// "microsoft-cp1251".
std::string utf8_of(std::string_view bytes, std::string encoding) {
    constexpr std::string_view kVendor = "microsoft-";
    if (encoding.starts_with(kVendor)) encoding.erase(0, kVendor.size());
    std::string text(bytes.size() * 3, '\0');  // no byte becomes more than one character of two code units
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t size =
        ucnv_convert("UTF-8", encoding.c_str(), text.data(), static_cast<std::int32_t>(text.size()),
                     bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
    text.resize(U_SUCCESS(error) != 0 ? static_cast<std::size_t>(size) : 0);
    return text;
}

bool is_named(const std::string& encoding, const char* name) {
    return ucnv_compareNames(encoding.c_str(), name) == 0;  // which looks at letters and digits alone
}

// Takes away the divisions that leave fewer letters before or after them.
void keep_from_ends(HyphenMarks& marks, std::string_view word, int left, int right) {
    for (std::size_t at = 1; at < word.size(); ++at) {
        if (!marks.may_divide(at)) continue;
        const auto change = marks.respelled.find(at);
        const bool is_respelled = change != marks.respelled.end();
        const int before = is_respelled ? letters_in(word.substr(0, change->second.begin)) +
                                              letters_in(change->second.before)
                                        : letters_in(word.substr(0, at));
        const int after = is_respelled
                              ? letters_in(change->second.after) +
                                    letters_in(word.substr(std::min(change->second.end, word.size())))
                              : letters_in(word.substr(at));
        if (before < left || after < right) marks.set(at, '0');
    }
}

void keep_from_strings(HyphenMarks& marks, std::string_view word,
                       const std::vector<std::string_view>& strings) {
    for (const std::string_view string : strings) {
        for (std::size_t at = word.find(string); at != std::string_view::npos;
             at = word.find(string, at + 1)) {
            marks.set(at, '0');
            if (at + string.size() < word.size()) marks.set(at + string.size(), '0');
        }
    }
}

}  // namespace

std::unique_ptr<const HyphenationPatterns> HyphenationPatterns::read(std::string_view file) {
    if (file.size() > kLargestFile) return nullptr;
    const std::size_t end = std::min(file.find('\n'), file.size());
    std::string encoding(file.substr(0, end));
    encoding.erase(std::min(encoding.find_first_of(" \t\r"), encoding.size()));
    if (encoding.empty() || encoding.find('\0') != std::string::npos) return nullptr;
    const std::string_view bytes = file.substr(std::min(end + 1, file.size()));
    // ICU takes a million instructions to start with, and all patterns in use have these two.
    const bool is_latin1 = is_named(encoding, "ISO8859-1");
    std::string text = is_latin1                     ? utf8_of_latin1(bytes)
                       : is_named(encoding, "UTF-8") ? std::string(bytes)
                                                     : utf8_of(bytes, encoding);
    if (text.empty() && !bytes.empty()) return nullptr;
    text.push_back('\n');
    return std::unique_ptr<const HyphenationPatterns>(new HyphenationPatterns(std::move(text), is_latin1));
}

HyphenationPatterns::HyphenationPatterns(std::string text, bool is_latin1)
    : text_(std::move(text)), is_latin1_(is_latin1) {
    compounds_.emplace(text_);
    if (compounds_->next_level().data() != nullptr) {
        parts_.emplace(compounds_->next_level());
    } else {
        parts_ = std::move(compounds_);
        compounds_.emplace(kCompoundsOtherwise);
    }
}

HyphenDistances HyphenationPatterns::distances(const HyphenDistances& at_least) const {
    HyphenDistances own = compounds_->distances();
    if (compounds_->next_level().data() == nullptr) {
        const auto said = [](int compound, int word) {
            return compound > 0 ? compound : word > 0 ? word : kShortestPart;
        };
        own = parts_->distances();
        own.compound_left = said(own.compound_left, own.left);
        own.compound_right = said(own.compound_right, own.right);
    }
    const auto word_end = [](int a, int b) { return std::max(a, b) > 0 ? std::max(a, b) : kFewestLetters; };
    return {word_end(own.left, at_least.left), word_end(own.right, at_least.right),
            std::max(own.compound_left, at_least.compound_left),
            std::max(own.compound_right, at_least.compound_right)};
}

// Distances are those at the ends of `word`, which may be a part of the whole: `left` and `right` at an end
// of the whole are seen to at the end of all, and 0 here.
HyphenMarks HyphenationPatterns::marks(std::string_view word, const HyphenDistances& distances,
                                       int depth) const {
    HyphenMarks marks = compounds_->marks(word);
    const bool is_compound = std::ranges::any_of(marks.digits, [](char digit) { return (digit & 1) != 0; });
    if (is_compound && depth < kDeepestCompound) {
        mark_parts(word, distances, depth, marks);
        return marks;
    }
    marks = parts_->marks(word);
    keep_from_ends(marks, word, distances.left, distances.right);
    return marks;
}

void HyphenationPatterns::mark_parts(std::string_view word, const HyphenDistances& distances, int depth,
                                     HyphenMarks& marks) const {
    std::size_t begin = 0;
    for (std::size_t end = 1; end <= word.size(); ++end) {
        if (end < word.size() && !marks.may_divide(end)) continue;
        std::string part(word.substr(begin, end - begin));
        // "Schiffahrt", divided as "Schiff-fahrt", begins with "Schiff".
        if (const auto change = marks.respelled.find(end); change != marks.respelled.end()) {
            if (change->second.begin > begin) part.resize(change->second.begin - begin);
            part += change->second.before;
        }
        HyphenDistances of_part = distances;
        if (begin > 0) of_part.left = distances.compound_left;
        if (end < word.size()) of_part.right = distances.compound_right;
        // A part that grows is not a compound in its turn: that might never end.
        const bool grows = part.size() > end - begin;
        HyphenMarks inner = this->marks(part, of_part, grows ? kDeepestCompound : depth + 1);
        // No hyphen before a part's last letter, as in libhyphen up to 2.8.8; in "Verbrechen-s-opfer" it
        // would be one that divides compounds, which COMPOUNDRIGHTHYPHENMIN does not keep from ends.
        std::size_t last_letter = end - begin - 1;
        while (last_letter > 0 && source::is_continuation_byte(word[begin + last_letter])) --last_letter;
        for (std::size_t at = 1; at < std::min(last_letter, part.size()); ++at) {
            marks.set(begin + at, inner.digits[at]);
            if (const auto change = inner.respelled.find(at); change != inner.respelled.end()) {
                Respelling moved = change->second;
                moved.begin += begin;
                moved.end += begin;
                marks.respelled[begin + at] = moved;
            }
        }
        begin = end;
    }
}

std::vector<WordDivision> HyphenationPatterns::divisions(std::string_view word,
                                                         HyphenDistances at_least) const {
    // From this byte on, characters of UTF-8 begin that Latin-1 does not have.
    const auto is_beyond_latin1 = [](char c) { return static_cast<unsigned char>(c) >= 0xC4; };
    if (word.empty() || (is_latin1_ && std::ranges::any_of(word, is_beyond_latin1))) return {};
    const HyphenDistances wanted = distances(at_least);
    HyphenMarks found = marks(word, {0, 0, wanted.compound_left, wanted.compound_right}, 0);
    keep_from_ends(found, word, wanted.left, wanted.right);
    keep_from_strings(found, word, compounds_->unhyphenated());
    std::vector<WordDivision> divisions;
    std::size_t letter = 0;
    for (std::size_t at = 1; at < word.size(); ++at) {
        if (source::is_continuation_byte(word[at])) continue;
        ++letter;
        if (!found.may_divide(at)) continue;
        const auto change = found.respelled.find(at);
        divisions.push_back(
            {letter, change == found.respelled.end() ? std::nullopt : std::optional(change->second)});
    }
    return divisions;
}

}  // namespace bifolio::layout
