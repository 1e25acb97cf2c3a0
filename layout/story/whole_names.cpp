#include "layout/story/whole_names.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <variant>

#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

// So many names with one first word are no people's, and would take long to try.
constexpr std::size_t kMostOfOneWord = 1000;

bool is_letter_or_figure(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Marks that are not ASCII, and the no-break space, begin with these bytes.
bool begins_mark(char c) {
    return c == '\xC2' || c == '\xE2';
}

bool word_begins(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    const char before = text[at - 1];
    if (static_cast<unsigned char>(before) < 0x80) return !is_letter_or_figure(before);
    return begins_mark(text[source::character_start(text, at - 1)]);
}

bool word_ends(std::string_view text, std::size_t at) {
    if (at == text.size()) return true;
    return static_cast<unsigned char>(text[at]) < 0x80 ? !is_letter_or_figure(text[at])
                                                       : begins_mark(text[at]);
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, std::min(text.find(' '), text.find(kNoBreakSpace)));
}

// Puts no-break spaces in the place of these spaces (ascending offsets).
void make_no_break(Span& span, const std::vector<std::uint32_t>& spaces) {
    std::string text;
    std::vector<Refinement> refinements;
    std::size_t copied = 0, next = 0;
    // Those that stand before `end` move on by a byte for each space that was bound before them.
    const auto take_refinements = [&](std::size_t end) {
        for (; next < span.refinements.size() && span.refinements[next].refined < end; ++next) {
            Refinement moved = span.refinements[next];
            moved.refined += static_cast<std::uint32_t>(refinements.size() - next);
            refinements.push_back(moved);
        }
    };
    for (const std::uint32_t space : spaces) {
        take_refinements(space);
        const auto moved = static_cast<std::uint32_t>(refinements.size() - next);
        refinements.push_back(
            {Refinement::Kind::NoBreakSpace, original_offset(span.refinements, space), space + moved, 1});
        text.append(span.text, copied, space - copied).append(kNoBreakSpace);
        copied = space + 1;
    }
    take_refinements(span.text.size());
    span.text = text.append(span.text, copied);
    span.refinements = std::move(refinements);
}

}  // namespace

WholeNames::WholeNames(const source::Program& program) {
    for (const source::Room& room : program.rooms) add(room.name);
    add(program.event.organisers);
    for (const source::Part& part : program.parts) {
        add(part.organisers);
        add(part.chairs);
    }
    const auto add_talk = [&](const source::Contribution& talk) {
        add(talk.presenters);
        add(talk.authors);
    };
    for (const source::Day& day : program.days)
        for (const source::Item& item : day.items) {
            if (const auto* talk = std::get_if<source::Contribution>(&item)) add_talk(*talk);
            const auto* session = std::get_if<source::Session>(&item);
            if (session == nullptr) continue;
            add(session->chairs);
            for (const source::Contribution& talk : session->contributions) add_talk(talk);
        }
    for (auto& [word, names] : by_first_word_) {
        std::ranges::sort(names);
        const auto [from, to] = std::ranges::unique(names);
        names.erase(from, to);
    }
}

void WholeNames::add(const source::Text& name) {
    const std::string text = name.unmarked();
    if (text.find(' ') == std::string::npos) return;
    by_first_word_[std::string(first_word(text))].push_back(text);
}

void WholeNames::add(const std::vector<source::Person>& people) {
    for (const source::Person& person : people) add(person.name);
}

void WholeNames::find_spaces(std::string_view text, std::size_t at,
                             std::vector<std::uint32_t>& spaces) const {
    const auto found = by_first_word_.find(std::string(first_word(text.substr(at))));
    if (found == by_first_word_.end() || found->second.size() > kMostOfOneWord) return;
    for (const std::string& name : found->second) {
        std::vector<std::uint32_t> inside;
        std::size_t end = at;
        const bool stands = std::ranges::all_of(name, [&](char c) {
            if (c == ' ' && text.substr(end).starts_with(kNoBreakSpace)) {
                end += kNoBreakSpace.size();
                return true;
            }
            if (c == ' ') inside.push_back(static_cast<std::uint32_t>(end));
            return end < text.size() && text[end++] == c;
        });
        if (stands && word_ends(text, end)) spaces.insert(spaces.end(), inside.begin(), inside.end());
    }
}

void WholeNames::keep_whole(RichText& text) const {
    if (by_first_word_.empty()) return;
    for (Span& span : text.spans) {
        if (span.origin == nullptr) continue;
        std::vector<std::uint32_t> spaces;
        for (std::size_t at = 0; at < span.text.size(); ++at)
            if (word_begins(span.text, at)) find_spaces(span.text, at, spaces);
        std::ranges::sort(spaces);
        const auto [from, to] = std::ranges::unique(spaces);
        spaces.erase(from, to);
        if (!spaces.empty()) make_no_break(span, spaces);
    }
}

}  // namespace bifolio::layout
