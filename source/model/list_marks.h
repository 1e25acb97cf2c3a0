// What stands before the items of lists.
#pragma once

#include <cstddef>
#include <string>

namespace bifolio::source {

// "1.", in a list within another "a.", in one within that "i.", and so on again; `depth` counts the numbered
// lists around. Letters go on behind z. as aa.; what is past 3999 in Roman numerals is told in figures.
[[nodiscard]] std::string number_mark(std::size_t depth, int number);

}  // namespace bifolio::source
