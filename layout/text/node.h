// What ties text to the structure tree: a node's number. The tree itself is the story's
// (layout/story/structure.h).
#pragma once

#include <cstdint>

namespace bifolio::layout {

// Things that are not content (running heads, folios, rules) belong to no node.
inline constexpr std::uint32_t kArtifact = 0xFFFFFFFF;

}  // namespace bifolio::layout
