#include "layout/handout/compose_agenda.h"

#include <algorithm>
#include <set>
#include <span>
#include <type_traits>
#include <utility>

#include "language/item_facts.h"
#include "language/selection_words.h"
#include "layout/handout/agenda_foot.h"
#include "layout/story/facts.h"
#include "layout/story/grid_table.h"
#include "layout/story/parallel_day.h"
#include "layout/story/text_blocks.h"
#include "layout/story/track_colors.h"
#include "layout/story/track_symbols.h"
#include "layout/story/translations.h"
#include "source/model/short_titles.h"
#include "source/model/sole_talk.h"

namespace bifolio::layout {

namespace {

using source::Contribution;
using source::ContributionKind;
using source::Item;
using source::PlainItem;
using source::Session;

// Whether the dates of the event, in the head, say which day it is.
bool is_all_days(const source::Program& program, const source::Day& day) {
    const source::Event& event = program.event;
    return program.days.size() == 1 && event.first_day.value_or(day.date) == day.date &&
           event.last_day.value_or(day.date) == day.date;
}

// Rooms of a day that keep their columns all day; more of them would leave narrow ones empty.
constexpr std::size_t kMostStandingRooms = 6;

constexpr const char* kNoBreakSpace = "\u00A0";

class AgendaComposer {
  public:
    AgendaComposer(StoryBuilder& builder, const AgendaOptions& options, double times_column)
        : builder_(builder),
          options_(options),
          times_column_(times_column),
          track_symbols_(track_symbols(builder.program().tracks)) {}

    [[nodiscard]] Agenda compose();

  private:
    [[nodiscard]] const source::Program& program() const { return builder_.program(); }
    [[nodiscard]] const language::Wording& wording() const { return builder_.wording(); }
    [[nodiscard]] std::size_t next_block() const { return builder_.story().blocks.size(); }

    void compose_head();
    void compose_lasting();
    // By its symbol, if it has one, else by its name.
    [[nodiscard]] static std::string sign_of(const source::Kind& kind) {
        return kind.symbol.empty() ? kind.name.plain() : kind.symbol;
    }
    void append_kind(RichText& text, const auto& item);
    void append_translation(RichText& text, const source::Text& title);
    // Indexes into Program::days and Day::items.
    void compose_day(std::size_t index);
    void compose_parallel(std::size_t index, const std::vector<std::size_t>& items, AgendaSegment& segment);
    // Which item it is, and whether its time hangs beside it; if so, `label` is the time's node.
    struct Place {
        source::ItemIndex where;
        bool hangs = false;
        std::uint32_t label = kArtifact;
    };
    [[nodiscard]] AgendaItem compose_item(const Place& place);
    void compose(const Session& session, const Place& place);
    void compose(const Contribution& talk, const Place& place);
    void compose(const PlainItem& item, const Place& place);
    void compose_talk(const Session& session, std::size_t index, const Place& place, ListBuilder& talks);
    void compose_posters(const Session& session, bool hangs, ListBuilder& talks);

    struct Label {
        std::string text, style;
        std::uint32_t node = kArtifact;
    };
    // A block: what hangs beside it, and itself. Where nothing hangs, the label runs in.
    void add(const Label& label, RichText text, const std::string& style, bool hangs);
    // A head of a table of what is parallel.
    void add_head(RichText text, const std::string& style, std::uint32_t node);
    [[nodiscard]] std::string time_beside(const source::Time& start, const source::Time& end) const;
    void append_facts(RichText& text, language::ItemFacts facts, bool hangs);
    void append_facts(RichText& text, language::ItemFacts facts);
    void append_chairs(RichText& text, const Session& session);
    void append_track(RichText& text, const std::optional<std::size_t>& track);
    [[nodiscard]] const source::Text& title_of(const auto& item, bool hangs) const {
        return hangs && !options_.with_short_titles ? item.title : source::short_title_of(item);
    }
    void append_presenters(RichText& text, const Contribution& talk);
    [[nodiscard]] Target link_of(const Contribution& talk) const;

    StoryBuilder& builder_;
    const AgendaOptions& options_;
    double times_column_;
    std::vector<std::string> track_symbols_;
    std::set<std::size_t> rooms_;  // of all that is parallel on the day
    Agenda agenda_;
};

void AgendaComposer::add(const Label& label, RichText text, const std::string& style, bool hangs) {
    const bool runs_in = !hangs && !label.text.empty();
    if (runs_in) {
        RichText whole = builder_.plain(label.text + kApart, label.style);
        whole.spans.front().node = label.node;
        whole.spans.insert(whole.spans.end(), std::make_move_iterator(text.spans.begin()),
                           std::make_move_iterator(text.spans.end()));
        text = std::move(whole);
    }
    Block block = builder_.block(builder_.cell(std::move(text), style, hangs ? times_column_ : 0, 1));
    block.on_grid = false;
    if (runs_in) agenda_.run_ins.push_back(next_block());
    if (hangs && !label.text.empty()) {
        Cell side = builder_.cell(builder_.plain(label.text, label.style), label.style, 0,
                                  times_column_ - builder_.sheet().handout_spaces.times_gap.pt());
        side.node = label.node;
        add_beside(block, std::move(side));
    }
    builder_.add(std::move(block));
}

void AgendaComposer::add_head(RichText text, const std::string& style, std::uint32_t node) {
    Block block = builder_.block(builder_.cell(std::move(text), style, 0, 1));
    block.on_grid = false;
    cells_of(block).front().node = node;
    builder_.add(std::move(block));
}

void AgendaComposer::append_track(RichText& text, const std::optional<std::size_t>& track) {
    if (track) builder_.append(text, kApart + track_symbols_[*track], "handout-label");
}

void AgendaComposer::append_presenters(RichText& text, const Contribution& talk) {
    if (!options_.with_presenters || talk.presenters.empty()) return;
    builder_.append(text, std::string(kApart), "handout-presenter");
    for (const source::Person& person : talk.presenters) {
        if (&person != &talk.presenters.front())
            builder_.append(text, builder_.punctuation().comma, "handout-presenter");
        if (!person.role.empty()) {
            builder_.append(text, person.role, "handout-presenter");
            builder_.append(text, builder_.punctuation().colon, "handout-presenter");
        }
        builder_.append(text, person.name, "handout-presenter");
        append_translations(builder_, text, person.name, "handout-presenter");
        if (const std::string places = short_places_behind(builder_, person); !places.empty())
            builder_.append(text, places, "handout-presenter");
    }
}

Target AgendaComposer::link_of(const Contribution& talk) const {
    return talk.links.empty() ? Target{} : Target{talk.links.front().url};
}

void AgendaComposer::compose_head() {
    agenda_.head.first = next_block();
    const source::Event& event = program().event;
    const auto line = [&](RichText text, const std::string& style) {
        Block block = builder_.block(builder_.cell(std::move(text), style, 0, 1));
        block.on_grid = false;
        return block;
    };
    const auto title = [&](RichText text) {
        if (!text.empty()) builder_.add_heading(line(std::move(text), "handout-title"), 1);
    };
    const auto subtitle = [&](RichText text) {
        if (!text.empty()) builder_.add(line(std::move(text), "handout-subtitle"));
    };
    if (!options_.title.empty()) {
        title(builder_.plain(options_.title, "handout-title"));
        subtitle(builder_.plain(options_.facts, "handout-subtitle"));
    } else {
        title(builder_.rich(event.title, "handout-title"));
        for (const source::Text& each : event.title.translations)
            subtitle(builder_.rich(each, "handout-subtitle"));
        RichText facts;
        const auto fact = [&](const auto& text) {
            if (text.empty()) return;
            if (!facts.empty())
                builder_.append(facts, builder_.punctuation().between_facts, "handout-subtitle");
            builder_.append_name(facts, text, "handout-subtitle");
            if constexpr (std::is_same_v<std::decay_t<decltype(text)>, source::Text>)
                append_translations(builder_, facts, text, "handout-subtitle");
        };
        // "3rd" of the "3rd Workshop on ..." has been said.
        if (event.title.unmarked().find(event.edition.unmarked()) == std::string::npos) fact(event.edition);
        if (event.first_day)
            fact(wording().date_range(*event.first_day, event.last_day.value_or(*event.first_day)));
        fact(event.venue);
        fact(event.town);
        subtitle(std::move(facts));
        if (!program().selected.empty())
            subtitle(builder_.plain(language::part_in_words(program(), wording()), "handout-subtitle"));
        if (event.logo) {
            agenda_.logo = builder_.picture(*event.logo);
            if (agenda_.logo)
                agenda_.logo_node = builder_.figure(*event.logo, builder_.logo_of(event.title.plain()));
        }
    }
    compose_lasting();
    if (!event.url.empty())
        agenda_.code = builder_.structure().linked_figure(
            builder_.punctuation().labelled(wording().say(&language::Words::qr_code), event.url));
    agenda_.head.count = next_block() - agenda_.head.first;
}

// What goes on over several days: a line each, below the head.
void AgendaComposer::compose_lasting() {
    for (const source::LastingItem& each : program().lasting) {
        Block block = builder_.block(
            builder_.cell(lasting_text(builder_, each, "handout-plain"), "handout-plain", 0, 1));
        block.on_grid = false;
        builder_.add(std::move(block));
    }
}

// Behind a title, where it has the width of the page.
void AgendaComposer::append_translation(RichText& text, const source::Text& title) {
    for (const source::Text& each : title.translations) {
        builder_.append(text, std::string(kApart), "handout-translation");
        builder_.append(text, each, "handout-translation");
    }
}

// Before a title: what the event calls it, or "Keynote".
void AgendaComposer::append_kind(RichText& text, const auto& item) {
    std::string kind = language::kind_to_tell(program(), item, wording());
    if (kind.empty()) return;
    if (item.particulars.kind) kind = sign_of(program().kinds[*item.particulars.kind]);
    builder_.append(text, kind + kApart, "handout-label");
}

std::string AgendaComposer::time_beside(const source::Time& start, const source::Time& end) const {
    return time_range(start, options_.with_ends ? end : source::Time{}, wording());
}

// A column of a grid tells the room, and so does an event that has only one.
void AgendaComposer::append_facts(RichText& text, language::ItemFacts facts, bool hangs) {
    if (!hangs || program().rooms.size() < 2) facts.leave_out_rooms();
    if (hangs && options_.with_ends) facts.until.clear();
    append_facts(text, std::move(facts));
}

// A symbol tells the track.
void AgendaComposer::append_facts(RichText& text, language::ItemFacts facts) {
    facts.track = nullptr;
    facts.leave_out_details();
    if (facts.kind != nullptr)
        builder_.append(text, kApart + sign_of(*std::exchange(facts.kind, nullptr)), "handout-label");
    facts.language = facts.language_code;
    facts.each([&](const auto& fact) {
        builder_.append(text, std::string(kApart), "handout-facts");
        builder_.append(text, fact, "handout-facts");
        if constexpr (std::is_same_v<std::decay_t<decltype(fact)>, source::Text>)
            append_translations(builder_, text, fact, "handout-facts");
    });
}

void AgendaComposer::compose(const PlainItem& item, const Place& place) {
    RichText text;
    append_kind(text, item);
    append_title(builder_, text, item.title, status_of_item(builder_, place.where), "handout-plain");
    if (place.hangs) append_translation(text, item.title);
    builder_.keep_names_whole(text, "handout-plain");
    append_facts(text, language::facts_of(program(), wording(), place.where), place.hangs);
    if (!item.note.empty()) {
        builder_.append(text, std::string(kApart), "handout-facts");
        builder_.append(text, item.note, "handout-facts");
        append_translations(builder_, text, item.note, "handout-facts");
    }
    add({place.hangs ? time_beside(item.start, item.end) : std::string(), "handout-time", place.label},
        std::move(text), "handout-plain", place.hangs);
}

void AgendaComposer::compose(const Contribution& talk, const Place& place) {
    RichText text;
    append_kind(text, talk);
    append_title(builder_, text, title_of(talk, place.hangs), status_of_item(builder_, place.where),
                 "handout-session", link_of(talk));
    if (place.hangs) append_translation(text, title_of(talk, true));
    append_presenters(text, talk);
    append_facts(text, language::facts_of(program(), wording(), place.where), place.hangs);
    append_track(text, talk.track);
    add({place.hangs ? time_beside(talk.start, talk.end) : std::string(), "handout-time", place.label},
        std::move(text), "handout-session", place.hangs);
}

void AgendaComposer::append_chairs(RichText& text, const Session& session) {
    if (session.chairs.empty() || !options_.with_presenters) return;
    std::vector<std::string> names;
    for (const source::Person& chair : session.chairs)
        names.push_back(language::name_with_role(chair, builder_.punctuation()));
    builder_.append(
        text,
        kApart + language::before_chairs(session.chairs, wording(), kNoBreakSpace) + wording().list(names),
        "handout-facts");
}

void AgendaComposer::compose(const Session& session, const Place& place) {
    RichText text;
    if (!session.label.empty()) {
        builder_.append(text, session.label, "handout-label");
        builder_.append(text, std::string(kApart), "handout-label");
    } else if (session.particulars.kind) {
        append_kind(text, session);
    }
    const Contribution* sole = source::sole_talk(session);
    append_title(builder_, text, title_of(session, place.hangs), status_of_item(builder_, place.where),
                 "handout-session", sole == nullptr ? Target{} : link_of(*sole));
    if (place.hangs) append_translation(text, title_of(session, true));
    if (sole != nullptr) append_presenters(text, *sole);
    append_facts(text, language::facts_of(program(), wording(), place.where), place.hangs);
    append_chairs(text, session);
    append_track(text, session.track || sole == nullptr ? session.track : sole->track);
    add({place.hangs ? time_beside(session.start, session.end) : std::string(), "handout-time", place.label},
        std::move(text), "handout-session", place.hangs);
    if (sole != nullptr) return;
    bool has_posters = false;
    ListBuilder talks = builder_.structure().list();
    for (std::size_t n = 0; n < session.contributions.size(); ++n) {
        if (session.contributions[n].kind == ContributionKind::Poster && !options_.with_posters) {
            has_posters = true;
        } else {
            compose_talk(session, n, place, talks);
        }
    }
    if (has_posters) compose_posters(session, place.hangs, talks);
}

void AgendaComposer::compose_talk(const Session& session, std::size_t index, const Place& place,
                                  ListBuilder& talks) {
    const bool hangs = place.hangs;
    const Contribution& talk = session.contributions[index];
    RichText text =
        title_text(builder_, title_of(talk, hangs), language::title_status(session, talk, wording()),
                   "handout-talk", link_of(talk));
    if (hangs) append_translation(text, title_of(talk, true));
    append_presenters(text, talk);
    append_facts(text, language::facts_of_talk(program(), wording(), place.where, index));
    if (!(talk.track == session.track)) append_track(text, talk.track);
    std::string label = talk.kind == ContributionKind::Poster ? talk.number : std::string();
    if (label.empty() && has_printed_time(session, talk)) label = wording().time(talk.start.of_day);
    const OpenItem item = talks.item(!label.empty());
    add({label, "handout-talk-time", item.label()}, std::move(text), "handout-talk", hangs);
}

void AgendaComposer::compose_posters(const Session& session, bool hangs, ListBuilder& talks) {
    const OpenItem item = talks.item(false);
    add({}, builder_.plain(posters_in_words(session, wording()), "handout-talk"), "handout-talk", hangs);
}

AgendaItem AgendaComposer::compose_item(const Place& place) {
    const Item& item = program().days[place.where.day].items[place.where.item];
    AgendaItem made;
    made.blocks.first = next_block();
    std::visit([&](const auto& thing) { compose(thing, place); }, item);
    made.blocks.count = next_block() - made.blocks.first;
    made.title =
        titled(status_of_item(builder_, place.where), source::short_title_of(item), builder_.punctuation());
    made.start = minutes_of(source::start_of(item));
    made.end = minutes_of(source::end_of(item));
    if (const std::optional<std::size_t> track = source::track_of(item))
        made.track_color = color_of_track(builder_, *track);
    return made;
}

void AgendaComposer::compose_parallel(std::size_t index, const std::vector<std::size_t>& items,
                                      AgendaSegment& segment) {
    const source::Day& day = program().days[index];
    segment.parallel = true;
    const RoomColumns columns =
        assign_columns(day, items, rooms_.size() > kMostStandingRooms ? std::set<std::size_t>() : rooms_);
    segment.rooms = columns.rooms;
    TableBuilder table = builder_.structure().table();
    table.begin_row();
    (void)table.head(Scope::Column);
    for (const std::optional<std::size_t>& room : segment.rooms) {
        segment.room_labels.push_back(next_block());
        add_head(room ? builder_.rich(program().rooms[*room].name, "handout-room")
                      : builder_.plain(std::string(builder_.punctuation().nothing), "handout-room"),
                 "handout-room", table.head(Scope::Column));
    }
    std::vector<GridItem> places;
    for (const ColumnSpan& span : columns.spans)
        places.push_back({span.first, span.count, minutes_of(source::start_of(day.items[items[span.item]])),
                          minutes_of(source::end_of(day.items[items[span.item]]))});
    for (const std::vector<GridCell>& row : table_of(places, segment.rooms.size())) {
        table.begin_row();
        const std::uint32_t time = table.head(Scope::Row);
        bool is_first = true;
        for (const GridCell& cell : row) {
            const OpenElement element =
                table.cell(static_cast<int>(cell.rows), static_cast<int>(cell.columns));
            for (const std::size_t place : cell.items) {
                const std::size_t shown = items[columns.spans[place].item];
                if (std::exchange(is_first, false)) {
                    segment.times.emplace_back(places[place].start, next_block());
                    add_head(builder_.plain(wording().time(source::start_of(day.items[shown]).of_day),
                                            "handout-time"),
                             "handout-time", time);
                }
                AgendaItem& item = segment.items.emplace_back(compose_item({.where = {index, shown}}));
                item.first_column = places[place].first_column;
                item.columns = places[place].columns;
            }
        }
    }
}

void AgendaComposer::compose_day(std::size_t index) {
    const source::Day& day = program().days[index];
    const OpenElement section = builder_.structure().section();
    AgendaDay& made = agenda_.days.emplace_back();
    if (!is_all_days(program(), day) && options_.title.empty()) {
        made.heading = next_block();
        RichText heading = builder_.plain(wording().date(day.date), "handout-day");
        if (!day.title.empty()) {
            builder_.append(heading, builder_.punctuation().between_facts, "handout-day");
            builder_.append(heading, day.title, "handout-day");
        }
        Block block = builder_.block(builder_.cell(std::move(heading), "handout-day", 0, 1));
        block.on_grid = false;
        builder_.add_heading(std::move(block), 2);
    }
    const std::vector<std::vector<std::size_t>> pieces = cut_day(day);
    std::vector<std::size_t> parallel;
    for (const std::vector<std::size_t>& items : pieces)
        if (items.size() > 1) parallel.insert(parallel.end(), items.begin(), items.end());
    rooms_.clear();
    for (const std::size_t n : parallel)
        rooms_.insert(source::rooms_of(day.items[n]).begin(), source::rooms_of(day.items[n]).end());
    ListBuilder list = builder_.structure().list();
    for (const std::vector<std::size_t>& items : pieces) {
        AgendaSegment& segment = made.segments.emplace_back();
        if (items.size() == 1) {
            const Item& item = day.items[items.front()];
            const OpenItem entry = list.item(source::start_of(item).known());
            segment.items.push_back(compose_item({{index, items.front()}, true, entry.label()}));
        } else {
            compose_parallel(index, items, segment);
            list = builder_.structure().list();
        }
    }
}

Agenda AgendaComposer::compose() {
    compose_head();
    for (std::size_t day = 0; day < program().days.size(); ++day) compose_day(day);
    agenda_.foot = compose_foot(builder_, options_, agenda_.swatches);
    agenda_.story = builder_.take();
    return std::move(agenda_);
}

}  // namespace

Agenda compose_agenda(StoryBuilder& builder, const AgendaOptions& options, double times_column) {
    return AgendaComposer(builder, options, times_column).compose();
}

}  // namespace bifolio::layout
