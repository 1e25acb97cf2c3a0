#include "mail/announcement.h"

#include <fmt/core.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

#include "language/bylines.h"
#include "language/icu.h"
#include "language/item_facts.h"
#include "language/selection_words.h"
#include "language/words/find_words.h"
#include "mail/change_markers.h"
#include "mail/file_names.h"
#include "mail/joined.h"
#include "source/base/utf8.h"
#include "source/model/byline.h"
#include "source/model/counts.h"
#include "source/model/order_of_starts.h"
#include "source/model/sole_talk.h"
#include "source/model/translations.h"

namespace bifolio::mail {

namespace {

using language::Wording;
using language::Words;
using source::Contribution;
using source::PlainItem;
using source::Program;
using source::Session;
using source::Time;

// "180 kB"
std::string size_in_words(std::size_t bytes) {
    constexpr std::size_t kKilo = 1000;
    if (bytes >= kKilo * kKilo)
        return fmt::format("{:.1f} MB", static_cast<double>(bytes) / static_cast<double>(kKilo * kKilo));
    return fmt::format("{} kB", std::max<std::size_t>(1, (bytes + kKilo / 2) / kKilo));
}

std::string rooms_of(const language::ItemFacts& facts) {
    return facts.room == nullptr ? facts.rooms : source::plain_in_all(*facts.room);
}

std::string plain(const source::Text* text) {
    return text == nullptr ? "" : source::plain_in_all(*text);
}

class Teller {
  public:
    Teller(const Program& program, const Wording& wording, Extent extent)
        : program_(program), wording_(wording), extent_(extent) {}

    [[nodiscard]] Markers tell(std::span<const EnclosureFacts> enclosures, const std::string& logo) const {
        const source::Event& event = program_.event;
        const bool is_leftward = language::locale_of(program_.language).isRightToLeft() != 0;
        const std::string title = event.title.plain(), short_title = event.short_title.plain();
        const std::string url = web_address(event);
        const bool names_file = !is_whole() && url.empty() && !enclosures.empty();
        Markers markers;
        markers.values = {
            {"TITLE", source::plain_in_all(event.title)},
            {"SHORT_TITLE", short_title.empty() ? title : short_title},
            {"EDITION", event.edition.plain()},
            {"PART", language::part_in_words(program_, wording_)},
            {"DATES", wording_.date_range(*event.first_day, event.last_day.value_or(*event.first_day))},
            {"VENUE", event.venue.plain()},
            {"TOWN", event.town.plain()},
            {"PLACE", place_of(event, wording_.punctuation())},
            {"URL", url},
            {"TIME_ZONE", event.time_zone},
            {"LANGUAGE", program_.language},
            {"DIRECTION", is_leftward ? "rtl" : "ltr"},
            {"START", is_leftward ? "right" : "left"},
            {"END", is_leftward ? "left" : "right"},
            {"COLON", std::string(wording_.punctuation().bare_colon())},
            {"LOGO", logo},
            {"LOGO_WORDS", event.logo ? event.logo->description.value_or("") : ""},
            {"SAY_PROGRAMME", wording_.say(&Words::programme)},
            {"SAY_IS_OUT", wording_.say(&Words::is_out)},
            {"SAY_CHANGES", ""},
            {"SAY_ATTACHED", enclosures.empty() ? "" : wording_.say(&Words::attached)},
            {"SAY_ON_THE_WEB", wording_.say(is_whole() ? &Words::on_the_web : &Words::whole_programme)},
            {"SAY_WHOLE", names_file ? wording_.say(&Words::whole_programme) : ""},
            {"WHOLE_FILE", names_file ? enclosures.front().file : ""},
            {"SAY_TIMES", event.time_zone.empty()
                              ? ""
                              : fmt::format(fmt::runtime(wording_.say(&Words::times_of)), event.time_zone)},
            {"SAY_UNSUBSCRIBE", wording_.say(&Words::unsubscribe)},
        };
        for (const EnclosureFacts& each : enclosures)
            markers.sections["ATTACHMENT"].push_back(
                {.values = {{"ATTACHMENT_FILE", each.file},
                            {"ATTACHMENT_WORDS", words_for(each.kind)},
                            {"ATTACHMENT_SIZE", size_in_words(each.bytes)}},
                 .sections = {}});
        for (const source::LastingItem& each : program_.lasting)
            markers.sections["LASTING"].push_back(markers_of_lasting(each));
        for (std::size_t day = 0; day < program_.days.size(); ++day)
            markers.sections["DAY"].push_back(markers_of_day(day));
        return markers;
    }

  private:
    [[nodiscard]] bool is_whole() const { return extent_ == Extent::Talks; }

    [[nodiscard]] std::string words_for(Enclosure kind) const {
        switch (kind) {
            case Enclosure::Booklet:
                return wording_.say(&Words::as_booklet);
            case Enclosure::Handout:
                return wording_.say(&Words::as_handout);
            case Enclosure::Calendar:
                return wording_.say(&Words::as_calendar);
            case Enclosure::Other:
                break;
        }
        return wording_.say(&Words::as_document);
    }

    [[nodiscard]] Markers markers_of_lasting(const source::LastingItem& lasting) const {
        const language::Punctuation& punctuation = wording_.punctuation();
        std::string facts;
        for (const std::string& each : language::facts_of_lasting(program_, wording_, lasting))
            facts = joined(facts, punctuation.comma, each);
        const source::PlainItem& item = lasting.item;
        const std::string kind = language::kind_to_tell(program_, item, wording_);
        return {.values = {{"LASTING_TITLE",
                            joined(kind, punctuation.colon,
                                   language::with_translations(
                                       titled(language::title_status(source::Item(item), wording_),
                                              item.title, punctuation),
                                       item.title, {}, punctuation))},
                           {"LASTING_FACTS", facts},
                           {"LASTING_NOTE", item.note.plain_with_addresses()}},
                .sections = {}};
    }

    [[nodiscard]] Markers markers_of_day(std::size_t index) const {
        const source::Day& day = program_.days[index];
        Markers markers;
        markers.values = {{"DAY_DATE", wording_.date(day.date)},
                          {"DAY_TITLE", source::plain_in_all(day.title)},
                          {"DAY_COUNTS", in_words(source::counts_of(day))}};
        for (const std::size_t item : source::in_order_of_starts(day))
            if (is_listed(day.items[item], extent_))
                markers.sections["ITEM"].push_back(markers_of_item({index, item}));
        return markers;
    }

    // Of what is not listed: empty where all is.
    [[nodiscard]] std::string in_words(const source::Counts& counts) const {
        return is_whole() ? ""
                          : wording_.counts(counts.sessions, counts.talks, counts.posters, counts.keynotes);
    }

    [[nodiscard]] Markers markers_of_item(const source::ItemIndex& where) const {
        const source::Item& item = program_.days[where.day].items[where.item];
        const language::ItemFacts facts = language::facts_of(program_, wording_, where);
        Markers markers{.values = {{"ITEM_TIME", time(source::start_of(item), source::end_of(item))},
                                   {"ITEM_LABEL", ""},
                                   {"ITEM_TITLE", titled(language::title_status(item, wording_),
                                                         source::title_of(item), wording_.punctuation())},
                                   {"ITEM_ROOM", program_.rooms.size() > 1 ? rooms_of(facts) : ""},
                                   {"ITEM_TRACK", plain(facts.track)},
                                   {"ITEM_LANGUAGE", facts.language},
                                   {"ITEM_DETAILS", details_of(facts)},
                                   {"ITEM_PEOPLE", ""},
                                   {"ITEM_CHAIRS", ""},
                                   {"ITEM_COUNTS", ""},
                                   {"ITEM_NOTE", ""}},
                        .sections = {}};
        std::visit([&](const auto& each) { add(each, where, markers); }, item);
        return markers;
    }

    void add(const Session& session, const source::ItemIndex& where, Markers& markers) const {
        markers.values["ITEM_LABEL"] = source::plain_in_all(session.label);
        if (session.label.empty() && session.particulars.kind)
            markers.values["ITEM_LABEL"] = language::kind_to_tell(program_, session, wording_);
        const Contribution* sole = source::sole_talk(session);
        const source::Text& subtitle =
            session.subtitle.empty() && sole != nullptr ? sole->subtitle : session.subtitle;
        markers.values["ITEM_TITLE"] =
            language::with_subtitle(markers.values["ITEM_TITLE"], subtitle, wording_.punctuation());
        const bool is_translated = !session.title.translations.empty() || sole == nullptr;
        markers.values["ITEM_TITLE"] = language::with_translations(
            markers.values["ITEM_TITLE"], is_translated ? session.title : sole->title, subtitle,
            wording_.punctuation());
        markers.values["ITEM_NOTE"] = session.note.plain_with_addresses();
        markers.values["ITEM_CHAIRS"] =
            language::before_chairs(session.chairs, wording_) + people(session.chairs);
        markers.values["ITEM_COUNTS"] = in_words(source::counts_of(session));
        if (sole != nullptr && is_whole()) {
            markers.values["ITEM_PEOPLE"] = people(*sole);
            return;
        }
        for (std::size_t n = 0; is_whole() && n < session.contributions.size(); ++n)
            markers.sections["TALK"].push_back(markers_of_talk(session, where, n));
    }
    void add(const Contribution& contribution, const source::ItemIndex& /*where*/, Markers& markers) const {
        markers.values["ITEM_TITLE"] = language::with_subtitle(markers.values["ITEM_TITLE"],
                                                               contribution.subtitle, wording_.punctuation());
        markers.values["ITEM_TITLE"] = language::with_translations(
            markers.values["ITEM_TITLE"], contribution.title, contribution.subtitle, wording_.punctuation());
        markers.values["ITEM_LABEL"] = language::kind_to_tell(program_, contribution, wording_);
        markers.values["ITEM_PEOPLE"] = people(contribution);
    }
    void add(const PlainItem& plain, const source::ItemIndex& /*where*/, Markers& markers) const {
        markers.values["ITEM_TITLE"] = language::with_translations(markers.values["ITEM_TITLE"], plain.title,
                                                                   {}, wording_.punctuation());
        markers.values["ITEM_LABEL"] = language::kind_to_tell(program_, plain, wording_);
        markers.values["ITEM_NOTE"] = plain.note.plain_with_addresses();
    }

    [[nodiscard]] Markers markers_of_talk(const Session& session, const source::ItemIndex& where,
                                          std::size_t index) const {
        const Contribution& talk = session.contributions[index];
        const language::ItemFacts facts = language::facts_of_talk(program_, wording_, where, index);
        const bool has_time = has_printed_time(session, talk);
        return {.values = {{"TALK_TIME", has_time ? wording_.time(talk.start.of_day) : ""},
                           {"TALK_UNTIL", facts.until},
                           {"TALK_NUMBER", talk.number},
                           {"TALK_TITLE", language::with_translations(
                                              language::with_subtitle(
                                                  titled(language::title_status(session, talk, wording_),
                                                         talk.title, wording_.punctuation()),
                                                  talk.subtitle, wording_.punctuation()),
                                              talk.title, talk.subtitle, wording_.punctuation())},
                           {"TALK_PEOPLE", people(talk)},
                           {"TALK_ROOM", rooms_of(facts)},
                           {"TALK_TRACK", plain(facts.track)},
                           {"TALK_LANGUAGE", facts.language},
                           {"TALK_DETAILS", details_of(facts)}},
                .sections = {}};
    }

    // What no marker of its own tells.
    [[nodiscard]] std::string details_of(const language::ItemFacts& facts) const {
        const std::string_view comma = wording_.punctuation().comma;
        std::string told =
            joined(plain(facts.part), comma, facts.kind == nullptr ? "" : facts.kind->name.plain());
        for (const std::vector<std::string>* each : {&facts.details, &facts.also})
            for (const std::string& fact : *each) told = joined(told, comma, fact);
        return told;
    }

    [[nodiscard]] std::string time(const Time& start, const Time& end) const {
        if (!start.known()) return {};
        return end.known() ? wording_.time_range(start.of_day, end.of_day) : wording_.time(start.of_day);
    }

    // A paper's byline in full, where the programme states its order; else who presents.
    [[nodiscard]] std::string people(const Contribution& talk) const {
        return source::states_order(talk) ? language::byline_in_words(talk, wording_)
                                          : people(talk.presenters);
    }

    // "Anna Berg and Bo Holm", "Anna Berg, University of Porto; Moderator: Mia Mode".
    [[nodiscard]] std::string people(const std::vector<source::Person>& persons) const {
        const language::Punctuation& punctuation = wording_.punctuation();
        std::vector<std::string> names;
        std::string with_places;
        bool has_places = false;
        for (const source::Person& each : persons) {
            names.push_back(language::name_in_full(each, punctuation));
            has_places = has_places || !each.affiliations.empty();
            with_places =
                joined(with_places, punctuation.semicolon, language::name_with_places(each, punctuation));
        }
        if (has_places) return with_places;
        return names.empty() ? "" : wording_.list(names);
    }

    const Program& program_;
    const Wording& wording_;
    Extent extent_;
};

}  // namespace

std::string web_address(const source::Event& event) {
    const bool is_of_web = event.url.starts_with("https://") || event.url.starts_with("http://");
    return is_of_web ? event.url : "";
}

MarkerScope announcement_scope() {
    const MarkerScope talk{"TALK",
                           {"TALK_TIME", "TALK_UNTIL", "TALK_NUMBER", "TALK_TITLE", "TALK_PEOPLE",
                            "TALK_ROOM", "TALK_TRACK", "TALK_LANGUAGE", "TALK_DETAILS"},
                           {}};
    const MarkerScope item{
        "ITEM",
        {"ITEM_TIME", "ITEM_LABEL", "ITEM_TITLE", "ITEM_ROOM", "ITEM_TRACK", "ITEM_LANGUAGE", "ITEM_DETAILS",
         "ITEM_PEOPLE", "ITEM_CHAIRS", "ITEM_COUNTS", "ITEM_NOTE"},
        {talk}};
    const MarkerScope lasting{"LASTING", {"LASTING_TITLE", "LASTING_FACTS", "LASTING_NOTE"}, {}};
    const MarkerScope day{"DAY", {"DAY_DATE", "DAY_TITLE", "DAY_COUNTS"}, {item}};
    const MarkerScope attachment{
        "ATTACHMENT", {"ATTACHMENT_FILE", "ATTACHMENT_WORDS", "ATTACHMENT_SIZE"}, {}};
    MarkerScope all{"",
                    {"TITLE",          "SHORT_TITLE", "PART",          "EDITION",    "DATES",
                     "VENUE",          "TOWN",        "PLACE",         "URL",        "TIME_ZONE",
                     "LANGUAGE",       "DIRECTION",   "START",         "END",        "COLON",
                     "LOGO",           "LOGO_WORDS",  "SAY_PROGRAMME", "SAY_IS_OUT", "SAY_ATTACHED",
                     "SAY_ON_THE_WEB", "SAY_WHOLE",   "WHOLE_FILE",    "SAY_TIMES",  "SAY_UNSUBSCRIBE",
                     "SAY_CHANGES"},
                    {attachment, lasting, day}};
    std::ranges::move(change_scopes(), std::back_inserter(all.sections));
    return all;
}

Markers announcement_markers(const Program& program, const language::Wording& wording,
                             std::span<const EnclosureFacts> enclosures, const std::string& logo,
                             Extent extent) {
    return Teller(program, wording, extent).tell(enclosures, logo);
}

std::string greeting(const std::string& bcp47, const std::string& name) {
    return name.empty()
               ? ""
               : fmt::format(fmt::runtime(std::string_view(language::words_for(bcp47).greeting)), name);
}

std::string enclosure_name(const Program& program, std::string_view ending) {
    const source::Event& event = program.event;
    const std::string title = (event.short_title.empty() ? event.title : event.short_title).plain();
    std::string name;
    for (std::size_t at = 0; at < title.size();) {
        const source::CodePoint character = source::decode_utf8(title, at);
        const std::size_t length = std::max<std::size_t>(1, character.length);
        const auto type = u_charType(static_cast<UChar32>(character.value));
        const bool is_kept = u_isalnum(static_cast<UChar32>(character.value)) != 0 ||
                             type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
        if (is_kept)
            name += title.substr(at, length);
        else if (!name.empty() && !name.ends_with('-'))
            name += '-';
        at += length;
    }
    while (name.ends_with('-')) name.pop_back();
    return attached_name((name.empty() ? "event" : name) + std::string(ending));
}

}  // namespace bifolio::mail
