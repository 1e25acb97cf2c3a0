// Style sheets of a test's own, in a folder that goes away with it.
#pragma once

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "source/base/diagnostic.h"
#include "styles/reader.h"

namespace bifolio::styles {

// "own.xml:3:9 error [value] size: "big" is not a valid length", with the folder taken off the file's name.
inline std::string shown(const source::Diagnostic& finding, const std::string& folder = {}) {
    std::string file = finding.file;
    if (!folder.empty() && file.starts_with(folder)) file.erase(0, folder.size() + 1);
    return fmt::format("{}:{}:{} {} [{}] {}", file, finding.place.line, finding.place.column,
                       source::to_string(finding.severity), finding.code, finding.message);
}

struct Outcome {
    std::optional<StyleSheet> sheet;
    std::vector<std::string> findings;  // as shown() gives them
    std::vector<std::string> hints;
};

class SheetFolder {
  public:
    SheetFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "bifolio-styles-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for the test");
        path_ = pattern;
    }
    ~SheetFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    SheetFolder(const SheetFolder&) = delete;
    SheetFolder& operator=(const SheetFolder&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

    void write(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories(std::filesystem::path(file(name)).parent_path());
        std::ofstream(file(name), std::ios::binary) << text;
    }

    // Reads own.xml with this text, or what the request asks for; shipped style sheets can be named.
    [[nodiscard]] Outcome read(const std::string& text) const {
        write("own.xml", text);
        StyleRequest request;
        request.style = file("own.xml");
        return read(request);
    }
    [[nodiscard]] Outcome read(StyleRequest request) const {
        request.folders.emplace_back(BIFOLIO_STYLES);
        source::Diagnostics diagnostics;
        Outcome outcome;
        outcome.sheet = read_style_sheet(request, diagnostics);
        for (const source::Diagnostic& finding : diagnostics.all()) {
            outcome.findings.push_back(shown(finding, path_));
            outcome.hints.push_back(finding.hint);
        }
        return outcome;
    }
    // The default style with these settings.
    [[nodiscard]] Outcome set(const std::vector<Setting>& settings) const {
        StyleRequest request;
        request.settings = settings;
        return read(request);
    }

  private:
    std::string path_;
};

}  // namespace bifolio::styles
