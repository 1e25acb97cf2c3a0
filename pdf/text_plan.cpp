#include "pdf/text_plan.h"

#include <unordered_map>

#include "pdf/run_letters.h"

namespace bifolio::pdf {

TextPlan plan_text(const layout::Pages& pages) {
    TextPlan plan;
    plan.faces.resize(pages.faces.size());
    plan.word_spaces.resize(pages.faces.size());
    std::vector<bool> is_space_known(pages.faces.size(), false);
    std::unordered_map<const layout::ShapedRun*, std::uint32_t> known;

    for (const layout::Page& page : pages.pages) {
        plan.page_starts.push_back(plan.run_places.size());
        for (const layout::PlacedRun& placed : page.runs) {
            const layout::ShapedRun& run = *placed.shaped;
            const auto [entry, is_new] =
                known.try_emplace(&run, static_cast<std::uint32_t>(plan.runs.size()));
            plan.run_places.push_back(entry->second);
            if (is_new) {
                plan.runs.push_back(&run);
                const RunLetters letters(run);
                for (std::size_t n = 0; n < run.glyphs.size(); ++n)
                    if (!letters.of(n).empty()) plan.faces[run.face].add(run.glyphs[n].id, letters.of(n));
            }
            if ((placed.space_after || placed.apart_after) && !is_space_known[run.face]) {
                is_space_known[run.face] = true;
                hb_codepoint_t glyph = 0;
                if (hb_font_get_nominal_glyph(pages.faces[run.face]->hb_font(), ' ', &glyph) != 0) {
                    plan.word_spaces[run.face] = static_cast<std::uint16_t>(glyph);
                    plan.faces[run.face].add(static_cast<std::uint16_t>(glyph), " ");
                }
            }
        }
    }
    plan.page_starts.push_back(plan.run_places.size());
    return plan;
}

}  // namespace bifolio::pdf
