#include "layout/story/jpeg.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <stdexcept>

// They use what <cstdio> declares, and do not include it.
#include <jerror.h>
#include <jpeglib.h>

namespace bifolio::layout {

namespace {

constexpr long kMostMemory = 400L << 20U;  // bytes; a progressive JPEG is held whole while it is decoded
constexpr int kMostScans = 200;            // of a progressive JPEG; each costs as much as the first

// What libjpeg calls: each finds the decoder's state by the first member.
struct Failure {
    jpeg_error_mgr manager{};  // first: libjpeg knows this alone
    std::jmp_buf place{};
    std::array<char, JMSG_LENGTH_MAX> message{};  // why it ended, or the first warning of damage
    bool is_damaged = false;
};

[[noreturn]] void leave(j_common_ptr decoder) {
    auto* failure = reinterpret_cast<Failure*>(decoder->err);
    decoder->err->format_message(decoder, failure->message.data());
    std::longjmp(failure->place, 1);
}

// Of libjpeg's warnings, those that say that a part of the picture is not what it was. Some cameras leave a
// few bytes between segments, but no part of a picture, as there is where the header says that it is smaller
// than it is.
bool is_damage(const jpeg_error_mgr& error) {
    constexpr std::array<int, 6> kDamage = {JWRN_BOGUS_PROGRESSION, JWRN_HIT_MARKER,  JWRN_HUFF_BAD_CODE,
                                            JWRN_JPEG_EOF,          JWRN_MUST_RESYNC, JWRN_NOT_SEQUENTIAL};
    constexpr int kMostBetween = 1024;  // bytes
    return std::ranges::find(kDamage, error.msg_code) != kDamage.end() ||
           (error.msg_code == JWRN_EXTRANEOUS_DATA && error.msg_parm.i[0] > kMostBetween);
}

void note(j_common_ptr decoder, int level) {
    auto* failure = reinterpret_cast<Failure*>(decoder->err);
    constexpr int kWarning = -1;
    if (level != kWarning || failure->is_damaged || !is_damage(*decoder->err)) return;
    decoder->err->format_message(decoder, failure->message.data());
    failure->is_damaged = true;
}

void count_scans(j_common_ptr decoder) {
    if (reinterpret_cast<j_decompress_ptr>(decoder)->input_scan_number <= kMostScans) return;
    auto* failure = reinterpret_cast<Failure*>(decoder->err);
    std::snprintf(failure->message.data(), failure->message.size(), "it has more than %d scans", kMostScans);
    std::longjmp(failure->place, 1);
}

struct Decoder {
    Decoder() {
        state.err = jpeg_std_error(&failure.manager);
        failure.manager.error_exit = leave;
        failure.manager.emit_message = note;
        failure.manager.output_message = [](j_common_ptr) {};  // warnings go to standard error otherwise
        jpeg_create_decompress(&state);
        state.mem->max_memory_to_use = kMostMemory;
        progress.progress_monitor = count_scans;
        state.progress = &progress;
    }
    ~Decoder() { jpeg_destroy_decompress(&state); }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    Decoder(Decoder&&) = delete;
    Decoder& operator=(Decoder&&) = delete;

    Failure failure;
    jpeg_progress_mgr progress{};
    jpeg_decompress_struct state{};
};

// libjpeg leaves a call that fails by longjmp: nothing that is made after setjmp may have a destructor.
void start(jpeg_decompress_struct& state, std::string_view bytes) {
    jpeg_mem_src(&state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&state, TRUE);
}

std::size_t row_size(const jpeg_decompress_struct& state) {
    return std::size_t{state.output_width} * static_cast<std::size_t>(state.output_components);
}

// Small and in its own colours, a row in place of the row before: all that is asked for is whether it can be
// read.
void ask_for_little(jpeg_decompress_struct& state) {
    state.scale_num = 1;
    state.scale_denom = 8;
    state.out_color_space = state.jpeg_color_space;
    state.do_fancy_upsampling = FALSE;
}

enum class Keep { Rows, Nothing };

// False where it ends before its last row; `samples` is what it writes into.
bool decode(Decoder& decoder, std::string_view bytes, Keep keep, std::string& samples) {
    if (setjmp(decoder.failure.place) != 0) return false;
    jpeg_decompress_struct& state = decoder.state;
    start(state, bytes);
    if (keep == Keep::Nothing) ask_for_little(state);
    jpeg_start_decompress(&state);
    const std::size_t row = row_size(state), step = keep == Keep::Rows ? row : 0;
    samples.resize(keep == Keep::Rows ? row * state.output_height : row);
    while (state.output_scanline < state.output_height) {
        auto* to = reinterpret_cast<JSAMPROW>(samples.data() + step * state.output_scanline);
        jpeg_read_scanlines(&state, &to, 1);
    }
    jpeg_finish_decompress(&state);
    return true;
}

}  // namespace

std::string find_jpeg_damage(std::string_view bytes) {
    Decoder decoder;
    std::string row;
    if (decode(decoder, bytes, Keep::Nothing, row) && !decoder.failure.is_damaged) return {};
    if (decoder.failure.manager.msg_code == JERR_NO_BACKING_STORE)
        return "it takes more than 400 MB to decode it";
    return decoder.failure.message.data();
}

std::string decode_jpeg(std::string_view bytes) {
    Decoder decoder;
    std::string samples;
    if (!decode(decoder, bytes, Keep::Rows, samples))
        throw std::runtime_error(decoder.failure.message.data());
    return samples;
}

}  // namespace bifolio::layout
