#include "press/source_document.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "press/document_damage.h"
#include "press/pdf_objects.h"
#include "press/qpdf.h"
#include "press/stream_decoders.h"

namespace bifolio::press {

namespace {

using source::Severity;

constexpr double kSmallestSide = 3;  // points; ISO 32000-1, annex C.2, and below that nothing can be read

void report(source::Diagnostics& diagnostics, Severity severity, const std::string& name, std::string message,
            std::string hint = {}) {
    diagnostics.add({severity, "pdf", name, {}, std::move(message), std::move(hint)});
}

std::string reason_of(const QPDFExc& trouble) {
    switch (trouble.getErrorCode()) {
        case qpdf_e_password:
            return "is encrypted with a password";
        case qpdf_e_unsupported:
            return "uses an encryption or a filter that is not supported";
        default:
            return "cannot be read as a PDF: " + trouble.getMessageDetail();
    }
}

std::string remedy_of(const QPDFExc& trouble) {
    return trouble.getErrorCode() == qpdf_e_password ? "save it without encryption"
                                                     : "export it again from the program that made it";
}

// Each page that is damaged, and of many the first ones.
void report_pages(const std::vector<Fact>& pages, Severity severity, const std::string& name,
                  const std::string& hint, source::Diagnostics& diagnostics) {
    constexpr std::size_t kMostShown = 10;
    for (std::size_t n = 0; n < pages.size() && n < kMostShown; ++n)
        report(diagnostics, severity, name,
               fmt::format("page {} is damaged: {}", pages[n].page, pages[n].text), hint);
    if (pages.size() > kMostShown)
        report(diagnostics, severity, name,
               fmt::format("{} more pages are damaged", pages.size() - kMostShown), hint);
}

// Objects may be missing because what they stand in is too large to be decoded. False where none is.
bool report_limits(QPDF& qpdf, const std::string& name, source::Diagnostics& diagnostics) {
    for (const QPDFExc& warning : qpdf.getWarnings()) {
        if (warning.getMessageDetail().find(kStreamTooLarge) == std::string::npos) continue;
        report(diagnostics, Severity::Error, name, "cannot be read: " + warning.getMessageDetail());
        return true;
    }
    return false;
}

bool has_widgets(QPDF& qpdf) {
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(qpdf).getAllPages())
        if (!page.getAnnotations("/Widget").empty()) return true;
    return false;
}

// Pages that stand for what another program would show instead of them (ISO 32000-1, 12.3.5 and 12.7.8).
void warn_of_placeholders(QPDF& qpdf, const std::string& name, source::Diagnostics& diagnostics) {
    QPDFObjectHandle root = qpdf.getRoot(), form = root.getKey("/AcroForm");
    if (root.getKey("/Collection").isDictionary())
        report(diagnostics, Severity::Warning, name,
               "is a portfolio: the files in it are not printed, only the page that stands before them",
               "open it, save the files in it as PDFs, and print those");
    if (!form.isDictionary() || !form.hasKey("/XFA")) return;
    QPDFObjectHandle rendering = root.getKey("/NeedsRendering");
    const bool is_dynamic = rendering.isBool() && rendering.getBoolValue();
    if (is_dynamic || !has_widgets(qpdf))
        report(diagnostics, Severity::Warning, name,
               "is an XFA form: only Adobe's reader shows it, and what is printed may be its request to wait",
               "print it to a PDF from that reader");
}

double positive_number(QPDFObjectHandle value, double otherwise) {
    if (!value.isNumber()) return otherwise;
    const double number = value.getNumericValue();
    return number > 0 && number < kLargestUserUnit ? number : otherwise;
}

int rotation_of(QPDFObjectHandle value) {
    if (!value.isInteger()) return 0;
    const long long quarter = value.getIntValue() / 90 % 4;
    return static_cast<int>((quarter + 4) % 4) * 90;
}

}  // namespace

Size SourcePage::size() const {
    const Size upright_size{trim.width() * user_unit, trim.height() * user_unit};
    return rotation % 180 == 0 ? upright_size : Size{upright_size.height, upright_size.width};
}

Matrix SourcePage::upright() const {
    Matrix matrix;
    switch (rotation) {
        case 90:
            matrix = {0, -1, 1, 0, -trim.bottom, trim.right};
            break;
        case 180:
            matrix = {-1, 0, 0, -1, trim.right, trim.top};
            break;
        case 270:
            matrix = {0, 1, -1, 0, trim.top, -trim.left};
            break;
        default:
            matrix = {1, 0, 0, 1, -trim.left, -trim.bottom};
    }
    return matrix.then({user_unit, 0, 0, user_unit, 0, 0});
}

double SourcePage::bleed_width() const {
    return user_unit * std::min({trim.left - bleed.left, trim.bottom - bleed.bottom, bleed.right - trim.right,
                                 bleed.top - trim.top});
}

SourceDocument::SourceDocument() : qpdf_(std::make_unique<QPDF>()) {}
SourceDocument::SourceDocument(SourceDocument&&) noexcept = default;
SourceDocument& SourceDocument::operator=(SourceDocument&&) noexcept = default;
SourceDocument::~SourceDocument() = default;

std::optional<SourceDocument> SourceDocument::read(std::string name, std::string bytes,
                                                   source::Diagnostics& diagnostics) {
    SourceDocument document;
    document.name_ = std::move(name);
    document.bytes_ = std::make_unique<std::string>(std::move(bytes));
    QPDF& qpdf = *document.qpdf_;
    qpdf.setSuppressWarnings(true);
    limit_decoders();
    try {
        qpdf.processMemoryFile(document.name_.c_str(), document.bytes_->data(), document.bytes_->size());
        if (!document.measure_pages(diagnostics)) {
            (void)report_limits(qpdf, document.name_, diagnostics);
            return std::nullopt;
        }
        if (qpdf.isEncrypted())
            report(diagnostics, Severity::Note, document.name_,
                   "is encrypted; what is made from it will not be");
        if (!document.look_for_damage(diagnostics)) return std::nullopt;
        warn_of_placeholders(qpdf, document.name_, diagnostics);
        return document;
    } catch (const QPDFExc& trouble) {
        if (!report_limits(qpdf, document.name_, diagnostics))
            report(diagnostics, Severity::Error, document.name_, reason_of(trouble), remedy_of(trouble));
    } catch (const std::exception& trouble) {
        report(diagnostics, Severity::Error, document.name_,
               fmt::format("cannot be read as a PDF: {}", trouble.what()),
               "export it again from the program that made it");
    }
    return std::nullopt;
}

// What was wrong when it was opened, then what shows when its pages are read. False where it is too much to
// be read.
bool SourceDocument::look_for_damage(source::Diagnostics& diagnostics) {
    for (const QPDFExc& warning : qpdf_->getWarnings()) damage_.push_back({0, warning.getMessageDetail()});
    if (!damage_.empty())
        report(diagnostics, Severity::Warning, name_,
               fmt::format("is damaged, and was repaired: {}", damage_.front().text),
               "look at every page, or export it again");
    DocumentDamage found = find_damage(*qpdf_, *bytes_);
    for (const Fact& each : found.too_large)
        report(diagnostics, Severity::Error, name_, fmt::format("page {}: {}", each.page, each.text),
               "export it again from the program that made it");
    report_pages(found.doubtful, Severity::Warning, name_, "look at it before you print", diagnostics);
    damage_.insert(damage_.end(), found.doubtful.begin(), found.doubtful.end());
    damage_.insert(damage_.end(), found.lost.begin(), found.lost.end());
    lost_pages_ = std::move(found.lost);
    return found.too_large.empty();
}

void SourceDocument::report_lost_pages(Severity severity, source::Diagnostics& diagnostics) const {
    report_pages(lost_pages_, severity, name_, "export it again from the program that made it", diagnostics);
}

bool SourceDocument::measure_pages(source::Diagnostics& diagnostics) {
    for (QPDFPageObjectHelper& helper : QPDFPageDocumentHelper(*qpdf_).getAllPages()) {
        const auto box = [&](const char* key) { return box_of(helper.getAttribute(key, false)); };
        SourcePage page;
        const std::optional<Box> media = box("/MediaBox");
        const Box whole = media.value_or(Box{});
        const Box crop = intersection(box("/CropBox").value_or(whole), whole);
        const std::optional<Box> trim = box("/TrimBox");
        page.trim = intersection(trim.value_or(box("/ArtBox").value_or(crop)), whole);
        page.bleed = intersection(box("/BleedBox").value_or(page.trim), whole);
        if (!page.bleed.contains(page.trim, 0)) page.bleed = page.trim;
        page.rotation = rotation_of(helper.getAttribute("/Rotate", false));
        page.user_unit = positive_number(helper.getObjectHandle().getKey("/UserUnit"), 1);
        if (!media || page.size().width < kSmallestSide || page.size().height < kSmallestSide) {
            report(diagnostics, Severity::Error, name_, fmt::format("page {} has no size", pages_.size() + 1),
                   "export it again from the program that made it");
            return false;
        }
        pages_.push_back(page);
    }
    if (pages_.empty()) report(diagnostics, Severity::Error, name_, "has no pages");
    return !pages_.empty();
}

SourceInfo SourceDocument::info() const {
    SourceInfo info;
    QPDFObjectHandle dictionary = qpdf_->getTrailer().getKey("/Info");
    if (dictionary.isDictionary()) {
        info.title = text_at(dictionary, "/Title");
        info.author = text_at(dictionary, "/Author");
        info.subject = text_at(dictionary, "/Subject");
        info.date = seconds_of_date(text_at(dictionary, "/CreationDate"));
    }
    info.language = text_at(qpdf_->getRoot(), "/Lang");
    return info;
}

}  // namespace bifolio::press
