// Files inside of a PDF (ISO 32000-1, 7.11.4), as ours have their programme (pdf/attachments.h).
#pragma once

#include <string>
#include <vector>

#include "press/source_document.h"

namespace bifolio::press {

struct EnclosedFile {
    std::string name;          // UTF-8, as the file states it: not to be trusted
    std::string media_type;    // "text/xml"; empty: not stated
    std::string relationship;  // "Source" (ISO 19005-3, annex E); empty: not stated
    std::string bytes;
};

// Whether the file says that Bifolio made it.
[[nodiscard]] bool is_ours(const SourceDocument& document);

// The files of the catalogue's AF, in its order. Throws std::runtime_error where one is larger than 256 MB,
// or cannot be decoded.
[[nodiscard]] std::vector<EnclosedFile> enclosed_files(const SourceDocument& document);

}  // namespace bifolio::press
