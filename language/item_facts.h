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
    const source::Text* part = nullptr;  // the title of what it is a part of, in the programme
    // What the event calls it, where that does not stand over the title, in the programme.
    const source::Kind* kind = nullptr;
    const source::Text* room = nullptr;  // its name, in the programme, which must outlive this
    std::string rooms;  // where it is in several: "Aula, Foyer", "All rooms"; room is null then
    const source::Text* track = nullptr;  // its name, as the room's
    // "English", "German, English": of what is not in the programme's language alone.
    std::string language;
    std::string language_code;  // the same in short: "EN"
    // "Level: Beginners", "20 places", "Sign language": what can be left out where there is little room.
    std::vector<std::string> details;
    std::vector<std::string> also;  // "also Tuesday 14:00, Aula": where it takes place again
    std::string until;              // "until 18:00": the end, where no other line tells it

    [[nodiscard]] bool empty() const;
    void leave_out_rooms();
    // What is for those who read all of it.
    void leave_out_details() { details.clear(); }
    // Calls `take` with each that there is, in this order, the language in full: a Text or a std::string.
    template <typename Take>
    void each(Take take) const {
        if (part != nullptr) take(*part);
        if (kind != nullptr) take(kind->name);
        if (room != nullptr) take(*room);
        if (!rooms.empty()) take(rooms);
        if (track != nullptr) take(*track);
        if (!language.empty()) take(language);
        for (const std::string& detail : details) take(detail);
        for (const std::string& slot : also) take(slot);
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
// Of a talk of the session at program.days[day].items[item]: what differs from the session's own, and its
// end, where it is neither the next talk's start nor the session's end, or the talks have no times.
[[nodiscard]] ItemFacts facts_of_talk(const source::Program& program, const Wording& wording,
                                      const source::ItemIndex& session, std::size_t talk);

// "fans, pumps"
[[nodiscard]] std::string keywords_in_words(const source::Particulars& told, const Wording& wording);

// What an item is called where it has no label: "Panel", "Keynote". Empty where that would say nothing: a
// session or a talk like others, and what the title begins with. A kind of the event's own is told by its
// name.
[[nodiscard]] std::string kind_to_tell(const source::Program& program, const source::Session& session,
                                       const Wording& wording);
[[nodiscard]] std::string kind_to_tell(const source::Program& program, const source::Contribution& talk,
                                       const Wording& wording);
[[nodiscard]] std::string kind_to_tell(const source::Program& program, const source::PlainItem& item,
                                       const Wording& wording);

// What is told of a part of the programme beside its people and its note.
[[nodiscard]] ItemFacts facts_of_part(const source::Program& program, const Wording& wording,
                                      const source::Part& part);

// Of what goes on over several days: where, and what else is told of it but its days and hours.
[[nodiscard]] ItemFacts facts_of_lasting_item(const source::Program& program, const Wording& wording,
                                              const source::LastingItem& lasting);
// The same behind when: "14–16 September 2026", "09:00–18:00", "Foyer", and what
// else is told of it.
[[nodiscard]] std::vector<std::string> facts_of_lasting(const source::Program& program,
                                                        const Wording& wording,
                                                        const source::LastingItem& lasting);

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
// "A Title: A Subtitle"; "What Now? A Subtitle".
[[nodiscard]] std::string with_subtitle(std::string title, const source::Text& subtitle,
                                        const Punctuation& punctuation);
// The title as it is told with its subtitle, and both in the further languages that the programme is in: "A
// Title: A Subtitle / Ein Titel: Ein Untertitel".
[[nodiscard]] std::string with_translations(std::string told, const source::Text& title,
                                            const source::Text& subtitle, const Punctuation& punctuation);
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
