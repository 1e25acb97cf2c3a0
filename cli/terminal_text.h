// Text from users' files, made fit to be shown on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bifolio::cli {

// One character as it is shown.
struct ShownCharacter {
    std::string text;       // UTF-8; spaces for a tab, U+FFFD for what must not reach a terminal
    std::size_t width = 1;  // in the terminal's columns: 0 for a combining mark, 2 for a wide character
};

// Each character of `line`, which may hold any bytes; one byte that is not UTF-8 counts as a character.
// Control characters and those that turn the direction of writing are not shown: they could hide or forge
// output.
[[nodiscard]] std::vector<ShownCharacter> shown_characters(std::string_view line);

// `text` without what must not reach a terminal; line feeds stay.
[[nodiscard]] std::string safe_text(std::string_view text);

}  // namespace bifolio::cli
