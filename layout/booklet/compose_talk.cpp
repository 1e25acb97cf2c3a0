#include "layout/booklet/compose_talk.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "layout/booklet/byline.h"
#include "layout/booklet/paper_byline.h"
#include "layout/story/facts.h"
#include "layout/story/text_blocks.h"
#include "source/model/byline.h"
#include "source/model/orcid.h"

namespace bifolio::layout {

namespace {

using source::Contribution;
using source::ContributionKind;

std::string presenter_style(const Contribution& talk) {
    switch (talk.kind) {
        case ContributionKind::Keynote:
            return "keynote-presenter";
        case ContributionKind::Poster:
            return "poster-presenter";
        default:
            return "presenter";
    }
}

class Talk {
  public:
    Talk(StoryBuilder& builder, const Contribution& talk, std::uint32_t group)
        : builder_(builder), talk_(talk), group_(group) {}

    void compose(const language::ItemFacts& more, double x) {
        std::optional<Cell> side;
        if (builder_.sheet().booklet.facts_column.pt() > 0 && has_abstract() && !has_long_byline())
            side = people_beside(more);
        else
            add_people(more, x);
        const double text_x = talks_begin_at(builder_.sheet());
        const bool is_wide =
            look().facts_column.pt() == 0 && builder_.sheet().paragraph("abstract").full_width;
        add_body(is_wide ? 0 : text_x, std::move(side));
    }

  private:
    [[nodiscard]] const styles::Contents& contents() const { return builder_.sheet().contents; }
    [[nodiscard]] const styles::BookletParts& look() const { return builder_.sheet().booklet; }
    [[nodiscard]] bool has_abstract() const { return contents().abstracts && !talk_.abstract.blocks.empty(); }

    // A byline that a narrow column would make pages of.
    [[nodiscard]] bool has_long_byline() const {
        const std::size_t people = talk_.presenters.size() + talk_.authors.size();
        return people > static_cast<std::size_t>(builder_.sheet().byline.most_beside) &&
               has_one_byline(builder_, talk_);
    }

    // What is told of a talk beside its title: a line each; any may be empty.
    struct People {
        RichText presenters, places, facts, authors;
        bool is_one_byline = false;
    };
    [[nodiscard]] People people(const language::ItemFacts& more, Places places) {
        People told;
        if (has_one_byline(builder_, talk_)) {
            PaperByline byline = paper_byline(builder_, talk_, presenter_style(talk_), "talk-facts");
            append_facts(builder_, told.facts, more, "talk-facts");
            told.presenters = std::move(byline.names);
            told.places = std::move(byline.places);
            told.is_one_byline = true;
            return told;
        }
        const std::size_t numbered =
            append_byline(builder_, told.presenters, talk_.presenters, presenter_style(talk_), places);
        append_facts(builder_, told.facts, more, "talk-facts", &talk_);
        if (!talk_.authors.empty()) {
            told.authors =
                builder_.plain(builder_.wording().say(&language::Words::with_authors) + " ", "talk-facts");
            append_byline(builder_, told.authors, talk_.authors, "talk-facts", Places::InBrackets, numbered);
        }
        return told;
    }

    // Authors who have a line each, or share one, have a paragraph for it, whose turn-over lines are
    // indented. Only the last is not followed.
    void add_lines_of_authors(RichText names, const std::string& style, double x, bool is_followed) {
        std::vector<RichText> lines(1);
        for (Span& span : names.spans) {
            if (span.text == "\n")
                lines.emplace_back();
            else
                lines.back().spans.push_back(std::move(span));
        }
        styles::ParagraphStyle hanging = builder_.sheet().paragraph(style);
        hanging.hanging_indent = hanging.character.size;
        const styles::ParagraphStyle& own = builder_.own_style(std::move(hanging));
        for (std::size_t n = 0; n < lines.size(); ++n) {
            Block block = builder_.block(builder_.cell(std::move(lines[n]), own, x, 0));
            block.talk = group_;
            block.keep_with_next = is_followed || n + 1 < lines.size();
            block.runs_on = n > 0;
            if (n > 0) block.space_before = 0;
            block.space_after = 0;
            builder_.add(std::move(block));
        }
    }

    // Above the abstract.
    void add_people(const language::ItemFacts& more, double x) {
        const std::string style = presenter_style(talk_);
        People told = people(more, Places::AfterADot);
        bool has_begun = false;
        const auto add_line = [&](RichText text, const std::string& of, bool is_followed) {
            if (text.empty()) return;
            Block block = builder_.block(builder_.cell(std::move(text), of, x));
            block.talk = group_;
            block.keep_with_next = is_followed;
            block.runs_on = told.is_one_byline && std::exchange(has_begun, true);
            block.space_after = 0;
            builder_.add(std::move(block));
        };
        const bool has_authors = !told.authors.empty();
        const bool is_followed = has_abstract() || has_authors || !told.places.empty() || !told.facts.empty();
        const styles::BylineForm form = builder_.sheet().byline.form;
        const bool is_by_line = form == styles::BylineForm::Lines || form == styles::BylineForm::Grouped;
        if (told.is_one_byline && is_by_line && !told.presenters.empty()) {
            add_lines_of_authors(std::exchange(told.presenters, {}), style, x, is_followed);
            has_begun = true;
        }
        add_line(std::move(told.presenters), style, is_followed);
        add_line(std::move(told.places), "talk-facts", has_abstract() || !told.facts.empty());
        add_line(std::move(told.facts), "talk-facts", has_abstract() || has_authors);
        add_line(std::move(told.authors), "talk-facts", has_abstract());
        if (has_abstract())
            builder_.story().blocks.back().space_after = builder_.sheet().paragraph(style).space_after;
    }

    // Beside the abstract, in a paragraph of several lines; none where nothing is told.
    [[nodiscard]] std::optional<Cell> people_beside(const language::ItemFacts& more) {
        const std::string style = presenter_style(talk_);
        People told = people(more, Places::BelowTheNames);
        RichText text = std::move(told.presenters);
        for (RichText* line : {&told.places, &told.facts, &told.authors}) {
            if (line->empty()) continue;
            if (!text.empty()) builder_.append(text, "\n", style);
            text.spans.insert(text.spans.end(), line->spans.begin(), line->spans.end());
        }
        if (text.empty()) return std::nullopt;
        const double width = look().facts_column.pt() - builder_.sheet().page.gutter.pt();
        return builder_.cell(std::move(text), style, 0, std::max(1.0, width));
    }

    void add_body(double x, std::optional<Cell> side) {
        if (contents().abstracts) add_abstract(x, std::move(side));
        RichText facts;
        append_keywords(builder_, facts, talk_.particulars, "talk-facts");
        if (!talk_.code.empty()) {
            if (!facts.empty()) builder_.append(facts, builder_.punctuation().between_facts, "talk-facts");
            builder_.append(facts, shown_code(talk_.code), "talk-facts");
        }
        const auto address = [&](const source::Text& of, const std::string& url) {
            if (!facts.empty()) builder_.append(facts, builder_.punctuation().between_facts, "talk-facts");
            if (!of.empty()) {
                builder_.append_name(facts, of, "talk-facts", {}, Target{url});
                builder_.append(facts, builder_.punctuation().colon, "talk-facts");
            }
            builder_.append(facts, url, "talk-facts", "link", Target{url});
        };
        for (const source::Hyperlink& link : talk_.links) address(link.text, link.url);
        for (const std::vector<source::Person>* people : {&talk_.presenters, &talk_.authors})
            for (const source::Person& person : *people)
                if (!person.url.empty()) address(person.name, person.url);
        append_identities(facts);
        if (!facts.empty()) add_facts(std::move(facts), x);
        if (!contents().biographies) return;
        for (const std::vector<source::Person>* people : {&talk_.presenters, &talk_.authors})
            for (const source::Person& person : *people)
                add_biography(person, talk_.kind == ContributionKind::Keynote, group_, x);
    }

    // E-mail addresses that the byline has not told, and ORCID iDs.
    void append_identities(RichText& facts) {
        const std::string style = "talk-facts";
        const auto between = [&] {
            if (!facts.empty()) builder_.append(facts, builder_.punctuation().between_facts, style);
        };
        bool has_orcid = false;
        for (const source::Author& each : source::byline_of(talk_)) {
            const source::Person& person = *each.person;
            if (person.email.empty() || person.is_corresponding) continue;
            between();
            builder_.append_name(facts, person.name, style);
            builder_.append(facts, builder_.punctuation().colon, style);
            builder_.append(facts, person.email, style, "link", Target{"mailto:" + person.email});
        }
        for (const source::Author& each : source::byline_of(talk_)) {
            const source::Person& person = *each.person;
            if (person.orcid.empty() || !builder_.sheet().byline.orcids) continue;
            if (!std::exchange(has_orcid, true)) {
                between();
                builder_.append(facts, builder_.punctuation().labelled("ORCID", {}), style);
            } else {
                builder_.append(facts, builder_.punctuation().comma, style);
            }
            builder_.append_name(facts, person.name, style);
            builder_.append(facts, " ", style);
            builder_.append_name(facts, person.orcid, style, "link",
                                 Target{source::orcid_address(person.orcid)});
        }
    }

    // They would say nothing at the head of a page.
    void add_facts(RichText facts, double x) {
        builder_.story().blocks.back().keep_with_next = true;
        Block block = builder_.block(builder_.cell(std::move(facts), "talk-facts", x));
        block.talk = group_;
        if (has_abstract()) {
            block.trails = true;
            block.space_before = std::max(block.space_before, look().facts_space);
        }
        builder_.add(std::move(block));
    }

    // The side stands beside its first part.
    void add_abstract(double x, std::optional<Cell> side) {
        std::span<const source::TextBlock> blocks = talk_.abstract.blocks;
        const TextPlace place{.x = x, .talk = group_};
        const auto add = [&](std::span<const source::TextBlock> part, const std::string& style) {
            if (!side || part.empty()) return add_texts(builder_, part, style, place);
            const std::size_t first = builder_.story().blocks.size();
            add_texts_beside(builder_, *std::exchange(side, std::nullopt), part, style, place);
            Block& block = builder_.story().blocks[first];
            block.space_before =
                std::max(block.space_before, builder_.sheet().paragraph(presenter_style(talk_)).space_after);
        };
        const auto add_part = [&](std::span<const source::TextBlock> part) {
            const bool has_lead =
                talk_.kind == ContributionKind::Keynote && part.front().kind == source::BlockKind::Paragraph;
            if (has_lead) add(part.first(1), "keynote-lead");
            add(part.subspan(has_lead ? 1 : 0), "abstract");
        };
        while (!blocks.empty()) {
            const auto next =
                std::find_if(blocks.begin() + 1, blocks.end(),
                             [](const source::TextBlock& block) { return block.begins_translation; });
            const auto count = static_cast<std::size_t>(next - blocks.begin());
            add_part(blocks.first(count));
            blocks = blocks.subspan(count);
        }
    }

    // A bare number says nothing by itself.
    [[nodiscard]] static std::string shown_code(const std::string& code) {
        const bool number = std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
        return number ? "#" + code : code;
    }

    void add_biography(const source::Person& person, bool of_keynote, std::uint32_t group, double x) {
        std::optional<std::uint32_t> portrait;
        if (person.portrait) portrait = builder_.picture(*person.portrait);
        if (person.biography.empty() && !portrait) return;
        const styles::BookletParts& look = builder_.sheet().booklet;
        const double indent = of_keynote ? look.keynote_portrait_indent : look.portrait_indent;
        double text_x = x;
        if (portrait)
            text_x +=
                portrait_width(person, *portrait, builder_.hanging() * indent - look.portrait_gap.pt(), x) +
                look.portrait_gap.pt();
        const std::size_t first = builder_.story().blocks.size();
        // A portrait comes before the text, also where it stands beside it.
        Cell picture;
        if (portrait) picture.node = builder_.figure(*person.portrait, person.name.plain());
        if (person.biography.empty()) {
            RichText name = builder_.rich(person.name, "biography");
            append_pronouns(builder_, name, person, "biography");
            builder_.add(builder_.block(builder_.cell(std::move(name), "biography", text_x)));
        } else if (portrait) {
            // Columns beside a picture would be too narrow, and a picture stands beside a row only.
            add_texts(builder_, person.biography, "biography",
                      {.x = text_x, .talk = group, .in_one_column = true});
        } else {
            add_texts(builder_, person.biography, "biography", {.x = text_x, .talk = group});
        }
        if (!portrait) return;
        Block& block = builder_.story().blocks[first];
        const PictureData& data = builder_.story().pictures[*portrait];
        picture.picture = portrait;
        picture.x = x;
        picture.width = text_x - x - look.portrait_gap.pt();
        picture.picture_size = {picture.width, picture.width * data.height / data.width};
        add_beside(block, std::move(picture));
        block.keep_together = true;
        block.space_before = block.space_after = look.portrait_space;
    }

    // As wide as it may be, or narrower, where the text beside it would be too short for it: its length is
    // estimated, by letters of half an em.
    [[nodiscard]] double portrait_width(const source::Person& person, std::uint32_t portrait, double most,
                                        double x) const {
        const styles::BookletParts& look = builder_.sheet().booklet;
        most = std::max(most, 0.0);
        const PictureData& data = builder_.story().pictures[portrait];
        const styles::ParagraphStyle& style = builder_.sheet().paragraph("biography");
        const double letters_a_line =
            (builder_.full_width() - x - most - look.portrait_gap.pt()) / (style.character.size.pt() / 2);
        double lines = 1;
        for_each_text(person.biography, [&](const source::TextBlock& block) {
            const auto letters = static_cast<double>(block.text.unmarked().size());
            lines += std::ceil(letters / std::max(letters_a_line, 1.0));
        });
        const double height = lines * builder_.sheet().grid.leading.pt();
        return std::clamp(height * data.width / data.height, most * look.portrait_least_share, most);
    }

    StoryBuilder& builder_;
    const Contribution& talk_;
    std::uint32_t group_;
};

}  // namespace

double talks_begin_at(const styles::StyleSheet& sheet) {
    if (sheet.booklet.facts_column.pt() > 0) return sheet.booklet.facts_column.pt();
    return sheet.booklet.numbers_above ? 0 : sheet.page.times_column.pt();
}

bool stands_above(const styles::StyleSheet& sheet) {
    return sheet.booklet.numbers_above && sheet.booklet.facts_column.pt() == 0;
}

namespace {

// Of a talk that another entry tells in full: ", page 12", linked.
void append_page_of_whole(StoryBuilder& builder, RichText& text, const Contribution& talk,
                          const std::string& style) {
    const source::ItemPath& path = *talk.told_at;
    const source::ItemIndex where{path.day, path.item};
    const Anchor anchor =
        builder.anchor_of(path.talk ? Subject::contribution(where, *path.talk) : Subject::item(where));
    builder.append(text, builder.punctuation().comma, style);
    builder.append(text, builder.wording().say(&language::Words::page) + "\u00A0", style, {}, anchor);
    builder.append_page(text, anchor, style);
}

}  // namespace

void append_facts(StoryBuilder& builder, RichText& text, const language::ItemFacts& facts,
                  const std::string& style, const Contribution* talk) {
    // The entry that tells all is the first of the others.
    const bool has_whole = talk != nullptr && talk->told_at && !facts.also.empty();
    const void* whole = has_whole ? &facts.also.front() : nullptr;
    facts.each([&](const auto& fact) {
        if (!text.empty()) builder.append(text, builder.punctuation().between_facts, style);
        append_fact_text(builder, text, fact, style);
        if (whole != nullptr && &fact == whole) append_page_of_whole(builder, text, *talk, style);
    });
}

void compose_talk(StoryBuilder& builder, const Contribution& talk, const language::ItemFacts& more,
                  std::uint32_t group, double x) {
    Talk(builder, talk, group).compose(more, x);
}

}  // namespace bifolio::layout
