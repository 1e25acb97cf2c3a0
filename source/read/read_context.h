// What the readers of a programme's parts share. Internal to source/.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "source/base/reporter.h"
#include "source/model/program.h"
#include "source/read/pictures.h"
#include "source/read/text_reader.h"
#include "source/xml/xml_document.h"

namespace bifolio::source {

// What an id stands for.
enum class TargetKind { Room, Track, Affiliation, Session, Contribution, PlainItem, Part, Text };

struct Target {
    TargetKind kind = TargetKind::Room;
    std::size_t index = 0;  // of a room, track, affiliation or part
    ItemPath item;          // of a session, talk or other item
    Place place;
};

[[nodiscard]] std::string_view to_string(TargetKind kind);  // "room"

// A value without white space around it, and where it stands.
struct Statement {
    std::string value;
    Place place;
};

// One file being read. All its functions report what is wrong with a value and then leave it out.
class ReadContext {
  public:
    // `language` is the edition's, `around` the one that what stands in the root has.
    ReadContext(const XmlDocument& document, Reporter& reporter, std::string folder,
                const std::string& language, std::string around)
        : document_(document),
          reporter_(reporter),
          texts_(document, reporter, language),
          folder_(std::move(folder)),
          language_of_root_(std::move(around)) {}

    [[nodiscard]] const XmlDocument& document() const { return document_; }
    [[nodiscard]] Reporter& reporter() { return reporter_; }
    [[nodiscard]] const TextReader& texts() const { return texts_; }
    [[nodiscard]] const std::string& language_of_root() const { return language_of_root_; }

    // Values of attributes, white space around them taken off. Absent or wrong: empty.
    [[nodiscard]] std::string value(pugi::xml_node element, const char* attribute) const;
    [[nodiscard]] Time time(pugi::xml_node element, const char* attribute);
    [[nodiscard]] std::optional<Date> date(pugi::xml_node element, const char* attribute);
    [[nodiscard]] std::optional<Minutes> minutes(pugi::xml_node element, const char* attribute);
    // Not negative.
    [[nodiscard]] std::optional<int> whole_number(pugi::xml_node element, const char* attribute);
    [[nodiscard]] std::string color(pugi::xml_node element, const char* attribute);
    [[nodiscard]] std::string address(pugi::xml_node element, const char* attribute);
    // One of `words`, else the first of them.
    [[nodiscard]] std::size_t word(pugi::xml_node element, const char* attribute,
                                   std::span<const std::string_view> words);

    [[nodiscard]] std::optional<Status> status(pugi::xml_node element);
    // "yes" or "no"; none where it is not stated.
    [[nodiscard]] std::optional<bool> yes_or_no(pugi::xml_node element, const char* attribute);
    // Dates with spaces between, "2026-09-14 2026-09-16", and from one to another, "2026-09-14/2026-09-16";
    // ascending, each once.
    [[nodiscard]] std::vector<Date> dates(const std::vector<Statement>& stated);
    // What is told of an item beside time, room and people; a session's kind is its own affair.
    [[nodiscard]] Particulars particulars(pugi::xml_node element, const std::string& language);

    // A kind of the event's own. They have ids of their own: a room may have the same one.
    void define_kind(pugi::xml_node element, std::size_t index);
    // The kind that the element's attribute names; what is one of `words` need not be defined.
    [[nodiscard]] std::optional<std::size_t> kind(pugi::xml_node element,
                                                  std::span<const std::string_view> words);

    // Values of elements that hold a short text.
    [[nodiscard]] std::string address(pugi::xml_node element);
    [[nodiscard]] std::optional<Date> date(pugi::xml_node element);
    [[nodiscard]] std::string time_zone(pugi::xml_node element);

    [[nodiscard]] Text text_child(pugi::xml_node element, const char* name,
                                  const std::string& language) const;
    [[nodiscard]] bool is_yes(pugi::xml_node element, const char* attribute);  // absent: no
    // Of a person; absent or wrong: empty.
    [[nodiscard]] std::string orcid(pugi::xml_node element);
    [[nodiscard]] std::string email(pugi::xml_node element);
    [[nodiscard]] std::optional<Picture> picture(pugi::xml_node element);
    // The picture of a page or an advertisement, which may be a PDF.
    struct PictureOrPdf {
        Picture picture;
        bool is_pdf = false;
    };
    [[nodiscard]] std::optional<PictureOrPdf> picture_or_pdf(pugi::xml_node element);
    // The language in force inside the element.
    [[nodiscard]] std::string language_at(pugi::xml_node element) const;
    // What people may refer to from now on; must outlive the context.
    void use_affiliations(const std::vector<Affiliation>& declared) { declared_ = &declared; }
    // Those that the attribute "affiliations" names, in its order.
    [[nodiscard]] std::vector<Affiliation> declared_affiliations(pugi::xml_node element);

    // The element's id, entered as `target`, whose place is filled in here.
    std::string define_id(pugi::xml_node element, Target target);
    // The track or other target that an attribute points to.
    [[nodiscard]] std::optional<std::size_t> reference(pugi::xml_node element, const char* attribute,
                                                       TargetKind kind);
    // The rooms that the attribute "room" names: "grande", "grande foyer", or "all" for all of them, unless a
    // room has that id. Rooms are to be defined before.
    [[nodiscard]] RoomSet rooms(pugi::xml_node element);
    // The session that `stated` names, when all ids are defined: it may stand further down.
    [[nodiscard]] std::optional<ItemIndex> session_reference(const Statement& stated);
    // The same for a talk, a keynote or a poster.
    [[nodiscard]] std::optional<ItemPath> contribution_reference(const Statement& stated);

    [[nodiscard]] Statement statement(pugi::xml_attribute attribute) const;
    // The parts of a list, "grande foyer"; the empty value is one.
    [[nodiscard]] std::vector<Statement> words_of(pugi::xml_attribute attribute) const;

  private:
    [[nodiscard]] Statement statement(pugi::xml_node element) const;
    [[nodiscard]] std::optional<PictureOrPdf> picture(pugi::xml_node element, PictureFormats formats);
    [[nodiscard]] std::optional<Date> date(const Statement& stated);
    [[nodiscard]] std::string address(const Statement& stated);
    [[nodiscard]] const Target* find_target(const Statement& stated, TargetKind kind);
    [[nodiscard]] std::string meant_id(const std::string& id, TargetKind kind) const;

    const XmlDocument& document_;
    Reporter& reporter_;
    TextReader texts_;
    std::string folder_;
    std::string language_of_root_;
    std::unordered_map<std::string, Target> targets_;
    const std::vector<Affiliation>* declared_ = nullptr;
    std::map<std::string, std::size_t, std::less<>> kinds_;  // into Program::kinds
    std::size_t rooms_ = 0;                                  // that are defined
    std::size_t dangling_ = 0;                               // references that point nowhere, so far
};

}  // namespace bifolio::source
