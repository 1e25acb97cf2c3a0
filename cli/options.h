// What the verbs' options say.
#pragma once

#include <string>
#include <vector>

namespace bifolio::cli {

enum class Format { Text, Json };
enum class ColorChoice { Auto, Always, Never };

// Of every verb.
struct CommonOptions {
    Format format = Format::Text;  // of diagnostics
    bool strict = false;           // warnings stop the job
    bool quiet = false;            // errors only
    bool verbose = false;          // [inferred] notes and progress too
    ColorChoice color = ColorChoice::Auto;
};

// Of the verbs that write a file.
struct OutputOptions {
    std::string path;  // "-" for standard output; empty for the verb's own choice
};

// Of the verbs that typeset.
struct StyleOptions {
    std::string style = "classic";      // a style sheet that ships, or a file
    std::vector<std::string> settings;  // "KEY=VALUE", each
    std::string paper;                  // "A5", "148mmx210mm"; empty for the style sheet's own
};

}  // namespace bifolio::cli
