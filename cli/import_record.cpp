#include "cli/import_record.h"

#include <filesystem>
#include <system_error>

#include "cli/output_file.h"
#include "source/base/file.h"

namespace bifolio::cli {

namespace {

namespace fs = std::filesystem;

// "-" is standard output, be there a file of that name or not.
bool is_file(const std::string& path) {
    std::error_code error;
    return path != "-" && fs::is_regular_file(path, error);
}

std::string record_of(const std::string& path) {
    return path + ".import";
}

// No more is read than would show that the file is another one.
bool holds(const std::string& path, std::string_view bytes) {
    return source::read_file(path, bytes.size()) == bytes;
}

bool are_alike(const std::string& path, const std::string& other) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    return !error && fs::file_size(other, error) == size && !error &&
           holds(path, source::read_file(other, size));
}

}  // namespace

bool was_edited(const std::string& path, std::string_view bytes) {
    if (!is_file(path) || holds(path, bytes)) return false;
    return !is_file(record_of(path)) || !are_alike(path, record_of(path));
}

void keep_import_record(const std::string& path, std::string_view bytes) {
    if (is_file(path)) write_file(record_of(path), bytes);
}

}  // namespace bifolio::cli
