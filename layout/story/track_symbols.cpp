#include "layout/story/track_symbols.h"

#include <unicode/uchar.h>

#include <set>

#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

// In capitals; empty where the name begins with no letter.
std::string initial_of(const std::string& name) {
    if (name.empty()) return {};
    const auto first = static_cast<UChar32>(source::code_point_at(name, 0).value);
    std::string initial;
    if (u_isalpha(first) != 0) source::append_utf8(initial, static_cast<char32_t>(u_toupper(first)));
    return initial;
}

}  // namespace

std::vector<std::string> track_symbols(const std::vector<source::Track>& tracks) {
    std::vector<std::string> symbols;
    std::set<std::string> taken;
    for (const source::Track& track : tracks) {
        symbols.push_back(track.symbol);
        taken.insert(track.symbol);
    }
    for (std::size_t n = 0; n < tracks.size(); ++n) {
        if (!symbols[n].empty()) continue;
        std::string symbol = initial_of(tracks[n].name.plain());
        for (char letter = 'A'; letter <= 'Z' && taken.contains(symbol); ++letter)
            symbol = std::string(1, letter);
        for (std::size_t number = 1; taken.contains(symbol); ++number) symbol = std::to_string(number);
        taken.insert(symbol);
        symbols[n] = symbol;
    }
    return symbols;
}

}  // namespace bifolio::layout
