#include "press/annotations.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "press/layers.h"
#include "press/pdf_objects.h"

namespace bifolio::press {

namespace {

// ISO 32000-1, table 228: what is typed into it is not shown.
constexpr long long kPassword = 1LL << 13;

bool has_nothing_to_print(const std::string& subtype) {
    constexpr std::array<std::string_view, 4> kSubtypes = {"Link", "Popup", "PrinterMark", "TrapNet"};
    return std::ranges::find(kSubtypes, subtype) != kSubtypes.end();
}

bool is_for_paper(QPDFAnnotationObjectHelper& annotation, const Layers& layers) {
    const int flags = annotation.getFlags();
    return (flags & an_print) != 0 && (flags & an_hidden) == 0 &&
           layers.is_printed(annotation.getObjectHandle().getKey("/OC"));
}

bool is_written_in(QPDFFormFieldObjectHelper& field) {
    const std::string type = field.getFieldType();
    if (type == "/Tx") return (field.getFlags() & kPassword) == 0;
    return type == "/Ch";
}

// libqpdf makes a look when its stream is read, and forgets that it is to do so when the page is copied into
// another document: the stream is read here.
void settle_look(QPDF& pdf, QPDFAnnotationObjectHelper& annotation) {
    QPDFObjectHandle look = annotation.getAppearanceStream("/N");
    if (!look.isStream()) return;
    const std::shared_ptr<Buffer> made = look.getStreamData(qpdf_dl_generalized);
    QPDFObjectHandle settled = QPDFObjectHandle::newStream(&pdf, made);
    QPDFObjectHandle entries = look.getDict().shallowCopy();
    for (const char* key : {"/Filter", "/DecodeParms", "/Length"}) entries.removeKey(key);
    settled.replaceDict(entries);
    annotation.getAppearanceDictionary().replaceKey("/N", pdf.makeIndirectObject(settled));
}

class Flattener {
  public:
    explicit Flattener(QPDF& pdf)
        : pdf_(pdf), layers_(pdf), forms_(pdf), needs_looks_(forms_.getNeedAppearances()) {}

    [[nodiscard]] FlattenedAnnotations flatten() {
        forms_.generateAppearancesIfNeeded();
        QPDFPageDocumentHelper pages(pdf_);
        std::size_t number = 0;
        for (QPDFPageObjectHelper& page : pages.getAllPages()) keep_what_is_printed(page, ++number);
        pages.flattenAnnotations(an_print, an_hidden);
        return std::move(result_);
    }

  private:
    void keep_what_is_printed(QPDFPageObjectHelper& page, std::size_t number) {
        QPDFObjectHandle annotations = page.getObjectHandle().getKey("/Annots");
        if (!annotations.isArray()) return;
        QPDFObjectHandle kept = QPDFObjectHandle::newArray();
        for (QPDFObjectHandle each : annotations.aitems()) {
            if (!each.isDictionary()) continue;
            QPDFAnnotationObjectHelper annotation(each);
            if (is_printed(annotation, number)) kept.appendItem(each);
        }
        page.getObjectHandle().replaceKey("/Annots", kept);
    }

    [[nodiscard]] bool is_printed(QPDFAnnotationObjectHelper& annotation, std::size_t page) {
        const std::string subtype = name_of(annotation.getObjectHandle().getKey("/Subtype"));
        if (has_nothing_to_print(subtype)) return false;
        if (!is_for_paper(annotation, layers_)) {
            ++result_.hidden;
            return false;
        }
        const bool is_field = subtype == "Widget";
        if (is_field) make_look(annotation);
        if (annotation.getAppearanceStream("/N").isStream()) {
            ++(is_field ? result_.fields : result_.comments);
            return true;
        }
        // A field that is empty, or a box that is not ticked, has nothing to lose.
        if (!is_field) result_.lost.push_back(fmt::format("page {}: a {} annotation", page, subtype));
        return false;
    }

    // Of its value: where the document asks for it, which was done, or the field has none.
    void make_look(QPDFAnnotationObjectHelper& annotation) {
        QPDFFormFieldObjectHelper field(annotation.getObjectHandle());
        const bool has_look = annotation.getAppearanceStream("/N").isStream();
        if (!is_written_in(field) || (has_look && !needs_looks_)) return;
        if (!has_look && !field.getValueAsString().empty()) field.generateAppearance(annotation);
        settle_look(pdf_, annotation);
    }

    QPDF& pdf_;
    Layers layers_;
    QPDFAcroFormDocumentHelper forms_;
    bool needs_looks_;
    FlattenedAnnotations result_;
};

}  // namespace

FlattenedAnnotations flatten_annotations(QPDF& pdf) {
    return Flattener(pdf).flatten();
}

}  // namespace bifolio::press
