// Any bytes for a PDF that is bound with itself as cover and insert: sheets by every scheme, with marks and
// slug, as PDF/X-4, lean, and judged.
#include <array>
#include <optional>
#include <string>
#include <variant>

#include "press/color_profile.h"
#include "press/lean.h"
#include "press/preflight.h"
#include "press/print_standards.h"
#include "press/production.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/manuscript.h"

using namespace bifolio;

namespace {

constexpr std::size_t kMostPages = 16;

std::optional<press::SourceDocument> read(const std::string& bytes) {
    source::Diagnostics findings;
    auto document = press::SourceDocument::read("file.pdf", bytes, findings);
    fuzz::require(document.has_value() != findings.has_errors(), "a PDF is read, or an error says why not");
    return document;
}

void check_sheets(const press::Production& made) {
    fuzz::require(made.findings.has_errors() || !made.bytes.empty(), "there are sheets, or an error");
    if (made.bytes.empty()) return;
    source::Diagnostics findings;
    fuzz::require(press::SourceDocument::read("sheets.pdf", made.bytes, findings).has_value(),
                  "sheets can be read again");
}

void make_sheets(const std::string& bytes, press::Scheme scheme, bool with_others) {
    press::PrintInput input{*read(bytes)};
    const std::size_t pages = std::get<press::SourceDocument>(input.body).pages().size();
    if (with_others) {
        if (pages == 1 || pages == 2 || pages == 4) input.cover = read(bytes);
        input.inserts.push_back({*read(bytes), pages / 2});
    }
    press::ProductionRequest request;
    request.scheme = scheme;
    request.fit = true;
    request.caliper = 0.3;
    request.date = 0;
    request.marks.bleed = true;
    if (with_others) {
        request.standard = press::find_print_standard("pdfx4");
        request.profile = "swop";
    }
    check_sheets(press::produce(std::move(input), request, &fuzz::workshop().fonts));
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes = fuzz::as_text(data, size);
    const auto document = read(bytes);
    if (!document || document->pages().size() > kMostPages) return 0;
    const press::PreflightReport report = press::preflight(*document, press::find_print_standard("pdfx4"));
    fuzz::require(!report.results.empty(), "there is a judgement");
    if (press::lean_obstacle(*document).empty()) {
        source::Diagnostics findings;
        fuzz::require(
            press::SourceDocument::read("lean.pdf", press::make_lean(*document), findings).has_value(),
            "a lean PDF can be read");
    }
    constexpr std::array kSchemes = {press::Scheme::Pages, press::Scheme::Saddle, press::Scheme::Signatures};
    const std::size_t choice = fuzz::choice_of(bytes, 2 * kSchemes.size());
    make_sheets(bytes, kSchemes.at(choice / 2), choice % 2 == 1);
    return 0;
}
