#include <algorithm>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

#include "language/collation.h"
#include "layout/booklet/compose.h"
#include "layout/story/facts.h"
#include "layout/story/translations.h"
#include "source/model/affiliations.h"
#include "source/model/person_names.h"

namespace bifolio::layout {

namespace {

struct Entry {
    const source::Person* person = nullptr;
    source::FiledName name;
    std::vector<Anchor> places;
    bool has_pronouns = false;  // stated apart from the name
};

// One entry a person, each with every place where the person appears.
class Gathering {
  public:
    void add(const source::Person& person, Anchor place) {
        Entry& entry = entry_of(person);
        if (entry.places.empty() || entry.places.back() != place) entry.places.push_back(place);
    }

    [[nodiscard]] std::vector<Entry> sorted(const std::string& language) && {
        const language::Collation collation(language);
        std::ranges::stable_sort(entries_, [&](const Entry& a, const Entry& b) {
            const int order = collation.compare(a.name.family, b.name.family);
            return order == 0 ? collation.compare(a.name.given, b.name.given) < 0 : order < 0;
        });
        return std::move(entries_);
    }

  private:
    // Only people whose names have the same key can be one person.
    Entry& entry_of(const source::Person& person) {
        std::vector<std::size_t>& alike = by_key_[source::name_key(person.name.unmarked())];
        for (const std::size_t n : alike)
            if (source::same_person(*entries_[n].person, person)) return with_pronouns(entries_[n], person);
        alike.push_back(entries_.size());
        return entries_.emplace_back(Entry{&person, source::file_name(person), {}, !person.pronouns.empty()});
    }

    // They may be stated in one place and not in another.
    static Entry& with_pronouns(Entry& entry, const source::Person& person) {
        if (entry.has_pronouns || person.pronouns.empty()) return entry;
        source::Person told = *entry.person;
        told.pronouns = person.pronouns;
        entry.name = source::file_name(told);
        entry.has_pronouns = true;
        return entry;
    }

    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
};

// "Carrez, Ann · Porto  12, 35": the pages behind all else.
RichText entry_text(StoryBuilder& builder, const Entry& entry) {
    RichText text = builder.plain(entry.name.filed, "index-entry");
    append_translations(builder, text, entry.person->name, "index-entry");
    for (const source::Affiliation& affiliation : entry.person->affiliations) {
        builder.append(text,
                       &affiliation == &entry.person->affiliations.front()
                           ? builder.punctuation().between_facts
                           : builder.punctuation().semicolon,
                       "index-entry");
        builder.append(text, source::short_name_of(affiliation), "index-entry", "affiliation");
    }
    builder.append_gap_before_page(text, "index-page");
    for (const Anchor place : entry.places) {
        if (place != entry.places.front()) builder.append(text, std::string(kPageSeparator), "index-page");
        builder.append_page(text, place, "index-page");
    }
    return text;
}

// The index of one kind of people, in columns.
class Index {
  public:
    explicit Index(StoryBuilder& builder)
        : builder_(builder), columns_(builder.run_columns(builder.sheet().booklet.index_columns)) {}

    // The letter stands beside the first entry.
    void add_letter(const std::string& letter, std::span<const Entry> entries) {
        const OpenElement section = builder_.structure().section();
        std::optional<Cell> cell =
            builder_.cell(builder_.plain(letter, "index-letter"), "index-letter", 0, letter_column());
        cell->node = builder_.structure().heading(2);
        ListBuilder list = builder_.structure().list();
        for (const Entry& entry : entries) {
            const OpenItem item = list.item(false);
            add_entry(entry, letter, std::exchange(cell, std::nullopt));
        }
    }

  private:
    [[nodiscard]] double letter_column() const {
        return std::clamp(builder_.sheet().booklet.index_letter_column.pt(), 1.0, columns_.width / 2);
    }

    void add_entry(const Entry& entry, const std::string& letter, std::optional<Cell> letter_cell) {
        const double x = letter_column();
        Block block =
            builder_.block(builder_.cell(entry_text(builder_, entry), "index-entry", x, columns_.width - x));
        block.on_grid = false;
        block.keep_together = true;
        block.columns = columns_;
        block.index_entry = IndexEntry{entry.name.family, letter};
        if (letter_cell) {
            block.bookmark = letter;
            block.bookmark_level = 2;
            const double space = builder_.sheet().booklet.index_letter_space;
            if (!is_first_letter_) block.space_before = std::max(block.space_before, space);
            is_first_letter_ = false;
            add_beside(block, std::move(*letter_cell));
        }
        builder_.add(std::move(block));
    }

    StoryBuilder& builder_;
    RunColumns columns_;
    bool is_first_letter_ = true;
};

void compose_index(StoryBuilder& builder, const std::string& title, Anchor anchor,
                   const std::vector<Entry>& entries) {
    const OpenElement element = builder.structure().index();
    builder.add_part_heading(title, anchor);
    Index letters(builder);
    for (auto first = entries.begin(); first != entries.end();) {
        const std::string letter = language::index_letter(first->name.family);
        const auto end = std::find_if(first + 1, entries.end(), [&](const Entry& entry) {
            return language::index_letter(entry.name.family) != letter;
        });
        letters.add_letter(letter, {first, end});
        first = end;
    }
}

}  // namespace

void compose_indexes(StoryBuilder& builder) {
    const styles::Contents& include = builder.sheet().contents;
    Gathering presenters, chairs;
    const auto add_contribution = [&](const source::Contribution& talk, const Subject& subject) {
        for (const source::Person& person : talk.presenters)
            presenters.add(person, builder.anchor_of(subject));
        if (include.index_of == styles::IndexOf::Presenters && !talk.presenters.empty()) return;
        for (const source::Person& person : talk.authors) presenters.add(person, builder.anchor_of(subject));
    };
    const std::vector<source::Day>& days = builder.program().days;
    for (source::ItemIndex where; where.day < days.size(); ++where.day)
        for (where.item = 0; where.item < days[where.day].items.size(); ++where.item) {
            const source::Item& item = days[where.day].items[where.item];
            if (const auto* talk = std::get_if<source::Contribution>(&item))
                add_contribution(*talk, Subject::item(where));
            const auto* session = std::get_if<source::Session>(&item);
            if (session == nullptr) continue;
            for (std::size_t n = 0; n < session->contributions.size(); ++n)
                add_contribution(session->contributions[n], Subject::contribution(where, n));
            for (const source::Person& chair : session->chairs)
                chairs.add(chair, builder.anchor_of(Subject::item(where)));
        }
    for (std::size_t n = 0; n < builder.program().parts.size(); ++n) {
        const source::Part& part = builder.program().parts[n];
        for (const source::Person& chair : part.chairs)
            chairs.add(chair, builder.anchor_of(Subject::part(part.day, n)));
    }
    const std::string& language = builder.program().language;
    if (include.presenter_index)
        compose_index(builder, builder.wording().say(&language::Words::presenter_index),
                      builder.anchor_of(Subject::presenter_index()), std::move(presenters).sorted(language));
    if (include.chair_index)
        compose_index(builder, builder.wording().say(&language::Words::chair_index),
                      builder.anchor_of(Subject::chair_index()), std::move(chairs).sorted(language));
}

}  // namespace bifolio::layout
