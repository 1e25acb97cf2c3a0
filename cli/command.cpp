#include "cli/command.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_status.h"
#include "cli/output_file.h"
#include "cli/programs.h"
#include "cli/terminal.h"
#include "cli/terminal_text.h"
#include "cli/usage_error.h"
#include "cli/version.h"
#include "source/base/file.h"
#include "source/base/nearest.h"
#include "source/base/quotation.h"

namespace bifolio::cli {

namespace {

constexpr std::string_view kHelp = "help";

std::string overview(std::span<const Verb> verbs) {
    std::string text =
        "Typesets the printed programmes of conferences.\n"
        "Usage: bifolio VERB [OPTIONS] FILE\n\nVerbs:\n";
    for (const Verb& each : verbs) text += fmt::format("  {:<24}{}\n", each.name, each.summary);
    text += fmt::format("  {:<24}{}\n", kHelp, "Show this help; with a verb, that verb's");
    text +=
        "\nOptions:\n"
        "  -h, --help              Show this help; after a verb, that verb's\n"
        "  --version               Show the version\n"
        "\nExamples:\n"
        "  bifolio booklet programme.xml\n"
        "  bifolio help booklet\n";
    return text;
}

ExitStatus run_verb(std::span<const Verb> verbs, const std::string& name,
                    std::span<const std::string> words) {
    for (const Verb& each : verbs) {
        if (each.name == name) return each.run(words);
    }
    std::vector<std::string_view> names;
    for (const Verb& each : verbs) names.push_back(each.name);
    const std::string_view meant = source::nearest(name, names);
    throw UsageError(fmt::format("unknown verb {}", source::in_quotes(name)),
                     meant.empty() ? fmt::format("the verbs are {}", fmt::join(names, ", "))
                                   : fmt::format("did you mean {}?", meant));
}

// "help", and "help VERB", which is "VERB --help".
ExitStatus run_help(std::span<const Verb> verbs, std::span<const std::string> words) {
    if (words.size() > 1)
        throw UsageError(fmt::format("{} is one argument too many", source::in_quotes(words[1])),
                         "name one verb");
    if (!words.empty() && words.front() != kHelp) {
        const std::vector<std::string> help = {"--help"};
        return run_verb(verbs, words.front(), help);
    }
    write_standard_output(overview(verbs));
    return ExitStatus::Done;
}

ExitStatus run(std::span<const Verb> verbs, std::span<const std::string> words) {
    if (words.empty()) return run_help(verbs, {});
    const std::string& first = words.front();
    if (first == kHelp) return run_help(verbs, words.subspan(1));
    if (first == "-h" || first == "--help") {
        write_standard_output(overview(verbs));
        return ExitStatus::Done;
    }
    if (first == "--version") {
        write_standard_output(fmt::format("bifolio {}\n", kVersion));
        return ExitStatus::Done;
    }
    if (first.starts_with('-')) {
        throw UsageError(fmt::format("{} comes before the verb", source::in_quotes(first)),
                         "options go after the verb: bifolio booklet --style classic programme.xml");
    }
    return run_verb(verbs, first, words.subspan(1));
}

void print_usage_error(const UsageError& error, std::span<const Verb> verbs,
                       std::span<const std::string> words) {
    const bool has_verb = !words.empty() && std::ranges::any_of(verbs, [&](const Verb& each) {
        return each.name == words.front();
    });
    const std::string command = has_verb ? "bifolio " + words.front() : "bifolio";
    say(fmt::format("{}: {}\n", command, safe_text(error.what())));
    if (!error.hint().empty()) say(fmt::format("  hint: {}\n", safe_text(error.hint())));
    say(fmt::format("  \"{} --help\" shows how to use it\n", command));
}

// A closed standard stream would be the next file that is opened, and be written into. Reading where only
// writing makes sense, and the other way round, keeps it an error to use it.
void occupy_standard_streams() {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) < 0) {
            ::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        }
    }
}

ExitStatus fail(const std::exception& error) {
    say(fmt::format("bifolio: {}\n", safe_text(error.what())));
    return ExitStatus::File;
}

ExitStatus run_and_report(std::span<const Verb> verbs, std::span<const std::string> words) {
    try {
        return run(verbs, words);
    } catch (const UsageError& error) {
        print_usage_error(error, verbs, words);
        return ExitStatus::Usage;
    } catch (const WriteError& error) {
        return fail(error);
    } catch (const ProgramError& error) {
        return fail(error);
    } catch (const source::FileError& error) {
        return fail(error);
    }
}

}  // namespace

int run_command(std::span<const Verb> verbs, int argc, char** argv) {
    try {
        occupy_standard_streams();
        std::signal(SIGPIPE, SIG_DFL);  // whoever reads our output may stop when it has enough
        const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
        return static_cast<int>(run_and_report(verbs, words));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bifolio: %s; this is a bug in bifolio\n", error.what());
        return static_cast<int>(ExitStatus::Wrong);
    }
}

}  // namespace bifolio::cli
