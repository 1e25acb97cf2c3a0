// One style sheet's XML, without what it extends.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "source/base/diagnostic.h"
#include "source/base/place.h"
#include "source/base/trouble.h"
#include "styles/raw_sheet.h"

namespace bifolio::styles {

// A larger file is not a style sheet.
inline constexpr std::uint64_t kLargestSheet = std::uint64_t{4} << 20U;

// What a file extends, as it says it.
struct Extends {
    std::string style;
    source::Place place;
};

struct SheetFile {
    RawSheet raw;
    std::optional<Extends> extends;
};

// Reads the bytes of the file. What is wrong is reported and left out of the result; absent where it is not a
// XML or no style sheet at all.
[[nodiscard]] std::optional<SheetFile> read_sheet_file(std::string bytes, const std::string& file,
                                                       source::Diagnostics& diagnostics);

// Puts a value into a layer, checked; says what is wrong with it and leaves the layer as it was.
struct Key;
[[nodiscard]] source::Trouble put_value(const Key& key, const std::string& name, RawValue value,
                                        RawSheet& layer);

}  // namespace bifolio::styles
