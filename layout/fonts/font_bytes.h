// Bytes of a font file.
#pragma once

#include <hb.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace bifolio::layout {

// Big-endian numbers; what lies outside reads as 0.
class FontBytes {
  public:
    explicit FontBytes(std::string_view bytes) : bytes_(bytes) {}
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    // As many of them as there are.
    [[nodiscard]] std::string_view text(std::size_t at, std::size_t length) const {
        return bytes_.substr(at < bytes_.size() ? at : bytes_.size(), length);
    }
    [[nodiscard]] std::uint32_t u8(std::size_t at) const {
        return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0U;
    }
    [[nodiscard]] std::uint32_t u16(std::size_t at) const { return u8(at) << 8U | u8(at + 1); }
    [[nodiscard]] std::uint32_t u32(std::size_t at) const { return u16(at) << 16U | u16(at + 2); }
    [[nodiscard]] int i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
    [[nodiscard]] double fixed(std::size_t at) const { return static_cast<std::int32_t>(u32(at)) / 65536.0; }

  private:
    std::string_view bytes_;
};

struct BlobDeleter {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
using Blob = std::unique_ptr<hb_blob_t, BlobDeleter>;

[[nodiscard]] inline std::string_view bytes_of(const Blob& blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    return {data, length};
}

// One table of a face; empty where it has none.
class FontTable {
  public:
    FontTable(hb_face_t* face, std::string_view tag)
        : blob_(hb_face_reference_table(face, hb_tag_from_string(tag.data(), static_cast<int>(tag.size())))) {
    }
    [[nodiscard]] FontBytes bytes() const { return FontBytes(text()); }
    [[nodiscard]] std::string_view text() const { return bytes_of(blob_); }
    [[nodiscard]] bool is_empty() const { return text().empty(); }

  private:
    Blob blob_;
};

}  // namespace bifolio::layout
