#include "mail/letters.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "mail/announcement.h"
#include "mail/digest.h"
#include "mail/flowed_text.h"

namespace bifolio::mail {

namespace {

constexpr std::string_view kTo = "TO_";
constexpr std::string_view kNoBreakSpace = "\u00a0";

// A subject is one line of plain spaces: no-break spaces would only make an encoded word of it.
std::string as_subject(std::string text) {
    for (std::size_t at = text.find(kNoBreakSpace); at != std::string::npos;
         at = text.find(kNoBreakSpace, at))
        text.replace(at, kNoBreakSpace.size(), " ");
    std::string folded;
    for (const char c : text) {
        const bool is_space = static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
        if (!is_space)
            folded += c;
        else if (!folded.empty() && !folded.ends_with(' '))
            folded += ' ';
    }
    if (folded.ends_with(' ')) folded.pop_back();
    return folded;
}

// A template with the language's colons filled in: to leave a colon to the language, as the templates that
// ship do since they speak French well, makes no other letter of it.
std::string with_colons(std::string text, const Markers& markers) {
    constexpr std::string_view kColon = "{{COLON}}";
    const auto colon = markers.values.find("COLON");
    if (colon == markers.values.end()) return text;
    for (std::size_t at = text.find(kColon); at != std::string::npos; at = text.find(kColon, at))
        text.replace(at, kColon.size(), colon->second);
    return text;
}

}  // namespace

std::vector<std::string> letter_markers(const Recipients* recipients) {
    std::vector<std::string> markers{"GREETING", "UNSUBSCRIBE", "TO_NAME", "TO_ADDRESS"};
    if (recipients == nullptr) return markers;
    for (const std::string& column : recipients->columns) {
        std::string marker = fmt::format("{}{}", kTo, column);
        if (std::ranges::find(markers, marker) == markers.end()) markers.push_back(std::move(marker));
    }
    return markers;
}

std::optional<LetterTemplates> read_templates(const LetterSources& sources, MarkerScope scope,
                                              const Recipients* recipients,
                                              source::Diagnostics& diagnostics) {
    for (std::string& marker : letter_markers(recipients)) scope.values.push_back(std::move(marker));
    bool is_good = true;
    const auto read = [&](TemplateKind kind, const TemplateSource& source) {
        auto result = Template::read(kind, source.text, source.file, scope, diagnostics);
        is_good = is_good && result.has_value();
        return result;
    };
    auto subject = read(TemplateKind::Text, sources.subject);
    auto text = read(TemplateKind::Text, sources.text);
    std::optional<Template> html;
    if (sources.html) html = read(TemplateKind::Html, *sources.html);
    std::vector<Template> unsubscribe;
    for (const TemplateSource& each : sources.unsubscribe)
        if (auto uri = read(TemplateKind::Address, each)) unsubscribe.push_back(std::move(*uri));
    if (!is_good) return std::nullopt;
    return LetterTemplates{std::move(*subject), std::move(*text), std::move(html), std::move(unsubscribe)};
}

Letters::Letters(LettersRequest request)
    : request_(std::move(request)),
      identity_(identify()),
      writer_(request_.attachments, request_.picture, identity_.substr(0, 24)) {
    const std::vector<std::string> own =
        letter_markers(request_.recipients ? &*request_.recipients : nullptr);
    subject_ = prepare(request_.templates.subject, own);
    text_ = prepare(request_.templates.text, own);
    if (request_.templates.html) html_ = prepare(*request_.templates.html, own);
    if (request_.recipients)
        address_each();
    else
        address_all();
}

void Letters::address_all() {
    Letter letter{.message_id = {}, .sender = request_.from.address, .recipients = {}};
    std::set<std::string> known;
    for (const auto* list : {&request_.to, &request_.cc, &request_.bcc})
        for (const Address& each : *list)
            if (known.insert(mailbox_key(each.address)).second) letter.recipients.push_back(each.address);
    letter.message_id = fmt::format("{}@{}", uuid_of(std::array<std::string_view, 2>{identity_, "all"}),
                                    request_.from.domain());
    letters_.push_back(std::move(letter));
}

void Letters::address_each() {
    for (const Recipient& person : request_.recipients->people) {
        const std::string key = mailbox_key(person.address.address);
        const std::string id = uuid_of(std::array<std::string_view, 3>{identity_, "one", key});
        letters_.push_back({.message_id = fmt::format("{}@{}", id, request_.from.domain()),
                            .sender = request_.from.address,
                            .recipients = {person.address.address}});
    }
}

std::string Letters::identify() const {
    const LetterTemplates& templates = request_.templates;
    std::vector<std::string> owned;
    const auto add = [&](const Template& each) {
        owned.push_back(with_colons(each.text(), request_.markers));
        owned.push_back(each.expand(request_.markers, {}));
    };
    add(templates.subject);
    add(templates.text);
    if (templates.html) add(*templates.html);
    for (const Template& each : templates.unsubscribe) owned.push_back(each.text());
    std::vector<std::string_view> parts(owned.begin(), owned.end());
    parts.insert(parts.end(), {request_.from.name, request_.from.address});
    for (const Address& each : request_.reply_to) parts.insert(parts.end(), {each.name, each.address});
    for (const Attachment& each : request_.attachments)
        parts.insert(parts.end(), {each.name, each.type, each.bytes});
    if (request_.picture) parts.insert(parts.end(), {request_.picture->type, request_.picture->bytes});
    return digest_of(parts);
}

Letters::Prepared Letters::prepare(const Template& source, std::span<const std::string> own) const {
    const bool differs =
        std::ranges::any_of(own, [&](const std::string& marker) { return source.uses(marker); });
    Prepared prepared{.source = &source, .common = {}};
    if (!differs) prepared.common = source.expand(request_.markers, {});
    return prepared;
}

std::string Letters::expand(const Prepared& prepared, const Values& own) const {
    if (prepared.common) return *prepared.common;
    return prepared.source->expand(request_.markers, own);
}

Letters::Values Letters::values_of(std::size_t letter, const std::vector<std::string>& unsubscribe) const {
    Values values{{"GREETING", ""},
                  {"TO_NAME", ""},
                  {"TO_ADDRESS", ""},
                  {"UNSUBSCRIBE", unsubscribe.empty() ? "" : unsubscribe.front()}};
    if (!request_.recipients) return values;
    const Recipient& person = request_.recipients->people[letter];
    for (std::size_t n = 0; n < person.fields.size(); ++n)
        values.insert_or_assign(fmt::format("{}{}", kTo, request_.recipients->columns[n]), person.fields[n]);
    values["TO_NAME"] = person.address.name;
    values["TO_ADDRESS"] = person.address.address;
    values["GREETING"] = greeting(request_.language, person.address.name);
    return values;
}

std::string Letters::compose(std::size_t letter, bool as_draft) const {
    Message message{.message_id = letters_[letter].message_id,
                    .date = request_.date,
                    .from = request_.from,
                    .reply_to = request_.reply_to,
                    .to = request_.to,
                    .cc = request_.cc,
                    .unsubscribe = {},
                    .subject = {},
                    .text = {},
                    .html = {},
                    .is_draft = as_draft};
    Values own = values_of(letter, {});
    for (const Template& each : request_.templates.unsubscribe)
        message.unsubscribe.push_back(each.expand(request_.markers, own));
    own = values_of(letter, message.unsubscribe);
    if (request_.recipients) message.to = {request_.recipients->people[letter].address};
    message.subject = as_subject(expand(subject_, own));
    message.text = flow(expand(text_, own));
    if (html_.source != nullptr) message.html = expand(html_, own);
    return writer_.write(message);
}

}  // namespace bifolio::mail
