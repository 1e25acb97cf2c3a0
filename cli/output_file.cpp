#include "cli/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "source/base/descriptor.h"

namespace bifolio::cli {

namespace {

namespace fs = std::filesystem;

using source::Descriptor;

[[noreturn]] void fail(const std::string& path, int error) {
    throw WriteError(path, error);
}

// The signals with which a user ends a program, passed over for as long as this lives: in the whole process,
// since its other threads may take them too. Whoever sends one then is too late, for the job is all but done.
class PassedOverSignals {
  public:
    PassedOverSignals() {
        struct sigaction ignore {};
        ignore.sa_handler = SIG_IGN;
        for (std::size_t each = 0; each < kEnding.size(); ++each) {
            ::sigaction(kEnding[each], &ignore, &before_[each]);
        }
    }
    PassedOverSignals(const PassedOverSignals&) = delete;
    PassedOverSignals& operator=(const PassedOverSignals&) = delete;
    PassedOverSignals(PassedOverSignals&&) = delete;
    PassedOverSignals& operator=(PassedOverSignals&&) = delete;
    ~PassedOverSignals() {
        for (std::size_t each = 0; each < kEnding.size(); ++each) {
            ::sigaction(kEnding[each], &before_[each], nullptr);
        }
    }

  private:
    static constexpr std::array kEnding = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

    std::array<struct sigaction, kEnding.size()> before_{};
};

void write_all(int descriptor, std::string_view bytes, const std::string& shown) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
        } else if (count == 0 || errno != EINTR) {
            fail(shown, count == 0 ? EIO : errno);
        }
    }
}

std::optional<struct stat> status_of(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) return status;
    return std::nullopt;
}

// Where a chain of symbolic links leads, also when nothing is there yet.
fs::path resolved(fs::path path, const std::string& shown) {
    constexpr int kMostLinks = 40;
    std::error_code error;
    for (int links = 0; fs::is_symlink(path, error); ++links) {
        if (links == kMostLinks) fail(shown, ELOOP);
        path = path.parent_path() / fs::read_symlink(path, error);  // an absolute link replaces the folder
        if (error) fail(shown, error.value());
    }
    return path;
}

}  // namespace

void write_file(const std::string& path, std::string_view bytes) {
    const std::optional<struct stat> there = status_of(path);
    if (there && S_ISDIR(there->st_mode)) fail(path, EISDIR);
    if (there && !S_ISREG(there->st_mode)) {
        const Descriptor direct(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
        if (direct.get() < 0) fail(path, errno);
        write_all(direct.get(), bytes, path);
        return;
    }
    if (there && ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) fail(path, errno);

    const fs::path target = resolved(path, path);
    if (!target.has_filename()) fail(path, EISDIR);  // "folder/", where there is no such folder

    const PassedOverSignals passed_over;
    sweep_temporary_files(target.has_parent_path() ? target.parent_path() : fs::path("."));
    constexpr mode_t kNew = 0666, kPrivate = 0600, kPermissions = 07777;
    TemporaryFile temporary(target, there ? kPrivate : kNew, path);
    write_all(temporary.descriptor(), bytes, path);
    if (there) {
        // The owner first: changing it can clear permissions. Only root can keep another's file another's.
        if (::geteuid() == 0 && ::fchown(temporary.descriptor(), there->st_uid, there->st_gid) != 0)
            fail(path, errno);
        if (::fchmod(temporary.descriptor(), there->st_mode & kPermissions) != 0) fail(path, errno);
    }
    temporary.take_the_place_of(target);
}

void write_standard_output(std::string_view bytes) {
    write_all(STDOUT_FILENO, bytes, "standard output");
}

void write_output(const std::string& path, std::string_view bytes) {
    if (path == "-") {
        write_standard_output(bytes);
    } else {
        write_file(path, bytes);
    }
}

}  // namespace bifolio::cli
