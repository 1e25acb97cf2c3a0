#include "press/decoded_stream.h"

#include <fmt/core.h>
#include <zlib.h>

#include <new>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "press/stream_decoders.h"

namespace bifolio::press {

namespace {

// The end of libqpdf's chain of decoders. What it throws, libqpdf makes a warning of, and stops decoding.
class Sink final : public Pipeline {
  public:
    Sink(DecodedStream& stream, std::uint64_t limit, bool keeps_bytes)
        : Pipeline("sink", nullptr), stream_(stream), limit_(limit), keeps_bytes_(keeps_bytes) {}

    void write(const unsigned char* data, std::size_t length) override {
        if (length > limit_ - stream_.size) {
            stream_.is_too_large = true;
            throw std::runtime_error("is more than the limit when it is decoded");
        }
        stream_.size += length;
        if (keeps_bytes_) stream_.bytes.append(reinterpret_cast<const char*>(data), length);
    }
    void finish() override {}

  private:
    DecodedStream& stream_;
    std::uint64_t limit_;
    bool keeps_bytes_;
};

DecodedStream decode(QPDFObjectHandle stream, std::uint64_t limit, bool keeps_bytes) {
    limit_decoders();
    DecodedStream result;
    Sink sink(result, limit, keeps_bytes);
    try {
        result.is_whole = stream.pipeStreamData(&sink, &result.is_decoded, 0, qpdf_dl_specialized);
    } catch (const std::exception&) {
        // What the sink throws, of a stream that is in no file.
    }
    return result;
}

class Inflater {
  public:
    explicit Inflater(const Buffer& deflated) {
        // zlib only reads from there.
        stream_.next_in = const_cast<Bytef*>(const_cast<Buffer&>(deflated).getBuffer());
        stream_.avail_in = static_cast<uInt>(deflated.getSize());
        if (inflateInit(&stream_) != Z_OK) throw std::bad_alloc();
    }
    ~Inflater() { inflateEnd(&stream_); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    // Up to the end, the limit, or what cannot be decoded; true where only the checksum is wrong.
    [[nodiscard]] bool ends_with_wrong_checksum() {
        constexpr std::string_view kWrong = "incorrect data check";
        std::vector<Bytef> room(std::size_t{1} << 16U);
        int result = Z_OK;
        while (result == Z_OK && stream_.total_out < kLargestStream) {
            stream_.next_out = room.data();
            stream_.avail_out = static_cast<uInt>(room.size());
            result = inflate(&stream_, Z_NO_FLUSH);
        }
        return result == Z_DATA_ERROR && stream_.msg != nullptr && stream_.msg == kWrong;
    }

  private:
    z_stream stream_{};
};

}  // namespace

bool has_wrong_checksum(QPDFObjectHandle stream) {
    QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
    if (filter.isArray() && filter.getArrayNItems() > 0) filter = filter.getArrayItem(0);
    if (!filter.isNameAndEquals("/FlateDecode") && !filter.isNameAndEquals("/Fl")) return false;
    return Inflater(*stream.getRawStreamData()).ends_with_wrong_checksum();
}

DecodedStream decode_stream(QPDFObjectHandle stream, std::uint64_t limit) {
    return decode(stream, limit, true);
}

DecodedStream measure_stream(QPDFObjectHandle stream, std::uint64_t limit) {
    return decode(stream, limit, false);
}

std::string bytes_of(QPDFObjectHandle stream, std::uint64_t limit) {
    DecodedStream decoded = decode_stream(stream, limit);
    if (decoded.is_too_large)
        throw std::runtime_error(fmt::format("a stream is more than {} MB when it is decoded", limit >> 20U));
    return std::move(decoded.bytes);
}

}  // namespace bifolio::press
