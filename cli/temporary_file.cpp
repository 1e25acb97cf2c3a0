#include "cli/temporary_file.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <random>
#include <string_view>
#include <system_error>
#include <utility>

namespace bifolio::cli {

namespace {

namespace fs = std::filesystem;

using source::Descriptor;

constexpr std::string_view kPrefix = ".bifolio-";
constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::size_t kLetterCount = 6;
constexpr int kTries = 100;  // to find a name that is free

std::string any_name() {
    std::random_device random;
    std::uniform_int_distribution<std::size_t> letter(0, kLetters.size() - 1);
    std::string name(kPrefix);
    for (std::size_t n = 0; n < kLetterCount; ++n) name += kLetters[letter(random)];
    return name;
}

// Also the names that mkstemp() gave such files.
bool is_such_a_name(std::string_view name) {
    return name.size() == kPrefix.size() + kLetterCount && name.starts_with(kPrefix) &&
           std::ranges::all_of(name.substr(kPrefix.size()), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
           });
}

// How a file without a name is given one (open(2)); it needs no rights, but that folder.
std::string link_of(int descriptor) {
    return fmt::format("/proc/self/fd/{}", descriptor);
}

void sweep(const fs::path& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0) return;
    if (!S_ISREG(status.st_mode) || status.st_uid != ::geteuid()) return;
    if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0) ::unlink(path.c_str());
}

}  // namespace

WriteError::WriteError(const std::string& path, int error)
    : WriteError(path, std::generic_category().message(error)) {}

TemporaryFile::TemporaryFile(const fs::path& target, mode_t permissions, const std::string& shown)
    : folder_(target.has_parent_path() ? target.parent_path() : fs::path(".")), shown_(shown) {
    open_without_name(permissions);
    if (descriptor_.get() < 0) open_with_name(permissions);
}

TemporaryFile::~TemporaryFile() {
    if (!name_.empty()) ::unlink(name_.c_str());
}

void TemporaryFile::open_without_name(mode_t permissions) {
    if (::access("/proc/self/fd", X_OK) != 0) return;
    descriptor_ = Descriptor(::open(folder_.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, permissions));
    if (descriptor_.get() >= 0) ::flock(descriptor_.get(), LOCK_EX);
}

void TemporaryFile::open_with_name(mode_t permissions) {
    for (int n = 0; n < kTries; ++n) {
        const std::string name = folder_ / any_name();
        Descriptor file(::open(name.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, permissions));
        if (file.get() < 0 && errno == EEXIST) continue;
        if (file.get() < 0) throw WriteError(shown_, errno);
        ::flock(file.get(), LOCK_EX);
        struct stat status {};
        if (::fstat(file.get(), &status) == 0 && status.st_nlink == 0)
            continue;  // swept before it was locked
        descriptor_ = std::move(file);
        name_ = name;
        return;
    }
    throw WriteError(shown_, EEXIST);
}

void TemporaryFile::give_name() {
    for (int n = 0; n < kTries; ++n) {
        const std::string name = folder_ / any_name();
        if (::linkat(AT_FDCWD, link_of(descriptor_.get()).c_str(), AT_FDCWD, name.c_str(),
                     AT_SYMLINK_FOLLOW) == 0) {
            name_ = name;
            return;
        }
        if (errno != EEXIST) throw WriteError(shown_, errno);
    }
    throw WriteError(shown_, EEXIST);
}

// A link cannot take the place of a file that is there, but a name can.
void TemporaryFile::take_the_place_of(const fs::path& target) {
    if (::fsync(descriptor_.get()) != 0) throw WriteError(shown_, errno);
    if (name_.empty()) give_name();
    if (::rename(name_.c_str(), target.c_str()) != 0) throw WriteError(shown_, errno);
    name_.clear();
}

void sweep_temporary_files(const fs::path& folder) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (is_such_a_name(entry->path().filename().native())) sweep(entry->path());
}

}  // namespace bifolio::cli
