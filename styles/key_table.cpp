#include "styles/key.h"

#include <algorithm>
#include <array>

#include "styles/back_cover_keys.h"
#include "styles/byline_keys.h"
#include "styles/handout_keys.h"
#include "styles/key_bounds.h"
#include "styles/key_fields.h"
#include "styles/overview_keys.h"
#include "styles/sponsor_keys.h"
#include "styles/text_block_keys.h"

namespace bifolio::styles {

namespace {

using namespace fields;

constexpr std::array kSections = {
    Section{"page", false, "The trimmed page, its margins and what stands in them."},
    Section{"grid", false, "The lines that all text stands on."},
    Section{"font", true, "Font families under a name of your choice."},
    Section{"color", true,
            "A printing colour under a name of your choice. Screens show what is derived from its inks."},
    Section{"rule", true, "A line drawn on paper."},
    Section{"cover", false, "The cover's colour, picture and margins."},
    Section{"paragraph", true, "A block of text."},
    Section{"character", true, "What is laid over the text of a paragraph; only what is stated changes."},
    Section{"contents", false, "What the booklet holds."},
    Section{"booklet", false, "Widths and distances that no paragraph style has."},
    Section{"byline", false, "How a talk's people are told, and where they work."},
    Section{"blocks", false,
            "What stands between the paragraphs of a text: lists, quotations, tables, pictures."},
    Section{"overview", false, "The days at a glance: distances and forms."},
    Section{"days", false, "What marks the days of a booklet of two days or more."},
    Section{"text", false,
            "Small typography: what is changed in a text on its way to paper, word by word the same."},
    Section{"lines", false, "How paragraphs are broken into lines."},
    Section{"pages", false, "How pages are broken."},
    Section{"handout", false,
            "The one page of a handout or a sign. Its gaps, columns, bars and logo are as here at the type "
            "sizes of the "
            "style: they grow and shrink with the type."},
};

constexpr std::array kBookletKeys = {
    paper_key("A3 to A6, B5, B6, letter, half-letter, legal, tabloid, or a size"),
    key<PagePart, &PageGeometry::width>("page", "width", "instead of a paper", kSide),
    key<PagePart, &PageGeometry::height>("page", "height", "instead of a paper", kSide),
    key<PagePart, &PageGeometry::inner>("page", "inner", "margin at the fold", kMargin),
    key<PagePart, &PageGeometry::outer>("page", "outer", "margin at the outer edge", kMargin),
    key<PagePart, &PageGeometry::head>("page", "head", "margin above the text", kMargin),
    key<PagePart, &PageGeometry::foot>("page", "foot", "margin below the text", kMargin),
    key<PagePart, &PageGeometry::bleed>("page", "bleed", "how far colour that touches the edge goes past it",
                                        kMargin),
    key<PagePart, &PageGeometry::spine_safe>(
        "page", "spine-safe",
        "at the fold, what must stay free of text when inner sheets are moved towards it", kMargin),
    key<PagePart, &PageGeometry::running_head_baseline>(
        "page", "running-head-baseline", "baseline of the running head, from the top edge", kFromEdge),
    key<PagePart, &PageGeometry::running_head_rule>(
        "page", "running-head-rule", "from that baseline down to the rule below the running head", kMargin),
    key<PagePart, &PageGeometry::running_head_share>(
        "page", "running-head-share",
        "share of the width for what the running head says at the outer edge; the event has the rest",
        kShare),
    key<PagePart, &PageGeometry::running_head_times>(
        "page", "running-head-times", "the running head says day and time of a session: Mon 10:30"),
    key<PagePart, &PageGeometry::folio_from_bottom>(
        "page", "folio-baseline", "baseline of the page number, from the bottom edge", kFromEdge),
    key<PagePart, &PageGeometry::times_column>(
        "page", "times-column", "width of the hanging column of times, its gap included", kMargin),
    key<PagePart, &PageGeometry::columns>(
        "page", "columns", "columns of the text area that lengths can be told by: `2col`, `2step`",
        kGridColumns),
    key<PagePart, &PageGeometry::gutter>("page", "gutter", "between these columns", kMargin),
    key<PagePart, &PageGeometry::bound_right>(
        "page", "bound-right",
        "the spine is on the right of the first page: margins and page numbers change sides"),

    key<GridPart, &Grid::leading>("grid", "leading", "from baseline to baseline", kLeading),
    key<GridPart, &Grid::first_baseline>("grid", "first-baseline",
                                         "from the text area's top to its first baseline", kLeading),

    key<FontPart, &FontFamily::families>("font", "families", "the first that is installed is used"),

    ink_key("cyan, magenta, yellow and black in percent, or a colour of the screen: #174A7C"),
    pointer_key("color", "of", ValueType::ColorName, "the colour that this one is a tint of"),
    Key{"color", "tint", ValueType::Percent, kPercent, "with `of`: how much of that colour's inks",
        &check_number, &show_nothing},
    pointer_key("color", "on", ValueType::ColorName,
                "the colour that it is to be read on: where it could not be, it is made darker or lighter"),
    Key{"color", "contrast", ValueType::Number, kContrast,
        "with `on`: the contrast that it then has, as WCAG counts it; 4.5 where none is stated",
        &check_number, &show_nothing},

    key<RulePart, &Rule::weight>("rule", "weight", "thickness; with 0 there is no rule", kRuleWeight),
    name_key<RulePart, &Rule::color>("rule", "color", ValueType::ColorName, "its colour"),

    name_key<CoverPart, &Cover::background>("cover", "background", ValueType::ColorName,
                                            "colour of the whole page"),
    key<CoverPart, &Cover::picture>(
        "cover", "picture",
        "a PNG or JPEG that fills the page, past its edges as far as the bleed goes; "
        "its path is relative to the style sheet's folder"),
    key<CoverPart, &Cover::wraparound>(
        "cover", "wraparound",
        "the last page is the cover's back: colour, picture and figure go over the fold"),
    key<CoverPart, &Cover::counts>("cover", "counts",
                                   "the cover's foot says how many sessions and talks there are"),
    key<CoverPart, &Cover::figure>(
        "cover", "figure",
        "a figure made of the programme, above the cover's foot: a row a day, a bar a talk, as "
        "wide as its minutes, tinted by track or session; not over a picture"),
    name_key<CoverPart, &Cover::figure_color>("cover", "figure-color", ValueType::ColorName,
                                              "the figure's colour"),
    key<CoverPart, &Cover::figure_height>("cover", "figure-height", "its height, where there is room",
                                          kPictureHeight),
    key<CoverPart, &Cover::figure_gap>("cover", "figure-gap", "between its bars", kMargin),
    key<CoverPart, &Cover::figure_day_gap>("cover", "figure-day-gap", "between its rows of days", kMargin),
    key<CoverPart, &Cover::figure_space>("cover", "figure-space", "grid lines left free above and below it",
                                         kSpace),
    key<CoverPart, &Cover::figure_gap_share>(
        "cover", "figure-gap-share", "share of a thin bar or row that these gaps take at most", kShare),
    key<CoverPart, &Cover::figure_least_tint>(
        "cover", "figure-least-tint", "per cent of the figure's colour that its lightest bars have", kTint),
    key<CoverPart, &Cover::figure_break_tint>(
        "cover", "figure-break-tint",
        "the same of breaks and meals between talks, across all rooms; 0: none are shown", kTint),
    key<CoverPart, &Cover::figure_least_bar>("cover", "figure-least-bar", "width of a bar at least",
                                             kRuleWeight),
    key<CoverPart, &Cover::figure_from>("cover", "figure-from", "of fewer talks than this no figure is made",
                                        kEntries),
    key<CoverPart, &Cover::rule_lift>("cover", "rule-lift",
                                      "grid lines that the rule stands above the cover's foot", kSpace),
    key<CoverPart, &Cover::head>("cover", "head", "from the top edge to the first line", kMargin),
    key<CoverPart, &Cover::foot>("cover", "foot", "from the last line to the bottom edge", kMargin),
    key<CoverPart, &Cover::house_logo>(
        "cover", "house-logo",
        "a PNG or JPEG of the logo of whoever the style belongs to, at the right beside the event's; screen "
        "readers tell it by the style's name; its path is relative to the style sheet's folder"),
    key<CoverPart, &Cover::logo_height>("cover", "logo-height", "height of the logos", kPictureHeight),
    key<CoverPart, &Cover::logo_space_after>("cover", "logo-space-after", "grid lines left free below it",
                                             kSpace),
    key<CoverPart, &Cover::fold_wrap>(
        "cover", "fold-wrap",
        "on sheets that are stapled: how far the cover's colour goes over the fold onto the last page",
        kMargin),
    key<CoverPart, &Cover::least_size>(
        "cover", "least-size", "the smallest type that a text is set in which is too long in its own", kSize),
    key<CoverPart, &Cover::least_undivided>(
        "cover", "least-undivided",
        "share of the largest type's size; rather than that it is smaller, words are divided", kFraction),
    key<CoverPart, &Cover::least_leading>(
        "cover", "least-leading", "from baseline to baseline of such smaller type, at least, times its size",
        kLeadingOfSize),
    key<CoverPart, &Cover::most_leading>("cover", "most-leading", "the same at most", kLeadingOfSize),
    key<CoverPart, &Cover::foot_space>("cover", "foot-space",
                                       "grid lines left free above the cover's foot, at least", kSpace),

    pointer_key("paragraph", "like", ValueType::ParagraphName,
                "a paragraph whose values hold where none is stated"),
    name_key<ParagraphTextPart, &CharacterStyle::font>("paragraph", "font", ValueType::FontName, "its font"),
    key<ParagraphTextPart, &CharacterStyle::size>("paragraph", "size", "type size", kSize),
    key<ParagraphTextPart, &CharacterStyle::weight>("paragraph", "weight",
                                                    "100 (thin) to 900 (black); 400 is regular", kWeight),
    key<ParagraphTextPart, &CharacterStyle::italic>("paragraph", "italic", "sloped"),
    name_key<ParagraphTextPart, &CharacterStyle::color>("paragraph", "color", ValueType::ColorName,
                                                        "its colour"),
    key<ParagraphTextPart, &CharacterStyle::tracking>(
        "paragraph", "tracking", "thousandths of an em added after each letter", kTracking),
    key<ParagraphTextPart, &CharacterStyle::figures>(
        "paragraph", "figures",
        "which figures; font: the font's own. Those with capitals are lining in any case"),
    key<ParagraphTextPart, &CharacterStyle::tabular>("paragraph", "tabular", "figures of one width"),
    key<ParagraphTextPart, &CharacterStyle::caps>("paragraph", "caps", "small capitals or all capitals"),
    key<ParagraphTextPart, &CharacterStyle::rise>("paragraph", "rise", "raises the baseline, in ems", kRise),
    key<ParagraphTextPart, &CharacterStyle::acronyms>(
        "paragraph", "acronyms",
        "words of three capitals and more in a row (NASA, GPUs) look as the character `acronym` says"),
    key<ParagraphPart, &ParagraphStyle::alignment>("paragraph", "align", "how lines are filled"),
    key<ParagraphPart, &ParagraphStyle::leading>("paragraph", "leading",
                                                 "from baseline to baseline; 0: as the grid", kOwnLeading),
    key<ParagraphPart, &ParagraphStyle::first_indent>(
        "paragraph", "first-indent", "indent of a paragraph after another of its kind", kIndent),
    key<ParagraphPart, &ParagraphStyle::hanging_indent>(
        "paragraph", "hanging-indent", "indent of a paragraph's lines after its first", kIndent),
    key<ParagraphPart, &ParagraphStyle::space_before>(
        "paragraph", "space-before", "grid lines left free above; none at the head of a page", kSpace),
    key<ParagraphPart, &ParagraphStyle::space_after>("paragraph", "space-after", "grid lines left free below",
                                                     kSpace),
    key<ParagraphPart, &ParagraphStyle::hyphenate>("paragraph", "hyphenate", "words may be divided"),
    key<ParagraphPart, &ParagraphStyle::sense>(
        "paragraph", "sense",
        "of titles and facts: how much it counts that lines end where the sense allows, "
        "as `lines.sense-penalty` and its like say; 0: not at all",
        kSense),
    key<ParagraphPart, &ParagraphStyle::keep_with_next>("paragraph", "keep-with-next",
                                                        "stays on the page of what follows"),
    key<ParagraphPart, &ParagraphStyle::keep_together>("paragraph", "keep-together",
                                                       "is not split over pages"),
    key<ParagraphPart, &ParagraphStyle::full_width>(
        "paragraph", "full-width", "for the abstract: it begins at the left edge, below the times"),
    key<ParagraphPart, &ParagraphStyle::columns>(
        "paragraph", "columns", "columns of one length, for running text; beside a portrait always one",
        kColumns),
    key<ParagraphPart, &ParagraphStyle::column_gap>(
        "paragraph", "column-gap", "space between columns; 4mm where none is stated", kMargin),
    key<ParagraphPart, &ParagraphStyle::columns_from>(
        "paragraph", "columns-from", "text of fewer lines than this stands in one column of the whole width",
        kEntries),
    name_key<ParagraphPart, &ParagraphStyle::background>(
        "paragraph", "background", ValueType::ColorName,
        "colour of a band behind it, from edge to edge of the page"),
    key<ParagraphPart, &ParagraphStyle::background_margin>(
        "paragraph", "background-margin", "grid lines that the band goes past it, above and below", kSpace),

    name_key<CharacterPart, &CharacterOverlay::font>("character", "font", ValueType::FontName, "its font"),
    key<CharacterPart, &CharacterOverlay::scale>("character", "scale",
                                                 "times the size of the surrounding text", kScale),
    key<CharacterPart, &CharacterOverlay::rise>("character", "rise",
                                                "raises the baseline, in ems of the surrounding text", kRise),
    key<CharacterPart, &CharacterOverlay::weight>("character", "weight", "100 (thin) to 900 (black)",
                                                  kWeight),
    key<CharacterPart, &CharacterOverlay::italic>("character", "italic", "sloped"),
    name_key<CharacterPart, &CharacterOverlay::color>("character", "color", ValueType::ColorName,
                                                      "its colour"),
    key<CharacterPart, &CharacterOverlay::tracking>(
        "character", "tracking", "thousandths of an em added after each letter", kTracking),
    key<CharacterPart, &CharacterOverlay::figures>("character", "figures", "which figures"),
    key<CharacterPart, &CharacterOverlay::tabular>("character", "tabular", "figures of one width"),
    key<CharacterPart, &CharacterOverlay::caps>("character", "caps", "small capitals or all capitals"),
    key<CharacterPart, &CharacterOverlay::struck>(
        "character", "struck", "a line through the letters, so many ems thick; 0: none", kStruck),
    key<CharacterPart, &CharacterOverlay::underlined>(
        "character", "underlined", "a line below the letters, so many ems thick; 0: none", kStruck),

    key<ContentsPart, &Contents::cover>("contents", "cover", "a cover"),
    key<ContentsPart, &Contents::contents>("contents", "contents", "a table of contents"),
    key<ContentsPart, &Contents::overview>("contents", "overview", "each day at a glance"),
    key<ContentsPart, &Contents::abstracts>("contents", "abstracts", "abstracts of talks and posters"),
    key<ContentsPart, &Contents::posters>("contents", "posters", "posters"),
    key<ContentsPart, &Contents::biographies>("contents", "biographies",
                                              "biographies and portraits of presenters"),
    key<ContentsPart, &Contents::practical_notes>("contents", "practical-notes", "practical notes"),
    key<ContentsPart, &Contents::sponsors>("contents", "sponsors", "sponsors"),
    key<ContentsPart, &Contents::presenter_index>("contents", "presenter-index",
                                                  "an index of presenters and authors"),
    key<ContentsPart, &Contents::index_of>(
        "contents", "index-of", "whom that index holds; presenters: of a talk that names none, its authors"),
    key<ContentsPart, &Contents::chair_index>("contents", "chair-index", "an index of chairs"),
    key<ContentsPart, &Contents::session_opens_page>("contents", "session-opens-page",
                                                     "every session starts a page"),
    key<ContentsPart, &Contents::keynote_opens_page>("contents", "keynote-opens-page",
                                                     "every keynote starts a page"),

    key<BookletPart, &BookletParts::session_rule_lift>(
        "booklet", "session-rule-lift", "from the rule above a session to its label's line", kMargin),
    key<BookletPart, &BookletParts::numbers_above>(
        "booklet", "numbers-above",
        "numbers and times of talks and posters over their titles, all from one left edge; else in a column "
        "beside them"),
    key<BookletPart, &BookletParts::session_label_share>(
        "booklet", "session-label-share", "share of the width for a session's label; its times have the rest",
        kShare),
    key<BookletPart, &BookletParts::portrait_indent>(
        "booklet", "portrait-indent",
        "where the text beside a portrait begins, in widths of the times column", kIndentShare),
    key<BookletPart, &BookletParts::portrait_gap>("booklet", "portrait-gap",
                                                  "between a portrait and that text", kMargin),
    key<BookletPart, &BookletParts::portrait_space>(
        "booklet", "portrait-space", "grid lines left free above a portrait and below it", kSpace),
    key<BookletPart, &BookletParts::portrait_least_share>(
        "booklet", "portrait-least-share",
        "share of its width that a portrait keeps, at least, beside a text of few lines", kPortraitShare),
    key<BookletPart, &BookletParts::keynote_portrait_indent>(
        "booklet", "keynote-portrait-indent", "as `portrait-indent`, for a keynote's presenter",
        kIndentShare),
    key<BookletPart, &BookletParts::sponsor_logo_share>(
        "booklet", "sponsor-logo-share", "width of a sponsor's logo, as a share of the text's", kShare),
    key<BookletPart, &BookletParts::sponsor_logo_height>("booklet", "sponsor-logo-height",
                                                         "its height at most", kPictureHeight),
    key<BookletPart, &BookletParts::sponsor_logo_gap>("booklet", "sponsor-logo-gap",
                                                      "between the logo and the sponsor's name", kMargin),
    key<BookletPart, &BookletParts::sponsor_logo_padding>(
        "booklet", "sponsor-logo-padding", "grid lines left free above and below the logo", kSpace),
    key<BookletPart, &BookletParts::page_number_gap>(
        "booklet", "page-number-gap", "ems between a text and the page number behind it", kEms),
    key<BookletPart, &BookletParts::notes_head_lines>(
        "booklet", "notes-head-lines", "grid lines from the head of a page for notes to its word's baseline",
        kSpace),
    key<BookletPart, &BookletParts::notes_first_rule>(
        "booklet", "notes-first-rule", "grid lines from there to the first line to write on", kSpace),
    key<BookletPart, &BookletParts::index_columns>("booklet", "index-columns", "columns of the index",
                                                   kColumns),
    key<BookletPart, &BookletParts::index_letter_column>(
        "booklet", "index-letter-column",
        "width of the column of letters beside the index's names, its gap included", kMargin),
    key<BookletPart, &BookletParts::index_letter_space>("booklet", "index-letter-space",
                                                        "grid lines left free before a new letter", kSpace),
    key<BookletPart, &BookletParts::column_gutter>("booklet", "column-gutter",
                                                   "between columns of index and contents", kMargin),
    key<BookletPart, &BookletParts::least_column>(
        "booklet", "least-column", "what each of them has at least; where that is too much, there are fewer",
        kColumnWidth),
    key<BookletPart, &BookletParts::contents_numbers_follow>(
        "booklet", "contents-numbers-follow",
        "page numbers of the contents stand behind their titles; else in a column at the right"),
    key<BookletPart, &BookletParts::contents_page_column>("booklet", "contents-page-column",
                                                          "width of that column", kPageColumn),
    key<BookletPart, &BookletParts::contents_label_column>(
        "booklet", "contents-label-column",
        "width of the column of labels (Session 1) before the titles of the contents, at least; its gap "
        "included",
        kMargin),
    key<BookletPart, &BookletParts::contents_label_share>(
        "booklet", "contents-label-share",
        "share of the width that longer labels make it as wide as, at most; still longer ones take lines",
        kShare),
    key<BookletPart, &BookletParts::contents_columns_over>(
        "booklet", "contents-columns-over", "contents of more entries than this stand in columns", kEntries),
    key<BookletPart, &BookletParts::contents_columns>("booklet", "contents-columns", "so many of them",
                                                      kColumns),
    key<BookletPart, &BookletParts::contents_time_column>(
        "booklet", "contents-time-column", "width of the column of times in each, its gap included", kMargin),

    key<BookletPart, &BookletParts::facts_column>(
        "booklet", "facts-column",
        "width of a column, its gap included, in which a talk's time, presenters and facts stand beside its "
        "title and abstract; 0: presenters and facts stand above the abstract",
        kMargin),
    key<BookletPart, &BookletParts::facts_space>(
        "booklet", "facts-space", "grid lines left free above a talk's facts below its abstract", kSpace),
    key<BookletPart, &BookletParts::numbered_places_from>(
        "booklet", "numbered-places-from",
        "from so many groups of people on, names come first and places after them, by raised numbers, as "
        "where a "
        "place would stand twice; 0: never",
        kGroups),

    key<DaysPart, &DayMarks::openers>("days", "openers",
                                      "each day begins with a left-hand page of its own: day of the month, "
                                      "weekday, title; the day's overview "
                                      "faces it"),
    name_key<DaysPart, &DayMarks::opener_background>("days", "opener-background", ValueType::ColorName,
                                                     "colour of that page"),
    key<DaysPart, &DayMarks::tabs>("days", "tabs",
                                   "tabs at the outer edges of a day's pages, each day's a step lower"),
    name_key<DaysPart, &DayMarks::tab_color>("days", "tab-color", ValueType::ColorName, "their colour"),
    key<DaysPart, &DayMarks::tab_width>("days", "tab-width", "their width, up to the outer margin's",
                                        kMargin),
    key<DaysPart, &DayMarks::tab_height>(
        "days", "tab-height", "their height, or less so that those of all days have room", kMargin),
    key<DaysPart, &DayMarks::tab_head>("days", "tab-head", "from the page's top to the first day's", kMargin),

    key<TextPart, &FineTypography::no_break_spaces>(
        "text", "no-break-spaces",
        "no line ends between a number and its unit, initials and name, and the like"),
    key<TextPart, &FineTypography::dashes>(
        "text", "dashes",
        "en dashes in ranges, for a hyphen between two words, and for em dashes where both are used"),
    key<TextPart, &FineTypography::signs>(
        "text", "signs", "the signs of minus and of multiplication for a hyphen and an x with numbers"),
    key<TextPart, &FineTypography::quotes>("text", "quotes",
                                           "straight quotes and apostrophes become the language's own"),
    key<TextPart, &FineTypography::clock>(
        "text", "clock",
        "times by 12 hours (9:15 a.m.) or by 24 (09:15); auto: as the programme's language has them in its "
        "region, by 12 for en-US, by 24 where it names none"),

    key<LinesPart, &LineBreaking::pretolerance>(
        "lines", "pretolerance", "badness allowed without hyphens; -1: try hyphens at once", kBadness),
    key<LinesPart, &LineBreaking::tolerance>("lines", "tolerance", "badness allowed with hyphens", kBadness),
    key<LinesPart, &LineBreaking::emergency_stretch>("lines", "emergency-stretch",
                                                     "ems of stretch added where nothing else fits", kEms),
    key<LinesPart, &LineBreaking::line_penalty>("lines", "line-penalty",
                                                "cost of a line: higher, fewer lines", kPenalty),
    key<LinesPart, &LineBreaking::hyphen_penalty>("lines", "hyphen-penalty", "cost of dividing a word",
                                                  kPenalty),
    key<LinesPart, &LineBreaking::explicit_hyphen_penalty>(
        "lines", "explicit-hyphen-penalty", "cost of breaking at a hyphen of the text", kPenalty),
    key<LinesPart, &LineBreaking::ladder_demerits>("lines", "ladder-demerits",
                                                   "cost of hyphens under one another", kDemerits),
    key<LinesPart, &LineBreaking::final_hyphen_demerits>("lines", "final-hyphen-demerits",
                                                         "cost of a hyphen before the last line", kDemerits),
    key<LinesPart, &LineBreaking::adjacent_demerits>("lines", "adjacent-demerits",
                                                     "cost of a tight line next to a loose one", kDemerits),
    key<LinesPart, &LineBreaking::runt_demerits>("lines", "runt-demerits", "cost of a very short last line",
                                                 kDemerits),
    key<LinesPart, &LineBreaking::runt_share>(
        "lines", "runt-share", "share of the measure below which a last line is very short", kFraction),
    key<LinesPart, &LineBreaking::ladder_limit>("lines", "ladder-limit",
                                                "at most this many hyphens under one another", kLadder),
    key<LinesPart, &LineBreaking::least_beside_hyphen>(
        "lines", "least-beside-hyphen",
        "letters on each side of a hyphen or slash of the text, at least, where a line ends at it", kLetters),
    key<LinesPart, &LineBreaking::short_word_penalty>(
        "lines", "short-word-penalty",
        "in a title: cost of ending a line after an article, or a short preposition or conjunction",
        kTitlePenalty),
    key<LinesPart, &LineBreaking::sense_penalty>("lines", "sense-penalty",
                                                 "in a title: cost of ending a line elsewhere than before a "
                                                 "preposition or conjunction or after a mark",
                                                 kTitlePenalty),
    key<LinesPart, &LineBreaking::capitals_penalty>(
        "lines", "capitals-penalty", "in a title: more, where that parts two words with capitals",
        kTitlePenalty),
    key<LinesPart, &LineBreaking::sense_zone>(
        "lines", "sense-zone",
        "in a title: share of the measure that a line may fall short by, for the sense", kFraction),
    key<LinesPart, &LineBreaking::short_last_share>(
        "lines", "short-last-share", "in a title: share of its first line below which the last is too short",
        kFraction),
    key<LinesPart, &LineBreaking::short_last_demerits>("lines", "short-last-demerits",
                                                       "in a title: cost of such a last line", kDemerits),
    key<LinesPart, &LineBreaking::word_space>("lines", "word-space", "times the font's own space",
                                              kWordSpace),
    key<LinesPart, &LineBreaking::space_stretch>(
        "lines", "space-stretch", "how much a space may grow, times the font's own", kSpaceShare),
    key<LinesPart, &LineBreaking::space_shrink>(
        "lines", "space-shrink", "how much a space may shrink, times the font's own", kSpaceShare),
    key<LinesPart, &LineBreaking::italic_word_space>(
        "lines", "italic-word-space",
        "ems between words in italics; where none is stated, as `word-space` says", kItalicSpace),
    key<LinesPart, &LineBreaking::italic_separator_space>(
        "lines", "italic-separator-space",
        "ems more between italics and an upright dot that parts facts, on either side", kItalicSpace),
    key<LinesPart, &LineBreaking::expansion>(
        "lines", "expansion", "how much wider or narrower letters may be set to even out the spaces",
        kExpansion),
    key<LinesPart, &LineBreaking::letter_space>(
        "lines", "letter-space", "ems that may be added or taken away between letters, to the same end",
        kLetterSpace),
    key<LinesPart, &LineBreaking::protrusion>("lines", "protrusion", "punctuation hangs into the margins"),

    key<PagesPart, &PageBreaking::orphan_lines>(
        "pages", "orphan-lines", "lines of a paragraph that stay at the foot of a page at least", kLines),
    key<PagesPart, &PageBreaking::widow_lines>(
        "pages", "widow-lines", "lines of a paragraph that go to the next page at least", kLines),
    key<PagesPart, &PageBreaking::column_turn_lines>(
        "pages", "column-turn-lines",
        "lines of each column that stay on a page, at least, where text in columns goes on overleaf", kLines),
    key<PagesPart, &PageBreaking::least_entries>("pages", "least-entries",
                                                 "talks or posters of a session that have no abstracts: so "
                                                 "many stay together, at least, at the foot of "
                                                 "a page and at the head of the next",
                                                 kLines),
    key<PagesPart, &PageBreaking::multiple_of>(
        "pages", "multiple-of",
        "the number of pages is made a multiple of this: by pages for notes at the end, or by saving a page",
        kMultiple),
    key<PagesPart, &PageBreaking::split_talk_penalty>("pages", "split-talk-penalty",
                                                      "cost of a talk on two pages", kPenalty),
    key<PagesPart, &PageBreaking::hyphen_penalty>("pages", "hyphen-penalty",
                                                  "cost of a divided word at the foot of a page", kPenalty),
    key<PagesPart, &PageBreaking::short_page_weight>("pages", "short-page-weight",
                                                     "how much an unfilled page costs", kShortPage),
};

// All keys in one array.
constexpr auto kKeys = [] {
    std::array<Key, kBookletKeys.size() + kBackCoverKeys.size() + kSponsorKeys.size() + kBylineKeys.size() +
                        kTextBlockKeys.size() + kOverviewKeys.size() + kHandoutKeys.size()>
        all = {};
    const auto back = std::ranges::copy(kBookletKeys, all.begin()).out;
    const auto sponsors = std::ranges::copy(kBackCoverKeys, back).out;
    const auto bylines = std::ranges::copy(kSponsorKeys, sponsors).out;
    const auto blocks = std::ranges::copy(kBylineKeys, bylines).out;
    const auto overview = std::ranges::copy(kTextBlockKeys, blocks).out;
    std::ranges::copy(kHandoutKeys, std::ranges::copy(kOverviewKeys, overview).out);
    return all;
}();

}  // namespace

std::span<const Section> sections() {
    return kSections;
}

const Section* find_section(std::string_view name) {
    const auto* found = std::ranges::find(kSections, name, &Section::name);
    return found == kSections.end() ? nullptr : found;
}

std::span<const Key> keys() {
    return kKeys;
}

const Key* find_key(std::string_view section, std::string_view attribute) {
    const auto* found = std::ranges::find_if(
        kKeys, [&](const Key& key) { return key.section == section && key.attribute == attribute; });
    return found == kKeys.end() ? nullptr : found;
}

}  // namespace bifolio::styles
