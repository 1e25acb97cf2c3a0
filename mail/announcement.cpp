#include "mail/announcement.h"

#include <fmt/core.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "language/words/find_words.h"
#include "mail/joined.h"
#include "source/base/encoding.h"
#include "source/base/utf8.h"

namespace bifolio::mail {

namespace {

using language::Wording;
using language::Words;
using source::Contribution;
using source::PlainItem;
using source::Program;
using source::Session;
using source::Time;

bool is_web_address(std::string_view url) {
    return url.starts_with("https://") || url.starts_with("http://");
}

// "180 kB"
std::string size_in_words(std::size_t bytes) {
    constexpr std::size_t kKilo = 1000;
    if (bytes >= kKilo * kKilo)
        return fmt::format("{:.1f} MB", static_cast<double>(bytes) / static_cast<double>(kKilo * kKilo));
    return fmt::format("{} kB", std::max<std::size_t>(1, (bytes + kKilo / 2) / kKilo));
}

class Teller {
  public:
    Teller(const Program& program, const Wording& wording) : program_(program), wording_(wording) {}

    [[nodiscard]] Markers tell(std::span<const EnclosureFacts> enclosures, const std::string& logo) const {
        const source::Event& event = program_.event;
        const std::string title = event.title.plain(), short_title = event.short_title.plain();
        Markers markers;
        markers.values = {
            {"TITLE", title},
            {"SHORT_TITLE", short_title.empty() ? title : short_title},
            {"EDITION", event.edition.plain()},
            {"DATES", wording_.date_range(*event.first_day, event.last_day.value_or(*event.first_day))},
            {"VENUE", event.venue.plain()},
            {"TOWN", event.town.plain()},
            {"PLACE", place_of(event, wording_.punctuation())},
            {"URL", is_web_address(event.url) ? event.url : ""},
            {"TIME_ZONE", event.time_zone},
            {"LANGUAGE", program_.language},
            {"COLON", std::string(wording_.punctuation().bare_colon())},
            {"LOGO", logo},
            {"LOGO_WORDS", event.logo ? event.logo->description : ""},
            {"SAY_PROGRAMME", wording_.say(&Words::programme)},
            {"SAY_IS_OUT", wording_.say(&Words::is_out)},
            {"SAY_ATTACHED", enclosures.empty() ? "" : wording_.say(&Words::attached)},
            {"SAY_ON_THE_WEB", wording_.say(&Words::on_the_web)},
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
        for (const source::Day& day : program_.days) markers.sections["DAY"].push_back(markers_of(day));
        return markers;
    }

  private:
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

    [[nodiscard]] Markers markers_of(const source::Day& day) const {
        Markers markers;
        markers.values = {{"DAY_DATE", wording_.date(day.date)}, {"DAY_TITLE", day.title.plain()}};
        for (const source::Item* item : in_time_order(day))
            markers.sections["ITEM"].push_back(
                std::visit([this](const auto& each) { return markers_of(each); }, *item));
        return markers;
    }

    // What has no time stays behind what it stands behind.
    [[nodiscard]] static std::vector<const source::Item*> in_time_order(const source::Day& day) {
        std::vector<std::pair<source::Minutes, const source::Item*>> timed;
        source::Minutes last{0};
        for (const source::Item& item : day.items) {
            const Time& start = source::start_of(item);
            if (start.known()) last = start.of_day;
            timed.emplace_back(last, &item);
        }
        std::ranges::stable_sort(timed, {}, [](const auto& each) { return each.first; });
        std::vector<const source::Item*> items;
        for (const auto& [start, item] : timed) items.push_back(item);
        return items;
    }

    [[nodiscard]] Markers markers_of(const Session& session) const {
        Markers markers =
            item(session.start, session.end, session.label.plain(), session.title.plain(), session.room);
        markers.values["ITEM_NOTE"] = session.note.plain();
        for (const Contribution& each : session.contributions) {
            const bool has_time = session.talk_times == source::TalkTimes::Printed && each.start.known() &&
                                  each.kind != source::ContributionKind::Poster;
            markers.sections["TALK"].push_back(
                {.values = {{"TALK_TIME", has_time ? wording_.time(each.start.of_day) : ""},
                            {"TALK_NUMBER", each.number},
                            {"TALK_TITLE", each.title.plain()},
                            {"TALK_PEOPLE", people(each.presenters)}},
                 .sections = {}});
        }
        return markers;
    }
    [[nodiscard]] Markers markers_of(const Contribution& contribution) const {
        Markers markers =
            item(contribution.start, contribution.end, "", contribution.title.plain(), contribution.room);
        markers.values["ITEM_PEOPLE"] = people(contribution.presenters);
        return markers;
    }
    [[nodiscard]] Markers markers_of(const PlainItem& plain) const {
        Markers markers = item(plain.start, plain.end, "", plain.title.plain(), plain.room);
        markers.values["ITEM_NOTE"] = plain.note.plain();
        return markers;
    }

    [[nodiscard]] Markers item(const Time& start, const Time& end, const std::string& label,
                               const std::string& title, std::optional<std::size_t> room) const {
        const std::string name = room && program_.rooms.size() > 1 ? program_.rooms[*room].name.plain() : "";
        return {.values = {{"ITEM_TIME", time(start, end)},
                           {"ITEM_LABEL", label == title ? "" : label},
                           {"ITEM_TITLE", title},
                           {"ITEM_ROOM", name},
                           {"ITEM_PEOPLE", ""},
                           {"ITEM_NOTE", ""}},
                .sections = {}};
    }

    [[nodiscard]] std::string time(const Time& start, const Time& end) const {
        if (!start.known()) return {};
        return end.known() ? wording_.time_range(start.of_day, end.of_day) : wording_.time(start.of_day);
    }

    [[nodiscard]] std::string people(const std::vector<source::Person>& persons) const {
        std::vector<std::string> names;
        for (const source::Person& each : persons) names.push_back(each.name.plain());
        return names.empty() ? "" : wording_.list(names);
    }

    const Program& program_;
    const Wording& wording_;
};

}  // namespace

MarkerScope announcement_scope() {
    const MarkerScope talk{"TALK", {"TALK_TIME", "TALK_NUMBER", "TALK_TITLE", "TALK_PEOPLE"}, {}};
    const MarkerScope item{
        "ITEM", {"ITEM_TIME", "ITEM_LABEL", "ITEM_TITLE", "ITEM_ROOM", "ITEM_PEOPLE", "ITEM_NOTE"}, {talk}};
    const MarkerScope day{"DAY", {"DAY_DATE", "DAY_TITLE"}, {item}};
    const MarkerScope attachment{
        "ATTACHMENT", {"ATTACHMENT_FILE", "ATTACHMENT_WORDS", "ATTACHMENT_SIZE"}, {}};
    return {"",
            {"TITLE", "SHORT_TITLE", "EDITION", "DATES", "VENUE", "TOWN", "PLACE", "URL", "TIME_ZONE",
             "LANGUAGE", "COLON", "LOGO", "LOGO_WORDS", "SAY_PROGRAMME", "SAY_IS_OUT", "SAY_ATTACHED",
             "SAY_ON_THE_WEB", "SAY_TIMES", "SAY_UNSUBSCRIBE"},
            {attachment, day}};
}

Markers announcement_markers(const Program& program, const language::Wording& wording,
                             std::span<const EnclosureFacts> enclosures, const std::string& logo) {
    return Teller(program, wording).tell(enclosures, logo);
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
    return (name.empty() ? "event" : name) + std::string(ending);
}

std::string attached_name(std::string_view file_name) {
    std::string name;
    for (std::size_t at = 0; at < file_name.size();) {
        const source::CodePoint character = source::decode_utf8(file_name, at);
        const std::size_t length = std::max<std::size_t>(1, character.length);
        const auto value = static_cast<UChar32>(character.value);
        const bool is_odd = character.length == 0 || source::is_forbidden(character.value) ||
                            u_charType(value) == U_FORMAT_CHAR;
        name += is_odd || u_isISOControl(value) != 0 ? "-" : file_name.substr(at, length);
        at += length;
    }
    return name;
}

}  // namespace bifolio::mail
