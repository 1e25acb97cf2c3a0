// Any programme and style: the handout, the signs, and sheets by every scheme, read back.
#include <array>
#include <string>
#include <vector>

#include "layout/booklet/booklet.h"
#include "layout/handout/handout.h"
#include "pdf/writer.h"
#include "press/production.h"
#include "press/source_document.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/manuscript.h"

using namespace bifolio;

namespace {

void check_pdf(const std::string& bytes) {
    source::Diagnostics findings;
    const auto document = press::SourceDocument::read("made.pdf", bytes, findings);
    fuzz::require(document.has_value(), "what was made can be read");
    fuzz::require(findings.count(source::Severity::Warning) == 0, "and is whole");
}

layout::HandoutOptions options_of(const std::string& input) {
    constexpr layout::Size kA4 = {595.28, 841.89}, kA3 = {841.89, 1190.55};
    layout::HandoutOptions options;
    options.paper = fuzz::choice_of(input, 2) == 0 ? kA4 : kA3;
    options.sides = 1 + fuzz::choice_of(input, 4) / 2;
    options.with_posters = fuzz::choice_of(input, 3) != 0;
    options.with_presenters = fuzz::choice_of(input, 5) != 0;
    return options;
}

void make_handout(const fuzz::Manuscript& manuscript, const std::string& input) {
    source::Diagnostics findings;
    const layout::Handout handout = layout::typeset_handout(
        manuscript.program, manuscript.sheet, fuzz::workshop().fonts, findings, options_of(input));
    if (handout.fits() && !findings.has_errors()) check_pdf(pdf::write_pdf(handout.pages));
}

void make_signs(const fuzz::Manuscript& manuscript, const std::string& input) {
    std::vector<std::size_t> days, rooms;
    for (std::size_t n = 0; n < manuscript.program.days.size(); ++n) days.push_back(n);
    for (std::size_t n = 0; n < manuscript.program.rooms.size(); ++n) rooms.push_back(n);
    const auto signs = layout::signs_of(manuscript.program, days, rooms);
    if (signs.empty()) return;
    source::Diagnostics findings;
    const layout::Pages pages = layout::typeset_signs(manuscript.program, signs, manuscript.sheet,
                                                      fuzz::workshop().fonts, findings, options_of(input));
    if (findings.has_errors()) return;
    fuzz::require(pages.pages.size() == signs.size(), "each sign is a page");
    check_pdf(pdf::write_pdf(pages));
}

void make_sheets(const fuzz::Manuscript& manuscript, const std::string& input) {
    source::Diagnostics findings;
    layout::BookletOptions options;
    options.hyphenator = fuzz::workshop().hyphenator;
    layout::Pages pages = layout::typeset_booklet(manuscript.program, manuscript.sheet,
                                                  fuzz::workshop().fonts, findings, options);
    if (findings.has_errors()) return;
    constexpr std::array kSchemes = {press::Scheme::Pages, press::Scheme::Saddle, press::Scheme::Signatures};
    press::ProductionRequest request;
    request.scheme = kSchemes.at(fuzz::choice_of(input, kSchemes.size()));
    request.blanks_before_back = fuzz::choice_of(input, 2) == 0;
    request.binding = fuzz::choice_of(input, 5) == 0 ? press::Binding::Right : press::Binding::Left;
    const press::Production made =
        press::produce({press::TypesetPages{.pages = std::move(pages),
                                            .file = "fuzz.xml",
                                            .bleed = manuscript.sheet.page.bleed,
                                            .spine_safe = manuscript.sheet.page.spine_safe.pt()}},
                       request, &fuzz::workshop().fonts);
    fuzz::require(made.findings.has_errors() != !made.bytes.empty(), "there are sheets, or an error");
    if (!made.bytes.empty()) check_pdf(made.bytes);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string input = fuzz::as_text(data, size);
    const auto manuscript = fuzz::read_manuscript(input);
    if (!manuscript) return 0;
    make_handout(*manuscript, input);
    make_signs(*manuscript, input);
    make_sheets(*manuscript, input);
    return 0;
}
