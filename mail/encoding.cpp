#include "mail/encoding.h"

#include "source/base/encoding.h"
#include "source/base/line_index.h"

namespace bifolio::mail {

bool is_text(const std::string& bytes, const std::string& file, source::Diagnostics& diagnostics) {
    constexpr std::size_t kMostFaults = 10;
    std::string mended = bytes;
    const source::EncodingScan scan = source::mend_encoding(mended, kMostFaults);
    const source::LineIndex index(bytes);
    for (const source::EncodingFault& fault : scan.faults)
        diagnostics.add({source::Severity::Error, "encoding", file, index.place(fault.offset),
                         message_of(fault), hint_of(fault)});
    return scan.faults.empty();
}

}  // namespace bifolio::mail
