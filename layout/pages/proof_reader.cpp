#include "layout/pages/proof_reader.h"

#include <algorithm>
#include <set>
#include <variant>

#include "layout/pages/block_kinds.h"

namespace bifolio::layout {

namespace {

constexpr double kLooseRatio = 1.26, kTightRatio = -0.999;
constexpr int kShortestLadder = 3;
constexpr double kRuntEms = 2;

class ProofReader {
  public:
    ProofReader(const Story& story, const std::vector<SetBlock>& set, TextStyles& styles)
        : story_(story), set_(set), styles_(styles) {}

    Report read(const Pagination& pagination, const ProofPages& pages) {
        report_.pages = pages.first_page - 1 + pagination.pages.size();
        for (std::size_t n = 0; n < pagination.pages.size(); ++n) {
            page_ = pages.first_page + n;
            const std::vector<BlockPart>& parts = pagination.pages[n].parts;
            if (parts.empty()) ++report_.blank_pages;
            if (n < pages.heads.size() && pages.heads[n]) read_head(*pages.heads[n], pagination.pages[n]);
            if (!parts.empty()) read_first(parts.front());
            for (const BlockPart& part : parts) read(part);
            if (!parts.empty() && n + 1 < pagination.pages.size()) read_foot(parts.back());
        }
        if (report_.justified_lines > 0)
            report_.mean_ratio = ratios_ / static_cast<double>(report_.justified_lines);
        report_.refined = refinements();
        report_.fallback_fonts.assign(fallbacks_.begin(), fallbacks_.end());
        return std::move(report_);
    }

  private:
    // A text may stand in several places of the booklet; what was done to it counts once.
    [[nodiscard]] std::vector<Refined> refinements() const {
        std::vector<Refined> all;
        for (const Block& block : story_.blocks)
            for (const Cell& cell : cells_of(block))
                for (const Span& span : cell.text.spans)
                    if (!span.refinements.empty()) append_refinements(span, all);
        std::ranges::sort(all, {}, [](const Refined& one) { return std::pair(one.place, one.kind); });
        const auto [from, to] = std::ranges::unique(all);
        all.erase(from, to);
        return all;
    }

    static void append_refinements(const Span& span, std::vector<Refined>& all) {
        std::vector<std::uint32_t> offsets;
        for (const Refinement& each : span.refinements) offsets.push_back(each.original);
        const std::vector<source::Place> places = span.origin->places_at(offsets);
        for (std::size_t n = 0; n < offsets.size(); ++n) all.push_back({span.refinements[n].kind, places[n]});
    }

    void remark(Remark::Kind kind, const SetLine& line) {
        report_.remarks.push_back({kind, page_, line.place, text_of(line), line.ratio});
    }

    void read_head(const RunningHead& head, const LaidPage& page) {
        if (!is_stale(head, story_, page, page_)) return;
        const SetParagraph& named = set_[head.block].cells.front();
        const source::Place place = named.lines.empty() ? source::Place{} : named.lines.front().place;
        report_.remarks.push_back({Remark::Kind::StaleHead, page_, place, head.texts.front(), 0});
    }

    // What stands first on a page.
    void read_first(const BlockPart& part) {
        const Block& block = story_.blocks[part.block];
        const bool goes_on = part.block > 0 && block.talk != 0 && part.first_line == 0 &&
                             story_.blocks[part.block - 1].talk == block.talk;
        const Cell& cell = cells_of(block).front();
        if (goes_on && cell.style == &styles_.sheet().paragraph("talk-facts") &&
            !set_[part.block].cells.front().lines.empty())
            remark(Remark::Kind::CutFacts, set_[part.block].cells.front().lines.front());
    }

    void read(const BlockPart& part) {
        const Block& block = story_.blocks[part.block];
        const SetBlock& set = set_[part.block];
        const PlacedParts placed = std::visit(
            [&](const auto& body) {
                return place(body, block, set, {part.first_line, part.line_count}, {}, styles_.sheet());
            },
            block.body);
        for (const Stretch& stretch : placed.stretches) {
            const SetParagraph& paragraph = set.cells[stretch.cell];
            const auto count = static_cast<int>(stretch.baselines.size());
            read_lines(cells_of(block)[stretch.cell], paragraph, stretch.first, stretch.first + count);
            read_break(paragraph, stretch.first);
        }
    }

    // Lines [begin, end) of a paragraph.
    void read_lines(const Cell& cell, const SetParagraph& paragraph, int begin, int end) {
        const int count = static_cast<int>(paragraph.lines.size());
        for (int n = begin; n < end; ++n) {
            const SetLine& line = paragraph.lines[static_cast<std::size_t>(n)];
            note_fallbacks(line);
            if (line.overfull) remark(Remark::Kind::Overfull, line);
            if (n + 1 < count && splits_name(cell, line, paragraph.lines[static_cast<std::size_t>(n) + 1]))
                remark(Remark::Kind::SplitName, line);
            if (cell.style == nullptr || cell.style->alignment != styles::Alignment::Justified) continue;
            if (line.loose || line.ratio > kLooseRatio) remark(Remark::Kind::Loose, line);
            if (line.ratio < kTightRatio && !line.overfull) remark(Remark::Kind::Tight, line);
            if (ends_ladder(paragraph, n)) remark(Remark::Kind::Ladder, line);
            if (n + 1 == count) {
                const double em = cell.style->character.size.pt();
                const double runt_share = styles_.sheet().lines.runt_share;
                const bool runt = line.natural_width < std::max(kRuntEms * em, runt_share * cell.width);
                if (n > 0 && runt) remark(Remark::Kind::Runt, line);
            } else {
                ++report_.justified_lines;
                report_.hyphenated_lines += line.hyphenated ? 1 : 0;
                ratios_ += line.ratio;
                if (n + 2 == count && line.hyphenated) remark(Remark::Kind::FinalHyphen, line);
            }
        }
    }

    [[nodiscard]] static bool splits_name(const Cell& cell, const SetLine& line, const SetLine& next) {
        if (line.pieces.empty() || next.pieces.empty()) return false;
        const std::uint32_t span = line.pieces.back().span;
        return span == next.pieces.front().span && cell.text.spans[span].whole;
    }

    [[nodiscard]] static bool ends_ladder(const SetParagraph& paragraph, int line) {
        if (line + 1 < kShortestLadder) return false;
        for (int n = line; n > line - kShortestLadder; --n)
            if (!paragraph.lines[static_cast<std::size_t>(n)].hyphenated) return false;
        return true;
    }

    // A page or column that begins with line `at` of a paragraph.
    void read_break(const SetParagraph& paragraph, int at) {
        const int count = static_cast<int>(paragraph.lines.size());
        if (at <= 0 || at >= count) return;
        const styles::PageBreaking& rules = styles_.sheet().pages;
        const auto line = [&](int n) -> const SetLine& {
            return paragraph.lines[static_cast<std::size_t>(n)];
        };
        if (at < rules.orphan_lines) remark(Remark::Kind::Orphan, line(at - 1));
        if (count - at < rules.widow_lines) remark(Remark::Kind::Widow, line(at));
    }

    void read_foot(const BlockPart& last) {
        const SetBlock& set = set_[last.block];
        // A paragraph that goes on overleaf leaves nothing behind.
        const bool ends = last.first_line + last.line_count >= set.lines;
        const bool belongs_on =
            ends && story_.blocks[last.block].keep_with_next && last.block + 1 < set_.size();
        if (belongs_on && !set.cells.front().lines.empty())
            remark(Remark::Kind::HeadingAtFoot, set.cells.front().lines.back());
    }

    void note_fallbacks(const SetLine& line) {
        for (const SetPiece& piece : line.pieces) {
            const std::uint32_t face = piece.run->picture ? piece.run->picture->face : piece.run->face;
            if (face != styles_[piece.style].face)
                fallbacks_.insert(styles_.fonts().face(face).postscript_name());
        }
    }

    const Story& story_;
    const std::vector<SetBlock>& set_;
    TextStyles& styles_;
    Report report_;
    std::size_t page_ = 0;
    double ratios_ = 0;
    std::set<std::string> fallbacks_;
};

}  // namespace

Report read_proofs(const Story& story, const std::vector<SetBlock>& set, const Pagination& pagination,
                   const ProofPages& pages, TextStyles& styles) {
    return ProofReader(story, set, styles).read(pagination, pages);
}

}  // namespace bifolio::layout
