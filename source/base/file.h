// Reading a file whole, and telling "cannot be read" from "is wrong".
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "source/base/descriptor.h"

namespace bifolio::source {

// A file that could not be opened or read: exit status 3. what() is "cannot read PATH: REASON".
class FileError : public std::runtime_error {
  public:
    FileError(std::string path, std::string reason);

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const std::string& reason() const {
        return reason_;
    }  // the system's words, or "is a folder"

  private:
    std::string path_;
    std::string reason_;
};

// What users write for standard input where a file's name is asked for, and what findings call it.
inline constexpr std::string_view kStandardInput = "-";
[[nodiscard]] std::string shown_name(const std::string& path);

// The bytes of the file, at most `limit` + 1 of them: one byte more than `limit` says that the file is too
// big, and no more is read. Also reads what has no size beforehand: a pipe, and standard input, which can be
// read once. Throws FileError.
[[nodiscard]] std::string read_file(const std::string& path, std::uint64_t limit);
// The same of a file that is open already; errors call it `name`.
[[nodiscard]] std::string read_descriptor(const Descriptor& descriptor, const std::string& name,
                                          std::uint64_t limit);

}  // namespace bifolio::source
