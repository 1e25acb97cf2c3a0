#include "press/color_profile.h"

#include <fmt/core.h>
#include <lcms2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "source/base/ascii.h"
#include "source/base/file.h"
#include "styles/paper.h"

namespace bifolio::press {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kLargestProfile = 64ULL << 20U;
constexpr std::string_view kIccRegistry = "http://www.color.org";

// FOGRA39: offset on coated paper, ISO 12647-2. GRACoL: the same in North America. SWOP: web offset there.
constexpr std::array kConditions = {
    PrintingCondition{"fogra39", "FOGRA39",
                      "/usr/share/texlive/texmf-dist/tex/generic/colorprofiles/FOGRA39L_coated.icc",
                      "argyll and icc-profiles-free", "FOGRA39", kIccRegistry},
    PrintingCondition{"gracol", "GRACoL", "", "argyll and icc-profiles-free", "CGATS TR 006", kIccRegistry},
    PrintingCondition{"swop", "SWOP", "/usr/share/color/icc/ghostscript/default_cmyk.icc", "libgs-common",
                      "Custom", ""},
};
constexpr const PrintingCondition& kFogra39 = kConditions[0];
constexpr const PrintingCondition& kSwop = kConditions[2];

struct ProfileDeleter {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct TransformDeleter {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Profile = std::unique_ptr<void, ProfileDeleter>;
using Transform = std::unique_ptr<void, TransformDeleter>;

Profile open(std::string_view bytes) {
    return Profile(cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
}

std::string signature_text(std::uint32_t signature) {
    std::string text;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) text += static_cast<char>(signature >> shift & 0xFFU);
    return text;
}

std::string description_of(cmsHPROFILE profile) {
    const cmsUInt32Number size = cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", nullptr, 0);
    std::string text(size, '\0');
    cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", text.data(), size);
    return text.substr(0, text.find('\0'));
}

Transform make_transform(const Profile& from, cmsUInt32Number from_format, const Profile& to,
                         cmsUInt32Number to_format) {
    Transform transform;
    if (from && to)
        transform.reset(cmsCreateTransform(from.get(), from_format, to.get(), to_format,
                                           INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION));
    if (!transform) throw std::runtime_error("lcms2 cannot use the profile");
    return transform;
}

const PrintingCondition* find_condition(std::string_view name) {
    const auto same = [&](const PrintingCondition& condition) {
        return source::same_letters(condition.name, name);
    };
    const auto found = std::ranges::find_if(kConditions, same);
    return found == kConditions.end() ? nullptr : &*found;
}

std::string condition_names() {
    std::string names;
    for (const PrintingCondition& each : kConditions)
        names.append(names.empty() ? "" : ", ").append(each.name);
    return names;
}

// The profile that was made for it, else the one from elsewhere; empty where neither is there.
std::string profile_path(const PrintingCondition& condition, const fs::path& made) {
    std::error_code error;
    for (const fs::path& path : {made / (std::string(condition.name) + ".icc"), fs::path(condition.path)})
        if (fs::is_regular_file(path, error)) return path.string();
    return {};
}

bool looks_like_path(std::string_view text) {
    return text.find_first_of("/.") != std::string_view::npos;
}

void report(source::Diagnostics& diagnostics, const std::string& file, std::string message,
            std::string hint) {
    diagnostics.add({source::Severity::Error, "profile", file, {}, std::move(message), std::move(hint)});
}

bool is_of_press(const std::optional<ProfileFacts>& facts, const std::string& path,
                 source::Diagnostics& diagnostics) {
    if (!facts) {
        report(diagnostics, path, "is not an ICC profile",
               "ask the print shop for the profile that it prints by");
        return false;
    }
    if (facts->color_space == "CMYK" && facts->device_class == "prtr") return true;
    report(diagnostics, path,
           fmt::format("is a profile of class \"{}\" for {}, not for a four-colour press",
                       facts->device_class, facts->color_space),
           "ask the print shop for the CMYK output profile that it prints by");
    return false;
}

}  // namespace

bool is_north_american(const layout::Size& trim) {
    constexpr double kTolerance = 0.5;
    constexpr std::array<std::string_view, 4> kNames = {"letter", "half-letter", "legal", "tabloid"};
    return std::ranges::any_of(styles::papers(), [&](const styles::Paper& paper) {
        const auto near = [&](double width, double height) {
            return std::abs(width - trim.width) < kTolerance && std::abs(height - trim.height) < kTolerance;
        };
        return std::ranges::find(kNames, paper.name) != kNames.end() &&
               (near(paper.width.pt(), paper.height.pt()) || near(paper.height.pt(), paper.width.pt()));
    });
}

const PrintingCondition& usual_condition(const layout::Size& trim) {
    return is_north_american(trim) ? kSwop : kFogra39;
}

std::optional<ProfileFacts> examine_profile(std::string_view bytes) {
    const Profile profile = open(bytes);
    if (!profile) return std::nullopt;
    return ProfileFacts{signature_text(cmsGetDeviceClass(profile.get())),
                        signature_text(cmsGetColorSpace(profile.get())), cmsGetProfileVersion(profile.get()),
                        description_of(profile.get())};
}

std::optional<double> ink_limit_of(std::string_view bytes) {
    const Profile profile = open(bytes);
    constexpr double kStep = 10;  // lcms2 tries some colours, and misses the darkest by a little
    const double percent = profile ? cmsDetectTAC(profile.get()) : 0;
    if (percent <= 0) return std::nullopt;
    return kStep * std::round(percent / kStep);
}

std::optional<ColorProfile> read_profile(const std::string& name_or_path, const fs::path& made,
                                         source::Diagnostics& diagnostics) {
    const PrintingCondition* condition = find_condition(name_or_path);
    const std::string path = condition == nullptr ? name_or_path : profile_path(*condition, made);
    if (condition != nullptr && path.empty()) {
        report(diagnostics, std::string(condition->name),
               fmt::format("there is no profile of {} on this machine", condition->title),
               fmt::format(
                   "it comes with the Debian packages {}, once bifolio is built anew; or name a profile's "
                   "file with --profile",
                   condition->packages));
        return std::nullopt;
    }
    ColorProfile profile;
    try {
        profile.bytes = source::read_file(path, kLargestProfile);
    } catch (const source::FileError& trouble) {
        if (condition != nullptr || looks_like_path(name_or_path)) throw;
        report(diagnostics, name_or_path, "is not the name of a known profile",
               fmt::format("names are {}; or give a file's path", condition_names()));
        return std::nullopt;
    }
    const std::optional<ProfileFacts> facts = examine_profile(profile.bytes);
    if (!is_of_press(facts, path, diagnostics)) return std::nullopt;
    profile.description = facts->description;
    profile.identifier = condition == nullptr ? "Custom" : std::string(condition->identifier);
    profile.registry = condition == nullptr ? "" : std::string(condition->registry);
    return profile;
}

std::optional<ColorProfile> usual_profile(const layout::Size& trim, const fs::path& made,
                                          source::Diagnostics& diagnostics) {
    const PrintingCondition& usual = usual_condition(trim);
    if (&usual == &kSwop || !profile_path(usual, made).empty() || profile_path(kSwop, made).empty())
        return read_profile(std::string(usual.name), made, diagnostics);
    diagnostics.add(
        {source::Severity::Warning,
         "profile",
         std::string(usual.name),
         {},
         fmt::format("there is no profile of {}, the usual condition for paper of this size, on this "
                     "machine: that of {} takes its place",
                     usual.title, kSwop.title),
         fmt::format("tell the print shop, or name its profile with --profile; {0} comes with the "
                     "Debian packages {1}, once bifolio is built anew",
                     usual.title, usual.packages)});
    return read_profile(std::string(kSwop.name), made, diagnostics);
}

struct InkConversion::State {
    Transform transform;
};

InkConversion::InkConversion(const ColorProfile& profile) : state_(std::make_unique<State>()) {
    const Profile screen(cmsCreate_sRGBProfile());
    state_->transform = make_transform(screen, TYPE_RGB_8, open(profile.bytes), TYPE_CMYK_8);
}

InkConversion::~InkConversion() = default;

std::string InkConversion::convert(std::string_view rgb) const {
    const std::size_t pixels = rgb.size() / 3;
    std::string inks(4 * pixels, '\0');
    cmsDoTransform(state_->transform.get(), rgb.data(), inks.data(), static_cast<cmsUInt32Number>(pixels));
    return inks;
}

std::vector<styles::Rgb> screen_colors(const ColorProfile& profile, std::span<const styles::Color> inks) {
    const Profile screen(cmsCreate_sRGBProfile());
    const Transform transform = make_transform(open(profile.bytes), TYPE_CMYK_DBL, screen, TYPE_RGB_DBL);
    std::vector<styles::Rgb> colors;
    for (const styles::Color& ink : inks) {
        const std::array<double, 4> percent = {100 * ink.cyan, 100 * ink.magenta, 100 * ink.yellow,
                                               100 * ink.black};
        std::array<double, 3> rgb{};
        cmsDoTransform(transform.get(), percent.data(), rgb.data(), 1);
        for (double& part : rgb) part = std::clamp(part, 0.0, 1.0);
        colors.push_back({rgb[0], rgb[1], rgb[2]});
    }
    return colors;
}

}  // namespace bifolio::press
