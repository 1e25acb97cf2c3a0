// Walks the content of pages for what inspection.h notes. Bounded: content that invokes itself, or more of it
// than any page needs, is noted as unreadable.
#pragma once

#include <cstddef>
#include <map>
#include <set>

#include "press/pdf_facts.h"
#include "press/qpdf.h"

namespace bifolio::press {

class ContentWalk {
  public:
    explicit ContentWalk(PdfFacts& found) : found_(found) {}

    void walk_page(QPDFObjectHandle page, QPDFObjectHandle resources, std::size_t number);

  private:
    class Interpreter;

    struct Place {
        std::size_t page = 0;
        std::size_t depth = 0;  // of content inside of content
    };

    void walk(QPDFObjectHandle content, QPDFObjectHandle resources, const Matrix& matrix, const Place& place);
    void note_space(QPDFObjectHandle space, QPDFObjectHandle resources, std::size_t page, int depth = 0);
    void note_font(QPDFObjectHandle font, QPDFObjectHandle resources, const Matrix& matrix,
                   const Place& place);
    void note_image(QPDFObjectHandle image, QPDFObjectHandle resources, const std::string& name,
                    const Matrix& matrix, std::size_t page);
    void note_state(QPDFObjectHandle state, QPDFObjectHandle resources, const Matrix& matrix,
                    const Place& place);
    void note_pattern(QPDFObjectHandle pattern, QPDFObjectHandle resources, const Matrix& matrix,
                      const Place& place);
    void note_shading(QPDFObjectHandle shading, QPDFObjectHandle resources, std::size_t page);
    void note_ink(double percent, std::size_t page);
    void note_fill(const Box& area, std::size_t page);

    // Whether a piece of content is to be walked once more.
    [[nodiscard]] bool may_enter(const QPDFObjectHandle& content, const Place& place);

    PdfFacts& found_;
    std::map<int, std::size_t> visits_;  // by object number
    std::map<int, bool> fonts_;          // embedded or not, by object number
    std::size_t operators_ = 0;
};

}  // namespace bifolio::press
