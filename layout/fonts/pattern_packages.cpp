#include "layout/fonts/pattern_packages.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace bifolio::layout {

namespace {

// hyphen-..., but for those of English and Portuguese, which are told apart by region.
constexpr std::array<std::string_view, 42> kPackaged{
    "af", "as", "be", "bg", "bn", "ca", "cs", "da", "de", "el", "es", "fr", "gl", "gu",
    "hi", "hr", "hu", "id", "is", "it", "kn", "lt", "lv", "ml", "mn", "mr", "nl", "no",
    "or", "pa", "pl", "ro", "ru", "sk", "sl", "sr", "sv", "ta", "te", "th", "uk", "zu"};

constexpr std::array<std::string_view, 16> kScriptsWithoutHyphens{
    "Hans", "Hant", "Jpan", "Kore", "Hang", "Arab", "Hebr", "Syrc",
    "Thaa", "Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Ethi", "Nkoo"};

std::string base_of(const std::string& language) {
    return language.substr(0, language.find('-'));
}

bool has_subtag(const std::string& language, std::string_view subtag) {
    return ("-" + language + "-").find("-" + std::string(subtag) + "-") != std::string::npos;
}

std::string script_of(const std::string& language) {
    UErrorCode error = U_ZERO_ERROR;
    std::array<char, ULOC_FULLNAME_CAPACITY> locale{}, likely{}, script{};
    int32_t parsed = 0;
    uloc_forLanguageTag(language.c_str(), locale.data(), locale.size(), &parsed, &error);
    uloc_addLikelySubtags(locale.data(), likely.data(), likely.size(), &error);
    uloc_getScript(likely.data(), script.data(), script.size(), &error);
    return U_SUCCESS(error) ? script.data() : "";
}

}  // namespace

bool is_hyphenated(const std::string& language) {
    return base_of(language) != "vi" &&
           std::ranges::find(kScriptsWithoutHyphens, script_of(language)) == kScriptsWithoutHyphens.end();
}

std::string pattern_package(const std::string& language) {
    std::string base = base_of(language);
    if (base == "nb" || base == "nn") base = "no";
    if (base == "en") return has_subtag(language, "GB") ? "hyphen-en-gb" : "hyphen-en-us";
    if (base == "pt") return has_subtag(language, "BR") ? "hyphen-pt-br" : "hyphen-pt-pt";
    return std::ranges::find(kPackaged, base) == kPackaged.end() ? "" : "hyphen-" + base;
}

}  // namespace bifolio::layout
