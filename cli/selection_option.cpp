#include "cli/selection_option.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/usage_error.h"
#include "cli/words.h"
#include "source/base/ascii.h"
#include "source/base/nearest.h"
#include "source/base/quotation.h"

namespace bifolio::cli {

namespace {

using source::kSelectionKeyNames;

void read_criterion(const std::string& word, source::Selection& selection) {
    const std::size_t equals = word.find('=');
    const std::string_view name = source::trimmed(std::string_view(word).substr(0, equals));
    const auto found = std::ranges::find(kSelectionKeyNames, source::lower_ascii(name));
    if (found == kSelectionKeyNames.end()) {
        const std::string_view meant = source::nearest(name, kSelectionKeyNames);
        throw UsageError(
            fmt::format("--only: {} is no key", source::in_quotes(name)),
            fmt::format("{}the keys are: {}", meant.empty() ? "" : fmt::format("did you mean {}? ", meant),
                        fmt::join(kSelectionKeyNames, ", ")));
    }
    const std::string_view value =
        equals == std::string::npos ? "" : source::trimmed(std::string_view(word).substr(equals + 1));
    if (value.empty())
        throw UsageError(fmt::format("--only: {} has no value", *found),
                         fmt::format("as in {}=NAME", *found));
    const auto key = static_cast<source::SelectionKey>(found - kSelectionKeyNames.begin());
    auto known = std::ranges::find(selection, key, &source::Criterion::key);
    if (known == selection.end()) known = selection.insert(known, source::Criterion{key, {}});
    known->values.emplace_back(value);
}

// What a file's name can hold everywhere.
std::string for_file_name(std::string_view value) {
    std::string name;
    constexpr std::string_view kOthers = " \t!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~";
    for (const char byte : value) {
        if (kOthers.find(byte) == std::string_view::npos)
            name += source::lower_ascii(byte);
        else if (!name.empty() && !name.ends_with('-'))
            name += '-';
    }
    while (name.ends_with('-')) name.pop_back();
    return name;
}

// "3 sessions, 14 talks".
std::string in_words(const source::Amounts& whole, const source::Amounts& part) {
    std::vector<std::string> words;
    const auto add = [&](std::size_t all, std::size_t kept, std::string_view name) {
        if (const std::size_t count = all - kept; count > 0) words.push_back(counted(count, name));
    };
    add(whole.sessions, part.sessions, "session");
    add(whole.talks, part.talks, "talk");
    add(whole.posters, part.posters, "poster");
    add(whole.others, part.others, "other item");
    return fmt::format("{}", fmt::join(words, ", "));
}

std::string in_words(const source::Selection& selection) {
    std::vector<std::string> words;
    for (const source::Criterion& each : selection)
        words.push_back(fmt::format("{}={}", kSelectionKeyNames.at(static_cast<std::size_t>(each.key)),
                                    source::shortened(fmt::format("{}", fmt::join(each.values, ",")))));
    return fmt::format("{}", fmt::join(words, " and "));
}

}  // namespace

void add_selection(CommandLine& line, source::Selection& selection) {
    line.add_repeatable(
        "--only", "KEY=VALUE",
        "A part: only what is of this track, kind, level, language, room or part, as track=T; may "
        "be repeated",
        [&selection](const std::string& word) { read_criterion(word, selection); });
}

std::string selection_ending(const source::Selection& selection, std::string_view ending) {
    constexpr std::size_t kLongest = 100;  // bytes; file systems take 255
    std::string name;
    for (const source::Criterion& criterion : selection)
        for (const std::string& value : criterion.values)
            if (const std::string words = for_file_name(value);
                !words.empty() && name.size() + words.size() < kLongest)
                name.append("-").append(words);
    return name.append(ending);
}

source::Program selected_part(Job& job, source::Program program, const source::Selection& selection) {
    if (selection.empty()) return program;
    std::vector<source::Wanted> wanted;
    if (const source::Trouble trouble = source::look_up(program, selection, wanted))
        throw UsageError("--only: " + trouble.message, trouble.hint);
    source::Program part = source::select(program, wanted);
    if (part.days.empty() && part.lasting.empty())
        throw UsageError(fmt::format("--only: nothing in the programme is {}", in_words(selection)),
                         "each by itself there is, but not together");
    const std::string left_out = in_words(source::amounts_of(program), source::amounts_of(part));
    if (!left_out.empty())
        job.diagnostics().add({source::Severity::Note,
                               "selection",
                               program.file,
                               {},
                               fmt::format("only {}: {} are left out", in_words(selection), left_out),
                               {}});
    return part;
}

source::Program earlier_part(source::Program program, const source::Selection& selection) {
    return source::select(program, source::look_up_known(program, selection));
}

}  // namespace bifolio::cli
