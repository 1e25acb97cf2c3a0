// The keys of bylines: a part of the table of keys (key_table.cpp).
#pragma once

#include <array>

#include "styles/key.h"
#include "styles/key_bounds.h"
#include "styles/key_fields.h"

namespace bifolio::styles {

inline constexpr std::array kBylineKeys = {
    fields::key<fields::BylinePart, &Byline::form>(
        "byline", "form",
        "how a talk's authors and their affiliations are told; auto: presenters above further authors, or "
        "all in one line where the programme states the paper's order, numbered where affiliations would "
        "stand twice; numbered: names with raised numbers, affiliations below; grouped: those of one "
        "affiliation together, a line each; lines: a line each; words: in one line, affiliations in "
        "brackets"),
    fields::key<fields::BylinePart, &Byline::presenter_mark>(
        "byline", "presenter-mark",
        "what tells the presenters among a paper's authors, beside the look of `byline-presenter`: a word in "
        "brackets, or a sign that is explained below"),
    fields::key<fields::BylinePart, &Byline::joined_from>(
        "byline", "joined-from",
        "with form=\"auto\": where an affiliation of a presenter would stand again for a further author, so "
        "many people and more are told in one byline; 0: never",
        kEntries),
    fields::key<fields::BylinePart, &Byline::most_beside>(
        "byline", "most-beside",
        "people of one byline that stand in the column for facts (`booklet.facts-column`), at most; more "
        "stand above the abstract",
        kEntries),
    fields::key<fields::BylinePart, &Byline::towns>("byline", "towns",
                                                    "an affiliation's town is told behind its name"),
    fields::key<fields::BylinePart, &Byline::countries>("byline", "countries",
                                                        "its country is told behind that"),
    fields::key<fields::BylinePart, &Byline::orcids>("byline", "orcids",
                                                     "ORCID iDs are told below a talk's abstract"),
    fields::key<fields::BylinePart, &Byline::short_places>(
        "byline", "short-places",
        "short names of affiliations stand behind presenters where there is little room: in overviews, on "
        "handouts and signs"),
};

}  // namespace bifolio::styles
