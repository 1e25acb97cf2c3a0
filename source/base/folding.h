// Text reduced to what matters for comparing names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bifolio::source {

// Case-folded (NFKC_Casefold), still with its accents.
[[nodiscard]] std::string fold_case(std::string_view utf8);

// Case-folded and without accents; letters such as ø, ł and đ become their nearest: "Łukasz Ødegård" ->
// "lukasz odegard".
[[nodiscard]] std::string fold_accents(std::string_view utf8);

// The words between white space and any of `separators` (ASCII).
[[nodiscard]] std::vector<std::string> split_words(std::string_view text, std::string_view separators = {});

}  // namespace bifolio::source
