#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "language/selection_words.h"
#include "layout/booklet/compose.h"
#include "layout/booklet/cover.h"
#include "layout/booklet/cover_names.h"
#include "layout/pages/qr_code.h"
#include "layout/story/facts.h"
#include "layout/story/translations.h"
#include "source/model/counts.h"
#include "source/model/person_names.h"

namespace bifolio::layout {

namespace {

// A wide one is as wide as `most` at most. What it shows is said by its description, else by whose it is.
std::optional<Cell> logo_cell(StoryBuilder& builder, const source::Picture& file, const std::string& owner,
                              double most) {
    const auto logo = builder.picture(file);
    if (!logo) return std::nullopt;
    const PictureData& data = builder.story().pictures[*logo];
    const double height = std::min(builder.sheet().cover.logo_height.pt(), most * data.height / data.width);
    Cell picture;
    picture.picture = logo;
    picture.style = &builder.sheet().paragraph("cover-line");
    picture.picture_size = {height * data.width / data.height, height};
    picture.width = picture.picture_size.width;
    picture.node = builder.figure(file, builder.logo_of(owner));
    return picture;
}

// The event's at the left, the house's at the right; one alone stands at the left.
void add_logos(StoryBuilder& builder, const source::Event& event) {
    const styles::FilePath& house = builder.sheet().cover.house_logo;
    const bool are_two = event.logo && !house.path.empty();
    const double most = are_two ? builder.full_width() / 2 - kBetweenTexts : builder.full_width();
    Block block;
    block.space_after = builder.sheet().cover.logo_space_after;
    if (event.logo)
        if (auto cell = logo_cell(builder, *event.logo, event.title.plain(), most))
            add_beside(block, std::move(*cell));
    if (!house.path.empty())
        if (auto cell = logo_cell(builder, {house.path, {}, {}}, builder.sheet().name, most)) {
            if (!cells_of(block).empty()) cell->x = builder.full_width() - cell->width;
            add_beside(block, std::move(*cell));
        }
    if (!cells_of(block).empty()) builder.add(std::move(block));
}

// "Anna Berg (University of Porto), Bo Holm (he/him; Aalto)".
void append_organisers(StoryBuilder& builder, RichText& line) {
    const language::Punctuation& marks = builder.punctuation();
    const std::vector<source::Person>& organisers = builder.program().event.organisers;
    for (const source::Person& person : organisers) {
        if (&person != &organisers.front()) builder.append(line, marks.comma, "cover-foot");
        builder.append_name(line, person.name, "cover-foot");
        append_translations(builder, line, person.name, "cover-foot");
        bool has_asides = false;
        const auto begin_aside = [&] {
            builder.append(line, std::exchange(has_asides, true) ? marks.semicolon : marks.opening_bracket,
                           "cover-foot");
        };
        if (source::tells_pronouns(person)) {
            begin_aside();
            builder.append(line, person.pronouns, "cover-foot");
        }
        for (const source::Affiliation& each : person.affiliations) {
            begin_aside();
            append_affiliation(builder, line, each, "cover-foot");
        }
        if (has_asides) builder.append(line, marks.closing_bracket, "cover-foot");
    }
}

}  // namespace

void compose_cover(StoryBuilder& builder) {
    const OpenElement section = builder.structure().section();
    const source::Event& event = builder.program().event;
    Story& story = builder.story();
    const language::Wording& wording = builder.wording();
    const auto add = [&](RichText text, const std::string& style) {
        if (!text.empty()) builder.add(builder.block(builder.cell(std::move(text), style)));
    };

    const auto add_line = [&](const source::Text& of) {
        RichText text = builder.rich(of, "cover-line");
        append_translations(builder, text, of, "cover-line");
        add(std::move(text), "cover-line");
    };
    const styles::FilePath& filling = builder.sheet().cover.picture;
    if (!filling.path.empty()) story.cover_picture = builder.picture({filling.path, {}, {}});
    add_logos(builder, event);
    const std::string label = wording.say(&language::Words::programme);
    if (!is_said_by(label, event.title.unmarked())) add(builder.plain(label, "cover-label"), "cover-label");
    builder.add_heading(builder.block(builder.cell(builder.rich(event.title, "cover-title"), "cover-title")),
                        1);
    story.blocks.back().bookmark = event.title.plain();
    add(builder.rich(event.subtitle, "cover-subtitle"), "cover-subtitle");
    add_translations(builder, {event.title, event.subtitle, false, 0, 0, true}, "cover-translation");
    if (names_it_anew(event.short_title.unmarked(), event.title.unmarked()))
        add(builder.rich(event.short_title, "cover-subtitle"), "cover-subtitle");
    if (!builder.program().selected.empty())
        add(builder.plain(language::part_in_words(builder.program(), wording), "cover-subtitle"),
            "cover-subtitle");
    // "3rd" under "3rd Workshop on ..." says nothing more.
    if (!is_said_by(event.edition.unmarked(), event.title.unmarked())) add_line(event.edition);
    if (event.first_day)
        add(builder.plain(wording.date_range(*event.first_day, event.last_day.value_or(*event.first_day)),
                          "cover-line"),
            "cover-line");
    add_line(event.venue);
    if (!is_said_by(event.town.unmarked(), event.venue.unmarked())) add_line(event.town);
    story.cover_head = story.blocks.size();

    if (builder.sheet().cover.counts) {
        const source::Counts counts = counts_of(builder.program());
        add(builder.plain(wording.counts(counts.sessions, counts.talks, counts.posters, counts.keynotes),
                          "cover-foot"),
            "cover-foot");
    }
    if (!event.organisers.empty()) {
        RichText line = builder.plain(wording.say(&language::Words::organised_by) + " ", "cover-foot");
        append_organisers(builder, line);
        add(std::move(line), "cover-foot");
    }
    if (!event.url.empty()) add(builder.plain(event.url, "cover-foot", Target{event.url}), "cover-foot");
    if (event.revised) add(builder.plain(wording.revised(*event.revised), "cover-foot"), "cover-foot");
    story.cover_foot = story.blocks.size() - story.cover_head;
}

void compose_back_cover(StoryBuilder& builder) {
    const styles::Cover& look = builder.sheet().cover;
    const source::Event& event = builder.program().event;
    Story& story = builder.story();
    const std::size_t first = story.blocks.size();
    const OpenElement section = builder.structure().section();
    const bool has_code = look.back_code && make_qr_code(event.url);
    const double beside_code = builder.full_width() - back_code_side(builder.sheet()) - 2 * kBetweenTexts;
    const double width = has_code ? std::max(1.0, beside_code) : builder.full_width();
    if (look.back_logo && event.logo)
        if (auto logo = logo_cell(builder, *event.logo, event.title.plain(), builder.full_width())) {
            Block block;
            block.space_after = look.logo_space_after;
            add_beside(block, std::move(*logo));
            builder.add(std::move(block));
        }
    const auto add = [&](RichText text) {
        if (!text.empty()) builder.add(builder.block(builder.cell(std::move(text), "cover-foot", 0, width)));
    };
    if (look.back_address) {
        add(builder.rich(event.title, "cover-foot"));
        add(builder.rich(event.venue, "cover-foot"));
        if (!is_said_by(event.town.unmarked(), event.venue.unmarked()))
            add(builder.rich(event.town, "cover-foot"));
        if (!event.url.empty()) add(builder.plain(event.url, "cover-foot", Target{event.url}));
    }
    if (look.back_code && !has_code && !event.url.empty())
        builder.tell(
            {},
            fmt::format("the event's address has {} characters, too many for a QR code on the back cover",
                        event.url.size()),
            "give a shorter one in <url>");
    if (has_code)
        story.cover_code = builder.structure().linked_figure(
            builder.punctuation().labelled(builder.wording().say(&language::Words::qr_code), event.url));
    story.cover_back = story.blocks.size() - first;
}

void tell_of_missing_back(StoryBuilder& builder) {
    const styles::Cover& look = builder.sheet().cover;
    const std::array asked{
        std::pair(look.blank_inside_back, "blank-inside-back"), std::pair(look.back_logo, "back-logo"),
        std::pair(look.back_address, "back-address"), std::pair(look.back_code, "back-code")};
    for (const auto& [is_asked, key] : asked)
        if (is_asked)
            builder.tell({}, fmt::format("cover.{} does nothing, since there is no back cover", key),
                         "a back cover is asked for by cover.back=yes");
}

}  // namespace bifolio::layout
