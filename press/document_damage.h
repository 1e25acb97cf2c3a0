// What is wrong with a PDF and shows only when all that its pages use is read: libqpdf reads an object when
// it is asked for it, and copies most streams without looking into them.
#pragma once

#include <string_view>
#include <vector>

#include "press/pdf_facts.h"
#include "press/qpdf.h"

namespace bifolio::press {

struct DocumentDamage {
    // Pages that may look otherwise than they should, each once, with what is wrong first.
    std::vector<Fact> doubtful;
    // Pages whose own content cannot be decoded: what is on them is lost.
    std::vector<Fact> lost;
    // What takes more memory or time than any document needs, with the limit. Nothing is looked at after it.
    std::vector<Fact> too_large;
};

// Reads contents, resources and annotations of all pages, each stream once, and takes libqpdf's warnings.
// Contents are also looked through for what is no operator (ISO 32000-1, annex A), as far as the first
// 300,000 of them. `file` is what `pdf` was read from. Pictures in codings of their own (DCTDecode,
// JPXDecode, ...) are not decoded.
[[nodiscard]] DocumentDamage find_damage(QPDF& pdf, std::string_view file);

}  // namespace bifolio::press
