#include "pdf/attachments.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "pdf/deflate.h"
#include "pdf/syntax.h"

namespace bifolio::pdf {

namespace {

std::string_view name_of(Relationship relationship) {
    switch (relationship) {
        case Relationship::Source:
            return "/Source";
        case Relationship::Alternative:
            return "/Alternative";
        case Relationship::Supplement:
            break;
    }
    return "/Supplement";
}

ObjectId add_file(Document& document, const Attachment& attachment, const std::optional<std::int64_t>& date) {
    std::string entries = "/Type /EmbeddedFile /Subtype ";
    append_name(entries, attachment.media_type);
    append_number(entries += " /Params <</Size ", static_cast<std::int64_t>(attachment.bytes.size()));
    if (date) append_text(entries += " /ModDate ", pdf_date(*date));
    entries += ">> /Filter /FlateDecode";
    return document.add_stream(std::move(entries), deflate(attachment.bytes));
}

}  // namespace

std::string add_attachments(Document& document, std::span<const Attachment> attachments,
                            const std::optional<std::int64_t>& date) {
    if (attachments.empty()) return {};
    constexpr std::size_t kDigits = 6;
    std::string names, all;
    for (std::size_t n = 0; n < attachments.size(); ++n) {
        const Attachment& attachment = attachments[n];
        const ObjectId stream = add_file(document, attachment, date);
        std::string entries = "/Type /Filespec /F ";
        append_text(entries, attachment.name);
        append_text(entries += " /UF ", attachment.name);
        append_text(entries += " /Desc ", attachment.description);
        (entries += " /AFRelationship ") += name_of(attachment.relationship);
        append_reference(entries += " /EF <</F ", stream);
        append_reference(entries += " /UF ", stream);
        const ObjectId file = document.add_dictionary(entries += ">>");
        // Keys of a name tree are in order (7.9.6); numbers are, and keep the order of the files.
        std::string key = std::to_string(n);
        key.insert(0, kDigits - std::min(kDigits, key.size()), '0');
        append_literal(names, key);
        append_reference(names += ' ', file);
        append_reference(all, file);
        names += ' ';
        all += ' ';
    }
    return "/Names <</EmbeddedFiles <</Names [" + names + "]>>>> /AF [" + all + "] ";
}

}  // namespace bifolio::pdf
