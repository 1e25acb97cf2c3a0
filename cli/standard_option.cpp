#include "cli/standard_option.h"

#include "cli/print_option_names.h"
#include "cli/words.h"
#include "press/print_standards.h"

namespace bifolio::cli {

namespace {

std::string names() {
    std::string text;
    for (const press::PrintStandard& standard : press::print_standards())
        text.append(text.empty() ? "" : "|").append(standard.name);
    return text;
}

}  // namespace

void add_standard(CommandLine& line, const std::string& description, const press::PrintStandard*& standard) {
    line.add_option(kStandardOption, names(), description, [&standard](const std::string& word) {
        standard = press::find_print_standard(word);
        if (standard == nullptr) refuse_word(kStandardOption, word, "one of " + names());
    });
}

}  // namespace bifolio::cli
