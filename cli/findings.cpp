#include "cli/findings.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <string_view>
#include <system_error>

#include "cli/excerpt.h"
#include "cli/json.h"
#include "cli/terminal_text.h"
#include "cli/words.h"
#include "source/base/file.h"
#include "source/xml/xml_gate.h"

namespace bifolio::cli {

namespace {

using source::Diagnostic;
using source::Severity;

// Enough of a long line for an excerpt: a character has up to four bytes, and marks above and below it.
constexpr std::size_t kBytesPerColumn = 16;

struct Colors {
    std::string_view place, error, warning, note, code, hint;
    ExcerptColors excerpt;
    std::string_view end;

    [[nodiscard]] std::string_view of(Severity severity) const {
        switch (severity) {
            case Severity::Error:
                return error;
            case Severity::Warning:
                return warning;
            case Severity::Note:
                break;
        }
        return note;
    }
};

Colors colors_for(const Terminal& terminal) {
    if (!terminal.colors) return {};
    constexpr std::string_view kEnd = "\x1b[0m";
    return {.place = "\x1b[1m",
            .error = "\x1b[1;31m",
            .warning = "\x1b[1;35m",
            .note = "\x1b[1;36m",
            .code = "\x1b[2m",
            .hint = "\x1b[36m",
            .excerpt = {.gutter = "\x1b[2m", .caret = "\x1b[1;32m", .end = kEnd},
            .end = kEnd};
}

// The lines of the files that findings are about, each file read once.
class Quotations {
  public:
    // Nothing where the file cannot be quoted.
    SourceLines* lines(const std::string& file) {
        const auto [found, is_new] = files_.try_emplace(file);
        if (is_new) found->second = read(file);
        return found->second ? &*found->second : nullptr;
    }

  private:
    static std::optional<SourceLines> read(const std::string& file) {
        std::error_code error;
        if (!std::filesystem::is_regular_file(file, error)) return std::nullopt;
        try {
            return SourceLines(source::read_file(file, source::XmlLimits{}.bytes));
        } catch (const source::FileError&) {
            return std::nullopt;  // gone since it was read: the finding stands without its line
        }
    }

    std::map<std::string, std::optional<SourceLines>> files_;
};

std::string one_line(std::string_view text) {
    std::string line = safe_text(text);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

std::string place_text(const Diagnostic& finding) {
    std::string file = one_line(finding.file);
    if (!finding.place.known()) return file;
    return fmt::format("{}:{}:{}", file, finding.place.line, finding.place.column);
}

Json as_json(const Diagnostic& finding) {
    const bool has_place = finding.place.known();
    return Json::Members{{"severity", to_string(finding.severity)},
                         {"code", finding.code},
                         {"file", finding.file},
                         {"line", has_place ? Json(finding.place.line) : Json()},
                         {"column", has_place ? Json(finding.place.column) : Json()},
                         {"message", finding.message},
                         {"hint", finding.hint.empty() ? Json() : Json(finding.hint)}};
}

}  // namespace

Counts count(std::span<const Diagnostic> findings) {
    Counts counts;
    for (const Diagnostic& each : findings) {
        switch (each.severity) {
            case Severity::Error:
                ++counts.errors;
                break;
            case Severity::Warning:
                ++counts.warnings;
                break;
            case Severity::Note:
                ++counts.notes;
                break;
        }
    }
    return counts;
}

std::vector<Diagnostic> shown_findings(const source::Diagnostics& all, const CommonOptions& options) {
    std::vector<Diagnostic> findings = all.sorted();
    std::erase_if(findings, [&](const Diagnostic& each) {
        if (options.quiet) return each.severity != Severity::Error;
        return each.code == "inferred" && !options.verbose;
    });
    return findings;
}

bool is_for_check(const Diagnostic& finding) {
    constexpr std::array<std::string_view, 8> kCodes = {
        "overlap",         "missing-room",     "clock-change", "double-booked",
        "session-overrun", "session-underrun", "odd-text",     "duplicate-person"};
    return finding.severity != Severity::Error && std::ranges::find(kCodes, finding.code) != kCodes.end();
}

std::string findings_as_text(std::span<const Diagnostic> findings, const Terminal& terminal) {
    const Colors colors = colors_for(terminal);
    Quotations quotations;
    std::string text;
    for (const Diagnostic& each : findings) {
        text += fmt::format("{0}{1}:{2} {3}{4}:{2} {5} {6}[{7}]{2}\n", colors.place, place_text(each),
                            colors.end, colors.of(each.severity), to_string(each.severity),
                            one_line(each.message), colors.code, each.code);
        SourceLines* lines = each.place.known() ? quotations.lines(each.file) : nullptr;
        if (lines != nullptr) {
            const Stretch stretch = lines->around(each.place, kBytesPerColumn * terminal.width);
            const source::Place place{each.place.line, static_cast<std::uint32_t>(stretch.column)};
            text += excerpt(stretch.text, place, terminal.width, colors.excerpt);
        }
        if (!each.hint.empty()) {
            text += fmt::format("       {}hint:{} {}\n", colors.hint, colors.end, one_line(each.hint));
        }
    }
    return text;
}

std::string summary(const Counts& counts) {
    if (counts.errors == 0 && counts.warnings == 0 && counts.notes == 0) return "no errors, no warnings";
    std::string text;
    const auto add = [&text](std::size_t number, std::string_view what) {
        if (number > 0) text += (text.empty() ? "" : ", ") + counted(number, what);
    };
    add(counts.errors, "error");
    add(counts.warnings, "warning");
    add(counts.notes, "note");
    return text;
}

std::string findings_as_json(std::span<const Diagnostic> findings, const Ending& ending) {
    Json::List list;
    for (const Diagnostic& each : findings) list.push_back(as_json(each));
    const Counts counts = count(findings);
    Json::Members document{{"status", static_cast<int>(ending.status)},
                           {"errors", counts.errors},
                           {"warnings", counts.warnings},
                           {"notes", counts.notes},
                           {"written", json_or_null(ending.written)},
                           {"failure", json_or_null(ending.failure)}};
    if (ending.summary) document.emplace_back("summary", *ending.summary);
    document.emplace_back("diagnostics", std::move(list));
    return to_text(document);
}

}  // namespace bifolio::cli
