// Any bytes for a table or an agenda, pasted or typed: what is made of it without errors is a programme that
// reads without errors.
#include "source/import/import.h"
#include "source/reader.h"
#include "source/write/program_writer.h"
#include "tests/fuzz/fuzz_target.h"

using namespace bifolio;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    source::Diagnostics diagnostics;
    source::ImportOptions options;
    options.title = "Title";
    options.date = "2026-05-08";
    const source::Program program =
        source::import_program(fuzz::as_text(data, size), "fuzz.txt", options, diagnostics).program;
    fuzz::require(program.days.empty() || !source::outline_of(program).empty(),
                  "what was read has an outline");
    if (diagnostics.has_errors()) return 0;

    source::Diagnostics of_written;
    const auto again = source::read_program_text(source::write_program(program), "fuzz.xml", "", of_written);
    fuzz::require(again && !of_written.has_errors(), "what was imported is read without errors");
    return 0;
}
