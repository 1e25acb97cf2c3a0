#include "source/model/orcid.h"

#include <fmt/core.h>

namespace bifolio::source {

namespace {

constexpr std::string_view kAddress = "https://orcid.org/";
constexpr std::size_t kLength = 19, kGroup = 4;

std::string_view without_address(std::string_view value) {
    for (const std::string_view prefix : {kAddress, std::string_view("http://orcid.org/")})
        if (value.starts_with(prefix)) return value.substr(prefix.size());
    return value;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_form(std::string_view id) {
    if (id.size() != kLength) return false;
    for (std::size_t at = 0; at < id.size(); ++at) {
        const bool is_hyphen = at % (kGroup + 1) == kGroup;
        const bool may_be_x = at + 1 == id.size() && (id[at] == 'X' || id[at] == 'x');
        if (is_hyphen ? id[at] != '-' : !is_digit(id[at]) && !may_be_x) return false;
    }
    return true;
}

// ISO 7064, MOD 11-2, of all but the last character.
char check_character(std::string_view id) {
    constexpr int kModulus = 11, kRadix = 2, kTen = 10;
    int total = 0;
    for (const char c : id.substr(0, id.size() - 1))
        if (is_digit(c)) total = (total + (c - '0')) * kRadix % kModulus;
    const int check = (kModulus + 1 - total) % kModulus;
    return check == kTen ? 'X' : static_cast<char>('0' + check);
}

}  // namespace

std::optional<std::string> parse_orcid(std::string_view value) {
    std::string id(without_address(value));
    if (!has_form(id)) return std::nullopt;
    if (id.back() == 'x') id.back() = 'X';
    return id.back() == check_character(id) ? std::optional(id) : std::nullopt;
}

std::string orcid_hint(std::string_view value) {
    const std::string_view id = without_address(value);
    if (!has_form(id)) return "write it as 0000-0002-1825-0097";
    return fmt::format("its figures do not agree: behind the others the last one would be {}",
                       check_character(id));
}

std::string orcid_address(std::string_view orcid) {
    return std::string(kAddress).append(orcid);
}

}  // namespace bifolio::source
