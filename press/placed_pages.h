// Pages of other PDFs in the places that a typeset PDF keeps for them (layout::PictureEncoding::Page).
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/pages/pages.h"
#include "pdf/claims.h"
#include "press/source_document.h"
#include "source/base/diagnostic.h"

namespace bifolio::press {

[[nodiscard]] bool keeps_places(const layout::Pages& pages);

class PlacedPages {
  public:
    // Reads the PDFs that are to be placed; each once. Their annotations are painted into their pages, as for
    // paper (press/foreign_pages.h). None where a finding says why one cannot be used, at the place where the
    // programme names it: it cannot be read, or has no such page.
    // `pictures` must outlive the result.
    [[nodiscard]] static std::optional<PlacedPages> read(const std::vector<layout::PictureData>& pictures,
                                                         const std::string& file,
                                                         source::Diagnostics& findings);
    [[nodiscard]] static std::optional<PlacedPages> read(const layout::Pages& pages, const std::string& file,
                                                         source::Diagnostics& findings) {
        return read(pages.pictures, file, findings);
    }

    // What they need that a printer may not have (tell_needs_of_paper()).
    void check_for_paper(bool has_standard, source::Diagnostics& findings);

    // What keeps a document with these pages from standards for reading. None of one that is a drawing
    // without letters and pictures in colours of screens. Of others, what they claim themselves is believed:
    // - for archives, PDF/A (ISO 19005); and no inks, since the output intent is a screen's;
    // - for accessibility, PDF/UA (ISO 14289), or PDF/A of a level that asks for letters (a or u; part 4).
    [[nodiscard]] std::vector<pdf::Obstacle> obstacles() const;

    // The PDF that was written of the pages, with all places filled. A page is as large as fits into its
    // place with its trim, in the middle; where the place goes beyond the page's trim, the trims lie on one
    // another and the bleed is seen. Throws std::runtime_error where libqpdf fails.
    enum class Form { Plain, Packed };
    [[nodiscard]] std::string fill(std::string pdf, Form form) const;

  private:
    struct Place {
        const layout::PictureData* picture = nullptr;
        std::size_t document = 0;  // into documents_
    };

    PlacedPages() = default;

    std::map<std::size_t, Place> places_;  // by the number of the picture
    std::vector<SourceDocument> documents_;
};

}  // namespace bifolio::press
