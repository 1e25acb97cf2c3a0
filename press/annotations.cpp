#include "press/annotations.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "press/layers.h"
#include "press/pdf_objects.h"
#include "source/base/quotation.h"

namespace bifolio::press {

namespace {

// ISO 32000-1, table 228: it has lines; what is typed into it is not shown.
constexpr int kMultiline = 1 << 12, kPassword = 1 << 13;

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

// What libqpdf's looks cannot show: they have one line, of letters of ASCII.
bool is_beyond_a_line(QPDFFormFieldObjectHelper& field) {
    const std::string value = field.getValueAsString();
    const bool has_lines = field.isText() && (field.getFlags() & kMultiline) != 0;
    return has_lines || std::ranges::any_of(value, [](char c) {
               return static_cast<unsigned char>(c) < ' ' || static_cast<unsigned char>(c) > '~';
           });
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

// A name that no entry of the dictionary begins with.
std::string unused_prefix(QPDFObjectHandle dictionary) {
    std::string prefix = "/Annotation";
    for (const std::string& key : dictionary.getKeys())
        while (key.starts_with(prefix)) prefix += '_';
    return prefix;
}

// Paints looks into one page. libqpdf does the same (QPDFPageDocumentHelper::flattenAnnotations), but takes a
// time that grows with the square of how many there are.
class PagePainter {
  public:
    explicit PagePainter(QPDFPageObjectHelper& page) : page_(page) {
        QPDFObjectHandle rotation = page.getAttribute("/Rotate", false);
        if (rotation.isInteger()) rotation_ = rotation.getIntValueAsInt();
        QPDFObjectHandle resources = page.getAttribute("/Resources", true);
        if (!resources.isDictionary()) {
            resources = QPDFObjectHandle::newDictionary();
            page.getObjectHandle().replaceKey("/Resources", resources);
        }
        QPDFObjectHandle forms = resources.getKey("/XObject");
        forms_ = forms.isDictionary() ? forms.shallowCopy() : QPDFObjectHandle::newDictionary();
        resources.replaceKey("/XObject", forms_);
        prefix_ = unused_prefix(forms_);
    }

    void paint(QPDFAnnotationObjectHelper& annotation) {
        const std::string name = prefix_ + std::to_string(++count_);
        forms_.replaceKey(name, annotation.getAppearanceStream("/N"));
        content_ += annotation.getPageContentForAppearance(name, rotation_, an_print, an_hidden);
    }

    void finish() {
        if (content_.empty()) return;
        page_.addPageContents(QPDFObjectHandle::newStream(page_.getObjectHandle().getOwningQPDF(), "q\n"),
                              true);
        page_.addPageContents(
            QPDFObjectHandle::newStream(page_.getObjectHandle().getOwningQPDF(), "\nQ\n" + content_), false);
    }

  private:
    QPDFPageObjectHelper& page_;
    int rotation_ = 0;
    QPDFObjectHandle forms_;
    std::string prefix_, content_;
    std::size_t count_ = 0;
};

class Flattener {
  public:
    explicit Flattener(QPDF& pdf)
        : pdf_(pdf), layers_(pdf), forms_(pdf), needs_looks_(forms_.getNeedAppearances()) {
        QPDFObjectHandle form = pdf.getRoot().getKey("/AcroForm");
        if (!form.isDictionary() || !form.getKey("/DR").isDictionary()) return;
        QPDFObjectHandle fonts = form.getKey("/DR").getKey("/Font");
        if (fonts.isDictionary()) usual_fonts_ = fonts.isIndirect() ? fonts : pdf.makeIndirectObject(fonts);
    }

    [[nodiscard]] FlattenedAnnotations flatten() {
        forms_.generateAppearancesIfNeeded();
        std::size_t number = 0;
        for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf_).getAllPages()) flatten(page, ++number);
        pdf_.getRoot().removeKey("/AcroForm");
        return std::move(result_);
    }

  private:
    void flatten(QPDFPageObjectHelper& page, std::size_t number) {
        QPDFObjectHandle annotations = page.getObjectHandle().getKey("/Annots");
        if (!annotations.isArray()) return;
        PagePainter painter(page);
        for (const QPDFObjectHandle& each : annotations.aitems()) {
            QPDFAnnotationObjectHelper annotation(each);
            if (annotation.getObjectHandle().isDictionary() && is_printed(annotation, number))
                painter.paint(annotation);
        }
        painter.finish();
        page.getObjectHandle().removeKey("/Annots");
    }

    [[nodiscard]] bool is_printed(QPDFAnnotationObjectHelper& annotation, std::size_t page) {
        const std::string subtype = name_of(annotation.getObjectHandle().getKey("/Subtype"));
        if (has_nothing_to_print(subtype)) return false;
        if (!is_for_paper(annotation, layers_)) {
            ++result_.hidden;
            return false;
        }
        const bool is_field = subtype == "Widget";
        if (is_field) make_look(annotation, page);
        if (is_field) lend_fonts(annotation.getAppearanceStream("/N"));
        if (annotation.getAppearanceStream("/N").isStream()) {
            ++(is_field ? result_.fields : result_.comments);
            return true;
        }
        // A field that is empty, or a box that is not ticked, has nothing to lose.
        if (is_field) {
            ++result_.empty_fields;
            return false;
        }
        result_.lost.push_back(fmt::format("page {}: a {} annotation", page, source::shortened(subtype)));
        return false;
    }

    // Of its value: where the document asks for it, which was done, or the field has none.
    void make_look(QPDFAnnotationObjectHelper& annotation, std::size_t page) {
        QPDFFormFieldObjectHelper field(annotation.getObjectHandle());
        const bool has_look = annotation.getAppearanceStream("/N").isStream();
        if (!is_written_in(field) || (has_look && !needs_looks_)) return;
        if (!has_look && !field.getValueAsString().empty()) field.generateAppearance(annotation);
        settle_look(pdf_, annotation);
        if (is_beyond_a_line(field))
            result_.doubtful.push_back(
                fmt::format("page {}: the field {}", page, source::in_quotes(field.getFullyQualifiedName())));
    }

    // A field's look may use fonts of the form (ISO 32000-1, 12.7.2, DR), which goes.
    void lend_fonts(QPDFObjectHandle look) {
        if (!look.isStream() || !usual_fonts_.isDictionary()) return;
        QPDFObjectHandle resources = look.getDict().getKey("/Resources");
        if (resources.isDictionary() && resources.hasKey("/Font")) return;
        resources = resources.isDictionary() ? resources.shallowCopy() : QPDFObjectHandle::newDictionary();
        resources.replaceKey("/Font", usual_fonts_);
        look.getDict().replaceKey("/Resources", resources);
    }

    QPDF& pdf_;
    Layers layers_;
    QPDFAcroFormDocumentHelper forms_;
    bool needs_looks_;
    QPDFObjectHandle usual_fonts_ = QPDFObjectHandle::newNull();
    FlattenedAnnotations result_;
};

}  // namespace

FlattenedAnnotations flatten_annotations(QPDF& pdf) {
    return Flattener(pdf).flatten();
}

}  // namespace bifolio::press
