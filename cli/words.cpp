#include "cli/words.h"

#include <fmt/core.h>

#include <charconv>

#include "cli/usage_error.h"
#include "source/base/ascii.h"
#include "source/base/quotation.h"

namespace bifolio::cli {

void refuse_word(const std::string& option, const std::string& word, std::string_view wanted) {
    throw UsageError(fmt::format("{} is {}, but must be {}", option, source::in_quotes(word), wanted));
}

std::string counted(std::size_t number, std::string_view what) {
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

std::size_t read_count(const std::string& option, const std::string& word, std::size_t least,
                       std::size_t most) {
    std::size_t count = 0;
    const char* end = word.data() + word.size();
    const auto parsed = std::from_chars(word.data(), end, count);
    if (parsed.ec != std::errc() || parsed.ptr != end || count < least || count > most)
        refuse_word(option, word, fmt::format("a number from {} to {}", least, most));
    return count;
}

std::vector<std::string> words_between_commas(std::string_view list) {
    std::vector<std::string> words;
    while (true) {
        const std::size_t comma = list.find(',');
        words.emplace_back(source::trimmed(list.substr(0, comma)));
        if (comma == std::string_view::npos) return words;
        list.remove_prefix(comma + 1);
    }
}

}  // namespace bifolio::cli
