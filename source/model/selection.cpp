#include "source/model/selection.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "source/base/ascii.h"
#include "source/base/folding.h"
#include "source/base/nearest.h"
#include "source/base/quotation.h"
#include "source/model/all_people.h"
#include "source/model/kind_names.h"
#include "source/model/short_titles.h"
#include "source/model/thinned.h"

namespace bifolio::source {

namespace {

// What somebody says of a talk, a session or an item by one key: nothing, or some of these.
struct Values {
    std::vector<std::size_t> declared;
    std::vector<std::string> words;

    [[nodiscard]] bool empty() const { return declared.empty() && words.empty(); }
    void add(const Values& others) {
        declared.insert(declared.end(), others.declared.begin(), others.declared.end());
        words.insert(words.end(), others.words.begin(), others.words.end());
    }
};

std::string folded(const Text& text) {
    return fold_case(text.unmarked());
}

// "de" is meant by "de" and by "de-CH", of letters in lower case.
bool begins_tag(std::string_view tag, std::string_view beginning) {
    return tag.starts_with(beginning) && (tag.size() == beginning.size() || tag[beginning.size()] == '-');
}

class Traits {
  public:
    explicit Traits(const Program& program) : program_(program) {}

    [[nodiscard]] Values of(SelectionKey key, const Session& session) const {
        return of_held(key, session, session.contributions.empty() ? usual_language() : std::string());
    }
    [[nodiscard]] Values of(SelectionKey key, const Contribution& talk) const {
        return of_held(key, talk, language_of(talk));
    }
    [[nodiscard]] Values of(SelectionKey key, const Session& session, const Contribution& talk) const {
        const bool states_language = !talk.particulars.languages.empty();
        Values stated = key == SelectionKey::Language && !states_language ? Values{} : of(key, talk);
        const Values around = of(key, session);
        if (key == SelectionKey::Kind || stated.empty()) stated.add(around);
        return stated.empty() ? of(key, talk) : stated;
    }

    // Breaks and the like are for all rooms.
    [[nodiscard]] Values of(SelectionKey key, const PlainItem& item) const {
        const bool has_place = item.kind == PlainKind::Social || item.kind == PlainKind::Other;
        if (key == SelectionKey::Room) return {has_place ? item.rooms : RoomSet{}, {}};
        if (key == SelectionKey::Kind) return declared(item.particulars.kind);
        return told(key, item.particulars, item.part);
    }

    [[nodiscard]] std::string usual_language() const {
        const bool has_other = !program_.language_of_talks.empty();
        return lower_ascii(std::string_view(has_other ? program_.language_of_talks : program_.language));
    }

  private:
    // Of a session or a talk that is held in `language` where it states none; empty: nothing is known.
    [[nodiscard]] Values of_held(SelectionKey key, const auto& thing, std::string language) const {
        switch (key) {
            case SelectionKey::Track:
                return declared(thing.track);
            case SelectionKey::Room:
                return {thing.rooms, {}};
            case SelectionKey::Kind:
                return kinds(thing.particulars, name_of(thing.kind), thing.part);
            case SelectionKey::Language:
            case SelectionKey::Level:
            case SelectionKey::Part:
                break;
        }
        Values values = told(key, thing.particulars, thing.part);
        if (key == SelectionKey::Language && values.empty() && !language.empty())
            values.words.push_back(std::move(language));
        return values;
    }
    static Values declared(std::optional<std::size_t> one) { return one ? Values{{*one}, {}} : Values{}; }
    [[nodiscard]] std::string language_of(const Contribution& talk) const {
        return talk.language.empty() ? usual_language() : lower_ascii(std::string_view(talk.language));
    }
    // The event's own kind, else the format's; and those of the sessions of sessions around it.
    [[nodiscard]] Values kinds(const Particulars& particulars, std::string_view name,
                               std::optional<std::size_t> part) const {
        Values values = declared(particulars.kind);
        if (values.empty()) values.words.emplace_back(name);
        for (; part; part = program_.parts[*part].within)
            if (const auto kind = program_.parts[*part].particulars.kind) values.declared.push_back(*kind);
        return values;
    }
    static Values stated(SelectionKey key, const Particulars& particulars) {
        Values values;
        if (key == SelectionKey::Level && !particulars.level.empty())
            values.words.push_back(folded(particulars.level));
        if (key == SelectionKey::Language)
            for (const std::string& each : particulars.languages)
                values.words.push_back(lower_ascii(std::string_view(each)));
        return values;
    }
    // By itself, else by the nearest part around it that says something; its parts themselves.
    [[nodiscard]] Values told(SelectionKey key, const Particulars& particulars,
                              std::optional<std::size_t> part) const {
        Values values = stated(key, particulars);
        for (; part; part = program_.parts[*part].within) {
            if (key == SelectionKey::Part) values.declared.push_back(*part);
            if (values.empty()) values = stated(key, program_.parts[*part].particulars);
        }
        return values;
    }

    const Program& program_;
};

bool is_among(const Values& values, const Wanted& wanted) {
    const bool is_language = wanted.told.key == SelectionKey::Language;
    return std::ranges::any_of(values.declared,
                               [&](std::size_t each) {
                                   return std::ranges::find(wanted.declared, each) != wanted.declared.end();
                               }) ||
           std::ranges::any_of(values.words, [&](const std::string& word) {
               return std::ranges::any_of(wanted.words, [&](const std::string& asked) {
                   return is_language ? begins_tag(word, asked) : word == asked;
               });
           });
}

// Which items and talks stay, by where they stand.
class Choice {
  public:
    Choice(const Program& program, const std::vector<Wanted>& wanted)
        : program_(program), wanted_(wanted), traits_(program) {
        for (std::size_t day = 0; day < program.days.size(); ++day) choose(day);
        for (std::size_t n = 0; n < program.lasting.size(); ++n) choose_lasting(n);
    }

    [[nodiscard]] bool has(const ItemPath& path) const { return staying_.contains(path); }

  private:
    template <typename... Things>
    [[nodiscard]] bool is_wanted(const Things&... things) const {
        return std::ranges::all_of(wanted_, [&](const Wanted& each) {
            return is_among(traits_.of(each.told.key, things...), each);
        });
    }
    // It says nothing against being wanted.
    [[nodiscard]] bool is_no_other(const PlainItem& item) const {
        return std::ranges::all_of(wanted_, [&](const Wanted& each) {
            const Values values = traits_.of(each.told.key, item);
            return values.empty() || is_among(values, each);
        });
    }

    // True: something of it is wanted.
    bool choose(const Session& session, const ItemPath& path) {
        const bool is_whole = is_wanted(session);
        bool stays = is_whole;
        for (std::size_t n = 0; n < session.contributions.size(); ++n) {
            if (!is_whole && !is_wanted(session, session.contributions[n])) continue;
            staying_.insert({path.day, path.item, n});
            stays = true;
        }
        return stays;
    }

    void choose(std::size_t day) {
        const std::vector<Item>& items = program_.days[day].items;
        std::set<std::size_t> parts;
        bool keeps_something = false;
        for (std::size_t n = 0; n < items.size(); ++n) {
            const ItemPath path{day, n, {}};
            const auto* session = std::get_if<Session>(&items[n]);
            const auto* talk = std::get_if<Contribution>(&items[n]);
            const bool stays = session != nullptr ? choose(*session, path)
                               : talk != nullptr  ? is_wanted(*talk)
                                                  : is_wanted(std::get<PlainItem>(items[n]));
            if (!stays) continue;
            staying_.insert(path);
            keeps_something = true;
            for (auto part = part_of(items[n]); part; part = program_.parts[*part].within)
                parts.insert(*part);
        }
        if (!keeps_something) return;
        is_any_ = true;
        for (std::size_t n = 0; n < items.size(); ++n) {
            const auto* plain = std::get_if<PlainItem>(&items[n]);
            if (plain == nullptr || !is_no_other(*plain)) continue;
            if (!plain->part || parts.contains(*plain->part)) staying_.insert({day, n, {}});
        }
    }

    void choose_lasting(std::size_t n) {
        const PlainItem& item = program_.lasting[n].item;
        // Breaks are no exception here: what lasts is looked for in its room.
        PlainItem place = item;
        place.kind = PlainKind::Other;
        if (is_any_ ? is_no_other(place) : is_wanted(place)) staying_.insert({ItemPath::kBesideDays, n, {}});
    }

    const Program& program_;
    const std::vector<Wanted>& wanted_;
    Traits traits_;
    std::set<ItemPath> staying_;
    bool is_any_ = false;  // day with something that is wanted
};

// Something that can be asked for.
struct Candidate {
    std::optional<std::size_t> declared;
    std::string word;                // else
    std::string told;                // as readers are told it
    std::vector<std::string> names;  // folded
};

class Lookup {
  public:
    explicit Lookup(const Program& program) : program_(program), traits_(program) {}

    [[nodiscard]] std::vector<Candidate> candidates(SelectionKey key) const {
        std::vector<Candidate> all;
        switch (key) {
            case SelectionKey::Track:
                add_declared(all, program_.tracks);
                break;
            case SelectionKey::Kind:
                add_declared(all, program_.kinds);
                add_words(all, key);
                break;
            case SelectionKey::Level:
            case SelectionKey::Language:
                add_words(all, key);
                break;
            case SelectionKey::Room:
                add_declared(all, program_.rooms);
                break;
            case SelectionKey::Part:
                add_parts(all);
                break;
        }
        return all;
    }

  private:
    template <typename Declared>
    static void add_declared(std::vector<Candidate>& all, const std::vector<Declared>& things) {
        for (std::size_t n = 0; n < things.size(); ++n) {
            Candidate& made = all.emplace_back();
            made.declared = n;
            made.told = things[n].name.plain();
            made.names = {fold_case(things[n].id), folded(things[n].name)};
            for (const Text& each : things[n].name.translations) made.names.push_back(folded(each));
        }
    }
    void add_parts(std::vector<Candidate>& all) const {
        for (std::size_t n = 0; n < program_.parts.size(); ++n) {
            const Part& part = program_.parts[n];
            const Text& title = short_title_of(part);
            all.push_back({n,
                           {},
                           (title.empty() ? part.label : title).plain(),
                           {fold_case(part.id), folded(part.label), folded(part.title), folded(title)}});
        }
    }

    // Those that something says, in the programme's order.
    void add_words(std::vector<Candidate>& all, SelectionKey key) const {
        std::set<std::string> known;
        const auto add = [&](const Values& values) {
            for (const std::string& word : values.words)
                if (known.insert(word).second) all.push_back({{}, word, word, {word}});
        };
        const auto add_item = [&](const auto& thing) { add(traits_.of(key, thing)); };
        for (const Day& day : program_.days)
            for (const Item& item : day.items) {
                std::visit(add_item, item);
                if (const auto* session = std::get_if<Session>(&item))
                    for (const Contribution& talk : session->contributions)
                        add(traits_.of(key, *session, talk));
            }
        for (const LastingItem& each : program_.lasting) add_item(each.item);
        if (key == SelectionKey::Level) tell_levels(all);
    }
    // As they are written where they are stated first.
    void tell_levels(std::vector<Candidate>& all) const {
        std::map<std::string, Candidate*> untold;
        for (Candidate& each : all) untold.emplace(each.word, &each);
        const auto tell = [&](const Particulars& particulars) {
            if (particulars.level.empty()) return;
            if (const auto found = untold.find(folded(particulars.level)); found != untold.end()) {
                found->second->told = particulars.level.plain();
                untold.erase(found);
            }
        };
        for (const Part& part : program_.parts) tell(part.particulars);
        for (const Day& day : program_.days)
            for (const Item& item : day.items) tell(particulars_of(item));
        for (const Contribution* talk : all_contributions(program_)) tell(talk->particulars);
        for (const LastingItem& each : program_.lasting) tell(each.item.particulars);
    }

    const Program& program_;
    Traits traits_;
};

void add_once(std::vector<std::string>& words, const std::string& word) {
    if (std::ranges::find(words, word) == words.end()) words.push_back(word);
}

// False where there is no such thing.
bool look_up(const std::string& value, const std::vector<Candidate>& candidates, Wanted& wanted) {
    const bool is_language = wanted.told.key == SelectionKey::Language;
    const std::string asked = fold_case(value);
    bool is_found = false;
    for (const Candidate& each : candidates) {
        if (asked.empty() || !std::ranges::any_of(each.names, [&](const std::string& name) {
                return is_language ? begins_tag(name, asked) : name == asked;
            }))
            continue;
        is_found = true;
        if (each.declared)
            wanted.declared.push_back(*each.declared);
        else
            add_once(wanted.words, is_language ? asked : each.word);
        add_once(wanted.told.values, is_language ? asked : each.told);
    }
    return is_found;
}

std::vector<std::string> between_commas(std::string_view list) {
    std::vector<std::string> values;
    while (true) {
        const std::size_t comma = list.find(',');
        values.emplace_back(trimmed(list.substr(0, comma)));
        if (comma == std::string_view::npos) return values;
        list.remove_prefix(comma + 1);
    }
}

Trouble unknown(SelectionKey key, const std::string& value, const std::vector<Candidate>& candidates) {
    const std::string_view name = kSelectionKeyNames.at(static_cast<std::size_t>(key));
    std::vector<std::string_view> told, names;
    for (const Candidate& each : candidates) {
        if (std::ranges::find(told, each.told) == told.end()) told.push_back(each.told);
        names.insert(names.end(), each.names.begin(), each.names.end());
    }
    std::string message = fmt::format("the programme has no {} {}", name, in_quotes(value));
    if (told.empty()) return {std::move(message), fmt::format("it names no {}s at all", name)};
    std::string hint = fmt::format("its {}s are: {}", name, listed(told));
    if (const std::string_view meant = nearest(fold_case(value), names); !meant.empty())
        for (const Candidate& each : candidates)
            if (std::ranges::find(each.names, meant) != each.names.end())
                return {std::move(message), fmt::format("did you mean {}? {}", in_quotes(each.told), hint)};
    return {std::move(message), std::move(hint)};
}

}  // namespace

Trouble look_up(const Program& program, const Selection& selection, std::vector<Wanted>& wanted) {
    const Lookup lookup(program);
    Trouble trouble;
    for (const Criterion& each : selection) {
        const std::vector<Candidate> candidates = lookup.candidates(each.key);
        Wanted& found = wanted.emplace_back();
        found.told.key = each.key;
        for (const std::string& value : each.values) {
            // A name may hold commas itself.
            if (look_up(value, candidates, found)) continue;
            for (const std::string& one : between_commas(value))
                if (!look_up(one, candidates, found) && !trouble)
                    trouble = unknown(each.key, one, candidates);
        }
    }
    return trouble;
}

std::vector<Wanted> look_up_known(const Program& program, const Selection& selection) {
    std::vector<Wanted> wanted;
    static_cast<void>(look_up(program, selection, wanted));
    return wanted;
}

Program select(const Program& whole, const std::vector<Wanted>& wanted) {
    if (wanted.empty()) return whole;
    const Choice choice(whole, wanted);
    Program part = thinned(whole, [&](const ItemPath& path) { return choice.has(path); });
    for (const Wanted& each : wanted) part.selected.push_back(each.told);
    return part;
}

Amounts amounts_of(const Program& program) {
    Amounts amounts;
    for (const Contribution* each : all_contributions(program))
        ++(each->kind == ContributionKind::Poster ? amounts.posters : amounts.talks);
    for (const Day& day : program.days)
        for (const Item& item : day.items) {
            if (std::holds_alternative<Session>(item)) ++amounts.sessions;
            if (std::holds_alternative<PlainItem>(item)) ++amounts.others;
        }
    amounts.others += program.lasting.size();
    return amounts;
}

}  // namespace bifolio::source
