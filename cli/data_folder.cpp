#include "cli/data_folder.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <system_error>

#include "cli/usage_error.h"
#include "source/file.h"
#include "source/nearest.h"

namespace bifolio::cli {

namespace fs = std::filesystem;

fs::path data_folder() {
    fs::path folder;
    if (const char* named = std::getenv("BIFOLIO_DATA"); named != nullptr && *named != '\0') {
        folder = named;
    } else {
        std::error_code error;
        const fs::path program = fs::read_symlink("/proc/self/exe", error);
        if (error) throw source::FileError("/proc/self/exe", error.message());
        folder = program.parent_path().parent_path() / "share" / "bifolio";
    }
    std::error_code error;
    if (!fs::is_directory(folder / "styles", error)) {
        throw source::FileError((folder / "styles").string(), "the style sheets of bifolio are not there");
    }
    return folder;
}

std::vector<std::string> shipped_styles() {
    std::vector<std::string> names;
    for (const fs::directory_entry& each : fs::directory_iterator(data_folder() / "styles")) {
        if (each.path().extension() == ".xml") names.push_back(each.path().stem().string());
    }
    std::ranges::sort(names);
    return names;
}

std::string style_file(const std::string& name) {
    if (name.ends_with(".xml") || name.find('/') != std::string::npos) return name;
    const fs::path shipped = data_folder() / "styles" / (name + ".xml");
    std::error_code error;
    if (fs::is_regular_file(shipped, error)) return shipped.string();
    const std::vector<std::string> names = shipped_styles();
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    const std::string_view meant = source::nearest(name, candidates);
    throw UsageError(fmt::format("there is no style \"{}\"", name),
                     meant.empty() ? fmt::format("these ship: {}; a file's name ends in .xml or has a slash",
                                                 fmt::join(names, ", "))
                                   : fmt::format("did you mean {}?", meant));
}

}  // namespace bifolio::cli
