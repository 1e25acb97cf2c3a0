#include "cli/standard_option.h"

#include <fmt/core.h>

#include "cli/print_option_names.h"
#include "cli/reading_options.h"
#include "cli/usage_error.h"
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

void add_standard(CommandLine& line, const std::string& description, const press::PrintStandard*& standard,
                  const std::string& also) {
    const std::string known = also.empty() ? names() : names() + '|' + also;
    line.add_option(kStandardOption, known, description, [&standard, known](const std::string& word) {
        standard = press::find_print_standard(word);
        if (standard != nullptr) return;
        if (names_reading_standard(word))
            throw UsageError(fmt::format("{}: {} is for reading, and does not go with what is for print",
                                         kStandardOption, word),
                             "leave out --bleed, --marks, --profile and --ink-limit, or name " + names());
        refuse_word(kStandardOption, word, "one of " + known);
    });
}

}  // namespace bifolio::cli
