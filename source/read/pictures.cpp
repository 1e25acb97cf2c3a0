#include "source/read/pictures.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>

namespace bifolio::source {

namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr std::string_view kWhereToPut = "put the picture into the programme's folder or one inside it";

bool is_inside(const fs::path& folder, const fs::path& file) {
    const auto [in_folder, in_file] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return in_folder == folder.end() && in_file != file.end();
}

bool is_png_or_jpeg(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::array<char, 8> start{};
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    const std::string_view bytes(start.data(), static_cast<std::size_t>(stream.gcount()));
    return bytes == "\x89PNG\r\n\x1A\n"sv || bytes.starts_with("\xFF\xD8\xFF"sv);
}

}  // namespace

PictureCheck check_picture(const std::string& folder, const std::string& file) {
    PictureCheck result;
    const fs::path base = folder.empty() ? fs::path(".") : fs::path(folder);
    result.path = folder.empty() ? file : (base / file).string();
    const auto refuse = [&](std::string message, std::string_view hint = {}) {
        result.trouble = {std::move(message), std::string(hint)};
        return result;
    };
    if (file.empty()) return refuse("a picture without a file name");
    if (file.find('\0') != std::string::npos) return refuse("a file name with a NUL in it");
    if (file.find("://") != std::string::npos)
        return refuse(fmt::format("the picture \"{}\" is not a file", file), kWhereToPut);
    if (fs::path(file).is_absolute())
        return refuse(
            fmt::format("the picture \"{}\" does not have a path relative to the programme's folder", file),
            kWhereToPut);

    std::error_code error;
    const fs::path real_base = fs::canonical(base, error);
    if (error)
        return refuse(
            fmt::format("the folder of the picture \"{}\" cannot be read: {}", file, error.message()));
    // Lexically first: nothing is looked up outside the folder.
    if (!is_inside(real_base, (real_base / file).lexically_normal()))
        return refuse(fmt::format("the picture \"{}\" is outside the programme's folder", file), kWhereToPut);
    const fs::path real_file = fs::canonical(real_base / file, error);
    if (error) return refuse(fmt::format("the picture \"{}\" cannot be found: {}", file, error.message()));
    if (!is_inside(real_base, real_file))
        return refuse(fmt::format("the picture \"{}\" is a link to outside the programme's folder", file),
                      kWhereToPut);
    if (!fs::is_regular_file(real_file, error))
        return refuse(fmt::format("the picture \"{}\" is not a file", file));
    if (std::ifstream(real_file).fail())
        return refuse(fmt::format("the picture \"{}\" cannot be read", file));
    if (!is_png_or_jpeg(real_file))
        return refuse(fmt::format("the picture \"{}\" is neither PNG nor JPEG", file),
                      "convert it to PNG or JPEG");
    return result;
}

}  // namespace bifolio::source
