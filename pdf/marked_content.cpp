#include "pdf/marked_content.h"

#include "layout/story/structure_type.h"
#include "pdf/syntax.h"

namespace bifolio::pdf {

namespace {

// Of content that is no part of the document (14.8.2.2.2).
std::string_view artifact_operands(layout::Artifact artifact) {
    switch (artifact) {
        case layout::Artifact::Header:
            return "/Artifact <</Type /Pagination /Subtype /Header>>";
        case layout::Artifact::Footer:
            return "/Artifact <</Type /Pagination /Subtype /Footer>>";
        case layout::Artifact::Layout:
        case layout::Artifact::Background:
            break;
    }
    return "/Artifact <</Type /Layout>>";
}

}  // namespace

bool MarkedContent::goes_on(std::uint32_t node, layout::Artifact artifact) const {
    if (node == layout::kArtifact) return open_ == Open::Artifact && artifact == artifact_;
    return open_ == Open::Content && node == node_;
}

void MarkedContent::begin(std::string& out, std::uint32_t node, layout::Artifact artifact) {
    if (goes_on(node, artifact)) return;
    end(out);
    if (node == layout::kArtifact) {
        out += artifact_operands(artifact);
        open_ = Open::Artifact;
        artifact_ = artifact;
    } else {
        (out += '/') += layout::structure_type(structure_[node]).name;
        append_number(out += " <</MCID ", static_cast<std::int64_t>(nodes_.size()));
        out += ">>";
        open_ = Open::Content;
        node_ = node;
        nodes_.push_back(node);
    }
    out += " BDC\n";
}

void MarkedContent::begin_ground(std::string& out, const Corners& area) {
    end(out);
    append_rectangle(out += "/Artifact <</Type /Background /BBox ", area.left, area.bottom, area.right,
                     area.top);
    out += ">> BDC\n";
    open_ = Open::Artifact;
    artifact_ = layout::Artifact::Background;
}

void MarkedContent::begin_replacement(std::string& out, std::uint32_t node, std::string_view text) {
    end(out);
    append_number(out += "/Span <</MCID ", static_cast<std::int64_t>(nodes_.size()));
    append_text(out += " /ActualText ", text);
    out += ">> BDC\n";
    open_ = Open::Replacement;
    nodes_.push_back(node);
}

void MarkedContent::end(std::string& out) {
    if (open_ != Open::None) out += "EMC\n";
    open_ = Open::None;
}

}  // namespace bifolio::pdf
