#include "press/marks.h"

#include <algorithm>

#include "press/pdf_objects.h"

namespace bifolio::press {

namespace {

class MarkWriter {
  public:
    explicit MarkWriter(const SheetGeometry& geometry) : geometry_(geometry) {}

    void corners(const Box& box);
    void folds();
    void targets();

    [[nodiscard]] std::string finish() && {
        if (out_.empty()) return {};
        std::string width;
        append_point(width, kHairline);
        return "q /All CS 1 SCN " + width + " w\n" + out_ + "Q\n";
    }

  private:
    void line(double x1, double y1, double x2, double y2);
    void target(double x, double y, double room);

    // Where marks begin, on each side.
    [[nodiscard]] double left() const { return geometry_.trim.left - geometry_.mark_gap_across; }
    [[nodiscard]] double right() const { return geometry_.trim.right + geometry_.mark_gap_across; }
    [[nodiscard]] double bottom() const { return geometry_.trim.bottom - geometry_.mark_gap_along; }
    [[nodiscard]] double top() const { return geometry_.trim.top + geometry_.mark_gap_along; }

    const SheetGeometry& geometry_;
    std::string out_;
};

void MarkWriter::line(double x1, double y1, double x2, double y2) {
    append_points(out_, {x1, y1});
    out_ += "m ";
    append_points(out_, {x2, y2});
    out_ += "l S\n";
}

// Two lines at each corner, in line with the box.
void MarkWriter::corners(const Box& box) {
    const double across = geometry_.mark_length_across, along = geometry_.mark_length_along;
    if (across > 0) {
        for (const double y : {box.bottom, box.top}) {
            line(left() - across, y, left(), y);
            line(right(), y, right() + across, y);
        }
    }
    if (along > 0) {
        for (const double x : {box.left, box.right}) {
            line(x, bottom() - along, x, bottom());
            line(x, top(), x, top() + along);
        }
    }
}

void MarkWriter::folds() {
    if (!geometry_.two_up || geometry_.mark_length_along <= 0) return;
    out_ += "[2 1.5] 0 d\n";
    line(geometry_.spine(), bottom() - geometry_.mark_length_along, geometry_.spine(), bottom());
    line(geometry_.spine(), top(), geometry_.spine(), top() + geometry_.mark_length_along);
    out_ += "[] 0 d\n";
}

// A circle with a cross through it, in a square of `room`.
void MarkWriter::target(double x, double y, double room) {
    const double arm = room / 2, radius = room / 3.5;
    line(x - arm, y, x + arm, y);
    line(x, y - arm, x, y + arm);
    constexpr double kQuarterCircle = 0.5523;  // a quarter of a circle as a Bezier curve
    const double control = kQuarterCircle * radius;
    append_points(out_, {x + radius, y});
    out_ += "m ";
    struct Quarter {
        double x1, y1, x2, y2, x3, y3;
    };
    for (const Quarter& q : {Quarter{radius, control, control, radius, 0, radius},
                             Quarter{-control, radius, -radius, control, -radius, 0},
                             Quarter{-radius, -control, -control, -radius, 0, -radius},
                             Quarter{control, -radius, radius, -control, radius, 0}}) {
        append_points(out_, {x + q.x1, y + q.y1, x + q.x2, y + q.y2, x + q.x3, y + q.y3});
        out_ += "c ";
    }
    out_ += "s\n";
}

// Beside the pages at half their height; above and below them in the middle of each page, clear of the fold.
void MarkWriter::targets() {
    const double across = geometry_.mark_length_across, along = geometry_.mark_length_along;
    if (across > 0) {
        const double y = (geometry_.trim.bottom + geometry_.trim.top) / 2;
        target(left() - across / 2, y, across);
        target(right() + across / 2, y, across);
    }
    if (along > 0) {
        const double x =
            geometry_.two_up ? (geometry_.spine() + geometry_.trim.right) / 2 : geometry_.spine();
        target(x, bottom() - along / 2, along);
        target(x, top() + along / 2, along);
    }
}

}  // namespace

std::string mark_operators(const SheetGeometry& geometry) {
    MarkWriter writer(geometry);
    if (geometry.marks.crop) writer.corners(geometry.trim);
    if (geometry.marks.bleed && geometry.bleed != geometry.trim) writer.corners(geometry.bleed);
    if (geometry.marks.fold) writer.folds();
    if (geometry.marks.registration) writer.targets();
    return std::move(writer).finish();
}

std::string slug_operators(const SheetGeometry& geometry, const Outlines& line) {
    if (!geometry.marks.slug || line.operators.empty()) return {};
    constexpr double kClearOfMarks = 6;
    const double left = geometry.trim.left + kClearOfMarks;
    const double end = geometry.two_up               ? geometry.spine()
                       : geometry.marks.registration ? geometry.spine() - geometry.mark_length_along / 2
                                                     : geometry.trim.right;
    const double room = end - kClearOfMarks - left;
    if (room <= 0) return {};
    const double scale = std::min(1.0, room / line.width);
    const double baseline =
        geometry.trim.bottom - geometry.mark_gap_along - geometry.mark_length_along / 2 - kSlugSize * 0.35;
    std::string out = "q /All cs 1 scn ";
    append_points(out, {scale, 0, 0, 1, left, baseline});
    return out + "cm\n" + line.operators + "f\nQ\n";
}

QPDFObjectHandle registration_resources() {
    return QPDFObjectHandle::parse(
        "<< /ColorSpace << /All [/Separation /All /DeviceCMYK << /FunctionType 2 /Domain [0 1]"
        " /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1 >>] >> >>");
}

}  // namespace bifolio::press
