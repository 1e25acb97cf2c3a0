#include "source/write/program_writer.h"

#include <fmt/core.h>

#include <filesystem>
#include <set>
#include <string_view>
#include <utility>

#include "source/model/byline.h"
#include "source/model/date_stretches.h"
#include "source/model/day_outline.h"
#include "source/model/kind_names.h"
#include "source/model/values.h"
#include "source/write/element_writer.h"

namespace bifolio::source {

namespace {

class ProgramWriter : private ElementWriter {
  public:
    explicit ProgramWriter(const Program& program)
        : ElementWriter(program.language, std::filesystem::path(program.file).parent_path()),
          program_(program) {}

    std::string write() {
        Tag root("program");
        root.add("xml:lang", program_.language);
        lines().open(root);
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
        for (std::size_t n = 0; n < program_.days.size(); ++n) day(n);
        lines().close("program");
        return lines().take();
    }

  private:
    void byline(const Contribution& talk, const std::string& around) {
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
        lines().open(Tag("event"));
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
            lines().empty(dates);
        }
        text("venue", event.venue, around);
        text("town", event.town, around);
        words("time-zone", event.time_zone);
        words("url", event.url);
        people("organiser", event.organisers, around);
        picture("logo", event.logo, around);
        if (event.revised) words("revised", format_date(*event.revised));
        for (const PracticalNote& each : event.notes) {
            Tag tag("practical-note");
            if (each.kind != "other") tag.add("kind", each.kind);
            lines().open(tag);
            text("title", each.title, around);
            blocks(each.blocks, around);
            lines().close("practical-note");
        }
        for (const FrontMatter& each : event.front_matter) {
            lines().open(Tag(each.kind));
            text("title", each.title, around);
            blocks(each.blocks, around);
            people("person", each.people, around);
            lines().close(each.kind);
        }
        for (const Sponsor& each : event.sponsors) sponsor(each, around);
        for (const Plate& each : event.plates) plate(each, around);
        lines().close("event");
        lines().gap();
    }

    void sponsor(const Sponsor& sponsor, const std::string& around) {
        Tag tag("sponsor");
        tag.add("tier", sponsor.tier.unmarked());
        const bool tier_fits = sponsor.tier.empty() || language_of(sponsor.tier) == language_of(sponsor.name);
        if (!sponsor.logo && sponsor.url.empty() && tier_fits)
            return text(std::move(tag), sponsor.name, around);
        const std::string& inside = state_language(tag, sponsor.tier, around);
        lines().open(tag);
        text("name", sponsor.name, inside);
        picture("logo", sponsor.logo, inside);
        words("url", sponsor.url);
        lines().close("sponsor");
    }

    void plate(const Plate& plate, const std::string& around) {
        Tag tag(plate.is_advertisement ? "advertisement" : "page");
        const std::string& inside = add_picture(tag, plate.picture, around);
        if (plate.page > 1) tag.add("pages", std::to_string(plate.page));
        if (plate.size != PlateSize::Full)
            tag.add("size", kPlateSizes.at(static_cast<std::size_t>(plate.size)));
        if (plate.position != PlatePosition::Free)
            tag.add("position", kPlatePositions.at(static_cast<std::size_t>(plate.position)));
        if (plate.bleeds) tag.add("bleed", "yes");
        lines().open(tag);
        text("title", plate.title, inside);
        text("name", plate.name, inside);
        words("url", plate.url);
        lines().close(tag.name());
    }

    void day(std::size_t index) {
        const Day& day = program_.days[index];
        lines().gap();
        Tag tag("day");
        tag.add("date", format_date(day.date));
        lines().open(tag);
        text("title", day.title, program_.language);
        std::vector<std::size_t> open;  // parts, the outermost first
        const auto close_to = [&](std::size_t depth) {
            for (; open.size() > depth; open.pop_back()) close_part(open.back());
        };
        for (const OutlineEntry& each : outline_of(program_, index)) {
            close_to(static_cast<std::size_t>(each.depth));
            if (each.part) {
                open.push_back(*each.part);
                open_part(*each.part);
            } else {
                std::visit([this](const auto& item) { this->item(item); }, day.items[each.item]);
            }
        }
        close_to(0);
        lines().close("day");
    }

    static std::string_view element_of(const Part& part) { return part.is_session ? "session" : "part"; }

    void open_part(std::size_t index) {
        const Part& part = program_.parts.at(index);
        const std::string& around = program_.language;
        lines().gap();
        Tag tag(element_of(part));
        const bool is_new = open_parts_.insert(index).second;
        tag.add(is_new ? "id" : "continues", part.id);
        if (part.is_session) {
            kind(tag, part.particulars);
            particulars(tag, part.particulars);
        }
        lines().open(tag);
        if (!is_new) return;
        titles(part, around);
        people("organiser", part.organisers, around);
        people("chair", part.chairs, around);
        text("note", part.note, around);
        words("url", part.url);
        blocks_in("description", part.description, around);
        particular_texts(part.particulars, around);
    }
    void close_part(std::size_t index) {
        lines().close(element_of(program_.parts.at(index)));
        lines().gap();
    }

    // Of a session or a part.
    void titles(const auto& item, const std::string& around) {
        text("label", item.label, around);
        text("title", item.title, around);
        text("subtitle", item.subtitle, around);
        text("short-title", item.short_title, around);
    }

    void lasting(const LastingItem& lasting) {
        std::string days;
        for (const DateStretch& each : stretches_of(lasting.dates)) {
            days += (days.empty() ? "" : " ") + format_date(each.first);
            if (each.last != each.first) days += "/" + format_date(each.last);
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
        lines().open(tag);
        text("title", item.title, program_.language);
        text("note", item.note, program_.language);
        lines().close(name_of(item.kind));
    }

    void item(const Session& session) {
        const std::string& around = program_.language;
        lines().gap();
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
        lines().open(tag);
        titles(session, around);
        people("chair", session.chairs, around);
        text("note", session.note, around);
        blocks_in("description", session.description, around);
        particular_texts(session.particulars, around);
        for (const Contribution& each : session.contributions) contribution(each, &session);
        lines().close("session");
        lines().gap();
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

    // Where the talk takes place again without an entry of its own in the file.
    void slot(const ItemPath& path, const Contribution& talk) {
        const Contribution& again = contribution_at(program_, path);
        if (!again.is_also) return;
        Tag tag("also");
        tag.add("date", format_date(program_.days.at(path.day).date));
        place_and_time(tag, {}, again.start, again.end, again.rooms == talk.rooms ? RoomSet{} : again.rooms);
        if (again.track != talk.track) track(tag, again.track);
        status(tag, again.status);
        lines().empty(tag);
    }

    void contribution(const Contribution& talk, const Session* session) {
        if (talk.is_also) return;
        lines().gap();
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
        if (talk.told_at) tag.add("same-as", contribution_at(program_, *talk.told_at).id);
        // What it is given in is its own fact, whatever its texts are in.
        const std::string& inside = talk.language.empty() ? language_in(talk) : talk.language;
        if (inside != program_.language) tag.add("xml:lang", inside);
        lines().open(tag);
        text("title", talk.title, inside);
        text("subtitle", talk.subtitle, inside);
        text("short-title", talk.short_title, inside);
        byline(talk, inside);
        blocks_in("abstract", talk.abstract.blocks, inside);
        for (const Hyperlink& each : talk.links) {
            Tag link("link");
            link.add("href", each.url);
            state_language(link, each.text, inside);
            lines().text(link, each.text);
        }
        particular_texts(talk.particulars, inside);
        for (const ItemPath& each : talk.also_at) slot(each, talk);
        lines().close(name_of(talk.kind));
        lines().gap();
    }

    const Program& program_;
    std::set<std::size_t> open_parts_;  // that have their element already
    std::size_t posters_ = 0;
};

}  // namespace

std::string write_program(const Program& program) {
    return ProgramWriter(program).write();
}

}  // namespace bifolio::source
