// One verb's command line: its options, its help, and what is wrong with it.
#pragma once

#include <CLI/App.hpp>
#include <span>
#include <string>
#include <string_view>

#include "cli/options.h"

namespace bifolio::cli {

class CommandLine {
  public:
    // Has the common options from the start. The examples are whole lines, shown at the end of the help.
    CommandLine(std::string_view verb, std::string_view summary, std::string_view examples);

    // For the verb's own options and operands.
    [[nodiscard]] CLI::App& app() { return app_; }

    // The operand, a file that the verb reads.
    void add_input(std::string& path, const std::string& name, const std::string& description);
    void add_output(OutputOptions& output, const std::string& description);
    void add_style(StyleOptions& style);

    // Takes the words after the verb. False where --help was asked for and has been printed. Throws
    // UsageError.
    [[nodiscard]] bool parse(std::span<const std::string> words);

    [[nodiscard]] const CommonOptions& common() const { return common_; }

  private:
    [[noreturn]] void reject(const std::string& word) const;

    CLI::App app_;
    CommonOptions common_;
};

}  // namespace bifolio::cli
