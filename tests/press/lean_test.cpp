// PDFs made lean: smaller, linearised, the same pages, and those left alone that must be.
#include "press/lean.h"

#include <fmt/core.h>
#include <gmock/gmock.h>

#include <array>
#include <optional>

#include "tests/support/subprocess.h"

namespace bifolio::press {
namespace {

using ::testing::HasSubstr;
using testing::read_file;
using testing::TemporaryFolder;
using testing::write_file;

// A page with a text, with more in its catalogue, and one more object.
std::string pdf_with(const std::string& catalogue = "", const std::string& object = "null") {
    const std::array<std::string, 5> objects = {
        "<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F << "
        "/Type /Font "
        "/Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        "<< /Length 35 >>\nstream\nBT /F 12 Tf 20 20 Td (Hello) Tj ET\n\nendstream", object};
    std::string pdf = "%PDF-1.4\n", table = "0000000000 65535 f \n";
    for (std::size_t n = 0; n < objects.size(); ++n) {
        table += fmt::format("{:010} 00000 n \n", pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", n + 1, objects[n]);
    }
    return pdf + fmt::format("xref\n0 6\n{}trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n{}\n%%EOF\n", table,
                             pdf.size());
}

SourceDocument document_of(std::string bytes) {
    source::Diagnostics findings;
    return std::move(SourceDocument::read("a.pdf", std::move(bytes), findings).value());
}

TEST(Lean, KeepsThePagesAndIsLinearised) {
    const TemporaryFolder folder;
    const std::string lean = make_lean(document_of(pdf_with()));
    write_file(folder / "lean.pdf", lean);
    const auto tool = [&](std::vector<std::string> words) {
        const testing::Outcome outcome =
            testing::run({.arguments = std::move(words), .folder = folder.path()});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return outcome.out;
    };
    EXPECT_THAT(tool({"qpdf", "--check", "lean.pdf"}), HasSubstr("File is linearized"));
    EXPECT_THAT(tool({"pdftotext", "lean.pdf", "-"}), HasSubstr("Hello"));
    EXPECT_THAT(lean, HasSubstr("/ObjStm"));
}

TEST(Lean, GivesTheSameBytesAgain) {
    EXPECT_EQ(make_lean(document_of(pdf_with())), make_lean(document_of(pdf_with())));
}

TEST(Lean, IsNotForAllFiles) {
    EXPECT_EQ(lean_obstacle(document_of(pdf_with())), "");
    EXPECT_EQ(lean_obstacle(document_of(pdf_with("/AcroForm << /Fields [] /SigFlags 3 >>"))), "it is signed");
    EXPECT_EQ(lean_obstacle(document_of(pdf_with("/AcroForm << /Fields [] /SigFlags 2 >>"))), "");
    EXPECT_EQ(lean_obstacle(document_of(pdf_with("/Perms << >>"))), "it is signed");
    const std::string xmp = "<pdfaid:part>1</pdfaid:part>";
    const std::string metadata =
        fmt::format("<< /Type /Metadata /Subtype /XML /Length {} >>\nstream\n{}\nendstream", xmp.size(), xmp);
    EXPECT_EQ(lean_obstacle(document_of(pdf_with("/Metadata 5 0 R", metadata))), "it claims a standard");
}

// libqpdf 11.3 would write a linearised file that it cannot read.
TEST(Lean, LeavesDamagedFilesAlone) {
    std::string pdf = pdf_with();
    pdf.resize(pdf.find("xref\n"));
    EXPECT_EQ(lean_obstacle(document_of(pdf + "trailer\n<< /Root 1 0 R >>\n%%EOF\n")), "it is damaged");
}

TEST(Lean, LeavesEncryptedFilesAlone) {
    const TemporaryFolder folder;
    write_file(folder / "a.pdf", pdf_with());
    static_cast<void>(
        testing::run({.arguments = {"qpdf", "--encrypt", "", "owner", "256", "--", "a.pdf", "b.pdf"},
                      .folder = folder.path()}));
    EXPECT_EQ(lean_obstacle(document_of(read_file(folder / "b.pdf"))), "it is encrypted");
}

}  // namespace
}  // namespace bifolio::press
