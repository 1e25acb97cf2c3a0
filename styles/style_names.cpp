#include "styles/style_names.h"

#include <algorithm>
#include <array>

namespace bifolio::styles {

namespace {

constexpr std::array kParagraphs = {
    StyleName{"cover-label", "the word above the cover's title"},
    StyleName{"cover-title", "the event's title on the cover"},
    StyleName{"cover-subtitle", "the event's short title on the cover"},
    StyleName{"cover-translation", "its title in a second language, below it"},
    StyleName{"cover-line", "edition, dates, venue and town on the cover"},
    StyleName{"cover-foot", "what the programme holds and who organises it, at the cover's foot"},
    StyleName{"heading", "heading of a part: contents, index; the word on a page for notes"},
    StyleName{"front-heading",
              "heading of a welcome, a committee, practical notes, sponsors; its space-before "
              "stands where it begins no page"},
    StyleName{"front-translation", "its title in a second language, below it"},
    StyleName{"front-person", "a person below a welcome, of a committee"},
    StyleName{"body", "running text other than abstracts", TextPlace::Running},
    StyleName{"contents-entry", "a part or a day in the contents"},
    StyleName{"contents-subentry", "a session or keynote in the contents"},
    StyleName{"contents-narrow-entry", "the same where the contents stand in columns: a part or a day"},
    StyleName{"contents-narrow-subentry", "a session, keynote or talk there"},
    StyleName{"contents-time", "times in the contents", TextPlace::Beside},
    StyleName{"contents-label", "\"Session 1\" before its title in the contents", TextPlace::Beside},
    StyleName{"contents-page", "page numbers in the contents", TextPlace::Beside},
    StyleName{"overview-label", "the small line above the day's name in an overview"},
    StyleName{"overview-heading", "the day's name above its overview"},
    StyleName{"overview-time", "times in the overview", TextPlace::Beside},
    StyleName{"overview-title", "sessions and keynotes in the overview"},
    StyleName{"overview-talk", "talks in the overview"},
    StyleName{"overview-talk-time", "times of talks in the overview", TextPlace::Beside},
    StyleName{"overview-presenter", "presenters in the overview", TextPlace::Within},
    StyleName{"overview-plain", "breaks and other items in the overview"},
    StyleName{"overview-room", "the name of a room above its column where sessions are parallel",
              TextPlace::Beside},
    StyleName{"overview-cell-title", "sessions and keynotes in such a column", TextPlace::Beside},
    StyleName{"overview-cell-plain", "breaks and other items there", TextPlace::Beside},
    StyleName{"overview-cell-talk", "their talks", TextPlace::Beside},
    StyleName{"overview-cell-presenter", "who presents them", TextPlace::Within},
    StyleName{"overview-page", "page numbers in the overview", TextPlace::Beside},
    StyleName{"opener-numeral", "the day of the month on the page that opens a day"},
    StyleName{"opener-weekday", "the weekday below it"},
    StyleName{"opener-title", "the day's title below that"},
    StyleName{"day-heading", "the heading of a day"},
    StyleName{"session-label", "the small line above a session's title: \"Session 1\""},
    StyleName{"session-times", "the session's times, beside its label", TextPlace::Beside},
    StyleName{"keynote-label", "the small line above a keynote's title", TextPlace::Within},
    StyleName{"session-title", "the title of a session, or of a talk outside any"},
    StyleName{"session-subtitle", "the subtitle of a session, of a keynote, of a part of the programme"},
    StyleName{"session-translation", "their titles in a second language, below them"},
    StyleName{"part-title", "the title of a part of the programme, as of a workshop at a conference"},
    StyleName{"keynote-title", "the title of a keynote"},
    StyleName{"keynote-presenter", "who presents a keynote, and from where"},
    StyleName{"keynote-lead", "the first paragraph of a keynote's abstract", TextPlace::Running},
    StyleName{"session-facts", "chair, room and note of a session"},
    StyleName{"plain-item", "opening, break, lunch and the like"},
    StyleName{"time", "the time or number in the hanging column beside a talk", TextPlace::Beside},
    StyleName{"talk-title", "the title of a talk"},
    StyleName{"talk-subtitle", "the subtitle of a talk or poster"},
    StyleName{"talk-translation", "its title in a second language; that of a practical note"},
    StyleName{"presenter", "who presents a talk, and from where"},
    StyleName{"talk-facts", "further authors, code and links of a talk"},
    StyleName{"abstract", "abstracts", TextPlace::Running},
    StyleName{"biography", "biographies", TextPlace::Running},
    StyleName{"poster-number", "the number in the hanging column beside a poster", TextPlace::Beside},
    StyleName{"poster-title", "the title of a poster"},
    StyleName{"poster-presenter", "who presents a poster, and from where"},
    StyleName{"index-letter", "the letter that a part of an index begins with", TextPlace::Beside},
    StyleName{"index-letter-again", "the letter again, where a column goes on with it", TextPlace::Beside},
    StyleName{"index-entry", "a person in an index"},
    StyleName{"index-page", "page numbers in an index", TextPlace::Within},
    StyleName{"note-title", "the title of a practical note; a tier of sponsors"},
    StyleName{"sponsor", "a sponsor's name and address"},
    StyleName{"running-head", "the line at the head of a page", TextPlace::Within},
    StyleName{"folio", "the number of a page", TextPlace::Within},
    StyleName{"handout-title", "the event's title on a handout, the room's on a sign"},
    StyleName{"handout-subtitle", "edition, dates and place below it"},
    StyleName{"handout-day", "the heading of a day on a handout"},
    StyleName{"handout-room", "the name of a room above its column in a grid"},
    StyleName{"handout-time", "times on a handout"},
    StyleName{"handout-label", "\"Session 1\" and \"Keynote\" before their titles on a handout",
              TextPlace::Within},
    StyleName{"handout-session", "sessions and keynotes on a handout"},
    StyleName{"handout-facts", "room, chair and track behind them", TextPlace::Within},
    StyleName{"handout-talk", "talks and posters on a handout: its size is what is fitted"},
    StyleName{"handout-talk-time", "their times or numbers", TextPlace::Beside},
    StyleName{"handout-translation", "titles in a second language behind them", TextPlace::Within},
    StyleName{"handout-presenter", "presenters on a handout", TextPlace::Within},
    StyleName{"handout-plain", "breaks and other items on a handout"},
    StyleName{"handout-foot", "tracks, venue, Wi-Fi and address at a handout's foot"},
};

constexpr std::array kCharacters = {
    StyleName{"emphasis", "<em> in a programme"},
    StyleName{"strong", "<strong> in a programme"},
    StyleName{"code", "<code> in a programme"},
    StyleName{"subscript", "<sub> in a programme"},
    StyleName{"superscript", "<sup> in a programme"},
    StyleName{"link", "links and web addresses"},
    StyleName{"presenter-name", "a person's name where affiliations follow it"},
    StyleName{"affiliation", "where a person belongs"},
    StyleName{"byline-presenter", "a presenter's name among a paper's authors"},
    StyleName{"acronym", "words in capitals, where a paragraph's `acronyms` says so"},
    StyleName{"text-heading", "<h> in a programme: a heading within a text"},
    StyleName{"list-mark", "the bullets and numbers of lists"},
    StyleName{"quotation", "<quote> in a programme"},
    StyleName{"code-block", "<pre> in a programme: program text of several lines"},
    StyleName{"table-head", "heads of a table's columns and rows"},
    StyleName{"table-cell", "the other cells of a table"},
    StyleName{"caption", "captions of tables and pictures"},
    StyleName{"label", "\"Session 1\" within a line of other text"},
    StyleName{"status", "\"Cancelled:\", \"New:\" and the like before a title"},
    StyleName{"cancelled", "the title of what is cancelled"},
};

constexpr std::array kRules = {
    StyleName{"session", "above a session or keynote"},
    StyleName{"hairline", "between the items of an overview, above a break, below the running head"},
    StyleName{"cover", "above the cover's foot"},
    StyleName{"handout-head", "below the head of a handout; it grows and shrinks with the type"},
    StyleName{"handout-item", "above the items of a handout and its foot; the same"},
    StyleName{"table", "above and below tables, and below their heads"},
    StyleName{"notes", "to write on, two grid lines apart, on a page for notes; none where its weight is 0"},
};

}  // namespace

std::span<const StyleName> paragraph_names() {
    return kParagraphs;
}
std::span<const StyleName> character_names() {
    return kCharacters;
}
std::span<const StyleName> rule_names() {
    return kRules;
}

bool has_name(std::span<const StyleName> names, std::string_view name) {
    return std::ranges::find(names, name, &StyleName::name) != names.end();
}

}  // namespace bifolio::styles
