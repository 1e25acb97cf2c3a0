#include "source/import/frab/events.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/base/quotation.h"
#include "source/import/shared/heading.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kDateSize = 10;  // of "2026-05-08T10:00:00+02:00"

// "0:30", "01:00", "00:30:00": hours, minutes and, as systems write it too, seconds.
std::optional<Minutes> parse_length(std::string_view value) {
    const std::size_t colon = value.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto number = [](std::string_view digits) -> std::optional<int> {
        if (digits.empty() || digits.size() > 3 ||
            digits.find_first_not_of("0123456789") != std::string_view::npos)
            return std::nullopt;
        return std::stoi(std::string(digits));
    };
    const std::string_view rest = value.substr(colon + 1);
    const auto hours = number(value.substr(0, colon));
    const auto minutes = number(rest.substr(0, rest.find(':')));
    if (!hours || !minutes) return std::nullopt;
    return Minutes{*hours * 60 + *minutes};
}

// Rooms or tracks by name, each once.
template <typename Named>
class Register {
  public:
    explicit Register(std::vector<Named>& all) : all_(all) {}

    // None where there is no name.
    std::optional<std::size_t> index_of(const Text& name) {
        if (name.empty()) return std::nullopt;
        const auto [known, is_new] = by_name_.try_emplace(name.unmarked(), all_.size());
        if (is_new) {
            Named added;
            added.name = name;
            added.place = name.place;
            all_.push_back(std::move(added));
        }
        return known->second;
    }

  private:
    std::vector<Named>& all_;
    std::map<std::string, std::size_t> by_name_;
};

class EventsReader {
  public:
    EventsReader(const XmlDocument& document, const TextReader& texts, Program& program, Reporter& reporter)
        : document_(document),
          texts_(texts),
          program_(program),
          reporter_(reporter),
          rooms_(program.rooms),
          tracks_(program.tracks) {}

    void read() {
        read_tracks();
        for (const pugi::xml_node day : document_.root().children("day"))
            for (const pugi::xml_node room : day.children("room"))
                for (const pugi::xml_node event : room.children("event")) read_event(event, room, day);
        for (auto& [date, items] : days_) {
            std::ranges::stable_sort(items, {}, [](const Item& item) { return start_of(item).of_day; });
            const Place place = place_of(items.front());
            program_.days.push_back({.date = date, .title = {}, .items = std::move(items), .place = place});
        }
    }

  private:
    void read_tracks() {
        const auto read_track = [&](pugi::xml_node element) {
            const pugi::xml_attribute attribute = element.attribute("name");
            const auto index =
                tracks_.index_of(attribute.empty() ? texts_.read(element, program_.language)
                                                   : texts_.read(attribute, program_.language));
            const std::string color = document_.value(element.attribute("color"));
            if (index && is_color(color)) program_.tracks[*index].color = color;
        };
        for (const pugi::xml_node element : document_.root().child("conference").children("track"))
            read_track(element);
        for (const pugi::xml_node element : document_.root().child("tracks").children("track"))
            read_track(element);
    }

    void read_event(pugi::xml_node event, pugi::xml_node room, pugi::xml_node day) {
        std::optional<Date> date = date_of(event, day);
        const pugi::xml_node start_element = event.child("start");
        std::optional<Minutes> start = parse_time(document_.text(start_element));
        if (!date || !start) {
            reporter_.error(
                "value", document_.place(event), "the event has no valid date and time",
                "a date as <date>2026-05-08T10:00:00+02:00</date>, a time as <start>10:00</start>");
            return;
        }
        count_past_midnight(day, *date, *start);
        language_ = language_of(event);
        Contribution talk;
        talk.place = document_.place(event);
        talk.start = {TimeOrigin::Stated, *start, document_.place(start_element)};
        set_length(talk, event.child("duration"));
        talk.title = title_of(event);
        if (talk.title.empty()) reporter_.error("missing", talk.place, "an event has no title");
        const Text own_room = texts_.read(event.child("room"), program_.language);
        const auto in_room = rooms_.index_of(
            own_room.empty() ? texts_.read(room.attribute("name"), program_.language) : own_room);
        if (in_room) talk.rooms = {*in_room};
        talk.track = tracks_.index_of(texts_.read(event.child("track"), program_.language));
        talk.code = document_.value(event.attribute(event.attribute("code").empty() ? "id" : "code"));
        talk.presenters = people_of(event);
        for (const char* name : {"abstract", "description"}) add_text(talk, event.child(name));
        add_links(talk, event.child("links"));
        add_links(talk, event.child("attachments"));
        if (document_.text(event.child("type")).find("keynote") != std::string::npos)
            talk.kind = ContributionKind::Keynote;
        days_[*date].push_back(item_of(std::move(talk)));
    }

    // The date of the event itself, which after midnight is another than its day's.
    std::optional<Date> date_of(pugi::xml_node event, pugi::xml_node day) const {
        const std::string own = document_.text(event.child("date"));
        const std::string of_day = document_.value(day.attribute("date"));
        return parse_date(std::string_view(own.empty() ? of_day : own).substr(0, kDateSize));
    }

    // What a day lists of the next day's morning belongs to its night.
    void count_past_midnight(pugi::xml_node day, Date& date, Minutes& start) const {
        const auto listed =
            parse_date(std::string_view(document_.value(day.attribute("date"))).substr(0, kDateSize));
        if (!listed || start >= kLatestNightEnd ||
            std::chrono::sys_days(date) != std::chrono::sys_days(*listed) + std::chrono::days(1))
            return;
        date = *listed;
        start += kDayLength;
    }

    std::string language_of(pugi::xml_node event) const {
        const std::string stated = document_.text(event.child("language"));
        return is_language(stated) ? stated : program_.language;
    }

    void set_length(Contribution& talk, pugi::xml_node element) {
        const auto length = parse_length(document_.text(element));
        if (!length) {
            if (element)
                reporter_.error("value", document_.place(element),
                                fmt::format("{} is not a valid duration", in_quotes(document_.text(element))),
                                "write hours and minutes, as 0:30");
            return;
        }
        if (*length <= Minutes{0}) return;
        const Minutes end = talk.start.of_day + *length;
        if (end <= kDayLength + kLatestNightEnd) {
            talk.end = {TimeOrigin::Stated, end, document_.place(element)};
        } else if (*length <= kDayLength) {
            talk.duration = *length;
        } else {
            reporter_.warning_of_each(
                "unplaced", document_.place(element),
                fmt::format("the event takes {} minutes, more than a day; its end is left open",
                            length->count()));
        }
    }

    [[nodiscard]] Text title_of(pugi::xml_node event) const {
        Text title = texts_.read(event.child("title"), language_);
        const Text subtitle = texts_.read(event.child("subtitle"), language_);
        if (subtitle.empty()) return title;
        if (!title.empty()) {
            Inline colon;
            colon.text = ": ";
            title.inlines.push_back(std::move(colon));
        }
        title.inlines.insert(title.inlines.end(), subtitle.inlines.begin(), subtitle.inlines.end());
        return title;
    }

    [[nodiscard]] std::vector<Person> people_of(pugi::xml_node event) const {
        std::vector<Person> people;
        for (const pugi::xml_node element : event.child("persons").children("person")) {
            Person person;
            person.place = document_.place(element);
            const pugi::xml_node name = element.child("name");
            person.name = texts_.read(name ? name : element, program_.language);
            if (!person.name.empty()) people.push_back(std::move(person));
        }
        return people;
    }

    void add_text(Contribution& talk, pugi::xml_node element) {
        std::vector<Text> texts = texts_.read_plain_paragraphs(element, language_);
        if (texts.empty()) return;
        if (texts.front().unmarked().starts_with('<'))
            reporter_.warning_of_each("unplaced", texts.front().place,
                                      "the text contains HTML, which is kept as it is");
        std::ranges::move(paragraphs(std::move(texts)), std::back_inserter(talk.abstract.blocks));
    }

    void add_links(Contribution& talk, pugi::xml_node list) {
        for (const pugi::xml_node element : list.children()) {
            if (element.type() != pugi::node_element) continue;
            const pugi::xml_attribute address = element.attribute("href");
            Hyperlink link{document_.value(address), texts_.read(element, language_),
                           document_.place(element)};
            if (is_url(link.url))
                talk.links.push_back(std::move(link));
            else
                reporter_.warning_of_each(
                    "unplaced", link.place,
                    fmt::format("the link to {} is left out: it is not a web address", in_quotes(link.url)));
        }
    }

    // Titles that are nothing but words for a break are breaks: the format has no other way to say so.
    static Item item_of(Contribution talk) {
        const std::string title = talk.title.plain();
        const Heading heading = parse_heading({title, talk.place});
        const bool is_bare = talk.presenters.empty() && talk.abstract.blocks.empty() && talk.links.empty();
        if (heading.kind != HeadingKind::Plain || !is_bare || talk.duration) return talk;
        PlainItem item;
        item.kind = heading.plain_kind;
        item.title = std::move(talk.title);
        item.rooms = std::move(talk.rooms);
        item.start = talk.start;
        item.end = talk.end;
        item.place = talk.place;
        return item;
    }

    const XmlDocument& document_;
    const TextReader& texts_;
    Program& program_;
    Reporter& reporter_;
    Register<Room> rooms_;
    Register<Track> tracks_;
    std::map<Date, std::vector<Item>> days_;
    std::string language_;  // of the event that is being read
};

}  // namespace

void read_frab_events(const XmlDocument& document, const TextReader& texts, Program& program,
                      Reporter& reporter) {
    EventsReader(document, texts, program, reporter).read();
}

}  // namespace bifolio::source
