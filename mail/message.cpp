#include "mail/message.h"

#include <fmt/core.h>
#include <fmt/ranges.h>
#include <gmime/gmime.h>

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "mail/file_names.h"

namespace bifolio::mail {

namespace {

constexpr const char* kCharset = "utf-8";

struct Freer {
    void operator()(GMimeFormatOptions* options) const { g_mime_format_options_free(options); }
    void operator()(GDateTime* date) const { g_date_time_unref(date); }
    template <typename Object>
    void operator()(Object* object) const {
        g_object_unref(object);
    }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Freer>;

Owned<GMimeStream> stream_of(std::string_view bytes) {
    return Owned<GMimeStream>(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
}

// Base64 in lines of 76 characters (RFC 2045, 6.8) that end in CR LF.
std::string as_base64(std::string_view bytes) {
    GMimeEncoding state;
    g_mime_encoding_init_encode(&state, GMIME_CONTENT_ENCODING_BASE64);
    std::string encoded(g_mime_encoding_outlen(&state, bytes.size()), '\0');
    encoded.resize(g_mime_encoding_flush(&state, bytes.data(), bytes.size(), encoded.data()));
    std::string lines;
    lines.reserve(encoded.size() + encoded.size() / 76 + 2);
    for (const char c : encoded) {
        if (c == '\n') lines += '\r';
        lines += c;
    }
    return lines;
}

// GMime copies a content as it is where it is in the encoding of its part.
Owned<GMimeObject> encoded_part(const std::string& type, const std::string& bytes) {
    const Owned<GMimeContentType> content_type(g_mime_content_type_parse(nullptr, type.c_str()));
    Owned<GMimeObject> object(g_mime_object_new(nullptr, content_type.get()));
    g_mime_object_set_content_type(object.get(), content_type.get());
    const Owned<GMimeDataWrapper> content(g_mime_data_wrapper_new_with_stream(
        stream_of(as_base64(bytes)).get(), GMIME_CONTENT_ENCODING_BASE64));
    g_mime_part_set_content(GMIME_PART(object.get()), content.get());
    g_mime_part_set_content_encoding(GMIME_PART(object.get()), GMIME_CONTENT_ENCODING_BASE64);
    return object;
}

Owned<GMimeObject> text_part(const char* subtype, const std::string& text) {
    Owned<GMimeObject> object(GMIME_OBJECT(g_mime_part_new_with_type("text", subtype)));
    GMimePart* part = GMIME_PART(object.get());
    g_mime_object_set_content_type_parameter(object.get(), "charset", kCharset);
    const Owned<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(stream_of(text).get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
    g_mime_part_set_content_encoding(
        part, g_mime_part_get_best_content_encoding(part, GMIME_ENCODING_CONSTRAINT_7BIT));
    return object;
}

// A header that stands in the part already, in these very words: GMime's own would choose among old character
// sets.
void set_raw_header(GMimeObject* object, const char* name, const std::string& value) {
    GMimeHeader* header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
    if (header == nullptr) throw std::logic_error(fmt::format("a part without {}", name));
    g_mime_header_set_raw_value(header, fmt::format(" {}\n", value).c_str());
}

void require_one_line(std::string_view value, const char* what) {
    const bool has_control =
        std::ranges::any_of(value, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
    if (has_control) throw std::invalid_argument(fmt::format("a control character in {}", what));
}

void add_addresses(GMimeMessage* message, GMimeAddressType type, std::span<const Address> addresses) {
    for (const Address& each : addresses) {
        require_one_line(each.name + each.address, "an address");
        const Owned<InternetAddress> mailbox(internet_address_mailbox_new(
            each.name.empty() ? nullptr : each.name.c_str(), each.address.c_str()));
        internet_address_set_charset(mailbox.get(), kCharset);
        internet_address_list_add(g_mime_message_get_addresses(message, type), mailbox.get());
    }
}

void add_unsubscribe(GMimeMessage* message, std::span<const std::string> uris) {
    if (uris.empty()) return;
    std::vector<std::string> bracketed;
    for (const std::string& uri : uris) {
        require_one_line(uri, "List-Unsubscribe");
        bracketed.push_back(fmt::format("<{}>", uri));
    }
    GMimeObject* object = GMIME_OBJECT(message);
    g_mime_object_set_header(object, "List-Unsubscribe",
                             fmt::format("{}", fmt::join(bracketed, ", ")).c_str(), nullptr);
    const bool has_one_click =
        std::ranges::any_of(uris, [](const std::string& uri) { return uri.starts_with("https:"); });
    if (has_one_click)
        g_mime_object_set_header(object, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click", nullptr);
}

}  // namespace

struct MessageWriter::Parts {
    std::vector<Owned<GMimeObject>> attachments;
    Owned<GMimeObject> picture;  // or null
    std::string seed;
    Owned<GMimeFormatOptions> format;

    // A multipart of parts; a single one stays by itself.
    [[nodiscard]] Owned<GMimeObject> together(const char* subtype,
                                              std::span<GMimeObject* const> parts) const {
        if (parts.size() == 1) return Owned<GMimeObject>(GMIME_OBJECT(g_object_ref(parts.front())));
        GMimeMultipart* multipart = g_mime_multipart_new_with_subtype(subtype);
        Owned<GMimeObject> object(GMIME_OBJECT(multipart));
        // "=_" stands neither in base64 nor in quoted-printable (RFC 2045, 6.7).
        g_mime_multipart_set_boundary(multipart, fmt::format("=_{}_{}", subtype, seed).c_str());
        for (GMimeObject* part : parts) g_mime_multipart_add(multipart, part);
        return object;
    }

    [[nodiscard]] Owned<GMimeObject> body_of(const Message& message) const {
        const Owned<GMimeObject> text = text_part("plain", message.text);
        g_mime_object_set_content_type_parameter(text.get(), "format", "flowed");
        std::vector<GMimeObject*> bodies{text.get()};
        Owned<GMimeObject> html, related;
        if (!message.html.empty()) {
            html = text_part("html", message.html);
            std::vector<GMimeObject*> parts{html.get()};
            if (picture) parts.push_back(picture.get());
            related = together("related", parts);
            if (picture) g_mime_object_set_content_type_parameter(related.get(), "type", "text/html");
            bodies.push_back(related.get());
        }
        return together("alternative", bodies);
    }
};

MessageWriter::MessageWriter(std::span<const Attachment> attachments,
                             const std::optional<InlinePicture>& picture, std::string seed)
    : parts_(std::make_unique<Parts>()) {
    g_mime_init();
    parts_->seed = std::move(seed);
    parts_->format.reset(g_mime_format_options_new());
    g_mime_format_options_set_newline_format(parts_->format.get(), GMIME_NEWLINE_FORMAT_DOS);
    for (const Attachment& each : attachments) {
        require_one_line(each.name, "a file's name");
        Owned<GMimeObject> part = encoded_part(each.type, each.bytes);
        g_mime_object_set_disposition(part.get(), GMIME_DISPOSITION_ATTACHMENT);
        const NameParameters parameters = name_parameters(each.name);
        set_raw_header(part.get(), "Content-Type", each.type + ";\n\t" + parameters.type);
        set_raw_header(part.get(), "Content-Disposition", "attachment;\n\t" + parameters.disposition);
        parts_->attachments.push_back(std::move(part));
    }
    if (!picture) return;
    parts_->picture = encoded_part(picture->type, picture->bytes);
    g_mime_object_set_disposition(parts_->picture.get(), GMIME_DISPOSITION_INLINE);
    g_mime_part_set_filename(GMIME_PART(parts_->picture.get()), picture->name.c_str());
    g_mime_part_set_content_id(GMIME_PART(parts_->picture.get()), picture->content_id.c_str());
}

MessageWriter::~MessageWriter() = default;

std::string MessageWriter::write(const Message& message) const {
    const Owned<GMimeMessage> mime(g_mime_message_new(TRUE));
    add_addresses(mime.get(), GMIME_ADDRESS_TYPE_FROM, std::span(&message.from, 1));
    add_addresses(mime.get(), GMIME_ADDRESS_TYPE_REPLY_TO, message.reply_to);
    add_addresses(mime.get(), GMIME_ADDRESS_TYPE_TO, message.to);
    add_addresses(mime.get(), GMIME_ADDRESS_TYPE_CC, message.cc);
    require_one_line(message.subject, "the subject");
    g_mime_message_set_subject(mime.get(), message.subject.c_str(), kCharset);
    const Owned<GDateTime> date(g_date_time_new_from_unix_utc(message.date));
    g_mime_message_set_date(mime.get(), date.get());
    require_one_line(message.message_id, "the message identifier");
    g_mime_message_set_message_id(mime.get(), message.message_id.c_str());
    add_unsubscribe(mime.get(), message.unsubscribe);
    if (message.is_draft) g_mime_object_set_header(GMIME_OBJECT(mime.get()), "X-Unsent", "1", nullptr);

    const Owned<GMimeObject> body = parts_->body_of(message);
    std::vector<GMimeObject*> all{body.get()};
    for (const Owned<GMimeObject>& each : parts_->attachments) all.push_back(each.get());
    const Owned<GMimeObject> whole = parts_->together("mixed", all);
    g_mime_message_set_mime_part(mime.get(), whole.get());

    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    if (g_mime_object_write_to_stream(GMIME_OBJECT(mime.get()), parts_->format.get(), stream.get()) < 0)
        throw std::bad_alloc();
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {bytes->data, bytes->data + bytes->len};
}

}  // namespace bifolio::mail
