#include "cli/paths.h"

#include <fmt/core.h>

#include <filesystem>
#include <system_error>

#include "cli/usage_error.h"
#include "source/base/file.h"

namespace bifolio::cli {

namespace fs = std::filesystem;

std::string output_path(const std::string& stated, const std::string& input, std::string_view suffix) {
    if (!stated.empty()) return stated;
    if (input == source::kStandardInput) return "programme" + std::string(suffix);
    return fs::path(input).stem().string() + std::string(suffix);
}

void refuse_to_replace(const std::string& input, const std::string& output, std::string_view what) {
    std::error_code error;
    if (output == "-" || !fs::is_regular_file(input, error) || !fs::equivalent(input, output, error)) return;
    throw UsageError(fmt::format("{} is {} itself and would be overwritten", output, what),
                     "name another file with -o");
}

}  // namespace bifolio::cli
