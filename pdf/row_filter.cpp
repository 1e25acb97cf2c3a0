#include "pdf/row_filter.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <limits>

namespace bifolio::pdf {

namespace {

constexpr int kFilters = 5;

// What is left, above, and above to the left of a byte; 0 outside of the picture.
struct Neighbours {
    int left = 0, above = 0, corner = 0;
};

// Of the three, the one nearest to left + above - corner.
int paeth(const Neighbours& near) {
    const int estimate = near.left + near.above - near.corner;
    const int to_left = std::abs(estimate - near.left);
    const int to_above = std::abs(estimate - near.above);
    const int to_corner = std::abs(estimate - near.corner);
    if (to_left <= to_above && to_left <= to_corner) return near.left;
    return to_above <= to_corner ? near.above : near.corner;
}

int prediction(int filter, const Neighbours& near) {
    switch (filter) {
        case 1:
            return near.left;
        case 2:
            return near.above;
        case 3:
            return (near.left + near.above) / 2;
        case 4:
            return paeth(near);
        default:
            return 0;
    }
}

}  // namespace

std::string filter_rows(std::string_view samples, std::size_t row_size, std::size_t pixel_size) {
    std::string out;
    out.reserve(samples.size() + samples.size() / row_size);
    std::array<std::string, kFilters> candidates;
    for (std::size_t start = 0; start < samples.size(); start += row_size) {
        const auto byte = [&](bool is_inside, std::size_t at) {
            return is_inside ? static_cast<int>(static_cast<unsigned char>(samples[at])) : 0;
        };
        int best = 0;
        std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
        for (int filter = 0; filter < kFilters; ++filter) {
            std::string& row = candidates[static_cast<std::size_t>(filter)];
            row.clear();
            std::uint64_t sum = 0;
            for (std::size_t n = 0; n < row_size; ++n) {
                const bool has_left = n >= pixel_size;
                const bool has_above = start > 0;
                const std::size_t at = start + n;
                const Neighbours near = {byte(has_left, at - pixel_size), byte(has_above, at - row_size),
                                         byte(has_left && has_above, at - row_size - pixel_size)};
                const auto rest = static_cast<unsigned char>(byte(true, at) - prediction(filter, near));
                row += static_cast<char>(rest);
                sum += rest < 128 ? rest : 256U - rest;
            }
            if (sum < least) {
                least = sum;
                best = filter;
            }
        }
        out += static_cast<char>(best);
        out += candidates[static_cast<std::size_t>(best)];
    }
    return out;
}

}  // namespace bifolio::pdf
