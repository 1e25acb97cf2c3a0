// A file that is written out of sight and then takes another's place, whole.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "source/base/descriptor.h"

namespace bifolio::cli {

// Something that could not be written: exit status 3. what() is "cannot write PATH: REASON".
class WriteError : public std::runtime_error {
  public:
    WriteError(const std::string& path, const std::string& reason)
        : std::runtime_error("cannot write " + path + ": " + reason) {}
    // `error` is errno's.
    WriteError(const std::string& path, int error);
};

// A new file in the target's folder. It has no name (open(2), O_TMPFILE) until it takes the target's place,
// so that nothing stays behind however the process ends. Where the file system knows no such files, it is
// ".bifolio-" and six letters, and what a process that was killed has left of these is taken away by the next
// one that writes into the folder.
class TemporaryFile {
  public:
    // `permissions` are those of the file, less what the umask takes. `shown` is how the user named the
    // target. Throws WriteError, as the function below does.
    TemporaryFile(const std::filesystem::path& target, mode_t permissions, const std::string& shown);
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile(TemporaryFile&&) = delete;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile();

    [[nodiscard]] int descriptor() const { return descriptor_.get(); }

    // Once: syncs it, and then it is the target.
    void take_the_place_of(const std::filesystem::path& target);

  private:
    void open_without_name(mode_t permissions);
    void open_with_name(mode_t permissions);
    void give_name();

    std::filesystem::path folder_;
    std::string shown_;
    source::Descriptor descriptor_{-1};
    std::string name_;  // its path; empty: none
};

// Takes away what killed processes of this user have left in the folder. Files of processes that still write
// are locked, and stay.
void sweep_temporary_files(const std::filesystem::path& folder);

}  // namespace bifolio::cli
