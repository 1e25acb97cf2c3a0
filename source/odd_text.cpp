#include "source/odd_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

#include "source/odd_text_flat.h"
#include "source/odd_text_joined.h"
#include "source/odd_text_rules.h"

namespace bifolio::source {

namespace {

enum class TextRole { Line, Paragraph };  // a paragraph ends with the end of a sentence

// Calls `visit` with every text of the programme, in its order.
template <typename Visit>
class TextWalk {
  public:
    explicit TextWalk(Visit& visit) : visit_(visit) {}

    void walk(const Program& program) {
        walk(program.event);
        for (const Room& each : program.rooms) line(each.name);
        for (const Track& each : program.tracks) line(each.name);
        for (const Day& day : program.days) {
            line(day.title);
            for (const Item& each : day.items)
                std::visit([this](const auto& item) { this->walk(item); }, each);
        }
    }

  private:
    void line(const Text& text) { visit_(text, TextRole::Line); }
    void lines(const std::vector<Text>& texts) {
        for (const Text& each : texts) line(each);
    }
    void paragraphs(const std::vector<Text>& texts) {
        for (const Text& each : texts) visit_(each, TextRole::Paragraph);
    }

    void people(const std::vector<Person>& people) {
        for (const Person& each : people) {
            line(each.name);
            for (const Affiliation& affiliation : each.affiliations) line(affiliation.name);
            line(each.role);
            paragraphs(each.biography);
        }
    }

    void walk(const Event& event) {
        line(event.title);
        if (event.short_title != event.title) line(event.short_title);
        line(event.edition);
        line(event.venue);
        line(event.town);
        people(event.organisers);
        for (const PracticalNote& each : event.notes) {
            line(each.title);
            lines(each.paragraphs);
        }
        for (const FrontMatter& each : event.front_matter) {
            line(each.title);
            lines(each.paragraphs);
            people(each.people);
        }
        for (const Sponsor& each : event.sponsors) line(each.name);
    }

    void walk(const Session& session) {
        line(session.label);
        line(session.title);
        people(session.chairs);
        line(session.note);
        lines(session.description);
        for (const Contribution& each : session.contributions) walk(each);
    }

    void walk(const Contribution& talk) {
        line(talk.title);
        people(talk.presenters);
        people(talk.authors);
        paragraphs(talk.abstract.paragraphs);
        for (const Hyperlink& each : talk.links) line(each.text);
    }

    void walk(const PlainItem& item) {
        line(item.title);
        line(item.note);
    }

    Visit& visit_;
};

template <typename Visit>
void for_each_text(const Program& program, Visit visit) {
    TextWalk<Visit>(visit).walk(program);
}

bool is_english(const Program& program, const Text& text) {
    const std::string& language = text.language.empty() ? program.language : text.language;
    return language == "en" || language.starts_with("en-");
}

struct Suspect {
    JoinedWord word;
    Place place;
};

class OddTextCheck {
  public:
    OddTextCheck(const Program& program, Reporter& reporter) : program_(program), reporter_(reporter) {}

    void check() {
        for_each_text(program_, [this](const Text& text, TextRole role) { look_at(text, role); });
        report_joined_words();
    }

  private:
    void look_at(const Text& text, TextRole role) {
        if (text.empty()) return;
        const FlatText flat(text);
        const bool english = is_english(program_, text);
        found_.clear();
        find_stray_brackets(flat.plain(), found_);
        find_broken_words(flat.plain(), found_);
        find_citation_marks(flat.plain(), found_);
        find_wrong_characters(flat.plain(), found_);
        if (english) find_doubled_words(flat.plain(), found_);
        if (role == TextRole::Paragraph) find_open_end(flat.plain(), found_);
        for (OddText& each : found_)
            reporter_.warning("odd-text", flat.place_at(each.offset), std::move(each.message),
                              std::move(each.hint));
        if (!english) return;
        for (JoinedWord& each : find_joined_words(flat.plain())) {
            const Place place = flat.place_at(each.offset);
            suspects_.push_back({std::move(each), place});
        }
    }

    void report_joined_words() {
        if (suspects_.empty()) return;
        std::unordered_set<std::string> missing;
        for (const Suspect& each : suspects_)
            if (!each.word.needed.empty()) missing.insert(each.word.needed);
        for_each_text(program_, [&](const Text& text, TextRole) {
            if (!missing.empty() && !text.empty()) strike_out_words_of(FlatText(text).plain(), missing);
        });
        for (const auto& [word, place] : suspects_) {
            if (missing.contains(word.needed)) continue;
            reporter_.warning("odd-text", place,
                              fmt::format("two words run together: \"{}{}\"", word.first, word.second),
                              fmt::format("write \"{} {}\"", word.first, word.second));
        }
    }

    const Program& program_;
    Reporter& reporter_;
    std::vector<OddText> found_;
    std::vector<Suspect> suspects_;
};

}  // namespace

void check_odd_text(const Program& program, Reporter& reporter) {
    OddTextCheck(program, reporter).check();
}

}  // namespace bifolio::source
