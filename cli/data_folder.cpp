#include "cli/data_folder.h"

#include <cstdlib>
#include <system_error>

#include "source/base/file.h"

namespace bifolio::cli {

namespace fs = std::filesystem;

fs::path installation_folder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (error) throw source::FileError("/proc/self/exe", error.message());
    return program.parent_path().parent_path();
}

fs::path data_folder() {
    fs::path folder;
    if (const char* named = std::getenv("BIFOLIO_DATA"); named != nullptr && *named != '\0') {
        folder = named;
    } else {
        folder = installation_folder() / "share" / "bifolio";
    }
    std::error_code error;
    if (!fs::is_directory(folder / "styles", error)) {
        throw source::FileError((folder / "styles").string(), "the style sheets of bifolio are missing");
    }
    return folder;
}

fs::path profiles_folder() {
    return data_folder() / "icc";
}

}  // namespace bifolio::cli
