#include "pdf/content.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "pdf/text_string.h"

namespace bifolio::pdf {

namespace {

using layout::Glyph;
using layout::PlacedRun;
using layout::ShapedRun;

// Each cluster's text stands with its first glyph. Where a cluster has several glyphs (a letter and a mark
// that no single glyph has), their texts one by one would not add up to it: the cluster says its text as
// ActualText instead.
struct Cluster {
    std::size_t begin = 0, end = 0;  // glyphs
    std::string_view text;
};

template <typename Visit>
void for_each_cluster(const ShapedRun& run, const Visit& visit) {
    for (std::size_t begin = 0; begin < run.glyphs.size();) {
        std::size_t end = begin + 1;
        while (end < run.glyphs.size() && run.glyphs[end].text_begin == run.glyphs[end].text_end) ++end;
        const Glyph& first = run.glyphs[begin];
        visit(
            Cluster{begin, end,
                    std::string_view(run.text).substr(first.text_begin, first.text_end - first.text_begin)});
        begin = end;
    }
}

std::uint16_t space_glyph(const layout::Face& face) {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(face.hb_font(), U' ', &glyph) != 0 ? static_cast<std::uint16_t>(glyph)
                                                                        : 0;
}

// The layer of a glyph in a usage that is complete: found again, not made.
std::size_t layer_of(const FontUsage& usage, std::uint16_t glyph, std::string_view text) {
    for (std::size_t n = 0; n < usage.layers(); ++n) {
        const auto entry = usage.layer(n).find(glyph);
        if (entry != usage.layer(n).end() && entry->second == text) return n;
    }
    return 0;
}

class ContentWriter {
  public:
    ContentWriter(const layout::Pages& pages, const layout::Page& page, const std::vector<FontUsage>& usage,
                  const std::vector<FontSubset>& subsets)
        : pages_(pages), page_(page), usage_(usage), subsets_(subsets) {}

    std::string write() {
        for (const layout::Fill& fill : page_.fills) write_fill(fill);
        for (const layout::PlacedPicture& picture : page_.pictures) write_picture(picture);
        if (page_.runs.empty()) return std::move(out_);
        out_ += "BT\n";
        for (const PlacedRun& run : page_.runs) write_run(run);
        close_array();
        out_ += "ET\n";
        return std::move(out_);
    }

  private:
    struct TextState {
        std::size_t face = 0, layer = 0;
        float size = 0, stretch = 1, tracking = 0;
        double baseline = 0;
        bool operator==(const TextState&) const = default;
    };

    void number(double value, int decimals = 3) {
        append_number(out_, value, decimals);
        out_ += ' ';
    }

    void set_color(std::uint32_t index) {
        if (color_ == index) return;
        color_ = index;
        const styles::Color& color = pages_.colors.at(index);
        if (color.is_gray()) {
            number(1 - color.black);
            out_ += "g\n";
            return;
        }
        const styles::Rgb rgb = color.screen();
        number(rgb.red);
        number(rgb.green);
        number(rgb.blue);
        out_ += "rg\n";
    }

    void write_fill(const layout::Fill& fill) {
        set_color(fill.color);
        number(fill.area.x);
        number(page_.trim.height - fill.area.y - fill.area.height);
        number(fill.area.width);
        number(fill.area.height);
        out_ += "re f\n";
    }

    void write_picture(const layout::PlacedPicture& picture) {
        out_ += "q ";
        number(picture.area.width);
        out_ += "0 0 ";
        number(picture.area.height);
        number(picture.area.x);
        number(page_.trim.height - picture.area.y - picture.area.height);
        out_ += "cm /" + picture_resource(picture.picture) + " Do Q\n";
    }

    void write_run(const PlacedRun& run) {
        const ShapedRun& shaped = *run.shaped;
        const double em = pages_.faces[shaped.face]->metrics().units_per_em;
        const double unit = static_cast<double>(run.size) / em * run.stretch;
        if (color_ != run.color) close_array();
        set_color(run.color);
        double x = run.x;
        for_each_cluster(shaped, [&](const Cluster& cluster) {
            const bool alone = cluster.end - cluster.begin == 1;
            if (!alone) begin_actual_text(cluster.text);
            for (std::size_t n = cluster.begin; n < cluster.end; ++n) {
                const Glyph& glyph = shaped.glyphs[n];
                const std::string_view text = alone ? cluster.text : std::string_view();
                show(run, glyph.id, text, x + glyph.x_offset * unit,
                     run.baseline - glyph.y_offset * static_cast<double>(run.size) / em);
                x += glyph.advance * unit + run.tracking;
            }
            if (!alone) end_actual_text();
        });
        if (run.space_after) show(run, space_glyph(*pages_.faces[shaped.face]), " ", x, run.baseline);
    }

    void begin_actual_text(std::string_view text) {
        close_array();
        out_ += "/Span <</ActualText <" + hexadecimal(utf16_with_mark(text)) + ">>> BDC\n";
    }
    void end_actual_text() {
        close_array();
        out_ += "EMC\n";
    }

    // Shows one glyph with its origin at x and the baseline: moves the pen by an adjustment, or sets it anew.
    void show(const PlacedRun& run, std::uint16_t glyph, std::string_view text, double x, double baseline) {
        const std::size_t face = run.shaped->face;
        const FontSubset& subset = subsets_[face];
        const TextState wanted{
            face, layer_of(usage_[face], glyph, text), run.size, run.stretch, run.tracking, baseline};
        if (!array_open_ || !(wanted == state_)) begin_array(wanted, x);
        const double per_thousand = run.size * run.stretch / 1000;
        const double adjustment = std::round((pen_ - x) / per_thousand);
        if (adjustment != 0) {
            close_string();
            append_number(out_, adjustment, 0);
            pen_ -= adjustment * per_thousand;
        }
        if (!string_open_) {
            out_ += '<';
            string_open_ = true;
        }
        const std::uint16_t cid = subset.glyphs.at(glyph);
        fmt::format_to(std::back_inserter(out_), "{:04X}", cid);
        pen_ += subset.widths[cid] * per_thousand + run.tracking * run.stretch;
    }

    void begin_array(const TextState& wanted, double x) {
        close_array();
        if (!font_set_ || wanted.face != state_.face || wanted.layer != state_.layer ||
            wanted.size != state_.size) {
            out_ += '/' + font_resource(wanted.face, wanted.layer) + ' ';
            number(wanted.size);
            out_ += "Tf\n";
        }
        if (wanted.stretch != state_.stretch) {
            number(wanted.stretch * 100);
            out_ += "Tz\n";
        }
        // Spacing by Tc, not by moves: readers of the text must not take it for gaps between words.
        if (wanted.tracking != state_.tracking) {
            number(wanted.tracking);
            out_ += "Tc\n";
        }
        state_ = wanted;
        font_set_ = true;
        out_ += "1 0 0 1 ";
        number(x);
        number(page_.trim.height - wanted.baseline);
        out_ += "Tm [";
        // Where the pen really is, as the file says it.
        pen_ = std::round(x * 1000) / 1000;
        array_open_ = true;
    }

    void close_string() {
        if (string_open_) out_ += '>';
        string_open_ = false;
    }

    void close_array() {
        if (!array_open_) return;
        close_string();
        out_ += "] TJ\n";
        array_open_ = false;
    }

    const layout::Pages& pages_;
    const layout::Page& page_;
    const std::vector<FontUsage>& usage_;
    const std::vector<FontSubset>& subsets_;
    std::string out_;
    std::optional<std::uint32_t> color_;
    TextState state_;
    bool font_set_ = false, array_open_ = false, string_open_ = false;
    double pen_ = 0;
};

}  // namespace

std::vector<FontUsage> gather_usage(const layout::Pages& pages) {
    std::vector<FontUsage> usage(pages.faces.size());
    for (const layout::Page& page : pages.pages)
        for (const PlacedRun& run : page.runs) {
            const ShapedRun& shaped = *run.shaped;
            FontUsage& face = usage[shaped.face];
            for_each_cluster(shaped, [&](const Cluster& cluster) {
                const bool alone = cluster.end - cluster.begin == 1;
                for (std::size_t n = cluster.begin; n < cluster.end; ++n)
                    face.use(shaped.glyphs[n].id, alone ? cluster.text : std::string_view());
            });
            if (run.space_after) face.use(space_glyph(*pages.faces[shaped.face]), " ");
        }
    return usage;
}

std::string font_resource(std::size_t face, std::size_t layer) {
    return layer == 0 ? fmt::format("F{}", face) : fmt::format("F{}L{}", face, layer);
}

std::string picture_resource(std::size_t picture) {
    return fmt::format("P{}", picture);
}

std::string page_content(const layout::Pages& pages, const layout::Page& page,
                         const std::vector<FontUsage>& usage, const std::vector<FontSubset>& subsets) {
    return ContentWriter(pages, page, usage, subsets).write();
}

}  // namespace bifolio::pdf
