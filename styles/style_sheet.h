// A style sheet: how a programme is to look. Values only, complete and checked; made by read_style_sheet().
#pragma once

#include <cstddef>
#include <map>
#include <optional>
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
    Length spine_safe;             // what stays free of text at the spine when press moves pages
    Length running_head_baseline;  // from the page's top edge
    Length running_head_rule = Length::from_pt(6);  // its rule's top edge, below that baseline
    double running_head_share = 0.72;               // of the width, for what it says at the outer edge
    bool running_head_times = true;                 // it says day and time of sections
    Length folio_from_bottom;                       // the folio's baseline, from the page's bottom edge
    Length folio_baseline;  // the same from the page's top edge: what follows from the height
    Length times_column;    // width of the hanging column for times and numbers, its gap included
    int columns = 6;        // of the text area's own grid, which lengths may be told by (styles/page_grid.h)
    Length gutter = Length::from_mm(4);  // between them
    bool bound_right = false;  // the spine is on the right of the first page, as in Arabic and Hebrew books

    // Pages are counted from 1.
    [[nodiscard]] bool spine_is_left(std::size_t page_number) const {
        return (page_number % 2 == 1) != bound_right;
    }

    [[nodiscard]] Length text_width() const { return width - inner - outer; }
    [[nodiscard]] Length text_height() const { return height - head - foot; }
    bool operator==(const PageGeometry&) const = default;
};

// Lines of the text area stand `leading` apart, the first baseline `first_baseline` below the head margin.
struct Grid {
    Length leading = Length::from_pt(12.5);
    Length first_baseline = Length::from_pt(9);
    bool operator==(const Grid&) const = default;
};

// A file that can be opened as it stands.
struct FilePath {
    std::string path;
    bool operator==(const FilePath&) const = default;
};

// The cover: a page of one colour or filled by a picture, its text in the area that these margins leave
// (inner and outer as other pages').
struct Cover {
    std::string background = "cover";  // a key of StyleSheet::colors
    FilePath picture;                  // fills the page, bleed included; empty: none
    bool wraparound = false;           // the last page is the back, and the ground of both is one
    bool back = false;                 // the last page is the back, in the colour of the front
    // What stands on the back, whichever of the two says that there is one.
    bool back_logo = false, back_address = false, back_code = false;
    Length back_code_side = Length::from_mm(24);  // of the QR code, its quiet zone included
    // Pages 2 and last but one, of a cover that has a back, hold nothing.
    bool blank_inside_front = false, blank_inside_back = false;
    bool counts = false;                          // its foot says how many sessions and talks there are
    bool figure = false;                          // made of the programme; not over a picture
    std::string figure_color = "text";            // a key of StyleSheet::colors
    Length figure_height = Length::from_pt(120);  // at most
    Length figure_gap = Length::from_pt(1.5);     // between its bars; between its rows of days:
    Length figure_day_gap = Length::from_pt(4.5);
    double figure_gap_share = 0.3;  // of a thin bar or row, that these take at most
    double figure_space = 2;        // above and below it, grid lines
    double figure_least_tint = 45;  // per cent of its colour: of the lightest bars; the darkest have all
    double figure_break_tint = 15;  // the same of breaks and meals between talks; 0: these are left white
    Length figure_least_bar = Length::from_pt(0.4);  // width of a short talk's bar, where days are long
    int figure_from = 3;                             // talks; of fewer no figure is made
    double rule_lift = 0.75;  // of the rule above the foot, over its first line, grid lines
    Length head;              // from the page's top to the first line's top
    Length foot;              // from the last line of the cover's foot to the page's bottom
    FilePath house_logo;      // at the right, beside the event's; told by the sheet's name; empty: none
    Length logo_height = Length::from_pt(48);
    double logo_space_after = 2;             // grid lines
    Length fold_wrap = Length::from_mm(5);   // of its colour, over the fold onto the back, in press
    Length least_size = Length::from_pt(7);  // of type that is made smaller so that all texts have room
    double least_undivided = 0.5;            // of its largest type: rather than smaller, words are divided
    double least_leading = 1.1, most_leading = 1.25;  // of the size of type that is made smaller
    double foot_space = 1;                            // above the foot, grid lines, at least

    [[nodiscard]] bool has_back() const { return back || wraparound; }
    bool operator==(const Cover&) const = default;
};

// A named role ("text", "label", "mono") and the families to try for it, best first.
struct FontFamily {
    std::vector<std::string> families;
    bool operator==(const FontFamily&) const = default;
};

// A line drawn on paper. A weight of zero draws none.
struct Rule {
    Length weight = Length::from_pt(0.5);
    std::string color = "text";  // a key of StyleSheet::colors
    bool operator==(const Rule&) const = default;
};

enum class Alignment { Justified, Left, Right, Centered };
enum class Figures { Font, Lining, OldStyle };  // Font: the font's own default
enum class Caps { None, Small, Upper };

// How a run of characters looks.
struct CharacterStyle {
    std::string font = "text";  // a key of StyleSheet::fonts
    Length size = Length::from_pt(10);
    int weight = 400;  // 100 to 900
    bool italic = false;
    std::string color = "text";  // a key of StyleSheet::colors
    double tracking = 0;         // thousandths of an em added after each character
    Figures figures = Figures::Font;
    bool tabular = false;
    Caps caps = Caps::None;
    double rise = 0;        // of the baseline, upwards, in ems of `size`
    bool acronyms = false;  // look as the character style "acronym" says
    double struck = 0;      // thickness of a line through the letters, in ems of `size`; 0: none
    double underlined = 0;  // the same of a line below them
    bool operator==(const CharacterStyle&) const = default;
};

// What is laid over the look of the surrounding text: only what it states changes.
struct CharacterOverlay {
    std::optional<std::string> font;
    std::optional<double> scale;  // of the size of the surrounding text
    // Of the baseline, upwards, in ems of the surrounding text; adds to a rise that is there.
    std::optional<double> rise;
    std::optional<int> weight;
    std::optional<bool> italic;
    std::optional<std::string> color;
    std::optional<double> tracking;
    std::optional<Figures> figures;
    std::optional<bool> tabular;
    std::optional<Caps> caps;
    std::optional<double> struck;
    std::optional<double> underlined;
    bool operator==(const CharacterOverlay&) const = default;
};

[[nodiscard]] CharacterStyle apply(CharacterStyle around, const CharacterOverlay& overlay);

// How a block of text looks. Spaces are in lines of the grid, so that text stays on it.
struct ParagraphStyle {
    CharacterStyle character;
    Alignment alignment = Alignment::Left;
    Length leading;           // own leading; zero: the grid's. The block as a whole takes whole grid lines
    Length first_indent;      // of a paragraph that follows another of its style
    Length hanging_indent;    // of lines after a paragraph's first
    double space_before = 0;  // grid lines; dropped at the head of a page
    double space_after = 0;   // grid lines
    bool hyphenate = false;
    double sense = 0;  // how much it counts that lines end where the sense allows; 0: not at all
    bool keep_with_next = false;
    bool keep_together = false;
    bool full_width = false;                 // of abstracts: begin at the left edge, below the times
    int columns = 1;                         // of running text: abstracts, biographies, front matter
    Length column_gap = Length::from_mm(4);  // between them
    int columns_from = 8;                    // lines in all; fewer stand in one column
    // A key of StyleSheet::colors: a band of it behind the block, from edge to edge of the page; empty: none.
    std::string background;
    double background_margin = 0.4;  // how far the band goes past the block, above and below, grid lines

    // Of one of its columns, where they have so much width together.
    [[nodiscard]] Length column_width(Length all) const {
        return (all - column_gap * (columns - 1)) * (1.0 / columns);
    }
    bool operator==(const ParagraphStyle&) const = default;
};

// Whom an index of presenters holds.
enum class IndexOf { Authors, Presenters };

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
    IndexOf index_of = IndexOf::Authors;
    bool chair_index = false;
    bool session_opens_page = false;  // each session starts a page
    bool keynote_opens_page = false;
    bool operator==(const Contents&) const = default;
};

// Widths and distances that no paragraph style has.
struct BookletParts {
    Length session_rule_lift = Length::from_pt(3);  // of the rule above a session, over its label's line
    bool numbers_above = false;                     // those of talks and posters, and times: over the titles
    double session_label_share = 0.6;               // of the width; the session's times have the rest
    double portrait_indent = 1.6;  // where the text beside a portrait begins, widths of the times column
    double keynote_portrait_indent = 2.4;  // the same for keynotes
    Length portrait_gap = Length::from_pt(8);
    double portrait_space = 0.5;                       // above and below, grid lines
    double portrait_least_share = 0.7;                 // of its width, where the text beside it is short
    double sponsor_logo_share = 0.35;                  // of the width
    Length sponsor_logo_height = Length::from_pt(60);  // at most
    Length sponsor_logo_gap = Length::from_pt(12);
    double sponsor_logo_padding = 1;  // grid lines left free above and below it
    bool sponsor_wall = false;        // logos of a tier in rows, each above its sponsor's name
    int sponsor_wall_logos = 2;       // in a row of the first tier; in each further one more
    double page_number_gap = 1;  // between a text and the number of a page that follows it on its line, ems
    bool contents_numbers_follow = true;                 // page numbers of the contents; else at the right
    Length contents_page_column = Length::from_pt(24);   // for page numbers, at the right of the contents
    Length contents_label_column = Length::from_mm(14);  // of "Session 1" before its title, its gap included
    double contents_label_share = 0.25;  // of the width, that longer labels make it as wide as, at most
    int contents_columns = 2;            // where there are more entries than
    int contents_columns_over = 60;
    Length contents_time_column = Length::from_mm(10.5);  // of these columns
    double notes_head_lines = 2;  // from the head of a page for notes to its word's baseline, grid lines
    double notes_first_rule = 3;  // from there to the first line to write on
    int index_columns = 2;
    Length index_letter_column = Length::from_mm(5);  // of each, its gap included
    double index_letter_space = 0.5;                  // before a new letter, grid lines
    // Between columns of the index and contents; and what each must have at least, or there are fewer.
    Length column_gutter = Length::from_mm(6), least_column = Length::from_mm(45);
    // Of talks: a column at the left, its gap included, in which times, presenters and facts stand beside
    // title and abstract; 0: none, presenters and facts stand above the abstract.
    Length facts_column;
    double facts_space = 0.5;  // above facts below an abstract, grid lines
    // From so many groups of people of one place on, names come first and places after them, by number; 0:
    // never.
    int numbered_places_from = 4;
    bool operator==(const BookletParts&) const = default;
};

// What stands between the paragraphs of a text, measured from its edges. Spaces are in grid lines.
struct TextBlockLook {
    double heading_space = 1;
    Length list_indent = Length::from_pt(12.5);  // of items; more where their numbers need it
    double list_space = 0;                       // above and below
    Length quotation_indent = Length::from_pt(12.5);
    double quotation_space = 0.5;
    Length code_indent;
    Length code_turn = Length::from_pt(12.5);  // of a line's parts after its first
    double code_space = 0.5;
    Length table_gap = Length::from_pt(10);  // between columns
    double table_space = 0.5;
    double least_table = 0.75;       // of its type's size, that a table is made smaller to, at least
    int table_rows = 6;              // a table of no more is kept together
    double figure_share = 0.5;       // of the text's height, at most
    double figure_resolution = 100;  // pixels an inch, at least
    double figure_space = 0.5;
    bool operator==(const TextBlockLook&) const = default;
};

// How a talk's people are told (layout/booklet/paper_byline.h).
enum class BylineForm { Auto, Numbered, Grouped, Lines, Words };
enum class PresenterMark { Word, Sign };

struct Byline {
    BylineForm form = BylineForm::Auto;
    PresenterMark presenter_mark = PresenterMark::Word;
    int joined_from = 4;   // people; 0: never
    int most_beside = 12;  // people, in the column for facts
    bool towns = true, countries = true;
    bool orcids = true;
    bool short_places = true;
    bool operator==(const Byline&) const = default;
};

// Pages that open days, and tabs at the outer edges of their pages. Both only where there are two days or
// more.
struct DayMarks {
    bool openers = false;  // a verso before each day's overview: its day of the month, weekday, title
    std::string opener_background = "opener";  // a key of StyleSheet::colors
    bool tabs = false;
    std::string tab_color = "accent";
    Length tab_width = Length::from_mm(5), tab_height = Length::from_mm(18);
    Length tab_head = Length::from_mm(25);  // from the page's top to the first day's
    bool operator==(const DayMarks&) const = default;
};

// The days at a glance: lists and grids of rooms.
struct Overview {
    Length least_column = Length::from_pt(60);  // of a room, or a list takes the grid's place
    // What a minute takes where a day is shown true to time; 0: it never is. At least so much, where that
    // lets the day fit on its page.
    Length minute = Length::from_pt(0), least_minute = Length::from_pt(0.45);
    double track_tint = 12;                     // per cent of a track's colour, behind what belongs to it
    Length tint_padding = Length::from_pt(3);   // of a tint, on either side of the text
    Length room_gap = Length::from_pt(8);       // between rooms beside one another
    Length page_column = Length::from_pt(20);   // for page numbers, at the right of a list
    double item_space = 0.3125;                 // above an item of a list, its hairline midway, grid lines
    double same_time_space = 0.125;             // above one that begins when the one above it does
    double grid_space = 0.625;                  // above a grid
    Length below_rule = Length::from_pt(2);     // from an item's rule to its text
    Length below_item = Length::from_pt(5);     // from its text to the next rule
    Length below_names = Length::from_pt(1);    // from the names of rooms to the first rule
    Length between_talks = Length::from_pt(1);  // of one item
    // Within a room: of talks' times, its gap included; of page numbers. Where one would take more than its
    // share of the room, times and numbers stand in the text.
    Length talk_time_column = Length::from_pt(22), cell_page_column = Length::from_pt(14);
    double hang_share = 0.2;
    bool operator==(const Overview&) const = default;
};

// What the line breaker weighs; meanings and origins in layout/text/line_breaker.h.
struct LineBreaking {
    double pretolerance = 100, tolerance = 200, emergency_stretch = 3;  // the last in ems
    double line_penalty = 10, hyphen_penalty = 50, explicit_hyphen_penalty = 50;
    double ladder_demerits = 10000, final_hyphen_demerits = 5000, adjacent_demerits = 10000;
    double runt_demerits = 5000;
    double runt_share = 0.15;  // of the measure: a shorter last line is a runt
    int ladder_limit = 2;
    int least_beside_hyphen = 3;  // letters or figures on either side of a hyphen or slash that ends a line
    double word_space = 1.0, space_stretch = 0.5, space_shrink = 0.333;  // of the font's space
    std::optional<double> italic_word_space;  // ems, in italics; none: as word_space says
    double italic_separator_space = 0;        // ems, more, between italics and an upright "·"
    double expansion = 0;                     // of letters, as a share of their width, either way
    double letter_space = 0;                  // added or taken away between letters, ems
    bool protrusion = true;
    // Of titles that are broken by sense; meanings in layout/text/sense_breaks.h.
    double short_word_penalty = 1000, sense_penalty = 100, capitals_penalty = 100;
    double sense_zone = 0.55;       // of the measure, that their lines may fall short by
    double short_last_share = 0.4;  // of the first line: a shorter last line costs short_last_demerits
    double short_last_demerits = 20000;
    bool operator==(const LineBreaking&) const = default;
};

// By which times are told. Auto: that of the programme's language (language/clock.h).
enum class Clock { Auto, TwelveHours, TwentyFourHours };

// What is changed in a text for typography's sake; rules in layout/text/fine_typography.h.
struct FineTypography {
    bool no_break_spaces = true, dashes = true, signs = true, quotes = false;
    Clock clock = Clock::Auto;  // of times, which are no text of the programme's
    bool operator==(const FineTypography&) const = default;
};

// What the page breaker weighs; meanings in layout/pages/page_breaker.h.
struct PageBreaking {
    int orphan_lines = 2, widow_lines = 2;
    int column_turn_lines = 4;  // of each column, before the block goes on overleaf
    int least_entries =
        2;  // talks or posters without abstracts, of one session, on either side of a page's end
    int multiple_of = 1;  // pages: a page is saved where that is possible within the style, blanks are added
    double split_talk_penalty = 50, hyphen_penalty = 100, short_page_weight = 1;
    bool operator==(const PageBreaking&) const = default;
};

// Handouts and signs: one page, whose type is fitted between these sizes of "handout-talk".
struct HandoutLimits {
    Length least = Length::from_pt(7), most = Length::from_pt(16);
    Length sign_least = Length::from_pt(16), sign_most = Length::from_pt(32);
    Length margin = Length::from_mm(12);
    double least_leading = 0.9;  // share of its leading that text keeps where room is short
    double least_spaces = 0.35;  // the same of the spaces between items
    int title_lines = 3;         // a title of more is set smaller, but stays
    double least_title = 1.3;    // so much larger than sessions' titles
    // Side of the QR code on A4, without the white around it; on larger paper it is larger.
    Length code = Length::from_mm(14);
    Length sign_code = Length::from_mm(40);  // the same of a sign's
    // The room's name on a sign: one size for all signs of a set.
    Length sign_title_most = Length::from_pt(120);
    Length sign_title_least = Length::from_pt(96);  // rather than smaller on one line, names take two
    bool operator==(const HandoutLimits&) const = default;
};

// Distances on a handout or a sign at the nominal size of its type: they grow and shrink with it.
struct HandoutSpaces {
    Length column_gap = Length::from_pt(22), least_column = Length::from_pt(150);
    Length room_gap = Length::from_pt(9), least_room = Length::from_pt(66);  // of a grid of rooms and times
    Length least_grid = Length::from_pt(260);  // of a column that has one, beside other columns
    Length times_gap = Length::from_pt(10);    // between hanging times and the text
    Length rule_gap = Length::from_pt(2.5);    // below a rule
    Length item_gap = Length::from_pt(4.5), talk_gap = Length::from_pt(1.75), day_gap = Length::from_pt(12);
    Length grid_gap = Length::from_pt(7), cell_foot = Length::from_pt(4);
    Length head_gap = Length::from_pt(9), foot_gap = Length::from_pt(8);
    Length most_white = Length::from_pt(16);  // added between items where room is left over
    Length track_bar = Length::from_pt(1.6), track_bar_gap = Length::from_pt(6);
    Length track_swatch = Length::from_pt(4);  // its side, in the key of tracks; 0: none
    Length logo_height = Length::from_pt(44);
    double logo_share = 0.2;   // of the width, at most
    double hang_share = 0.35;  // of a cell's width, at most, that turn-overs are indented by below a time
    bool operator==(const HandoutSpaces&) const = default;
};

// How the format of a handout is chosen: by how much smaller type may be for one that is liked better.
// Factors of its size.
struct HandoutFormats {
    int most_columns = 4, most_day_columns = 6;  // that are tried
    double turning_costs = 1.06;                 // paper that lies across
    double column_costs = 1.12;                  // each column after the first
    double days_are_worth = 1.06;                // a column a day
    double bands_cost = 1.3;                     // rooms of a grid that stand below others
    double together_is_worth = 1.1;              // items that stay in one column
    double tightness_costs = 1.03;               // lines that are set tighter
    double comfortable = 0.9;                    // of the nominal size: type that lines need not be tight for
    bool operator==(const HandoutFormats&) const = default;
};

struct StyleSheet {
    std::string name;
    std::string file;  // as diagnostics name it
    PageGeometry page;
    Grid grid;
    Cover cover;
    FineTypography text;
    LineBreaking lines;
    PageBreaking pages;
    Contents contents;
    BookletParts booklet;
    Byline byline;
    TextBlockLook blocks;
    Overview overview;
    DayMarks days;
    HandoutLimits handout;
    HandoutSpaces handout_spaces;
    HandoutFormats handout_formats;
    std::map<std::string, FontFamily> fonts;
    std::map<std::string, Color> colors;
    std::map<std::string, Rule> rules;                 // those of styles/style_names.h
    std::map<std::string, ParagraphStyle> paragraphs;  // at least those of styles/style_names.h
    // Those of styles/style_names.h: laid over the paragraph's.
    std::map<std::string, CharacterOverlay> characters;

    // The style of that name; throws std::out_of_range for one that no style sheet can lack (a bug).
    [[nodiscard]] const ParagraphStyle& paragraph(const std::string& style_name) const {
        return paragraphs.at(style_name);
    }
    [[nodiscard]] const Color& color(const std::string& color_name) const { return colors.at(color_name); }
    [[nodiscard]] const Rule& rule(const std::string& rule_name) const { return rules.at(rule_name); }

    // Compiled once, not in each file that has one: to copy and to end all its parts is much code.
    StyleSheet();
    StyleSheet(StyleSheet&&) noexcept;
    StyleSheet& operator=(StyleSheet&&) noexcept;
    StyleSheet(const StyleSheet&);
    StyleSheet& operator=(const StyleSheet&);
    ~StyleSheet();
};

}  // namespace bifolio::styles
