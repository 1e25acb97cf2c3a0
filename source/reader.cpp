#include "source/reader.h"

#include <filesystem>
#include <utility>

#include "source/check/checks.h"
#include "source/check/odd_text.h"
#include "source/model/values.h"
#include "source/read/day_reader.h"
#include "source/read/event_reader.h"
#include "source/read/person_reader.h"
#include "source/read/read_context.h"
#include "source/read/repeats.h"
#include "source/read/structure.h"
#include "source/read/times.h"

namespace bifolio::source {

namespace {

std::string program_language(const XmlDocument& document) {
    const std::string stated = language_in(document, document.root(), {});
    return is_language(stated) ? stated : Program{}.language;
}

// First, wherever they stand: the others refer to them.
void read_declarations(ReadContext& context, Program& program) {
    const pugi::xml_node root = context.document().root();
    for (const pugi::xml_node element : root.children("room")) {
        Room room;
        room.place = context.document().place(element);
        room.id = context.define_id(element, {TargetKind::Room, program.rooms.size(), {}, {}});
        room.name = context.texts().read(element, program.language);
        program.rooms.push_back(std::move(room));
    }
    for (const pugi::xml_node element : root.children("track")) {
        Track track;
        track.place = context.document().place(element);
        track.id = context.define_id(element, {TargetKind::Track, program.tracks.size(), {}, {}});
        track.name = context.texts().read(element, program.language);
        track.symbol = context.texts().read(element.attribute("symbol"), {}).unmarked();
        track.color = context.color(element, "color");
        program.tracks.push_back(std::move(track));
    }
    for (const pugi::xml_node element : root.children("affiliation")) {
        std::string id =
            context.define_id(element, {TargetKind::Affiliation, program.affiliations.size(), {}, {}});
        program.affiliations.push_back(read_affiliation(context, element, program.language));
        program.affiliations.back().id = std::move(id);
    }
    context.use_affiliations(program.affiliations);
    for (const pugi::xml_node element : root.children("kind")) {
        context.define_kind(element, program.kinds.size());
        Kind kind;
        kind.place = context.document().place(element);
        kind.id = context.value(element, "id");
        kind.name = context.texts().read(element, program.language);
        kind.symbol = context.texts().read(element.attribute("symbol"), {}).unmarked();
        program.kinds.push_back(std::move(kind));
    }
}

bool states_date(pugi::xml_node root) {
    return !root.child("event").child("dates").empty() || !root.child("day").empty();
}

}  // namespace

std::optional<Program> read_program(const std::string& path, Diagnostics& diagnostics) {
    const XmlLimits limits;
    return read_program_text(read_file(path, limits.bytes), shown_name(path),
                             std::filesystem::path(path).parent_path().string(), diagnostics, limits);
}

std::optional<Program> read_program_text(std::string bytes, const std::string& file_name,
                                         const std::string& folder, Diagnostics& diagnostics,
                                         const XmlLimits& limits) {
    Reporter reporter(file_name, diagnostics);
    const auto document = XmlDocument::parse(std::move(bytes), reporter, limits);
    std::optional<Program> program;
    if (document && check_structure(*document, reporter)) {
        program.emplace();
        program->file = file_name;
        program->language = program_language(*document);
        ReadContext context(*document, reporter, folder, program->language);
        read_declarations(context, *program);
        program->event = read_event(context, program->language);
        read_days(context, *program);
        resolve_times(*program, reporter);
        tell_occurrences(*program);
        check_program(*program, document->place(document->root()), states_date(document->root()), reporter);
        check_odd_text(*program, reporter);
    }
    reporter.finish();
    return program;
}

}  // namespace bifolio::source
