// bifolio_floor FONT < TEXT: the least that anybody must do who sets a text well: shapes each distinct word
// once (HarfBuzz) and deflates the glyphs of the whole text (zlib, level 6). Prints how many words and glyphs
// there were.
#include <hb.h>
#include <zlib.h>

#include <cstdint>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

#include "layout/fonts/face.h"

int main(int count, char** words) {
    if (count != 2) return 1;
    const auto face = bifolio::layout::Face::open(words[1], 0);
    hb_buffer_t* buffer = hb_buffer_create();
    std::unordered_map<std::string, std::vector<std::uint16_t>> shaped;
    std::vector<std::uint16_t> glyphs;
    std::size_t read = 0;
    for (std::string word; std::cin >> word; ++read) {
        const auto [entry, is_new] = shaped.try_emplace(word);
        if (is_new) {
            hb_buffer_reset(buffer);
            hb_buffer_add_utf8(buffer, word.data(), static_cast<int>(word.size()), 0, -1);
            hb_buffer_guess_segment_properties(buffer);
            hb_shape(face->hb_font(), buffer, nullptr, 0);
            unsigned length = 0;
            const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &length);
            for (unsigned n = 0; n < length; ++n)
                entry->second.push_back(static_cast<std::uint16_t>(infos[n].codepoint));
        }
        glyphs.insert(glyphs.end(), entry->second.begin(), entry->second.end());
    }
    hb_buffer_destroy(buffer);
    uLongf size = compressBound(glyphs.size() * 2);
    std::vector<Bytef> deflated(size);
    const int failed = compress2(deflated.data(), &size, reinterpret_cast<const Bytef*>(glyphs.data()),
                                 glyphs.size() * 2, 6);
    std::cout << read << " words, " << shaped.size() << " distinct, " << glyphs.size() << " glyphs, " << size
              << " bytes\n";
    return failed == Z_OK ? 0 : 1;
}
