// Any bytes for a PDF that is to be bound in, and judged.
#include <string>

#include "press/book.h"
#include "press/inspection.h"
#include "press/preflight.h"
#include "press/print_standards.h"
#include "press/reading_standards.h"
#include "press/sheets.h"
#include "tests/fuzz/fuzz_target.h"

using namespace bifolio;

namespace {

constexpr std::size_t kMostPages = 64;

void make_sheets(press::SourceDocument document) {
    source::Diagnostics diagnostics;
    const bool is_whole = document.damage().empty();
    const auto book = press::bind({std::move(document), std::nullopt, {}, true}, diagnostics);
    if (!book) return;
    const auto geometry = press::plan_sheet({.trim = book->trim, .bleed = 9});
    if (!geometry) return;
    try {
        const std::string sheets =
            press::write_sheets(*book, press::impose({.pages = book->pages.size()}), *geometry, {});
        source::Diagnostics found;
        fuzz::require(press::SourceDocument::read("sheets.pdf", sheets, found).has_value(),
                      "sheets can be read again");
        fuzz::require(!is_whole || found.count(source::Severity::Warning) == 0,
                      "sheets of what is whole are whole");
    } catch (const std::runtime_error&) {
        // A page whose content cannot be read.
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    source::Diagnostics diagnostics;
    auto document =
        press::SourceDocument::read("file.pdf", {reinterpret_cast<const char*>(data), size}, diagnostics);
    fuzz::require(document.has_value() != diagnostics.has_errors(),
                  "a PDF is read, or an error says why not");
    if (!document || document->pages().size() > kMostPages) return 0;
    const press::PdfFacts found = press::inspect(*document);
    const press::PreflightReport report = press::preflight(found, press::find_print_standard("pdfx4"));
    fuzz::require(!report.results.empty(), "there is a judgement");
    for (const press::ReadingStandard& standard : press::reading_standards())
        fuzz::require(!press::judge(found, standard).empty(),
                      "there is a judgement of a standard for reading");
    make_sheets(std::move(*document));
    return 0;
}
