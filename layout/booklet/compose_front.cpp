#include <algorithm>
#include <span>
#include <utility>

#include "layout/booklet/compose.h"
#include "layout/booklet/sponsor_wall.h"
#include "layout/story/facts.h"
#include "layout/story/text_blocks.h"
#include "layout/story/translations.h"

namespace bifolio::layout {

namespace {

constexpr const char* kHeading = "front-heading";
// Between the rows of the table of changes (changes_sheet.h), grid lines.
constexpr double kBetweenChanges = 0.5;

// The first below paragraphs is set off, as a signature.
void add_person(StoryBuilder& builder, const source::Person& person, bool is_set_off) {
    const std::string style = "front-person";
    RichText text = builder.rich(person.name, style);
    append_translations(builder, text, person.name, style);
    append_pronouns(builder, text, person, style);
    if (!person.affiliations.empty()) {
        builder.append(text, builder.punctuation().between_facts, style);
        for (const source::Affiliation& affiliation : person.affiliations) {
            if (&affiliation != &person.affiliations.front())
                builder.append(text, builder.punctuation().semicolon, style);
            append_affiliation(builder, text, affiliation, style, "affiliation");
        }
    }
    if (!person.role.empty()) {
        builder.append(text, builder.punctuation().comma, style);
        builder.append(text, person.role, style, "emphasis");
        append_translations(builder, text, person.role, style, "emphasis");
    }
    Block block = builder.block(builder.cell(std::move(text), style));
    if (!is_set_off) block.space_before = 0;
    builder.add(std::move(block));
}

// A sponsor's logo, and its name and address beside it.
void add_sponsor(StoryBuilder& builder, const source::Sponsor& sponsor) {
    const styles::BookletParts& look = builder.sheet().booklet;
    const double logo_width = builder.full_width() * look.sponsor_logo_share;
    std::optional<std::uint32_t> logo;
    if (sponsor.logo) logo = builder.picture(*sponsor.logo);
    RichText text = builder.rich(sponsor.name, "sponsor");
    append_translations(builder, text, sponsor.name, "sponsor");
    if (!sponsor.url.empty()) {
        builder.append(text, "\n", "sponsor");
        builder.append(text, sponsor.url, "sponsor", "link", Target{sponsor.url});
    }
    const double text_x = logo ? logo_width + look.sponsor_logo_gap.pt() : 0;
    Block block = builder.block(builder.cell(std::move(text), "sponsor", text_x));
    block.keep_together = true;
    if (logo) {
        const PictureData& data = builder.story().pictures[*logo];
        const double height = logo_width * data.height / data.width;
        const double scale = std::min(1.0, look.sponsor_logo_height.pt() / height);
        Cell picture;
        picture.picture = logo;
        picture.width = logo_width;
        picture.picture_size = {logo_width * scale, height * scale};
        picture.node = builder.figure(*sponsor.logo, builder.logo_of(sponsor.name.plain()));
        add_beside(block, std::move(picture));
        block.space_before = std::max(block.space_before, look.sponsor_logo_padding);
        block.space_after = std::max(block.space_after, look.sponsor_logo_padding);
    }
    builder.add(std::move(block));
}

// Sponsors of one tier, which may have no name; the first has number 0.
void add_tier(StoryBuilder& builder, std::span<const source::Sponsor> sponsors, std::size_t number) {
    const OpenElement section = builder.structure().section();
    const source::Text& tier = sponsors.front().tier;
    if (!tier.empty()) {
        RichText name = builder.rich(tier, "note-title");
        append_translations(builder, name, tier, "note-title");
        Block heading = builder.block(builder.cell(std::move(name), "note-title"));
        heading.keep_with_next = true;
        heading.bookmark = tier.plain();
        heading.bookmark_level = 2;
        builder.add_heading(std::move(heading), 2);
    }
    if (builder.sheet().booklet.sponsor_wall) return add_sponsor_wall(builder, sponsors, number);
    ListBuilder list = builder.structure().list();
    for (const source::Sponsor& sponsor : sponsors) {
        const OpenItem item = list.item(false);
        add_sponsor(builder, sponsor);
    }
}

}  // namespace

void compose_front_matter(StoryBuilder& builder) {
    const std::vector<source::FrontMatter>& front_matter = builder.program().event.front_matter;
    for (std::size_t n = 0; n < front_matter.size(); ++n) {
        const source::FrontMatter& matter = front_matter[n];
        const OpenElement part = builder.structure().part();
        const std::string title =
            matter.title.empty() ? builder.wording().front_matter(matter.kind) : matter.title.plain();
        builder.add_part_heading(title, builder.anchor_of(Subject::front_matter(n)), kHeading,
                                 n == 0 ? PageStart::NewPage : PageStart::Anywhere);
        add_translations(builder, {matter.title, {}}, "front-translation");
        TextPlace place;
        if (matter.kind == "changes") {
            place.row_space = kBetweenChanges;
            place.fills_width = true;
        }
        add_texts(builder, matter.blocks, "body", place);
        ListBuilder people = builder.structure().list();
        for (const source::Person& person : matter.people) {
            const OpenItem item = people.item(false);
            add_person(builder, person, &person == &matter.people.front() && !matter.blocks.empty());
        }
    }
}

void compose_back_matter(StoryBuilder& builder) {
    const source::Event& event = builder.program().event;
    const styles::Contents& include = builder.sheet().contents;
    if (include.practical_notes && !event.notes.empty()) {
        const OpenElement part = builder.structure().part();
        builder.add_part_heading(builder.wording().say(&language::Words::practical_notes),
                                 builder.anchor_of(Subject::practical_notes()), kHeading);
        for (const source::PracticalNote& note : event.notes) {
            const RichText title = note.title.empty()
                                       ? builder.plain(builder.wording().note_kind(note.kind), "note-title")
                                       : builder.rich(note.title, "note-title");
            Block heading = builder.block(builder.cell(title, "note-title"));
            heading.keep_with_next = true;
            heading.bookmark = title.plain();
            heading.bookmark_level = 2;
            builder.add_heading(std::move(heading), 2);
            add_translations(builder, {note.title, {}}, "talk-translation");
            add_texts(builder, note.blocks, "body", {});
        }
    }
    if (!include.sponsors || event.sponsors.empty()) return;
    const OpenElement part = builder.structure().part();
    const bool after_notes = include.practical_notes && !event.notes.empty();
    builder.add_part_heading(builder.wording().say(&language::Words::sponsors),
                             builder.anchor_of(Subject::sponsors()), kHeading,
                             after_notes ? PageStart::Anywhere : PageStart::NewPage);
    std::size_t tier = 0;
    for (auto first = event.sponsors.begin(); first != event.sponsors.end(); ++tier) {
        // One without a tier belongs to that before it.
        const auto end = std::find_if(first + 1, event.sponsors.end(), [&](const source::Sponsor& sponsor) {
            return !sponsor.tier.empty() && !(sponsor.tier.unmarked() == first->tier.unmarked());
        });
        add_tier(builder, {first, end}, tier);
        first = end;
    }
}

}  // namespace bifolio::layout
