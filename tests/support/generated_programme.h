// Programmes made at random: what is in them is known, so that what comes out can be counted.
#pragma once

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace bifolio::testing {

struct ProgrammeShape {
    unsigned seed = 1;
    int days = 1, rooms = 1, items = 20;  // items: sessions, talks and breaks
    int longest_title = 12;               // words
};

struct GeneratedProgramme {
    std::string xml;
    std::vector<std::string> titles;                // each once, by day, time and room
    std::map<std::string, std::size_t> presenters;  // how often each name stands there
};

class ProgrammeGenerator {
  public:
    explicit ProgrammeGenerator(const ProgrammeShape& shape) : shape_(shape), random_(shape.seed) {}

    [[nodiscard]] GeneratedProgramme generate() {
        const std::string last = std::to_string(3 + shape_.days);
        made_.xml =
            "<?xml version=\"1.0\"?>\n<program xml:lang=\"en\">\n<event><title>Meeting on Many Things</title>"
            "<short-title>Many</short-title><dates first=\"2026-05-04\" last=\"2026-05-0" +
            last + "\"/><venue>The Hall</venue><url>https://many.example/2026</url></event>\n";
        for (int room = 0; room < shape_.rooms; ++room)
            made_.xml += "<room id=\"r" + std::to_string(room) + "\">Hall " +
                         std::string(1, static_cast<char>('A' + room)) + "</room>\n";
        int left = shape_.items;
        for (int day = 0; day < shape_.days; ++day) {
            const int here = left / (shape_.days - day);
            left -= here;
            add_day(day, here);
        }
        made_.xml += "</program>\n";
        return std::move(made_);
    }

  private:
    int number(int least, int most) {
        return least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1));
    }

    // A word at the end that no other title has.
    std::string title() {
        static constexpr const char* kWords[] = {"machines",   "that", "learn",    "quiet",   "of",
                                                 "networks",   "and",  "graph",    "systems", "privacy",
                                                 "scheduling", "for",  "robust",   "energy",  "with",
                                                 "compilers",  "in",   "federated"};
        const int words = number(0, 3) == 0 ? number(1, 2) : number(1, shape_.longest_title);
        std::string title = "On";
        for (int n = 0; n < words; ++n) title += std::string(" ") + kWords[random_() % std::size(kWords)];
        title += " q" + std::to_string(100000 + made_.titles.size());
        made_.titles.push_back(title);
        return title;
    }

    std::string presenters() {
        static constexpr const char* kNames[] = {
            "Ada Byron",    "Bjørn Åsgård", "Ελένη Παπαδάκη", "Иван Петров",     "Nguyễn Thị Hoa",
            "თამარ ბერიძე", "Անի Սարգսյան", "María Ibáñez",   "Zeynep Yıldırım", "Tomáš Dvořák"};
        std::string xml;
        const auto first = random_() % std::size(kNames);
        const int count = number(0, 6) == 0 ? 0 : number(1, 3);
        for (int n = 0; n < count; ++n) {
            const std::string name = kNames[(first + static_cast<unsigned>(n)) % std::size(kNames)];
            ++made_.presenters[name];
            xml += "<presenter><name>" + name + "</name></presenter>";
        }
        return xml;
    }

    static std::string time(int minutes) {
        const std::string minute = std::to_string(minutes % 60);
        return std::to_string(minutes / 60) + ":" + (minute.size() < 2 ? "0" : "") + minute;
    }

    // Slot after slot; in each, something in some of the rooms, or something for all.
    void add_day(int day, int items) {
        made_.xml += "<day date=\"2026-05-0" + std::to_string(4 + day) + "\">\n";
        const int slots = std::max(1, items / (3 * shape_.rooms));
        const int length = std::max(5, std::min(90, 840 / (slots + 1) / 5 * 5));
        int at = 480;
        while (items > 0) {
            const bool full = at + 2 * length > 1430;
            const std::string when = full ? std::string()
                                          : " start=\"" + time(at) + "\" end=\"" +
                                                time(at + length - number(0, 1) * 5 * (length > 10)) + "\"";
            if (shape_.rooms == 1 || number(0, 5) == 0) {
                items -= number(0, 2) == 0 ? add_break(when) : add_session(when, -1, items);
            } else {
                for (int room = 0; room < shape_.rooms && items > 0; ++room)
                    if (number(0, 4) > 0) items -= add_session(when, room, items);
            }
            if (!full) at += length;
        }
        made_.xml += "</day>\n";
    }

    int add_break(const std::string& when) {
        made_.xml += "<break" + when + "><title>" + title() + "</title></break>\n";
        return 1;
    }

    int add_session(const std::string& when, int room, int most) {
        const std::string where = room < 0 ? std::string() : " room=\"r" + std::to_string(room) + "\"";
        if (number(0, 4) == 0) {
            made_.xml +=
                "<talk" + when + where + "><title>" + title() + "</title>" + presenters() + "</talk>\n";
            return 1;
        }
        made_.xml += "<session" + when + where + "><title>" + title() + "</title>\n";
        const int talks = std::min(most - 1, number(0, 4));
        for (int n = 0; n < talks; ++n)
            made_.xml += "  <talk><title>" + title() + "</title>" + presenters() + "</talk>\n";
        made_.xml += "</session>\n";
        return talks + 1;
    }

    ProgrammeShape shape_;
    std::mt19937 random_;
    GeneratedProgramme made_;
};

}  // namespace bifolio::testing
