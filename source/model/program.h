// The programme of an event, in the field's own words. Value types only; nothing here knows fonts or paper.
// Made by read_program() (source/reader.h), which resolves all references and times.
#pragma once

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "source/base/place.h"
#include "source/model/picture.h"
#include "source/model/plate.h"
#include "source/model/text.h"
#include "source/model/text_block.h"

namespace bifolio::source {

using Date = std::chrono::year_month_day;
using Minutes = std::chrono::minutes;

inline constexpr Minutes kDayLength{24 * 60};
// What belongs to a day may go on past the midnight that ends it, until noon at the latest.
inline constexpr Minutes kLatestNightEnd{12 * 60};

// Stated in the file; inferred from what stands around it; or open. See docs/programme-format.md, "Times".
enum class TimeOrigin { Open, Stated, Inferred };

// A time of day, local to the event.
struct Time {
    TimeOrigin origin = TimeOrigin::Open;
    // Since the midnight that begins the item's day; what belongs to an evening may be past the next
    // midnight: 24:45 is 0:45 of the next day. Meaningless when open.
    Minutes of_day{0};
    Place place;  // of the statement; of the item when inferred

    [[nodiscard]] bool known() const { return origin != TimeOrigin::Open; }
    bool operator==(const Time&) const = default;
};

// Where a person works: told by name, or one of Program::affiliations, which it is a copy of.
struct Affiliation {
    Text name;
    Text short_name = {};          // for narrow places; may be empty
    Text town = {}, country = {};  // may be empty
    std::string id = {};           // of one that is declared in the programme; else empty

    bool operator==(const Affiliation&) const = default;
};

// A presenter, author, chair, organiser or committee member.
struct Person {
    Text name;            // as printed
    Text pronouns;        // "she/her", apart from the name and without brackets; may be empty
    std::string sort_as;  // how an index files the name, where the file says so ("Lê, Minh Tri"); else empty
    std::vector<Affiliation> affiliations;
    TextBlocks biography;
    std::optional<Picture> portrait;
    std::string url;
    Text role;                      // "Programme chair"; may be empty
    std::string orcid;              // ORCID iD, "0000-0002-1825-0097", checked; may be empty
    std::string email;              // of a talk's people; may be empty
    bool is_corresponding = false;  // of a talk's people: answers for the paper
    Place place;
};

// What has become of an item since the programme was first known. None: it is as planned. What is cancelled
// keeps its place and its minutes.
enum class Status { Cancelled, Moved, New, Tentative };

// The rooms that something takes place in: into Program::rooms, ascending, none twice. Empty: none is stated.
using RoomSet = std::vector<std::size_t>;

[[nodiscard]] bool share_one(const RoomSet& a, const RoomSet& b);
[[nodiscard]] bool has_room(const RoomSet& rooms, std::size_t room);

// Where an item of a day stands: program.days[day].items[item].
struct ItemIndex {
    std::size_t day = 0;
    std::size_t item = 0;
    bool operator==(const ItemIndex&) const = default;
};

// Where an item of a day stands, or a talk of a session; or, beside the days, Program::lasting[item].
struct ItemPath {
    static constexpr std::size_t kBesideDays = std::numeric_limits<std::size_t>::max();

    std::size_t day = 0;
    std::size_t item = 0;
    std::optional<std::size_t> talk = std::nullopt;  // in Session::contributions

    auto operator<=>(const ItemPath&) const = default;
};

enum class ContributionKind { Talk, Poster, Keynote };

// When and where something takes place, or as which poster.
struct Occurrence {
    Date date{};
    Time start;
    RoomSet rooms;
    ContributionKind kind = ContributionKind::Talk;
    std::string number;  // of a poster
};

// What is told of an item beside its title, its time, its rooms and its people; each as stated for it.
struct Particulars {
    std::optional<std::size_t> kind = {};  // into Program::kinds: what the event calls it
    Text level = {};                       // "Beginners"
    Text audience = {};                    // whom it is for
    std::vector<Text> keywords = {};
    std::vector<std::string> languages = {};   // that it is held in, BCP 47, where they are stated
    std::optional<bool> is_recorded = {};      // none: it is not said
    std::optional<std::size_t> capacity = {};  // how many people can take part
    bool is_signed = false;                    // interpreted into a sign language
    bool is_captioned = false;
};

struct Hyperlink {
    std::string url;
    Text text;  // may be empty
    Place place;
};

struct Abstract {
    TextBlocks blocks;
};

// A talk, a poster or a keynote: the same facts, told apart by kind.
struct Contribution {
    ContributionKind kind = ContributionKind::Talk;
    std::string id;
    Text title;
    Text subtitle;       // may be empty
    Text short_title;    // for narrow places (source/model/short_titles.h); empty: none
    std::string number;  // posters: "P1", stated or counted through the programme
    std::vector<Person> presenters;
    std::vector<Person> authors;  // further authors, in order; a presenter is not repeated here
    // The paper's order of both, where the file states it: into presenters and, behind them, authors; else
    // empty (source/model/byline.h).
    std::vector<std::size_t> paper_order = {};
    Abstract abstract;
    std::optional<Status> status = {};  // as stated; status_in() (status.h) knows its session's, too
    std::optional<Minutes> duration;    // as stated, else the session's talk length
    Time start, end;
    RoomSet rooms;  // a session's talks have their session's
    std::optional<std::size_t> track;
    std::string code;      // the organisers' own number: "paper 17"
    std::string language;  // that it is given in, BCP 47: as stated for it or around it
    std::vector<Hyperlink> links;
    Particulars particulars;
    std::optional<std::size_t> part = {};  // of a talk outside sessions: into Program::parts
    // Of what takes place more than once: the entry that tells all of it, abstract and links among it. None:
    // this one does.
    std::optional<ItemPath> told_at = {};
    std::vector<ItemPath> also_at = {};  // of the entry that tells all: the others, in the programme's order
    std::vector<Occurrence> also = {};   // of each: where else it takes place, that entry first
    bool is_also = false;                // stated as an <also> of the entry at `told_at`
    // Of a talk whose session has been left only a part of its talks (source/model/selection.h): which of all
    // those that are no posters it is, from 1 on. None: they are all there.
    std::optional<std::size_t> order = {};
    Place place;
};

enum class SessionKind { Talks, Posters, Keynote, Panel, Tutorial, Lightning, Workshop, Demo, Other };

// Printed: every talk's start is on paper. Numbered: the talks' lengths do not fill the session, so they are
// counted.
enum class TalkTimes { Printed, Numbered };

struct Session {
    SessionKind kind = SessionKind::Talks;
    std::string id;
    Text label;  // "Session 1"; may be empty
    Text title;
    Text subtitle;     // may be empty
    Text short_title;  // for narrow places (source/model/short_titles.h); empty: none
    std::vector<Person> chairs;
    RoomSet rooms;
    std::optional<std::size_t> track;  // into Program::tracks
    Text note;                         // "15-minute presentations"
    TextBlocks description;
    std::optional<Minutes> talk_length;
    std::optional<Status> status = {};
    Time start, end;
    bool consecutive = false;  // stated: the talks follow one another from the session's start
    TalkTimes talk_times = TalkTimes::Numbered;
    std::vector<Contribution> contributions;
    Particulars particulars;
    std::optional<std::size_t> part = {};  // into Program::parts
    Place place;
};

enum class PlainKind { Opening, Break, Lunch, Closing, Social, Other };

// An opening, a break, a lunch, a closing; also a joint one ("Lunch Break / Poster Session").
struct PlainItem {
    PlainKind kind = PlainKind::Other;
    std::string id;
    Text title;
    Text note;
    RoomSet rooms;
    std::optional<Status> status = {};
    Time start, end;
    std::optional<ItemIndex> shows;        // the session whose posters can be seen meanwhile
    Particulars particulars;               // no more than attributes can say
    std::optional<std::size_t> part = {};  // into Program::parts
    Place place;
};

// What goes on over several days, or on each of them: an exhibition that is open from nine to six, a field
// trip. It stands in no day.
struct LastingItem {
    PlainItem item;           // start and end: its opening hours, the same on each day; open: all day
    std::vector<Date> dates;  // ascending, each once
};

// What a day is made of. A Contribution here is a talk or keynote outside any session.
using Item = std::variant<Session, Contribution, PlainItem>;

// Whether a talk of the session has a time of its own that is printed. Posters have none.
[[nodiscard]] bool has_printed_time(const Session& session, const Contribution& talk);

[[nodiscard]] const Text& title_of(const Item& item);
[[nodiscard]] const Time& start_of(const Item& item);
[[nodiscard]] const Time& end_of(const Item& item);
[[nodiscard]] const RoomSet& rooms_of(const Item& item);
[[nodiscard]] std::optional<std::size_t> track_of(const Item& item);  // into Program::tracks
[[nodiscard]] const Particulars& particulars_of(const Item& item);
[[nodiscard]] std::optional<std::size_t> part_of(const Item& item);  // into Program::parts
[[nodiscard]] Place place_of(const Item& item);

struct Day {
    Date date{};
    Text title;  // "Workshop day"; may be empty: the date says it
    std::vector<Item> items;
    Place place;
};

struct Room {
    std::string id;
    Text name;
    Place place;
};

struct Track {
    std::string id;
    Text name;
    std::string symbol;  // a letter or sign that stands for it beside its colour
    std::string color;   // as stated (#rrggbb), checked; may be empty
    Place place;
};

// A kind of item in the event's own words: "Film", "Yoga".
struct Kind {
    std::string id;
    Text name;
    std::string symbol;  // a letter or sign that stands for it in narrow places; may be empty
    Place place;
};

// What holds sessions and other items together under a head of its own: a workshop held at a conference, a
// session of several sessions.
struct Part {
    std::string id;
    Text label;  // "Workshop 3"; may be empty
    Text title;
    Text subtitle;     // may be empty
    Text short_title;  // empty: none
    std::vector<Person> organisers;
    std::vector<Person> chairs;
    Text note;
    TextBlocks description;
    std::string url;
    std::optional<std::size_t> within;  // the part that this one is a part of, into Program::parts
    std::size_t day = 0;                // that it begins on, into Program::days
    bool is_session = false;            // stated as a <session> that holds sessions
    Particulars particulars = {};       // of such a session
    Place place;
};

// Wi-Fi, venue, emergency, and what else a delegate must know.
struct PracticalNote {
    std::string kind;  // "wifi", "venue", "emergency", "travel", "other"
    Text title;
    TextBlocks blocks;
    Place place;
};

// A welcome, a committee: text and/or people, printed before the programme.
struct FrontMatter {
    std::string kind;  // "welcome", "committee", "text"
    Text title;
    TextBlocks blocks;
    std::vector<Person> people;
    Place place;
};

struct Sponsor {
    Text name;
    Text tier;  // "Gold"; may be empty
    std::optional<Picture> logo;
    std::string url;
    Place place;
};

struct Event {
    Text title;
    Text subtitle;     // may be empty
    Text short_title;  // for running heads; the title where the file states none
    Text edition;
    std::optional<Date> first_day, last_day;  // stated, else from the days
    Text venue;
    Text town;
    std::string time_zone;  // IANA name, checked; may be empty
    std::string url;
    std::vector<Person> organisers;
    std::optional<Picture> logo;
    std::optional<Date> revised;
    std::vector<PracticalNote> notes;
    std::vector<FrontMatter> front_matter;
    std::vector<Sponsor> sponsors;
    std::vector<Plate> plates;
    Place place;
};

// What a part of a programme can be selected by.
enum class SelectionKey { Track, Kind, Level, Language, Room, Part };

// One of several values of a key, as a reader is told them: names, of languages BCP 47 tags, of kinds that
// the programme does not declare what the format calls them ("poster").
struct Selected {
    SelectionKey key = SelectionKey::Track;
    std::vector<std::string> values;
    bool operator==(const Selected&) const = default;
};

// What files that are made of a programme are dated by, seconds since 1970: `source_date_epoch` where it is
// known (reproducible-builds.org), else the day on which the programme was revised, else the event's first.
[[nodiscard]] std::optional<std::int64_t> file_date(const Event& event,
                                                    std::optional<std::int64_t> source_date_epoch);

struct Program {
    std::string file;             // as the user named it
    std::string language = "en";  // BCP 47; of a file with texts in several, the one of this edition
    // That talks are given in unless they say otherwise, where it is not `language`: the file's own.
    std::string language_of_talks = {};
    std::vector<std::string> editions = {};  // that the file can be read in, its own first; read from a file
    Event event;
    std::vector<Room> rooms;
    std::vector<Track> tracks;
    std::vector<Affiliation> affiliations;  // that people refer to by their ids
    std::vector<Kind> kinds;
    std::vector<Part> parts;  // a part of a part behind it
    std::vector<Day> days;    // in order of date
    std::vector<LastingItem> lasting;
    std::vector<Selected> selected = {};  // by what this is a part of a programme; empty: it is all of it

    // Compiled once, not in each file that has one: to copy and to end all its parts is much code.
    Program();
    Program(Program&&) noexcept;
    Program& operator=(Program&&) noexcept;
    Program(const Program&);
    Program& operator=(const Program&);
    ~Program();
};

// The talk, keynote or poster that stands there.
[[nodiscard]] const Contribution& contribution_at(const Program& program, const ItemPath& path);
[[nodiscard]] Contribution& contribution_at(Program& program, const ItemPath& path);

}  // namespace bifolio::source
