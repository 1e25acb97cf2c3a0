#include "source/model/thinned.h"

#include <algorithm>
#include <map>
#include <utility>

namespace bifolio::source {

namespace {

using Stays = std::function<bool(const ItemPath&)>;

bool is_poster(const Contribution& talk) {
    return talk.kind == ContributionKind::Poster;
}

// Names the same people, in the same order.
bool are_alike(const std::vector<Person>& some, const std::vector<Person>& others) {
    return std::ranges::equal(
        some, others, {}, [](const Person& each) { return each.name.unmarked(); },
        [](const Person& each) { return each.name.unmarked(); });
}

// What the entry `whole` told of a talk is told by `entry` from now on.
void take_over(Contribution& entry, const Contribution& whole) {
    if (are_alike(entry.presenters, whole.presenters) && are_alike(entry.authors, whole.authors)) {
        entry.presenters = whole.presenters;
        entry.authors = whole.authors;
        entry.paper_order = whole.paper_order;
    }
    if (entry.abstract.blocks.empty()) entry.abstract = whole.abstract;
    if (entry.links.empty()) entry.links = whole.links;
    Particulars& told = entry.particulars;
    const Particulars& other = whole.particulars;
    if (!told.kind) told.kind = other.kind;
    if (told.level.empty()) told.level = other.level;
    if (told.audience.empty()) told.audience = other.audience;
    if (told.keywords.empty()) told.keywords = other.keywords;
    if (told.languages.empty()) told.languages = other.languages;
    if (!told.is_recorded) told.is_recorded = other.is_recorded;
    if (!told.capacity) told.capacity = other.capacity;
    told.is_signed = told.is_signed || other.is_signed;
    told.is_captioned = told.is_captioned || other.is_captioned;
    entry.is_also = false;
}

class Thinning {
  public:
    Thinning(const Program& whole, const Stays& stays) : whole_(whole), stays_(stays), result_(whole) {}

    Program thin() {
        result_.days.clear();
        for (std::size_t day = 0; day < whole_.days.size(); ++day) keep_day(day);
        std::size_t n = 0;
        std::erase_if(result_.lasting, [&](const LastingItem&) {
            return !stays_({ItemPath::kBesideDays, n++, {}});
        });
        keep_parts();
        for (const auto& [before, now] : places_) follow(before, now);
        for (LastingItem& each : result_.lasting) {
            follow(each.item.shows);
            follow(each.item.part);
        }
        return std::move(result_);
    }

  private:
    void keep_day(std::size_t day) {
        Day kept = whole_.days[day];
        kept.items.clear();
        const std::size_t now = result_.days.size();
        for (std::size_t n = 0; n < whole_.days[day].items.size(); ++n) {
            if (!stays_({day, n, {}})) continue;
            const ItemPath place{now, kept.items.size(), {}};
            places_.try_emplace({day, n, {}}, place);
            kept.items.push_back(whole_.days[day].items[n]);
            if (auto* session = std::get_if<Session>(&kept.items.back()))
                keep_talks(*session, {day, n}, place);
        }
        if (kept.items.empty()) return;
        days_.try_emplace(day, now);
        result_.days.push_back(std::move(kept));
    }

    void keep_talks(Session& session, const ItemIndex& before, const ItemPath& now) {
        std::vector<Contribution> kept;
        std::size_t order = 0;
        for (std::size_t n = 0; n < session.contributions.size(); ++n) {
            Contribution& talk = session.contributions[n];
            if (!is_poster(talk)) ++order;
            if (!stays_({before.day, before.item, n})) continue;
            places_.try_emplace({before.day, before.item, n}, ItemPath{now.day, now.item, kept.size()});
            kept.push_back(talk);
            if (!is_poster(talk) && !talk.order) kept.back().order = order;
        }
        if (kept.size() < session.contributions.size()) session.contributions = std::move(kept);
    }

    // A part stays that has an item, or a part that stays; or that had none ever, on a day that stays.
    void keep_parts() {
        std::vector<bool> had = with_items(whole_), has(whole_.parts.size());
        for (const Day& day : result_.days)
            for (const Item& item : day.items) mark(has, part_of(item));
        result_.parts.clear();
        for (std::size_t n = 0; n < whole_.parts.size(); ++n) {
            const Part& part = whole_.parts[n];
            if (!has[n] && (had[n] || !days_.contains(part.day))) continue;
            parts_.try_emplace(n, result_.parts.size());
            result_.parts.push_back(part);
            follow(result_.parts.back().within);
        }
        for (const auto& [before, now] : parts_) result_.parts[now].day = first_day_of(before);
    }

    [[nodiscard]] std::vector<bool> with_items(const Program& program) const {
        std::vector<bool> has(program.parts.size());
        for (const Day& day : program.days)
            for (const Item& item : day.items) mark(has, part_of(item));
        return has;
    }
    void mark(std::vector<bool>& parts, std::optional<std::size_t> part) const {
        for (; part; part = whole_.parts[*part].within) parts[*part] = true;
    }

    // The day on which the part, as it was numbered, begins now.
    [[nodiscard]] std::size_t first_day_of(std::size_t part) const {
        const std::size_t began = whole_.parts[part].day;
        const auto day = days_.find(began);
        const bool had_none = !is_on(part, whole_.days[began]);
        if (day != days_.end() && (had_none || is_on(part, result_.days[day->second]))) return day->second;
        const auto first =
            std::ranges::find_if(result_.days, [&](const Day& each) { return is_on(part, each); });
        return static_cast<std::size_t>(first - result_.days.begin());
    }
    // Items still have the numbers of parts that they had.
    [[nodiscard]] bool is_on(std::size_t part, const Day& day) const {
        return std::ranges::any_of(day.items, [&](const Item& item) {
            auto around = part_of(item);
            while (around && *around != part) around = whole_.parts[*around].within;
            return around.has_value();
        });
    }

    void follow(std::optional<std::size_t>& part) const {
        if (!part) return;
        const auto now = parts_.find(*part);
        part = now == parts_.end() ? std::nullopt : std::optional(now->second);
    }
    void follow(std::optional<ItemIndex>& shown) const {
        if (!shown) return;
        const auto now = places_.find({shown->day, shown->item, {}});
        shown =
            now == places_.end() ? std::nullopt : std::optional(ItemIndex{now->second.day, now->second.item});
    }
    void follow(const ItemPath& before, const ItemPath& now) {
        Item& item = result_.days[now.day].items[now.item];
        if (now.talk) return follow(std::get<Session>(item).contributions[*now.talk], before, now);
        std::visit([&](auto& each) { follow(each.part); }, item);
        if (auto* plain = std::get_if<PlainItem>(&item)) follow(plain->shows);
        if (auto* talk = std::get_if<Contribution>(&item)) follow(*talk, before, now);
    }
    // The entries of a talk that stay, in the programme's order; `root` tells all of it in the whole.
    [[nodiscard]] std::vector<ItemPath> entries_of(const ItemPath& root) const {
        std::vector<ItemPath> entries;
        const auto add = [&](const ItemPath& each) {
            if (const auto now = places_.find(each); now != places_.end()) entries.push_back(now->second);
        };
        add(root);
        for (const ItemPath& each : contribution_at(whole_, root).also_at) add(each);
        return entries;
    }
    void follow(Contribution& talk, const ItemPath& before, const ItemPath& now) const {
        if (!talk.told_at && talk.also_at.empty()) return;
        const ItemPath root = talk.told_at.value_or(before);
        std::vector<ItemPath> entries = entries_of(root);
        talk.also_at.clear();
        if (entries.front() != now) {
            talk.told_at = entries.front();
            return;
        }
        if (talk.told_at) take_over(talk, contribution_at(whole_, root));
        talk.told_at.reset();
        talk.also_at.assign(entries.begin() + 1, entries.end());
    }

    const Program& whole_;
    const Stays& stays_;
    Program result_;
    std::map<ItemPath, ItemPath> places_;       // of what stays: where it stood, and where it stands
    std::map<std::size_t, std::size_t> days_;   // the same of days
    std::map<std::size_t, std::size_t> parts_;  // and of parts
};

}  // namespace

Program thinned(const Program& whole, const std::function<bool(const ItemPath&)>& stays) {
    return Thinning(whole, stays).thin();
}

}  // namespace bifolio::source
