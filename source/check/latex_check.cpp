#include "source/check/latex_check.h"

#include <fmt/core.h>

#include <initializer_list>
#include <string>
#include <variant>
#include <vector>

#include "source/model/item_words.h"

namespace bifolio::source {

namespace {

// Looks through the texts of one thing.
class LatexSearch {
  public:
    void look_at(std::initializer_list<const Text*> texts) {
        for (const Text* each : texts) look_at(*each);
    }
    void look_at(const TextBlocks& blocks) {
        for_each_text(blocks, [this](const TextBlock& each) { look_at(each.text); });
    }
    void look_at(const std::vector<Person>& people) {
        for (const Person& each : people) look_at(each.biography);
    }

    void report(const std::string& of, Reporter& reporter) const {
        if (first_ != nullptr)
            reporter.warning("markup", first_->place, fmt::format("LaTeX in {} is printed as it stands", of),
                             "write it as Markdown or with elements: markup=\"markdown\", <em>, <sub>");
    }

  private:
    void look_at(const Text& text) {
        const bool has_commands = text.markup == MarkupKind::Latex && first_ == nullptr &&
                                  text.unmarked().find_first_of("\\${}~") != std::string::npos;
        if (has_commands) first_ = &text;
    }

    const Text* first_ = nullptr;
};

class LatexCheck {
  public:
    explicit LatexCheck(Reporter& reporter) : reporter_(reporter) {}

    void check(const Event& event) {
        LatexSearch search;
        search.look_at({&event.title, &event.subtitle, &event.short_title});
        search.look_at(event.organisers);
        search.report("the event's title", reporter_);
        for (const PracticalNote& note : event.notes) check(note.title, note.blocks, {});
        for (const FrontMatter& matter : event.front_matter)
            check(matter.title, matter.blocks, matter.people);
    }

    void check(const Contribution& talk) {
        if (talk.is_also) return;
        LatexSearch search;
        search.look_at({&talk.title, &talk.subtitle, &talk.short_title});
        search.look_at(talk.presenters);
        search.look_at(talk.authors);
        search.look_at(talk.abstract.blocks);
        search.report(words_for(talk), reporter_);
    }
    void check(const Session& session) {
        LatexSearch search;
        search.look_at(
            {&session.label, &session.title, &session.subtitle, &session.short_title, &session.note});
        search.look_at(session.chairs);
        search.look_at(session.description);
        search.report(words_for(session), reporter_);
        for (const Contribution& talk : session.contributions) check(talk);
    }
    void check(const Part& part) {
        LatexSearch search;
        search.look_at({&part.label, &part.title, &part.subtitle, &part.short_title, &part.note});
        search.look_at(part.organisers);
        search.look_at(part.chairs);
        search.look_at(part.description);
        search.report(quoted(part.title), reporter_);
    }
    void check(const PlainItem& item) {
        LatexSearch search;
        search.look_at({&item.title, &item.note});
        search.report(words_for(item), reporter_);
    }

  private:
    void check(const Text& title, const TextBlocks& blocks, const std::vector<Person>& people) {
        LatexSearch search;
        search.look_at({&title});
        search.look_at(blocks);
        search.look_at(people);
        search.report(title.empty() ? "a text" : quoted(title), reporter_);
    }

    Reporter& reporter_;
};

}  // namespace

void check_latex(const Program& program, Reporter& reporter) {
    LatexCheck latex(reporter);
    latex.check(program.event);
    for (const Part& part : program.parts) latex.check(part);
    for (const LastingItem& each : program.lasting) latex.check(each.item);
    for (const Day& day : program.days)
        for (const Item& item : day.items) std::visit([&](const auto& thing) { latex.check(thing); }, item);
}

}  // namespace bifolio::source
