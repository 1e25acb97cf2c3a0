// The one door to GMime: messages as they go to a server (RFC 5322, MIME).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "mail/address.h"

namespace bifolio::mail {

// What goes along with every letter.
struct Attachment {
    std::string name;  // of its file: UTF-8, no control characters
    std::string type;  // "application/pdf"; "text/calendar; charset=utf-8; method=PUBLISH"
    std::string bytes;
};

struct InlinePicture {
    std::string type;        // "image/png"
    std::string name;        // of its file
    std::string content_id;  // without angle brackets; the HTML says "cid:" and this
    std::string bytes;
};

// What one letter says, and to whom. There is no place for blind copies: they are the envelope's business.
struct Message {
    std::string message_id;  // without angle brackets
    std::int64_t date = 0;   // seconds since 1970
    Address from;
    std::vector<Address> reply_to, to, cc;
    std::vector<std::string> unsubscribe;  // URIs for List-Unsubscribe; empty: no such header
    std::string subject;                   // one line, UTF-8
    std::string text;                      // format=flowed, lines end in LF
    std::string html;                      // empty: text alone
    bool is_draft = false;                 // for a mail program to open and send (X-Unsent, of Outlook)
};

// Turns messages that have their attachments in common into bytes. What does not change is encoded once.
class MessageWriter {
  public:
    // `seed`: hexadecimal digits that boundaries between parts are made of.
    MessageWriter(std::span<const Attachment> attachments, const std::optional<InlinePicture>& picture,
                  std::string seed);
    ~MessageWriter();
    MessageWriter(const MessageWriter&) = delete;
    MessageWriter& operator=(const MessageWriter&) = delete;

    // multipart/mixed > (multipart/alternative > text/plain + (multipart/related > text/html + picture)) +
    // attachments; a level that would hold one part only is left out. ASCII alone, lines end in CR LF and
    // have at most 998 characters (RFC 5322, 2.1.1); files are named as file_names.h says; the same message
    // gives the same bytes. With an https address to unsubscribe, one click does it (RFC 8058). Throws
    // std::invalid_argument where a header holds a control character.
    [[nodiscard]] std::string write(const Message& message) const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace bifolio::mail
