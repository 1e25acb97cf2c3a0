#include <variant>
#include <vector>

#include "layout/compose.h"
#include "source/person_names.h"

namespace bifolio::layout {

namespace {

using source::Contribution;
using source::PlainItem;
using source::Session;

constexpr double kPageColumn = 20;    // points
constexpr double kRowSpace = 0.3125;  // grid lines above an item, its hairline midway

class Overview {
  public:
    Overview(StoryBuilder& builder, OverviewDetail detail) : builder_(builder), detail_(detail) {}

    void compose_day(const source::Day& day) {
        const std::string title = wording().date(day.date);
        Block label = builder_.block(
            builder_.cell(builder_.plain(wording().overview(), "overview-label"), "overview-label"));
        label.start = PageStart::NewPage;
        label.opener = true;
        label.one_view = true;
        label.keep_with_next = true;
        builder_.add(std::move(label), Role::Label);
        Block heading =
            builder_.block(builder_.cell(builder_.plain(title, "overview-heading"), "overview-heading"));
        heading.keep_with_next = true;
        heading.anchor = builder_.new_anchor();
        heading.bookmark = wording().overview() + ": " + wording().short_date(day.date);
        heading.bookmark_level = 1;
        heading.mark = RunningMark{wording().short_date(day.date), wording().overview()};
        builder_.add(std::move(heading), Role::Heading, 1);
        const OpenNode table(builder_, Role::Table);
        if (detail_ == OverviewDetail::Times) {
            compose_times(day);
            return;
        }
        for (const source::Item& item : day.items)
            std::visit([&](const auto& thing) { compose_item(thing); }, item);
    }

  private:
    // What begins at one time.
    struct Slot {
        source::Time start;
        std::size_t sessions = 0, talks = 0, posters = 0, keynotes = 0;
        RichText others;
        Anchor first = kNoAnchor;
    };

    void compose_times(const source::Day& day) {
        std::vector<Slot> slots;
        for (const source::Item& item : day.items) {
            const source::Time& start =
                std::visit([](const auto& thing) -> const source::Time& { return thing.start; }, item);
            const bool same = !slots.empty() && slots.back().start.known() == start.known() &&
                              slots.back().start.of_day == start.of_day;
            if (!same) slots.emplace_back().start = start;
            std::visit([&](const auto& thing) { count(thing, slots.back()); }, item);
        }
        for (Slot& slot : slots) {
            RichText text =
                builder_.plain(wording().counts(slot.sessions, slot.talks, slot.posters, slot.keynotes),
                               "overview-title", slot.first == kNoAnchor ? Target{} : Target{slot.first});
            if (!text.empty() && !slot.others.empty()) builder_.append(text, kBetweenFacts, "overview-title");
            text.spans.insert(text.spans.end(), slot.others.spans.begin(), slot.others.spans.end());
            add_row(std::move(text), "overview-title", slot.start, slot.first, true);
        }
    }

    void count(const PlainItem& item, Slot& slot) {
        if (!slot.others.empty()) builder_.append(slot.others, kBetweenFacts, "overview-plain");
        builder_.append(slot.others, item.title, "overview-plain", {}, builder_.anchor_of(&item));
    }
    void count(const Contribution& talk, Slot& slot) {
        if (slot.first == kNoAnchor) slot.first = builder_.anchor_of(&talk);
        ++(talk.kind == source::ContributionKind::Keynote ? slot.keynotes : slot.talks);
    }
    void count(const Session& session, Slot& slot) {
        if (slot.first == kNoAnchor) slot.first = builder_.anchor_of(&session);
        ++slot.sessions;
        for (const Contribution& talk : session.contributions)
            ++(talk.kind == source::ContributionKind::Poster ? slot.posters : slot.talks);
    }

    [[nodiscard]] const Wording& wording() const { return builder_.wording(); }

    // Time, what happens, page.
    void add_row(RichText title, const std::string& style, const source::Time& start, Anchor target,
                 bool with_rule) {
        const OpenNode row(builder_, Role::TableRow);
        const double x = builder_.hanging();
        Block block =
            builder_.block(builder_.cell(std::move(title), style, x, builder_.text_width() - kPageColumn));
        block.on_grid = false;
        block.keep_together = true;
        if (start.known())
            block.cells.push_back(builder_.cell(builder_.plain(wording().time(start.of_day), "overview-time",
                                                               target == kNoAnchor ? Target{} : target),
                                                "overview-time", 0, x));
        if (target != kNoAnchor) {
            RichText page;
            builder_.append_page(page, target, "overview-page");
            block.cells.push_back(
                builder_.cell(std::move(page), "overview-page", builder_.full_width() - 2 * kPageColumn));
        }
        if (with_rule) {
            const styles::Rule& rule = builder_.sheet().rule("hairline");
            block.rule_above = rule_across(builder_, rule);
            block.space_before = std::max(block.space_before, kRowSpace);
        }
        builder_.add(std::move(block), Role::TableCell);
    }

    void compose_item(const PlainItem& item) {
        RichText title = builder_.rich(item.title, "overview-plain", builder_.anchor_of(&item));
        append_poster_reference(builder_, item, title, "overview-plain");
        add_row(std::move(title), "overview-plain", item.start, kNoAnchor, true);
    }

    void compose_item(const Contribution& talk) {
        const Anchor anchor = builder_.anchor_of(&talk);
        const bool keynote = talk.kind == source::ContributionKind::Keynote;
        RichText title = builder_.plain((keynote ? wording().keynote() : wording().talk()) + ": ",
                                        "overview-title", anchor);
        builder_.append(title, talk.title, "overview-title", {}, anchor);
        append_presenters(title, talk);
        add_row(std::move(title), "overview-title", talk.start, anchor, true);
    }

    void compose_item(const Session& session) {
        const Anchor anchor = builder_.anchor_of(&session);
        RichText title;
        if (!session.label.empty()) {
            builder_.append(title, session.label, "overview-title", {}, anchor);
            builder_.append(title, ": ", "overview-title", {}, anchor);
        }
        builder_.append(title, session.title, "overview-title", {}, anchor);
        if (session.room) {
            builder_.append(title, kBetweenFacts, "overview-title");
            builder_.append(title, builder_.program().rooms[*session.room].name, "overview-title",
                            "affiliation");
        }
        if (detail_ == OverviewDetail::Sessions) {
            Slot held;
            count(session, held);
            const std::string counts = wording().counts(0, held.talks, held.posters, 0);
            if (!counts.empty()) builder_.append(title, kApart + counts, "overview-presenter");
        }
        add_row(std::move(title), "overview-title", session.start, anchor, true);
        if (detail_ == OverviewDetail::Sessions) return;
        builder_.story().blocks.back().keep_with_next = !session.contributions.empty();
        const Contribution* first_poster = nullptr;
        const Contribution* last_poster = nullptr;
        for (const Contribution& talk : session.contributions) {
            if (talk.kind == source::ContributionKind::Poster) {
                if (first_poster == nullptr) first_poster = &talk;
                last_poster = &talk;
                continue;
            }
            add_talk(talk, session);
        }
        if (first_poster == nullptr) return;
        RichText posters = builder_.plain(wording().poster_range(first_poster->number, last_poster->number),
                                          "overview-talk", builder_.anchor_of(first_poster));
        Block block = builder_.block(builder_.cell(std::move(posters), "overview-talk", builder_.hanging()));
        block.on_grid = false;
        builder_.add(std::move(block), Role::TableCell);
    }

    void add_talk(const Contribution& talk, const Session& session) {
        const OpenNode row(builder_, Role::TableRow);
        const Anchor anchor = builder_.anchor_of(&talk);
        const double x = builder_.hanging();
        RichText text = builder_.rich(talk.title, "overview-talk", anchor);
        append_presenters(text, talk);
        Block block = builder_.block(builder_.cell(std::move(text), "overview-talk", x));
        block.on_grid = false;
        block.keep_together = true;
        block.keep_with_next = &talk != &session.contributions.back();
        if (session.talk_times == source::TalkTimes::Printed && talk.start.known())
            block.cells.push_back(
                builder_.cell(builder_.plain(wording().time(talk.start.of_day), "overview-talk-time"),
                              "overview-talk-time", 0, x));
        builder_.add(std::move(block), Role::TableCell);
    }

    // Family names, after the title: enough to find a talk by.
    void append_presenters(RichText& text, const Contribution& talk) {
        std::string names;
        for (const source::Person& person : talk.presenters) {
            if (!names.empty()) names += ", ";
            names += source::file_name(person).family;
        }
        if (!names.empty()) builder_.append(text, kApart + names, "overview-presenter");
    }

    StoryBuilder& builder_;
    OverviewDetail detail_;
};

}  // namespace

void compose_overview_day(StoryBuilder& builder, const source::Day& day, OverviewDetail detail) {
    const OpenNode part(builder, Role::Part);
    Overview(builder, detail).compose_day(day);
}

}  // namespace bifolio::layout
