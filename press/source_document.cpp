#include "press/source_document.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "press/pdf_objects.h"
#include "press/qpdf.h"

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
    try {
        qpdf.processMemoryFile(document.name_.c_str(), document.bytes_->data(), document.bytes_->size());
        if (!document.measure_pages(diagnostics)) return std::nullopt;
        if (qpdf.isEncrypted())
            report(diagnostics, Severity::Note, document.name_,
                   "is encrypted; what is made from it will not be");
        for (const QPDFExc& warning : qpdf.getWarnings())
            document.damage_.push_back(warning.getMessageDetail());
        if (!document.damage_.empty())
            report(diagnostics, Severity::Warning, document.name_,
                   fmt::format("is damaged, and was repaired: {}", document.damage_.front()),
                   "look at every page, or export it again");
        return document;
    } catch (const QPDFExc& trouble) {
        report(diagnostics, Severity::Error, document.name_, reason_of(trouble), remedy_of(trouble));
    } catch (const std::exception& trouble) {
        report(diagnostics, Severity::Error, document.name_,
               fmt::format("cannot be read as a PDF: {}", trouble.what()),
               "export it again from the program that made it");
    }
    return std::nullopt;
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
        const auto text = [&](const char* key) {
            QPDFObjectHandle value = dictionary.getKey(key);
            return value.isString() ? value.getUTF8Value() : std::string();
        };
        info.title = text("/Title");
        info.author = text("/Author");
        info.subject = text("/Subject");
        info.date = seconds_of_date(text("/CreationDate"));
    }
    QPDFObjectHandle language = qpdf_->getRoot().getKey("/Lang");
    if (language.isString()) info.language = language.getUTF8Value();
    return info;
}

}  // namespace bifolio::press
