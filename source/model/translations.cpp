#include "source/model/translations.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <variant>

#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

bool are_alike(const Text& a, const Text& b) {
    return a.unmarked() == b.unmarked();
}

// But for captions.
bool say_the_same(const TextBlocks& some, const TextBlocks& others) {
    return std::ranges::equal(some, others, [](const TextBlock& a, const TextBlock& b) {
        const bool is_caption = a.kind == BlockKind::Table || a.kind == BlockKind::Figure;
        return a.kind == b.kind && (is_caption || are_alike(a.text, b.text)) &&
               say_the_same(a.parts, b.parts);
    });
}

// The script of the first letter that has one.
UScriptCode script_of(const Text& text) {
    const std::string letters = text.unmarked();
    for (std::size_t at = 0; at < letters.size();) {
        const CodePoint character = code_point_at(letters, at);
        UErrorCode error = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(static_cast<UChar32>(character.value), &error);
        if (U_SUCCESS(error) != 0 && script > USCRIPT_INHERITED) return script;
        at += std::max<std::size_t>(1, character.length);
    }
    return USCRIPT_COMMON;
}

class Joiner {
  public:
    explicit Joiner(const std::string& language) : language_(language) {}

    void join(Program& program, const Program& other) const {
        join(program.event, other.event);
        each(program.rooms, other.rooms, [&](Room& one, const Room& two) { join(one.name, two.name); });
        each(program.tracks, other.tracks, [&](Track& one, const Track& two) { join(one.name, two.name); });
        each(program.kinds, other.kinds, [&](Kind& one, const Kind& two) { join(one.name, two.name); });
        join(program.affiliations, other.affiliations);
        each(program.parts, other.parts, [&](Part& one, const Part& two) { join(one, two); });
        each(program.days, other.days, [&](Day& one, const Day& two) {
            join(one.title, two.title);
            each(one.items, two.items, [&](Item& mine, const Item& theirs) { join(mine, theirs); });
        });
        each(program.lasting, other.lasting,
             [&](LastingItem& one, const LastingItem& two) { join(one.item, two.item); });
    }

  private:
    // Editions have the same things in the same order; what has not is left as it is.
    template <typename Thing, typename Action>
    static void each(std::vector<Thing>& some, const std::vector<Thing>& others, const Action& action) {
        if (some.size() != others.size()) return;
        for (std::size_t n = 0; n < some.size(); ++n) action(some[n], others[n]);
    }

    [[nodiscard]] Text marked(Text text) const {
        if (text.language.empty()) text.language = language_;
        return text;
    }
    [[nodiscard]] TextBlocks marked(TextBlocks blocks) const {
        for (TextBlock& block : blocks) {
            block.text = marked(std::move(block.text));
            block.parts = marked(std::move(block.parts));
        }
        return blocks;
    }

    void join(Text& text, const Text& other) const {
        if (other.empty() || are_alike(text, other)) return;
        if (text.empty()) {
            text = marked(other);
            return;
        }
        const bool is_known = std::ranges::any_of(text.translations,
                                                  [&](const Text& known) { return are_alike(known, other); });
        if (!is_known) text.translations.push_back(marked(other));
    }
    void join_captions(TextBlocks& blocks, const TextBlocks& others) const {
        each(blocks, others, [&](TextBlock& one, const TextBlock& two) {
            join(one.text, two.text);
            join_captions(one.parts, two.parts);
        });
    }
    void join(TextBlocks& blocks, const TextBlocks& others) const {
        if (others.empty()) return;
        if (say_the_same(blocks, others)) return join_captions(blocks, others);
        TextBlocks more = marked(others);
        more.front().begins_translation = !blocks.empty();
        std::ranges::move(more, std::back_inserter(blocks));
    }

    void join(std::vector<Affiliation>& some, const std::vector<Affiliation>& others) const {
        each(some, others, [&](Affiliation& one, const Affiliation& two) {
            join(one.name, two.name);
            join(one.short_name, two.short_name);
            join(one.town, two.town);
            join(one.country, two.country);
        });
    }
    void join(Person& one, const Person& two) const {
        join(one.name, two.name);
        join(one.pronouns, two.pronouns);
        join(one.role, two.role);
        join(one.affiliations, two.affiliations);
        join(one.biography, two.biography);
    }
    void join(std::vector<Person>& some, const std::vector<Person>& others) const {
        each(some, others, [&](Person& one, const Person& two) { join(one, two); });
    }
    // Each has people of its own: those who are not there already follow.
    void join_lists(std::vector<Person>& some, const std::vector<Person>& others) const {
        if (some.size() == others.size()) return join(some, others);
        for (const Person& other : others) {
            const auto known = std::ranges::find_if(
                some, [&](const Person& one) { return are_alike(one.name, other.name); });
            if (known != some.end())
                join(*known, other);
            else
                some.push_back(other);
        }
    }
    void join(Particulars& one, const Particulars& two) const {
        join(one.level, two.level);
        join(one.audience, two.audience);
        each(one.keywords, two.keywords, [&](Text& mine, const Text& theirs) { join(mine, theirs); });
    }

    void join(Contribution& one, const Contribution& two) const {
        join(one.title, two.title);
        join(one.subtitle, two.subtitle);
        join(one.short_title, two.short_title);
        join(one.presenters, two.presenters);
        join(one.authors, two.authors);
        join(one.abstract.blocks, two.abstract.blocks);
        each(one.links, two.links,
             [&](Hyperlink& mine, const Hyperlink& theirs) { join(mine.text, theirs.text); });
        join(one.particulars, two.particulars);
    }
    void join(Session& one, const Session& two) const {
        join_head(one, two);
        join(one.chairs, two.chairs);
        each(one.contributions, two.contributions,
             [&](Contribution& mine, const Contribution& theirs) { join(mine, theirs); });
    }
    void join(Part& one, const Part& two) const {
        join_head(one, two);
        join(one.organisers, two.organisers);
        join(one.chairs, two.chairs);
    }
    void join_head(auto& one, const auto& two) const {
        join(one.label, two.label);
        join(one.title, two.title);
        join(one.subtitle, two.subtitle);
        join(one.short_title, two.short_title);
        join(one.note, two.note);
        join(one.description, two.description);
        join(one.particulars, two.particulars);
    }
    void join(PlainItem& one, const PlainItem& two) const {
        join(one.title, two.title);
        join(one.note, two.note);
        join(one.particulars, two.particulars);
    }
    void join(Item& one, const Item& two) const {
        if (one.index() != two.index()) return;
        std::visit([&](auto& mine) { join(mine, std::get<std::decay_t<decltype(mine)>>(two)); }, one);
    }

    void join(Event& one, const Event& two) const {
        for (Text Event::*text : {&Event::title, &Event::subtitle, &Event::short_title, &Event::edition,
                                  &Event::venue, &Event::town})
            join(one.*text, two.*text);
        join(one.organisers, two.organisers);
        each(one.notes, two.notes, [&](PracticalNote& mine, const PracticalNote& theirs) {
            join(mine.title, theirs.title);
            join(mine.blocks, theirs.blocks);
        });
        each(one.front_matter, two.front_matter, [&](FrontMatter& mine, const FrontMatter& theirs) {
            join(mine.title, theirs.title);
            join(mine.blocks, theirs.blocks);
            join_lists(mine.people, theirs.people);
        });
        each(one.sponsors, two.sponsors, [&](Sponsor& mine, const Sponsor& theirs) {
            join(mine.name, theirs.name);
            join(mine.tier, theirs.tier);
        });
        each(one.plates, two.plates, [&](Plate& mine, const Plate& theirs) {
            join(mine.title, theirs.title);
            join(mine.name, theirs.name);
        });
    }

    const std::string& language_;  // of the texts that state none
};

}  // namespace

void join(Program& program, const Program& other) {
    Joiner(other.language).join(program, other);
}

std::string_view between_languages(const Text& text, const Text& translation) {
    return script_of(text) == script_of(translation) ? " / " : " ";
}

std::string plain_in_all(const Text& text) {
    std::string all = text.plain();
    for (const Text& each : text.translations) all.append(between_languages(text, each)).append(each.plain());
    return all;
}

const Text* translation_of(const Text& text, const std::string& language) {
    const auto found = std::ranges::find(text.translations, language, &Text::language);
    return found == text.translations.end() ? nullptr : &*found;
}

}  // namespace bifolio::source
