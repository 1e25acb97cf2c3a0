#include "tests/source/reading.h"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace bifolio::source::testing {

std::vector<std::string> Reading::lines(bool with_inferred) const {
    std::vector<std::string> result;
    for (const Diagnostic& each : diagnostics.sorted()) {
        if (with_inferred || each.code != "inferred")
            result.push_back(fmt::format("{}:{} {} {}", each.place.line, each.place.column,
                                         to_string(each.severity), each.code));
    }
    return result;
}

Diagnostic Reading::find(std::string_view code) const {
    for (const Diagnostic& each : diagnostics.sorted())
        if (each.code == code) return each;
    return {};
}

std::size_t Reading::count(std::string_view code) const {
    std::size_t count = 0;
    for (const Diagnostic& each : diagnostics.all())
        if (each.code == code) ++count;
    return count;
}

Reading read(std::string text, const std::string& folder, const XmlLimits& limits) {
    Reading reading;
    reading.program = read_program_text(std::move(text), "p.xml", folder, reading.diagnostics, limits);
    return reading;
}

std::string day_with(std::string_view items) {
    return fmt::format(
        "<program>\n<event><title>Event</title></event>\n<day date=\"2026-09-14\">\n{}\n</day>\n</program>\n",
        items);
}

std::string program_with(std::string_view parts, std::string_view items) {
    return fmt::format(
        "<program>\n{}\n<event><title>Event</title></event>\n<day "
        "date=\"2026-09-14\">\n{}\n</day>\n</program>\n",
        parts, items);
}

std::string contents(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot open " + path.string());
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream stream(path, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream.flush()) throw std::runtime_error("cannot write " + path.string());
}

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "bifolio-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace bifolio::source::testing
