// Any bytes for a template: what is taken can be expanded, and no value gets out of its place in the HTML.
#include "mail/template.h"
#include "tests/fuzz/fuzz_target.h"

using namespace bifolio;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr const char* kEvil = "z<x9q y='\">{{TITLE}}";
    const mail::MarkerScope scope{"", {"TITLE", "URL"}, {{"DAY", {"DATE"}, {}}}};
    const mail::Markers day{.values = {{"DATE", kEvil}}, .sections = {}};
    const mail::Markers markers{.values = {{"TITLE", kEvil}, {"URL", ""}}, .sections = {{"DAY", {day, day}}}};
    const std::string text = fuzz::as_text(data, size);
    for (const mail::TemplateKind kind : {mail::TemplateKind::Html, mail::TemplateKind::Text}) {
        source::Diagnostics diagnostics;
        const auto parsed = mail::Template::read(kind, text, "fuzz.html", scope, diagnostics);
        fuzz::require(parsed.has_value() != diagnostics.has_errors(), "what is refused is told of");
        if (!parsed) continue;
        const std::string expanded = parsed->expand(markers, {});
        if (kind == mail::TemplateKind::Html)
            fuzz::require(
                text.find("<x9q") != std::string::npos || expanded.find("<x9q") == std::string::npos,
                "a value is no tag");
    }
    return 0;
}
