#include "cli/edition_option.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/usage_error.h"
#include "source/base/quotation.h"
#include "source/model/values.h"

namespace bifolio::cli {

void add_edition(CommandLine& line, std::string& language) {
    line.add_option(
        "--language", "TAG", "The edition in this language, as de, of a programme with texts in several",
        [&language](const std::string& word) {
            if (!source::is_language(word))
                throw UsageError(
                    fmt::format("--language: {} is not a known language", source::in_quotes(word)),
                    source::language_hint(word));
            language = word;
        });
}

std::string edition_ending(std::string_view language, std::string_view ending) {
    return language.empty() ? std::string(ending) : fmt::format("-{}{}", language, ending);
}

void tell_edition(const Job& job, const source::Program& program) {
    if (program.editions.size() > 1)
        job.progress(fmt::format("the edition in {}; --language chooses among {}", program.language,
                                 fmt::join(program.editions, ", ")));
}

}  // namespace bifolio::cli
