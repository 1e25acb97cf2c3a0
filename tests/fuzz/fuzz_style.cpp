// Any bytes for a style sheet.
#include "styles/sheet_file.h"
#include "tests/fuzz/fuzz_target.h"

using namespace bifolio;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    source::Diagnostics diagnostics;
    const auto sheet = styles::read_sheet_file(fuzz::as_text(data, size), "fuzz.xml", diagnostics);
    fuzz::require(sheet || diagnostics.has_errors(), "no style sheet without an error");
    return 0;
}
