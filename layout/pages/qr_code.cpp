#include "layout/pages/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace bifolio::layout {

std::optional<QrCode> make_qr_code(const std::string& text) {
    struct Deleter {
        void operator()(QRcode* code) const { QRcode_free(code); }
    };
    const std::unique_ptr<QRcode, Deleter> made(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M));
    if (!made) return std::nullopt;
    QrCode code{made->width, {}};
    const std::size_t count = static_cast<std::size_t>(code.size) * static_cast<std::size_t>(code.size);
    for (std::size_t n = 0; n < count; ++n) code.dark.push_back((made->data[n] & 1U) != 0);
    return code;
}

std::vector<Fill> draw_qr_code(const QrCode& code, const Rect& square, std::uint32_t color) {
    std::vector<Fill> fills;
    const double module = square.width / (code.size + 2 * kQuietModules);
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x) {
            if (!code.at(x, y)) continue;
            const int first = x;
            while (x + 1 < code.size && code.at(x + 1, y)) ++x;
            fills.push_back({{square.x + (kQuietModules + first) * module,
                              square.y + (kQuietModules + y) * module, (x - first + 1) * module, module},
                             color});
        }
    }
    return fills;
}

}  // namespace bifolio::layout
