// Writing a file whole or not at all.
#pragma once

#include <string>
#include <string_view>

#include "cli/temporary_file.h"

namespace bifolio::cli {

// Puts `bytes` into the file of that name, which afterwards holds them all or, where WriteError is thrown,
// what it held before. They go to a temporary file in the target's folder, which takes its place once it is
// on the disk (cli/temporary_file.h). Where the target is there already, it keeps its permissions and must be
// writable; where it is a symbolic link, what it points to is written; what is not a regular file (a device,
// a pipe) is written to directly. Signals that would end the process (SIGINT, SIGTERM, SIGHUP, SIGQUIT) are
// passed over while the file is written, so that no temporary file stays behind.
void write_file(const std::string& path, std::string_view bytes);

// Writes to standard output. Throws WriteError.
void write_standard_output(std::string_view bytes);

// The one or, for "-", the other.
void write_output(const std::string& path, std::string_view bytes);

}  // namespace bifolio::cli
