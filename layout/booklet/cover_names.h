// What a cover need not say, for it has been said.
#pragma once

#include <string>

namespace bifolio::layout {

// Whether the words of a text stand in another one, in their order, whatever their case and what is between
// them: "3rd" in "3rd Workshop on Machine Learning". True of an empty text.
[[nodiscard]] bool is_said_by(const std::string& text, const std::string& other);

// Whether a short title is a name of its own beside the title, but for years: these the dates tell. "FOSDEM
// 2024" is none beside "FOSDEM", and a name that a system made for itself, "fosdem-2024", is never one.
[[nodiscard]] bool names_it_anew(const std::string& short_title, const std::string& title);

}  // namespace bifolio::layout
