#include "cli/edition_option.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "cli/usage_error.h"
#include "cli/words.h"
#include "source/base/quotation.h"
#include "source/model/values.h"

namespace bifolio::cli {

void add_edition(CommandLine& line, std::string& language) {
    line.add_option(
        "--language", "TAG",
        "The edition in this language, as de, of a programme with texts in several; as en,de in both",
        [&language](const std::string& word) {
            const std::vector<std::string> languages = words_between_commas(word);
            for (const std::string& each : languages)
                if (!source::is_language(each))
                    throw UsageError(
                        fmt::format("--language: {} is not a known language", source::in_quotes(each)),
                        source::language_hint(each));
            language = fmt::format("{}", fmt::join(languages, ","));
        });
}

source::WantedEdition wanted_edition(const std::string& language, bool is_needed) {
    source::WantedEdition wanted{.language = {}, .is_needed = is_needed, .beside = {}};
    if (language.empty()) return wanted;
    wanted.beside = words_between_commas(language);
    wanted.language = wanted.beside.front();
    wanted.beside.erase(wanted.beside.begin());
    return wanted;
}

std::string edition_ending(std::string_view language, std::string_view ending) {
    if (language.empty()) return std::string(ending);
    return fmt::format("-{}{}", fmt::join(words_between_commas(language), "-"), ending);
}

void tell_edition(const Job& job, const source::Program& program) {
    if (program.editions.size() > 1)
        job.progress(fmt::format("the edition in {}; --language chooses among {}", program.language,
                                 fmt::join(program.editions, ", ")));
}

}  // namespace bifolio::cli
