// The fonts of this machine, through fontconfig: finds faces by family, weight and slope, and fallbacks by
// character.
#pragma once

#include <fontconfig/fontconfig.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "layout/fonts/face.h"

namespace bifolio::layout {

struct FontConfigDeleter {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};

// Only scalable TrueType and OpenType faces count; the choice depends on the installed fonts alone, not on
// the locale or the user's preferences. Safe to read from several threads while nothing new is asked for.
class FontLibrary {
  public:
    // Reads fontconfig's configuration. Throws FontError when there is none.
    FontLibrary();

    // The face of the first family that is installed, nearest in slope, then in weight (100 to 900); its
    // index into faces(). Empty when none of the families is installed.
    [[nodiscard]] std::optional<std::uint32_t> find(std::span<const std::string> families, int weight,
                                                    bool italic);

    // Why faces of the families that find() looked at cannot be used: they are damaged, or may not be
    // embedded. Each reason names its file.
    [[nodiscard]] std::vector<std::string> refusals(std::span<const std::string> families);

    // The same of all faces that were looked at.
    [[nodiscard]] std::vector<std::string> refusals() const;

    // A face that has the character; serif text faces first, narrow and wide ones last. Empty when no font
    // has it.
    [[nodiscard]] std::optional<std::uint32_t> fallback(char32_t character, int weight, bool italic);

    // A face that shows the emoji whole (Face::shows_whole), `own` first. Where it prefers text, a text face
    // is tried next; then the emoji fonts, outlines before pictures (Face::has_pictures); then, where it does
    // not prefer text, a text face. Empty when none has it: it is never taken to pieces. `text` is the
    // emoji's.
    [[nodiscard]] std::optional<std::uint32_t> emoji(std::string_view text, bool prefers_text,
                                                     std::uint32_t own, int weight, bool italic);

    [[nodiscard]] const std::vector<std::shared_ptr<const Face>>& faces() const { return faces_; }
    [[nodiscard]] const Face& face(std::uint32_t index) const { return *faces_[index]; }

  private:
    struct Candidate {
        FcPattern* pattern = nullptr;  // owned by config_
        std::string path;
        unsigned index = 0;
        int weight = 400;
        bool italic = false;
        bool normal_width = true;
    };

    struct Opened {
        std::optional<std::uint32_t> face;  // or why there is none
        std::string refusal;
    };

    [[nodiscard]] std::optional<std::uint32_t> open(const Candidate& candidate);
    [[nodiscard]] const std::vector<const Candidate*>& of_family(const std::string& family);
    [[nodiscard]] std::optional<std::uint32_t> emoji_font(std::string_view text, bool takes_pictures);

    std::unique_ptr<FcConfig, FontConfigDeleter> config_;
    std::vector<Candidate> candidates_;  // by path and index
    std::vector<Candidate> colored_;     // fonts whose glyphs have colours, Noto Color Emoji first
    // Those of each family that was asked for: fontconfig is slow in telling them from all others.
    std::map<std::string, std::vector<const Candidate*>> families_;
    std::vector<std::shared_ptr<const Face>> faces_;
    std::map<std::pair<std::string, unsigned>, Opened> opened_;
    std::map<std::tuple<char32_t, int, bool>, std::optional<std::uint32_t>> fallbacks_;
    // By text, own face, weight and slope.
    std::map<std::tuple<std::string, std::uint32_t, int, bool>, std::optional<std::uint32_t>> emoji_;
};

}  // namespace bifolio::layout
