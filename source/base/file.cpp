#include "source/base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace bifolio::source {

namespace {

std::string system_reason(int error) {
    return std::generic_category().message(error);
}

}  // namespace

FileError::FileError(std::string path, std::string reason)
    : std::runtime_error("cannot read " + path + ": " + reason),
      path_(std::move(path)),
      reason_(std::move(reason)) {}

std::string shown_name(const std::string& path) {
    return path == kStandardInput ? "standard input" : path;
}

std::string read_file(const std::string& path, std::uint64_t limit) {
    const std::string name = shown_name(path);
    const int number =
        path == kStandardInput ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (number < 0) throw FileError(name, system_reason(errno));
    return read_descriptor(Descriptor(number), name, limit);
}

std::string read_descriptor(const Descriptor& descriptor, const std::string& name, std::uint64_t limit) {
    const int number = descriptor.get();
    struct stat status {};
    if (::fstat(number, &status) != 0) throw FileError(name, system_reason(errno));
    if (S_ISDIR(status.st_mode)) throw FileError(name, "is a folder");

    const std::uint64_t most = limit + 1;
    std::string bytes;
    if (S_ISREG(status.st_mode))
        bytes.reserve(std::min(static_cast<std::uint64_t>(status.st_size) + 1, most));
    constexpr std::size_t kStep = std::size_t{1} << 16U;
    while (bytes.size() < most) {
        const std::size_t before = bytes.size();
        // Where the size was known, never past the room that was made for it, which would copy all.
        const std::size_t free = bytes.capacity() - before;
        const std::size_t step = free > 0 ? std::min(free, kStep) : kStep;
        bytes.resize(static_cast<std::size_t>(std::min<std::uint64_t>(before + step, most)));
        const ssize_t got = ::read(number, bytes.data() + before, bytes.size() - before);
        const int error = errno;
        bytes.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got < 0 && error == EINTR) continue;
        if (got < 0) throw FileError(name, system_reason(error));
        if (got == 0) break;
    }
    return bytes;
}

}  // namespace bifolio::source
