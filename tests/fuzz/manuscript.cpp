#include "tests/fuzz/manuscript.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "source/base/diagnostic.h"
#include "source/reader.h"
#include "styles/reader.h"

namespace bifolio::fuzz {

namespace {

std::optional<styles::StyleSheet> read_sheet(std::string_view settings) {
    styles::StyleRequest request{
        .style = "classic", .folders = {BIFOLIO_PROJECT "/styles"}, .paper = {}, .settings = {}};
    source::Diagnostics findings;
    while (!settings.empty()) {
        const std::size_t end = std::min(settings.find('\n'), settings.size());
        const std::string line(settings.substr(0, end));
        settings.remove_prefix(std::min(end + 1, settings.size()));
        if (line.empty()) continue;
        auto setting = styles::parse_setting(line, findings);
        if (!setting) return std::nullopt;
        if (setting->key == "style") {
            // No file of this machine is a style sheet of an input.
            if (setting->value.find_first_of("/.") != std::string::npos) return std::nullopt;
            request.style = setting->value;
        } else {
            if (setting->key == "cover.picture") return std::nullopt;
            request.settings.push_back(std::move(*setting));
        }
    }
    auto sheet = styles::read_style_sheet(request, findings);
    return findings.has_errors() ? std::nullopt : std::move(sheet);
}

}  // namespace

std::size_t start_of_xml(std::string_view input) {
    return std::min(input.find('<'), input.size());
}

std::optional<Manuscript> read_manuscript(std::string_view input) {
    const std::size_t start = start_of_xml(input);
    source::Diagnostics findings;
    auto program = source::read_program_text(std::string(input.substr(start)), "fuzz.xml",
                                             BIFOLIO_PROJECT "/samples", findings);
    if (!program || findings.has_errors()) return std::nullopt;
    auto sheet = read_sheet(input.substr(0, start));
    if (!sheet) return std::nullopt;
    return Manuscript{std::move(*program), std::move(*sheet)};
}

Workshop& workshop() {
    static Workshop only;
    return only;
}

std::size_t choice_of(std::string_view input, std::size_t count) {
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const char c : input) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash % count;
}

}  // namespace bifolio::fuzz
