#include "cli/press_handover.h"

#include <algorithm>

#include "cli/programs.h"
#include "cli/usage_error.h"
#include "source/base/file.h"

namespace bifolio::cli {

std::function<void(const source::Program&)> leaves_pdfs_to_press(const char* verb,
                                                                 std::span<const std::string> words,
                                                                 const std::string& path) {
    return [verb, words, path](const source::Program& program) {
        const auto is_page = [](const source::Plate& plate) { return plate.page > 0; };
        if (std::ranges::none_of(program.event.plates, is_page)) return;
        if (path == source::kStandardInput)
            throw UsageError("pages of PDFs cannot be placed in a programme from standard input",
                             "give the programme as a file");
        run_program(kPressProgram, verb, words);
    };
}

}  // namespace bifolio::cli
