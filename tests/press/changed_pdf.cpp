#include "tests/press/changed_pdf.h"

#include "press/qpdf.h"

namespace bifolio::press::testing {

std::string changed(std::string_view file, const std::function<void(QPDF&)>& change,
                    std::string_view version) {
    QPDF pdf;
    pdf.processMemoryFile("file.pdf", file.data(), file.size());
    change(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setNewlineBeforeEndstream(true);  // PDF/A asks for it
    writer.forcePDFVersion(std::string(version));
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace bifolio::press::testing
