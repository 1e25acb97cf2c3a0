// A paper's byline: its authors in the paper's order, those who present it marked among them.
//
// What tells where they work has the form of the style's `byline.form`:
// - numbered: "Ada Byron¹, Bo Holm¹,² (presenting)", and below "¹ Kyoto; ² Bergen". The numbers are Unicode's
//   superscripts, so that they are the font's own superiors, and are copied and read out as what they are; a
//   font that lacks some has raised figures;
// - grouped: those who have the same affiliations together, in the order of the first of them, a line each;
// - lines: a line each;
// - words: "Ada Byron (Kyoto), Bo Holm (presenting; Kyoto; Bergen)";
// - auto: numbered, where append_byline() (byline.h) would number them; else as that function has them.
// Below stand, too, what a presenter's sign means, and who answers for the paper, known by a sign.
#pragma once

#include <string>

#include "layout/story/story_builder.h"

namespace bifolio::layout {

// Whether all people of the talk are told in one byline, rather than presenters apart from further authors:
// where the programme states the paper's order or who answers for the paper, where the style has a form of
// its own, or where an affiliation of a presenter would stand again (`byline.joined-from`).
[[nodiscard]] bool has_one_byline(const StoryBuilder& builder, const source::Contribution& talk);

struct PaperByline {
    RichText names;
    RichText places;  // what stands below them; may be empty
};

// The names in the paragraph style `names`, what stands below them in `places`.
[[nodiscard]] PaperByline paper_byline(StoryBuilder& builder, const source::Contribution& talk,
                                       const std::string& names, const std::string& places);

}  // namespace bifolio::layout
