// A length on paper. No bare doubles: made by a unit, read by a unit.
#pragma once

#include <compare>

namespace bifolio::styles {

class Length {
  public:
    constexpr Length() = default;
    [[nodiscard]] static constexpr Length from_pt(double value) { return Length(value); }
    [[nodiscard]] static constexpr Length from_mm(double value) { return Length(value * 72.0 / 25.4); }
    [[nodiscard]] static constexpr Length from_in(double value) { return Length(value * 72.0); }

    [[nodiscard]] constexpr double pt() const { return points_; }  // DTP points, 1/72 in
    [[nodiscard]] constexpr double mm() const { return points_ * 25.4 / 72.0; }

    constexpr Length operator+(Length other) const { return Length(points_ + other.points_); }
    constexpr Length operator-(Length other) const { return Length(points_ - other.points_); }
    constexpr Length operator*(double factor) const { return Length(points_ * factor); }
    auto operator<=>(const Length&) const = default;

  private:
    explicit constexpr Length(double points) : points_(points) {}
    double points_ = 0;
};

}  // namespace bifolio::styles
