#include "source/write/element_writer.h"

#include "source/model/kind_names.h"

namespace bifolio::source {

namespace {

bool is_plain(const Text& text) {
    return text.inlines.empty() || (text.inlines.size() == 1 && text.inlines.front().mark == Mark::Text);
}

std::string_view name_of(BlockKind kind) {
    switch (kind) {
        case BlockKind::Heading:
            return "h";
        case BlockKind::BulletList:
            return "ul";
        case BlockKind::NumberedList:
            return "ol";
        case BlockKind::ListItem:
            return "li";
        case BlockKind::Quotation:
            return "quote";
        case BlockKind::Code:
            return "pre";
        case BlockKind::Table:
            return "table";
        case BlockKind::TableRow:
            return "tr";
        case BlockKind::Figure:
            return "figure";
        case BlockKind::Paragraph:
        case BlockKind::CodeLine:
        case BlockKind::TableCell:
            break;
    }
    return "p";
}

// What was Markdown is marked up by elements now.
void state_markup(Tag& tag, const Text& text) {
    const bool is_as_it_came = text.markup == MarkupKind::Latex || text.markup == MarkupKind::Plain;
    if (is_as_it_came && !text.empty()) tag.add("markup", name_of(text.markup));
}

// Those that are declared; the others are written where they stand.
std::string declared_affiliations(const Person& person) {
    std::string ids;
    for (const Affiliation& each : person.affiliations)
        if (!each.id.empty()) ids.append(ids.empty() ? "" : " ").append(each.id);
    return ids;
}

std::vector<Affiliation> own_affiliations(const Person& person) {
    std::vector<Affiliation> own;
    for (const Affiliation& each : person.affiliations)
        if (each.id.empty()) own.push_back(each);
    return own;
}

}  // namespace

const std::string& ElementWriter::state_language(Tag& tag, const Text& text, const std::string& around) {
    if (text.empty() || language_of(text) == around) return around;
    tag.add("xml:lang", language_of(text));
    return language_of(text);
}

const std::string& ElementWriter::state_language(Tag& tag, const Picture& picture,
                                                 const std::string& around) {
    const std::string& language = picture.language.empty() ? language_ : picture.language;
    if (!picture.description || picture.description->empty() || language == around) return around;
    tag.add("xml:lang", language);
    return language;
}

void ElementWriter::text(Tag tag, const Text& content, const std::string& around, bool even_empty) {
    if (content.empty() && !even_empty) return;
    state_language(tag, content, around);
    state_markup(tag, content);
    lines_.text(tag, content);
}

void ElementWriter::words(std::string_view name, const std::string& content) {
    if (!content.empty()) lines_.text(Tag(name), plain_text(content));
}

void ElementWriter::blocks(const TextBlocks& all, const std::string& around) {
    for (const TextBlock& each : all) block(each, around);
}

void ElementWriter::blocks_in(std::string_view name, const TextBlocks& all, const std::string& around) {
    if (all.empty()) return;
    lines_.open(Tag(name));
    blocks(all, around);
    lines_.close(name);
}

void ElementWriter::block(const TextBlock& block, const std::string& around) {
    Tag tag(name_of(block.kind));
    switch (block.kind) {
        case BlockKind::Code:
            return code(block, around);
        case BlockKind::Figure:
            return figure(block, around);
        case BlockKind::TableCell:
            return text(Tag(block.is_head ? "th" : "td"), block.text, around, true);
        case BlockKind::Paragraph:
        case BlockKind::Heading:
            return text(std::move(tag), block.text, around);
        case BlockKind::ListItem:
        case BlockKind::Quotation:
            // The short form.
            if (block.parts.size() == 1 && block.parts.front().kind == BlockKind::Paragraph)
                return text(std::move(tag), block.parts.front().text, around);
            break;
        default:
            break;
    }
    if (block.first_number != 1) tag.add("start", std::to_string(block.first_number));
    lines_.open(tag);
    text("caption", block.text, around);
    blocks(block.parts, around);
    lines_.close(tag.name());
}

void ElementWriter::code(const TextBlock& block, const std::string& around) {
    Tag tag(name_of(block.kind));
    std::vector<const Text*> lines;
    for (const TextBlock& line : block.parts) lines.push_back(&line.text);
    if (!lines.empty()) state_language(tag, *lines.front(), around);
    lines_.verbatim(tag, lines);
}

void ElementWriter::figure(const TextBlock& block, const std::string& around) {
    if (!block.picture) return;
    Tag tag(name_of(block.kind));
    const std::string& inside = state_language(tag, *block.picture, around);
    tag.add("file", file_of(*block.picture)).add_even_empty("description", block.description);
    if (block.text.empty()) return lines_.empty(tag);
    lines_.open(tag);
    text("caption", block.text, inside);
    lines_.close(tag.name());
}

std::string ElementWriter::file_of(const Picture& picture) const {
    std::filesystem::path path = picture.path;
    if (!folder_.empty()) path = path.lexically_relative(folder_);
    return path.generic_string();
}

void ElementWriter::picture(std::string_view name, const std::optional<Picture>& picture,
                            const std::string& around) {
    if (!picture) return;
    Tag tag(name);
    (void)add_picture(tag, *picture, around);
    lines_.empty(tag);
}

const std::string& ElementWriter::add_picture(Tag& tag, const Picture& picture, const std::string& around) {
    const std::string& inside = state_language(tag, picture, around);
    tag.add("file", file_of(picture));
    if (picture.description) tag.add_even_empty("description", *picture.description);
    return inside;
}

void ElementWriter::affiliation(const Affiliation& affiliation, const std::string& around) {
    Tag tag("affiliation");
    tag.add("id", affiliation.id)
        .add("short", affiliation.short_name.unmarked())
        .add("town", affiliation.town.unmarked())
        .add("country", affiliation.country.unmarked());
    text(std::move(tag), affiliation.name, around);
}

// An attribute has the language of its element, and so have name and affiliation in the short form.
void ElementWriter::person(Tag tag, const Person& person, const std::string& around) {
    tag.add("affiliations", declared_affiliations(person))
        .add("orcid", person.orcid)
        .add("email", person.email)
        .add("corresponding", person.is_corresponding ? "yes" : "")
        .add("sort-as", person.sort_as)
        .add("pronouns", person.pronouns.unmarked())
        .add("role", person.role.unmarked());
    const bool is_short = has_short_form(person);
    const std::string& inside = state_language(tag,
                                               is_short              ? person.name
                                               : person.role.empty() ? person.pronouns
                                                                     : person.role,
                                               around);
    if (is_short) {
        if (const auto own = own_affiliations(person); !own.empty())
            tag.add("affiliation", own.front().name.unmarked());
        return lines_.text(tag, person.name);
    }
    lines_.open(tag);
    text("name", person.name, inside);
    for (const Affiliation& each : own_affiliations(person)) affiliation(each, inside);
    words("url", person.url);
    blocks_in("biography", person.biography, inside);
    picture("portrait", person.portrait, inside);
    lines_.close(tag.name());
}

bool ElementWriter::has_short_form(const Person& person) const {
    const std::vector<Affiliation> own = own_affiliations(person);
    if (own.size() > 1 || !person.url.empty() || !person.biography.empty() || person.portrait) return false;
    const auto fits = [&](const Text& text) {
        return text.empty() || language_of(text) == language_of(person.name);
    };
    if (!fits(person.role) || !fits(person.pronouns)) return false;
    if (own.empty()) return true;
    const Affiliation& only = own.front();
    return fits(only.name) && is_plain(only.name) && only.short_name.empty() && only.town.empty() &&
           only.country.empty();
}

void ElementWriter::people(std::string_view element, const std::vector<Person>& all,
                           const std::string& around) {
    for (const Person& each : all) person(Tag(element), each, around);
}

}  // namespace bifolio::source
