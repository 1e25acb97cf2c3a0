#include "press/sheets.h"

#include <fmt/core.h>

#include "pdf/fingerprint.h"
#include "press/creep.h"
#include "press/layers.h"
#include "press/marks.h"
#include "press/output_intent.h"
#include "press/pdf_objects.h"
#include "press/placed_form.h"
#include "press/qpdf.h"

namespace bifolio::press {

namespace {

std::string numbers(std::initializer_list<double> values) {
    std::string text;
    append_points(text, values);
    return text;
}

// Six decimals for what multiplies, so that a scaled page ends where it should.
std::string concatenate(const Matrix& matrix) {
    return fmt::format("{:.6f} {:.6f} {:.6f} {:.6f} ", matrix.a, matrix.b, matrix.c, matrix.d) +
           numbers({matrix.e, matrix.f}) + "cm ";
}

QPDFObjectHandle name(const std::string& text) {
    return QPDFObjectHandle::newName("/" + text);
}

class SheetWriter {
  public:
    SheetWriter(const Book& book, const Imposition& imposition, const SheetGeometry& geometry,
                const SheetsRequest& request)
        : book_(book), imposition_(imposition), geometry_(geometry), request_(request) {
        pdf_.emptyPDF();
        for (const SourceDocument& document : book.documents)
            source_pages_.push_back(QPDFPageDocumentHelper(document.qpdf()).getAllPages());
    }

    [[nodiscard]] std::string write();

  private:
    void add_side(std::size_t sheet, bool is_back);
    [[nodiscard]] QPDFObjectHandle form_of(const BookPage& page);
    [[nodiscard]] Matrix matrix_of(const BookPage& page) const;
    [[nodiscard]] std::string slug(std::size_t sheet, bool is_back) const;
    [[nodiscard]] Box wrapped(Box clip) const;
    void add_marks_form();
    void add_viewer_preferences();
    void add_page_labels();
    [[nodiscard]] std::string document_id() const;
    [[nodiscard]] std::string save();

    const Book& book_;
    const Imposition& imposition_;
    const SheetGeometry& geometry_;
    const SheetsRequest& request_;
    QPDF pdf_;
    std::vector<std::vector<QPDFPageObjectHelper>> source_pages_;  // by document
    QPDFObjectHandle marks_;                                       // a form; null where there are none
    QPDFObjectHandle registration_ = registration_resources().getKey("/ColorSpace");
    std::size_t side_number_ = 0;
};

QPDFObjectHandle SheetWriter::form_of(const BookPage& page) {
    const Box& bleed = book_.documents[page.document].pages()[page.page].bleed;
    return pdf_.copyForeignObject(press::form_of(source_pages_[page.document][page.page], bleed));
}

Matrix SheetWriter::matrix_of(const BookPage& page) const {
    const SourcePage& source = book_.documents[page.document].pages()[page.page];
    return source.upright().then(fit_page(source, book_.trim));
}

std::string SheetWriter::slug(std::size_t sheet, bool is_back) const {
    if (request_.lettering == nullptr || !geometry_.marks.slug) return {};
    std::string text = request_.slug;
    if (!text.empty()) text += "  \u00B7  ";
    text += imposition_.is_two_up() ? fmt::format("sheet {} of {}, {}", sheet + 1, imposition_.sheets.size(),
                                                  is_back ? "back" : "front")
                                    : fmt::format("page {} of {}", side_number_ + 1, imposition_.pages);
    return slug_operators(geometry_, request_.lettering->line(text, kSlugSize));
}

// What is shown of the first page: it may go over the fold.
Box SheetWriter::wrapped(Box clip) const {
    if (!geometry_.two_up) return clip;
    const double wrap = request_.cover_wrap * geometry_.scale;
    if (clip.left == geometry_.spine()) clip.left -= wrap;
    if (clip.right == geometry_.spine()) clip.right += wrap;
    return clip;
}

void SheetWriter::add_side(std::size_t sheet_number, bool is_back) {
    const Sheet& sheet = imposition_.sheets[sheet_number];
    QPDFObjectHandle forms = QPDFObjectHandle::newDictionary();
    std::string content;
    const Matrix turn = side_matrix(geometry_, is_back);
    if (turn != Matrix()) content += concatenate(turn) + "\n";
    for (const Placement& placement : place_pages(geometry_, is_back ? sheet.back : sheet.front,
                                                  creep_shift(request_.caliper, sheet.depth))) {
        const std::optional<BookPage>& page = book_.pages[placement.page];
        if (!page) continue;
        const std::string label = fmt::format("Page{}", placement.page + 1);
        forms.replaceKey("/" + label, form_of(*page));
        const Box clip = placement.page == 0 ? wrapped(placement.clip) : placement.clip;
        content += "q " + numbers({clip.left, clip.bottom, clip.width(), clip.height()}) + "re W n " +
                   concatenate(matrix_of(*page).then(placement.matrix)) + "/" + label + " Do Q\n";
    }
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    if (marks_.isStream()) {
        forms.replaceKey("/Marks", marks_);
        content += "/Marks Do\n";
    }
    const std::string slug_line = slug(sheet_number, is_back);
    if (!slug_line.empty()) {
        resources.replaceKey("/ColorSpace", registration_);
        content += slug_line;
    }
    resources.replaceKey("/XObject", forms);

    QPDFObjectHandle page = QPDFObjectHandle::newDictionary();
    page.replaceKey("/Type", name("Page"));
    const Box media{0, 0, geometry_.media.width, geometry_.media.height};
    page.replaceKey("/MediaBox", make_box(media));
    page.replaceKey("/BleedBox", make_box(intersection(geometry_.bleed, media)));
    page.replaceKey("/TrimBox", make_box(intersection(geometry_.trim, media)));
    page.replaceKey("/Resources", resources);
    page.replaceKey("/Contents", pdf_.makeIndirectObject(QPDFObjectHandle::newStream(&pdf_, content)));
    QPDFPageDocumentHelper(pdf_).addPage(QPDFPageObjectHelper(pdf_.makeIndirectObject(page)), false);
    ++side_number_;
}

void SheetWriter::add_marks_form() {
    const std::string operators = mark_operators(geometry_);
    if (operators.empty()) return;
    marks_ = QPDFObjectHandle::newStream(&pdf_, operators);
    QPDFObjectHandle dictionary = marks_.getDict();
    dictionary.replaceKey("/Type", name("XObject"));
    dictionary.replaceKey("/Subtype", name("Form"));
    dictionary.replaceKey("/BBox", make_box({0, 0, geometry_.media.width, geometry_.media.height}));
    registration_ = pdf_.makeIndirectObject(registration_);
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/ColorSpace", registration_);
    dictionary.replaceKey("/Resources", resources);
    marks_ = pdf_.makeIndirectObject(marks_);
}

void SheetWriter::add_viewer_preferences() {
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/PrintScaling", name("None"));
    preferences.replaceKey("/PickTrayByPDFSize", QPDFObjectHandle::newBool(true));
    preferences.replaceKey(
        "/Duplex", name(geometry_.flip == Flip::Short ? "DuplexFlipShortEdge" : "DuplexFlipLongEdge"));
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    pdf_.getRoot().replaceKey("/ViewerPreferences", preferences);
}

// "Sheet 3, back", where a reader shows page numbers.
void SheetWriter::add_page_labels() {
    if (!imposition_.is_two_up()) return;
    QPDFObjectHandle entries = QPDFObjectHandle::newArray();
    for (std::size_t side = 0; side < imposition_.side_count(); ++side) {
        QPDFObjectHandle label = QPDFObjectHandle::newDictionary();
        label.replaceKey("/P", QPDFObjectHandle::newString(fmt::format("Sheet {}, {}", side / 2 + 1,
                                                                       side % 2 == 0 ? "front" : "back")));
        entries.appendItem(QPDFObjectHandle::newInteger(static_cast<long long>(side)));
        entries.appendItem(label);
    }
    QPDFObjectHandle labels = QPDFObjectHandle::newDictionary();
    labels.replaceKey("/Nums", entries);
    pdf_.getRoot().replaceKey("/PageLabels", labels);
}

std::string SheetWriter::document_id() const {
    pdf::Fingerprint fingerprint;
    for (const SourceDocument& document : book_.documents) fingerprint.add(document.bytes());
    fingerprint.add(fmt::format("{} {} {} {}", geometry_.media.width, geometry_.media.height,
                                geometry_.trim.left, imposition_.sheets.size()));
    return fingerprint.hex();
}

std::string SheetWriter::save() {
    QPDFWriter writer(pdf_);
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable);
    if (request_.standard != nullptr) {
        writer.forcePDFVersion(std::string(request_.standard->pdf_version));
    } else {
        writer.setMinimumPDFVersion("1.7");
    }
    return bytes_of(writer);
}

std::string SheetWriter::write() {
    add_marks_form();
    for (std::size_t sheet = 0; sheet < imposition_.sheets.size(); ++sheet) {
        add_side(sheet, false);
        if (2 * sheet + 1 < imposition_.side_count()) add_side(sheet, true);
    }
    std::vector<QPDF*> sources;
    for (const SourceDocument& document : book_.documents) sources.push_back(&document.qpdf());
    keep_layers_off(pdf_, sources);
    add_viewer_preferences();
    add_page_labels();
    add_metadata(pdf_, request_.info, request_.standard, document_id());
    if (request_.standard != nullptr) add_output_intent(pdf_, *request_.standard, request_.profile.value());
    return save();
}

}  // namespace

std::string write_sheets(const Book& book, const Imposition& imposition, const SheetGeometry& geometry,
                         const SheetsRequest& request) {
    return SheetWriter(book, imposition, geometry, request).write();
}

}  // namespace bifolio::press
