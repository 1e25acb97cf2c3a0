#include "layout/fonts/font_library.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "layout/fonts/font_error.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

std::string string_of(FcPattern* pattern, const char* object) {
    FcChar8* value = nullptr;
    if (FcPatternGetString(pattern, object, 0, &value) != FcResultMatch) return {};
    return reinterpret_cast<const char*>(value);
}

int integer_of(FcPattern* pattern, const char* object, int otherwise) {
    int value = otherwise;
    return FcPatternGetInteger(pattern, object, 0, &value) == FcResultMatch ? value : otherwise;
}

bool boolean_of(FcPattern* pattern, const char* object, bool otherwise) {
    FcBool value = otherwise ? FcTrue : FcFalse;
    return FcPatternGetBool(pattern, object, 0, &value) == FcResultMatch ? value == FcTrue : otherwise;
}

// A variable font's weight is a range; it counts as its regular.
int weight_of(FcPattern* pattern) {
    double weight = FC_WEIGHT_REGULAR;
    if (FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight) != FcResultMatch) return 400;
    return static_cast<int>(std::lround(FcWeightToOpenTypeDouble(weight)));
}

bool is_colored(FcPattern* pattern) {
    return boolean_of(pattern, FC_COLOR, false);
}

bool is_usable(FcPattern* pattern) {
    const std::string format = string_of(pattern, FC_FONTFORMAT);
    if (format != "TrueType" && format != "CFF") return false;
    if (!boolean_of(pattern, FC_OUTLINE, true) && !is_colored(pattern)) return false;
    return string_of(pattern, "fontwrapper") != "WOFF" && !string_of(pattern, FC_FILE).ends_with(".woff") &&
           !string_of(pattern, FC_FILE).ends_with(".woff2");
}

bool has_family(FcPattern* pattern, const std::string& family) {
    FcChar8* name = nullptr;
    for (int n = 0; FcPatternGetString(pattern, FC_FAMILY, n, &name) == FcResultMatch; ++n)
        if (FcStrCmpIgnoreCase(name, reinterpret_cast<const FcChar8*>(family.c_str())) == 0) return true;
    return false;
}

// Families that look well beside a text serif, best first; what is not listed comes after them.
int fallback_rank(FcPattern* pattern) {
    static constexpr std::array<std::string_view, 6> kPreferred = {"Noto Serif",  "DejaVu Serif", "Noto Sans",
                                                                   "DejaVu Sans", "FreeSerif",    "FreeSans"};
    const std::string family = string_of(pattern, FC_FAMILY);
    for (std::size_t rank = 0; rank < kPreferred.size(); ++rank)
        if (family.starts_with(kPreferred[rank]) && !family.ends_with("Mono")) return static_cast<int>(rank);
    return static_cast<int>(kPreferred.size());
}

bool has_cache_folder(FcConfig& config) {
    FcStrList* folders = FcConfigGetCacheDirs(&config);
    if (folders == nullptr) return false;
    const bool has_one = FcStrListNext(folders) != nullptr;
    FcStrListDone(folders);
    return has_one;
}

// As FcInitLoadConfigAndFonts(), which also reads the templates of all configurations (16 million
// instructions), only to list them. What it does without a configuration, or without a folder for caches, is
// left to it.
std::unique_ptr<FcConfig, FontConfigDeleter> load_fonts() {
    std::unique_ptr<FcConfig, FontConfigDeleter> config(FcConfigCreate());
    if (!config || FcConfigParseAndLoad(config.get(), nullptr, FcTrue) == FcFalse ||
        !has_cache_folder(*config))
        config.reset(FcInitLoadConfigAndFonts());
    else if (FcConfigBuildFonts(config.get()) == FcFalse)
        config.reset();
    return config;
}

}  // namespace

FontLibrary::FontLibrary() : config_(load_fonts()) {
    if (!config_) throw FontError("fontconfig cannot be initialised: no fonts can be found");
    for (const FcSetName name : {FcSetSystem, FcSetApplication}) {
        const FcFontSet* set = FcConfigGetFonts(config_.get(), name);
        if (set == nullptr) continue;
        for (FcPattern* pattern : std::span(set->fonts, static_cast<std::size_t>(set->nfont))) {
            if (!is_usable(pattern)) continue;
            std::vector<Candidate>& kind = is_colored(pattern) ? colored_ : candidates_;
            kind.push_back({pattern, string_of(pattern, FC_FILE),
                            static_cast<unsigned>(integer_of(pattern, FC_INDEX, 0)), weight_of(pattern),
                            integer_of(pattern, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN,
                            integer_of(pattern, FC_WIDTH, FC_WIDTH_NORMAL) == FC_WIDTH_NORMAL});
        }
    }
    // fontconfig lists named instances of variable fonts with the instance in the index's upper half.
    for (std::vector<Candidate>* kind : {&candidates_, &colored_}) {
        std::erase_if(*kind, [](const Candidate& candidate) { return candidate.index > 0xFFFF; });
        std::ranges::sort(*kind, [](const Candidate& a, const Candidate& b) {
            return std::tie(a.path, a.index) < std::tie(b.path, b.index);
        });
    }
    std::ranges::stable_partition(colored_, [](const Candidate& candidate) {
        return has_family(candidate.pattern, "Noto Color Emoji");
    });
}

std::optional<std::uint32_t> FontLibrary::open(const Candidate& candidate) {
    const auto [entry, is_new] = opened_.try_emplace({candidate.path, candidate.index});
    if (!is_new) return entry->second.face;
    try {
        faces_.push_back(Face::open(candidate.path, candidate.index));
        entry->second.face = static_cast<std::uint32_t>(faces_.size() - 1);
    } catch (const FontError& error) {
        entry->second.refusal = error.what();  // the next best is taken
    }
    return entry->second.face;
}

const std::vector<const FontLibrary::Candidate*>& FontLibrary::of_family(const std::string& family) {
    const auto [entry, is_new] = families_.try_emplace(family);
    if (is_new)
        for (const Candidate& candidate : candidates_)
            if (candidate.normal_width && has_family(candidate.pattern, family))
                entry->second.push_back(&candidate);
    return entry->second;
}

std::optional<std::uint32_t> FontLibrary::find(std::span<const std::string> families, int weight,
                                               bool italic) {
    for (const std::string& family : families) {
        std::vector<const Candidate*> nearest_first = of_family(family);
        std::ranges::stable_sort(nearest_first, {}, [&](const Candidate* candidate) {
            return std::pair(candidate->italic != italic, std::abs(candidate->weight - weight));
        });
        for (const Candidate* candidate : nearest_first)
            if (const auto index = open(*candidate)) return index;
    }
    return std::nullopt;
}

std::vector<std::string> FontLibrary::refusals(std::span<const std::string> families) {
    std::vector<std::string> refusals;
    for (const std::string& family : families)
        for (const Candidate* candidate : of_family(family)) {
            const auto opened = opened_.find({candidate->path, candidate->index});
            if (opened != opened_.end() && !opened->second.face) refusals.push_back(opened->second.refusal);
        }
    return refusals;
}

std::vector<std::string> FontLibrary::refusals() const {
    std::vector<std::string> refusals;
    for (const auto& [file, opened] : opened_)
        if (!opened.face) refusals.push_back(opened.refusal);
    return refusals;
}

std::optional<std::uint32_t> FontLibrary::fallback(char32_t character, int weight, bool italic) {
    const auto known = fallbacks_.find({character, weight, italic});
    if (known != fallbacks_.end()) return known->second;
    const auto entry = fallbacks_.try_emplace({character, weight, italic}).first;
    std::vector<const Candidate*> with_character;
    for (const Candidate& candidate : candidates_) {
        FcCharSet* set = nullptr;
        if (FcPatternGetCharSet(candidate.pattern, FC_CHARSET, 0, &set) == FcResultMatch &&
            FcCharSetHasChar(set, character) == FcTrue)
            with_character.push_back(&candidate);
    }
    std::ranges::stable_sort(with_character, {}, [&](const Candidate* candidate) {
        return std::tuple(!candidate->normal_width, fallback_rank(candidate->pattern),
                          candidate->italic != italic, std::abs(candidate->weight - weight));
    });
    for (const Candidate* candidate : with_character) {
        const auto index = open(*candidate);
        if (index && face(*index).has_glyph(character)) return entry->second = index;
    }
    return entry->second;
}

// Outlines are sharp at any size and take the colour of the text, also where only black is printed.
std::optional<std::uint32_t> FontLibrary::emoji_font(std::string_view text, bool takes_pictures) {
    for (const char* const family : {"Noto Emoji", "Symbola"})
        for (const Candidate& candidate : candidates_) {
            if (!has_family(candidate.pattern, family)) continue;
            const auto index = open(candidate);
            if (index && face(*index).shows_whole(text)) return index;
        }
    if (!takes_pictures) return std::nullopt;
    for (const Candidate& candidate : colored_) {
        const auto index = open(candidate);
        if (index && face(*index).has_pictures() && face(*index).shows_whole(text)) return index;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> FontLibrary::emoji(std::string_view text, bool prefers_text, std::uint32_t own,
                                                int weight, bool italic) {
    const std::tuple key(std::string(text), own, weight, italic);
    const auto known = emoji_.find(key);
    if (known != emoji_.end()) return known->second;
    const auto text_face = [&]() -> std::optional<std::uint32_t> {
        const auto lent = fallback(source::code_point_at(text, 0).value, weight, italic);
        return lent && face(*lent).shows_whole(text) ? lent : std::nullopt;
    };
    std::optional<std::uint32_t> found;
    if (face(own).shows_whole(text)) found = own;
    if (!found && prefers_text) found = text_face();
    // Behind a picture stands a blank that has its text.
    if (!found) found = emoji_font(text, face(own).has_glyph(U' '));
    if (!found && !prefers_text) found = text_face();
    return emoji_.emplace(key, found).first->second;
}

}  // namespace bifolio::layout
