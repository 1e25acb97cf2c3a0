#include "source/base/inner_file.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

#include "source/base/file.h"

namespace bifolio::source {

namespace {

namespace fs = std::filesystem;

Descriptor none(int error) {
    errno = error;
    return Descriptor(-1);
}

}  // namespace

Descriptor open_inner_file(const std::string& folder, const std::string& path) {
    std::error_code error;
    const fs::path base = fs::canonical(folder.empty() ? fs::path(".") : fs::path(folder), error);
    if (error) return none(error.value());
    const fs::path file = fs::canonical(path, error);
    if (error) return none(error.value());
    const auto [base_end, step] = std::mismatch(base.begin(), base.end(), file.begin(), file.end());
    if (base_end != base.end()) return none(EXDEV);

    Descriptor at(::open(base.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    for (auto name = step; name != file.end() && at.get() >= 0; ++name) {
        const bool is_last = std::next(name) == file.end();
        // A pipe is opened without waiting for whoever writes into it.
        const int flags = O_NOFOLLOW | O_CLOEXEC | (is_last ? O_RDONLY | O_NONBLOCK : O_PATH | O_DIRECTORY);
        Descriptor next(::openat(at.get(), name->c_str(), flags));
        const int reason = errno;
        at = std::move(next);
        errno = reason;
    }
    return at;
}

std::string read_inner_file(const std::string& folder, const std::string& path, std::uint64_t limit) {
    const Descriptor file = open_inner_file(folder, path);
    if (file.get() < 0) throw FileError(path, std::generic_category().message(errno));
    return read_descriptor(file, path, limit);
}

std::string read_inner_file(const std::optional<std::string>& folder, const std::string& path,
                            std::uint64_t limit) {
    return folder ? read_inner_file(*folder, path, limit) : read_file(path, limit);
}

}  // namespace bifolio::source
