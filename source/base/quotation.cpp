#include "source/base/quotation.h"

#include <fmt/core.h>

#include <algorithm>

#include "source/base/utf8.h"

namespace bifolio::source {

std::string shortened(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t letters = 0; end < text.size() && letters < kMostQuoted; ++letters) {
        ++end;
        while (end < text.size() && is_continuation_byte(text[end])) ++end;
    }
    std::string shown(text.substr(0, end));
    if (end < text.size()) shown += "…";
    return shown;
}

std::string in_quotes(std::string_view text) {
    return '"' + shortened(text) + '"';
}

std::string listed(std::span<const std::string_view> names) {
    std::string list;
    for (const std::string_view name : names.first(std::min(names.size(), kMostListed))) {
        if (!list.empty()) list += ", ";
        list += shortened(name);
    }
    const std::size_t others = names.size() - std::min(names.size(), kMostListed);
    if (others > 0) list += fmt::format(" and {} other{}", others, others == 1 ? "" : "s");
    return list;
}

}  // namespace bifolio::source
