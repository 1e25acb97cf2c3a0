#include "tests/pdf/human_checks.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <pugixml.hpp>
#include <ranges>
#include <set>
#include <sstream>
#include <stdexcept>
#include <utility>
#include <variant>

#include "source/model/short_titles.h"
#include "tests/end_to_end/reading.h"

namespace bifolio::pdf::testing {

namespace {

using bifolio::testing::squeezed;
using layout::Pages;
using layout::PlacedRun;
using layout::Role;
using layout::Scope;
using layout::StructureNode;

using Node = std::uint32_t;

// By node, with what stands in the nodes below it: the letters and digits.
std::vector<std::string> letters_by_node(const Pages& pages) {
    std::vector<std::string> letters(pages.structure.size());
    for (const layout::Page& page : pages.pages)
        for (const PlacedRun& run : page.runs) {
            if (run.node == layout::kArtifact) continue;
            const std::string own = squeezed(run.shaped->text);
            for (Node node = run.node; node != 0; node = pages.structure[node].parent) letters[node] += own;
            letters[0] += own;
        }
    return letters;
}

std::vector<std::vector<Node>> children_of(const Pages& pages) {
    std::vector<std::vector<Node>> children(pages.structure.size());
    for (Node node = 1; node < pages.structure.size(); ++node)
        children[pages.structure[node].parent].push_back(node);
    return children;
}

bool is_in(const Pages& pages, Node node, Role role) {
    while (node != 0 && pages.structure[node].role != role) node = pages.structure[node].parent;
    return pages.structure[node].role == role;
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::istringstream all(text);
    for (std::string word; all >> word;)
        if (std::string letters = squeezed(word); !letters.empty()) words.push_back(std::move(letters));
    return words;
}

// A text with the name of its element, and the language that this or one around it states; "" where that is
// the programme's.
struct Said {
    std::string text, element, language;
};

// Whether it says in another language what an element before it says: then it is of another edition.
bool is_of_another_edition(const pugi::xml_node& element) {
    static const std::set<std::string> stand_once{"title", "subtitle", "short-title", "edition",
                                                  "venue", "town",     "label",       "note",
                                                  "name",  "abstract", "description"};
    if (!element.attribute("xml:lang")) return false;
    const std::string name = element.name(), id = element.attribute("id").value();
    for (pugi::xml_node before = element.previous_sibling(); before; before = before.previous_sibling())
        if (before.name() == name &&
            (id.empty() ? stand_once.contains(name) : before.attribute("id").value() == id))
            return true;
    return false;
}

void collect_text(const pugi::xml_node& element, const std::string& language, std::vector<Said>& all) {
    for (const pugi::xml_node& child : element) {
        if (is_of_another_edition(child)) continue;
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            all.push_back({child.value(), element.name(), language});
            continue;
        }
        const pugi::xml_attribute stated = child.attribute("xml:lang");
        const bool is_all = std::strcmp(child.name(), "program") == 0;
        collect_text(child, stated && !is_all ? stated.value() : language, all);
    }
}

std::vector<Said> said_in(const std::string& xml) {
    pugi::xml_document document;
    if (!document.load_file(xml.c_str())) throw std::runtime_error("cannot read " + xml);
    std::vector<Said> all;
    collect_text(document, "", all);
    return all;
}

// WCAG 2.2, relative luminance.
double luminance(const styles::Rgb& rgb) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return styles::luminance(linear(rgb.red), linear(rgb.green), linear(rgb.blue));
}

// What is in a cell, of the items of all days: where its letters are, and its start as a row says it. Titles
// are the short ones, with which whole titles begin.
struct GridItem {
    std::string title, room, time;
};

std::string clock(const source::Time& time) {
    return fmt::format("{:02}{:02}", time.of_day.count() / 60 % 24, time.of_day.count() % 60);
}

std::vector<GridItem> grid_items(const source::Program& program) {
    std::vector<GridItem> items;
    for (const source::Day& day : program.days)
        for (const source::Item& item : day.items) {
            const std::string title = squeezed(source::short_title_of(item).unmarked());
            const std::string time = clock(source::start_of(item));
            for (const std::size_t room : source::rooms_of(item))
                items.push_back({title, squeezed(program.rooms[room].name.unmarked()), time});
            if (source::rooms_of(item).empty()) items.push_back({title, "", time});
        }
    return items;
}

// A table's cells in its columns and rows, with their spans (PDF 1.7, 14.8.5.7).
struct Grid {
    std::map<std::size_t, Node> column_heads;
    struct Cell {
        Node node = 0, row_head = 0;
        std::size_t column = 0;
    };
    std::vector<Cell> cells;
};

Grid grid_of(const Pages& pages, const std::vector<std::vector<Node>>& children, Node table) {
    Grid grid;
    std::set<std::pair<std::size_t, std::size_t>> taken;  // row, column
    std::size_t row_number = 0;
    for (const Node row : children[table]) {
        Node row_head = 0;
        std::size_t column = 0;
        for (const Node cell : children[row]) {
            const StructureNode& node = pages.structure[cell];
            while (taken.contains({row_number, column})) ++column;
            for (std::size_t down = 0; down < static_cast<std::size_t>(node.rows); ++down)
                for (std::size_t right = 0; right < static_cast<std::size_t>(node.columns); ++right)
                    taken.insert({row_number + down, column + right});
            if (node.scope == Scope::Row) row_head = cell;
            if (node.scope == Scope::Column) grid.column_heads[column] = cell;
            if (node.role == Role::TableCell) grid.cells.push_back({cell, row_head, column});
        }
        ++row_number;
    }
    return grid;
}

// The lists of which the first paragraph beside them, or the heading before them, holds these letters.
std::vector<Node> lists_below(const Pages& pages, const std::vector<std::vector<Node>>& children,
                              const std::vector<std::string>& letters, const std::string& title) {
    std::vector<Node> lists;
    for (Node node = 1; node < pages.structure.size(); ++node) {
        if (pages.structure[node].role != Role::List) continue;
        const std::vector<Node>& beside = children[pages.structure[node].parent];
        if (beside.front() != node && letters[beside.front()].find(title) != std::string::npos)
            lists.push_back(node);
    }
    return lists;
}

// That each list has an item for each of these, in their order.
void expect_items(Faults& faults, const std::vector<Node>& lists,
                  const std::vector<std::vector<Node>>& children, const std::vector<std::string>& letters,
                  const std::string& of, const std::vector<std::string>& expected) {
    if (lists.empty()) faults.push_back("no list of " + of);
    for (const Node list : lists) {
        const std::vector<Node>& items = children[list];
        if (items.size() != expected.size())
            faults.push_back(fmt::format("{} items of {}, expected {}", items.size(), of, expected.size()));
        for (std::size_t n = 0; n < std::min(items.size(), expected.size()); ++n)
            if (letters[items[n]].find(expected[n]) == std::string::npos)
                faults.push_back(fmt::format("item {} of {} is not {}", n + 1, of, expected[n]));
    }
}

}  // namespace

Faults artifact_faults(const Pages& pages) {
    Faults faults;
    for (const layout::Page& page : pages.pages) {
        std::string folio, other;
        for (const PlacedRun& run : page.runs) {
            if (run.node != layout::kArtifact || run.artifact == layout::Artifact::Header) continue;
            (run.artifact == layout::Artifact::Footer ? folio : other) += run.shaped->text;
        }
        if (!folio.empty() && folio != page.label) faults.push_back("a foot says " + folio);
        if (!other.empty() && other != "Notes") faults.push_back("an artifact says " + other);
    }
    return faults;
}

Faults untold_words(const Pages& pages, const std::string& xml) {
    Faults faults;
    // Dates are told in words, addresses are those of links, and the time zone is a calendar's.
    const std::set<std::string> in_other_words{"revised", "time-zone", "url"};
    const std::string told = letters_by_node(pages).front();
    for (const Said& said : said_in(xml))
        for (const std::string& word : words_of(said.text))
            if (!in_other_words.contains(said.element) && told.find(word) == std::string::npos)
                faults.push_back(word);
    return faults;
}

Faults language_faults(const Pages& pages, const std::string& xml) {
    std::map<std::string, std::string> by_language;
    for (const layout::Page& page : pages.pages)
        for (const PlacedRun& run : page.runs) {
            if (run.node == layout::kArtifact) continue;
            Node node = run.node;
            while (node != 0 && pages.structure[node].language.empty()) node = pages.structure[node].parent;
            by_language[node == 0 ? "" : pages.structure[node].language] += squeezed(run.shaped->text);
        }
    Faults faults;
    for (const auto& [text, element, language] : said_in(xml))
        for (const std::string& word : words_of(text))
            if (!language.empty() && by_language[language].find(word) == std::string::npos)
                faults.push_back(fmt::format("\"{}\" is not told as {}", word, language));
    return faults;
}

Faults figure_faults(const Pages& pages) {
    Faults faults;
    for (const layout::Page& page : pages.pages)
        for (const layout::PlacedPicture& picture : page.pictures)
            if (picture.node >= pages.structure.size() || pages.structure[picture.node].role != Role::Figure)
                faults.push_back("a picture on page " + page.label + " that is no figure");
    for (const StructureNode& node : pages.structure) {
        if (node.role != Role::Figure) continue;
        if (node.description.empty()) faults.emplace_back("a figure of which nothing is said");
        for (const char* ending : {".png", ".jpg", ".jpeg"})
            if (node.description.ends_with(ending))
                faults.push_back("a figure is called " + node.description);
    }
    return faults;
}

Faults heading_faults(const Pages& pages) {
    std::vector<std::pair<Node, int>> headings;
    for (Node node = 0; node < pages.structure.size(); ++node)
        if (pages.structure[node].role == Role::Heading)
            headings.emplace_back(node, pages.structure[node].level);
    Faults faults;
    if (headings.size() != pages.bookmarks.size())
        faults.push_back(fmt::format("{} headings, {} bookmarks", headings.size(), pages.bookmarks.size()));
    const std::vector<std::string> letters = letters_by_node(pages);
    for (std::size_t n = 0; n < std::min(headings.size(), pages.bookmarks.size()); ++n) {
        const layout::Bookmark& bookmark = pages.bookmarks[n];
        if (std::pair(bookmark.destination.node, bookmark.level) != headings[n])
            faults.push_back(
                fmt::format("\"{}\" is not the heading {}", bookmark.title, letters[headings[n].first]));
    }
    return faults;
}

Faults grid_faults(const Pages& pages, const source::Program& program) {
    Faults faults;
    const std::vector<std::string> letters = letters_by_node(pages);
    const std::vector<std::vector<Node>> children = children_of(pages);
    const std::vector<GridItem> items = grid_items(program);
    for (Node table = 0; table < pages.structure.size(); ++table) {
        if (pages.structure[table].role != Role::Table) continue;
        // A table within a text has a caption; a grid has none.
        if (pages.structure[children[table].front()].role == Role::Caption) continue;
        Grid grid = grid_of(pages, children, table);
        for (const Grid::Cell& cell : grid.cells) {
            if (letters[cell.node].empty()) continue;
            const std::string& room = letters[grid.column_heads[cell.column]];
            const std::string& time = letters[cell.row_head];
            const bool is_right = std::ranges::any_of(items, [&](const GridItem& item) {
                return item.room == room && item.time == time &&
                       letters[cell.node].find(item.title) != std::string::npos;
            });
            if (!is_right)
                faults.push_back(fmt::format("{} stands below {} at {}", letters[cell.node], room, time));
        }
    }
    return faults;
}

Faults list_faults(const Pages& pages, const source::Program& program) {
    Faults faults;
    const std::vector<std::string> letters = letters_by_node(pages);
    const std::vector<std::vector<Node>> children = children_of(pages);
    const auto expect = [&](const std::string& title, const std::vector<std::string>& expected) {
        expect_items(faults, lists_below(pages, children, letters, title), children, letters, title,
                     expected);
    };
    std::set<std::string> people_of_talks;
    const auto present = [&people_of_talks](const source::Contribution& talk) {
        for (const auto* people : {&talk.presenters, &talk.authors})
            for (const source::Person& person : *people) people_of_talks.insert(person.name.unmarked());
    };
    for (const source::Day& day : program.days)
        for (const source::Item& item : day.items) {
            if (const auto* talk = std::get_if<source::Contribution>(&item)) present(*talk);
            const auto* session = std::get_if<source::Session>(&item);
            if (session == nullptr) continue;
            std::ranges::for_each(session->contributions, present);
            if (session->kind == source::SessionKind::Posters || session->contributions.size() < 2) continue;
            std::vector<std::string> talks;
            for (const source::Contribution& talk : session->contributions)
                talks.push_back(squeezed(source::short_title_of(talk).unmarked()));
            expect(squeezed(source::short_title_of(*session).unmarked()), talks);
        }
    for (const source::FrontMatter& front : program.event.front_matter) {
        std::vector<std::string> people;
        for (const source::Person& person : front.people) people.push_back(squeezed(person.name.unmarked()));
        if (!people.empty()) expect(squeezed(front.title.unmarked()), people);
    }
    // The names stand family name first: all words of a name are in its item.
    std::vector<Node> entries;
    for (Node node = 0; node < pages.structure.size(); ++node)
        if (pages.structure[node].role == Role::ListItem && is_in(pages, node, Role::Index))
            entries.push_back(node);
    for (const std::string& name : people_of_talks) {
        const auto is_of = [&](Node entry) {
            return std::ranges::all_of(words_of(name), [&](const std::string& word) {
                return letters[entry].find(word) != std::string::npos;
            });
        };
        if (std::ranges::count_if(entries, is_of) != 1) faults.push_back(name + " is not in the index, once");
    }
    if (entries.size() != people_of_talks.size())
        faults.push_back(fmt::format("{} entries of {} people", entries.size(), people_of_talks.size()));
    return faults;
}

Faults link_order_faults(const Pages& pages) {
    Faults faults;
    for (const layout::Page& page : pages.pages)
        if (!std::ranges::is_sorted(page.links, {}, &layout::LinkArea::node))
            faults.push_back("links of page " + page.label + " are not in reading order");
    return faults;
}

Faults contrast_faults(const Pages& pages) {
    constexpr float kLarge = 18;
    Faults faults;
    for (const layout::Page& page : pages.pages) {
        if (page.background) continue;
        for (const PlacedRun& run : page.runs) {
            double ground = 1;
            for (const layout::Fill& fill : page.fills)
                if (fill.area.x <= run.x && run.x <= fill.area.x + fill.area.width &&
                    fill.area.y <= run.baseline - 1 && run.baseline - 1 <= fill.area.y + fill.area.height)
                    ground = luminance(pages.colors[fill.color].screen());
            const double ink = luminance(pages.colors[run.color].screen());
            const double contrast = (std::max(ink, ground) + 0.05) / (std::min(ink, ground) + 0.05);
            if (contrast < (run.size >= kLarge ? 3 : 4.5))
                faults.push_back(fmt::format("page {}: \"{}\" has a contrast of {:.2f}", page.label,
                                             run.shaped->text, contrast));
        }
    }
    return faults;
}

}  // namespace bifolio::pdf::testing
