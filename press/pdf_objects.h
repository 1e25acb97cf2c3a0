// Values of this room as libqpdf's objects, and back.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "press/box.h"
#include "press/qpdf.h"

namespace bifolio::press {

inline constexpr double kLargestUserUnit = 75000;  // ISO 32000-1, 14.11.2 leaves it open; Acrobat's limit

// A rectangle of four numbers, in any order of its corners; none where it is anything else, or nothing.
[[nodiscard]] std::optional<Box> box_of(QPDFObjectHandle value);
[[nodiscard]] QPDFObjectHandle make_box(const Box& box);

// Seconds since 1970 of "D:20230508090000+02'00'" (ISO 32000-1, 7.9.4); none where it is not such a date.
[[nodiscard]] std::optional<std::int64_t> seconds_of_date(std::string_view text);

// A name's text without its slash; empty for anything but a name.
[[nodiscard]] std::string name_of(QPDFObjectHandle value);

// The entry's text, UTF-8; empty where it is anything but a string.
[[nodiscard]] std::string text_at(QPDFObjectHandle holder, const std::string& key);

// An indirect object's number; 0 for any other.
[[nodiscard]] int object_number(const QPDFObjectHandle& object);

// A number's value; 0 for anything but a number.
[[nodiscard]] double number_of(QPDFObjectHandle value);

// An array of six numbers; the identity where it is anything else, or nothing.
[[nodiscard]] Matrix matrix_of(QPDFObjectHandle value);

// The entry of that name in a category of resources ("/Font"); null where there is none.
[[nodiscard]] QPDFObjectHandle resource(QPDFObjectHandle resources, const char* category,
                                        const std::string& name);

// Content inside of content has resources of its own, else those around it. `holder` is a stream, or a
// dictionary.
[[nodiscard]] QPDFObjectHandle resources_of(QPDFObjectHandle holder, const QPDFObjectHandle& around);

// "object 12", or "an object" for one without a number.
[[nodiscard]] std::string describe_object(const QPDFObjectHandle& object);

// The file that the writer makes, in memory.
[[nodiscard]] std::string bytes_of(QPDFWriter& writer);

// A number as content streams have it: as many decimals as sheets need (a thousandth of a point), never an
// exponent.
void append_point(std::string& out, double value);
// Each with a space behind it.
void append_points(std::string& out, std::initializer_list<double> values);

}  // namespace bifolio::press
