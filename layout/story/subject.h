// What an anchor names: a part of the programme, known by where it stands in it.
#pragma once

#include <compare>
#include <cstddef>

#include "source/model/program.h"

namespace bifolio::layout {

// Two are equal when they name the same part of one programme, wherever its values lie in memory; a copy of
// the programme has the same subjects. All indexes count from 0. The order is of no meaning, only fixed.
class Subject {
  public:
    // Event::front_matter[index].
    [[nodiscard]] static constexpr Subject front_matter(std::size_t index) {
        return Subject(Kind::FrontMatter, index);
    }
    // Program::days[index].
    [[nodiscard]] static constexpr Subject day(std::size_t index) { return Subject(Kind::Day, index); }
    // The overview of Program::days[index].
    [[nodiscard]] static constexpr Subject overview(std::size_t index) {
        return Subject(Kind::Overview, index);
    }
    // A session, a plain item, or a talk or keynote outside any session.
    [[nodiscard]] static constexpr Subject item(const source::ItemIndex& where) {
        return Subject(Kind::Item, where.day, where.item);
    }
    // Session::contributions[index] of the session that stands there.
    [[nodiscard]] static constexpr Subject contribution(const source::ItemIndex& session, std::size_t index) {
        return Subject(Kind::Contribution, session.day, session.item, index);
    }
    // Program::parts[part] on Program::days[day].
    [[nodiscard]] static constexpr Subject part(std::size_t day, std::size_t part) {
        return Subject(Kind::Part, day, part);
    }
    // What goes on over several days: Program::lasting[index].
    [[nodiscard]] static constexpr Subject lasting(std::size_t index) {
        return Subject(Kind::Lasting, index);
    }
    // Event::plates[index].
    [[nodiscard]] static constexpr Subject plate(std::size_t index) { return Subject(Kind::Plate, index); }
    [[nodiscard]] static constexpr Subject presenter_index() { return Subject(Kind::PresenterIndex); }
    [[nodiscard]] static constexpr Subject chair_index() { return Subject(Kind::ChairIndex); }
    [[nodiscard]] static constexpr Subject practical_notes() { return Subject(Kind::PracticalNotes); }
    [[nodiscard]] static constexpr Subject sponsors() { return Subject(Kind::Sponsors); }

    auto operator<=>(const Subject&) const = default;

  private:
    enum class Kind {
        FrontMatter,
        Day,
        Overview,
        Item,
        Contribution,
        Part,
        Lasting,
        Plate,
        PresenterIndex,
        ChairIndex,
        PracticalNotes,
        Sponsors
    };

    constexpr explicit Subject(Kind kind, std::size_t first = 0, std::size_t item = 0,
                               std::size_t contribution = 0)
        : kind_(kind), first_(first), item_(item), contribution_(contribution) {}

    Kind kind_;
    std::size_t first_;  // the day, or the front matter
    std::size_t item_;
    std::size_t contribution_;
};

}  // namespace bifolio::layout
