#include "cli/words.h"

#include <charconv>

namespace bifolio::cli {

std::size_t read_count(const std::string& option, const std::string& word, std::size_t least,
                       std::size_t most) {
    std::size_t count = 0;
    const char* end = word.data() + word.size();
    const auto parsed = std::from_chars(word.data(), end, count);
    if (parsed.ec != std::errc() || parsed.ptr != end || count < least || count > most)
        refuse_word(option, word, fmt::format("a number from {} to {}", least, most));
    return count;
}

}  // namespace bifolio::cli
