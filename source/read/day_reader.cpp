#include "source/read/day_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "source/model/date_stretches.h"
#include "source/model/kind_names.h"
#include "source/model/order_of_starts.h"
#include "source/model/sole_talk.h"
#include "source/model/values.h"
#include "source/read/block_reader.h"
#include "source/read/item_order.h"
#include "source/read/lasting_items.h"
#include "source/read/past_midnight.h"
#include "source/read/person_reader.h"
#include "source/read/repeats.h"
#include "source/read/session_times.h"
#include "source/read/structure.h"

namespace bifolio::source {

namespace {

// What items have from what they stand in, unless they say otherwise.
struct Around {
    std::string language;
    std::optional<std::size_t> part = {};
    RoomSet rooms = {};
    std::optional<std::size_t> track = {};
    std::optional<Minutes> talk_length = {};
    std::optional<Status> status = {};
    bool consecutive = false;
};

class DaysReader {
  public:
    DaysReader(ReadContext& context, Program& program) : context_(context), program_(program) {}

    void read() {
        const pugi::xml_node root = context_.document().root();
        const std::optional<Minutes> day_ends = day_end(root);
        for (const pugi::xml_node element : root.children("day")) {
            where_ = {program_.days.size(), 0};
            day(element);
            const std::optional<Minutes> own = day_end(element);
            count_past_midnight(program_.days.back(), own ? own : day_ends, context_.reporter());
            check_order(program_.days.back(), context_.reporter());
        }
        read_items_of_no_day(root, day_ends);
        for (const Pending& each : pending_) {
            Item& item = program_.days[each.from.day].items[each.from.item];
            std::get<PlainItem>(item).shows = context_.session_reference(each.stated);
        }
        for (const Pending& each : pending_of_lasting_)
            program_.lasting[each.from.item].item.shows = context_.session_reference(each.stated);
        arrange();
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

    void day(pugi::xml_node element) {
        const std::string language = language_in(context_.document(), element, context_.language_of_root());
        program_.days.emplace_back();
        Day& day = program_.days.back();
        day.place = context_.document().place(element);
        day.date = context_.date(element, "date").value_or(Date{});
        day.title = context_.text_child(element, "title", language);
        read_items(element, {.language = language});
    }

    [[nodiscard]] std::vector<Item>& items() { return program_.days.back().items; }

    void read_items(pugi::xml_node element, const Around& around) {
        for (const pugi::xml_node child : element.children()) {
            where_.item = items().size();
            const std::string_view name = child.name();
            if (name == "part")
                part(child, around);
            else if (name == "session" && child.child("session"))
                session_of_sessions(child, around);
            else if (name == "session")
                items().emplace_back(session(child, around));
            else if (const auto kind = kind_named<ContributionKind>(kContributionKindNames, name);
                     kind && kind != ContributionKind::Poster)
                items().emplace_back(contribution(child, *kind, around, nullptr));
            else if (const auto plain = kind_named<PlainKind>(kPlainKindNames, name))
                items().emplace_back(plain_item(child, *plain, around));
        }
    }

    Part part_head(pugi::xml_node element, const Around& around, const std::string& language) {
        Part part;
        part.place = context_.document().place(element);
        part.within = around.part;
        part.day = where_.day;
        part.label = context_.text_child(element, "label", language);
        part.title = context_.text_child(element, "title", language);
        if (part.title.empty()) std::swap(part.title, part.label);
        part.subtitle = context_.text_child(element, "subtitle", language);
        part.short_title = context_.text_child(element, "short-title", language);
        part.organisers = read_people(context_, element, "organiser", language);
        part.chairs = read_people(context_, element, "chair", language);
        part.note = context_.text_child(element, "note", language);
        part.url = context_.address(element.child("url"));
        part.description = read_blocks(context_, element.child("description"), language);
        if (heads(part.label, part.title)) part.label = {};
        return part;
    }

    [[nodiscard]] Around inside(pugi::xml_node element, const Around& around, std::string language,
                                std::size_t part) {
        Around inner{std::move(language), part, context_.rooms(element),
                     context_.reference(element, "track", TargetKind::Track)};
        if (inner.rooms.empty()) inner.rooms = around.rooms;
        if (!inner.track) inner.track = around.track;
        return inner;
    }

    // A new one, by its index.
    std::size_t begin_part(pugi::xml_node element, const Around& around, const std::string& language) {
        const std::size_t index = program_.parts.size();
        program_.parts.push_back(part_head(element, around, language));
        program_.parts.back().id = context_.define_id(element, {TargetKind::Part, index, {}, {}});
        return index;
    }

    void part(pugi::xml_node element, const Around& around) {
        std::string language = language_in(context_.document(), element, around.language);
        auto index = context_.reference(element, "continues", TargetKind::Part);
        if (!index) index = begin_part(element, around, language);
        Around inner = inside(element, around, std::move(language), *index);
        // What goes on goes on where it began.
        const Around& begun = parts_.try_emplace(*index, inner).first->second;
        if (inner.rooms.empty()) inner.rooms = begun.rooms;
        if (!inner.track) inner.track = begun.track;
        read_items(element, inner);
    }

    void session_of_sessions(pugi::xml_node element, const Around& around) {
        std::string language = language_in(context_.document(), element, around.language);
        const std::size_t index = begin_part(element, around, language);
        Part& part = program_.parts.back();
        part.is_session = true;
        part.particulars = context_.particulars(element, language);
        part.particulars.kind = context_.kind(element, kSessionKindNames);
        for (const pugi::xml_node child : element.children())
            if (kind_named<ContributionKind>(kContributionKindNames, child.name()))
                context_.reporter().error(
                    "unknown-element", context_.document().place(child),
                    fmt::format("<{}> beside a <session>, in a session of sessions", child.name()),
                    "put it into a <session> of its own");
        Around inner = inside(element, around, std::move(language), index);
        inner.talk_length = context_.minutes(element, "talk-minutes");
        inner.status = context_.status(element);
        inner.consecutive = is_consecutive(element);
        const std::size_t first = items().size();
        read_items(element, inner);
        const Time start = context_.time(element, "start"), end = context_.time(element, "end");
        for (std::size_t n = first; n < items().size(); ++n)
            if (auto* session = std::get_if<Session>(&items()[n]))
                inherit(*session, start, end, n == first, inner.rooms);
    }

    // The first of a session's sessions starts when it does, and so do those in rooms of their own.
    static void inherit(Session& session, const Time& start, const Time& end, bool is_first,
                        const RoomSet& rooms) {
        const bool is_apart = session.rooms != rooms;
        if (session.start.known() || (!is_first && !is_apart)) return;
        session.start = start;
        if (!session.end.known() && is_apart) session.end = end;
    }

    // What stands beside the days says on which it is.
    void read_items_of_no_day(pugi::xml_node root, const std::optional<Minutes>& day_ends) {
        for (const pugi::xml_node child : root.children()) {
            const auto kind = kind_named<PlainKind>(kPlainKindNames, child.name());
            if (!kind) continue;
            const bool states_days = !child.attribute("days").empty();
            if (!states_days)
                context_.reporter().error(
                    "missing", context_.document().place(child),
                    fmt::format("<{}> beside the days lacks its attribute \"days\"", child.name()),
                    "write days=\"2026-09-14/2026-09-16\" or \"all\", or put it into its <day>");
            where_ = {0, program_.lasting.size()};
            is_beside_days_ = true;
            Day day;
            day.items.emplace_back(plain_item(child, *kind, {.language = context_.language_of_root()}));
            is_beside_days_ = false;
            count_past_midnight(day, day_ends, context_.reporter());
            check_order(day, context_.reporter());
            std::vector<Date> dates;
            if (states_days) dates = dates_of(child.attribute("days"));
            program_.lasting.push_back({std::move(std::get<PlainItem>(day.items.front())), std::move(dates)});
        }
    }

    [[nodiscard]] std::vector<Date> dates_of(pugi::xml_attribute attribute) {
        if (context_.statement(attribute).value != "all") return context_.dates(context_.words_of(attribute));
        std::vector<Date> dates;
        for (const pugi::xml_node day : context_.document().root().children("day"))
            if (const auto date = parse_date(context_.value(day, "date"))) dates.push_back(*date);
        return in_order(std::move(dates));
    }

    // What takes place again has entries there, what lasts over several days none, and items of parts stand
    // among the others by their starts.
    void arrange() {
        const bool is_more = resolve_repeats(slots_, same_as_, program_, context_);
        const std::set<std::pair<std::size_t, std::size_t>> gone =
            copy_lasting_items(on_several_days_, program_, context_.reporter());
        if (!is_more && gone.empty() && program_.parts.empty()) return;
        std::vector<std::vector<std::size_t>> order;
        for (std::size_t n = 0; n < program_.days.size(); ++n) {
            order.push_back(in_order_of_starts(program_.days[n]));
            std::erase_if(order.back(), [&](std::size_t item) { return gone.contains({n, item}); });
        }
        rearrange(program_, order);
    }

    Session session(pugi::xml_node element, const Around& around) {
        const std::string language = language_in(context_.document(), element, around.language);
        Session session;
        session.place = context_.document().place(element);
        session.id = context_.define_id(element, {TargetKind::Session, 0, here(), {}});
        const auto own_kind = context_.kind(element, kSessionKindNames);
        session.kind = kind_named<SessionKind>(kSessionKindNames, context_.value(element, "kind"))
                           .value_or(SessionKind::Talks);
        session.label = context_.text_child(element, "label", language);
        session.title = context_.text_child(element, "title", language);
        session.subtitle = context_.text_child(element, "subtitle", language);
        session.short_title = context_.text_child(element, "short-title", language);
        session.chairs = read_people(context_, element, "chair", language);
        session.rooms = context_.rooms(element);
        if (session.rooms.empty()) session.rooms = around.rooms;
        session.track = context_.reference(element, "track", TargetKind::Track);
        if (!session.track) session.track = around.track;
        session.part = around.part;
        session.particulars = context_.particulars(element, language);
        session.particulars.kind = own_kind;
        session.note = context_.text_child(element, "note", language);
        session.description = read_blocks(context_, element.child("description"), language);
        session.talk_length = context_.minutes(element, "talk-minutes");
        if (!session.talk_length) session.talk_length = around.talk_length;
        session.status = context_.status(element);
        if (!session.status) session.status = around.status;
        session.consecutive = is_consecutive(element) || around.consecutive;
        session.start = context_.time(element, "start");
        session.end = context_.time(element, "end");
        for (const pugi::xml_node child : element.children())
            if (const auto kind = kind_named<ContributionKind>(kContributionKindNames, child.name()))
                session.contributions.push_back(contribution(child, *kind, {.language = language}, &session));
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

    // Where the item that is read stands, or the talk of a session that is.
    [[nodiscard]] ItemPath here(const Session* session = nullptr) const {
        const auto talk = session == nullptr ? std::nullopt : std::optional(session->contributions.size());
        return {where_.day, where_.item, talk};
    }

    Contribution contribution(pugi::xml_node element, ContributionKind kind, const Around& around,
                              const Session* session) {
        const std::string language = language_in(context_.document(), element, around.language);
        Contribution talk;
        talk.kind = kind;
        talk.place = context_.document().place(element);
        talk.id = context_.define_id(element, {TargetKind::Contribution, 0, here(session), {}});
        talk.language = language;
        talk.title = context_.text_child(element, "title", language);
        talk.subtitle = context_.text_child(element, "subtitle", language);
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
        talk.particulars = context_.particulars(element, language);
        talk.particulars.kind = context_.kind(element, {});
        if (session == nullptr) {
            if (talk.rooms.empty()) talk.rooms = around.rooms;
            if (!talk.track) talk.track = around.track;
            talk.part = around.part;
        } else {
            if (talk.rooms.empty()) talk.rooms = session->rooms;
            if (!talk.track) talk.track = session->track;
            if (!talk.duration && kind != ContributionKind::Poster) talk.duration = session->talk_length;
        }
        if (kind == ContributionKind::Poster) {
            talk.number = context_.texts().read(element.attribute("number"), language).unmarked();
            ++posters_;
            if (talk.number.empty()) talk.number = fmt::format("P{}", posters_);
        }
        if (const pugi::xml_attribute same = element.attribute("same-as"))
            same_as_.push_back({here(session), context_.statement(same)});
        for (const pugi::xml_node also : element.children("also"))
            slots_.push_back(slot(also, here(session)));
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

    RepeatSlot slot(pugi::xml_node element, const ItemPath& of) {
        RepeatSlot slot{.of = of,
                        .date = context_.date(element, "date"),
                        .start = context_.time(element, "start"),
                        .end = context_.time(element, "end"),
                        .rooms = context_.rooms(element),
                        .track = context_.reference(element, "track", TargetKind::Track),
                        .status = context_.status(element),
                        .place = context_.document().place(element)};
        check_start_and_end(slot.start, slot.end, "what takes place again", context_.reporter());
        return slot;
    }

    Hyperlink hyperlink(pugi::xml_node element, const std::string& language) {
        Hyperlink link;
        link.place = context_.document().place(element);
        link.url = context_.address(element, "href");
        link.text = context_.texts().read(element, language);
        return link;
    }

    PlainItem plain_item(pugi::xml_node element, PlainKind kind, const Around& around) {
        const std::string language = language_in(context_.document(), element, around.language);
        PlainItem item;
        item.kind = kind;
        item.place = context_.document().place(element);
        item.id = context_.define_id(element, {TargetKind::PlainItem, 0, here(), {}});
        if (is_long_form(element)) {
            item.title = context_.text_child(element, "title", language);
            item.note = context_.text_child(element, "note", language);
            if (say_the_same(item.note, item.title)) item.note = {};
        } else {
            item.title = context_.texts().read(element, around.language);
        }
        item.rooms = context_.rooms(element);
        if (item.rooms.empty()) item.rooms = around.rooms;
        item.part = around.part;
        item.particulars = context_.particulars(element, language);
        item.particulars.kind = context_.kind(element, {});
        item.status = context_.status(element);
        item.start = context_.time(element, "start");
        item.end = context_.time(element, "end");
        if (const pugi::xml_attribute shows = element.attribute("shows"))
            (is_beside_days_ ? pending_of_lasting_ : pending_).push_back({where_, context_.statement(shows)});
        const pugi::xml_attribute days = element.attribute("days");
        if (days && !is_beside_days_) on_several_days_.push_back({where_, with_own_day(dates_of(days))});
        return item;
    }

    [[nodiscard]] std::vector<Date> with_own_day(std::vector<Date> dates) {
        const Date own = program_.days.back().date;
        const auto place = std::ranges::lower_bound(dates, own);
        if (place == dates.end() || *place != own) dates.insert(place, own);
        return dates;
    }

    ReadContext& context_;
    Program& program_;
    ItemIndex where_;
    std::map<std::size_t, Around> parts_;  // what items have from them, by part
    bool is_beside_days_ = false;          // what is read stands in no day
    std::size_t posters_ = 0;
    std::vector<Pending> pending_;             // into Program::days
    std::vector<Pending> pending_of_lasting_;  // `item` into Program::lasting
    std::vector<RepeatSlot> slots_;
    std::vector<SameAs> same_as_;
    std::vector<OnSeveralDays> on_several_days_;
};

}  // namespace

void read_days(ReadContext& context, Program& program) {
    DaysReader(context, program).read();
}

}  // namespace bifolio::source
