// Distances on a handout, nominal points.
#pragma once

namespace bifolio::layout {

inline constexpr double kColumnGap = 22;
inline constexpr double kLaneGap = 9;            // between the rooms of a grid
inline constexpr double kNarrowestLane = 66;     // of a grid: narrower ones go into another band
inline constexpr double kTimesGridGap = 3.5;     // between the times of a grid and its rooms
inline constexpr double kNarrowestColumn = 150;  // of a list
inline constexpr double kNarrowestGrid = 260;
inline constexpr double kItemGap = 4.5, kRuleGap = 2.5, kTalkGap = 1.75, kDayGap = 12, kBandGap = 7;
inline constexpr double kHeadGap = 9, kFootGap = 8;
inline constexpr double kHairline = 0.4, kHeadRule = 1;

}  // namespace bifolio::layout
