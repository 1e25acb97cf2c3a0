#include "source/base/foreign_format.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "source/base/ascii.h"

namespace bifolio::source {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kCopyTable =
    "copy its table of sessions and talks into a plain text file; \"bifolio import\" turns that into a "
    "programme";
constexpr std::string_view kUnpack = "unpack it, and give the file that is inside";
constexpr std::string_view kWriteProgramme = "give the programme, an XML file: docs/programme-format.md";
constexpr std::string_view kSaveAsUtf8 = "save it as UTF-8";

struct Signature {
    std::string_view start;
    std::string_view what;
    std::string_view next;
};

constexpr std::array kSignatures = {
    Signature{"%PDF-"sv, "a PDF"sv,
              "\"bifolio press\" prints a PDF; for a programme, copy its table into a plain text file and "
              "import that"sv},
    Signature{"\x1F\x8B"sv, "compressed (gzip)"sv, kUnpack},
    Signature{"BZh"sv, "compressed (bzip2)"sv, kUnpack},
    Signature{"\xFD\x37zXZ\0"sv, "compressed (xz)"sv, kUnpack},
    Signature{"\x28\xB5\x2F\xFD"sv, "compressed (zstd)"sv, kUnpack},
    Signature{"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"sv, kUnpack},
    Signature{"Rar!\x1A\x07"sv, "a RAR archive"sv, kUnpack},
    Signature{"\x89PNG"sv, "a PNG picture"sv, kWriteProgramme},
    Signature{"\xFF\xD8\xFF"sv, "a JPEG picture"sv, kWriteProgramme},
    Signature{"GIF8"sv, "a GIF picture"sv, kWriteProgramme},
    Signature{"\xD0\xCF\x11\xE0"sv, "an old Word or Excel document"sv, kCopyTable},
    Signature{"{\\rtf"sv, "an RTF document"sv, kCopyTable},
    Signature{"BEGIN:VCALENDAR"sv, "a calendar (iCalendar)"sv, kWriteProgramme},
    Signature{"\x7F\x45LF"sv, "a program"sv, kWriteProgramme},
};

// What stands in the names of a ZIP's first entries.
constexpr std::array kZips = {
    Signature{"word/"sv, "a Word document (.docx)"sv, kCopyTable},
    Signature{"xl/"sv, "an Excel workbook (.xlsx)"sv, kCopyTable},
    Signature{"ppt/"sv, "a PowerPoint presentation (.pptx)"sv, kCopyTable},
    Signature{"opendocument.text"sv, "an OpenDocument text (.odt)"sv, kCopyTable},
    Signature{"opendocument.spreadsheet"sv, "an OpenDocument spreadsheet (.ods)"sv, kCopyTable},
    Signature{"opendocument"sv, "an OpenDocument file"sv, kCopyTable},
    Signature{""sv, "a ZIP archive"sv, kUnpack},
};

ForeignFormat named(const Signature& signature) {
    return {"xml",
            {fmt::format("the file is {}, not XML", signature.what), std::string(signature.next)},
            0,
            signature.what};
}

ForeignFormat in_encoding(std::string_view name) {
    return {"encoding",
            {fmt::format("the file is in {}; only UTF-8 is read", name), std::string(kSaveAsUtf8)}};
}

std::optional<ForeignFormat> by_signature(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) {
        constexpr std::size_t kHead = 4096;
        const std::string_view head = bytes.substr(0, kHead);
        return named(*std::ranges::find_if(
            kZips, [&](const Signature& each) { return head.find(each.start) != std::string_view::npos; }));
    }
    for (const Signature& each : kSignatures)
        if (bytes.starts_with(each.start)) return named(each);
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv) ||
        bytes.starts_with("<\0\0\0"sv) || bytes.starts_with("\0\0\0<"sv))
        return in_encoding("UTF-32");
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv) || bytes.starts_with("<\0"sv) ||
        bytes.starts_with("\0<"sv))
        return in_encoding("UTF-16");
    return std::nullopt;
}

// Of what begins with "<": whether it is a page for a browser. `text` begins with it.
bool is_html(std::string_view text) {
    constexpr std::size_t kHead = 64;
    constexpr std::array kTags = {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<table"sv};
    const std::string head = lower_ascii(text.substr(0, kHead));
    return std::ranges::any_of(kTags, [&](std::string_view tag) {
        return head.starts_with(tag) && head.find_first_of(" \t\r\n>", tag.size()) == tag.size();
    });
}

}  // namespace

std::optional<ForeignFormat> foreign_format(std::string_view bytes) {
    if (bytes.empty()) return ForeignFormat{"xml", {"the file is empty", {}}};
    if (auto found = by_signature(bytes)) return found;
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    const auto text = [&](std::string message, std::string_view next) {
        return ForeignFormat{"xml", {std::move(message), std::string(next)}, first};
    };
    if (first == std::string_view::npos)
        return ForeignFormat{"xml", {"the file holds nothing but white space", {}}};
    if (is_html(bytes.substr(first)))
        return text(
            "the file is an HTML page, not a programme",
            "open it in a browser and copy its table into a plain text file; \"bifolio import\" turns "
            "that into a programme");
    if (bytes[first] == '<') return std::nullopt;
    if (bytes[first] == '{' || bytes[first] == '[')
        return text("the file is not XML; it looks like JSON",
                    "where the system exports a schedule.xml, \"bifolio import\" reads that");
    return text("the file is not XML: an XML file begins with \"<\"",
                "a table pasted as text becomes a programme by \"bifolio import\"");
}

}  // namespace bifolio::source
