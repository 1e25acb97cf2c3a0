// What `import` wrote, kept beside it (loops.xml.import), so that importing anew never overwrites what was
// edited since.
#pragma once

#include <string>
#include <string_view>

namespace bifolio::cli {

// Whether `path` is a file that holds anything but what import last wrote there, or `bytes`. Throws
// source::FileError where it, or the record beside it, is there and cannot be read.
[[nodiscard]] bool was_edited(const std::string& path, std::string_view bytes);

// Keeps the record of `bytes`, which were written to `path`; none of standard output and devices. Throws
// WriteError.
void keep_import_record(const std::string& path, std::string_view bytes);

}  // namespace bifolio::cli
