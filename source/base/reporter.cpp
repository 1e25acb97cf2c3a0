#include "source/base/reporter.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace bifolio::source {

namespace {

// The message without what differs from case to case: "quoted", <element>, numbers.
std::string wording(std::string_view message) {
    std::string result;
    char closing = '\0';
    for (const char byte : message) {
        if (closing != '\0') {
            if (byte == closing) closing = '\0';
        } else if (byte == '"') {
            closing = '"';
        } else if (byte == '<') {
            closing = '>';
        } else if (byte < '0' || byte > '9') {
            result += byte;
        }
    }
    return result;
}

}  // namespace

void Reporter::error(std::string_view code, Place place, std::string message, std::string hint) {
    add(Severity::Error, code, place, std::move(message), std::move(hint));
}

void Reporter::warning(std::string_view code, Place place, std::string message, std::string hint) {
    add(Severity::Warning, code, place, std::move(message), std::move(hint));
}

void Reporter::note(std::string_view code, Place place, std::string message, std::string hint) {
    add(Severity::Note, code, place, std::move(message), std::move(hint));
}

void Reporter::warning_of_each(std::string_view code, Place place, std::string message, std::string hint) {
    if (has_too_many()) return add(Severity::Warning, code, place, std::move(message), std::move(hint));
    ++findings_;
    diagnostics_.add(
        {Severity::Warning, std::string(code), file_, place, std::move(message), std::move(hint)});
}

void Reporter::error(std::string_view code, Place place, Trouble trouble) {
    error(code, place, std::move(trouble.message), std::move(trouble.hint));
}

void Reporter::warning(std::string_view code, Place place, Trouble trouble) {
    warning(code, place, std::move(trouble.message), std::move(trouble.hint));
}

void Reporter::add(Severity severity, std::string_view code, Place place, std::string message,
                   std::string hint) {
    if (code != "inferred") {
        ++findings_;
        Kind& kind = kinds_[fmt::format("{} {} {}", to_string(severity), code, wording(message))];
        kind.severity = severity;
        kind.code = code;
        if (++kind.count == kMostOfOneKind + 1) kind.first_left_out = place;
        if (kind.count > kMostOfOneKind) return;
    }
    diagnostics_.add({severity, std::string(code), file_, place, std::move(message), std::move(hint)});
}

void Reporter::finish() {
    std::vector<Diagnostic> more;
    for (const auto& [wording, kind] : kinds_) {
        if (kind.count <= kMostOfOneKind) continue;
        more.push_back({kind.severity,
                        kind.code,
                        file_,
                        kind.first_left_out,
                        fmt::format("and {} more of this kind, from here on", kind.count - kMostOfOneKind),
                        {}});
    }
    std::ranges::sort(more);
    for (Diagnostic& each : more) diagnostics_.add(std::move(each));
    kinds_.clear();
}

}  // namespace bifolio::source
