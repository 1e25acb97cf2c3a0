// Font files: those that are installed, and what becomes of them when they are damaged.
#pragma once

#include <fontconfig/fontconfig.h>

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

#include "tests/support/subprocess.h"

namespace bifolio::testing {

// The file of an installed font by its PostScript name. Throws std::runtime_error when it is not installed.
[[nodiscard]] inline std::string font_file(const std::string& postscript_name, const std::string& ending) {
    FcConfig* config = FcInitLoadConfigAndFonts();  // the shared one is never given back
    FcPattern* wanted = FcPatternCreate();
    FcPatternAddString(wanted, FC_POSTSCRIPT_NAME, reinterpret_cast<const FcChar8*>(postscript_name.c_str()));
    FcObjectSet* asked = FcObjectSetBuild(FC_FILE, nullptr);
    FcFontSet* found = FcFontList(config, wanted, asked);
    std::string file;
    for (int n = 0; n < found->nfont; ++n) {
        FcChar8* value = nullptr;
        if (FcPatternGetString(found->fonts[n], FC_FILE, 0, &value) != FcResultMatch) continue;
        if (std::string path = reinterpret_cast<const char*>(value); path.ends_with(ending))
            file = std::move(path);
    }
    FcFontSetDestroy(found);
    FcObjectSetDestroy(asked);
    FcPatternDestroy(wanted);
    FcConfigDestroy(config);
    if (file.empty()) throw std::runtime_error(postscript_name + " is not installed");
    return file;
}

// The bytes of a font file of one face, whose tables can be changed.
class FontFile {
  public:
    explicit FontFile(std::string bytes) : bytes_(std::move(bytes)) {}

    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t size = 4) const {
        std::uint32_t value = 0;
        for (std::size_t n = 0; n < size; ++n)
            value = value << 8U | static_cast<unsigned char>(bytes_.at(at + n));
        return value;
    }
    void put(std::size_t at, std::uint32_t value, std::size_t size = 4) {
        for (std::size_t n = 0; n < size; ++n)
            bytes_.at(at + n) = static_cast<char>(value >> 8 * (size - 1 - n) & 0xFFU);
    }
    void put(std::size_t at, const std::string& bytes) { bytes_.replace(at, bytes.size(), bytes); }

    // Where the record of a table stands in the directory.
    [[nodiscard]] std::size_t record(const std::string& tag) const {
        for (std::size_t n = 0; n < number(4, 2); ++n)
            if (bytes_.compare(12 + 16 * n, 4, tag) == 0) return 12 + 16 * n;
        throw std::runtime_error("no table " + tag);
    }
    [[nodiscard]] std::size_t table(const std::string& tag) const { return number(record(tag) + 8); }
    [[nodiscard]] std::size_t length(const std::string& tag) const { return number(record(tag) + 12); }

    // The file with the checksums of all tables made right: as a program writes it that made the damage.
    [[nodiscard]] std::string sealed() const {
        FontFile file = *this;
        for (std::size_t n = 0; n < number(4, 2); ++n) {
            const std::size_t at = 12 + 16 * n;
            std::string padded = bytes_.substr(number(at + 8), number(at + 12));
            padded.resize((padded.size() + 3) / 4 * 4);
            const FontFile table(padded);
            std::uint32_t sum = 0;
            for (std::size_t word = 0; word < padded.size(); word += 4) sum += table.number(word);
            file.put(at + 4, sum);
        }
        return file.bytes_;
    }

  private:
    std::string bytes_;
};

}  // namespace bifolio::testing
