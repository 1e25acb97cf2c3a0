// The standard structure types (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4) and which of them may stand in
// which (ISO/TS 32005, which is for files of both).
#pragma once

#include <string_view>

namespace bifolio::press {

inline constexpr std::string_view kPdf17Namespace = "http://iso.org/pdf/ssn";
inline constexpr std::string_view kPdf2Namespace = "http://iso.org/pdf2/ssn";
inline constexpr std::string_view kMathNamespace = "http://www.w3.org/1998/Math/MathML";

inline constexpr std::string_view kRoot = "Root";  // what the root of the tree is called among the types

// `name_space` is empty for that of PDF 1.7. All types of MathML are standard.
[[nodiscard]] bool is_standard_type(std::string_view type, std::string_view name_space);

// 1 for H1; 0 for all that is no numbered heading.
[[nodiscard]] int heading_level(std::string_view type);

// Whether what stands in an element of the type is judged as if it stood in that element's parent.
[[nodiscard]] bool is_transparent(std::string_view type);

// Whether an element of the one type may stand directly in one of the other, which is not transparent. Types
// that are not standard may stand anywhere.
[[nodiscard]] bool may_stand_in(std::string_view type, std::string_view parent);

// Whether text may stand directly in an element of the type, which is not transparent.
[[nodiscard]] bool may_hold_content(std::string_view type);

}  // namespace bifolio::press
