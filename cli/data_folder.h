// Where the files that ship with the program are: its style sheets and the schema.
#pragma once

#include <filesystem>

namespace bifolio::cli {

// What the environment variable BIFOLIO_DATA names; else share/bifolio beside the folder of the program
// itself, which holds both when it is installed and in a build tree. Throws source::FileError where it is not
// there.
[[nodiscard]] std::filesystem::path data_folder();

}  // namespace bifolio::cli
