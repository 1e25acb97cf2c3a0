#include "source/base/quotation.h"

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

std::string quoted(std::string_view text) {
    return '"' + shortened(text) + '"';
}

}  // namespace bifolio::source
