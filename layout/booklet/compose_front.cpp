#include <algorithm>

#include "layout/booklet/compose.h"
#include "layout/story/facts.h"

namespace bifolio::layout {

namespace {

constexpr double kPageColumn = 24;  // points

void add_entry(StoryBuilder& builder, RichText text, const std::string& style, double x, Anchor anchor) {
    const OpenNode item(builder, Role::ContentsItem);
    Block block =
        builder.block(builder.cell(std::move(text), style, x, builder.full_width() - x - kPageColumn));
    block.keep_together = true;
    RichText page;
    builder.append_page(page, anchor, "contents-page");
    // A number of five digits reaches to the left of its column rather than into a second line.
    add_beside(block, builder.cell(std::move(page), "contents-page", builder.full_width() - 2 * kPageColumn));
    builder.add(std::move(block), Role::Paragraph);
}

class Entries {
  public:
    explicit Entries(StoryBuilder& builder) : builder_(builder) {}

    void operator()(const source::Session& session) {
        const Anchor anchor = builder_.anchor_of(&session);
        RichText text;
        if (!session.label.empty()) {
            builder_.append(text, session.label, "contents-subentry", "label", anchor);
            builder_.append(text, std::string(kApart), "contents-subentry");
        }
        builder_.append(text, session.title, "contents-subentry", {}, anchor);
        add(std::move(text), session.start, anchor);
    }
    void operator()(const source::Contribution& talk) {
        const Anchor anchor = builder_.anchor_of(&talk);
        const bool keynote = talk.kind == source::ContributionKind::Keynote;
        RichText text;
        builder_.append(text, keynote ? builder_.wording().keynote() : builder_.wording().talk(),
                        "contents-subentry", "label", anchor);
        builder_.append(text, std::string(kApart), "contents-subentry");
        builder_.append(text, talk.title, "contents-subentry", {}, anchor);
        add(std::move(text), talk.start, anchor);
    }
    void operator()(const source::PlainItem&) {}

  private:
    void add(RichText text, const source::Time& start, Anchor anchor) {
        add_entry(builder_, std::move(text), "contents-subentry", builder_.hanging(), anchor);
        if (start.known())
            add_beside(builder_.story().blocks.back(),
                       builder_.cell(builder_.plain(builder_.wording().time(start.of_day), "time"), "time", 0,
                                     builder_.hanging()));
    }

    StoryBuilder& builder_;
};

void add_person(StoryBuilder& builder, const source::Person& person) {
    RichText text = builder.rich(person.name, "body");
    if (!person.affiliations.empty()) {
        builder.append(text, kBetweenFacts, "body");
        for (const source::Affiliation& affiliation : person.affiliations) {
            if (&affiliation != &person.affiliations.front()) builder.append(text, "; ", "body");
            builder.append(text, affiliation.name, "body", "affiliation");
        }
    }
    if (!person.role.empty()) {
        builder.append(text, ", ", "body");
        builder.append(text, person.role, "body", "emphasis");
    }
    builder.add(builder.block(builder.cell(std::move(text), "body")));
}

}  // namespace

void compose_contents(StoryBuilder& builder) {
    const OpenNode contents(builder, Role::Contents);
    const source::Program& program = builder.program();
    builder.add_part_heading(builder.wording().contents(), builder.new_anchor());
    Entries entries(builder);
    for (const source::FrontMatter& matter : program.event.front_matter)
        if (!matter.title.empty())
            add_entry(builder, builder.rich(matter.title, "contents-entry", builder.anchor_of(&matter)),
                      "contents-entry", 0, builder.anchor_of(&matter));
    for (const source::Day& day : program.days) {
        add_entry(builder,
                  builder.plain(builder.wording().date(day.date), "contents-entry", builder.anchor_of(&day)),
                  "contents-entry", 0, builder.anchor_of(&day));
        for (const source::Item& item : day.items) std::visit(entries, item);
    }
    const styles::Contents& include = builder.sheet().contents;
    if (include.presenter_index)
        add_entry(builder, builder.plain(builder.wording().presenter_index(), "contents-entry"),
                  "contents-entry", 0, builder.anchor_of(&include.presenter_index));
    if (include.chair_index)
        add_entry(builder, builder.plain(builder.wording().chair_index(), "contents-entry"), "contents-entry",
                  0, builder.anchor_of(&include.chair_index));
    if (include.practical_notes && !program.event.notes.empty())
        add_entry(builder, builder.plain(builder.wording().practical_notes(), "contents-entry"),
                  "contents-entry", 0, builder.anchor_of(&program.event.notes));
    if (include.sponsors && !program.event.sponsors.empty())
        add_entry(builder, builder.plain(builder.wording().sponsors(), "contents-entry"), "contents-entry", 0,
                  builder.anchor_of(&program.event.sponsors));
}

void compose_front_matter(StoryBuilder& builder) {
    for (const source::FrontMatter& matter : builder.program().event.front_matter) {
        const OpenNode part(builder, Role::Part);
        const std::string title =
            matter.title.empty() ? builder.wording().front_matter(matter.kind) : matter.title.plain();
        const bool first = &matter == &builder.program().event.front_matter.front();
        builder.add_part_heading(title, builder.anchor_of(&matter),
                                 first ? PageStart::NewPage : PageStart::Anywhere);
        builder.add_paragraphs(matter.paragraphs, "body", 0);
        for (const source::Person& person : matter.people) add_person(builder, person);
    }
}

void compose_back_matter(StoryBuilder& builder) {
    const source::Event& event = builder.program().event;
    const styles::Contents& include = builder.sheet().contents;
    if (include.practical_notes && !event.notes.empty()) {
        const OpenNode part(builder, Role::Part);
        builder.add_part_heading(builder.wording().practical_notes(), builder.anchor_of(&event.notes));
        for (const source::PracticalNote& note : event.notes) {
            const RichText title = note.title.empty()
                                       ? builder.plain(builder.wording().note_kind(note.kind), "note-title")
                                       : builder.rich(note.title, "note-title");
            Block heading = builder.block(builder.cell(title, "note-title"));
            heading.keep_with_next = true;
            builder.add(std::move(heading), Role::Heading, 2);
            builder.add_paragraphs(note.paragraphs, "body", 0);
        }
    }
    if (!include.sponsors || event.sponsors.empty()) return;
    const OpenNode part(builder, Role::Part);
    const bool after_notes = include.practical_notes && !event.notes.empty();
    builder.add_part_heading(builder.wording().sponsors(), builder.anchor_of(&event.sponsors),
                             after_notes ? PageStart::Anywhere : PageStart::NewPage);
    std::string tier;
    for (const source::Sponsor& sponsor : event.sponsors) {
        if (!sponsor.tier.empty() && sponsor.tier.plain() != tier) {
            tier = sponsor.tier.plain();
            Block heading =
                builder.block(builder.cell(builder.rich(sponsor.tier, "note-title"), "note-title"));
            heading.keep_with_next = true;
            builder.add(std::move(heading), Role::Heading, 2);
        }
        const double logo_width = builder.full_width() * 0.35;
        std::optional<std::uint32_t> logo;
        if (sponsor.logo) logo = builder.picture(*sponsor.logo);
        RichText text = builder.rich(sponsor.name, "sponsor");
        if (!sponsor.url.empty()) {
            builder.append(text, "\n", "sponsor");
            builder.append(text, sponsor.url, "sponsor", "link", Target{sponsor.url});
        }
        Block block = builder.block(builder.cell(std::move(text), "sponsor", logo ? logo_width + 12 : 0));
        block.keep_together = true;
        if (logo) {
            const PictureData& data = builder.story().pictures[*logo];
            const double height = logo_width * data.height / data.width;
            const double scale = std::min(1.0, 60 / height);
            Cell picture;
            picture.picture = logo;
            picture.width = logo_width;
            picture.picture_size = {logo_width * scale, height * scale};
            picture.node = builder.new_node(Role::Figure);
            builder.story().structure[picture.node].description =
                sponsor.logo->description.empty() ? sponsor.name.plain() : sponsor.logo->description;
            add_beside(block, std::move(picture));
            block.space_before = std::max(block.space_before, 1.0);
        }
        builder.add(std::move(block));
    }
}

}  // namespace bifolio::layout
