#include "source/write/program_writer.h"

#include <fmt/core.h>

#include <chrono>
#include <filesystem>
#include <set>
#include <string_view>
#include <utility>

#include "source/model/byline.h"
#include "source/model/kind_names.h"
#include "source/model/values.h"
#include "source/write/program_writer_lines.h"

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

class ProgramWriter {
  public:
    explicit ProgramWriter(const Program& program)
        : program_(program), folder_(std::filesystem::path(program.file).parent_path()) {}

    std::string write() {
        Tag root("program");
        root.add("xml:lang", program_.language);
        lines_.open(root);
        event(program_.event);
        for (const Room& each : program_.rooms) {
            Tag tag("room");
            tag.add("id", each.id);
            text(std::move(tag), each.name, program_.language);
        }
        for (const Track& each : program_.tracks) {
            Tag tag("track");
            tag.add("id", each.id).add("symbol", each.symbol).add("color", each.color);
            text(std::move(tag), each.name, program_.language);
        }
        for (const Affiliation& each : program_.affiliations) affiliation(each, program_.language);
        for (const Kind& each : program_.kinds) {
            Tag tag("kind");
            tag.add("id", each.id).add("symbol", each.symbol);
            text(std::move(tag), each.name, program_.language);
        }
        for (const LastingItem& each : program_.lasting) lasting(each);
        for (const Day& each : program_.days) day(each);
        lines_.close("program");
        return lines_.take();
    }

  private:
    [[nodiscard]] const std::string& language_of(const Text& text) const {
        return text.language.empty() ? program_.language : text.language;
    }

    // Says in `tag` that texts in it have the language of `text`, where that is not the one around it.
    const std::string& state_language(Tag& tag, const Text& text, const std::string& around) {
        if (text.empty() || language_of(text) == around) return around;
        tag.add("xml:lang", language_of(text));
        return language_of(text);
    }

    void text(Tag tag, const Text& content, const std::string& around, bool even_empty = false) {
        if (content.empty() && !even_empty) return;
        state_language(tag, content, around);
        state_markup(tag, content);
        lines_.text(tag, content);
    }
    // What was Markdown is marked up by elements now.
    static void state_markup(Tag& tag, const Text& text) {
        const bool is_as_it_came = text.markup == MarkupKind::Latex || text.markup == MarkupKind::Plain;
        if (is_as_it_came && !text.empty()) tag.add("markup", name_of(text.markup));
    }

    void text(std::string_view name, const Text& content, const std::string& around) {
        text(Tag(name), content, around);
    }
    void words(std::string_view name, const std::string& content) {
        if (!content.empty()) lines_.text(Tag(name), plain_text(content));
    }

    void blocks(const TextBlocks& all, const std::string& around) {
        for (const TextBlock& each : all) block(each, around);
    }
    void blocks_in(std::string_view name, const TextBlocks& all, const std::string& around) {
        if (all.empty()) return;
        lines_.open(Tag(name));
        blocks(all, around);
        lines_.close(name);
    }

    void block(const TextBlock& block, const std::string& around) {
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

    void code(const TextBlock& block, const std::string& around) {
        Tag tag(name_of(block.kind));
        std::vector<const Text*> lines;
        for (const TextBlock& line : block.parts) lines.push_back(&line.text);
        if (!lines.empty()) state_language(tag, *lines.front(), around);
        lines_.verbatim(tag, lines);
    }

    void figure(const TextBlock& block, const std::string& around) {
        if (!block.picture) return;
        Tag tag(name_of(block.kind));
        tag.add("file", file_of(*block.picture)).add_even_empty("description", block.description);
        if (block.text.empty()) return lines_.empty(tag);
        lines_.open(tag);
        text("caption", block.text, around);
        lines_.close(tag.name());
    }

    [[nodiscard]] std::string file_of(const Picture& picture) const {
        std::filesystem::path path = picture.path;
        if (!folder_.empty()) path = path.lexically_relative(folder_);
        return path.generic_string();
    }

    void picture(std::string_view name, const std::optional<Picture>& picture) {
        if (!picture) return;
        Tag tag(name);
        tag.add("file", file_of(*picture));
        if (picture->description) tag.add_even_empty("description", *picture->description);
        lines_.empty(tag);
    }

    void affiliation(const Affiliation& affiliation, const std::string& around) {
        Tag tag("affiliation");
        tag.add("id", affiliation.id)
            .add("short", affiliation.short_name.unmarked())
            .add("town", affiliation.town.unmarked())
            .add("country", affiliation.country.unmarked());
        text(std::move(tag), affiliation.name, around);
    }

    // Those that are declared; the others are written where they stand.
    static std::string declared_affiliations(const Person& person) {
        std::string ids;
        for (const Affiliation& each : person.affiliations)
            if (!each.id.empty()) ids.append(ids.empty() ? "" : " ").append(each.id);
        return ids;
    }
    static std::vector<Affiliation> own_affiliations(const Person& person) {
        std::vector<Affiliation> own;
        for (const Affiliation& each : person.affiliations)
            if (each.id.empty()) own.push_back(each);
        return own;
    }

    // An attribute has the language of its element, and so have name and affiliation in the short form.
    void person(Tag tag, const Person& person, const std::string& around) {
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
        picture("portrait", person.portrait);
        lines_.close(tag.name());
    }

    [[nodiscard]] bool has_short_form(const Person& person) const {
        const std::vector<Affiliation> own = own_affiliations(person);
        if (own.size() > 1 || !person.url.empty() || !person.biography.empty() || person.portrait)
            return false;
        const auto fits = [&](const Text& text) {
            return text.empty() || language_of(text) == language_of(person.name);
        };
        if (!fits(person.role) || !fits(person.pronouns)) return false;
        if (own.empty()) return true;
        const Affiliation& only = own.front();
        return fits(only.name) && is_plain(only.name) && only.short_name.empty() && only.town.empty() &&
               only.country.empty();
    }

    void people(std::string_view element, const std::vector<Person>& all, const std::string& around) {
        for (const Person& each : all) person(Tag(element), each, around);
    }

    void people(const Contribution& talk, const std::string& around) {
        if (!states_order(talk)) {
            people("presenter", talk.presenters, around);
            return people("author", talk.authors, around);
        }
        for (const Author& each : byline_of(talk)) {
            Tag tag("author");
            if (each.presents) tag.add("presents", "yes");
            person(std::move(tag), *each.person, around);
        }
    }

    void event(const Event& event) {
        const std::string& around = program_.language;
        lines_.open(Tag("event"));
        text("title", event.title, around);
        text("subtitle", event.subtitle, around);
        if (event.short_title.unmarked() != event.title.unmarked())
            text("short-title", event.short_title, around);
        text("edition", event.edition, around);
        if (event.first_day) {
            Tag dates("dates");
            dates.add("first", format_date(*event.first_day));
            if (event.last_day && event.last_day != event.first_day)
                dates.add("last", format_date(*event.last_day));
            lines_.empty(dates);
        }
        text("venue", event.venue, around);
        text("town", event.town, around);
        words("time-zone", event.time_zone);
        words("url", event.url);
        people("organiser", event.organisers, around);
        picture("logo", event.logo);
        if (event.revised) words("revised", format_date(*event.revised));
        for (const PracticalNote& each : event.notes) {
            Tag tag("practical-note");
            if (each.kind != "other") tag.add("kind", each.kind);
            lines_.open(tag);
            text("title", each.title, around);
            blocks(each.blocks, around);
            lines_.close("practical-note");
        }
        for (const FrontMatter& each : event.front_matter) {
            lines_.open(Tag(each.kind));
            text("title", each.title, around);
            blocks(each.blocks, around);
            people("person", each.people, around);
            lines_.close(each.kind);
        }
        for (const Sponsor& each : event.sponsors) sponsor(each, around);
        lines_.close("event");
        lines_.gap();
    }

    void sponsor(const Sponsor& sponsor, const std::string& around) {
        Tag tag("sponsor");
        tag.add("tier", sponsor.tier.unmarked());
        const bool tier_fits = sponsor.tier.empty() || language_of(sponsor.tier) == language_of(sponsor.name);
        if (!sponsor.logo && sponsor.url.empty() && tier_fits)
            return text(std::move(tag), sponsor.name, around);
        const std::string& inside = state_language(tag, sponsor.tier, around);
        lines_.open(tag);
        text("name", sponsor.name, inside);
        picture("logo", sponsor.logo);
        words("url", sponsor.url);
        lines_.close("sponsor");
    }

    void day(const Day& day) {
        lines_.gap();
        Tag tag("day");
        tag.add("date", format_date(day.date));
        lines_.open(tag);
        text("title", day.title, program_.language);
        std::vector<bool> is_written(day.items.size());
        items(day, std::nullopt, is_written);
        lines_.close("day");
    }

    // Those of a part, or those of none and all parts: a part stands where its first item does, with all
    // others of the day that are in it.
    void items(const Day& day, std::optional<std::size_t> part, std::vector<bool>& is_written) {
        for (std::size_t n = 0; n < day.items.size(); ++n) {
            const auto own = part_of(day.items[n]);
            if (is_written[n] || !is_in(own, part)) continue;
            if (own == part) {
                is_written[n] = true;
                std::visit([this](const auto& item) { this->item(item); }, day.items[n]);
                continue;
            }
            std::size_t inner = *own;
            while (program_.parts.at(inner).within != part) inner = *program_.parts.at(inner).within;
            this->part(day, inner, is_written);
        }
    }

    // Whether what is in `inner` is in `outer`, or in a part of it. All is in none.
    [[nodiscard]] bool is_in(std::optional<std::size_t> inner, std::optional<std::size_t> outer) const {
        if (!outer) return true;
        while (inner && inner != outer) inner = program_.parts.at(*inner).within;
        return inner == outer;
    }

    void part(const Day& day, std::size_t index, std::vector<bool>& is_written) {
        const Part& part = program_.parts.at(index);
        const std::string& around = program_.language;
        const std::string_view name = part.is_session ? "session" : "part";
        lines_.gap();
        Tag tag(name);
        const bool is_new = open_parts_.insert(index).second;
        tag.add(is_new ? "id" : "continues", part.id);
        if (part.is_session) {
            kind(tag, part.particulars);
            particulars(tag, part.particulars);
        }
        lines_.open(tag);
        if (is_new) {
            text("label", part.label, around);
            text("title", part.title, around);
            text("subtitle", part.subtitle, around);
            text("short-title", part.short_title, around);
            people("organiser", part.organisers, around);
            people("chair", part.chairs, around);
            text("note", part.note, around);
            words("url", part.url);
            blocks_in("description", part.description, around);
            particular_texts(part.particulars, around);
        }
        items(day, index, is_written);
        lines_.close(name);
        lines_.gap();
    }

    void lasting(const LastingItem& lasting) {
        std::string days;
        for (std::size_t n = 0; n < lasting.dates.size();) {
            std::size_t last = n;
            while (last + 1 < lasting.dates.size() &&
                   std::chrono::sys_days(lasting.dates[last + 1]) ==
                       std::chrono::sys_days(lasting.dates[last]) + std::chrono::days(1))
                ++last;
            days += (days.empty() ? "" : " ") + format_date(lasting.dates[n]);
            if (last > n) days += "/" + format_date(lasting.dates[last]);
            n = last + 1;
        }
        item(lasting.item, days);
    }

    // All but the kind, which is the element's own affair.
    static void particulars(Tag& tag, const Particulars& told) {
        std::string languages;
        for (const std::string& each : told.languages) languages += (languages.empty() ? "" : " ") + each;
        tag.add("languages", languages);
        if (told.is_recorded) tag.add("recording", *told.is_recorded ? "yes" : "no");
        if (told.capacity) tag.add("capacity", std::to_string(*told.capacity));
        if (told.is_signed) tag.add("signed", "yes");
        if (told.is_captioned) tag.add("captioned", "yes");
    }
    void particular_texts(const Particulars& told, const std::string& around) {
        text("level", told.level, around);
        text("audience", told.audience, around);
        for (const Text& each : told.keywords) text("keyword", each, around);
    }
    void kind(Tag& tag, const Particulars& told) {
        if (told.kind) tag.add("kind", program_.kinds.at(*told.kind).id);
    }

    void place_and_time(Tag& tag, const std::string& id, const Time& start, const Time& end,
                        const RoomSet& rooms) {
        tag.add("id", id);
        if (start.origin == TimeOrigin::Stated) tag.add("start", format_time(start.of_day));
        if (end.origin == TimeOrigin::Stated) tag.add("end", format_time(end.of_day));
        tag.add("room", ids_of(rooms));
    }
    // "grande foyer". A room's id may be "all", which is why that word is not used here.
    [[nodiscard]] std::string ids_of(const RoomSet& rooms) const {
        std::string ids;
        for (const std::size_t room : rooms)
            ids.append(ids.empty() ? "" : " ").append(program_.rooms.at(room).id);
        return ids;
    }
    static void status(Tag& tag, const std::optional<Status>& status) {
        if (status) tag.add("status", name_of(*status));
    }
    void track(Tag& tag, std::optional<std::size_t> track) {
        if (track) tag.add("track", program_.tracks.at(*track).id);
    }

    void item(const PlainItem& item, std::string_view days = {}) {
        Tag tag(name_of(item.kind));
        tag.add("days", days);
        kind(tag, item.particulars);
        place_and_time(tag, item.id, item.start, item.end, item.rooms);
        if (item.shows) {
            const Item& shown = program_.days.at(item.shows->day).items.at(item.shows->item);
            if (const auto* session = std::get_if<Session>(&shown)) tag.add("shows", session->id);
        }
        status(tag, item.status);
        particulars(tag, item.particulars);
        if (item.note.empty()) return text(std::move(tag), item.title, program_.language);
        lines_.open(tag);
        text("title", item.title, program_.language);
        text("note", item.note, program_.language);
        lines_.close(name_of(item.kind));
    }

    void item(const Session& session) {
        const std::string& around = program_.language;
        lines_.gap();
        Tag tag("session");
        if (session.particulars.kind)
            kind(tag, session.particulars);
        else if (session.kind != SessionKind::Talks)
            tag.add("kind", name_of(session.kind));
        place_and_time(tag, session.id, session.start, session.end, session.rooms);
        track(tag, session.track);
        if (session.talk_length) tag.add("talk-minutes", std::to_string(session.talk_length->count()));
        if (session.consecutive) tag.add("times", "consecutive");
        status(tag, session.status);
        particulars(tag, session.particulars);
        lines_.open(tag);
        text("label", session.label, around);
        text("title", session.title, around);
        text("subtitle", session.subtitle, around);
        text("short-title", session.short_title, around);
        people("chair", session.chairs, around);
        text("note", session.note, around);
        blocks_in("description", session.description, around);
        particular_texts(session.particulars, around);
        for (const Contribution& each : session.contributions) contribution(each, &session);
        lines_.close("session");
        lines_.gap();
    }

    void item(const Contribution& talk) { contribution(talk, nullptr); }

    // The language that all texts of a talk have, or that around where they differ.
    [[nodiscard]] const std::string& language_in(const Contribution& talk) const {
        const std::string& language = language_of(talk.title);
        const auto fits = [&](const Text& text) { return text.empty() || language_of(text) == language; };
        const auto all_fit = [&](const std::vector<Person>& people) {
            for (const Person& each : people) {
                if (!fits(each.name) || !fits(each.role) || !fits(each.pronouns)) return false;
                for (const Affiliation& affiliation : each.affiliations)
                    if (affiliation.id.empty() && !fits(affiliation.name)) return false;
            }
            return true;
        };
        if (!all_fit(talk.presenters) || !all_fit(talk.authors)) return program_.language;
        bool all_texts_fit = true;
        for_each_text(talk.abstract.blocks,
                      [&](const TextBlock& each) { all_texts_fit = all_texts_fit && fits(each.text); });
        return all_texts_fit ? language : program_.language;
    }

    [[nodiscard]] const Contribution& at(const ItemPath& path) const {
        const Item& item = program_.days.at(path.day).items.at(path.item);
        return path.talk ? std::get<Session>(item).contributions.at(*path.talk)
                         : std::get<Contribution>(item);
    }

    // Where the talk takes place again without an entry of its own in the file.
    void slot(const ItemPath& path, const Contribution& talk) {
        const Contribution& again = at(path);
        if (!again.is_also) return;
        Tag tag("also");
        tag.add("date", format_date(program_.days.at(path.day).date));
        place_and_time(tag, {}, again.start, again.end, again.rooms == talk.rooms ? RoomSet{} : again.rooms);
        if (again.track != talk.track) track(tag, again.track);
        status(tag, again.status);
        lines_.empty(tag);
    }

    void contribution(const Contribution& talk, const Session* session) {
        if (talk.is_also) return;
        lines_.gap();
        const bool is_poster = talk.kind == ContributionKind::Poster;
        const auto own = [&](const auto& value, auto Session::*of_session) {
            using Value = std::remove_cvref_t<decltype(value)>;
            return session != nullptr && value == session->*of_session ? Value{} : value;
        };
        Tag tag(name_of(talk.kind));
        // A number that counting gives is left to counting.
        if (is_poster && talk.number != fmt::format("P{}", ++posters_)) tag.add("number", talk.number);
        place_and_time(tag, talk.id, talk.start, talk.end, own(talk.rooms, &Session::rooms));
        track(tag, own(talk.track, &Session::track));
        const auto length = is_poster ? talk.duration : own(talk.duration, &Session::talk_length);
        if (length) tag.add("minutes", std::to_string(length->count()));
        tag.add("code", talk.code);
        status(tag, talk.status);
        kind(tag, talk.particulars);
        particulars(tag, talk.particulars);
        if (talk.told_at) tag.add("same-as", at(*talk.told_at).id);
        // What it is given in is its own fact, whatever its texts are in.
        const std::string& inside = talk.language.empty() ? language_in(talk) : talk.language;
        if (inside != program_.language) tag.add("xml:lang", inside);
        lines_.open(tag);
        text("title", talk.title, inside);
        text("subtitle", talk.subtitle, inside);
        text("short-title", talk.short_title, inside);
        people(talk, inside);
        blocks_in("abstract", talk.abstract.blocks, inside);
        for (const Hyperlink& each : talk.links) {
            Tag link("link");
            link.add("href", each.url);
            state_language(link, each.text, inside);
            lines_.text(link, each.text);
        }
        particular_texts(talk.particulars, inside);
        for (const ItemPath& each : talk.also_at) slot(each, talk);
        lines_.close(name_of(talk.kind));
        lines_.gap();
    }

    const Program& program_;
    std::filesystem::path folder_;
    XmlLines lines_;
    std::set<std::size_t> open_parts_;  // that have their element already
    std::size_t posters_ = 0;
};

}  // namespace

std::string write_program(const Program& program) {
    return ProgramWriter(program).write();
}

}  // namespace bifolio::source
