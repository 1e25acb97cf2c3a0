// Where the files that ship with the program are: its style sheets and the schema.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bifolio::cli {

// What the environment variable BIFOLIO_DATA names; else share/bifolio beside the folder of the program
// itself, which holds both when it is installed and in a build tree. Throws source::FileError where it is not
// there.
[[nodiscard]] std::filesystem::path data_folder();

// The file of the style sheet that `name` stands for: one that ships ("classic"), or a file, where the name
// ends in
// ".xml" or has a slash. Throws UsageError, with the nearest name, where no such style sheet ships.
[[nodiscard]] std::string style_file(const std::string& name);

// The names of the style sheets that ship, in order.
[[nodiscard]] std::vector<std::string> shipped_styles();

}  // namespace bifolio::cli
