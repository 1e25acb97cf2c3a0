// Where the files that ship with the program are: its style sheets and the schema, and the programs beside
// it.
#pragma once

#include <filesystem>

namespace bifolio::cli {

// What the folder of this program is in, as it is installed or in a build tree: all else is found from there,
// so that an installation can be moved. Throws source::FileError.
[[nodiscard]] std::filesystem::path installation_folder();

// What the environment variable BIFOLIO_DATA names; else share/bifolio in the installation's folder. Throws
// source::FileError where it is not there.
[[nodiscard]] std::filesystem::path data_folder();

// Of the ICC profiles that were made when the program was built: "icc" in the data folder, whether it is
// there or not. Throws as above.
[[nodiscard]] std::filesystem::path profiles_folder();

}  // namespace bifolio::cli
