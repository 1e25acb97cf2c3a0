#include "press/enclosed_files.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "pdf/metadata.h"
#include "press/decoded_stream.h"
#include "press/pdf_objects.h"
#include "press/qpdf.h"

namespace bifolio::press {

namespace {

constexpr std::uint64_t kLargestFile = 256ULL << 20U;
constexpr int kMostFiles = 100'000;

}  // namespace

bool is_ours(const SourceDocument& document) {
    QPDFObjectHandle information = document.qpdf().getTrailer().getKey("/Info");
    if (information.isDictionary() && text_at(information, "/Creator") == pdf::kCreator) return true;
    // PDF/A-4 has no such dictionary.
    QPDFObjectHandle metadata = document.qpdf().getRoot().getKey("/Metadata");
    if (!metadata.isStream()) return false;
    const std::string packet = bytes_of(metadata, kMostFacts);
    return packet.find("<xmp:CreatorTool>" + std::string(pdf::kCreator) + "</xmp:CreatorTool>") !=
           std::string::npos;
}

std::vector<EnclosedFile> enclosed_files(const SourceDocument& document) {
    std::vector<EnclosedFile> files;
    QPDFObjectHandle list = document.qpdf().getRoot().getKey("/AF");
    if (!list.isArray()) return files;
    for (int n = 0; n < std::min(list.getArrayNItems(), kMostFiles); ++n) {
        QPDFObjectHandle specification = list.getArrayItem(n);
        if (!specification.isDictionary() || !specification.getKey("/EF").isDictionary()) continue;
        QPDFObjectHandle stream = specification.getKey("/EF").getKey("/F");
        if (!stream.isStream()) continue;
        EnclosedFile file;
        file.name = text_at(specification, "/UF");
        if (file.name.empty()) file.name = text_at(specification, "/F");
        file.media_type = name_of(stream.getDict().getKey("/Subtype"));
        file.relationship = name_of(specification.getKey("/AFRelationship"));
        file.bytes = bytes_of(stream, kLargestFile);
        files.push_back(std::move(file));
    }
    return files;
}

}  // namespace bifolio::press
