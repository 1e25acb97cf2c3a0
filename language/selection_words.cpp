#include "language/selection_words.h"

#include <algorithm>

#include "source/model/kind_names.h"

namespace bifolio::language {

namespace {

using source::ContributionKind;

std::string word_for(ContributionKind kind, const Wording& wording) {
    switch (kind) {
        case ContributionKind::Talk:
            return wording.say(&Words::talk);
        case ContributionKind::Poster:
            return wording.say(&Words::poster);
        case ContributionKind::Keynote:
            break;
    }
    return wording.say(&Words::keynote);
}

std::string kind_in_words(const source::Program& program, const Wording& wording, const std::string& kind) {
    const bool is_declared = std::ranges::any_of(
        program.kinds, [&](const source::Kind& each) { return each.name.plain() == kind; });
    if (is_declared) return kind;
    if (const auto found = source::kind_named<ContributionKind>(source::kContributionKindNames, kind))
        return word_for(*found, wording);
    if (const auto found = source::kind_named<source::SessionKind>(source::kSessionKindNames, kind))
        return wording.session_kind(*found);
    return kind;
}

std::string value_in_words(const source::Program& program, const Wording& wording, source::SelectionKey key,
                           const std::string& value) {
    if (key == source::SelectionKey::Language) return wording.language_name(value);
    if (key == source::SelectionKey::Kind) return kind_in_words(program, wording, value);
    return value;
}

}  // namespace

std::string selection_in_words(const source::Program& program, const Wording& wording) {
    std::string words;
    for (const source::Selected& each : program.selected) {
        if (!words.empty()) words += wording.punctuation().between_facts;
        for (const std::string& value : each.values)
            words.append(&value == &each.values.front() ? "" : wording.punctuation().comma)
                .append(value_in_words(program, wording, each.key, value));
    }
    return words;
}

std::string part_in_words(const source::Program& program, const Wording& wording) {
    if (program.selected.empty()) return {};
    return wording.punctuation().labelled(wording.say(&Words::part_of_programme),
                                          selection_in_words(program, wording));
}

std::string with_selection(std::string title, const source::Program& program, const Wording& wording) {
    if (program.selected.empty()) return title;
    return title.append(wording.punctuation().opening_bracket)
        .append(selection_in_words(program, wording))
        .append(wording.punctuation().closing_bracket);
}

}  // namespace bifolio::language
