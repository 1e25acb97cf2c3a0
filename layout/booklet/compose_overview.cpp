#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "layout/booklet/compose.h"
#include "layout/booklet/overview_grid.h"
#include "layout/booklet/overview_texts.h"
#include "layout/pages/time_grid.h"
#include "layout/story/facts.h"
#include "layout/story/parallel_day.h"
#include "source/model/sole_talk.h"
#include "source/model/status.h"

namespace bifolio::layout {

namespace {

using source::Contribution;
using source::ItemIndex;
using source::PlainItem;
using source::Session;

constexpr std::ptrdiff_t kMostAtATime = 8;  // of which only the first tells the time

class Overview {
  public:
    Overview(StoryBuilder& builder, std::size_t day, const OverviewForm& form)
        : builder_(builder),
          texts_(builder, form.detail, OverviewTexts::Titles::Full),
          day_(day),
          form_(form),
          list_(builder.structure().list()) {}

    void compose() {
        const std::string title = wording().date(day().date);
        Block label = builder_.block(builder_.cell(
            builder_.plain(wording().say(&language::Words::overview), "overview-label"), "overview-label"));
        label.start = PageStart::NewPage;
        label.opener = true;
        label.one_view = true;
        label.keep_with_next = true;
        const std::uint32_t node = cells_of(label).front().node = builder_.structure().heading(1);
        builder_.add(std::move(label));
        if (day_ == 0) compose_lasting(builder_, "overview-talk", false);
        Block heading =
            builder_.block(builder_.cell(builder_.plain(title, "overview-heading"), "overview-heading"));
        cells_of(heading).front().node = node;
        heading.keep_with_next = true;
        heading.anchor = builder_.anchor_of(Subject::overview(day_));
        heading.bookmark = builder_.punctuation().labelled(wording().say(&language::Words::overview),
                                                           wording().short_date(day().date));
        heading.bookmark_level = 1;
        const std::string date = wording().short_date(day().date);
        heading.mark = RunningMark{.texts = {std::string(date)
                                                 .append(builder_.punctuation().between_facts)
                                                 .append(wording().say(&language::Words::overview)),
                                             date}};
        builder_.add(std::move(heading));
        if (form_.detail == OverviewDetail::Times) {
            compose_times();
            return;
        }
        if (form_.minute > 0) {
            compose_true_overview(builder_, day_, form_);
            return;
        }
        for (const std::vector<std::size_t>& items : cut_day(day())) {
            if (items.size() > 1 && has_room_for_grid(builder_, day_, items, form_)) {
                compose_overview_grid(builder_, day_, items, form_);
                list_ = builder_.structure().list();
            } else {
                compose_list(items);
            }
        }
    }

  private:
    // What begins at one time.
    struct Slot {
        source::Time start;
        std::size_t sessions = 0, talks = 0, posters = 0, keynotes = 0;
        RichText others;
        Anchor first = kNoAnchor;
        std::vector<std::size_t> items;  // into Day::items
    };

    [[nodiscard]] const source::Day& day() const { return builder_.program().days[day_]; }

    void compose_times() {
        std::vector<Slot> slots;
        for (std::size_t n = 0; n < day().items.size(); ++n) {
            const source::Item& item = day().items[n];
            const source::Time& start =
                std::visit([](const auto& thing) -> const source::Time& { return thing.start; }, item);
            const bool same = !slots.empty() && slots.back().start.known() == start.known() &&
                              slots.back().start.of_day == start.of_day;
            if (!same) slots.emplace_back().start = start;
            slots.back().items.push_back(n);
            std::visit([&](const auto& thing) { count(thing, {day_, n}, slots.back()); }, item);
        }
        for (Slot& slot : slots) {
            // A count of one says less than its title.
            if (slot.items.size() == 1) {
                compose_list(slot.items);
                continue;
            }
            RichText text =
                builder_.plain(wording().counts(slot.sessions, slot.talks, slot.posters, slot.keynotes),
                               "overview-title", slot.first == kNoAnchor ? Target{} : Target{slot.first});
            if (!text.empty() && !slot.others.empty())
                builder_.append(text, builder_.punctuation().between_facts, "overview-title");
            text.spans.insert(text.spans.end(), slot.others.spans.begin(), slot.others.spans.end());
            const OpenItem item = list_.item(slot.start.known());
            add_row(item, std::move(text), "overview-title", slot.start, slot.first);
        }
    }

    void count(const PlainItem& item, const ItemIndex& where, Slot& slot) {
        if (!slot.others.empty())
            builder_.append(slot.others, builder_.punctuation().between_facts, "overview-plain");
        append_title(builder_, slot.others, item.title, status_of_item(builder_, where), "overview-plain",
                     builder_.anchor_of(Subject::item(where)));
    }
    void count(const Contribution& talk, const ItemIndex& where, Slot& slot) {
        if (source::is_cancelled(day().items[where.item])) return;
        if (slot.first == kNoAnchor) slot.first = builder_.anchor_of(Subject::item(where));
        ++(talk.kind == source::ContributionKind::Keynote ? slot.keynotes : slot.talks);
    }
    void count(const Session& session, const ItemIndex& where, Slot& slot) {
        if (source::is_cancelled(day().items[where.item])) return;
        if (slot.first == kNoAnchor) slot.first = builder_.anchor_of(Subject::item(where));
        if (source::sole_talk(session) == nullptr) ++slot.sessions;
        count_contributions(session, slot);
    }
    static void count_contributions(const Session& session, Slot& slot) {
        for (const Contribution& talk : session.contributions)
            if (!source::is_cancelled(session, talk))
                ++(talk.kind == source::ContributionKind::Poster ? slot.posters : slot.talks);
    }

    [[nodiscard]] const language::Wording& wording() const { return builder_.wording(); }
    [[nodiscard]] const styles::Overview& look() const { return builder_.sheet().overview; }

    // One below another, by their times. A time stands once, with all that begins then on its page; or before
    // each item, where those are many, or have their talks below them.
    void compose_list(const std::vector<std::size_t>& items) {
        is_parallel_ = items.size() > 1;
        texts_.use(is_parallel_ ? OverviewTexts::Titles::Short : OverviewTexts::Titles::Full);
        told_ = {};
        for (const std::size_t n : items) {
            const source::Item& item = day().items[n];
            if (is_told(source::start_of(item))) builder_.story().blocks.back().keep_with_next = true;
            std::visit([&](const auto& thing) { compose_item(thing, ItemIndex{day_, n}); }, item);
            told_ = is_parallel_ && is_short(items, item) ? source::start_of(item) : source::Time{};
        }
    }

    [[nodiscard]] bool is_short(const std::vector<std::size_t>& items, const source::Item& item) const {
        const auto* session = std::get_if<Session>(&item);
        const auto begins_then = [&](std::size_t other) {
            return source::start_of(day().items[other]).of_day == source::start_of(item).of_day;
        };
        return std::ranges::count_if(items, begins_then) <= kMostAtATime &&
               (session == nullptr || !texts_.tells_talks_of(*session));
    }

    [[nodiscard]] std::string title_style() const {
        return is_parallel_ ? "overview-cell-title" : "overview-title";
    }
    [[nodiscard]] std::string plain_style() const {
        return is_parallel_ ? "overview-cell-plain" : "overview-plain";
    }

    // Whether the item above has told it.
    [[nodiscard]] bool is_told(const source::Time& start) const {
        return start.known() && told_.known() && start.of_day == told_.of_day;
    }
    [[nodiscard]] bool tells(const source::Time& start) const { return start.known() && !is_told(start); }

    // Time, what happens, page.
    void add_row(const OpenItem& item, RichText title, const std::string& style, const source::Time& start,
                 Anchor target) {
        const double x = builder_.hanging();
        Block block = builder_.block(
            builder_.cell(std::move(title), style, x, builder_.text_width() - look().page_column.pt()));
        block.on_grid = false;
        block.keep_together = true;
        if (tells(start)) {
            Cell time = builder_.cell(builder_.plain(wording().time(start.of_day), "overview-time"),
                                      "overview-time", 0, builder_.side_width());
            time.node = item.label();
            add_beside(block, std::move(time));
        }
        if (target != kNoAnchor) {
            RichText page;
            builder_.append_page(page, target, "overview-page");
            add_beside(block, builder_.cell(std::move(page), "overview-page",
                                            builder_.full_width() - 2 * look().page_column.pt()));
        }
        if (!is_told(start)) block.rule_above = rule_across(builder_, builder_.sheet().rule("hairline"));
        block.space_before =
            std::max(block.space_before, is_told(start) ? look().same_time_space : look().item_space);
        builder_.add(std::move(block));
    }

    void compose_item(const PlainItem& item, const ItemIndex& where) {
        const OpenItem entry = list_.item(tells(item.start));
        RichText text = texts_.title(item, where, plain_style());
        texts_.append_facts(text, texts_.facts_of(where), plain_style());
        add_row(entry, std::move(text), plain_style(), item.start, kNoAnchor);
    }

    void compose_item(const Contribution& talk, const ItemIndex& where) {
        const OpenItem entry = list_.item(tells(talk.start));
        RichText text = texts_.title(talk, where, title_style());
        texts_.append_facts(text, texts_.facts_of(where), title_style());
        add_row(entry, std::move(text), title_style(), talk.start, builder_.anchor_of(Subject::item(where)));
    }

    void compose_item(const Session& session, const ItemIndex& where) {
        RichText text = texts_.title(session, where, title_style());
        texts_.append_facts(text, texts_.facts_of(where), title_style());
        texts_.append_counts(text, session);
        const OpenItem entry = list_.item(tells(session.start));
        add_row(entry, std::move(text), title_style(), session.start,
                builder_.anchor_of(Subject::item(where)));
        if (!texts_.tells_talks_of(session)) return;
        builder_.story().blocks.back().keep_with_next = !session.contributions.empty();
        ListBuilder talks = builder_.structure().list();
        for (std::size_t n = 0; n < session.contributions.size(); ++n)
            if (session.contributions[n].kind != source::ContributionKind::Poster)
                add_talk(session, where, n, talks);
        RichText range = texts_.posters(session, where, "overview-talk");
        if (range.empty()) return;
        const OpenItem last = talks.item(false);
        Block block = builder_.block(builder_.cell(std::move(range), "overview-talk", builder_.hanging()));
        block.on_grid = false;
        builder_.add(std::move(block));
    }

    void add_talk(const Session& session, const ItemIndex& where, std::size_t index, ListBuilder& talks) {
        const Contribution& talk = session.contributions[index];
        const bool has_time = has_printed_time(session, talk);
        const OpenItem item = talks.item(has_time);
        const Anchor anchor = builder_.anchor_of(Subject::contribution(where, index));
        const double x = builder_.hanging();
        RichText text = title_text(builder_, texts_.bare_title(talk),
                                   language::title_status(session, talk, wording()), "overview-talk", anchor);
        texts_.append_presenters(text, talk, "overview-presenter");
        texts_.append_facts(text, texts_.facts_of_talk(where, index), "overview-talk");
        Block block = builder_.block(builder_.cell(std::move(text), "overview-talk", x));
        block.on_grid = false;
        block.keep_together = true;
        block.keep_with_next = index + 1 < session.contributions.size();
        if (has_time) {
            Cell time = builder_.cell(builder_.plain(wording().time(talk.start.of_day), "overview-talk-time"),
                                      "overview-talk-time", 0, builder_.side_width());
            time.node = item.label();
            add_beside(block, std::move(time));
        }
        builder_.add(std::move(block));
    }

    StoryBuilder& builder_;
    OverviewTexts texts_;
    std::size_t day_;  // into Program::days
    OverviewForm form_;
    ListBuilder list_;          // of what is in no grid, since the last one
    bool is_parallel_ = false;  // the items of the present list
    source::Time told_;         // the time of the item above, in that list
};

}  // namespace

void compose_overview_day(StoryBuilder& builder, std::size_t day, const OverviewForm& form) {
    const OpenElement part = builder.structure().part();
    Overview(builder, day, form).compose();
}

}  // namespace bifolio::layout
