#include "source/model/program.h"

#include <algorithm>

namespace bifolio::source {

Program::Program() = default;
Program::Program(Program&&) noexcept = default;
Program& Program::operator=(Program&&) noexcept = default;
Program::Program(const Program&) = default;
Program& Program::operator=(const Program&) = default;
Program::~Program() = default;

const Contribution& contribution_at(const Program& program, const ItemPath& path) {
    const Item& item = program.days.at(path.day).items.at(path.item);
    return path.talk ? std::get<Session>(item).contributions.at(*path.talk) : std::get<Contribution>(item);
}

Contribution& contribution_at(Program& program, const ItemPath& path) {
    Item& item = program.days.at(path.day).items.at(path.item);
    return path.talk ? std::get<Session>(item).contributions.at(*path.talk) : std::get<Contribution>(item);
}

bool has_printed_time(const Session& session, const Contribution& talk) {
    return session.talk_times == TalkTimes::Printed && talk.start.known() &&
           talk.kind != ContributionKind::Poster;
}

const Text& title_of(const Item& item) {
    return std::visit([](const auto& each) -> const Text& { return each.title; }, item);
}

const Time& start_of(const Item& item) {
    return std::visit([](const auto& each) -> const Time& { return each.start; }, item);
}

const Time& end_of(const Item& item) {
    return std::visit([](const auto& each) -> const Time& { return each.end; }, item);
}

const RoomSet& rooms_of(const Item& item) {
    return std::visit([](const auto& each) -> const RoomSet& { return each.rooms; }, item);
}

std::optional<std::size_t> track_of(const Item& item) {
    if (const auto* session = std::get_if<Session>(&item)) return session->track;
    if (const auto* contribution = std::get_if<Contribution>(&item)) return contribution->track;
    return std::nullopt;
}

const Particulars& particulars_of(const Item& item) {
    return std::visit([](const auto& each) -> const Particulars& { return each.particulars; }, item);
}

std::optional<std::size_t> part_of(const Item& item) {
    return std::visit([](const auto& each) { return each.part; }, item);
}

bool has_room(const RoomSet& rooms, std::size_t room) {
    return std::ranges::binary_search(rooms, room);
}

bool share_one(const RoomSet& a, const RoomSet& b) {
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end() && *left != *right) *left < *right ? ++left : ++right;
    return left != a.end() && right != b.end();
}

Place place_of(const Item& item) {
    return std::visit([](const auto& each) { return each.place; }, item);
}

std::optional<std::int64_t> file_date(const Event& event, std::optional<std::int64_t> source_date_epoch) {
    if (source_date_epoch) return source_date_epoch;
    const std::optional<Date> day = event.revised ? event.revised : event.first_day;
    if (!day) return std::nullopt;
    return std::chrono::seconds(std::chrono::sys_days(*day).time_since_epoch()).count();
}

}  // namespace bifolio::source
