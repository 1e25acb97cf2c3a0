#include "press/pdf_objects.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace bifolio::press {

namespace {

// The number in `digits` characters of the text, which are taken off; `otherwise` where the text is at its
// end.
std::optional<int> take_number(std::string_view& text, std::size_t digits, int otherwise) {
    if (text.empty()) return otherwise;
    int value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + std::min(digits, text.size()), value);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + digits) return std::nullopt;
    text.remove_prefix(digits);
    return value;
}

std::string decimal(double value) {
    std::string text = fmt::format("{:.4f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

}  // namespace

std::optional<Box> box_of(QPDFObjectHandle value) {
    if (!value.isRectangle()) return std::nullopt;
    const QPDFObjectHandle::Rectangle box = value.getArrayAsRectangle();
    const Box result{std::min(box.llx, box.urx), std::min(box.lly, box.ury), std::max(box.llx, box.urx),
                     std::max(box.lly, box.ury)};
    for (const double side : {result.left, result.bottom, result.right, result.top})
        if (!std::isfinite(side) || std::abs(side) > 1e7) return std::nullopt;
    return result;
}

QPDFObjectHandle make_box(const Box& box) {
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    for (const double side : {box.left, box.bottom, box.right, box.top})
        array.appendItem(QPDFObjectHandle::newReal(decimal(side)));
    return array;
}

std::optional<std::int64_t> seconds_of_date(std::string_view text) {
    using namespace std::chrono;
    if (text.starts_with("D:")) text.remove_prefix(2);
    if (text.empty()) return std::nullopt;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::string_view digits =
        text.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin()));
    std::string_view zone = text.substr(digits.size());
    std::array<int, 6> parts{};
    constexpr std::size_t kYear = 4;
    if (digits.size() < kYear) return std::nullopt;
    constexpr std::array<int, 6> kWhereNotStated = {0, 1, 1, 0, 0, 0};
    for (std::size_t n = 0; n < parts.size(); ++n) {
        const auto part = take_number(digits, n == 0 ? kYear : 2, kWhereNotStated.at(n));
        if (!part) return std::nullopt;
        parts.at(n) = *part;
    }
    const year_month_day day{year(parts[0]), month(static_cast<unsigned>(parts[1])),
                             std::chrono::day(static_cast<unsigned>(parts[2]))};
    if (!day.ok() || parts[3] > 23 || parts[4] > 59 || parts[5] > 59) return std::nullopt;
    const sys_seconds local = sys_days(day) + hours(parts[3]) + minutes(parts[4]) + seconds(parts[5]);
    int offset = 0;  // minutes that local time is ahead
    if (!zone.empty() && (zone.front() == '+' || zone.front() == '-')) {
        const int sign = zone.front() == '+' ? 1 : -1;
        zone.remove_prefix(1);
        const auto hour = take_number(zone, 2, 0);
        if (zone.starts_with('\'')) zone.remove_prefix(1);
        const auto minute = take_number(zone, 2, 0);
        if (!hour || !minute) return std::nullopt;
        offset = sign * (*hour * 60 + *minute);
    }
    return (local - minutes(offset)).time_since_epoch().count();
}

std::string name_of(QPDFObjectHandle value) {
    return value.isName() ? value.getName().substr(1) : std::string();
}

std::string text_at(QPDFObjectHandle holder, const std::string& key) {
    QPDFObjectHandle value = holder.getKey(key);
    return value.isString() ? value.getUTF8Value() : std::string();
}

int object_number(const QPDFObjectHandle& object) {
    return object.isIndirect() ? object.getObjGen().getObj() : 0;
}

double number_of(QPDFObjectHandle value) {
    return value.isNumber() ? value.getNumericValue() : 0;
}

Matrix matrix_of(QPDFObjectHandle value) {
    if (!value.isMatrix()) return {};
    const QPDFObjectHandle::Matrix m = value.getArrayAsMatrix();
    return {m.a, m.b, m.c, m.d, m.e, m.f};
}

QPDFObjectHandle resource(QPDFObjectHandle resources, const char* category, const std::string& name) {
    if (!resources.isDictionary()) return QPDFObjectHandle::newNull();
    QPDFObjectHandle entries = resources.getKey(category);
    return entries.isDictionary() ? entries.getKey("/" + name) : QPDFObjectHandle::newNull();
}

QPDFObjectHandle resources_of(QPDFObjectHandle holder, const QPDFObjectHandle& around) {
    if (holder.isStream()) holder = holder.getDict();
    QPDFObjectHandle own = holder.getKey("/Resources");
    return own.isDictionary() ? own : around;
}

std::string describe_object(const QPDFObjectHandle& object) {
    return object.isIndirect() ? fmt::format("object {}", object.getObjGen().getObj()) : "an object";
}

std::string bytes_of(QPDFWriter& writer) {
    writer.setOutputMemory();
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

void append_point(std::string& out, double value) {
    out += decimal(value);
}

void append_points(std::string& out, std::initializer_list<double> values) {
    for (const double value : values) {
        append_point(out, value);
        out += ' ';
    }
}

}  // namespace bifolio::press
