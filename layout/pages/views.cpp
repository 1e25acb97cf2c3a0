#include "layout/pages/views.h"

#include <cstddef>
#include <optional>

namespace bifolio::layout {

namespace {

constexpr int kFacingPages = 2;

// Pages filled from the head on, what is kept together moving on whole.
struct Filled {
    int pages = 0;
    int used = 0;  // of the last one, steps
};

class Views {
  public:
    Views(std::span<VerticalItem> items, const std::vector<bool>& begins_view, int page)
        : items_(items), begins_view_(begins_view), page_(page) {}

    void join() {
        std::optional<Filled> before;  // by the views up to here, from where they had to begin a page
        for (std::size_t n = 0; n < items_.size();) {
            const std::size_t end = end_of_part(n);
            before = is_view(n) ? std::optional(join(n, end, before)) : std::nullopt;
            n = end;
        }
    }

    void open_wide_ones() {
        for (std::size_t n = 0; n < items_.size(); ++n)
            if (is_view(n) && height_of(n, end_of_part(n)) > page_) items_[n].force = PageForce::Verso;
    }

  private:
    [[nodiscard]] bool is_view(std::size_t n) const {
        return begins_view_[n] && items_[n].force == PageForce::Any;
    }

    [[nodiscard]] std::size_t end_of_part(std::size_t n) const {
        ++n;
        while (n < items_.size() && items_[n].force == PageForce::None) ++n;
        return n;
    }

    Filled join(std::size_t n, std::size_t end, const std::optional<Filled>& before) {
        const Filled alone = fill(n, end, {});
        if (!before || before->pages > kFacingPages) return alone;
        const Filled below = fill(n, end, *before);
        const bool is_whole = below.pages == before->pages;
        const bool begins_spread = before->pages == 1 && 2 * before->used < page_ && fits_below(n, *before) &&
                                   alone.pages == kFacingPages && below.pages == kFacingPages;
        if (!is_whole && !begins_spread) return alone;
        items_[n].force = PageForce::None;
        return below;
    }

    // What is kept together.
    [[nodiscard]] std::size_t end_of_chunk(std::size_t n, std::size_t end) const {
        ++n;
        while (n < end && items_[n].penalty == kNeverBreak) ++n;
        return n;
    }

    // Without the space before it.
    [[nodiscard]] int height_of(std::size_t n, std::size_t end) const {
        int height = items_[n].height;
        for (std::size_t k = n + 1; k < end; ++k) height += items_[k].space + items_[k].height;
        return height;
    }

    [[nodiscard]] bool fits_below(std::size_t n, const Filled& before) const {
        return before.used + items_[n].space + height_of(n, end_of_chunk(n, items_.size())) <= page_;
    }

    [[nodiscard]] Filled fill(std::size_t n, std::size_t end, Filled filled) const {
        while (n < end) {
            const std::size_t next = end_of_chunk(n, end);
            const int height = height_of(n, next);
            if (filled.pages == 0 || filled.used + items_[n].space + height > page_) {
                ++filled.pages;
                filled.used = items_[n].head_space + height;
            } else {
                filled.used += items_[n].space + height;
            }
            n = next;
        }
        return filled;
    }

    std::span<VerticalItem> items_;
    const std::vector<bool>& begins_view_;
    int page_;
};

}  // namespace

void arrange_views(std::span<VerticalItem> items, const std::vector<bool>& begins_view, int page) {
    Views views(items, begins_view, page);
    views.join();
    views.open_wide_ones();
}

}  // namespace bifolio::layout
