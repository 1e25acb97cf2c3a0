#include "cli/programs.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <vector>

#include "cli/data_folder.h"

namespace bifolio::cli {

ExitStatus run_program(const char* program, const char* verb, std::span<const std::string> words) {
    const std::string path = installation_folder() / "libexec" / program;
    std::vector<std::string> all = {path, verb};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& each : all) arguments.push_back(each.data());
    arguments.push_back(nullptr);
    ::execv(path.c_str(), arguments.data());
    throw ProgramError("cannot run " + path + ": " + std::generic_category().message(errno));
}

}  // namespace bifolio::cli
