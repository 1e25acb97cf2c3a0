#include "cli/letter_sources.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "cli/data_folder.h"
#include "cli/usage_error.h"
#include "source/base/file.h"

namespace bifolio::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargest = 1U << 20U;  // bytes of a template
constexpr const char* kSubject = "subject.txt";
constexpr const char* kText = "body.txt";
constexpr const char* kHtml = "body.html";

mail::TemplateSource read(const fs::path& path) {
    mail::TemplateSource source{.file = path.string(), .text = source::read_file(path, kLargest)};
    if (source.text.size() > kLargest) throw source::FileError(path, "is larger than 1 MB");
    std::erase(source.text, '\r');
    return source;
}

bool is_there(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error);
}

}  // namespace

mail::LetterSources read_letter_sources(const WordingArguments& arguments) {
    const fs::path shipped = data_folder() / "templates";
    std::error_code error;
    const bool is_folder = fs::is_directory(arguments.stated, error);
    const fs::path folder = arguments.stated.empty() ? shipped : fs::path(arguments.stated);
    mail::LetterSources sources;
    if (is_folder || arguments.stated.empty()) {
        sources.text = read(folder / kText);
        if (is_there(folder / kHtml)) sources.html = read(folder / kHtml);
    } else if (folder.extension() == ".html" || folder.extension() == ".htm") {
        throw UsageError(fmt::format("--template: {} has HTML but no plain text", arguments.stated),
                         "name a folder with both body.txt and body.html, which say the same");
    } else {
        sources.text = read(folder);
    }
    if (!arguments.subject.empty())
        sources.subject = {.file = "--subject", .text = arguments.subject};
    else
        sources.subject = read((is_folder && is_there(folder / kSubject) ? folder : shipped) / kSubject);
    for (const std::string& uri : arguments.unsubscribe)
        sources.unsubscribe.push_back({.file = "--list-unsubscribe", .text = uri});
    return sources;
}

}  // namespace bifolio::cli
