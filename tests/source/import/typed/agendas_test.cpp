// Agendas typed in forms of which none is like another, in six languages, against what they say by our own
// count: agendas/*.txt and *.truth; and tables of web pages as browsers paste them: pages/.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "source/model/kind_names.h"
#include "source/model/values.h"
#include "source/write/program_writer.h"
#include "tests/source/import/import_support.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::contents;
using testing::import;
using testing::Importing;
using testing::kRoot;

const std::filesystem::path kFolder = kRoot / "tests" / "source" / "import" / "typed";

// "agendas/de-range-uhr"
std::vector<std::string> names_of_agendas() {
    std::vector<std::string> names;
    for (const std::string folder : {"agendas", "pages"})
        for (const auto& each : std::filesystem::directory_iterator(kFolder / folder))
            if (each.path().extension() == ".txt")
                names.push_back(folder + "/" + each.path().stem().string());
    std::ranges::sort(names);
    return names;
}

// A line for each day, item, chair, talk and paragraph: "9:00-9:30 talk Title | Presenter (Girton) @ Room".
class Telling {
  public:
    explicit Telling(const Program& program) : program_(program) {
        for (const Day& day : program.days) {
            add("", fmt::format("{}{}{}", format_date(day.date), day.title.empty() ? "" : " ",
                                day.title.plain()));
            for (const Item& item : day.items) std::visit([this](const auto& each) { tell(each, ""); }, item);
        }
    }
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    void add(std::string_view indent, std::string_view line) { text_ += fmt::format("{}{}\n", indent, line); }

    static std::string times(const Time& start, const Time& end) {
        if (!start.known()) return "";
        return format_time(start.of_day) + (end.known() ? "-" + format_time(end.of_day) : "") + " ";
    }
    [[nodiscard]] std::string rooms(const RoomSet& rooms) const {
        std::string text;
        for (const std::size_t each : rooms) text += " @ " + program_.rooms[each].name.plain();
        return text;
    }
    static std::string person(const Person& person) {
        std::string text = person.name.plain();
        for (const Affiliation& each : person.affiliations) text += fmt::format(" ({})", each.name.plain());
        return text;
    }

    void tell(const Session& session, std::string_view) {
        std::string line = session.start.known() ? times(session.start, session.end) : "? ";
        line += "session ";
        if (session.kind != SessionKind::Talks) line += fmt::format("{} ", name_of(session.kind));
        if (!session.label.empty()) line += fmt::format("[{}] ", session.label.plain());
        add("", line + session.title.plain() + rooms(session.rooms));
        for (const Person& each : session.chairs) add("  ", "chair " + person(each));
        for (const TextBlock& each : session.description) add("  ", ": " + each.text.plain());
        for (const Contribution& each : session.contributions) tell(each, "  ");
    }
    void tell(const Contribution& talk, std::string_view indent) {
        std::string line =
            times(talk.start, talk.end) + std::string(name_of(talk.kind)) + " " + talk.title.plain();
        for (const Person& each : talk.presenters) line += " | " + person(each);
        for (const Person& each : talk.authors) line += " + " + person(each);
        add(indent, line + rooms(talk.rooms));
        for (const TextBlock& each : talk.abstract.blocks)
            add(std::string(indent) + "  ", "> " + each.text.plain());
    }
    void tell(const PlainItem& item, std::string_view) {
        std::string line =
            times(item.start, item.end) + std::string(name_of(item.kind)) + " " + item.title.plain();
        if (!item.note.empty()) line += fmt::format(" ({})", item.note.plain());
        add("", line + rooms(item.rooms));
    }

    const Program& program_;
    std::string text_;
};

class TypedAgenda : public ::testing::TestWithParam<std::string> {};

TEST_P(TypedAgenda, GivesAllThatItSays) {
    ImportOptions options;
    options.title = "Workshop";
    options.date = contents(kFolder / (GetParam() + ".truth")).substr(0, 10);
    const Importing imported = import(contents(kFolder / (GetParam() + ".txt")), options);
    EXPECT_EQ(Telling(imported.program).text(), contents(kFolder / (GetParam() + ".truth")));
    EXPECT_FALSE(imported.diagnostics.has_errors()) << imported.diagnostics.sorted().front().message;
    const auto again = testing::read(write_program(imported.program));
    EXPECT_FALSE(again.diagnostics.has_errors()) << again.diagnostics.sorted().front().message;
}

INSTANTIATE_TEST_SUITE_P(Agendas, TypedAgenda, ::testing::ValuesIn(names_of_agendas()), [](const auto& each) {
    std::string name = each.param;
    std::ranges::replace_if(
        name, [](char byte) { return byte == '-' || byte == '/'; }, '_');
    return name;
});

}  // namespace
}  // namespace bifolio::source
