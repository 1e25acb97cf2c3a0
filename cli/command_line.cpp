#include "cli/command_line.h"

#include <fmt/core.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "cli/output_file.h"
#include "cli/usage_error.h"
#include "source/base/nearest.h"
#include "source/base/quotation.h"

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
    : app_(std::make_unique<CLI::App>(std::string(summary), "bifolio " + std::string(verb))) {
    app_->formatter(std::make_shared<HelpFormat>());
    app_->footer("Examples:\n" + std::string(examples));
    app_->set_help_flag("-h,--help", "Show this help");
    app_->option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    add_choice<Format>("--format", "text|json", "How findings are shown",
                       {{"text", Format::Text}, {"json", Format::Json}}, common_.format);
    add_flag("--strict", "Treat warnings as errors", common_.strict);
    add_flag("--quiet", "Show errors only", common_.quiet);
    add_flag("--verbose", "Show what was inferred, and progress", common_.verbose);
    add_choice<ColorChoice>(
        "--color", "auto|always|never", "Show findings in colours",
        {{"auto", ColorChoice::Auto}, {"always", ColorChoice::Always}, {"never", ColorChoice::Never}},
        common_.color);
}

CommandLine::~CommandLine() = default;

void CommandLine::add_input(std::string& path, const std::string& name, const std::string& description) {
    app_->add_option(name, path, description)->required()->type_name("");
}

void CommandLine::add_optional_input(std::string& path, const std::string& name,
                                     const std::string& description) {
    app_->add_option(name, path, description)->type_name("");
}

void CommandLine::add_output(OutputOptions& output, const std::string& description) {
    add_option("-o,--output", "FILE", description, output.path);
}

void CommandLine::add_style(StyleOptions& style) {
    add_option("--style", "NAME|FILE", "The style sheet: one that ships, or a file (classic)", style.style);
    add_repeatable("--set", "KEY=VALUE", "Change one value of the style sheet; may be repeated",
                   style.settings);
    add_option("--paper", "NAME|WxH", "The page: A5, letter ..., or WIDTHxHEIGHT as in 148mmx210mm",
               style.paper);
}

void CommandLine::add_flag(const std::string& name, const std::string& description, bool& value) {
    app_->add_flag(name, value, description);
}

void CommandLine::add_option(const std::string& name, const std::string& word, const std::string& description,
                             std::string& value) {
    app_->add_option(name, value, description)->type_name(word);
}

void CommandLine::add_option(const std::string& name, const std::string& word, const std::string& description,
                             Take take) {
    app_->add_option_function<std::string>(name, take, description)->type_name(word);
}

void CommandLine::add_repeatable(const std::string& name, const std::string& word,
                                 const std::string& description, std::vector<std::string>& values) {
    app_->add_option(name, values, description)->type_name(word)->allow_extra_args(false)->take_all();
}

void CommandLine::add_repeatable(const std::string& name, const std::string& word,
                                 const std::string& description, Take take) {
    const auto take_all = [take = std::move(take)](const std::vector<std::string>& words) {
        for (const std::string& each : words) take(each);
    };
    app_->add_option_function<std::vector<std::string>>(name, take_all, description)
        ->type_name(word)
        ->allow_extra_args(false)
        ->take_all();
}

void CommandLine::exclude(const std::string& name, const std::string& other) {
    app_->get_option(name)->excludes(app_->get_option(other));
}

bool CommandLine::parse(std::span<const std::string> words) {
    std::vector<std::string> reversed(words.rbegin(), words.rend());  // as CLI11 takes them
    try {
        app_->parse(std::move(reversed));
        return true;
    } catch (const CLI::CallForHelp&) {
        write_standard_output(app_->help());
        return false;
    } catch (const CLI::ExtrasError&) {
        const std::vector<std::string> remaining = app_->remaining();
        reject(remaining.empty() ? std::string() : remaining.front());
    } catch (const CLI::ParseError& error) {
        throw UsageError(error.what());
    }
}

void CommandLine::reject(const std::string& word) const {
    if (!word.starts_with('-'))
        throw UsageError(fmt::format("{} is one argument too many", source::in_quotes(word)));
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string> known;
    for (const CLI::Option* option : app_->get_options()) {
        for (const std::string& each : option->get_lnames()) known.push_back("--" + each);
    }
    const std::vector<std::string_view> candidates(known.begin(), known.end());
    const std::string_view meant = source::nearest(name, candidates);
    throw UsageError(fmt::format("unknown option {}", source::in_quotes(name)),
                     meant.empty() ? "" : fmt::format("did you mean {}?", meant));
}

}  // namespace bifolio::cli
