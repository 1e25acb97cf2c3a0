#include "cli/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
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
    throw WriteError(path, std::generic_category().message(error));
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

// A new file in the target's folder, gone again unless it is renamed.
class TemporaryFile {
  public:
    // `shown` is how the user named the target.
    TemporaryFile(const fs::path& target, const std::string& shown)
        : path_((target.parent_path() / ".bifolio-XXXXXX").string()),
          shown_(shown),
          descriptor_(::mkostemp(path_.data(), O_CLOEXEC)) {
        if (descriptor_.get() < 0) fail(shown_, errno);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile(TemporaryFile&&) = delete;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile() {
        if (!path_.empty()) ::unlink(path_.c_str());
    }

    [[nodiscard]] int descriptor() const { return descriptor_.get(); }

    void rename_to(const fs::path& target) {
        if (::fsync(descriptor_.get()) != 0 || descriptor_.close() != 0) fail(shown_, errno);
        if (::rename(path_.c_str(), target.c_str()) != 0) fail(shown_, errno);
        path_.clear();
    }

  private:
    std::string path_;
    const std::string& shown_;
    Descriptor descriptor_;
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

mode_t permissions_of_new_files() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return static_cast<mode_t>(0666) & ~mask;
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
    TemporaryFile temporary(target, path);
    write_all(temporary.descriptor(), bytes, path);
    const mode_t permissions =
        there ? there->st_mode & static_cast<mode_t>(07777) : permissions_of_new_files();
    // The owner first: changing it can clear permissions. Only root can keep another's file another's.
    if (there && ::geteuid() == 0 && ::fchown(temporary.descriptor(), there->st_uid, there->st_gid) != 0) {
        fail(path, errno);
    }
    if (::fchmod(temporary.descriptor(), permissions) != 0) fail(path, errno);
    temporary.rename_to(target);
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
