#include "layout/booklet/paper_byline.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "layout/booklet/place_numbers.h"
#include "layout/story/facts.h"
#include "layout/story/translations.h"
#include "source/base/utf8.h"
#include "source/model/affiliations.h"
#include "source/model/byline.h"
#include "source/model/orcid.h"
#include "source/model/person_names.h"

namespace bifolio::layout {

namespace {

using source::Author;
using styles::BylineForm;

// Narrow, and no line ends in it: between a sign or number and what it stands for.
constexpr std::string_view kThinSpace = "\u202F";
constexpr std::string_view kNewLine = "\n";
constexpr const char* kRaised = "superscript";

constexpr std::array<std::string_view, 10> kSuperiors = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

std::string superior(std::size_t number) {
    std::string result;
    for (const char figure : std::to_string(number))
        result += kSuperiors.at(static_cast<std::size_t>(figure - '0'));
    return result;
}

// Whether the paragraph style's font has all of them.
bool has_superiors(StoryBuilder& builder, const std::string& style) {
    TextStyles& styles = builder.styles();
    const StyleIndex index =
        styles.intern(builder.sheet().paragraph(style).character, builder.program().language);
    const Face& face = styles.fonts().face(styles[index].face);
    return std::ranges::all_of(kSuperiors, [&](std::string_view figure) {
        return face.has_glyph(source::decode_utf8(figure, 0).value);
    });
}

bool share(const Author& a, const Author& b) {
    return source::affiliations_key(*a.person) == source::affiliations_key(*b.person);
}

// Whether a place would stand again behind others, or there are many groups of neighbours of one place.
bool asks_for_numbers(const std::vector<Author>& authors, int from) {
    if (from == 0) return false;
    int groups = 0;
    std::unordered_set<std::string> told;
    for (std::size_t n = 0; n < authors.size(); ++n) {
        if (authors[n].person->affiliations.empty() || (n > 0 && share(authors[n - 1], authors[n]))) continue;
        ++groups;
        bool is_told = false;
        for (const source::Affiliation& each : authors[n].person->affiliations)
            is_told = !told.insert(source::affiliation_key(each)).second || is_told;
        if (is_told) return true;
    }
    return groups >= from;
}

class BylineComposer {
  public:
    BylineComposer(StoryBuilder& builder, const source::Contribution& talk, const std::string& names,
                   const std::string& places)
        : builder_(builder),
          look_(builder.sheet().byline),
          authors_(source::byline_of(talk)),
          names_style_(names),
          places_style_(places),
          marks_presenters_(!talk.presenters.empty() && !talk.authors.empty()),
          names_have_superiors_(has_superiors(builder, names)),
          places_have_superiors_(has_superiors(builder, places)) {}

    PaperByline compose() {
        switch (look_.form) {
            case BylineForm::Numbered:
                add_numbered();
                break;
            case BylineForm::Grouped:
                add_grouped();
                break;
            case BylineForm::Lines:
                add_lines();
                break;
            case BylineForm::Words:
                add_neighbours(true);
                break;
            case BylineForm::Auto:
                if (asks_for_numbers(authors_, builder_.sheet().booklet.numbered_places_from))
                    add_numbered();
                else
                    add_neighbours(false);
                break;
        }
        add_signs();
        return std::move(made_);
    }

  private:
    [[nodiscard]] const language::Punctuation& punctuation() const { return builder_.punctuation(); }
    [[nodiscard]] bool has_signs() const { return look_.presenter_mark == styles::PresenterMark::Sign; }
    // Who answers for a paper has the asterisk, unless presenters have it.
    [[nodiscard]] std::string_view corresponding_sign() const { return has_signs() ? "§" : "*"; }

    void add(std::string_view text, const std::string& overlay = {}) {
        builder_.append(made_.names, text, names_style_, overlay);
    }
    void add_below(std::string_view text, const std::string& overlay = {}, const Target& target = {}) {
        builder_.append(made_.places, text, places_style_, overlay, target);
    }

    // With role, numbers, signs and, in brackets, pronouns and the word for who presents. The brackets stay
    // open for places, where `is_open`.
    void add_name(const Author& author, std::span<const std::size_t> numbers, bool is_open = false) {
        const source::Person& person = *author.person;
        if (!person.role.empty()) {
            builder_.append(made_.names, person.role, names_style_);
            add(punctuation().colon);
        }
        const bool is_marked = author.presents && marks_presenters_;
        Target target;
        if (!person.url.empty())
            target = person.url;
        else if (!person.orcid.empty())
            target = source::orcid_address(person.orcid);
        builder_.append_name(made_.names, person.name, names_style_, is_marked ? "byline-presenter" : "",
                             target);
        append_translations(builder_, made_.names, person.name, names_style_,
                            is_marked ? "byline-presenter" : "");
        bool has_mark = !numbers.empty();
        for (std::size_t n = 0; n < numbers.size(); ++n) {
            if (n > 0) add(",", kRaised);
            add_number(numbers[n], made_.names, names_style_, names_have_superiors_);
        }
        const auto add_sign = [&](std::string_view sign) {
            if (std::exchange(has_mark, true)) add(",", kRaised);
            add(sign);
        };
        if (is_marked && has_signs()) add_sign("*");
        if (person.is_corresponding) add_sign(corresponding_sign());
        bool has_asides = false;
        const auto add_aside = [&](const auto& text) {
            add(std::exchange(has_asides, true) ? punctuation().semicolon : punctuation().opening_bracket);
            builder_.append(made_.names, text, names_style_);
        };
        if (source::tells_pronouns(person)) add_aside(person.pronouns);
        if (is_marked && !has_signs()) add_aside(builder_.wording().say(&language::Words::presenting));
        if (is_open)
            for (const source::Affiliation& each : person.affiliations) {
                add(std::exchange(has_asides, true) ? punctuation().semicolon
                                                    : punctuation().opening_bracket);
                append_affiliation(builder_, made_.names, each, names_style_);
            }
        if (has_asides) add(punctuation().closing_bracket);
    }

    // A font without superiors has figures that are made smaller and raised.
    void add_number(std::size_t number, RichText& text, const std::string& style, bool has_superiors) {
        builder_.append(text, has_superiors ? superior(number) : std::to_string(number), style,
                        has_superiors ? "" : kRaised);
    }

    void add_places(const source::Person& person) {
        for (const source::Affiliation& each : person.affiliations) {
            add(&each == &person.affiliations.front() ? punctuation().between_facts
                                                      : punctuation().semicolon);
            append_affiliation(builder_, made_.names, each, names_style_, "affiliation");
        }
    }

    // One place that all have needs no number.
    void add_numbered() {
        PlaceNumbers places;
        std::vector<std::vector<std::size_t>> numbers;
        for (const Author& author : authors_) {
            std::vector<std::size_t>& own = numbers.emplace_back();
            for (const source::Affiliation& each : author.person->affiliations)
                own.push_back(places.number_of(each));
        }
        const bool tells_numbers = places.all().size() > 1 ||
                                   std::ranges::any_of(numbers, [](const auto& own) { return own.empty(); });
        for (std::size_t n = 0; n < authors_.size(); ++n) {
            if (n > 0) add(punctuation().comma);
            add_name(authors_[n], tells_numbers ? numbers[n] : std::vector<std::size_t>());
        }
        for (std::size_t n = 0; n < places.all().size(); ++n) {
            if (n > 0) add_below(punctuation().semicolon);
            if (tells_numbers) {
                add_number(n + 1, made_.places, places_style_, places_have_superiors_);
                add_below(kThinSpace);
            }
            append_affiliation(builder_, made_.places, *places.all()[n], places_style_);
        }
    }

    // In the paper's order, neighbours of one place together.
    void add_neighbours(bool in_brackets) {
        for (std::size_t n = 0; n < authors_.size(); ++n) {
            const bool is_last = n + 1 == authors_.size();
            if (n > 0)
                add(is_last && share(authors_[n - 1], authors_[n]) ? punctuation().ampersand
                                                                   : punctuation().comma);
            const bool tells_places = is_last || !share(authors_[n], authors_[n + 1]);
            add_name(authors_[n], {}, tells_places && in_brackets);
            if (tells_places && !in_brackets) add_places(*authors_[n].person);
        }
    }

    void add_grouped() {
        std::vector<std::vector<const Author*>> groups;
        std::unordered_map<std::string, std::size_t> numbers;
        for (const Author& author : authors_) {
            const auto [known, is_new] =
                numbers.try_emplace(source::affiliations_key(*author.person), groups.size());
            if (is_new) groups.emplace_back();
            groups[known->second].push_back(&author);
        }
        for (const std::vector<const Author*>& group : groups) {
            if (&group != &groups.front()) add(kNewLine);
            for (const Author* author : group) {
                if (author != group.front())
                    add(author == group.back() ? punctuation().ampersand : punctuation().comma);
                add_name(*author, {});
            }
            add_places(*group.front()->person);
        }
    }

    void add_lines() {
        for (const Author& author : authors_) {
            if (&author != &authors_.front()) add(kNewLine);
            add_name(author, {});
            add_places(*author.person);
        }
    }

    // On a line of their own: what the presenters' sign means, and who answers for the paper.
    void add_signs() {
        bool is_first = true;
        const auto begin = [&](std::string_view sign, const std::string& word) {
            const bool begins_line = std::exchange(is_first, false);
            if (!begins_line)
                add_below(punctuation().between_facts);
            else if (!made_.places.empty())
                add_below(kNewLine);
            add_below(sign);
            add_below(kThinSpace);
            add_below(word);
        };
        if (has_signs() && marks_presenters_)
            begin("*", builder_.wording().say(&language::Words::presenting));
        bool has_address = false, is_told = false;
        for (const Author& author : authors_) {
            const source::Person& person = *author.person;
            if (!person.is_corresponding) continue;
            if (!std::exchange(is_told, true))
                begin(corresponding_sign(), builder_.wording().say(&language::Words::corresponding_author));
            if (person.email.empty()) continue;
            add_below(std::exchange(has_address, true) ? punctuation().comma : punctuation().colon);
            add_below(person.email, "link", Target{"mailto:" + person.email});
        }
    }

    StoryBuilder& builder_;
    const styles::Byline& look_;
    std::vector<Author> authors_;
    const std::string& names_style_;
    const std::string& places_style_;
    bool marks_presenters_;
    bool names_have_superiors_, places_have_superiors_;
    PaperByline made_;
};

// Of so many people that it matters, a presenter and a further author have one affiliation.
bool would_repeat(const source::Contribution& talk, int from) {
    const std::size_t people = talk.presenters.size() + talk.authors.size();
    if (from == 0 || people < static_cast<std::size_t>(from)) return false;
    std::unordered_set<std::string> told;
    for (const source::Person& person : talk.presenters)
        for (const source::Affiliation& each : person.affiliations)
            told.insert(source::affiliation_key(each));
    return std::ranges::any_of(talk.authors, [&](const source::Person& person) {
        return std::ranges::any_of(person.affiliations, [&](const source::Affiliation& each) {
            return told.contains(source::affiliation_key(each));
        });
    });
}

}  // namespace

bool has_one_byline(const StoryBuilder& builder, const source::Contribution& talk) {
    const styles::Byline& look = builder.sheet().byline;
    const auto answers = [](const source::Person& person) { return person.is_corresponding; };
    return source::states_order(talk) || look.form != BylineForm::Auto ||
           std::ranges::any_of(talk.presenters, answers) || std::ranges::any_of(talk.authors, answers) ||
           would_repeat(talk, look.joined_from);
}

PaperByline paper_byline(StoryBuilder& builder, const source::Contribution& talk, const std::string& names,
                         const std::string& places) {
    return BylineComposer(builder, talk, names, places).compose();
}

}  // namespace bifolio::layout
