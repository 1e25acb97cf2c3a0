// The sequences of marked content on a page (ISO 32000-1, 14.6): which element each thing that is painted
// belongs to, or what kind of artifact it is. One sequence at a time is open, never one inside of another:
// some readers lose what follows on an inner one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/pages/pages.h"
#include "pdf/corners.h"

namespace bifolio::pdf {

// Each function appends operators to `out`; what begins a sequence ends the one before.
class MarkedContent {
  public:
    explicit MarkedContent(std::span<const layout::StructureNode> structure) : structure_(structure) {}

    // Of a node; or, where that is kArtifact, an artifact. What follows one another of a node is one
    // sequence.
    void begin(std::string& out, std::uint32_t node, layout::Artifact artifact);
    // Whether that would go on with the sequence that is open.
    [[nodiscard]] bool goes_on(std::uint32_t node, layout::Artifact artifact) const;
    // An artifact behind the text.
    void begin_ground(std::string& out, const Corners& area);
    // Content of a node that tells `text` in place of its own letters; ends with the next of any kind.
    void begin_replacement(std::string& out, std::uint32_t node, std::string_view text);
    void end(std::string& out);

    // The nodes, by the numbers of their content (MCID).
    [[nodiscard]] std::vector<std::uint32_t> take_nodes() && { return std::move(nodes_); }

  private:
    enum class Open : std::uint8_t { None, Content, Artifact, Replacement };

    std::span<const layout::StructureNode> structure_;
    std::vector<std::uint32_t> nodes_;
    Open open_ = Open::None;
    std::uint32_t node_ = layout::kArtifact;
    layout::Artifact artifact_ = layout::Artifact::Layout;
};

}  // namespace bifolio::pdf
