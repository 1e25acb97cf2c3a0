#include "source/reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <utility>

#include "source/base/quotation.h"
#include "source/check/checks.h"
#include "source/check/odd_text.h"
#include "source/model/translations.h"
#include "source/model/values.h"
#include "source/read/day_reader.h"
#include "source/read/editions.h"
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
    const std::string& language = context.language_of_root();
    for (const pugi::xml_node element : root.children("room")) {
        Room room;
        room.place = context.document().place(element);
        room.id = context.define_id(element, {TargetKind::Room, program.rooms.size(), {}, {}});
        room.name = context.texts().read(element, language);
        program.rooms.push_back(std::move(room));
    }
    for (const pugi::xml_node element : root.children("track")) {
        Track track;
        track.place = context.document().place(element);
        track.id = context.define_id(element, {TargetKind::Track, program.tracks.size(), {}, {}});
        track.name = context.texts().read(element, language);
        track.symbol = context.texts().read(element.attribute("symbol"), {}).unmarked();
        track.color = context.color(element, "color");
        program.tracks.push_back(std::move(track));
    }
    for (const pugi::xml_node element : root.children("affiliation")) {
        std::string id =
            context.define_id(element, {TargetKind::Affiliation, program.affiliations.size(), {}, {}});
        program.affiliations.push_back(read_affiliation(context, element, language));
        program.affiliations.back().id = std::move(id);
    }
    context.use_affiliations(program.affiliations);
    for (const pugi::xml_node element : root.children("kind")) {
        context.define_kind(element, program.kinds.size());
        Kind kind;
        kind.place = context.document().place(element);
        kind.id = context.value(element, "id");
        kind.name = context.texts().read(element, language);
        kind.symbol = context.texts().read(element.attribute("symbol"), {}).unmarked();
        program.kinds.push_back(std::move(kind));
    }
}

std::string folder_of(const std::string& path) {
    return std::filesystem::path(path).parent_path().string();
}

bool states_date(pugi::xml_node root) {
    return !root.child("event").child("dates").empty() || !root.child("day").empty();
}

// The edition that is wanted; none where there is none, which is reported.
std::optional<std::string> find_edition(const XmlDocument& document, const WantedEdition& wanted,
                                        const std::vector<std::string>& editions, Reporter& reporter) {
    if (editions.size() > kMostEditions) {
        reporter.error("edition", document.place(document.root()),
                       fmt::format("the programme has texts in {} languages; at most {} are allowed",
                                   editions.size(), kMostEditions));
        return std::nullopt;
    }
    if (wanted.language.empty()) return editions.front();
    if (auto found = edition_of(wanted.language, editions)) return found;
    if (!wanted.is_needed) return editions.front();
    reporter.error("edition", document.place(document.root()),
                   fmt::format("the programme has no texts in {}", in_quotes(wanted.language)),
                   fmt::format("its languages are: {}", fmt::join(editions, ", ")));
    return std::nullopt;
}

std::optional<Program> read_tree(XmlDocument& document, const std::string& folder, Reporter& reporter,
                                 const WantedEdition& wanted) {
    const std::string own = program_language(document);
    std::vector<std::string> editions = edition_languages(document, own);
    const auto edition = find_edition(document, wanted, editions, reporter);
    if (!edition) return std::nullopt;
    if (editions.size() > 1) keep_edition(document, own, *edition);
    Program program;
    program.file = reporter.file();
    program.language = *edition;
    if (*edition != own) program.language_of_talks = own;
    program.editions = std::move(editions);
    ReadContext context(document, reporter, folder, program.language, own);
    read_declarations(context, program);
    program.event = read_event(context, own);
    read_days(context, program);
    resolve_times(program, reporter);
    tell_occurrences(program);
    check_program(program, document.place(document.root()), states_date(document.root()), reporter);
    check_odd_text(program, reporter);
    return program;
}

// What a file is, and how much of it is read.
struct Source {
    const std::string& name;
    const std::string& folder;
    const XmlLimits& limits;
};

std::optional<Program> read_edition(std::string bytes, const Source& source, const WantedEdition& wanted,
                                    Diagnostics& diagnostics) {
    Reporter reporter(source.name, diagnostics);
    auto document = XmlDocument::parse(std::move(bytes), reporter, source.limits);
    std::optional<Program> program;
    if (document && check_structure(*document, reporter))
        program = read_tree(*document, source.folder, reporter, wanted);
    reporter.finish();
    return program;
}

}  // namespace

std::optional<Program> read_program(const std::string& path, Diagnostics& diagnostics,
                                    const WantedEdition& wanted) {
    const XmlLimits limits;
    return read_program_text(read_file(path, limits.bytes), shown_name(path), folder_of(path), diagnostics,
                             limits, wanted);
}

std::vector<Program> read_editions(const std::string& path, Diagnostics& diagnostics) {
    const XmlLimits limits;
    const std::string bytes = read_file(path, limits.bytes), name = shown_name(path),
                      folder = folder_of(path);
    std::vector<Program> all;
    auto own = read_program_text(bytes, name, folder, diagnostics, limits);
    if (!own) return all;
    all.push_back(std::move(*own));
    for (std::size_t n = 1; n < all.front().editions.size(); ++n) {
        Diagnostics found;
        auto other = read_program_text(bytes, name, folder, found, limits, {all.front().editions[n]});
        diagnostics.append_new(found);
        if (other) all.push_back(std::move(*other));
    }
    return all;
}

std::optional<Program> read_program_text(std::string bytes, const std::string& file_name,
                                         const std::string& folder, Diagnostics& diagnostics,
                                         const XmlLimits& limits, const WantedEdition& wanted) {
    if (wanted.beside.empty())
        return read_edition(std::move(bytes), {file_name, folder, limits}, wanted, diagnostics);
    auto program = read_edition(bytes, {file_name, folder, limits}, wanted, diagnostics);
    for (const std::string& language : wanted.beside) {
        if (!program) break;
        Diagnostics found;
        const auto other =
            read_edition(bytes, {file_name, folder, limits}, {language, wanted.is_needed}, found);
        diagnostics.append_new(found);
        if (other)
            join(*program, *other);
        else
            program.reset();
    }
    return program;
}

}  // namespace bifolio::source
