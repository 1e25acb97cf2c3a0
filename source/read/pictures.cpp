#include "source/read/pictures.h"

#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "source/base/inner_file.h"
#include "source/base/quotation.h"

namespace bifolio::source {

namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr std::string_view kWhereToPut = "put the picture into the programme's folder or one inside it";

// By names alone: nothing outside the folder is looked up.
bool leads_outside(const fs::path& folder, const std::string& file) {
    const fs::path named = (folder / file).lexically_normal();
    return std::mismatch(folder.begin(), folder.end(), named.begin(), named.end()).first != folder.end();
}

bool is_regular_file(int descriptor) {
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

// The bytes that a file begins with, by which the formats are told.
std::string start_of(int descriptor) {
    std::array<char, 8> start{};
    const ssize_t count = ::pread(descriptor, start.data(), start.size(), 0);
    return {start.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0))};
}

bool is_png_or_jpeg(std::string_view start) {
    return start == "\x89PNG\r\n\x1A\n"sv || start.starts_with("\xFF\xD8\xFF"sv);
}

// Why a picture could not be opened.
std::string reason_of(int error, const std::string& file) {
    if (error == EXDEV)
        return fmt::format("the picture {} is a link to outside the programme's folder", in_quotes(file));
    return fmt::format("the picture {} cannot be {}: {}", in_quotes(file), error == ENOENT ? "found" : "read",
                       std::generic_category().message(error));
}

}  // namespace

PictureCheck check_picture(const std::string& folder, const std::string& file, PictureFormats formats) {
    PictureCheck result;
    result.path = folder.empty() ? file : (fs::path(folder) / file).string();
    const auto refuse = [&](std::string message, std::string_view hint = {}) {
        result.trouble = {std::move(message), std::string(hint)};
        return result;
    };
    if (file.empty()) return refuse("a picture without a file name");
    if (file.find('\0') != std::string::npos) return refuse("a file name with a NUL in it");
    if (file.find("://") != std::string::npos)
        return refuse(fmt::format("the picture {} is not a file", in_quotes(file)), kWhereToPut);
    if (fs::path(file).is_absolute())
        return refuse(fmt::format("the picture {} does not have a path relative to the programme's folder",
                                  in_quotes(file)),
                      kWhereToPut);

    std::error_code error;
    const fs::path base = fs::canonical(folder.empty() ? fs::path(".") : fs::path(folder), error);
    if (error)
        return refuse(
            fmt::format("the folder of the picture {} cannot be read: {}", in_quotes(file), error.message()));
    if (leads_outside(base, file))
        return refuse(fmt::format("the picture {} is outside the programme's folder", in_quotes(file)),
                      kWhereToPut);
    const Descriptor opened = open_inner_file(folder, result.path);
    if (opened.get() < 0) return refuse(reason_of(errno, file), errno == EXDEV ? kWhereToPut : "");
    if (!is_regular_file(opened.get()))
        return refuse(fmt::format("the picture {} is not a file", in_quotes(file)));
    const std::string start = start_of(opened.get());
    result.is_pdf = start.starts_with("%PDF-"sv);
    if (result.is_pdf && formats == PictureFormats::PngJpegOrPdf) return result;
    if (!is_png_or_jpeg(start))
        return refuse(fmt::format("the picture {} is neither PNG nor JPEG{}", in_quotes(file),
                                  formats == PictureFormats::PngJpegOrPdf ? " nor PDF" : ""),
                      result.is_pdf ? "<page> and <advertisement> take a PDF; here convert it to PNG or JPEG"
                                    : "convert it to PNG or JPEG");
    return result;
}

}  // namespace bifolio::source
