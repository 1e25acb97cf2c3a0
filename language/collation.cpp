#include "language/collation.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "language/icu.h"

namespace bifolio::language {

namespace {

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<int32_t>(text.size())};
}

}  // namespace

struct Collation::Rules {
    std::unique_ptr<icu::Collator> icu;
};

Collation::Collation(const std::string& bcp47) {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(
        icu::Collator::createInstance(icu::Locale::forLanguageTag(bcp47, error), error));
    require(error, "collation rules");
    rules_ = std::make_unique<Rules>(Rules{std::move(made)});
}
Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;

int Collation::compare(std::string_view a, std::string_view b) const {
    UErrorCode ignored = U_ZERO_ERROR;
    return rules_->icu->compareUTF8(piece(a), piece(b), ignored);
}

std::string index_letter(std::string_view name) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* decomposer = icu::Normalizer2::getNFDInstance(error);
    icu::UnicodeString first(icu::UnicodeString::fromUTF8(piece(name)).char32At(0));
    if (U_SUCCESS(error) != 0) first = decomposer->normalize(first, error);
    return utf8(icu::UnicodeString(u_toupper(first.char32At(0))));
}

}  // namespace bifolio::language
