#include "layout/booklet/sponsor_wall.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace bifolio::layout {

namespace {

constexpr int kMostBeside = 6;       // logos; of more none could be told from the next
constexpr double kAboveName = 0.25;  // grid lines, from the logo to its name

class WallRows {
  public:
    WallRows(StoryBuilder& builder, std::size_t tier)
        : builder_(builder), look_(builder.sheet().booklet), gap_(look_.sponsor_logo_gap.pt()) {
        const int first = look_.sponsor_wall_logos;
        count_ =
            std::min(std::max(first, kMostBeside), first + static_cast<int>(std::min<std::size_t>(tier, 99)));
        width_ = width_of(count_);
        height_ = look_.sponsor_logo_height.pt() * width_ / width_of(first);
    }

    [[nodiscard]] std::size_t count() const { return static_cast<std::size_t>(count_); }

    void add(std::span<const source::Sponsor> row, ListBuilder& list) {
        std::vector<Cell> logos, names;
        for (const source::Sponsor& sponsor : row) {
            const OpenItem item = list.item(false);
            const double x = static_cast<double>(names.size()) * (width_ + gap_);
            if (auto cell = logo(sponsor, x)) logos.push_back(std::move(*cell));
            names.push_back(name(sponsor, x));
        }
        const bool has_logos = !logos.empty();
        if (has_logos) builder_.add(on_one_line(std::move(logos)));
        Block below = row_of(std::move(names));
        if (has_logos) below.space_before = kAboveName;
        below.space_after = std::max(below.space_after, look_.sponsor_logo_padding);
        builder_.add(std::move(below));
    }

  private:
    [[nodiscard]] double width_of(int logos) const {
        return std::max(1.0, (builder_.full_width() - (logos - 1) * gap_) / logos);
    }

    [[nodiscard]] std::optional<Cell> logo(const source::Sponsor& sponsor, double x) const {
        if (!sponsor.logo) return std::nullopt;
        const auto picture = builder_.picture(*sponsor.logo);
        if (!picture) return std::nullopt;
        const PictureData& data = builder_.story().pictures[*picture];
        const double scale = std::min(width_ / data.width, height_ / data.height);
        Cell cell;
        cell.picture = picture;
        cell.style = &builder_.sheet().paragraph("sponsor");
        cell.x = x;
        cell.width = width_;
        cell.picture_size = {data.width * scale, data.height * scale};
        cell.node = builder_.figure(*sponsor.logo, builder_.logo_of(sponsor.name.plain()));
        return cell;
    }

    [[nodiscard]] Cell name(const source::Sponsor& sponsor, double x) const {
        const Target target = sponsor.url.empty() ? Target{} : Target{sponsor.url};
        Cell cell = builder_.cell(builder_.rich(sponsor.name, "sponsor", target), "sponsor", x, width_);
        cell.node = builder_.structure().paragraph();
        return cell;
    }

    [[nodiscard]] Block row_of(std::vector<Cell> cells) const {
        Block block = builder_.block(std::move(cells.front()));
        for (Cell& cell : std::span(cells).subspan(1)) add_beside(block, std::move(cell));
        block.keep_together = true;
        return block;
    }

    [[nodiscard]] Block on_one_line(std::vector<Cell> logos) const {
        const double highest = std::ranges::max(logos, {}, [](const Cell& cell) {
                                   return cell.picture_size.height;
                               }).picture_size.height;
        for (Cell& cell : logos) cell.picture_drop = highest - cell.picture_size.height;
        Block block = row_of(std::move(logos));
        block.space_before = std::max(block.space_before, look_.sponsor_logo_padding);
        block.space_after = 0;
        block.keep_with_next = true;
        return block;
    }

    StoryBuilder& builder_;
    const styles::BookletParts& look_;
    double gap_;
    int count_ = 1;
    double width_ = 0, height_ = 0;  // of one logo, at most
};

}  // namespace

void add_sponsor_wall(StoryBuilder& builder, std::span<const source::Sponsor> sponsors, std::size_t tier) {
    WallRows rows(builder, tier);
    ListBuilder list = builder.structure().list();
    for (std::size_t first = 0; first < sponsors.size(); first += rows.count())
        rows.add(sponsors.subspan(first, std::min(rows.count(), sponsors.size() - first)), list);
}

}  // namespace bifolio::layout
