#include "language/lists.h"

#include <unicode/listformatter.h>

#include <utility>
#include <vector>

#include "language/icu.h"

namespace bifolio::language {

struct Lists::Formatter {
    std::unique_ptr<icu::ListFormatter> icu;
};

Lists::Lists(std::string bcp47) : bcp47_(std::move(bcp47)) {}
Lists::~Lists() = default;
Lists::Lists(Lists&&) noexcept = default;
Lists& Lists::operator=(Lists&&) noexcept = default;

std::string Lists::list(std::span<const std::string> names) {
    UErrorCode error = U_ZERO_ERROR;
    if (!formatter_) {
        std::unique_ptr<icu::ListFormatter> made(
            icu::ListFormatter::createInstance(locale_of(bcp47_), error));
        require(error, "lists");
        formatter_ = std::make_unique<Formatter>(Formatter{std::move(made)});
    }
    std::vector<icu::UnicodeString> items;
    for (const std::string& name : names) items.push_back(icu::UnicodeString::fromUTF8(name));
    icu::UnicodeString text;
    formatter_->icu->format(items.data(), static_cast<int32_t>(items.size()), text, error);
    require(error, "a list");
    return utf8(text);
}

}  // namespace bifolio::language
