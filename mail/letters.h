// The letters of one announcement: the same to all, or one for each person of a table.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "mail/address.h"
#include "mail/letter.h"
#include "mail/message.h"
#include "mail/recipients.h"
#include "mail/template.h"

namespace bifolio::mail {

// The text of a template, and what messages call it.
struct TemplateSource {
    std::string file;
    std::string text;
};

struct LetterTemplates {
    Template subject;
    Template text;
    std::optional<Template> html;       // none: letters of plain text alone
    std::vector<Template> unsubscribe;  // URIs for List-Unsubscribe
};

struct LetterSources {
    TemplateSource subject, text;
    std::optional<TemplateSource> html;
    std::vector<TemplateSource> unsubscribe;
};

// The markers that a letter has beside those of the announcement: GREETING, UNSUBSCRIBE (the first URI), and
// TO_... for each column; TO_NAME and TO_ADDRESS always.
[[nodiscard]] std::vector<std::string> letter_markers(const Recipients* recipients);

// None where there was an error in any of them. `scope` is that of the announcement.
[[nodiscard]] std::optional<LetterTemplates> read_templates(const LetterSources& sources, MarkerScope scope,
                                                            const Recipients* recipients,
                                                            source::Diagnostics& diagnostics);

struct LettersRequest {
    Address from;
    std::vector<Address> reply_to;
    std::vector<Address> to, cc, bcc;      // one letter to them all ...
    std::optional<Recipients> recipients;  // ... or one to each of these
    LetterTemplates templates;
    Markers markers;       // of the announcement
    std::string language;  // BCP 47, of the greeting
    std::vector<Attachment> attachments;
    std::optional<InlinePicture> picture;
    std::int64_t date = 0;  // seconds since 1970
};

class Letters {
  public:
    explicit Letters(LettersRequest request);
    Letters(const Letters&) = delete;
    Letters& operator=(const Letters&) = delete;
    ~Letters() = default;

    // In the table's order. A mailbox that is named more than once has one letter once.
    [[nodiscard]] std::span<const Letter> all() const { return letters_; }

    // A digest of what the letters have in common: text, attachments, sender. Not of whom they go to, nor
    // when.
    [[nodiscard]] const std::string& identity() const { return identity_; }

    // The bytes of one. Message identifiers are made of the identity and the recipient; the same letter
    // always has the same. A draft says that it is one.
    [[nodiscard]] std::string compose(std::size_t letter, bool as_draft = false) const;

  private:
    // A template, expanded already where all letters have it in common.
    struct Prepared {
        const Template* source = nullptr;
        std::optional<std::string> common;
    };
    using Values = std::map<std::string, std::string>;

    [[nodiscard]] Prepared prepare(const Template& source, std::span<const std::string> own) const;
    [[nodiscard]] std::string expand(const Prepared& prepared, const Values& own) const;
    [[nodiscard]] std::string identify() const;
    [[nodiscard]] Values values_of(std::size_t letter, const std::vector<std::string>& unsubscribe) const;
    void address_all();
    void address_each();

    LettersRequest request_;
    std::string identity_;
    std::vector<Letter> letters_;
    Prepared subject_, text_, html_;
    MessageWriter writer_;
};

}  // namespace bifolio::mail
