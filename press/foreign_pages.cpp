#include "press/foreign_pages.h"

#include <fmt/core.h>

#include <set>
#include <string>

#include "press/annotations.h"
#include "press/inspection.h"
#include "source/base/quotation.h"

namespace bifolio::press {

namespace {

using source::Severity;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return count == 1 ? fmt::format("one {}", one) : fmt::format("{} {}", count, many);
}

// "page 3", "page 3 and 11 others"
std::string pages_of(const std::set<Fact>& facts) {
    std::set<std::size_t> pages;
    for (const Fact& fact : facts) pages.insert(fact.page);
    std::string text = fmt::format("page {}", *pages.begin());
    if (pages.size() > 1) text += fmt::format(" and {}", counted(pages.size() - 1, "other", "others"));
    return text;
}

// "Helvetica, Times-Roman and 3 others"
std::string names_in(const std::set<Fact>& facts) {
    constexpr std::size_t kMostShown = 3;
    std::set<std::string> names;
    for (const Fact& fact : facts) names.insert(source::shortened(fact.text));
    std::string text;
    std::size_t shown = 0;
    for (const std::string& name : names) {
        if (++shown > kMostShown) break;
        text.append(text.empty() ? "" : ", ").append(name);
    }
    if (names.size() > kMostShown)
        text += fmt::format(" and {}", counted(names.size() - kMostShown, "other", "others"));
    return text;
}

std::set<Fact> screen_colors(const PdfFacts& found) {
    std::set<Fact> facts;
    for (const Fact& fact : found.device_colors)
        if (fact.text == "DeviceRGB") facts.insert(fact);
    return facts;
}

class Preparation {
  public:
    Preparation(SourceDocument& document, source::Diagnostics& findings)
        : document_(document), findings_(findings) {}

    void flatten() {
        try {
            tell(flatten_annotations(document_.qpdf()));
        } catch (const std::exception& trouble) {
            add(Severity::Warning, "annotations",
                fmt::format("its annotations cannot be read, and are not printed: {}", trouble.what()),
                "look at every page, or export it without comments and forms");
        }
    }

    void tell_needs(bool has_standard) {
        const PdfFacts found = inspect(document_);
        if (!found.unembedded_fonts.empty() && !has_standard)
            add(Severity::Warning, "fonts",
                fmt::format("fonts are not embedded, and the printer takes others: {} ({})",
                            names_in(found.unembedded_fonts), pages_of(found.unembedded_fonts)),
                "export the PDF with all fonts embedded, as PDF/X or PDF/A");
        const std::set<Fact> on_screens = screen_colors(found);
        if (!on_screens.empty() && !has_standard)
            add(Severity::Note, "color",
                fmt::format("paints in screen colours (RGB): {}", pages_of(on_screens)),
                "an office's printer makes inks of them; for a print shop export the PDF as PDF/X, in CMYK");
        if (!found.transparency.empty())
            add(Severity::Note, "transparency",
                fmt::format("has transparency: {}", pages_of(found.transparency)),
                "it is kept, as PDF/X-4 allows; an older print shop may want it flattened");
    }

  private:
    void tell(const FlattenedAnnotations& flattened) {
        if (flattened.fields + flattened.empty_fields + flattened.comments + flattened.hidden > 0)
            add_note(flattened);
        if (!flattened.doubtful.empty())
            add(Severity::Warning, "annotations",
                fmt::format("how {} filled in had to be made here, and text may be cut or letters lost ({})",
                            flattened.doubtful.size() == 1
                                ? std::string("one field is")
                                : fmt::format("{} fields are", flattened.doubtful.size()),
                            flattened.doubtful.front()),
                "look at it; or print the form to a new PDF from the program that filled it in");
        if (flattened.lost.empty()) return;
        add(Severity::Warning, "annotations",
            fmt::format("{} not printed, for nothing in the file says how {} ({})",
                        flattened.lost.size() == 1 ? std::string("one annotation is")
                                                   : fmt::format("{} annotations are", flattened.lost.size()),
                        flattened.lost.size() == 1 ? "it looks" : "they look", flattened.lost.front()),
            "print the file to a new PDF from a program that shows them");
    }

    void add_note(const FlattenedAnnotations& flattened) {
        std::string message;
        const auto append = [&message](const std::string& text) {
            message.append(message.empty() ? "" : "; ").append(text);
        };
        if (flattened.fields > 0)
            append(fmt::format("{} printed as filled in",
                               flattened.fields == 1
                                   ? std::string("one field of its form is")
                                   : fmt::format("{} fields of its form are", flattened.fields)));
        if (flattened.empty_fields > 0)
            append(flattened.empty_fields == 1
                       ? std::string("one field of its form is empty")
                       : fmt::format("{} fields of its form are empty", flattened.empty_fields));
        if (flattened.comments > 0)
            append(counted(flattened.comments, "comment is printed", "comments are printed"));
        if (flattened.hidden > 0)
            append(counted(flattened.hidden, "annotation is hidden, or not for paper, and left out",
                           "annotations are hidden, or not for paper, and left out"));
        add(Severity::Note, "annotations", message, "");
    }

    void add(Severity severity, const char* code, std::string message, std::string hint) {
        findings_.add({severity, code, document_.name(), {}, std::move(message), std::move(hint)});
    }

    SourceDocument& document_;
    source::Diagnostics& findings_;
};

}  // namespace

void prepare_for_paper(SourceDocument& document, bool has_standard, source::Diagnostics& findings) {
    paint_annotations(document, findings);
    tell_needs_of_paper(document, has_standard, findings);
}

void paint_annotations(SourceDocument& document, source::Diagnostics& findings) {
    Preparation(document, findings).flatten();
}

void tell_needs_of_paper(SourceDocument& document, bool has_standard, source::Diagnostics& findings) {
    Preparation(document, findings).tell_needs(has_standard);
}

}  // namespace bifolio::press
