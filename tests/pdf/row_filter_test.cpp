#include "pdf/row_filter.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace bifolio::pdf {
namespace {

using namespace std::string_literals;

// Undoes the filters, straight from their definitions (PNG, third edition, 9.2).
std::string unfiltered(const std::string& rows, std::size_t row_size, std::size_t pixel_size) {
    std::string out;
    for (std::size_t start = 0; start < rows.size(); start += row_size + 1) {
        const int filter = static_cast<unsigned char>(rows[start]);
        const std::size_t row = out.size();
        for (std::size_t n = 0; n < row_size; ++n) {
            const auto at = [&](bool is_there, std::size_t place) {
                return is_there ? static_cast<int>(static_cast<unsigned char>(out[place])) : 0;
            };
            const int left = at(n >= pixel_size, row + n - pixel_size);
            const int above = at(row > 0, row + n - row_size);
            const int corner = at(row > 0 && n >= pixel_size, row + n - row_size - pixel_size);
            int guess = 0;
            if (filter == 1) guess = left;
            if (filter == 2) guess = above;
            if (filter == 3) guess = (left + above) / 2;
            if (filter == 4) {
                const int p = left + above - corner;
                const int a = std::abs(p - left);
                const int b = std::abs(p - above);
                const int c = std::abs(p - corner);
                guess = a <= b && a <= c ? left : b <= c ? above : corner;
            }
            out += static_cast<char>(static_cast<unsigned char>(rows[start + 1 + n]) + guess);
        }
    }
    return out;
}

TEST(RowFilterTest, EachRowTakesTheFilterThatSuitsIt) {
    EXPECT_EQ(filter_rows("\0\0\0\0"s, 4, 1), "\0\0\0\0\0"s);                             // none
    EXPECT_EQ(filter_rows("\x50\x51\x52\x53", 4, 1), "\x01\x50\x01\x01\x01");             // left
    EXPECT_EQ(filter_rows("\x11\x90\x30\xA0\x11\x90\x30\xA0", 4, 1)[5], '\x02');          // above
    EXPECT_EQ(filter_rows("\x40\x80\xC0\x40\x80\xC0", 6, 3), "\x01\x40\x80\xC0\0\0\0"s);  // of whole pixels
}

TEST(RowFilterTest, EveryPictureComesBack) {
    std::uint32_t random = 1;
    for (const std::size_t pixel : {1U, 3U, 4U})
        for (const std::size_t width : {1U, 2U, 17U})
            for (const int noise : {0, 3, 255}) {
                const std::size_t row = width * pixel;
                std::string samples;
                for (std::size_t n = 0; n < row * 23; ++n) {
                    random = random * 1664525U + 1013904223U;
                    const std::size_t slope = n % row * 3 + n / row * 5;
                    samples += static_cast<char>(slope + (random >> 24U) % static_cast<unsigned>(noise + 1));
                }
                const std::string rows = filter_rows(samples, row, pixel);
                ASSERT_EQ(rows.size(), samples.size() + 23);
                EXPECT_EQ(unfiltered(rows, row, pixel), samples);
            }
}

TEST(RowFilterTest, NoPictureHasNoRows) {
    EXPECT_EQ(filter_rows("", 4, 1), "");
}

}  // namespace
}  // namespace bifolio::pdf
