#include <algorithm>
#include <initializer_list>
#include <utility>

#include "language/item_facts.h"
#include "layout/booklet/compose.h"
#include "layout/story/facts.h"
#include "source/model/day_outline.h"
#include "source/model/short_titles.h"

namespace bifolio::layout {

namespace {

using source::Contribution;
using source::PlainItem;
using source::PlatePosition;
using source::Session;

// What the items of a day are called in the contents; empty text where an item has no name of its kind.
class Labels {
  public:
    Labels(StoryBuilder& builder, std::string style, std::string overlay)
        : builder_(builder), style_(std::move(style)), overlay_(std::move(overlay)) {}

    [[nodiscard]] RichText of(const Session& session) const {
        RichText text;
        builder_.append(text, session.label, style_, overlay_);
        return text;
    }
    [[nodiscard]] RichText of(const Contribution& talk) const {
        RichText text;
        builder_.append(text, language::kind_to_tell(builder_.program(), talk, builder_.wording()), style_,
                        overlay_);
        return text;
    }
    [[nodiscard]] RichText of(const PlainItem&) const { return {}; }

  private:
    StoryBuilder& builder_;
    std::string style_, overlay_;
};

// Those of an item that has pages of its own.
bool is_listed(const source::Item& item) {
    return !std::holds_alternative<PlainItem>(item);
}

std::size_t count_entries(const source::Program& program) {
    std::size_t entries = program.event.front_matter.size() + program.days.size();
    for (const source::Day& day : program.days)
        entries += static_cast<std::size_t>(std::ranges::count_if(day.items, is_listed));
    return entries;
}

class ContentsList {
  public:
    ContentsList(StoryBuilder& builder, double label_column)
        : builder_(builder),
          contents_(builder.structure().contents()),
          look_(builder.sheet().booklet),
          label_column_(label_column) {
        if (count_entries(builder.program()) > static_cast<std::size_t>(look_.contents_columns_over))
            columns_ = builder.run_columns(look_.contents_columns);
    }

    void compose() {
        const source::Program& program = builder_.program();
        for (std::size_t n = 0; n < program.event.front_matter.size(); ++n)
            if (const source::Text& title = program.event.front_matter[n].title; !title.empty())
                add_part(builder_.rich(title, entry_style()), Subject::front_matter(n));
        add_plates({PlatePosition::InsideFront, PlatePosition::BeforeProgramme});
        if (contents().overview) add_overviews();
        add_plates({PlatePosition::AfterOverview});
        for (std::size_t day = 0; day < program.days.size(); ++day) {
            add_part(builder_.plain(wording().date(program.days[day].date), entry_style()),
                     Subject::day(day));
            builder_.story().blocks.back().keep_with_next =
                std::ranges::any_of(program.days[day].items, is_listed);
            for (const source::OutlineEntry& entry : source::outline_of(program, day)) {
                if (entry.part)
                    add_part_of_day(*entry.part, day);
                else
                    std::visit(
                        [&](const auto& thing) {
                            add_item(thing, {day, entry.item});
                        },
                        program.days[day].items[entry.item]);
            }
        }
        add_plates({PlatePosition::AfterProgramme});
        if (contents().presenter_index)
            add_part(&language::Words::presenter_index, Subject::presenter_index());
        if (contents().chair_index) add_part(&language::Words::chair_index, Subject::chair_index());
        if (contents().practical_notes && !program.event.notes.empty())
            add_part(&language::Words::practical_notes, Subject::practical_notes());
        if (contents().sponsors && !program.event.sponsors.empty())
            add_part(&language::Words::sponsors, Subject::sponsors());
        add_plates({PlatePosition::End, PlatePosition::Free, PlatePosition::InsideBack, PlatePosition::Back});
    }

  private:
    [[nodiscard]] const styles::Contents& contents() const { return builder_.sheet().contents; }
    [[nodiscard]] const language::Wording& wording() const { return builder_.wording(); }
    [[nodiscard]] bool in_columns() const { return columns_ && columns_->count > 1; }
    [[nodiscard]] std::string entry_style() const {
        return in_columns() ? "contents-narrow-entry" : "contents-entry";
    }
    [[nodiscard]] std::string subentry_style() const {
        return in_columns() ? "contents-narrow-subentry" : "contents-subentry";
    }
    [[nodiscard]] double times() const {
        return in_columns() ? std::min(look_.contents_time_column.pt(), width() / 2) : builder_.hanging();
    }
    // Where titles of items begin: all at one place.
    [[nodiscard]] double titles() const {
        return in_columns() ? times() : std::min(times() + label_column_, width() * 0.75);
    }
    [[nodiscard]] double width() const { return in_columns() ? columns_->width : builder_.full_width(); }

    void add_part(language::Word language::Words::*title, const Subject& part) {
        add_part(builder_.plain(wording().say(title), entry_style()), part);
    }
    void add_part(RichText title, const Subject& part) {
        const OpenElement entry = contents_.entry();
        add(entry_block(std::move(title), entry_style(), 0, builder_.anchor_of(part)));
    }

    // Pages that are placed as they came, where they have titles.
    void add_plates(std::initializer_list<PlatePosition> positions) {
        const std::vector<source::Plate>& plates = builder_.program().event.plates;
        for (const PlatePosition position : positions)
            for (std::size_t n = 0; n < plates.size(); ++n)
                if (plates[n].position == position && !plates[n].title.empty())
                    add_part(builder_.rich(plates[n].title, entry_style()), Subject::plate(n));
    }

    // Of each day, where there are several.
    void add_overviews() {
        const std::vector<source::Day>& days = builder_.program().days;
        if (days.empty()) return;
        add_part(&language::Words::overview, Subject::overview(0));
        for (std::size_t day = 0; days.size() > 1 && day < days.size(); ++day) {
            const OpenElement entry = contents_.entry();
            add(entry_block(builder_.plain(wording().short_date(days[day].date), subentry_style()),
                            subentry_style(), times(), builder_.anchor_of(Subject::overview(day))));
        }
    }

    // A part of the programme stands out among what is in it.
    void add_part_of_day(std::size_t index, std::size_t day) {
        const source::Part& part = builder_.program().parts[index];
        const OpenElement entry = contents_.entry();
        const Anchor anchor = builder_.anchor_of(Subject::part(day, index));
        RichText title;
        if (in_columns() && !part.label.empty()) {
            builder_.append(title, part.label, subentry_style(), "label");
            builder_.append(title, std::string(kApart), subentry_style());
        }
        builder_.append(title, in_columns() ? source::short_title_of(part) : part.title, subentry_style(),
                        "strong");
        Block block = entry_block(std::move(title), subentry_style(), titles(), anchor);
        if (!in_columns())
            add_side(block, builder_.rich(part.label, "contents-label"), "contents-label", anchor);
        block.keep_with_next = true;
        add(std::move(block));
    }

    void add_item(const PlainItem&, const source::ItemIndex&) {}
    void add_item(const auto& item, const source::ItemIndex& where) {
        const OpenElement entry = contents_.entry();
        const Anchor anchor = builder_.anchor_of(Subject::item(where));
        RichText title;
        if (in_columns()) {
            title = Labels(builder_, subentry_style(), "label").of(item);
            if (!title.empty()) builder_.append(title, std::string(kApart), subentry_style());
        }
        append_title(builder_, title, in_columns() ? source::short_title_of(item) : item.title,
                     status_of_item(builder_, where), subentry_style());
        if (!in_columns()) append_rooms(title, item.rooms);
        Block block = entry_block(std::move(title), subentry_style(), titles(), anchor);
        if (!in_columns())
            add_side(block, Labels(builder_, "contents-label", {}).of(item), "contents-label", anchor);
        if (item.start.known())
            add_side(block, builder_.plain(wording().time(item.start.of_day), "contents-time"),
                     "contents-time", anchor);
        add(std::move(block));
    }

    // An event that has only one room does not tell it again and again.
    void append_rooms(RichText& text, const source::RoomSet& rooms) {
        if (rooms.empty() || builder_.program().rooms.size() < 2) return;
        language::facts_of_rooms(builder_.program(), wording(), rooms).each([&](const auto& fact) {
            builder_.append(text, builder_.punctuation().between_facts, subentry_style());
            builder_.append(text, fact, subentry_style(), "affiliation");
        });
    }

    // The text and the page where it leads; all of the entry leads there, as one link.
    [[nodiscard]] Block entry_block(RichText text, const std::string& style, double x, Anchor anchor) {
        const double page_column = look_.contents_numbers_follow ? 0 : look_.contents_page_column.pt();
        for (Span& span : text.spans) span.target = anchor;
        if (look_.contents_numbers_follow) {
            builder_.append_gap_before_page(text, "contents-page", anchor);
            builder_.append_page(text, anchor, "contents-page");
        }
        Block block = builder_.block(builder_.cell(std::move(text), style, x, width() - x - page_column));
        block.keep_together = true;
        block.on_grid = !in_columns();
        if (in_columns()) block.columns = columns_;
        if (look_.contents_numbers_follow) return block;
        RichText page;
        builder_.append_page(page, anchor, "contents-page");
        Cell number =
            builder_.cell(std::move(page), "contents-page", width() - 2 * page_column, 2 * page_column);
        number.style = &builder_.sheet().paragraph("contents-page");
        // A number of five digits reaches to the left of its column rather than into a second line.
        add_beside(block, std::move(number));
        return block;
    }

    // Left of the title: the label next to it, the time at the edge.
    void add_side(Block& block, RichText text, const std::string& style, Anchor anchor) {
        if (text.empty()) return;
        for (Span& span : text.spans) span.target = anchor;
        const bool is_time = style == "contents-time";
        const double x = is_time ? 0 : times(), column = is_time ? times() : label_column_;
        add_beside(block, builder_.cell(std::move(text), style, x, std::max(1.0, column - kBetweenTexts)));
    }

    void add(Block block) { builder_.add(std::move(block)); }

    StoryBuilder& builder_;
    ContentsBuilder contents_;
    const styles::BookletParts& look_;
    double label_column_;
    std::optional<RunColumns> columns_;
};

}  // namespace

std::vector<RichText> contents_labels(StoryBuilder& builder) {
    std::vector<RichText> labels;
    const Labels all(builder, "contents-label", {});
    for (const source::Part& part : builder.program().parts)
        if (!part.label.empty()) labels.push_back(builder.rich(part.label, "contents-label"));
    for (const source::Day& day : builder.program().days)
        for (const source::Item& item : day.items) {
            RichText label = std::visit([&](const auto& thing) { return all.of(thing); }, item);
            if (!label.empty()) labels.push_back(std::move(label));
        }
    return labels;
}

void compose_contents(StoryBuilder& builder, double label_column) {
    const OpenElement part = builder.structure().part();
    builder.add_part_heading(builder.wording().say(&language::Words::contents), builder.new_anchor());
    ContentsList(builder, label_column).compose();
}

}  // namespace bifolio::layout
