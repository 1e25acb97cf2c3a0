// Files inside of a file (ISO 32000-1, 7.11.4): what the document was made of, and other forms of it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "pdf/document.h"

namespace bifolio::pdf {

// How the file stands to the document (ISO 19005-3, annex E).
enum class Relationship { Source, Alternative, Supplement };

struct Attachment {
    std::string name;         // as it may be kept: "programme.xml", "pictures/logo.png"; no two are alike
    std::string media_type;   // "text/xml"
    std::string description;  // what a reader is told of it
    Relationship relationship = Relationship::Source;
    std::string bytes;
};

// Adds the files; gives the catalogue's entries for them: Names and AF (ISO 19005-3, 6.8), with a space
// behind; nothing where there are no files. `date` is that of the document.
[[nodiscard]] std::string add_attachments(Document& document, std::span<const Attachment> attachments,
                                          const std::optional<std::int64_t>& date);

}  // namespace bifolio::pdf
