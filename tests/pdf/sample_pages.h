// Pages made by hand: text shaped by HarfBuzz alone, placed by the test. No layout is involved.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "layout/pages/pages.h"

namespace bifolio::pdf::testing {

// The faces that the tests use, by what matters about them.
enum class Sample { SerifCff, SansTrueType, SansCff };

// The file of an installed font, upright and regular, found through fontconfig; format: "TrueType" or "CFF".
// Throws std::runtime_error when it is not installed.
[[nodiscard]] std::string font_file(const std::string& family, const std::string& format);

class PagesMaker {
  public:
    PagesMaker();

    // The face's index in the pages.
    std::uint32_t face(Sample sample);
    std::uint32_t face(const std::string& family, const std::string& format);

    // Shapes a text as one run. `features` as HarfBuzz writes them: "smcp", "-liga".
    const layout::ShapedRun* shape(std::uint32_t face, std::string_view text,
                                   const std::vector<std::string>& features = {});
    // A run as it is given.
    const layout::ShapedRun* keep(layout::ShapedRun run);

    layout::Page& add_page(layout::Size trim = {400, 600});
    layout::Page& page() { return pages_.pages.back(); }

    // Sets a line on the last page: the words of the text, shaped each for itself, `gap` points between them.
    void set_line(std::uint32_t face, std::string_view text, double x, double baseline, float size,
                  double gap = 3);
    layout::PlacedRun& place(const layout::ShapedRun* run, double x, double baseline, float size);

    // The width of a run at a size, points.
    [[nodiscard]] double width(const layout::ShapedRun* run, double size) const;

    // The pages so far; the maker has none any more.
    [[nodiscard]] layout::Pages take();
    [[nodiscard]] layout::Pages& pages() { return pages_; }

  private:
    layout::Pages pages_;
    std::shared_ptr<std::deque<layout::ShapedRun>> runs_;
    std::map<std::string, std::uint32_t> faces_;
};

}  // namespace bifolio::pdf::testing
