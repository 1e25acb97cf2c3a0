// Any programme and style: a booklet is made of it, on one thread and on two the same.
#include <string>

#include "layout/booklet/booklet.h"
#include "layout/story/structure_check.h"
#include "pdf/writer.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/manuscript.h"

using namespace bifolio;

namespace {

// Empty where the findings have errors.
std::string booklet_of(const fuzz::Manuscript& manuscript, int threads) {
    source::Diagnostics findings;
    layout::BookletOptions options;
    options.threads = threads;
    options.hyphenator = fuzz::workshop().hyphenator;
    const layout::Pages pages = layout::typeset_booklet(manuscript.program, manuscript.sheet,
                                                        fuzz::workshop().fonts, findings, options);
    if (findings.has_errors()) return {};
    fuzz::require(!pages.pages.empty(), "a booklet has pages");
    fuzz::require(layout::structure_faults(pages.structure).empty(), "its structure is sound");
    return pdf::write_pdf(pages, {.threads = threads});
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string input = fuzz::as_text(data, size);
    const auto manuscript = fuzz::read_manuscript(input);
    if (!manuscript) return 0;
    const std::string bytes = booklet_of(*manuscript, 1);
    constexpr std::size_t kTwice = 8;  // one of so many is made on two threads, too
    if (fuzz::choice_of(input, kTwice) == 0)
        fuzz::require(booklet_of(*manuscript, 2) == bytes, "two threads make the same bytes as one");
    return 0;
}
