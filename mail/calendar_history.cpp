#include "mail/calendar_history.h"

#include <fmt/core.h>

#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "mail/digest.h"
#include "mail/joined.h"
#include "source/model/values.h"

namespace bifolio::mail {

namespace {

using source::ItemPath;
using source::Program;

using Uids = std::map<ItemPath, std::string>;

std::string named(std::string_view kind, const std::string& id, const std::string& name) {
    return id.empty() ? fmt::format("{} named {}", kind, name) : fmt::format("{} with id {}", kind, id);
}

// What an item is, in words that are no matter of language.
std::string identity_of(const Program& program, const ItemPath& path) {
    if (path.day == ItemPath::kBesideDays) {
        const source::PlainItem& item = program.lasting[path.item].item;
        return named("item of several days", item.id, item.title.unmarked());
    }
    const source::Day& day = program.days[path.day];
    const source::Item& item = day.items[path.item];
    const auto of_contribution = [](const source::Contribution& each) {
        return named("contribution", each.id, each.title.unmarked());
    };
    if (const auto* session = std::get_if<source::Session>(&item)) {
        if (path.talk) return of_contribution(session->contributions[*path.talk]);
        return named("session", session->id,
                     joined(session->label.unmarked(), ": ", session->title.unmarked()));
    }
    if (const auto* contribution = std::get_if<source::Contribution>(&item))
        return of_contribution(*contribution);
    const auto& plain = std::get<source::PlainItem>(item);
    // There is a coffee break on each day, and each is another one.
    return named("item", plain.id, joined(plain.title.unmarked(), " ", source::format_date(day.date)));
}

class Historian {
  public:
    Historian(EventsOf events, language::Clock clock) : events_(events), clock_(clock) {}

    void take(const Program& program) {
        uids_ = name(program);
        CalendarFacts facts = calendar_facts(program, events_, clock_);
        const bool is_elsewhere = last_ != nullptr && (last_->event.time_zone != program.event.time_zone ||
                                                       last_->event.url != program.event.url);
        std::map<std::string, std::size_t> published;  // by UID
        std::vector<PublishedEvent> now;
        for (std::size_t n = 0; n < known_.size(); ++n) published.emplace(known_[n].uid, n);
        for (PlacedEvent& each : facts.events) {
            const auto before = published.find(uids_.at(each.path));
            PublishedEvent event{.event = std::move(each.event), .uid = uids_.at(each.path)};
            if (before != published.end()) {
                const PublishedEvent& old = known_[before->second];
                const bool is_changed = is_elsewhere || old.is_cancelled || old.event != event.event;
                event.changes = old.changes + (is_changed ? 1 : 0);
                published.erase(before);
            }
            now.push_back(std::move(event));
        }
        for (PublishedEvent& each : known_)
            if (published.contains(each.uid)) now.push_back(cancelled(std::move(each)));
        known_ = std::move(now);
        untimed_ = facts.untimed;
        last_ = &program;
    }

    [[nodiscard]] CalendarHistory tell() && { return {std::move(known_), untimed_}; }

  private:
    static PublishedEvent cancelled(PublishedEvent event) {
        if (!event.is_cancelled && !event.event.is_cancelled()) ++event.changes;
        event.is_cancelled = true;
        return event;
    }

    Uids name(const Program& program) {
        Uids uids;
        if (last_ != nullptr)
            for (const auto& [was, is] : source::match_programs(*last_, program).same)
                uids[is] = uids_.at(was);
        for (const ItemPath& path : source::paths_of(program))
            if (!uids.contains(path)) uids[path] = new_uid(program, path);
        return uids;
    }

    // One that nothing had before; where several items are alike, they are counted.
    std::string new_uid(const Program& program, const ItemPath& path) {
        const source::Event& event = program.event;
        const std::string who = event.url.empty() ? event.title.unmarked() : event.url;
        const std::string year = fmt::format("{}", static_cast<int>(event.first_day.value().year()));
        const std::string what = identity_of(program, path);
        const std::string nth = fmt::format("{}", ++alike_[who + "\n" + year + "\n" + what]);
        return uuid_of(std::array<std::string_view, 4>{who, year, what, nth});
    }

    EventsOf events_;
    language::Clock clock_;
    const Program* last_ = nullptr;
    Uids uids_;                                 // of last_
    std::map<std::string, std::size_t> alike_;  // how many have been named so
    std::vector<PublishedEvent> known_;
    std::size_t untimed_ = 0;
};

}  // namespace

CalendarHistory calendar_history(std::span<const Program> earlier, const Program& now, EventsOf events,
                                 language::Clock clock) {
    Historian historian(events, clock);
    for (const Program& each : earlier) historian.take(each);
    historian.take(now);
    return std::move(historian).tell();
}

}  // namespace bifolio::mail
