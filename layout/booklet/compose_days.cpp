#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "language/item_facts.h"
#include "layout/booklet/byline.h"
#include "layout/booklet/compose.h"
#include "layout/booklet/compose_talk.h"
#include "layout/story/facts.h"
#include "layout/story/text_blocks.h"
#include "layout/story/translations.h"
#include "source/model/day_outline.h"
#include "source/model/short_titles.h"
#include "source/model/sole_talk.h"

namespace bifolio::layout {

namespace {

constexpr const char* kNoBreakSpace = "\u00A0";

using source::Contribution;
using source::ContributionKind;
using source::ItemIndex;
using source::PlainItem;
using source::Session;

// The days of the booklet: each with its sessions, talks and abstracts.
class Days {
  public:
    explicit Days(StoryBuilder& builder) : builder_(builder) {}

    void compose(std::size_t index) {
        const source::Day& day = builder_.program().days[index];
        const OpenElement part = builder_.structure().part();
        const std::string date = wording().date(day.date);
        date_ = day.date;
        RichText title = builder_.plain(date, "day-heading");
        if (!day.title.empty()) {
            const bool has_colon = day.title.unmarked().find(':') != std::string::npos;
            builder_.append(title, has_colon ? std::string("\n") : std::string(builder_.punctuation().colon),
                            "day-heading");
            builder_.append(title, day.title, "day-heading");
        }
        Block heading = builder_.block(builder_.cell(std::move(title), "day-heading"));
        heading.start = PageStart::NewPage;
        heading.opener = true;
        heading.keep_with_next = true;
        heading.anchor = builder_.anchor_of(Subject::day(index));
        heading.bookmark = date;
        heading.bookmark_level = 1;
        heading.mark = day_mark();
        builder_.add_heading(std::move(heading), 1);
        if (index == 0 && !contents().overview) compose_lasting(builder_, "plain-item", true);
        for (const source::OutlineEntry& entry : source::outline_of(builder_.program(), index)) {
            depth_ = entry.depth;
            if (entry.part)
                open_part(*entry.part, index);
            else
                std::visit(
                    [&](const auto& thing) {
                        compose_item(thing, {index, entry.item});
                    },
                    day.items[entry.item]);
        }
    }

  private:
    [[nodiscard]] const language::Wording& wording() const { return builder_.wording(); }
    [[nodiscard]] const styles::Contents& contents() const { return builder_.sheet().contents; }

    // The head of a part of the programme; what it is about stands where it begins.
    void open_part(std::size_t index, std::size_t day) {
        const source::Part& part = builder_.program().parts[index];
        const std::uint32_t node = builder_.structure().heading(heading_level(2));
        const std::string short_title = source::short_title_of(part).plain();
        Block heading = builder_.block(builder_.cell(builder_.rich(part.title, "part-title"), "part-title"));
        heading.keep_with_next = true;
        heading.bookmark = short_title;
        cells_of(heading).front().node = node;
        RichText label;
        if (!part.label.empty()) label = label_text(part.label);
        std::optional<Block> above = line_above(std::move(label), {}, node);
        Block& head = above ? *above : heading;
        open_head(head);
        head.anchor = builder_.anchor_of(Subject::part(day, index));
        head.bookmark = part.label.empty() ? short_title
                                           : builder_.punctuation().labelled(part.label.plain(), short_title);
        head.bookmark_level = heading_level(2);
        head.mark = section_mark({}, head.bookmark, part.label.plain());
        if (above) builder_.add(*std::move(above));
        builder_.add(std::move(heading));
        if (part.day < day) return;  // it goes on
        add_subtitle(part.subtitle, "session-subtitle");
        add_translations(builder_, {part.title, part.subtitle}, "session-translation");
        RichText facts;
        if (!part.organisers.empty()) {
            facts = builder_.plain(wording().say(&language::Words::organised_by) + " ", "session-facts");
            append_byline(builder_, facts, part.organisers, "session-facts", Places::InBrackets);
        }
        append_chairs(facts, part.chairs);
        append_facts(facts, language::facts_of_part(builder_.program(), wording(), part), "session-facts");
        append_note(facts, part.note, "session-facts");
        if (!part.url.empty()) {
            if (!facts.empty()) builder_.append(facts, builder_.punctuation().between_facts, "session-facts");
            builder_.append(facts, part.url, "session-facts", {}, Target{part.url});
        }
        add_facts_line(std::move(facts));
        add_description(part.description);
        // A part's head does not stay behind alone.
        builder_.story().blocks.back().keep_with_next = true;
        add_keywords(part.particulars);
    }

    // A heading's level, in a part one lower.
    [[nodiscard]] int heading_level(int level) const { return std::min(level + depth_, 6); }

    // Below a title: of a talk in a session at its left edge, as one of its blocks (Block::talk).
    void add_subtitle(const source::Text& subtitle, const std::string& style, double x = 0,
                      std::uint32_t group = 0) {
        if (subtitle.empty()) return;
        Block block = builder_.block(builder_.cell(builder_.rich(subtitle, style), style, x));
        block.talk = group;
        block.keep_with_next = true;
        builder_.add(std::move(block));
    }

    // Half a line below its head, as abstracts.
    void add_description(const source::TextBlocks& description) {
        const std::size_t first = builder_.story().blocks.size();
        add_texts(builder_, description, "body", {.x = talks_begin_at(builder_.sheet())});
        if (!description.empty())
            builder_.story().blocks[first].space_before = builder_.sheet().paragraph("presenter").space_after;
    }

    void compose_item(const PlainItem& item, const ItemIndex& where) {
        RichText title;
        append_kind(builder_, title, language::kind_to_tell(builder_.program(), item, wording()),
                    "plain-item");
        append_title(builder_, title, item.title, status_of_item(builder_, where), "plain-item");
        append_translations(builder_, title, item.title, "plain-item");
        builder_.keep_names_whole(title, "plain-item");
        append_poster_reference(builder_, item, title, "plain-item");
        language::ItemFacts facts = language::facts_of(builder_.program(), wording(), where);
        facts.part = nullptr;
        append_facts(title, facts, "plain-item");
        append_note(title, item.note, "plain-item");
        Block block = builder_.block(builder_.cell(std::move(title), "plain-item", builder_.hanging()));
        if (item.start.known())
            add_side(block, wording().time(item.start.of_day), "time", builder_.side_width());
        block.rule_above = hairline();
        block.anchor = builder_.anchor_of(Subject::item(where));
        block.bookmark = titled(status_of_item(builder_, where), item.title, builder_.punctuation());
        // A session ends here.
        block.mark = day_mark();
        builder_.add(std::move(block));
    }

    void compose_item(const Contribution& keynote, const ItemIndex& where) {
        const OpenElement section = builder_.structure().section();
        language::ItemFacts facts = facts_below_times(where);
        const std::string kind = language::kind_to_tell(builder_.program(), keynote, wording());
        const std::size_t head = builder_.story().blocks.size();
        opener(opener_label({}, kind, facts, "keynote-label"), keynote, title_style(&keynote), where, kind);
        open_page(&keynote, head);
        add_subtitle(keynote.subtitle, "session-subtitle");
        add_translations(builder_,
                         {keynote.title, keynote.subtitle, status_of_item(builder_, where).is_cancelled},
                         "session-translation");
        RichText line;
        append_facts(line, facts, "session-facts", &keynote);
        add_facts_line(std::move(line));
        add_sole_talk(keynote);
    }

    // `talk`: all that is below the title; none where there are several.
    [[nodiscard]] static std::string title_style(const Contribution* talk) {
        return talk != nullptr && talk->kind == ContributionKind::Keynote ? "keynote-title" : "session-title";
    }
    void open_page(const Contribution* talk, std::size_t head) {
        if (talk != nullptr && talk->kind == ContributionKind::Keynote && contents().keynote_opens_page)
            builder_.story().blocks[head].start = PageStart::NewPage;
    }

    // At the title of its session; where that is the session's place, at the first block of its own.
    void anchor_sole_talk(Anchor anchor, std::size_t title, std::size_t first) {
        std::vector<Block>& blocks = builder_.story().blocks;
        const std::size_t at = blocks[title].anchor == kNoAnchor ? title : first;
        if (at < blocks.size()) blocks[at].anchor = anchor;
    }

    // Below the opener that has its title.
    void add_sole_talk(const Contribution& talk) {
        const std::uint32_t group = builder_.next_talk();
        compose_talk(builder_, talk, {}, group, 0);
    }

    void compose_item(const Session& session, const ItemIndex& where) {
        const OpenElement section = builder_.structure().section();
        const Contribution* sole = source::sole_talk(session);
        language::ItemFacts facts = facts_below_times(where);
        const std::size_t head = builder_.story().blocks.size();
        opener(opener_label(session.label, language::kind_to_tell(builder_.program(), session, wording()),
                            facts, "session-label"),
               session, title_style(sole), where, session.label.plain());
        open_page(sole, head);
        const std::size_t title = builder_.story().blocks.size() - 1;
        const bool has_subtitle = !session.subtitle.empty() || sole == nullptr;
        const source::Text& subtitle = has_subtitle ? session.subtitle : sole->subtitle;
        const bool is_translated = !session.title.translations.empty() || sole == nullptr;
        add_subtitle(subtitle, "session-subtitle");
        add_translations(builder_,
                         {is_translated ? session.title : sole->title, subtitle,
                          status_of_item(builder_, where).is_cancelled},
                         "session-translation");
        add_session_facts(session, facts);
        add_description(session.description);
        add_keywords(session.particulars);
        // A session's head does not stay behind alone.
        if (!session.description.empty() && !session.contributions.empty())
            builder_.story().blocks.back().keep_with_next = true;
        if (sole != nullptr) {
            const std::size_t first = builder_.story().blocks.size();
            add_sole_talk(*sole);
            anchor_sole_talk(builder_.anchor_of(Subject::contribution(where, 0)), title, first);
            return;
        }
        std::size_t number = 0;
        std::vector<Entry> entries;
        for (std::size_t n = 0; n < session.contributions.size(); ++n) {
            const Contribution& talk = session.contributions[n];
            if (talk.kind == ContributionKind::Poster && !contents().posters) continue;
            if (talk.kind != ContributionKind::Poster) number = talk.order.value_or(number + 1);
            add_contribution(session, n, where, number);
            const bool has_text = contents().abstracts && !talk.abstract.blocks.empty();
            entries.push_back({builder_.story().blocks.size() - 1, !has_text});
        }
        keep_entries(entries);
    }

    // A talk or poster of a session.
    struct Entry {
        std::size_t last_block = 0;
        bool is_short = false;  // without an abstract
    };

    // Rather no page ends behind a session's first ones, nor before its last ones: so many as are to stand
    // together.
    void keep_entries(const std::vector<Entry>& entries) {
        const auto least = static_cast<std::size_t>(builder_.sheet().pages.least_entries);
        for (std::size_t n = 0; n + 1 < entries.size(); ++n) {
            const bool is_early = n + 1 < least, is_late = n + least >= entries.size();
            if ((is_early || is_late) && entries[n].is_short && entries[n + 1].is_short)
                builder_.story().blocks[entries[n].last_block].wants_next = true;
        }
    }

    // What stands over a title: the label, or the kind; else the room, which the facts then leave out.
    [[nodiscard]] RichText opener_label(const source::Text& label, const std::string& kind,
                                        language::ItemFacts& facts, const std::string& style_of_kind) {
        if (!label.empty()) return label_text(label);
        if (!kind.empty()) return builder_.plain(kind, style_of_kind);
        RichText rooms;
        if (facts.room != nullptr) rooms = label_text(*facts.room);
        if (!facts.rooms.empty()) rooms = builder_.plain(facts.rooms, "session-label");
        facts.leave_out_rooms();
        return rooms;
    }

    [[nodiscard]] RichText label_text(const source::Text& label) {
        RichText text = builder_.rich(label, "session-label");
        append_translations(builder_, text, label, "session-label");
        return text;
    }

    // The head of a session or keynote: a rule, label and times, the title. `called`: what the label says of
    // this one alone. Label, times and `called` may be empty.
    void opener(RichText label, const auto& item, const std::string& title_style, const ItemIndex& where,
                const std::string& called) {
        const std::uint32_t node = builder_.structure().heading(heading_level(2));
        const language::TitleStatus status = status_of_item(builder_, where);
        const std::string short_title = titled(status, source::short_title_of(item), builder_.punctuation());
        Block heading =
            builder_.block(builder_.cell(title_text(builder_, item.title, status, title_style), title_style));
        heading.keep_with_next = true;
        heading.bookmark = short_title;
        cells_of(heading).front().node = node;
        std::optional<Block> above =
            line_above(std::move(label), time_range(item.start, item.end, wording()), node);
        Block& head = above ? *above : heading;
        open_head(head);
        head.anchor = builder_.anchor_of(Subject::item(where));
        head.bookmark = called.empty() ? short_title : builder_.punctuation().labelled(called, short_title);
        head.bookmark_level = heading_level(2);
        head.mark = section_mark(item.start, head.bookmark, called);
        if (contents().session_opens_page) head.start = PageStart::NewPage;
        if (above) builder_.add(*std::move(above));
        builder_.add(std::move(heading));
    }

    // Its distance and its rule.
    void open_head(Block& head) {
        const styles::ParagraphStyle& look = builder_.sheet().paragraph("session-label");
        head.space_before = std::max(head.space_before, look.space_before);
        const styles::Rule& rule = builder_.sheet().rule("session");
        head.rule_above = rule_across(builder_, rule);
        head.rule_above->lift = builder_.sheet().booklet.session_rule_lift.pt();
    }

    // Label and times; none where there is neither. What is first is said with the title, whose heading
    // `node` is, times behind a label after both.
    [[nodiscard]] std::optional<Block> line_above(RichText label, const std::string& times,
                                                  std::uint32_t node) {
        const bool has_label = !label.empty();
        if (!has_label && times.empty()) return std::nullopt;
        const double label_width = builder_.full_width() * builder_.sheet().booklet.session_label_share;
        const auto name = [&] {
            return builder_.cell(std::move(label), "session-label", 0, label_width - kBetweenTexts);
        };
        const auto when = [&] {
            return builder_.cell(builder_.plain(times, "session-times"), "session-times", label_width);
        };
        Block line = builder_.block(has_label ? name() : when());
        if (has_label && !times.empty()) add_beside(line, when());
        cells_of(line).front().node = node;
        line.keep_with_next = true;
        return line;
    }

    [[nodiscard]] RunningMark day_mark() const { return {.texts = {wording().short_date(date_)}}; }

    // "Mon 10:30 · Session 2: Compilers".
    [[nodiscard]] RunningMark section_mark(const source::Time& start, const std::string& name,
                                           const std::string& label) const {
        RunningMark mark{.texts = {}, .is_section = true};
        const std::string when = when_of(start);
        mark.texts.push_back(when + name);
        if (!label.empty()) mark.texts.insert(mark.texts.end(), {when + label, label});
        return mark;
    }

    // The day by its weekday where no other day has that, too.
    [[nodiscard]] std::string when_of(const source::Time& start) const {
        if (!builder_.sheet().page.running_head_times) return {};
        const std::vector<source::Day>& days = builder_.program().days;
        const auto first = std::chrono::sys_days(days.front().date),
                   last = std::chrono::sys_days(days.back().date);
        const bool in_one_week = last - first < std::chrono::weeks(1);
        std::string when = in_one_week ? wording().short_weekday(date_) : wording().short_date(date_);
        if (start.known()) when.append("\u00A0").append(wording().time(start.of_day));
        return when.append(builder_.punctuation().between_facts);
    }

    // Those of an item whose start and end stand above them.
    [[nodiscard]] language::ItemFacts facts_below_times(const ItemIndex& where) const {
        language::ItemFacts facts = language::facts_of(builder_.program(), wording(), where);
        if (source::start_of(builder_.program().days[where.day].items[where.item]).known())
            facts.until.clear();
        facts.part = nullptr;
        return facts;
    }

    void append_fact(RichText& text, const auto& fact, const std::string& style) {
        if (!text.empty()) builder_.append(text, builder_.punctuation().between_facts, style);
        builder_.append(text, fact, style);
    }
    void append_note(RichText& text, const source::Text& note, const std::string& style) {
        if (note.empty()) return;
        append_fact(text, note, style);
        append_translations(builder_, text, note, style);
    }
    void append_facts(RichText& text, const language::ItemFacts& facts, const std::string& style,
                      const Contribution* talk = nullptr) {
        layout::append_facts(builder_, text, facts, style, talk);
    }

    void add_session_facts(const Session& session, const language::ItemFacts& more) {
        RichText facts;
        append_chairs(facts, session.chairs);
        append_facts(facts, more, "session-facts", source::sole_talk(session));
        append_note(facts, session.note, "session-facts");
        add_facts_line(std::move(facts));
    }

    void append_chairs(RichText& text, const std::vector<source::Person>& chairs) {
        if (chairs.empty()) return;
        if (!text.empty()) builder_.append(text, builder_.punctuation().between_facts, "session-facts");
        const std::string before = language::before_chairs(chairs, wording(), kNoBreakSpace);
        if (!before.empty()) builder_.append(text, before, "session-facts");
        append_byline(builder_, text, chairs, "session-facts", Places::InBrackets);
    }

    void add_keywords(const source::Particulars& told) {
        RichText text;
        append_keywords(builder_, text, told, "session-facts");
        add_facts_line(std::move(text));
    }

    // Below a session's title, or a keynote's.
    void add_facts_line(RichText facts) {
        if (facts.empty()) return;
        Block block = builder_.block(builder_.cell(std::move(facts), "session-facts"));
        block.keep_with_next = true;
        builder_.add(std::move(block));
    }

    void add_contribution(const Session& session, std::size_t index, const ItemIndex& where,
                          std::size_t number) {
        const Contribution& talk = session.contributions[index];
        const OpenElement section = builder_.structure().section();
        const bool is_poster = talk.kind == ContributionKind::Poster;
        const std::uint32_t group = builder_.next_talk();
        const std::string style = is_poster ? "poster-title" : "talk-title";
        const bool above = stands_above(builder_.sheet());
        const double x = talks_begin_at(builder_.sheet());
        const language::TitleStatus status = language::title_status(session, talk, wording());
        Block title =
            builder_.block(builder_.cell(title_text(builder_, talk.title, status, style), style, x));
        title.talk = group;
        title.keep_with_next = true;
        title.anchor = builder_.anchor_of(Subject::contribution(where, index));
        title.bookmark = titled(status, source::short_title_of(talk), builder_.punctuation());
        title.bookmark_level = heading_level(3);
        std::string side = talk.number;
        if (!is_poster)
            side =
                has_printed_time(session, talk) ? wording().time(talk.start.of_day) : std::to_string(number);
        const std::string side_style = is_poster ? "poster-number" : "time";
        if (above)
            add_above(title, side, side_style);
        else
            add_side(title, side, side_style, std::max(1.0, x - kBetweenTexts));
        builder_.add_heading(std::move(title), heading_level(3));
        add_subtitle(talk.subtitle, "talk-subtitle", x, group);
        add_translations(builder_, {talk.title, talk.subtitle, status.is_cancelled, x, group},
                         "talk-translation");
        compose_talk(builder_, talk, language::facts_of_talk(builder_.program(), wording(), where, index),
                     group, x);
    }

    // A line of its own over the title, and a part of that heading.
    void add_above(Block& title, const std::string& text, const std::string& style) {
        if (text.empty()) return;
        Block label = builder_.block(builder_.cell(builder_.plain(text, style), style));
        label.space_before = std::exchange(title.space_before, 0);
        label.talk = title.talk;
        label.keep_with_next = true;
        label.anchor = std::exchange(title.anchor, kNoAnchor);
        label.bookmark = std::exchange(title.bookmark, {});
        label.bookmark_level = std::exchange(title.bookmark_level, 0);
        cells_of(label).front().node = cells_of(title).front().node =
            builder_.structure().heading(heading_level(3));
        builder_.add(std::move(label));
    }

    void add_side(Block& block, const std::string& text, const std::string& style, double side_width) {
        if (text.empty()) return;
        add_beside(block, builder_.cell(builder_.plain(text, style), style, 0, side_width));
    }

    [[nodiscard]] BlockRule hairline() const {
        const styles::Rule& rule = builder_.sheet().rule("hairline");
        return rule_across(builder_, rule);
    }

    StoryBuilder& builder_;
    source::Date date_{};  // of the day that is composed
    int depth_ = 0;        // how many parts are around what is composed
};

}  // namespace

void compose_lasting(StoryBuilder& builder, const std::string& style, bool on_grid) {
    if (builder.program().lasting.empty()) return;
    ListBuilder list = builder.structure().list();
    for (std::size_t n = 0; n < builder.program().lasting.size(); ++n) {
        const OpenItem entry = list.item(false);
        const source::LastingItem& lasting = builder.program().lasting[n];
        Block block = builder.block(builder.cell(lasting_text(builder, lasting, style), style));
        block.on_grid = on_grid;
        block.keep_together = true;
        block.keep_with_next = true;
        block.anchor = builder.anchor_of(Subject::lasting(n));
        if (n + 1 == builder.program().lasting.size()) block.space_after = std::max(block.space_after, 0.5);
        builder.add(std::move(block));
    }
}

void compose_day(StoryBuilder& builder, std::size_t day) {
    Days(builder).compose(day);
}

}  // namespace bifolio::layout
