#include "cli/verbs.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>

#include "cli/print_option_names.h"
#include "cli/programs.h"
#include "cli/reading_options.h"

namespace bifolio::cli {

namespace {

using Words = std::span<const std::string>;

// Whether a handout is to be printed by a shop; and its help, which tells of that, too. A standard may be one
// for reading.
bool asks_for_print(Words words) {
    for (std::size_t n = 0; n < words.size(); ++n) {
        const std::string_view word = words[n], name = word.substr(0, word.find('='));
        if (name == "--help" || name == "-h") return true;
        if (std::ranges::find(kPrintOptions, name) == kPrintOptions.end()) continue;
        const bool is_apart = name.size() == word.size();
        const std::string_view value = !is_apart              ? word.substr(name.size() + 1)
                                       : n + 1 < words.size() ? std::string_view(words[n + 1])
                                                              : std::string_view();
        if (name != kStandardOption || !names_reading_standard(value)) return true;
    }
    return false;
}

// A file that is there and begins as PDFs do.
bool is_pdf(const std::string& path) {
    constexpr std::string_view kMark = "%PDF-";
    std::array<char, kMark.size()> head{};
    std::ifstream file(path, std::ios::binary);
    return file.read(head.data(), head.size()) && std::string_view(head.data(), head.size()) == kMark;
}

// Taking a PDF apart takes the program that does so.
ExitStatus do_import(Words words) {
    const bool has_pdf = std::ranges::any_of(
        words, [](const std::string& word) { return !word.starts_with('-') && is_pdf(word); });
    return has_pdf ? run_program(kPressProgram, "import", words) : run_import(words);
}

// Putting a calendar into the PDF takes the program that makes calendars.
ExitStatus do_booklet(Words words) {
    const bool embeds = std::ranges::find(words, "--embed") != words.end();
    return embeds ? run_program(kMailProgram, "booklet", words) : run_booklet(words);
}

ExitStatus do_handout(Words words) {
    return asks_for_print(words) ? run_program(kPressProgram, "handout", words) : run_handout(words);
}

}  // namespace

std::span<const Verb> verbs() {
    static constexpr std::array kVerbs = {
        Verb{"import", "Turn a pasted table into a programme", do_import},
        Verb{"check", "Show what is wrong or odd in a programme", run_check},
        Verb{"booklet", "Typeset the booklet of a programme as a PDF", do_booklet},
        Verb{"handout", "Typeset the whole programme on one page; signs for doors", do_handout},
        Verb{"press", "Make sheets for a printer from a programme or any PDF",
             [](Words words) { return run_program(kPressProgram, "press", words); }},
        Verb{"announce", "Write the e-mail that announces a programme, and send it",
             [](Words words) { return run_program(kMailProgram, "announce", words); }},
        Verb{"calendar", "Make a calendar of a programme",
             [](Words words) { return run_program(kMailProgram, "calendar", words); }},
        Verb{"changes", "Tell what has changed since a programme was printed", run_changes},
        Verb{"preflight", "Check a PDF against standards for print or for reading",
             [](Words words) { return run_program(kPressProgram, "preflight", words); }},
    };
    return kVerbs;
}

}  // namespace bifolio::cli
