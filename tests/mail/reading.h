// Reading messages and calendars back with other people's tools. A test that includes this is compiled with
// BIFOLIO_PROJECT, the project's folder.
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "source/model/program.h"
#include "source/reader.h"
#include "tests/support/subprocess.h"

namespace bifolio::testing {

// What one of this folder's scripts makes of the bytes. Debian's modules are those of /usr/bin/python3.
[[nodiscard]] inline nlohmann::json read_by(const std::string& script, const std::string& bytes) {
    const Outcome outcome =
        run({.arguments = {"/usr/bin/python3", std::string(BIFOLIO_PROJECT "/tests/mail/") + script},
             .input = bytes});
    if (outcome.status != 0) throw std::runtime_error(script + ": " + outcome.err);
    return nlohmann::json::parse(outcome.out);
}

[[nodiscard]] inline nlohmann::json read_message(const std::string& bytes) {
    return read_by("read_message.py", bytes);
}
[[nodiscard]] inline nlohmann::json read_calendar(const std::string& bytes) {
    return read_by("read_calendar.py", bytes);
}

// The programme in the text, which must be without errors.
[[nodiscard]] inline source::Program program_of(const std::string& xml) {
    source::Diagnostics findings;
    auto program = source::read_program_text(xml, "p.xml", "", findings);
    if (!program || findings.has_errors())
        throw std::runtime_error(findings.all().empty() ? "no programme" : findings.all().front().message);
    return std::move(*program);
}

// "line:column: message" of each finding, in order.
[[nodiscard]] inline std::vector<std::string> told(const source::Diagnostics& findings) {
    std::vector<std::string> lines;
    for (const source::Diagnostic& each : findings.all())
        lines.push_back(std::to_string(each.place.line) + ":" + std::to_string(each.place.column) + ": " +
                        each.message);
    return lines;
}

}  // namespace bifolio::testing
