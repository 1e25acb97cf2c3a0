// Every text of a programme.
#pragma once

#include <span>
#include <variant>
#include <vector>

#include "source/model/program.h"

namespace bifolio::source {

// Calls, in the order of the programme,
// - visit.name(text) with every name of a person, an affiliation, a room, a place or a sponsor, where the
//   visitor tells names apart;
// - visit.line(text) with every title, tier, label and note, and else with the names;
// - visit.paragraphs(texts), a span of pointers, with the paragraphs of every abstract and biography that
//   follow one another; what else these hold, and other running texts, go to visit.line();
// - visit.begin(blocks, links) and visit.end() round each running text, where the visitor has them; `links`
// stand
//   below it;
// - program text not at all, unless the visitor has visit.code(text) for a line of it.
template <typename Visit>
class TextWalk {
  public:
    explicit TextWalk(Visit& visit) : visit_(visit) {}

    void walk(const Program& program) {
        walk(program.event);
        for (const Room& each : program.rooms) name(each.name);
        for (const Track& each : program.tracks) line(each.name);
        for (const Affiliation& each : program.affiliations) affiliation(each);
        for (const Kind& each : program.kinds) line(each.name);
        for (const Part& each : program.parts) walk(each);
        for (const LastingItem& each : program.lasting) walk(each.item);
        for (const Day& day : program.days) {
            line(day.title);
            for (const Item& each : day.items)
                std::visit([this](const auto& item) { this->walk(item); }, each);
        }
    }

  private:
    void line(const Text& text) { visit_.line(text); }
    void name(const Text& text) {
        if constexpr (requires { visit_.name(text); })
            visit_.name(text);
        else
            visit_.line(text);
    }
    void other(const TextBlock& block) {
        if (block.kind != BlockKind::CodeLine) return line(block.text);
        if constexpr (requires { visit_.code(block.text); }) visit_.code(block.text);
    }
    void lines_of(const TextBlock& block) {
        if (!block.text.empty()) other(block);
        lines(block.parts);
    }
    void lines(const TextBlocks& blocks) {
        for_each_text(blocks, [this](const TextBlock& each) { other(each); });
    }
    template <typename Inner>
    void running_text(const TextBlocks& blocks, std::span<const Hyperlink> links, Inner&& inner) {
        if constexpr (requires { visit_.begin(blocks, links); }) visit_.begin(blocks, links);
        inner();
        if constexpr (requires { visit_.end(); }) visit_.end();
        for (const Hyperlink& each : links) line(each.text);
    }
    void lines_of(const TextBlocks& text) {
        running_text(text, {}, [&] { lines(text); });
    }
    void paragraphs_of(const TextBlocks& text, std::span<const Hyperlink> links) {
        running_text(text, links, [&] { paragraphs(text); });
    }
    // Of paragraphs that something else follows, the last may end as it likes.
    void paragraphs(const TextBlocks& blocks) {
        std::vector<const Text*> run;
        const auto end_run = [&] {
            if (!run.empty()) visit_.paragraphs(std::span<const Text* const>(run));
            run.clear();
        };
        for (std::size_t n = 0; n < blocks.size(); ++n) {
            const bool is_last = n + 1 == blocks.size();
            if (blocks[n].kind == BlockKind::Paragraph &&
                (is_last || blocks[n + 1].kind == BlockKind::Paragraph)) {
                run.push_back(&blocks[n].text);
                continue;
            }
            end_run();
            lines_of(blocks[n]);
        }
        end_run();
    }

    void affiliation(const Affiliation& affiliation) {
        for (const Text* each :
             {&affiliation.name, &affiliation.short_name, &affiliation.town, &affiliation.country})
            name(*each);
    }
    // An affiliation that is declared is no text of theirs.
    void people(const std::vector<Person>& people) {
        for (const Person& each : people) {
            name(each.name);
            for (const Affiliation& own : each.affiliations)
                if (own.id.empty()) affiliation(own);
            line(each.pronouns);
            line(each.role);
            paragraphs_of(each.biography, {});
        }
    }

    void walk(const Event& event) {
        line(event.title);
        line(event.subtitle);
        if (event.short_title != event.title) line(event.short_title);
        line(event.edition);
        name(event.venue);
        name(event.town);
        people(event.organisers);
        for (const PracticalNote& each : event.notes) {
            line(each.title);
            lines_of(each.blocks);
        }
        for (const FrontMatter& each : event.front_matter) {
            line(each.title);
            lines_of(each.blocks);
            people(each.people);
        }
        for (const Sponsor& each : event.sponsors) {
            line(each.tier);
            name(each.name);
        }
        for (const Plate& each : event.plates) {
            line(each.title);
            name(each.name);
        }
    }

    void particulars(const Particulars& told) {
        line(told.level);
        line(told.audience);
        for (const Text& each : told.keywords) line(each);
    }

    void walk(const Part& part) {
        line(part.label);
        line(part.title);
        line(part.subtitle);
        line(part.short_title);
        people(part.organisers);
        people(part.chairs);
        line(part.note);
        lines_of(part.description);
        particulars(part.particulars);
    }

    void walk(const Session& session) {
        line(session.label);
        line(session.title);
        line(session.subtitle);
        line(session.short_title);
        people(session.chairs);
        line(session.note);
        lines_of(session.description);
        particulars(session.particulars);
        for (const Contribution& each : session.contributions) walk(each);
    }

    // What another entry tells is looked at there.
    void walk(const Contribution& talk) {
        if (talk.is_also) return;
        line(talk.title);
        line(talk.subtitle);
        line(talk.short_title);
        people(talk.presenters);
        people(talk.authors);
        paragraphs_of(talk.abstract.blocks, talk.links);
        particulars(talk.particulars);
    }

    void walk(const PlainItem& item) {
        line(item.title);
        line(item.note);
    }

    Visit& visit_;
};

}  // namespace bifolio::source
