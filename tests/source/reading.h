// Help for tests: programmes from short texts, and their findings as lines.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "source/reader.h"

namespace bifolio::source::testing {

struct Reading {
    std::optional<Program> program;
    Diagnostics diagnostics;

    // "3:5 error time-order", sorted by place; [inferred] notes only where asked for.
    [[nodiscard]] std::vector<std::string> lines(bool with_inferred = false) const;
    // The first finding with this code; an empty one where there is none.
    [[nodiscard]] Diagnostic find(std::string_view code) const;
    [[nodiscard]] std::size_t count(std::string_view code) const;
};

// `text` as the file "p.xml"; pictures are looked for in `folder`.
[[nodiscard]] Reading read(std::string text, const std::string& folder = {}, const XmlLimits& limits = {});

// <program> with an event and, in lines 3 and on, one day that holds `items`: its first line is line 4.
[[nodiscard]] std::string day_with(std::string_view items);
// The same with `parts` in <program> before the day, in line 2 and on; the day's first line comes after them.
[[nodiscard]] std::string program_with(std::string_view parts, std::string_view items = {});

inline const std::filesystem::path kRoot = BIFOLIO_ROOT;

[[nodiscard]] std::string contents(const std::filesystem::path& path);
void write(const std::filesystem::path& path, std::string_view bytes);

// A new empty folder, removed at the end.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace bifolio::source::testing
