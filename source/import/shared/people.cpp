#include "source/import/shared/people.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace bifolio::source {

namespace {

constexpr std::size_t kMostWordsOfAName = 7;
constexpr std::size_t kMostTitleLines = 3;

// Parts of names that are written small.
constexpr auto kParticles = std::to_array<std::string_view>(
    {"van", "von",   "de",  "der", "den", "des", "di", "da",  "das",  "do",  "dos", "du",
     "del", "della", "la",  "le",  "los", "el",  "al", "bin", "bint", "ibn", "ben", "y",
     "e",   "zu",    "zur", "zum", "ter", "ten", "te", "af",  "av",   "'t"});

// Words that titles have and names have not, written with a capital too; and those that no name begins with.
constexpr auto kTitleWords =
    std::to_array<std::string_view>({"and", "are", "beyond", "for", "from", "how", "into", "of", "the",
                                     "through", "toward", "towards", "using", "what", "with", "without"});
constexpr auto kTitleBeginnings =
    std::to_array<std::string_view>({"as", "at", "by", "in", "is", "on", "or", "to", "via"});

// What follows a name behind a comma and belongs to it.
constexpr auto kNameEndings =
    std::to_array<std::string_view>({"jr", "jr.", "sr", "sr.", "ii", "iii", "phd", "ph.d.", "md"});

constexpr auto kPresenterWords = std::to_array<std::string_view>(
    {"speakers:", "speaker:", "presenters:", "presenter:", "presented by:", "presented by ", "by:", "by "});
constexpr auto kChairWords = std::to_array<std::string_view>(
    {"session chairs:", "session chair:", "chairs:", "chair:", "chaired by "});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

template <std::size_t N>
std::optional<Stretch> after_one_of(const std::array<std::string_view, N>& words, const Stretch& line) {
    for (const std::string_view word : words)
        if (lower_ascii(line.text.substr(0, word.size())) == word) return part_of(line, word.size());
    return std::nullopt;
}

Stretch without_presenter_word(const Stretch& line) {
    return after_one_of(kPresenterWords, line).value_or(line);
}

// "Ada Byron, Mary & Lê Minh (Girton)": the names, then what is in the parentheses.
struct Group {
    std::vector<Stretch> names;
    Stretch affiliation;
};

// Splits a line of people. Not well-formed: text where a name or a separator should be, or unbalanced
// parentheses.
class PeopleLine {
  public:
    explicit PeopleLine(const Stretch& line) : line_(without_presenter_word(line)), parting_(line_) {
        split();
    }

    [[nodiscard]] bool is_well_formed() const { return is_well_formed_; }
    [[nodiscard]] const std::vector<Group>& groups() const { return groups_; }

  private:
    void split() {
        std::size_t start = 0;
        int depth = 0;
        std::size_t opened = 0;
        Group group;
        for (std::size_t offset = 0; offset < line_.text.size(); ++offset) {
            const char byte = line_.text[offset];
            if (byte == '(' && depth++ == 0) {
                add_name(group, start, offset);
                opened = offset + 1;
            } else if (byte == ')' && depth > 0 && --depth == 0) {
                group.affiliation = parting_.part(opened, offset - opened);
                const bool has_owner = !group.names.empty() || !groups_.empty();
                is_well_formed_ = is_well_formed_ && has_owner && !group.affiliation.empty();
                groups_.push_back(std::exchange(group, {}));
                start = offset + 1;
                after_affiliation_ = true;
            } else if (depth == 0) {
                const std::size_t length = separator_at(offset);
                if (length == 0) continue;
                add_name(group, start, offset);
                start = offset + length;
                offset = start - 1;
            }
        }
        if (depth > 0) {
            is_well_formed_ = false;
            start = opened;
        }
        add_name(group, start, line_.text.size());
        if (!group.names.empty()) groups_.push_back(std::move(group));
    }

    // The length of a sign or word at `offset` that parts two names.
    [[nodiscard]] std::size_t separator_at(std::size_t offset) const {
        const std::string_view rest = line_.text.substr(offset);
        if (rest.front() == '&' || rest.front() == ';' || rest.front() == '/') return 1;
        if (rest.front() == ',') {
            const std::string_view after = part_of({rest.substr(1), {}}, 0).text;
            const std::string_view word =
                after.substr(0, std::min(after.find_first_of(" ,;(&"), after.size()));
            return contains(kNameEndings, lower_ascii(word)) ? 0 : 1;
        }
        for (const std::string_view word : {" and ", "and "})
            if (rest.starts_with(word) && (word.front() == ' ' || offset == 0 ||
                                           line_.text[offset - 1] == ')' || line_.text[offset - 1] == ','))
                return word.size();
        return 0;
    }

    void add_name(Group& group, std::size_t start, std::size_t end) {
        const Stretch name = parting_.part(start, end - start);
        const bool glued = std::exchange(after_affiliation_, false);
        if (name.empty()) return;
        // "(Girton) remote": something follows an affiliation without a separator.
        if (glued) is_well_formed_ = false;
        group.names.push_back(name);
    }

    Stretch line_;
    Parting parting_;
    std::vector<Group> groups_;
    bool is_well_formed_ = true;
    bool after_affiliation_ = false;
};

bool begins_like_a_name(std::string_view word) {
    const char32_t character = first_character(word);
    // Scripts without capitals have names too.
    return is_capital_letter(character) || (is_letter(character) && !is_small_letter(character));
}

bool is_name(const Stretch& name) {
    const auto words = words_of(name.text);
    if (words.empty() || words.size() > kMostWordsOfAName) return false;
    if (name.text.find_first_of("0123456789:?!@[]{}\"/") != std::string_view::npos) return false;
    const auto fits = [](std::string_view word) {
        return contains(kParticles, word) || contains(kNameEndings, lower_ascii(word)) ||
               begins_like_a_name(word) || word.starts_with("d'") || word.starts_with("d’") ||
               word.starts_with("al-") || word.starts_with("el-");
    };
    if (!std::ranges::all_of(words, fits)) return false;
    if (std::ranges::none_of(words, begins_like_a_name)) return false;
    const std::string first = lower_ascii(words.front());
    // "A Kumar", "An Nguyen", but not "A Short Survey".
    if (contains(kTitleBeginnings, first) || ((first == "a" || first == "an") && words.size() > 2))
        return false;
    return std::ranges::none_of(
        words, [](std::string_view word) { return contains(kTitleWords, lower_ascii(word)); });
}

bool are_names(const std::vector<Group>& groups) {
    return std::ranges::all_of(groups,
                               [](const Group& group) { return std::ranges::all_of(group.names, is_name); });
}

// Not quite names, but a line of the form of one in the place of one: "danah boyd (Data & Society)".
bool has_form_of_people(const Stretch& line) {
    const PeopleLine people(line);
    if (!people.is_well_formed() || people.groups().empty() || people.groups().back().affiliation.empty())
        return false;
    return std::ranges::all_of(people.groups(), [](const Group& group) {
        return std::ranges::all_of(group.names,
                                   [](const Stretch& name) { return words_of(name.text).size() <= 3; });
    });
}

bool is_prose(const Stretch& line) {
    return words_of(line.text).size() > 12 || ends_sentence(line.text);
}

}  // namespace

std::optional<PresenterLines> find_presenters(std::span<const Stretch> lines) {
    for (std::size_t first = 1; first < lines.size() && first <= kMostTitleLines; ++first) {
        if (!is_people_with_affiliations(lines[first])) continue;
        std::size_t end = first + 1;
        while (end < lines.size() && is_people_with_affiliations(lines[end])) ++end;
        return PresenterLines{first, end - first};
    }
    if (lines.size() < 2) return std::nullopt;
    if (has_form_of_people(lines[1])) return PresenterLines{1, 1};
    if (is_names(lines[1]) && (lines.size() == 2 || is_prose(lines[2]))) return PresenterLines{1, 1};
    return std::nullopt;
}

bool is_people_with_affiliations(const Stretch& line) {
    const PeopleLine people(line);
    return people.is_well_formed() && !people.groups().empty() &&
           !people.groups().back().affiliation.empty() && are_names(people.groups());
}

bool is_names(const Stretch& line) {
    const PeopleLine people(line);
    if (!people.is_well_formed() || people.groups().size() != 1 ||
        !people.groups().front().affiliation.empty())
        return false;
    return !ends_sentence(line.text) && are_names(people.groups());
}

std::vector<Person> read_people(const Stretch& line) {
    std::vector<Person> people;
    const auto add = [&](const Stretch& name) {
        Person person;
        person.name = joined_text(name);
        person.place = name.place;
        people.push_back(std::move(person));
    };
    const PeopleLine split(line);
    for (const Group& group : split.groups()) {
        const std::size_t first = people.size();
        for (const Stretch& name : group.names) add(name);
        if (group.affiliation.empty()) continue;
        // "Ada (Girton) (London)": a second affiliation of the one before.
        const std::size_t of = group.names.empty() && first > 0 ? first - 1 : first;
        if (of == people.size())
            add(group.affiliation);
        else
            for (std::size_t each = of; each < people.size(); ++each)
                people[each].affiliations.push_back({joined_text(group.affiliation)});
    }
    return people;
}

std::optional<Stretch> after_chair_word(const Stretch& line) {
    return after_one_of(kChairWords, line);
}

}  // namespace bifolio::source
