// The keys of the back cover and of the insides of both covers: a part of the table of keys (key_table.cpp).
#pragma once

#include <array>

#include "styles/key.h"
#include "styles/key_bounds.h"
#include "styles/key_fields.h"

namespace bifolio::styles {

inline constexpr std::array kBackCoverKeys = {
    fields::key<fields::CoverPart, &Cover::back>(
        "cover", "back", "the last page is the cover's back, in the colour of the front"),
    fields::key<fields::CoverPart, &Cover::back_logo>("cover", "back-logo",
                                                      "the event's logo stands on the cover's back"),
    fields::key<fields::CoverPart, &Cover::back_address>(
        "cover", "back-address", "title, venue, town and web address stand at the foot of the cover's back"),
    fields::key<fields::CoverPart, &Cover::back_code>(
        "cover", "back-code", "a QR code of the event's web address stands on the cover's back"),
    fields::key<fields::CoverPart, &Cover::back_code_side>(
        "cover", "back-code-side",
        "side of that code, the white around it included; up to half the width of the text", kCodeSide),
    fields::key<fields::CoverPart, &Cover::blank_inside_front>(
        "cover", "blank-inside-front", "the inside of the front cover, page 2, is left blank"),
    fields::key<fields::CoverPart, &Cover::blank_inside_back>(
        "cover", "blank-inside-back",
        "the inside of the back cover, the last page but one, is left blank; of a cover that has a back"),
};

}  // namespace bifolio::styles
