#include "source/import/shared/options.h"

#include <fmt/core.h>

#include "source/base/encoding.h"
#include "source/base/quotation.h"
#include "source/base/utf8.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

bool is_text(std::string_view value) {
    for (std::size_t offset = 0; offset < value.size();) {
        const CodePoint character = decode_utf8(value, offset);
        if (character.length == 0 || is_forbidden(character.value)) return false;
        offset += character.length;
    }
    return true;
}

}  // namespace

std::optional<OptionFault> find_option_fault(const ImportOptions& options) {
    const auto no_text = [](std::string_view option, const std::string& value) -> std::optional<OptionFault> {
        if (is_text(value)) return std::nullopt;
        return OptionFault{std::string(option), {"its value is not text in UTF-8", {}}};
    };
    const auto no_value = [](std::string_view option, const std::string& value, std::string_view what,
                             std::string hint) {
        return OptionFault{std::string(option),
                           {fmt::format("{} is not {}", in_quotes(value), what), std::move(hint)}};
    };
    if (auto fault = no_text("--title", options.title)) return fault;
    if (auto fault = no_text("--short-title", options.short_title)) return fault;
    if (!options.date.empty() && !parse_date(options.date))
        return no_value("--date", options.date, "a valid date", date_hint(options.date));
    if (auto fault = no_text("--place", options.place)) return fault;
    if (!options.time_zone.empty() && !is_time_zone(options.time_zone))
        return no_value("--time-zone", options.time_zone, "a known time zone",
                        time_zone_hint(options.time_zone));
    if (auto fault = no_text("--url", options.url)) return fault;
    if (!options.url.empty() && !is_url(options.url))
        return no_value("--url", options.url, "a web address", url_hint(options.url));
    if (!options.language.empty() && !is_language(options.language))
        return no_value("--language", options.language, "a known language", language_hint(options.language));
    return std::nullopt;
}

}  // namespace bifolio::source
