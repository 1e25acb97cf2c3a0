#include "press/token_budget.h"

#include <array>
#include <string_view>
#include <vector>

#include "press/decoded_stream.h"

namespace bifolio::press {

namespace {

// Each token begins with a delimiter, or with another character after a delimiter or white space (ISO
// 32000-1, 7.2.2).
std::size_t count_in(std::string_view content) {
    constexpr std::string_view kSpaces("\0\t\n\f\r ", 6), kDelimiters = "()<>[]{}/%";
    enum class Kind : std::uint8_t { Regular, Space, Delimiter };
    std::array<Kind, 256> kinds{};
    for (const char c : kSpaces) kinds.at(static_cast<unsigned char>(c)) = Kind::Space;
    for (const char c : kDelimiters) kinds.at(static_cast<unsigned char>(c)) = Kind::Delimiter;
    std::size_t count = 0;
    Kind before = Kind::Space;
    for (const char c : content) {
        const Kind kind = kinds[static_cast<unsigned char>(c)];
        if (kind == Kind::Delimiter || (kind == Kind::Regular && before != Kind::Regular)) ++count;
        before = kind;
    }
    return count;
}

std::size_t count_tokens(QPDFObjectHandle contents) {
    std::vector<QPDFObjectHandle> parts = {contents};
    if (contents.isArray()) parts = contents.getArrayAsVector();
    std::size_t count = 0;
    for (QPDFObjectHandle& part : parts)
        if (part.isStream()) count += count_in(decode_stream(part, kMostContent).bytes);
    return count;
}

}  // namespace

TokenBudget::Verdict TokenBudget::take(QPDFObjectHandle contents) {
    if (taken_ > kMostTokensOfAll) return Verdict::Spent;
    const auto [known, is_new] = counts_.try_emplace(contents.getObjGen());
    if (is_new || !contents.isIndirect()) known->second = count_tokens(contents);
    taken_ += known->second;
    if (known->second > kMostTokens) return Verdict::TooLong;
    return taken_ > kMostTokensOfAll ? Verdict::Spent : Verdict::MayBeRead;
}

}  // namespace bifolio::press
