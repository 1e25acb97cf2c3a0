#include "press/lean.h"

#include <array>
#include <string_view>

#include "press/decoded_stream.h"
#include "press/pdf_objects.h"
#include "press/qpdf.h"

namespace bifolio::press {

namespace {

constexpr int kSignaturesExist = 1;  // ISO 32000-1, table 219

bool is_signed(QPDF& pdf) {
    QPDFObjectHandle root = pdf.getRoot();
    if (root.hasKey("/Perms")) return true;
    QPDFObjectHandle form = root.getKey("/AcroForm");
    if (!form.isDictionary()) return false;
    QPDFObjectHandle flags = form.getKey("/SigFlags");
    return flags.isInteger() && (flags.getIntValue() & kSignaturesExist) != 0;
}

// PDF/A (ISO 19005-1, 6.7.11) and PDF/X (ISO 15930) say in their metadata what they are.
bool claims_standard(QPDF& pdf) {
    if (pdf.getTrailer().getKey("/Info").isDictionary() &&
        pdf.getTrailer().getKey("/Info").hasKey("/GTS_PDFXVersion"))
        return true;
    QPDFObjectHandle metadata = pdf.getRoot().getKey("/Metadata");
    if (!metadata.isStream()) return false;
    const std::string xmp = decode_stream(metadata, kMostFacts).bytes;
    constexpr std::array<std::string_view, 3> kClaims = {"pdfaid:part", "GTS_PDFXVersion",
                                                         "aiim.org/pdfa/ns/id"};
    for (const std::string_view claim : kClaims)
        if (xmp.find(claim) != std::string::npos) return true;
    return false;
}

}  // namespace

std::string lean_obstacle(const SourceDocument& document) {
    QPDF& pdf = document.qpdf();
    if (!document.damage().empty()) return "it is damaged";
    if (pdf.isEncrypted()) return "it is encrypted";
    if (is_signed(pdf)) return "it is signed";
    if (claims_standard(pdf)) return "it claims a standard";
    return {};
}

std::string make_lean(const SourceDocument& document) {
    QPDFWriter writer(document.qpdf());
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setLinearization(true);
    writer.setDeterministicID(true);
    writer.setNewlineBeforeEndstream(true);  // ISO 19005-2, 6.1.7.1
    return bytes_of(writer);
}

}  // namespace bifolio::press
