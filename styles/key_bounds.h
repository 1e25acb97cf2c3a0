// Between which values the keys of a style sheet may be: lengths in points, all others as they are written.
#pragma once

#include "styles/length.h"
#include "styles/value.h"

namespace bifolio::styles {

inline constexpr Bounds kMargin = {0, Length::from_mm(500).pt()};
inline constexpr Bounds kSide = {Length::from_mm(50).pt(), Length::from_mm(1500).pt()};
inline constexpr Bounds kFromEdge = {0, Length::from_mm(1500).pt()};
inline constexpr Bounds kSize = {4, 144};
inline constexpr Bounds kLeading = {4, 200};
inline constexpr Bounds kOwnLeading = {0, 200};
inline constexpr Bounds kIndent = {0, 200};
inline constexpr Bounds kSpace = {0, 40};
inline constexpr Bounds kWeight = {100, 900};
inline constexpr Bounds kTracking = {-100, 1000};
inline constexpr Bounds kRise = {-2, 2};
inline constexpr Bounds kScale = {0.1, 4};
inline constexpr Bounds kStruck = {0, 0.25};
inline constexpr Bounds kRuleWeight = {0, 20};
inline constexpr Bounds kBadness = {-1, 10000};
inline constexpr Bounds kPenalty = {-10000, 10000};
inline constexpr Bounds kDemerits = {0, 100000000};
inline constexpr Bounds kLines = {1, 10};
inline constexpr Bounds kColumns = {1, 4};
inline constexpr Bounds kMultiple = {1, 64};
inline constexpr Bounds kLadder = {1, 100};
inline constexpr Bounds kSpaceShare = {0, 4};
inline constexpr Bounds kExpansion = {0, 0.05};
inline constexpr Bounds kLetterSpace = {0, 0.05};
inline constexpr Bounds kLeadingShare = {0.8, 1};
inline constexpr Bounds kWordSpace = {0.1, 4};
inline constexpr Bounds kEms = {0, 100};
inline constexpr Bounds kPercent = {0, 100};
inline constexpr Bounds kSense = {0, 4};
inline constexpr Bounds kFraction = {0, 1};
inline constexpr Bounds kLetters = {0, 10};
inline constexpr Bounds kTitlePenalty = {0, 10000};
inline constexpr Bounds kItalicSpace = {0, 1};
inline constexpr Bounds kShortPage = {0, 1000};
inline constexpr Bounds kShare = {0.1, 0.9};
inline constexpr Bounds kIndentShare = {1.1, 4};
inline constexpr Bounds kPictureHeight = {4, 800};
inline constexpr Bounds kPageColumn = {4, 100};
inline constexpr Bounds kMinute = {0, 20};
inline constexpr Bounds kTint = {0, 100};
inline constexpr Bounds kColumnWidth = {Length::from_mm(10).pt(), Length::from_mm(500).pt()};
inline constexpr Bounds kEntries = {0, 10000};
inline constexpr Bounds kContrast = {1, 21};
inline constexpr Bounds kPortraitShare = {0.3, 1};
inline constexpr Bounds kSignTitle = {4, 600};
inline constexpr Bounds kCodeSide = {Length::from_mm(10).pt(), Length::from_mm(200).pt()};
inline constexpr Bounds kTitleLines = {1, 20};
inline constexpr Bounds kTitleScale = {0.5, 4};
inline constexpr Bounds kLeadingOfSize = {0.8, 3};
inline constexpr Bounds kPreference = {1, 4};
inline constexpr Bounds kTrials = {1, 12};
inline constexpr Bounds kGridColumns = {1, 24};
inline constexpr Bounds kGroups = {0, 100};
inline constexpr Bounds kResolution = {20, 2400};

}  // namespace bifolio::styles
