#include "layout/text/acronyms.h"

#include <gtest/gtest.h>

namespace bifolio::layout {
namespace {

TEST(Acronyms, AreThreeCapitalsAndMore) {
    for (const char* word : {"NASA", "GPUs", "(HTTP/2)", "COVID-19", "NASA’s", "ΕΜΠ,", "ÖBB", "IWSLT17",
                             "TCP/IP", "ГОСТ", "\"UNESCO\""})
        EXPECT_TRUE(is_acronym(word)) << word;
    for (const char* word : {"", "EU", "A", "LLaMA", "McDonald", "MLSystems", "Ph.D.", "U.S.A.", "123", "x86",
                             "iOS", "PostgreSQL", "DATAbase", "日本語", "A-B-C"})
        EXPECT_FALSE(is_acronym(word)) << word;
}

TEST(Acronyms, AreFoundInATextByItsWords) {
    EXPECT_TRUE(has_acronym("what NASA says"));
    EXPECT_TRUE(has_acronym("NASA"));
    EXPECT_TRUE(has_acronym("by the\nNASA"));
    EXPECT_FALSE(has_acronym(""));
    EXPECT_FALSE(has_acronym("A B C of the EU"));
}

}  // namespace
}  // namespace bifolio::layout
