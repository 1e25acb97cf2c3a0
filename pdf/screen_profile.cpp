#include "pdf/screen_profile.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bifolio::pdf {

namespace {

constexpr std::string_view kName = "sRGB IEC61966-2.1";

// ICC.1:2004-10, 4: numbers are stored with the high byte first.
void append_16(std::string& out, std::uint32_t value) {
    out += static_cast<char>(value >> 8U & 0xFFU);
    out += static_cast<char>(value & 0xFFU);
}

void append_32(std::string& out, std::uint32_t value) {
    append_16(out, value >> 16U);
    append_16(out, value & 0xFFFFU);
}

// s15Fixed16Number (4.6).
void append_fixed(std::string& out, double value) {
    append_32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

// A tag's data: its type, four bytes that are 0, and numbers.
template <std::size_t count>
std::string fixed_numbers(std::string_view type, const std::array<double, count>& numbers) {
    std::string data(type);
    append_32(data, 0);
    for (const double number : numbers) append_fixed(data, number);
    return data;
}

// multiLocalizedUnicodeType (6.5.12) with one text in English, which is ASCII.
std::string text_data(std::string_view text) {
    constexpr std::uint32_t kRecord = 12, kTextBegin = 28;
    std::string data = "mluc";
    for (const std::uint32_t number : {0U, 1U, kRecord}) append_32(data, number);
    data += "enUS";
    append_32(data, static_cast<std::uint32_t>(2 * text.size()));
    append_32(data, kTextBegin);
    for (const char c : text) append_16(data, static_cast<unsigned char>(c));
    return data;
}

// The curve of IEC 61966-2-1, 5.2, as a parametricCurveType of kind 3 (6.5.16).
std::string curve_data() {
    constexpr std::array<double, 5> kCurve{2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    std::string data = "para";
    append_32(data, 0);
    append_16(data, 3);
    append_16(data, 0);
    for (const double number : kCurve) append_fixed(data, number);
    return data;
}

struct Tag {
    std::string_view name;
    std::string data;  // empty: that of the tag before
};

// The primaries and D65, adapted to D50 by the Bradford matrix (annex E).
std::vector<Tag> tags() {
    return {
        {"desc", text_data(kName)},
        {"cprt", text_data("No copyright")},
        {"wtpt", fixed_numbers("XYZ ", std::array{0.9642, 1.0, 0.8249})},
        {"chad", fixed_numbers("sf32", std::array{1.047882, 0.022918, -0.050217, 0.029586, 0.990478,
                                                  -0.017075, -0.009247, 0.015075, 0.751678})},
        {"rXYZ", fixed_numbers("XYZ ", std::array{0.436066, 0.222488, 0.013916})},
        {"gXYZ", fixed_numbers("XYZ ", std::array{0.385147, 0.716873, 0.097076})},
        {"bXYZ", fixed_numbers("XYZ ", std::array{0.143066, 0.060608, 0.714096})},
        {"rTRC", curve_data()},
        {"gTRC", {}},
        {"bTRC", {}},
    };
}

// 7.2: what the profile is; no date and no identifier, so that it is always the same.
std::string header(std::size_t size) {
    constexpr std::uint32_t kVersion = 0x04200000;
    constexpr std::size_t kHeader = 128;
    std::string out;
    append_32(out, static_cast<std::uint32_t>(size));
    append_32(out, 0);
    append_32(out, kVersion);
    out += "mntrRGB XYZ ";
    for (const std::uint32_t number : {2000U, 1U, 1U, 0U, 0U, 0U}) append_16(out, number);
    out += "acsp";
    out.append(28, '\0');  // no platform, flags, maker, model; attributes; perceptual intent
    for (const double number : {0.9642, 1.0, 0.8249}) append_fixed(out, number);
    out.resize(kHeader, '\0');
    return out;
}

}  // namespace

std::string screen_profile() {
    constexpr std::size_t kHeader = 128, kEntry = 12;
    const std::vector<Tag> all = tags();
    std::string table, data;
    append_32(table, static_cast<std::uint32_t>(all.size()));
    const std::size_t begin = kHeader + 4 + all.size() * kEntry;
    std::size_t at = 0, length = 0;
    for (const Tag& tag : all) {
        if (!tag.data.empty()) {
            data.resize((data.size() + 3) / 4 * 4, '\0');
            at = begin + data.size();
            length = tag.data.size();
            data += tag.data;
        }
        table += tag.name;
        append_32(table, static_cast<std::uint32_t>(at));
        append_32(table, static_cast<std::uint32_t>(length));
    }
    return header(begin + data.size()) + table + data;
}

void append_output_intent(std::string& out, ObjectId profile) {
    out += "/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (";
    ((out += kName) += ") /Info (") += kName;
    append_reference(out += ") /DestOutputProfile ", profile);
    out += ">>]";
}

}  // namespace bifolio::pdf
