// The keys of the wall of sponsors: a part of the table of keys (key_table.cpp).
#pragma once

#include <array>

#include "styles/key.h"
#include "styles/key_bounds.h"
#include "styles/key_fields.h"

namespace bifolio::styles {

inline constexpr std::array kSponsorKeys = {
    fields::key<fields::BookletPart, &BookletParts::sponsor_wall>(
        "booklet", "sponsor-wall",
        "a wall of sponsors: logos of a tier in rows, each above its sponsor's name, which leads to the "
        "address; larger in the first tiers"),
    fields::key<fields::BookletPart, &BookletParts::sponsor_wall_logos>(
        "booklet", "sponsor-wall-logos",
        "logos in a row of the first tier, as high as `sponsor-logo-height` at most; in each further tier "
        "there is one more, up to six, and they are smaller",
        kColumns),
};

}  // namespace bifolio::styles
