#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>

#include "source/base/utf8.h"
#include "source/import/shared/time_words.h"
#include "source/import/summary.h"
#include "source/model/kind_names.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMostOfAText = 80;  // bytes
constexpr int kTimeWidth = 12;            // of "10:00-11:30 "

std::string times(const Time& start, const Time& end) {
    std::string text;
    if (start.known()) text += format_time(start.of_day);
    if (end.known()) text += "-" + format_time(end.of_day);
    return text;
}

std::string plain_line(const Text& text) {
    std::string line = text.plain();
    std::ranges::replace(line, '\n', ' ');
    return line;
}

// A long text by its first words.
std::string start_of_text(const Text& text) {
    std::string line = plain_line(text);
    if (line.size() <= kMostOfAText) return line;
    const std::size_t space = line.rfind(' ', kMostOfAText);
    line.resize(character_start(line, space == std::string::npos ? kMostOfAText : space));
    return line + " …";
}

std::string of_person(const Person& person) {
    std::string text = plain_line(person.name);
    for (const Affiliation& each : person.affiliations) text += fmt::format(" ({})", plain_line(each.name));
    return text;
}

class Outline {
  public:
    explicit Outline(const Program& program) : program_(program) {}

    void add_day(const Day& day) {
        std::string date = "a day without a date";
        if (day.date.ok())
            date = fmt::format(
                "{} {}", weekday_name(std::chrono::weekday(std::chrono::sys_days(day.date)).c_encoding()),
                format_date(day.date));
        line(0, date + (day.title.empty() ? "" : ": " + plain_line(day.title)));
        for (const Item& item : day.items) std::visit([this](const auto& each) { add(each, 1); }, item);
    }
    void add_front_matter(const FrontMatter& matter) {
        line(0, "before the programme");
        add_texts(matter.blocks, 1);
    }

    std::string take() { return std::move(text_); }

  private:
    void line(int depth, std::string_view text) { text_ += fmt::format("{:{}}{}\n", "", 2 * depth, text); }

    void item(int depth, std::string_view time, std::string_view kind, std::string_view title,
              const RoomSet& rooms) {
        std::string text = fmt::format("{:<{}}{:<9}{}", time, kTimeWidth, kind, title);
        for (const std::size_t room : rooms)
            text += fmt::format(" [{}]", plain_line(program_.rooms[room].name));
        line(depth, text);
    }

    void add_texts(const TextBlocks& blocks, int depth) {
        for (const TextBlock& each : blocks) line(depth, "> " + start_of_text(each.text));
    }
    void add_people(std::string_view role, const std::vector<Person>& people, int depth) {
        for (const Person& each : people) line(depth, fmt::format("{} {}", role, of_person(each)));
    }

    void add(const Session& session, int depth) {
        std::string title = plain_line(session.label);
        if (!title.empty() && !session.title.empty()) title += ": ";
        title += plain_line(session.title);
        if (!session.note.empty()) title += fmt::format(" ({})", plain_line(session.note));
        item(depth, times(session.start, session.end), "session", title, session.rooms);
        add_people("chair", session.chairs, depth + 2);
        add_texts(session.description, depth + 2);
        for (const Contribution& each : session.contributions) add(each, depth + 1);
    }
    void add(const Contribution& talk, int depth) {
        item(depth, times(talk.start, talk.end), name_of(talk.kind), plain_line(talk.title), talk.rooms);
        add_people("presenter", talk.presenters, depth + 2);
        add_people("author", talk.authors, depth + 2);
        add_texts(talk.abstract.blocks, depth + 2);
        for (const Hyperlink& each : talk.links) line(depth + 2, "link " + each.url);
    }
    void add(const PlainItem& plain, int depth) {
        item(depth, times(plain.start, plain.end), name_of(plain.kind), plain_line(plain.title), plain.rooms);
        if (!plain.note.empty()) line(depth + 2, "> " + start_of_text(plain.note));
    }

    const Program& program_;
    std::string text_;
};

}  // namespace

std::string outline_of(const Program& program) {
    Outline outline(program);
    for (const FrontMatter& each : program.event.front_matter) outline.add_front_matter(each);
    for (const Day& each : program.days) outline.add_day(each);
    return outline.take();
}

}  // namespace bifolio::source
