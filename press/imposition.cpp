#include "press/imposition.h"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace bifolio::press {

namespace {

constexpr std::size_t kPagesPerSheet = 4;

std::size_t sheets_for(std::size_t pages) {
    return (pages + kPagesPerSheet - 1) / kPagesPerSheet;
}

// The booklet's pages in reading order, blank ones included.
std::vector<PageSlot> with_blanks(const ImpositionRequest& request) {
    std::vector<PageSlot> order;
    for (std::size_t page = 0; page < request.pages; ++page) order.emplace_back(page);
    const std::size_t blanks = kPagesPerSheet * sheets_for(request.pages) - request.pages;
    const std::size_t behind = std::min(request.pages_after_blanks, request.pages - 1);
    order.insert(order.end() - static_cast<std::ptrdiff_t>(behind), blanks, std::nullopt);
    return order;
}

Side side(PageSlot left, PageSlot right, Binding binding) {
    if (binding == Binding::Right) std::swap(left, right);
    return {left, right};
}

void add_signature(Imposition& result, const std::vector<PageSlot>& order, std::size_t first,
                   std::size_t sheets, std::size_t number) {
    const std::size_t last = first + kPagesPerSheet * sheets - 1;
    for (std::size_t depth = 0; depth < sheets; ++depth) {
        const std::size_t low = first + 2 * depth, high = last - 2 * depth;
        result.sheets.push_back({number, depth, side(order[high], order[low], result.binding),
                                 side(order[low + 1], order[high - 1], result.binding)});
    }
}

Imposition single_pages(const ImpositionRequest& request) {
    Imposition result{.scheme = request.scheme, .binding = request.binding, .pages = request.pages};
    for (std::size_t page = 0; page < request.pages; page += 2) {
        const PageSlot back = page + 1 < request.pages ? PageSlot(page + 1) : std::nullopt;
        result.sheets.push_back({page / 2, 0, {page, std::nullopt}, {back, std::nullopt}});
    }
    result.last_back_is_empty = request.pages % 2 == 1;
    return result;
}

std::string counted(std::size_t count, const char* one, const char* many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::size_t choose_signature(std::size_t sheets) {
    constexpr std::size_t kFewest = 4, kMost = 8;
    if (sheets <= kFewest) return std::max<std::size_t>(sheets, 1);
    std::size_t best = kFewest, least_missing = kMost;
    for (std::size_t size = kFewest; size <= kMost; ++size) {
        const std::size_t missing = (size - sheets % size) % size;
        if (missing < least_missing) {
            least_missing = missing;
            best = size;
        }
    }
    return best;
}

Imposition impose(const ImpositionRequest& request) {
    if (request.pages == 0) throw std::invalid_argument("there are no pages to impose");
    if (request.scheme == Scheme::Pages) return single_pages(request);
    const std::vector<PageSlot> order = with_blanks(request);
    Imposition result{.scheme = request.scheme,
                      .binding = request.binding,
                      .pages = request.pages,
                      .blanks = order.size() - request.pages};
    const std::size_t all = order.size() / kPagesPerSheet;
    std::size_t size = all;
    if (request.scheme == Scheme::Signatures)
        size = request.signature_sheets > 0 ? request.signature_sheets : choose_signature(all);
    for (std::size_t begin = 0, number = 0; begin < all; begin += size, ++number)
        add_signature(result, order, kPagesPerSheet * begin, std::min(size, all - begin), number);
    return result;
}

std::string describe_blanks(std::size_t pages) {
    const std::size_t over = pages % kPagesPerSheet;
    std::string text = counted(pages, "page", "pages") + ": ";
    if (over == 0) return text + "no blanks";
    text += counted(kPagesPerSheet - over, "blank", "blanks");
    if (pages > kPagesPerSheet)
        text += fmt::format("; {} fewer would save a sheet", counted(over, "page", "pages"));
    return text;
}

}  // namespace bifolio::press
