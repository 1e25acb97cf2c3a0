#include "layout/booklet/changes_sheet.h"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/story/wording_of.h"

namespace bifolio::layout {

namespace {

using language::ToldChange;
using language::ToldFact;
using source::BlockKind;
using source::Mark;
using source::Text;
using source::TextBlock;

constexpr double kStepOfSize = 0.05;

// Lines of a cell.
class Lines {
  public:
    void add(std::string words, Mark mark = Mark::Text) {
        if (words.empty()) return;
        if (!text_.inlines.empty()) text_.inlines.emplace_back().mark = Mark::LineBreak;
        append(std::move(words), mark);
    }
    void append(std::string words, Mark mark = Mark::Text) {
        Text leaf = source::plain_text(std::move(words));
        if (mark == Mark::Text) {
            std::ranges::move(leaf.inlines, std::back_inserter(text_.inlines));
            return;
        }
        source::Inline& marked = text_.inlines.emplace_back();
        marked.mark = mark;
        marked.children = std::move(leaf.inlines);
    }
    [[nodiscard]] Text take() { return std::move(text_); }

  private:
    Text text_;
};

TextBlock cell_of(Text text, bool is_head = false) {
    TextBlock cell;
    cell.kind = BlockKind::TableCell;
    cell.text = std::move(text);
    cell.is_head = is_head;
    return cell;
}

class Composer {
  public:
    Composer(const language::ToldChanges& told, const source::Program& after,
             const language::Wording& wording)
        : told_(told), after_(after), wording_(wording) {}

    // A programme that holds nothing but this text.
    [[nodiscard]] source::Program compose() const {
        source::Program program;
        program.file = after_.file;
        program.language = after_.language;
        program.event = after_.event;
        program.event.front_matter.clear();
        program.event.notes.clear();
        program.event.plates.clear();
        program.event.sponsors.clear();
        source::FrontMatter matter;
        matter.kind = "changes";
        matter.title = source::plain_text(language::heading_of(told_, wording_));
        matter.blocks.push_back(source::paragraph(source::plain_text(event_line())));
        for (const ToldFact& each : told_.renamed)
            matter.blocks.push_back(
                source::paragraph(source::plain_text(language::in_one_line(each, wording_))));
        if (!told_.days.empty()) matter.blocks.push_back(table());
        program.event.front_matter.push_back(std::move(matter));
        return program;
    }

  private:
    // "Field Days · 14–15 September 2026"
    [[nodiscard]] std::string event_line() const {
        const source::Event& event = after_.event;
        std::string line = event.title.plain();
        if (event.first_day)
            line.append(wording_.punctuation().between_facts)
                .append(wording_.date_range(*event.first_day, event.last_day.value_or(*event.first_day)));
        return line;
    }

    [[nodiscard]] TextBlock table() const {
        TextBlock table;
        table.kind = BlockKind::Table;
        TextBlock heads = row();
        for (const auto word : {&language::Words::time, &language::Words::before, &language::Words::now})
            heads.parts.push_back(cell_of(source::plain_text(wording_.say(word)), true));
        table.parts.push_back(std::move(heads));
        for (const language::ToldDay& day : told_.days)
            for (const ToldChange& change : day.changes)
                table.parts.push_back(row_of(change, &change == &day.changes.front() ? day.short_date : ""));
        return table;
    }

    [[nodiscard]] static TextBlock row() {
        TextBlock row;
        row.kind = BlockKind::TableRow;
        return row;
    }

    // The day stands over the time of its first change.
    [[nodiscard]] TextBlock row_of(const ToldChange& change, const std::string& day) const {
        TextBlock made = row();
        Lines time;
        time.add(day);
        time.add(change.time);
        made.parts.push_back(cell_of(time.take(), true));
        made.parts.push_back(cell_of(before(change)));
        made.parts.push_back(cell_of(now(change)));
        return made;
    }

    [[nodiscard]] Text before(const ToldChange& change) const {
        const std::string nothing(wording_.punctuation().nothing);
        Lines lines;
        if (change.came_in) {
            lines.add(nothing);
            return lines.take();
        }
        add_item(lines, change);
        for (const ToldFact& fact : change.facts) {
            const bool is_told = fact.before == nothing || fact.before == change.title ||
                                 fact.before == change.people || fact.before == change.rooms;
            if (!is_told) lines.add(fact.before);
        }
        return lines.take();
    }

    void add_item(Lines& lines, const ToldChange& change) const {
        lines.add(change.title);
        lines.add(change.people, Mark::Emphasis);
        if (change.people.empty() || change.rooms.empty()) return lines.add(change.rooms);
        lines.append(std::string(wording_.punctuation().between_facts));
        lines.append(change.rooms);
    }

    [[nodiscard]] Text now(const ToldChange& change) const {
        Lines lines;
        for (const ToldFact& fact : change.facts) {
            if (fact.after.empty()) {
                lines.add(fact.label, Mark::Emphasis);
                continue;
            }
            std::string label = fact.label;
            lines.add(label.append(wording_.punctuation().bare_colon()), Mark::Emphasis);
            lines.append(" " + fact.after);
        }
        if (change.came_in) add_item(lines, change);
        return lines.take();
    }

    const language::ToldChanges& told_;
    const source::Program& after_;
    const language::Wording& wording_;
};

void scale_all(styles::StyleSheet& sheet, double scale) {
    sheet.grid.leading = sheet.grid.leading * scale;
    sheet.grid.first_baseline = sheet.grid.first_baseline * scale;
    for (auto& [name, style] : sheet.paragraphs) {
        style.character.size = style.character.size * scale;
        style.leading = style.leading * scale;
        style.first_indent = style.first_indent * scale;
        style.hanging_indent = style.hanging_indent * scale;
    }
    sheet.blocks.table_gap = sheet.blocks.table_gap * scale;
}

styles::StyleSheet sheet_at(const styles::StyleSheet& style, double scale) {
    styles::StyleSheet sheet = style;
    sheet.contents = {.cover = false,
                      .contents = false,
                      .overview = false,
                      .practical_notes = false,
                      .sponsors = false,
                      .presenter_index = false};
    sheet.pages.multiple_of = 1;
    sheet.days.openers = sheet.days.tabs = false;
    styles::ParagraphStyle& body = sheet.paragraphs.at("body");
    body.alignment = styles::Alignment::Left;
    body.columns = 1;
    body.first_indent = {};
    // Folios and running heads keep their size: they are not in the text's way.
    const styles::ParagraphStyle folio = sheet.paragraph("folio"), head = sheet.paragraph("running-head");
    scale_all(sheet, scale);
    sheet.paragraphs.at("folio") = folio;
    sheet.paragraphs.at("running-head") = head;
    return sheet;
}

}  // namespace

Pages typeset_changes(const language::ToldChanges& told, const source::Program& after,
                      const styles::StyleSheet& sheet, FontLibrary& fonts, source::Diagnostics& diagnostics,
                      const BookletOptions& options) {
    const language::Wording wording = wording_of(after, sheet);
    const source::Program program = Composer(told, after, wording).compose();
    const auto typeset_at = [&](double scale, source::Diagnostics& found) {
        return typeset_booklet(program, sheet_at(sheet, scale), fonts, found, options);
    };
    source::Diagnostics unheard;
    const std::size_t fewest = typeset_at(kLeastOfSize, unheard).pages.size();
    for (double scale = 1;; scale -= kStepOfSize) {
        source::Diagnostics found;
        Pages pages = typeset_at(std::max(scale, kLeastOfSize), found);
        if (scale > kLeastOfSize && pages.pages.size() > fewest) continue;
        diagnostics.append(found);
        pages.info.title = program.event.title.plain();
        pages.info.subject = language::heading_of(told, wording);
        return pages;
    }
}

}  // namespace bifolio::layout
