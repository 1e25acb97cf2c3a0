// A small file that keeps PDF/UA-1 and PDF/A-2a, and ways to break it.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

class QPDF;

namespace bifolio::press::testing {

// Two pages: a heading, contents with a link, a table, a list, a picture, a paragraph over both, a running
// head.
[[nodiscard]] std::string tagged_pdf();

// What is wrong, for which standard, and what tells it.
struct Mutation {
    std::string name;
    std::string standard;          // "PDF/UA-1"
    std::set<std::string> broken;  // the codes of the rules that we find broken
    std::string clause;            // of one of them: "ISO 14289-1, 7.2"
    // The rule that veraPDF finds broken, "7.2-41"; empty: none, it is known to miss this.
    std::string vera_pdf;
    std::function<void(QPDF&)> change;
    std::string version = "1.7";

    // What it makes of tagged_pdf(), or of another file that has all that it changes; of one that has not, it
    // throws std::runtime_error.
    [[nodiscard]] std::string file() const;
    [[nodiscard]] std::string file(const std::string& sound) const;
};
[[nodiscard]] const std::vector<Mutation>& mutations();

}  // namespace bifolio::press::testing
