// What is told of an item beside its title, its start and its people: the same facts, in the same words, in
// every output.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/wording.h"
#include "source/model/program.h"

namespace bifolio::language {

// Each is null or empty where there is nothing to tell.
struct ItemFacts {
    const source::Text* room = nullptr;  // its name, in the programme, which must outlive this
    std::string rooms;  // where it is in several: "Aula, Foyer", "All rooms"; room is null then
    const source::Text* track = nullptr;  // its name, as the room's
    std::string language;                 // "English": of what is not in the programme's language
    std::string language_code;            // the same in short: "EN"
    std::string until;                    // "until 18:00": the end, where no other line tells it

    [[nodiscard]] bool empty() const;
    void leave_out_rooms();
    // Calls `take` with each that there is, in this order, the language in full: a Text or a std::string.
    template <typename Take>
    void each(Take take) const {
        if (room != nullptr) take(*room);
        if (!rooms.empty()) take(rooms);
        if (track != nullptr) take(*track);
        if (!language.empty()) take(language);
        if (!until.empty()) take(until);
    }
    // The same as plain words.
    [[nodiscard]] std::vector<std::string> words() const;
};

// Rooms in words: their names in the programme's order, or that it is all of three or more.
[[nodiscard]] std::string names_of_rooms(const source::Program& program, const source::RoomSet& rooms,
                                         const Wording& wording);

// The rooms alone.
[[nodiscard]] ItemFacts facts_of_rooms(const source::Program& program, const Wording& wording,
                                       const source::RoomSet& rooms);
// Of program.days[day].items[item]; of a session that is one talk (source/model/sole_talk.h) also the talk's.
// Its end is told where nothing on the day starts at that time, a room or track where title and label do not.
[[nodiscard]] ItemFacts facts_of(const source::Program& program, const Wording& wording,
                                 const source::ItemIndex& where);
// Of a talk of the session that stands there: what differs from the session's own, and its end, where it is
// neither the next talk's start nor the session's end, or the talks have no times.
[[nodiscard]] ItemFacts facts_of_talk(const source::Program& program, const Wording& wording,
                                      const source::Session& session, std::size_t talk);

// What an item is called where it has no label: "Panel", "Keynote". Empty where that would say nothing: a
// session or a talk like others, and what the title begins with.
[[nodiscard]] std::string kind_to_tell(const source::Session& session, const Wording& wording);
[[nodiscard]] std::string kind_to_tell(const source::Contribution& talk, const Wording& wording);

// How a title is told: what has become of the item stands before it, in words; what does not take place is
// struck through as well, where that can be shown.
struct TitleStatus {
    std::string label;  // "Cancelled"; empty where nothing is to be told
    bool is_cancelled = false;
};
// Of an item of a day; of a session that is one talk also the talk's.
[[nodiscard]] TitleStatus title_status(const source::Item& item, const Wording& wording);
// Of a talk of the session; that the session is cancelled, its own title says.
[[nodiscard]] TitleStatus title_status(const source::Session& session, const source::Contribution& talk,
                                       const Wording& wording);
// "Cancelled: A Title".
[[nodiscard]] std::string titled(const TitleStatus& status, const source::Text& title,
                                 const Punctuation& punctuation);

// "Anna Berg", "Moderator: Mia Mode".
[[nodiscard]] std::string name_with_role(const source::Person& person, const Punctuation& punctuation);
// The same with pronouns where they are to be told: "Anna Berg (she/her)".
[[nodiscard]] std::string name_in_full(const source::Person& person, const Punctuation& punctuation);
// The same with what the person belongs to: "Anna Berg (she/her), University of Porto, CERN".
[[nodiscard]] std::string name_with_places(const source::Person& person, const Punctuation& punctuation);
// What stands before the names of chairs: "Chair:" and the space, which may be one that does not break. Empty
// where there is none, or the first one's role says it.
[[nodiscard]] std::string before_chairs(const std::vector<source::Person>& chairs, const Wording& wording,
                                        std::string_view space = " ");

}  // namespace bifolio::language
