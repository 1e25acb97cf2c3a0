#include "layout/booklet/byline.h"

#include <algorithm>
#include <unordered_set>

#include "layout/booklet/place_numbers.h"
#include "layout/story/facts.h"
#include "layout/story/translations.h"
#include "source/model/affiliations.h"
#include "source/model/person_names.h"

namespace bifolio::layout {

namespace {

std::vector<std::string> places_of(const source::Person& person) {
    std::vector<std::string> keys;
    for (const source::Affiliation& each : person.affiliations) keys.push_back(source::affiliation_key(each));
    return keys;
}

bool share(const source::Person& a, const source::Person& b) {
    return source::affiliations_key(a) == source::affiliations_key(b);
}

class Byline {
  public:
    Byline(StoryBuilder& builder, RichText& text, const std::string& style, Places places,
           std::size_t numbered)
        : builder_(builder), text_(text), style_(style), places_(places), numbered_(numbered) {}

    // How many places have numbers then.
    std::size_t append(const std::vector<source::Person>& people) {
        if (wants_numbers(people))
            append_numbered(people);
        else
            append_in_groups(people);
        return numbered_;
    }

  private:
    [[nodiscard]] const language::Punctuation& punctuation() const { return builder_.punctuation(); }
    void add(std::string_view more, const std::string& overlay = {}) {
        builder_.append(text_, more, style_, overlay);
    }

    [[nodiscard]] bool wants_numbers(const std::vector<source::Person>& people) const {
        const int from = builder_.sheet().booklet.numbered_places_from;
        if (from == 0) return false;
        int groups = 0;
        bool again = false;
        std::unordered_set<std::string> told;
        for (std::size_t n = 0; n < people.size(); ++n) {
            const std::vector<std::string> places = places_of(people[n]);
            if (places.empty() || (n > 0 && share(people[n - 1], people[n]))) continue;
            ++groups;
            again = again || std::ranges::any_of(
                                 places, [&](const std::string& place) { return told.contains(place); });
            told.insert(places.begin(), places.end());
        }
        return groups >= from || again;
    }

    void append_in_groups(const std::vector<source::Person>& people) {
        for (std::size_t n = 0; n < people.size(); ++n) {
            const source::Person& person = people[n];
            if (n > 0) add(between(people[n - 1], person, n + 1 == people.size()));
            const bool ends_group = n + 1 == people.size() || !share(person, people[n + 1]);
            const bool tells_places = ends_group && !person.affiliations.empty();
            // One pair of brackets for both.
            const bool are_together =
                tells_places && places_ == Places::InBrackets && source::tells_pronouns(person);
            append_name(person, !are_together);
            if (!tells_places) continue;
            open_places();
            if (are_together) {
                builder_.append(text_, person.pronouns, style_);
                add(punctuation().semicolon);
            }
            for (const source::Affiliation& affiliation : person.affiliations) {
                if (&affiliation != &person.affiliations.front()) add(punctuation().semicolon);
                append_place(affiliation);
            }
            close_places();
        }
    }

    [[nodiscard]] std::string_view between(const source::Person& before, const source::Person& person,
                                           bool is_last) const {
        const bool are_together = share(before, person);
        if (are_together && is_last) return punctuation().ampersand;
        const bool is_below_places =
            places_ == Places::BelowTheNames && !are_together && !before.affiliations.empty();
        return is_below_places ? kNewLine : punctuation().comma;
    }

    void append_numbered(const std::vector<source::Person>& people) {
        PlaceNumbers places;
        for (const source::Person& person : people) {
            if (&person != &people.front()) add(punctuation().comma);
            append_name(person, true);
            for (const source::Affiliation& affiliation : person.affiliations) {
                if (&affiliation != &person.affiliations.front()) add(kBetweenNumbers, kRaised);
                add(std::to_string(numbered_ + places.number_of(affiliation)), kRaised);
            }
        }
        open_places();
        for (std::size_t n = 0; n < places.all().size(); ++n) {
            if (n > 0) add(punctuation().semicolon);
            add(std::to_string(numbered_ + n + 1), kRaised);
            append_place(*places.all()[n]);
        }
        close_places();
        numbered_ += places.all().size();
    }

    void append_name(const source::Person& person, bool with_pronouns) {
        if (!person.role.empty()) {
            builder_.append(text_, person.role, style_);
            add(punctuation().colon);
        }
        const Target target = person.url.empty() ? Target{} : Target{person.url};
        // A narrow column holds few names as a whole.
        if (places_ == Places::BelowTheNames)
            builder_.append(text_, person.name, style_, "presenter-name", target);
        else
            builder_.append_name(text_, person.name, style_, "presenter-name", target);
        append_translations(builder_, text_, person.name, style_, "presenter-name");
        if (with_pronouns) append_pronouns(builder_, text_, person, style_);
    }
    void append_place(const source::Affiliation& place) {
        append_affiliation(builder_, text_, place, style_,
                           places_ == Places::InBrackets ? "" : "affiliation");
    }
    void open_places() {
        switch (places_) {
            case Places::AfterADot:
                return add(punctuation().between_facts);
            case Places::InBrackets:
                return add(punctuation().opening_bracket);
            case Places::BelowTheNames:
                return add(kNewLine);
        }
    }
    void close_places() {
        if (places_ == Places::InBrackets) add(punctuation().closing_bracket);
    }

    static constexpr const char* kRaised = "superscript";
    static constexpr const char* kBetweenNumbers = ",";
    static constexpr std::string_view kNewLine = "\n";

    StoryBuilder& builder_;
    RichText& text_;
    const std::string& style_;
    Places places_;
    std::size_t numbered_;
};

}  // namespace

std::size_t append_byline(StoryBuilder& builder, RichText& text, const std::vector<source::Person>& people,
                          const std::string& style, Places places, std::size_t numbered) {
    return Byline(builder, text, style, places, numbered).append(people);
}

}  // namespace bifolio::layout
