#include "press/jpeg.h"

#include <array>
#include <csetjmp>
#include <cstdio>
#include <stdexcept>

// It uses what <cstdio> declares, and does not include it.
#include <jpeglib.h>

namespace bifolio::press {

namespace {

struct Failure {
    jpeg_error_mgr manager{};  // first: libjpeg knows this alone
    std::jmp_buf place{};
    std::array<char, JMSG_LENGTH_MAX> message{};
};

[[noreturn]] void leave(j_common_ptr decoder) {
    auto* failure = reinterpret_cast<Failure*>(decoder->err);
    decoder->err->format_message(decoder, failure->message.data());
    std::longjmp(failure->place, 1);
}

struct Decoder {
    Decoder() {
        state.err = jpeg_std_error(&failure.manager);
        failure.manager.error_exit = leave;
        failure.manager.output_message = [](j_common_ptr) {};  // warnings go to standard error otherwise
        jpeg_create_decompress(&state);
    }
    ~Decoder() { jpeg_destroy_decompress(&state); }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    Decoder(Decoder&&) = delete;
    Decoder& operator=(Decoder&&) = delete;

    Failure failure;
    jpeg_decompress_struct state{};
};

// libjpeg leaves a call that fails by longjmp: nothing that is made after setjmp may have a destructor.
bool decode(Decoder& decoder, std::string_view bytes, std::string& samples) {
    if (setjmp(decoder.failure.place) != 0) return false;
    jpeg_decompress_struct& state = decoder.state;
    jpeg_mem_src(&state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&state, TRUE);
    jpeg_start_decompress(&state);
    const std::size_t row =
        std::size_t{state.output_width} * static_cast<std::size_t>(state.output_components);
    samples.resize(row * state.output_height);
    while (state.output_scanline < state.output_height) {
        auto* to = reinterpret_cast<JSAMPROW>(samples.data() + row * state.output_scanline);
        jpeg_read_scanlines(&state, &to, 1);
    }
    jpeg_finish_decompress(&state);
    return true;
}

}  // namespace

std::string decode_jpeg(std::string_view bytes) {
    Decoder decoder;
    std::string samples;
    if (!decode(decoder, bytes, samples)) throw std::runtime_error(decoder.failure.message.data());
    return samples;
}

}  // namespace bifolio::press
