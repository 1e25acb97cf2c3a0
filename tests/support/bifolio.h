// The command `bifolio` as it was built, run as a user would run it. The build says where it is: a test that
// includes this is compiled with BIFOLIO_PROGRAM and BIFOLIO_PROJECT, see tests/cli/CMakeLists.txt.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/subprocess.h"

namespace bifolio::testing {

inline const std::filesystem::path kProgram = BIFOLIO_PROGRAM;
inline const std::filesystem::path kProject = BIFOLIO_PROJECT;  // the project's folder, for samples and docs
inline const std::filesystem::path kSamples = kProject / "samples";

// `bifolio ARGUMENTS` in `folder`.
[[nodiscard]] inline Command bifolio_command(std::vector<std::string> arguments,
                                             const std::filesystem::path& folder) {
    arguments.insert(arguments.begin(), kProgram.string());
    return {.arguments = std::move(arguments), .folder = folder};
}

[[nodiscard]] inline Outcome bifolio(std::vector<std::string> arguments,
                                     const std::filesystem::path& folder) {
    return run(bifolio_command(std::move(arguments), folder));
}

// The names of the files in a folder, hidden ones too, in order.
[[nodiscard]] inline std::vector<std::string> files_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& each : std::filesystem::directory_iterator(folder))
        names.push_back(each.path().filename());
    std::ranges::sort(names);
    return names;
}

}  // namespace bifolio::testing
