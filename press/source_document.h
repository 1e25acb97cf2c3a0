// A finished PDF whose pages are to be bound in: opened, checked, its pages measured.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "press/box.h"
#include "press/pdf_facts.h"
#include "source/base/diagnostic.h"

class QPDF;

namespace bifolio::press {

inline constexpr std::uint64_t kLargestPdf = 1ULL << 30U;  // bytes, of a file that is given

// A page as a reader shows it: turned as /Rotate says, in points whatever /UserUnit is.
struct SourcePage {
    // In the page's user space, both; the bleed is the trim where the page says nothing of a bleed.
    Box trim, bleed;
    // Clockwise: 0, 90, 180, 270.
    int rotation = 0;
    double user_unit = 1;

    [[nodiscard]] Size size() const;  // of the trim, as it is seen, points
    // From the page's user space to points with the trim's lower left corner, as it is seen, for origin.
    [[nodiscard]] Matrix upright() const;
    // How far it is painted past the trim at least, points.
    [[nodiscard]] double bleed_width() const;
};

struct SourceInfo {
    std::string title, author, subject;
    std::string language;              // BCP 47; empty: not stated
    std::optional<std::int64_t> date;  // seconds since 1970
};

class SourceDocument {
  public:
    // `name` is what findings call the file. None where the file cannot be used, with an error [pdf] that
    // says why: not a PDF, damaged beyond repair, encrypted with a password, without pages, a page without a
    // size, more in it than any document needs (press/document_damage.h). Damage is a warning, page by page,
    // but for pages that are lost; so is a page that only stands for what a reader would show in its place:
    // that of a portfolio, or of an XFA form.
    [[nodiscard]] static std::optional<SourceDocument> read(std::string name, std::string bytes,
                                                            source::Diagnostics& diagnostics);

    SourceDocument(SourceDocument&&) noexcept;
    SourceDocument& operator=(SourceDocument&&) noexcept;
    SourceDocument(const SourceDocument&) = delete;
    SourceDocument& operator=(const SourceDocument&) = delete;
    ~SourceDocument();

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const std::string& bytes() const { return *bytes_; }
    [[nodiscard]] const std::vector<SourcePage>& pages() const { return pages_; }
    // What is damaged, mostly in libqpdf's words; pages that are lost, too.
    [[nodiscard]] const std::vector<Fact>& damage() const { return damage_; }
    // Says of each page whose content cannot be decoded that it is lost.
    void report_lost_pages(source::Severity severity, source::Diagnostics& diagnostics) const;
    [[nodiscard]] SourceInfo info() const;
    [[nodiscard]] QPDF& qpdf() const { return *qpdf_; }

  private:
    SourceDocument();
    [[nodiscard]] bool measure_pages(source::Diagnostics& diagnostics);
    [[nodiscard]] bool look_for_damage(source::Diagnostics& diagnostics);

    std::string name_;
    std::unique_ptr<std::string> bytes_;  // what qpdf_ reads from
    std::unique_ptr<QPDF> qpdf_;
    std::vector<SourcePage> pages_;
    std::vector<Fact> damage_;
    std::vector<Fact> lost_pages_;
};

}  // namespace bifolio::press
