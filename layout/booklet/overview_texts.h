// What an overview says of an item, wherever that stands: title, people, facts, page.
#pragma once

#include <cstddef>
#include <string>

#include "language/item_facts.h"
#include "layout/booklet/compose.h"
#include "source/model/short_titles.h"

namespace bifolio::layout {

class OverviewTexts {
  public:
    // Short: for cells of a grid, and lists in its place (source/model/short_titles.h).
    enum class Titles { Full, Short };

    OverviewTexts(StoryBuilder& builder, OverviewDetail detail, Titles titles)
        : builder_(builder), detail_(detail), titles_(titles) {}

    void use(Titles titles) { titles_ = titles; }

    // With the label or kind before it and the presenters' family names behind it, which are enough to find a
    // talk by; linked to the item's place in the booklet.
    [[nodiscard]] RichText title(const source::PlainItem& item, const source::ItemIndex& where,
                                 const std::string& style);
    [[nodiscard]] RichText title(const source::Contribution& talk, const source::ItemIndex& where,
                                 const std::string& style);
    [[nodiscard]] RichText title(const source::Session& session, const source::ItemIndex& where,
                                 const std::string& style);
    // Of a session or a talk.
    [[nodiscard]] const source::Text& bare_title(const auto& of) const {
        return titles_ == Titles::Short ? source::short_title_of(of) : of.title;
    }
    void append_presenters(RichText& text, const source::Contribution& talk, const std::string& style);

    // Whether the talks of a session are told.
    [[nodiscard]] bool tells_talks_of(const source::Session& session) const;
    // Else how many there are, unless title and people have told its only one.
    void append_counts(RichText& text, const source::Session& session);
    // "Posters P1–P9"; empty where there are none.
    [[nodiscard]] RichText posters(const source::Session& session, const source::ItemIndex& where,
                                   const std::string& style);

    // Room, track, language, end: as many as the detail asks for.
    [[nodiscard]] language::ItemFacts facts_of(const source::ItemIndex& where) const;
    [[nodiscard]] language::ItemFacts facts_of_talk(const source::ItemIndex& session, std::size_t talk) const;
    void append_facts(RichText& text, const language::ItemFacts& facts, const std::string& style);

    // Behind a text, apart from it.
    void append_page(RichText& text, Anchor anchor);

  private:
    [[nodiscard]] const language::Wording& wording() const { return builder_.wording(); }
    [[nodiscard]] bool is_brief() const {
        return detail_ == OverviewDetail::Titles || detail_ == OverviewDetail::Times;
    }

    StoryBuilder& builder_;
    OverviewDetail detail_;
    Titles titles_;
};

}  // namespace bifolio::layout
