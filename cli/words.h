// Options that take one word, and are read at once, so that what is wrong with the word is told by the
// option's name.
#pragma once

#include <fmt/core.h>

#include <CLI/App.hpp>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/usage_error.h"

namespace bifolio::cli {

// "--sides is "3", and must be one of 1|2"
[[noreturn]] inline void refuse_word(const std::string& option, const std::string& word,
                                     std::string_view wanted) {
    throw UsageError(fmt::format("{} is \"{}\", and must be {}", option, word, wanted));
}

// A whole number; throws UsageError for anything else.
[[nodiscard]] std::size_t read_count(const std::string& option, const std::string& word, std::size_t least,
                                     std::size_t most);

template <typename Take>
CLI::Option* add_word(CLI::App& app, const std::string& name, const std::string& type,
                      const std::string& description, Take take) {
    return app.add_option_function<std::string>(name, take, description)->type_name(type);
}

// The same for an option that may be repeated, each time with one word.
template <typename Take>
CLI::Option* add_words(CLI::App& app, const std::string& name, const std::string& type,
                       const std::string& description, Take take) {
    const auto take_all = [take](const std::vector<std::string>& words) {
        for (const std::string& word : words) take(word);
    };
    return app.add_option_function<std::vector<std::string>>(name, take_all, description)
        ->type_name(type)
        ->allow_extra_args(false)
        ->take_all();
}

// One of some words; `shown` has them all, with bars between them. `value` may be an optional.
template <typename Choice, typename Value>
void add_choice(CLI::App& app, const std::string& name, Value& value,
                const std::map<std::string, Choice>& choices, const std::string& shown,
                const std::string& description) {
    add_word(app, name, shown, description, [&value, choices, name, shown](const std::string& word) {
        const auto found = choices.find(word);
        if (found == choices.end()) refuse_word(name, word, "one of " + shown);
        value = found->second;
    });
}

}  // namespace bifolio::cli
