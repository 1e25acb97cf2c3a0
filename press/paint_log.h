// What is painted on a page, in order, as printers look at it: notes what they would phone about.
#pragma once

#include <vector>

#include "press/inks.h"
#include "press/pdf_facts.h"

namespace bifolio::press {

// Painted with one colour; places are in the page's user space.
struct Stroke {
    Box area;  // the line's width not counted
    double width = 0;
    Inks inks;
    bool overprints = false;
};
struct Fill {
    Box area;
    bool is_rectangle = false;  // the area is what is filled; else what is filled is somewhere in it
    Inks inks;
    bool overprints = false;
};
struct ShownText {
    Box area;
    double size = 0;  // of the em, upright
    Inks inks;
    bool overprints = false;
};

class PaintLog {
  public:
    // Of a page whose boxes are known; what is noted goes there.
    explicit PaintLog(PageFacts& page);

    void stroke(const Stroke& stroke);
    void fill(const Fill& fill);
    void text(const ShownText& text);
    // `inks` of a picture: 1 where it is gray.
    void picture(const Box& area, std::size_t inks);

  private:
    struct Area {
        Box box;
        std::size_t inks = 0;
    };
    [[nodiscard]] bool is_printed(const Box& area) const;
    void note_line(double width, bool is_tinted);
    void note_overprint(const Inks& inks, bool overprints);
    // Nearer to the trim than `kSafeDistance`, unless it is `may_bleed` and reaches the trim.
    void note_distance(const Box& area, const char* what, bool may_bleed);
    void cover(const Box& area, std::size_t inks);
    [[nodiscard]] std::size_t inks_below(const Box& area) const;

    PageFacts& page_;
    Box trim_;
    std::vector<Area> areas_;  // the last ones
};

}  // namespace bifolio::press
