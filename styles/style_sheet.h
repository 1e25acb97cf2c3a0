// A style sheet: how a programme is to look. Values only, complete and checked; made by read_style_sheet().
#pragma once

#include <map>
#include <string>
#include <vector>

#include "styles/color.h"
#include "styles/length.h"

namespace bifolio::styles {

// The trimmed page and its margins. The text area is what the margins leave.
struct PageGeometry {
    Length width = Length::from_mm(148), height = Length::from_mm(210);
    Length inner, outer, head, foot;
    Length bleed;                  // how far fills that touch the trim go past it
    Length running_head_baseline;  // from the page's top edge
    Length folio_baseline;         // from the page's top edge
    Length times_column;           // width of the hanging column for times and numbers, its gap included
};

// Lines of the text area stand `leading` apart, the first baseline `first_baseline` below the head margin.
struct Grid {
    Length leading = Length::from_pt(12.5);
    Length first_baseline = Length::from_pt(9);
};

// A named role ("text", "label", "mono") and the families to try for it, best first.
struct FontFamily {
    std::vector<std::string> families;
};

enum class Alignment { Justified, Left, Right, Centered };
enum class Figures { Font, Lining, OldStyle };  // Font: the font's own default
enum class Caps { None, Small, Upper };

// How a run of characters looks.
struct CharacterStyle {
    std::string font = "text";  // a key of StyleSheet::fonts
    Length size = Length::from_pt(10);
    int weight = 400;           // 100 to 900
    bool italic = false;
    std::string color = "text"; // a key of StyleSheet::colors
    double tracking = 0;        // thousandths of an em added after each character
    Figures figures = Figures::Font;
    bool tabular = false;
    Caps caps = Caps::None;
};

// How a block of text looks. Spaces are in lines of the grid, so that text stays on it.
struct ParagraphStyle {
    CharacterStyle character;
    Alignment alignment = Alignment::Left;
    int lines_per_line = 1;          // grid lines that one line of this text takes, per `half_lines` below
    Length leading;                  // own leading; zero: the grid's. The block as a whole takes whole grid lines
    Length first_indent;             // of a paragraph that follows another of its style
    double space_before = 0;         // grid lines; dropped at the head of a page
    double space_after = 0;          // grid lines
    bool hyphenate = false;
    bool keep_with_next = false;
    bool keep_together = false;
};

// What the booklet holds.
struct Contents {
    bool cover = true;
    bool contents = true;
    bool overview = true;
    bool abstracts = true;
    bool posters = true;
    bool biographies = true;
    bool practical_notes = true;
    bool sponsors = true;
    bool presenter_index = true;
    bool chair_index = false;
    bool session_opens_page = false;   // each session starts a page
};

// What the line breaker weighs; meanings and origins in layout/line_breaker.h.
struct LineBreaking {
    double pretolerance = 100, tolerance = 200, emergency_stretch = 3;  // the last in ems
    double line_penalty = 10, hyphen_penalty = 50, explicit_hyphen_penalty = 50;
    double ladder_demerits = 10000, final_hyphen_demerits = 5000, adjacent_demerits = 10000;
    double runt_demerits = 5000;
    int ladder_limit = 2;
    double word_space = 1.0, space_stretch = 0.5, space_shrink = 0.333;  // of the font's space
    bool protrusion = true;
};

// What the page breaker weighs; meanings in layout/page_breaker.h.
struct PageBreaking {
    int orphan_lines = 2, widow_lines = 2;
    double split_talk_penalty = 50, hyphen_penalty = 100, short_page_weight = 1;
};

struct StyleSheet {
    std::string name;
    PageGeometry page;
    Grid grid;
    LineBreaking lines;
    PageBreaking pages;
    Contents contents;
    std::map<std::string, FontFamily> fonts;
    std::map<std::string, Color> colors;
    std::map<std::string, ParagraphStyle> paragraphs;
    std::map<std::string, CharacterStyle> characters;  // emphasis, strong, code, link ...: laid over the paragraph's

    // The style of that name; throws std::out_of_range for one that no style sheet can lack (a bug).
    [[nodiscard]] const ParagraphStyle& paragraph(const std::string& style_name) const { return paragraphs.at(style_name); }
    [[nodiscard]] const Color& color(const std::string& color_name) const { return colors.at(color_name); }
};

}  // namespace bifolio::styles
