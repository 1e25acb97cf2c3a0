#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <regex>
#include <string>

#include "press/breaches.h"
#include "press/pdf_objects.h"
#include "press/reading_rules.h"
#include "press/xmp_reader.h"
#include "source/base/quotation.h"

namespace bifolio::press::reading_rules {

namespace {

// BCP 47 as far as the standards ask for it: RFC 3066's syntax.
bool is_language_tag(const std::string& text) {
    static const std::regex kTag("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
    constexpr std::size_t kLongest = 200;
    return text.size() <= kLongest && std::regex_match(text, kTag);
}

// "2026-09-14T10:00:00+02:00" (ISO 8601) in seconds since 1970.
std::optional<std::int64_t> seconds_of_xmp_date(const std::string& text) {
    constexpr std::size_t kWithoutZone = 19;
    std::string date = text.substr(0, kWithoutZone);
    std::erase_if(date, [](unsigned char c) { return std::isdigit(c) == 0; });
    std::string zone = text.size() > kWithoutZone ? text.substr(kWithoutZone) : "";
    std::ranges::replace(zone, ':', '\'');
    return seconds_of_date(date + zone);
}

Breaches expect(bool kept, const char* otherwise) {
    if (kept) return {};
    return {{0, otherwise}};
}

std::string shown(const AttachmentFacts& file) {
    return file.name.empty() ? "an embedded file" : source::shortened(file.name);
}

}  // namespace

Breaches structure(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return damage_of(found);
}

Breaches identification(const PdfFacts& found, const ReadingStandard& standard) {
    const auto value = [&](const char* name) { return xmp_value(found, standard.identification, name); };
    Breaches result;
    const auto compare = [&](const char* name, std::string_view wanted) {
        const std::string stated = value(name);
        if (stated.empty())
            result.push_back({0, fmt::format("the XMP metadata does not state its {}", name)});
        else if (stated != wanted)
            result.push_back(
                {0, fmt::format("{} is {} in the XMP metadata", name, source::in_quotes(stated))});
    };
    compare("part", standard.part);
    if (!standard.conformance.empty()) compare("conformance", standard.conformance);
    static const std::regex kYear("[0-9]{4}");
    if (standard.has_revision && !std::regex_match(value("rev"), kYear))
        result.push_back({0, "rev is no year in the XMP metadata"});
    return result;
}

Breaches header(const PdfFacts& found, const ReadingStandard& standard) {
    const std::string& stated = found.reading.header;
    const bool fits = stated.size() == standard.header.size() + 1 && stated.starts_with(standard.header) &&
                      stated.back() >= '0' && stated.back() <= '9';
    if (fits) return {};
    return {{0, fmt::format("the first line is {}", source::in_quotes(stated))}};
}

Breaches binary_comment(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return expect(found.reading.has_binary_comment, "there is no such comment behind the first line");
}

Breaches file_id(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return expect(found.has_id, "the trailer has no ID of two strings");
}

Breaches encryption(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return expect(!found.is_encrypted, "the file is encrypted");
}

Breaches read_aloud(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return expect(found.reading.may_be_read_aloud, "the file is encrypted, and not to be read aloud");
}

Breaches lzw(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return all(found.lzw, "is compressed by LZW");
}

Breaches streams(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return all(found.reading.wrong_streams, "is not as long as it says, or no line ends around its data");
}

Breaches no_info(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return expect(!found.reading.has_info, "there is a document information dictionary");
}

Breaches metadata(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    if (!found.has_xmp) return {{0, "there is no XMP metadata"}};
    if (!found.xmp_is_readable) return {{0, "the XMP metadata is not well-formed XML"}};
    return expect(found.xmp_is_plain, "the XMP metadata is compressed");
}

// Of properties that PDF/A does not know, files for reading have those of other standards.
Breaches extension_schema(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    Breaches result;
    for (const auto& [name, value] : found.xmp) {
        const bool is_foreign = name.starts_with(kPdfuaId) || name.starts_with(kPdfxId);
        if (is_foreign && !found.reading.described.contains(name))
            result.push_back(
                {0, fmt::format("{} is described by no extension schema", source::shortened(name))});
    }
    return result;
}

Breaches agreement(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    struct Pair {
        const char* key;
        std::string_view space;
        const char* name;
    };
    Breaches result;
    for (const Pair& each : {Pair{"Title", kDublinCore, "title"}, Pair{"Subject", kDublinCore, "description"},
                             Pair{"Keywords", kXmpPdf, "Keywords"}, Pair{"Creator", kXmp, "CreatorTool"},
                             Pair{"Producer", kXmpPdf, "Producer"}})
        std::ranges::copy(disagreement(found, each.key, xmp_value(found, each.space, each.name)),
                          std::back_inserter(result));
    for (const Pair& each : {Pair{"CreationDate", kXmp, "CreateDate"}, Pair{"ModDate", kXmp, "ModifyDate"}}) {
        const std::string in_xmp = xmp_value(found, each.space, each.name);
        if (seconds_of_date(info_value(found, each.key)) != seconds_of_xmp_date(in_xmp))
            std::ranges::copy(disagreement(found, each.key, in_xmp), std::back_inserter(result));
    }
    return result;
}

Breaches title(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    Breaches result = expect(!xmp_value(found, kDublinCore, "title").empty(), "dc:title is missing");
    if (!found.reading.shows_title) result.push_back({0, "DisplayDocTitle is not true"});
    return result;
}

Breaches language(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    return expect(!found.reading.language.empty(), "the catalogue has no Lang");
}

Breaches language_tags(const PdfFacts& found, const ReadingStandard& /*standard*/) {
    Breaches result;
    const auto check = [&](std::size_t page, const std::string& text) {
        if (!text.empty() && !is_language_tag(text))
            result.push_back({page, fmt::format("Lang is {}", source::in_quotes(text))});
    };
    check(0, found.reading.language);
    for (const Fact& each : found.reading.other_languages) check(each.page, each.text);
    return result;
}

Breaches attachments(const PdfFacts& found, const ReadingStandard& standard) {
    const std::vector<AttachmentFacts>& files = found.reading.attachments;
    Breaches result;
    if (standard.attachments == Attachments::Wanted && files.empty()) return {{0, "no file is embedded"}};
    for (const AttachmentFacts& file : files) {
        const auto expect_of = [&](bool kept, const char* otherwise) {
            if (!kept) result.push_back({0, fmt::format("{} {}", shown(file), otherwise)});
        };
        expect_of(standard.attachments != Attachments::Forbidden, "is embedded");
        expect_of(file.has_both_names, "has not both F and UF");
        if (standard.attachments == Attachments::Named) continue;
        if (standard.attachments == Attachments::Forbidden) continue;
        expect_of(!file.description.empty(), "has no Desc");
        expect_of(file.media_type.find('/') != std::string::npos, "has no media type for Subtype");
        expect_of(!file.relationship.empty(), "has no AFRelationship");
        expect_of(file.is_associated, "is not in the document's AF");
        expect_of(file.has_date, "has no Params with ModDate");
    }
    return result;
}

}  // namespace bifolio::press::reading_rules
