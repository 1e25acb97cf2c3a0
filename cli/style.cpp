#include "cli/style.h"

#include <fmt/core.h>

#include "cli/data_folder.h"
#include "cli/usage_error.h"
#include "styles/reader.h"

namespace bifolio::cli {

namespace {

void add_setting(styles::StyleRequest& request, const std::string& text, source::Diagnostics& diagnostics) {
    if (auto setting = styles::parse_setting(text, diagnostics))
        request.settings.push_back(std::move(*setting));
}

// Findings about an option bear its name for a file. A warning is no reason to refuse it.
void refuse_wrong_options(const source::Diagnostics& diagnostics) {
    for (const source::Diagnostic& each : diagnostics.all()) {
        if (each.severity == source::Severity::Error && each.file.starts_with("--"))
            throw UsageError(each.file + ": " + each.message, each.hint);
    }
}

}  // namespace

bool names_file(const StyleOptions& options) {
    return options.style.ends_with(".xml") || options.style.find('/') != std::string::npos;
}

std::optional<styles::StyleSheet> read_style(const StyleOptions& options, source::Diagnostics& diagnostics) {
    source::Diagnostics found;
    styles::StyleRequest request;
    request.style = options.style;
    request.folders = {(data_folder() / "styles").string()};
    if (!options.paper.empty()) request.paper = options.paper;
    for (const std::string& each : options.settings) add_setting(request, each, found);
    auto sheet = styles::read_style_sheet(request, found);
    refuse_wrong_options(found);
    diagnostics.append(found);
    return sheet;
}

}  // namespace bifolio::cli
