#include "pdf/metadata.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>

namespace bifolio::pdf {

namespace {

constexpr const char* kCreator = "Bifolio";

std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            default: result += c;
        }
    }
    return result;
}

struct Moment {
    std::chrono::year_month_day day;
    std::chrono::hh_mm_ss<std::chrono::seconds> time;
};

Moment moment_of(std::int64_t seconds) {
    const std::chrono::sys_seconds when{std::chrono::seconds(seconds)};
    const auto midnight = std::chrono::floor<std::chrono::days>(when);
    return {std::chrono::year_month_day(midnight), std::chrono::hh_mm_ss(when - midnight)};
}

std::string formatted(std::int64_t seconds, fmt::format_string<int, unsigned, unsigned, long, long, long> form) {
    const Moment moment = moment_of(seconds);
    return fmt::format(form, static_cast<int>(moment.day.year()), static_cast<unsigned>(moment.day.month()),
                       static_cast<unsigned>(moment.day.day()), moment.time.hours().count(), moment.time.minutes().count(),
                       moment.time.seconds().count());
}

}  // namespace

Dictionary info_entries(const layout::DocumentInfo& info) {
    Dictionary entries;
    entries.emplace_back("Title", TextString{info.title});
    if (!info.author.empty()) entries.emplace_back("Author", TextString{info.author});
    if (!info.subject.empty()) entries.emplace_back("Subject", TextString{info.subject});
    entries.emplace_back("Creator", TextString{kCreator});
    entries.emplace_back("Producer", TextString{kCreator});
    if (info.date) {
        const std::string date = formatted(*info.date, "D:{:04}{:02}{:02}{:02}{:02}{:02}Z");
        entries.emplace_back("CreationDate", TextString{date});
        entries.emplace_back("ModDate", TextString{date});
    }
    return entries;
}

std::string xmp_packet(const layout::DocumentInfo& info) {
    std::string xml =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
        "   <dc:format>application/pdf</dc:format>\n";
    xml += fmt::format("   <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>\n",
                       escaped(info.title));
    if (!info.author.empty())
        xml += fmt::format("   <dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n", escaped(info.author));
    if (!info.subject.empty())
        xml += fmt::format(
            "   <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:description>\n",
            escaped(info.subject));
    if (!info.language.empty())
        xml += fmt::format("   <dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n",
                           escaped(info.language));
    if (info.date) {
        const std::string date = formatted(*info.date, "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z");
        xml += fmt::format("   <xmp:CreateDate>{0}</xmp:CreateDate>\n   <xmp:ModifyDate>{0}</xmp:ModifyDate>\n", date);
    }
    xml += fmt::format("   <xmp:CreatorTool>{0}</xmp:CreatorTool>\n   <pdf:Producer>{0}</pdf:Producer>\n", kCreator);
    return xml + "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n";
}

}  // namespace bifolio::pdf
