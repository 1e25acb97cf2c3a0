// The plates that Ghostscript's tiffsep makes: gray TIFF files, 8 bits, not compressed (TIFF 6.0, sections 2
// to 8).
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace bifolio::testing {

// 255 is paper, 0 is full ink.
struct Plate {
    int width = 0, height = 0;
    std::string samples;

    [[nodiscard]] int ink(int x, int y) const {  // per cent
        const auto place =
            static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
        return (255 - static_cast<unsigned char>(samples.at(place))) * 100 / 255;
    }
};

[[nodiscard]] inline Plate read_plate(const std::string& file) {
    const auto byte = [&](std::size_t at) { return std::uint32_t{static_cast<unsigned char>(file.at(at))}; };
    const bool is_little = file.at(0) == 'I';
    const auto number = [&](std::size_t at, int size) {
        std::uint32_t value = 0;
        for (int n = 0; n < size; ++n) {
            const std::size_t place = at + static_cast<std::size_t>(is_little ? size - 1 - n : n);
            value = value << 8U | byte(place);
        }
        return value;
    };
    Plate plate;
    const std::size_t directory = number(4, 4);
    std::size_t offsets = 0, counts = 0, strips = 0;
    int offset_size = 4, count_size = 4;
    for (std::uint32_t n = 0; n < number(directory, 2); ++n) {
        const std::size_t entry = directory + 2 + 12 * std::size_t{n};
        const std::uint32_t tag = number(entry, 2);
        const int size = number(entry + 2, 2) == 3 ? 2 : 4;
        const std::uint32_t items = number(entry + 4, 4);
        const std::size_t value =
            static_cast<std::size_t>(size) * items <= 4 ? entry + 8 : number(entry + 8, 4);
        if (tag == 256) plate.width = static_cast<int>(number(value, size));
        if (tag == 257) plate.height = static_cast<int>(number(value, size));
        if (tag == 258 && number(value, size) != 8) throw std::runtime_error("a plate without 8 bits");
        if (tag == 259 && number(value, size) != 1) throw std::runtime_error("a plate that is compressed");
        if (tag == 273) {
            offsets = value;
            offset_size = size;
            strips = items;
        }
        if (tag == 279) {
            counts = value;
            count_size = size;
        }
    }
    for (std::size_t n = 0; n < strips; ++n)
        plate.samples += file.substr(number(offsets + n * static_cast<std::size_t>(offset_size), offset_size),
                                     number(counts + n * static_cast<std::size_t>(count_size), count_size));
    return plate;
}

}  // namespace bifolio::testing
