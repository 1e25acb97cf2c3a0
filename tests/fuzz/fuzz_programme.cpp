// Any bytes for a programme: read it to its end, and write what was read so that it reads the same.
#include "source/model/translations.h"
#include "source/reader.h"
#include "source/write/program_writer.h"
#include "tests/fuzz/fuzz_target.h"

using namespace bifolio;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    source::Diagnostics diagnostics;
    const auto program = source::read_program_text(fuzz::as_text(data, size), "fuzz.xml", "", diagnostics);
    fuzz::require(program || diagnostics.has_errors(), "no programme without an error");
    if (!program || diagnostics.has_errors()) return 0;

    const std::string written = source::write_program(*program);
    source::Diagnostics of_written;
    const auto again = source::read_program_text(written, "fuzz.xml", "", of_written);
    fuzz::require(again && !of_written.has_errors(), "what was written is read without errors");
    fuzz::require(source::write_program(*again) == written, "what was written is read as it was");
    for (const std::string& edition : program->editions) {
        source::Diagnostics of_edition;
        const auto other =
            source::read_program_text(fuzz::as_text(data, size), "fuzz.xml", "", of_edition, {}, {edition});
        fuzz::require(other.has_value(), "each edition that there is can be read");
        fuzz::require(
            other->rooms.size() == program->rooms.size() && other->days.size() == program->days.size(),
            "editions differ in words alone");
        source::Program both = *program;
        source::join(both, *other);
    }
    return 0;
}
