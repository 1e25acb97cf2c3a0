// What is read from one word of the command line, and told by its option's name where it makes no sense.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bifolio::cli {

// Throws a UsageError: `--sides is "3", and must be one of 1|2`.
[[noreturn]] void refuse_word(const std::string& option, const std::string& word, std::string_view wanted);

// "pdfua1, pdfa2a" -> "pdfua1", "pdfa2a".
[[nodiscard]] std::vector<std::string> words_between_commas(std::string_view list);

// "3 pages", "1 page".
[[nodiscard]] std::string counted(std::size_t number, std::string_view what);

// A whole number; throws UsageError for anything else.
[[nodiscard]] std::size_t read_count(const std::string& option, const std::string& word, std::size_t least,
                                     std::size_t most);

}  // namespace bifolio::cli
