#include "source/import/typed/notes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "source/base/utf8.h"
#include "source/import/typed/vocabulary.h"

namespace bifolio::source {

namespace {

// How many bytes at the start are a mark.
std::size_t mark_at_start(std::string_view text) {
    constexpr std::u32string_view kMarks = U"*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹0123456789^([";
    std::size_t end = 0;
    while (end < text.size()) {
        const CodePoint character = decode_utf8(text, end);
        if (kMarks.find(character.value) == std::u32string_view::npos) break;
        end += std::max<std::size_t>(character.length, 1);
    }
    return end;
}

// That a mark is the presenter's.
bool speaks_of_presenting(std::string_view text) {
    constexpr auto kWords = std::to_array<std::string_view>(
        {"presenting", "presenter", "speaker", "vortragende", "vortragender", "referent", "referentin",
         "presente", "presenta", "intervenant", "intervenante", "orateur", "ponente", "relatore", "relatrice",
         "apresenta", "apresentador", "palestrante", "denotes"});
    return std::ranges::any_of(folded_words(text), [&](const std::string& word) {
        return std::ranges::find(kWords, word) != kWords.end();
    });
}

}  // namespace

std::vector<MarkNote> mark_notes(const Stretch& line) {
    std::vector<MarkNote> notes;
    if (line.text.size() > 600) return notes;
    for (std::size_t start = 0; start < line.text.size();) {
        const std::size_t end = std::min(line.text.find(';', start), line.text.size());
        const Stretch part = part_of(line, start, end - start);
        start = end + 1;
        const std::size_t bytes = mark_at_start(part.text);
        if (bytes == 0) return {};
        std::string mark = plain_mark(part.text.substr(0, bytes));
        std::erase_if(mark, [](char byte) { return byte == '(' || byte == '['; });
        std::size_t behind = bytes;
        while (behind < part.text.size() &&
               std::string_view(".:)]= ").find(part.text[behind]) != std::string_view::npos)
            ++behind;
        const Stretch text = part_of(part, behind);
        if (mark.empty() || text.empty()) return {};
        notes.push_back({mark, text});
    }
    return notes;
}

bool has_mark(const NamedPerson& person, std::string_view mark) {
    std::string_view rest = person.mark;
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string_view one = rest.substr(0, comma);
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        if (one == mark) return true;
        // "1*", "12" of superior figures without a comma.
        if (one.find(mark) != std::string_view::npos && one.size() > mark.size()) return true;
    }
    return false;
}

bool apply(const MarkNote& note, std::vector<NamedPerson>& people) {
    bool is_used = false;
    for (NamedPerson& person : people) {
        if (!has_mark(person, note.mark)) continue;
        is_used = person.is_noted = true;
        const bool is_star = note.mark.find('*') != std::string::npos;
        if (is_star && speaks_of_presenting(note.text.text)) continue;
        person.affiliations.push_back(note.text);
    }
    return is_used;
}

}  // namespace bifolio::source
