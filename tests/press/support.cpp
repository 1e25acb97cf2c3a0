#include "tests/press/support.h"

#include <stdexcept>

#include "pdf/writer.h"
#include "press/book.h"
#include "press/print_standards.h"
#include "press/qpdf.h"
#include "tests/pdf/sample_pages.h"

namespace bifolio::press::testing {

std::string page_mark(std::size_t n) {
    return std::string(1, static_cast<char>('A' + n % 26));
}

layout::Pages numbered_pages(std::size_t count, const layout::Size& trim) {
    pdf::testing::PagesMaker maker;
    maker.pages().colors = {{0, 0, 0, 1}, {1, 0, 0, 0}};
    for (std::size_t n = 0; n < count; ++n) {
        maker.add_page(trim).fills.push_back({{0, 0, trim.width, trim.height}, 1});
        maker.place(maker.shape(maker.face(pdf::testing::Sample::SerifCff), page_mark(n)), 40, 50, 12);
    }
    maker.pages().info = {"Numbered pages", "", "", "en", 1'700'000'000};
    return maker.take();
}

layout::Pages pages_with_picture(double width, int components) {
    layout::Pages pages = numbered_pages(1);
    layout::PictureData picture;
    picture.width = 200;
    picture.height = 100;
    picture.components = components;
    picture.data.assign(static_cast<std::size_t>(200 * 100 * components), '\x20');
    picture.path = "logo.png";
    picture.place = {7, 12};
    pages.pictures.push_back(std::move(picture));
    pages.pages[0].pictures.push_back({{20, 20, width, width / 2}, 0});
    return pages;
}

SourceDocument read_document(std::string bytes, const std::string& name) {
    source::Diagnostics diagnostics;
    auto document = SourceDocument::read(name, std::move(bytes), diagnostics);
    if (!document) throw std::runtime_error(diagnostics.all().front().message);
    return std::move(*document);
}

SourceDocument numbered_document(std::size_t count, double bleed, const layout::Size& trim) {
    return read_document(
        pdf::write_pdf(numbered_pages(count, trim), {.purpose = pdf::Purpose::Press, .bleed = bleed}));
}

ColorProfile any_profile() {
    source::Diagnostics diagnostics;
    auto profile = read_profile("swop", {}, diagnostics);
    if (!profile) throw std::runtime_error(diagnostics.all().front().message);
    return std::move(*profile);
}

std::string pdfx4_file(std::size_t pages) {
    source::Diagnostics diagnostics;
    const auto book = bind({numbered_document(pages), std::nullopt, {}, false}, diagnostics);
    const auto geometry = plan_sheet({.trim = {200, 300}, .two_up = false, .bleed = 9});
    SheetsRequest request;
    request.standard = find_print_standard("pdfx4");
    request.profile = any_profile();
    request.info = {"Numbered pages", "Nobody", "", "en", 1'700'000'000};
    return write_sheets(book.value(), impose({.pages = pages, .scheme = Scheme::Pages}), geometry.value(),
                        request);
}

void paint(QPDF& pdf, const std::string& operators, const std::string& resources) {
    QPDFPageObjectHelper page = QPDFPageDocumentHelper(pdf).getAllPages().front();
    page.addPageContents(QPDFObjectHandle::newStream(&pdf, operators), false);
    QPDFObjectHandle own = page.getObjectHandle().getKey("/Resources");
    QPDFObjectHandle added = QPDFObjectHandle::parse(&pdf, resources);
    for (const std::string& category : added.getKeys()) {
        QPDFObjectHandle entries = own.getKey(category);
        if (!entries.isDictionary()) entries = QPDFObjectHandle::newDictionary();
        for (const std::string& key : added.getKey(category).getKeys())
            entries.replaceKey(key, added.getKey(category).getKey(key));
        own.replaceKey(category, entries);
    }
}

std::string codes(const source::Diagnostics& diagnostics) {
    std::string text;
    for (const source::Diagnostic& each : diagnostics.all()) text += (text.empty() ? "" : " ") + each.code;
    return text;
}

}  // namespace bifolio::press::testing
