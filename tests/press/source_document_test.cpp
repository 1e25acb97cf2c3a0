#include "press/source_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/writer.h"
#include "press/pdf_objects.h"
#include "press/qpdf.h"
#include "tests/press/support.h"

namespace bifolio::press {
namespace {

using testing::changed;
using testing::codes;
using ::testing::HasSubstr;
using testing::numbered_document;

std::string plain_file() {
    return numbered_document(2).bytes();
}

struct Attempt {
    std::optional<SourceDocument> document;
    source::Diagnostics diagnostics;
};

Attempt attempt(std::string bytes) {
    Attempt result;
    result.document = SourceDocument::read("file.pdf", std::move(bytes), result.diagnostics);
    return result;
}

std::string with_page(const std::function<void(QPDFObjectHandle)>& change) {
    return changed(plain_file(), [&](QPDF& pdf) {
        change(QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle());
    });
}

std::string encrypted(const char* user_password) {
    const std::string file = plain_file();
    QPDF pdf;
    pdf.processMemoryFile("file.pdf", file.data(), file.size());
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters(user_password, "owner", true, true, true, true, true, true,
                                     qpdf_r3p_full, true);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

TEST(SourceDocument, KnowsItsBoxes) {
    const SourceDocument document = numbered_document(2, 9);
    ASSERT_EQ(document.pages().size(), 2U);
    const SourcePage& page = document.pages().front();
    EXPECT_EQ(page.trim, (Box{0, 0, 200, 300}));
    EXPECT_EQ(page.bleed, (Box{-9, -9, 209, 309}));
    EXPECT_NEAR(page.bleed_width(), 9, 0.001);
    EXPECT_EQ(document.info().title, "Numbered pages");
    EXPECT_EQ(document.info().date, 1'700'000'000);
}

TEST(SourceDocument, TurnsPagesAsTheyAreSeen) {
    for (const int rotation : {0, 90, 180, 270, -90, 450}) {
        const Attempt made = attempt(with_page([&](QPDFObjectHandle page) {
            page.replaceKey("/Rotate", QPDFObjectHandle::newInteger(rotation));
        }));
        ASSERT_TRUE(made.document);
        const SourcePage& page = made.document->pages().front();
        const bool turned = rotation % 180 != 0;
        EXPECT_EQ(page.size(), (turned ? Size{300, 200} : Size{200, 300})) << rotation;
        // The trim's corners stay the corners of the page as it is seen.
        const layout::Point low = page.upright().apply({0, 0}), high = page.upright().apply({200, 300});
        EXPECT_NEAR(std::min(low.x, high.x), 0, 1e-9);
        EXPECT_NEAR(std::min(low.y, high.y), 0, 1e-9);
        EXPECT_NEAR(std::max(low.x, high.x), page.size().width, 1e-9);
    }
    // Turned clockwise, the upper left corner comes to the upper right.
    const Attempt made = attempt(with_page(
        [](QPDFObjectHandle page) { page.replaceKey("/Rotate", QPDFObjectHandle::newInteger(90)); }));
    const layout::Point corner = made.document->pages().front().upright().apply({0, 300});
    EXPECT_NEAR(corner.x, 300, 1e-9);
    EXPECT_NEAR(corner.y, 200, 1e-9);
}

TEST(SourceDocument, CountsInUserUnits) {
    const Attempt made = attempt(with_page(
        [](QPDFObjectHandle page) { page.replaceKey("/UserUnit", QPDFObjectHandle::newInteger(2)); }));
    EXPECT_EQ(made.document->pages().front().size(), (Size{400, 600}));
}

TEST(SourceDocument, TakesCropBoxAndMediaBoxWhereThereIsNoTrimBox) {
    const Attempt made = attempt(with_page([](QPDFObjectHandle page) {
        page.removeKey("/TrimBox");
        page.removeKey("/BleedBox");
        page.replaceKey("/CropBox", make_box({10, 20, 110, 220}));
    }));
    EXPECT_EQ(made.document->pages().front().trim, (Box{10, 20, 110, 220}));
    EXPECT_EQ(made.document->pages().front().bleed_width(), 0);
}

TEST(SourceDocument, AnswersWhatIsNoUsablePdfWithAnError) {
    for (const std::string& bytes : {std::string(), std::string("no PDF at all"),
                                     std::string("%PDF-1.7\nand then nothing"), encrypted("secret"),
                                     changed(plain_file(),
                                             [](QPDF& pdf) {
                                                 for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages())
                                                     QPDFPageDocumentHelper(pdf).removePage(page);
                                             }),
                                     with_page([](QPDFObjectHandle page) {
                                         page.removeKey("/TrimBox");
                                         page.replaceKey("/MediaBox", make_box({0, 0, 0, 0}));
                                     })}) {
        const Attempt made = attempt(bytes);
        EXPECT_FALSE(made.document);
        EXPECT_EQ(codes(made.diagnostics), "pdf");
        EXPECT_TRUE(made.diagnostics.has_errors());
    }
    EXPECT_THAT(attempt(encrypted("secret")).diagnostics.all().front().message, HasSubstr("password"));
}

TEST(SourceDocument, OpensWhatIsEncryptedWithoutAPassword) {
    const Attempt made = attempt(encrypted(""));
    ASSERT_TRUE(made.document);
    EXPECT_EQ(made.diagnostics.count(source::Severity::Note), 1U);
    EXPECT_EQ(made.document->pages().size(), 2U);
}

TEST(SourceDocument, RepairsWhatItCanAndSaysSo) {
    std::string file = plain_file();
    const std::size_t at = file.rfind("startxref");
    file.replace(at, 9, "startxxxx");
    const Attempt made = attempt(file);
    ASSERT_TRUE(made.document);
    EXPECT_EQ(made.diagnostics.count(source::Severity::Warning), 1U);
}

TEST(PdfDate, IsReadWithItsZone) {
    EXPECT_EQ(seconds_of_date("D:20230508090000Z"), 1'683'536'400);
    EXPECT_EQ(seconds_of_date("D:20230508110000+02'00'"), 1'683'536'400);
    EXPECT_EQ(seconds_of_date("D:20230508030000-06'00"), 1'683'536'400);
    EXPECT_EQ(seconds_of_date("20230508"), 1'683'504'000);
    EXPECT_EQ(seconds_of_date("D:2023"), 1'672'531'200);
    EXPECT_EQ(seconds_of_date("D:20231508"), std::nullopt);
    EXPECT_EQ(seconds_of_date("yesterday"), std::nullopt);
    EXPECT_EQ(seconds_of_date(""), std::nullopt);
}

}  // namespace
}  // namespace bifolio::press
