#include "source/read/day_reader.h"

#include <fmt/core.h>

#include <optional>
#include <string_view>
#include <utility>

#include "source/model/kind_names.h"
#include "source/model/sole_talk.h"
#include "source/model/values.h"
#include "source/read/block_reader.h"
#include "source/read/past_midnight.h"
#include "source/read/person_reader.h"
#include "source/read/structure.h"

namespace bifolio::source {

namespace {

class DaysReader {
  public:
    explicit DaysReader(ReadContext& context) : context_(context) {}

    std::vector<Day> read(const std::string& around) {
        std::vector<Day> days;
        const pugi::xml_node root = context_.document().root();
        const std::optional<Minutes> day_ends = day_end(root);
        for (const pugi::xml_node element : root.children("day")) {
            where_ = {days.size(), 0};
            days.push_back(day(element, around));
            const std::optional<Minutes> own = day_end(element);
            count_past_midnight(days.back(), own ? own : day_ends, context_.reporter());
        }
        for (const Pending& each : pending_) {
            Item& item = days[each.from.day].items[each.from.item];
            std::get<PlainItem>(item).shows = context_.session_reference(each.stated);
        }
        return days;
    }

  private:
    struct Pending {
        ItemIndex from;
        Statement stated;
    };

    // When a day ends, on the next one's clock.
    std::optional<Minutes> day_end(pugi::xml_node element) {
        const Time ends = context_.time(element, "day-ends");
        if (!ends.known()) return std::nullopt;
        if (ends.of_day <= kLatestNightEnd) return ends.of_day;
        context_.reporter().error("value", ends.place,
                                  fmt::format("a day that ends at {}", format_time(ends.of_day)),
                                  "day-ends is a time of the next morning, at most 12:00");
        return std::nullopt;
    }

    Day day(pugi::xml_node element, const std::string& around) {
        const std::string language = language_in(context_.document(), element, around);
        Day day;
        day.place = context_.document().place(element);
        day.date = context_.date(element, "date").value_or(Date{});
        day.title = context_.text_child(element, "title", language);
        for (const pugi::xml_node child : element.children()) {
            where_.item = day.items.size();
            const std::string_view name = child.name();
            if (name == "session")
                day.items.emplace_back(session(child, language));
            else if (const auto kind = kind_named<ContributionKind>(kContributionKindNames, name);
                     kind && kind != ContributionKind::Poster)
                day.items.emplace_back(contribution(child, *kind, language, nullptr));
            else if (const auto plain = kind_named<PlainKind>(kPlainKindNames, name))
                day.items.emplace_back(plain_item(child, *plain, language));
        }
        return day;
    }

    Session session(pugi::xml_node element, const std::string& around) {
        const std::string language = language_in(context_.document(), element, around);
        Session session;
        session.place = context_.document().place(element);
        session.id = context_.define_id(element, {TargetKind::Session, 0, where_, {}});
        session.kind = static_cast<SessionKind>(context_.word(element, "kind", kSessionKindNames));
        session.label = context_.text_child(element, "label", language);
        session.title = context_.text_child(element, "title", language);
        session.short_title = context_.text_child(element, "short-title", language);
        session.chairs = read_people(context_, element, "chair", language);
        session.rooms = context_.rooms(element);
        session.track = context_.reference(element, "track", TargetKind::Track);
        session.note = context_.text_child(element, "note", language);
        session.description = read_blocks(context_, element.child("description"), language);
        session.talk_length = context_.minutes(element, "talk-minutes");
        session.status = context_.status(element);
        session.consecutive = is_consecutive(element);
        session.start = context_.time(element, "start");
        session.end = context_.time(element, "end");
        for (const pugi::xml_node child : element.children())
            if (const auto kind = kind_named<ContributionKind>(kContributionKindNames, child.name()))
                session.contributions.push_back(contribution(child, *kind, language, &session));
        tell_once(session);
        return session;
    }

    // "Session 1" as label and as title is one fact, also where the title goes on, "Session 1: Fans"; so is a
    // note that is the title. A label alone is a title, but before a single talk, whose title the session
    // has.
    static void tell_once(Session& session) {
        const std::vector<Contribution>& talks = session.contributions;
        if (session.title.empty()) {
            const bool is_one = talks.size() == 1 && talks.front().kind != ContributionKind::Poster;
            session.title = is_one ? talks.front().title : session.label;
            if (is_one && session.short_title.empty()) session.short_title = talks.front().short_title;
        }
        if (heads(session.label, session.title)) session.label = {};
        if (say_the_same(session.note, session.title)) session.note = {};
    }

    static bool heads(const Text& label, const Text& title) {
        if (say_the_same(label, title)) return true;
        const std::string called = label.unmarked();
        return begins_with(title, called + ":") || begins_with(title, called + " \u2013") ||
               begins_with(title, called + " \u2014") || begins_with(title, called + " -");
    }

    bool is_consecutive(pugi::xml_node element) {
        constexpr std::array<std::string_view, 1> kTimes = {"consecutive"};
        if (element.attribute("times").empty()) return false;
        return context_.word(element, "times", kTimes) == 0;
    }

    Contribution contribution(pugi::xml_node element, ContributionKind kind, const std::string& around,
                              const Session* session) {
        const std::string language = language_in(context_.document(), element, around);
        Contribution talk;
        talk.kind = kind;
        talk.place = context_.document().place(element);
        talk.id = context_.define_id(element, {TargetKind::Contribution, 0, where_, {}});
        talk.language = language;
        talk.title = context_.text_child(element, "title", language);
        talk.short_title = context_.text_child(element, "short-title", language);
        read_talk_people(element, language, talk);
        talk.abstract.blocks = read_blocks(context_, element.child("abstract"), language);
        talk.status = context_.status(element);
        talk.duration = context_.minutes(element, "minutes");
        talk.start = context_.time(element, "start");
        talk.end = context_.time(element, "end");
        talk.rooms = context_.rooms(element);
        talk.track = context_.reference(element, "track", TargetKind::Track);
        talk.code = context_.texts().read(element.attribute("code"), language).unmarked();
        for (const pugi::xml_node link : element.children("link"))
            talk.links.push_back(hyperlink(link, language));
        if (session != nullptr) {
            if (talk.rooms.empty()) talk.rooms = session->rooms;
            if (!talk.track) talk.track = session->track;
            if (!talk.duration && kind != ContributionKind::Poster) talk.duration = session->talk_length;
        }
        if (kind == ContributionKind::Poster) {
            talk.number = context_.texts().read(element.attribute("number"), language).unmarked();
            ++posters_;
            if (talk.number.empty()) talk.number = fmt::format("P{}", posters_);
        }
        return talk;
    }

    // The file states the paper's order where an author presents, or a presenter stands behind an author.
    void read_talk_people(pugi::xml_node element, const std::string& language, Contribution& talk) {
        struct Entry {
            bool presents = false;
            std::size_t number = 0;
        };
        std::vector<Entry> order;
        bool is_stated = false;
        for (const pugi::xml_node child : element.children()) {
            const bool is_author = std::string_view(child.name()) == "author";
            if (!is_author && std::string_view(child.name()) != "presenter") continue;
            const bool presents = !is_author || context_.is_yes(child, "presents");
            is_stated = is_stated || (presents && (is_author || !talk.authors.empty()));
            std::vector<Person>& people = presents ? talk.presenters : talk.authors;
            order.push_back({presents, people.size()});
            people.push_back(read_person(context_, child, language));
        }
        if (!is_stated) return;
        for (const Entry& each : order)
            talk.paper_order.push_back(each.number + (each.presents ? 0 : talk.presenters.size()));
    }

    Hyperlink hyperlink(pugi::xml_node element, const std::string& language) {
        Hyperlink link;
        link.place = context_.document().place(element);
        link.url = context_.address(element, "href");
        link.text = context_.texts().read(element, language);
        return link;
    }

    PlainItem plain_item(pugi::xml_node element, PlainKind kind, const std::string& around) {
        const std::string language = language_in(context_.document(), element, around);
        PlainItem item;
        item.kind = kind;
        item.place = context_.document().place(element);
        item.id = context_.define_id(element, {TargetKind::PlainItem, 0, where_, {}});
        if (is_long_form(element)) {
            item.title = context_.text_child(element, "title", language);
            item.note = context_.text_child(element, "note", language);
            if (say_the_same(item.note, item.title)) item.note = {};
        } else {
            item.title = context_.texts().read(element, around);
        }
        item.rooms = context_.rooms(element);
        item.status = context_.status(element);
        item.start = context_.time(element, "start");
        item.end = context_.time(element, "end");
        if (const pugi::xml_attribute shows = element.attribute("shows"))
            pending_.push_back({where_, context_.statement(shows)});
        return item;
    }

    ReadContext& context_;
    ItemIndex where_;
    std::size_t posters_ = 0;
    std::vector<Pending> pending_;
};

}  // namespace

std::vector<Day> read_days(ReadContext& context, const std::string& language) {
    return DaysReader(context).read(language);
}

}  // namespace bifolio::source
