// What a cover leaves out, for it has been said.
#include "layout/booklet/cover_names.h"

#include <gtest/gtest.h>

namespace bifolio::layout {
namespace {

TEST(CoverNames, FindWordsInOtherWordsWhateverTheirCase) {
    EXPECT_TRUE(is_said_by("3rd", "3rd Workshop on Machine Learning and Systems"));
    EXPECT_TRUE(is_said_by("PROGRAMME", "Workshop Programme"));
    EXPECT_TRUE(is_said_by("Rome, Italy", "Sapienza, Rome (Italy)"));
    EXPECT_TRUE(is_said_by("", "Anything"));
    EXPECT_FALSE(is_said_by("3rd", "The 23rd Workshop")) << "whole words";
    EXPECT_FALSE(is_said_by("Italy, Rome", "Rome, Italy")) << "in their order";
    EXPECT_FALSE(is_said_by("Third edition", "3rd Workshop"));
}

TEST(CoverNames, ASlugIsNoName) {
    for (const char* slug : {"fosdem-2024", "31c3_2014", "pycon-us-2025"})
        EXPECT_FALSE(names_it_anew(slug, "A Conference")) << slug;
}

TEST(CoverNames, WhatOneTitleHoldsOfTheOtherIsTheSameName) {
    EXPECT_FALSE(names_it_anew("FOSDEM 2024", "FOSDEM"));
    EXPECT_FALSE(names_it_anew("FOSDEM", "FOSDEM 2024"));
    EXPECT_FALSE(names_it_anew("quiet machines", "Workshop on Quiet Machines"));
    EXPECT_FALSE(names_it_anew("Quiet Machines 2026", "Workshop on Quiet Machines"));
    EXPECT_FALSE(names_it_anew("2026", "Workshop on Quiet Machines")) << "the dates tell that";
    EXPECT_FALSE(names_it_anew("", "FOSDEM"));
    EXPECT_TRUE(names_it_anew("EuroMLSys", "2023"));
}

TEST(CoverNames, AShortTitleMayBeANameOfItsOwn) {
    for (const char* name : {"EuroMLSys 2023", "NAACL-HLT", "QM-26", "Naïve 1"})
        EXPECT_TRUE(names_it_anew(name, "3rd Workshop on Machine Learning and Systems")) << name;
}

}  // namespace
}  // namespace bifolio::layout
