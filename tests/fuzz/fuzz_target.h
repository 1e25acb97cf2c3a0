// What libFuzzer calls, and the corpus runner too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

// The name and signature are libFuzzer's. Returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);  // NOLINT

namespace bifolio::fuzz {

inline std::string as_text(const std::uint8_t* data, std::size_t size) {
    return {data, data + size};
}

// Ends the run, as a crash does, where what must hold does not.
inline void require(bool holds, std::string_view what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

}  // namespace bifolio::fuzz
