// The profile that we make, read by lcms2, is its own sRGB.
#include "pdf/screen_profile.h"

#include <gtest/gtest.h>
#include <lcms2.h>

#include <array>
#include <memory>

namespace bifolio::pdf {
namespace {

struct Close {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, Close>;

std::array<double, 3> lab_of(cmsHPROFILE profile, const std::array<double, 3>& rgb) {
    const Profile lab(cmsCreateLab4Profile(nullptr));
    const cmsHTRANSFORM transform = cmsCreateTransform(profile, TYPE_RGB_DBL, lab.get(), TYPE_Lab_DBL,
                                                       INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOOPTIMIZE);
    std::array<double, 3> result{-1, -1, -1};
    EXPECT_NE(transform, nullptr);
    if (transform == nullptr) return result;
    cmsDoTransform(transform, rgb.data(), result.data(), 1);
    cmsDeleteTransform(transform);
    return result;
}

TEST(ScreenProfileTest, HasTheColoursOfSrgb) {
    const std::string bytes = screen_profile();
    const Profile ours(cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
    ASSERT_NE(ours, nullptr);
    const Profile theirs(cmsCreate_sRGBProfile());
    for (const double red : {0.0, 0.02, 0.3, 1.0})
        for (const double green : {0.0, 0.04, 0.5, 1.0})
            for (const double blue : {0.0, 0.05, 0.7, 1.0}) {
                const auto a = lab_of(ours.get(), {red, green, blue});
                const auto b = lab_of(theirs.get(), {red, green, blue});
                for (std::size_t n = 0; n < 3; ++n)
                    EXPECT_NEAR(a.at(n), b.at(n), 0.05) << red << ' ' << green << ' ' << blue;
            }
}

TEST(ScreenProfileTest, IsADisplaysOfVersion4AndSmall) {
    const std::string bytes = screen_profile();
    const Profile profile(cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
    ASSERT_NE(profile, nullptr);
    EXPECT_EQ(cmsGetDeviceClass(profile.get()), cmsSigDisplayClass);
    EXPECT_EQ(cmsGetColorSpace(profile.get()), cmsSigRgbData);
    EXPECT_NEAR(cmsGetProfileVersion(profile.get()), 4.2, 0.001);
    EXPECT_LT(bytes.size(), 700U);
    EXPECT_EQ(bytes, screen_profile());
}

}  // namespace
}  // namespace bifolio::pdf
