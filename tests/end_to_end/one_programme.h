// A programme in a folder of its own, and what the verbs make of it, read back by other people's tools.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/bifolio.h"

namespace bifolio::testing {

class OneProgramme : public ::testing::Test {
  protected:
    // `always` is said with every verb.
    explicit OneProgramme(std::string_view programme, std::vector<std::string> always = {})
        : always_(std::move(always)) {
        write_file(folder_ / "p.xml", programme);
    }

    [[nodiscard]] Outcome made(std::vector<std::string> arguments) const {
        return bifolio(std::move(arguments), folder_.path());
    }
    [[nodiscard]] std::string written(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), always_.begin(), always_.end());
        arguments.insert(arguments.end(), {"-o", "written"});
        const Outcome outcome = made(std::move(arguments));
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return read_file(folder_ / "written");
    }
    [[nodiscard]] std::string on_paper(std::vector<std::string> arguments) const {
        static_cast<void>(written(std::move(arguments)));
        const Outcome outcome =
            run({.arguments = {"pdftotext", "-raw", "written", "-"}, .folder = folder_.path()});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return outcome.out;
    }

    std::vector<std::string> always_;
    TemporaryFolder folder_;
};

}  // namespace bifolio::testing
