#include "cli/command_line.h"

#include <fmt/core.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <vector>

#include "cli/output_file.h"
#include "cli/usage_error.h"
#include "cli/words.h"
#include "source/nearest.h"

namespace bifolio::cli {

namespace {

// "--help" rather than "-h,--help": as they are typed, and one option a line.
class HelpFormat : public CLI::Formatter {
  public:
    HelpFormat() {
        column_width(28);
        label("Positionals", "Operands");
    }

    std::string make_option_name(const CLI::Option* option, bool is_positional) const override {
        if (is_positional) return option->get_name(true, false);
        std::string names;
        for (const std::string& each : option->get_snames()) names += "-" + each + ", ";
        if (option->get_lnames().empty()) names.resize(names.size() - 2);
        for (const std::string& each : option->get_lnames()) names += "--" + each;
        return names;
    }
    std::string make_option_opts(const CLI::Option* option) const override {
        return option->get_type_name().empty() ? "" : " " + option->get_type_name();
    }
};

}  // namespace

CommandLine::CommandLine(std::string_view verb, std::string_view summary, std::string_view examples)
    : app_(std::string(summary), "bifolio " + std::string(verb)) {
    app_.formatter(std::make_shared<HelpFormat>());
    app_.footer("Examples:\n" + std::string(examples));
    app_.set_help_flag("-h,--help", "Show this help");
    app_.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    add_choice<Format>(app_, "--format", common_.format, {{"text", Format::Text}, {"json", Format::Json}},
                       "text|json", "How findings are shown");
    app_.add_flag("--strict", common_.strict, "Treat warnings as errors");
    app_.add_flag("--quiet", common_.quiet, "Show errors only");
    app_.add_flag("--verbose", common_.verbose, "Show what was inferred, and progress");
    add_choice<ColorChoice>(
        app_, "--color", common_.color,
        {{"auto", ColorChoice::Auto}, {"always", ColorChoice::Always}, {"never", ColorChoice::Never}},
        "auto|always|never", "Show findings in colours");
}

void CommandLine::add_input(std::string& path, const std::string& name, const std::string& description) {
    app_.add_option(name, path, description)->required()->type_name("");
}

void CommandLine::add_output(OutputOptions& output, const std::string& description) {
    app_.add_option("-o,--output", output.path, description)->type_name("FILE");
}

void CommandLine::add_style(StyleOptions& style) {
    app_.add_option("--style", style.style, "The style sheet: one that ships, or a file (classic)")
        ->type_name("NAME|FILE");
    app_.add_option("--set", style.settings, "Change one value of the style sheet; may be repeated")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false)
        ->take_all();
    app_.add_option("--paper", style.paper, "The page: A5, letter ..., or WIDTHxHEIGHT as in 148mmx210mm")
        ->type_name("NAME|WxH");
}

bool CommandLine::parse(std::span<const std::string> words) {
    std::vector<std::string> reversed(words.rbegin(), words.rend());  // as CLI11 takes them
    try {
        app_.parse(std::move(reversed));
        return true;
    } catch (const CLI::CallForHelp&) {
        write_standard_output(app_.help());
        return false;
    } catch (const CLI::ExtrasError&) {
        const std::vector<std::string> remaining = app_.remaining();
        reject(remaining.empty() ? std::string() : remaining.front());
    } catch (const CLI::ParseError& error) {
        throw UsageError(error.what());
    }
}

void CommandLine::reject(const std::string& word) const {
    if (!word.starts_with('-')) throw UsageError(fmt::format("\"{}\" is one operand too many", word));
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string> known;
    for (const CLI::Option* option : app_.get_options()) {
        for (const std::string& each : option->get_lnames()) known.push_back("--" + each);
    }
    const std::vector<std::string_view> candidates(known.begin(), known.end());
    const std::string_view meant = source::nearest(name, candidates);
    throw UsageError(fmt::format("there is no option \"{}\"", name),
                     meant.empty() ? "" : fmt::format("did you mean {}?", meant));
}

}  // namespace bifolio::cli
