// The plain form: what the marks mean is kept.
#include "source/model/plain_form.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::day_with;
using testing::read;

std::string plain(std::string_view content) {
    const auto reading = read(day_with(fmt::format("<opening start=\"9:00\">{}</opening>", content)));
    return title_of(reading.program->days.at(0).items.at(0)).plain();
}

TEST(PlainForm, ScriptsAreUnicodesWhereTheyAllAre) {
    EXPECT_EQ(plain("10<sup>7</sup> x<sub>1</sub>"), "10⁷ x₁");
    EXPECT_EQ(plain("10<sup>-12</sup>, 10<sup>−12</sup>, <sup>14</sup>C, CO<sub>2</sub>"),
              "10⁻¹², 10⁻¹², ¹⁴C, CO₂");
    EXPECT_EQ(plain("1<sup>re</sup> a<sup>n+1</sup> x<sub>max</sub> f<sup>(k)</sup>"), "1ʳᵉ aⁿ⁺¹ xₘₐₓ f⁽ᵏ⁾");
    EXPECT_EQ(plain("x<sup>β</sup><sub>β</sub>"), "xᵝᵦ");
}

TEST(PlainForm, OthersHaveASign) {
    EXPECT_EQ(plain("x<sup>q</sup> and y<sub>B</sub>"), "x^q and y_B");
    EXPECT_EQ(plain("L<sub>den</sub> next, L<sub>den</sub>s, x<sub>2q</sub>"),
              "L_den next, L_(den)s, x_(2q)");
    EXPECT_EQ(plain("x<sub>i,j</sub> 2<sup>1/2</sup>"), "x_(i,j) 2^(1/2)");
    EXPECT_EQ(plain("x<sup>(a,b)</sup> x<sup>(a)(q)</sup>"), "x^(a,b) x^((a)(q))");
}

TEST(PlainForm, HowFarASignGoesIsPlain) {
    EXPECT_EQ(plain("L<sub>q</sub>norm"), "L_(q)norm");
    EXPECT_EQ(plain("L<sub>q</sub>2 L<sub>q</sub>, L<sub>q</sub>-norm"), "L_(q)2 L_q, L_q-norm");
    EXPECT_EQ(plain("L<sub>q</sub><em>n</em>"), "L_(q)n");
    EXPECT_EQ(plain("L<sub>é</sub>a"), "L_(é)a");
}

TEST(PlainForm, AScriptInAScriptStaysInIt) {
    EXPECT_EQ(plain("e<sup>x<sub>1</sub></sup>"), "e^(x₁)");
    EXPECT_EQ(plain("e<sup><em>i</em>π</sup>"), "e^iπ");
}

TEST(PlainForm, ALineBreakIsASpaceWhereOneIsMissing) {
    EXPECT_EQ(plain("One<br/>Two"), "One Two");
    EXPECT_EQ(plain("One <br/> Two"), "One Two");
    EXPECT_EQ(plain("Self-<br/>Organising and/<br/>or"), "Self-Organising and/or");
    EXPECT_EQ(plain("One<br/><em>Two</em>"), "One Two");
}

TEST(PlainForm, WhatOnlyTellsWhereLinesMayEndIsLeftOut) {
    EXPECT_EQ(plain("co\u00ADop, a\u200Bb, c\u2060d"), "coop, ab, cd");
    EXPECT_EQ(plain("5\u00A0dB, 1\u202F000"), "5\u00A0dB, 1\u202F000");
}

TEST(PlainForm, OtherMarksAreTheirLetters) {
    EXPECT_EQ(plain("<em>a</em> <strong>b</strong> <code>c_1</code> <a href=\"https://a.example\">d</a> "
                    "<span xml:lang=\"fr\">é</span>"),
              "a b c_1 d é");
}

TEST(PlainForm, TellsAddressesWhereNobodyCanClick) {
    const auto told = [](const std::string& inner) {
        const auto reading = read(day_with("<opening start=\"9:00\">" + inner + "</opening>"));
        return title_of(reading.program->days.at(0).items.at(0)).plain_with_addresses();
    };
    EXPECT_EQ(told("See <a href=\"https://a.example\">here</a>."), "See here (https://a.example).");
    EXPECT_EQ(told("<a href=\"https://a.example\"><em>both</em> words</a>"),
              "both words (https://a.example)");
    EXPECT_EQ(told("<a href=\"https://a.example\">https://a.example</a>"), "https://a.example");
    EXPECT_EQ(told("x<sup>2</sup> <em>a</em>"), "x² a");
}

TEST(PlainForm, MatchingSeesTheCharactersAlone) {
    const auto reading = read(day_with("<opening start=\"9:00\">10<sup>7</sup>co\u00ADop<br/>a</opening>"));
    EXPECT_EQ(title_of(reading.program->days.at(0).items.at(0)).unmarked(), "107co\u00ADop a");
}

}  // namespace
}  // namespace bifolio::source
