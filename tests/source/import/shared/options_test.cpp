// Values of options that cannot be used are wrong usage, told before anything is read.
#include <gtest/gtest.h>

#include "source/import/import.h"

namespace bifolio::source {
namespace {

ImportOptions good() {
    return {"Title", "Short", "2023-05-08", "Rome", "Europe/Rome", "https://a.example", "en-GB", true};
}

TEST(ImportOptions, AreGoodWhenTheyAreGood) {
    EXPECT_FALSE(find_option_fault(good()).has_value());
    EXPECT_FALSE(find_option_fault(ImportOptions{}).has_value());
}

struct BadOption {
    const char* option;
    std::string ImportOptions::*member;
    const char* value;
    const char* message;
};

class BadOptionTest : public ::testing::TestWithParam<BadOption> {};

TEST_P(BadOptionTest, IsNamedWithWhatIsWrong) {
    ImportOptions options = good();
    options.*GetParam().member = GetParam().value;
    const auto fault = find_option_fault(options);
    ASSERT_TRUE(fault.has_value());
    EXPECT_EQ(fault->option, GetParam().option);
    EXPECT_EQ(fault->trouble.message, GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Options, BadOptionTest,
    ::testing::Values(
        BadOption{"--date", &ImportOptions::date, "2023-13-01", "\"2023-13-01\" is not a valid date"},
        BadOption{"--date", &ImportOptions::date, "2023-02-29", "\"2023-02-29\" is not a valid date"},
        BadOption{"--date", &ImportOptions::date, "8 May 2023", "\"8 May 2023\" is not a valid date"},
        BadOption{"--time-zone", &ImportOptions::time_zone, "Europe/Atlantis",
                  "\"Europe/Atlantis\" is not a known time zone"},
        BadOption{"--time-zone", &ImportOptions::time_zone, "CEST", "\"CEST\" is not a known time zone"},
        BadOption{"--url", &ImportOptions::url, "www.a.example", "\"www.a.example\" is not a web address"},
        BadOption{"--language", &ImportOptions::language, "english", "\"english\" is not a known language"},
        BadOption{"--title", &ImportOptions::title, "B\xF6ther", "its value is not text in UTF-8"},
        BadOption{"--short-title", &ImportOptions::short_title, "a\x01", "its value is not text in UTF-8"},
        BadOption{"--place", &ImportOptions::place, "\xFF", "its value is not text in UTF-8"}));

TEST(ImportOptions, HintAtWhatWasMeant) {
    ImportOptions options = good();
    options.time_zone = "Rome";
    EXPECT_EQ(find_option_fault(options)->trouble.hint, "did you mean Europe/Rome?");
}

}  // namespace
}  // namespace bifolio::source
