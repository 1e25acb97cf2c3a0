#include "layout/handout/agenda_foot.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "layout/handout/tracks.h"
#include "layout/story/text_blocks.h"
#include "layout/story/track_colors.h"
#include "layout/story/track_symbols.h"
#include "layout/story/translations.h"

namespace bifolio::layout {

namespace {

constexpr const char* kNoBreakSpace = "\u00A0";
constexpr const char* kRoomOfSwatch = "\u2007\u2007";  // as wide as two figures; no line ends there

class AgendaFoot {
  public:
    AgendaFoot(StoryBuilder& builder, const AgendaOptions& options, std::vector<TrackSwatch>& swatches)
        : builder_(builder), options_(options), swatches_(swatches) {}

    [[nodiscard]] BlockRange compose();

  private:
    [[nodiscard]] const source::Program& program() const { return builder_.program(); }
    [[nodiscard]] const language::Wording& wording() const { return builder_.wording(); }

    void compose_key_of_tracks();
    void compose_key_of_kinds();
    void compose_notes(std::string_view kind);
    void add_foot_line(RichText text, std::uint32_t node = kArtifact);
    void continue_foot_line(RichText& text);

    StoryBuilder& builder_;
    const AgendaOptions& options_;
    std::vector<TrackSwatch>& swatches_;
};

void AgendaFoot::add_foot_line(RichText text, std::uint32_t node) {
    if (text.empty()) return;
    Block block = builder_.block(builder_.cell(std::move(text), "handout-foot", 0, 1));
    block.on_grid = false;
    cells_of(block).front().node = node;
    builder_.add(std::move(block));
}

void AgendaFoot::continue_foot_line(RichText& text) {
    if (!text.empty()) builder_.append(text, std::string("\u2003"), "handout-foot");
}

// Each sign with its track's name, and the colour, which is painted later, between them.
void AgendaFoot::compose_key_of_tracks() {
    RichText key;
    std::uint32_t body = kArtifact;
    const auto belongs_to = [&](std::size_t first_span, std::uint32_t node) {
        for (Span& span : std::span(key.spans).subspan(first_span)) span.node = node;
    };
    const bool has_swatches = options_.in_color && builder_.sheet().handout_spaces.track_swatch.pt() > 0;
    const std::vector<std::string> symbols = track_symbols(program().tracks);
    ListBuilder tracks = builder_.structure().list();
    for (const std::size_t n : tracks_in(program())) {
        std::size_t first = key.spans.size();
        continue_foot_line(key);
        belongs_to(first, body);
        const OpenItem track = tracks.item(true);
        const auto color = has_swatches ? color_of_track(builder_, n) : std::nullopt;
        first = key.spans.size();
        builder_.append(key, symbols[n] + (color ? kRoomOfSwatch : kNoBreakSpace), "handout-foot", "strong");
        belongs_to(first, track.label());
        first = key.spans.size();
        builder_.append(key, program().tracks[n].name, "handout-foot");
        append_translations(builder_, key, program().tracks[n].name, "handout-foot");
        body = builder_.structure().paragraph();
        belongs_to(first, body);
        if (color) swatches_.push_back({body, *color});
    }
    add_foot_line(std::move(key), body);
}

void AgendaFoot::compose_key_of_kinds() {
    RichText key;
    for (const std::size_t n : kinds_in(program())) {
        const source::Kind& kind = program().kinds[n];
        if (kind.symbol.empty()) continue;
        continue_foot_line(key);
        builder_.append(key, kind.symbol + kNoBreakSpace, "handout-foot", "strong");
        builder_.append(key, kind.name, "handout-foot");
        append_translations(builder_, key, kind.name, "handout-foot");
    }
    add_foot_line(std::move(key));
}

void AgendaFoot::compose_notes(std::string_view kind) {
    for (const source::PracticalNote& note : program().event.notes) {
        if (note.kind != kind) continue;
        RichText text;
        const std::string title = note.title.empty() ? wording().note_kind(note.kind) : note.title.plain();
        builder_.append(text, builder_.punctuation().labelled(title, {}), "handout-foot", "strong");
        if (!note.blocks.empty()) append_on_one_line(builder_, text, note.blocks, "handout-foot");
        add_foot_line(std::move(text));
    }
}

// The tracks' key, what to do in an emergency, Wi-Fi and venue, the address, and from when it is.
BlockRange AgendaFoot::compose() {
    const std::size_t first = builder_.story().blocks.size();
    compose_key_of_tracks();
    compose_key_of_kinds();
    compose_notes("emergency");
    compose_notes("wifi");
    if (options_.with_address) compose_notes("venue");
    const source::Event& event = program().event;
    RichText origin;
    if (!event.url.empty() && options_.with_address)
        builder_.append(origin, event.url, "handout-foot", {}, Target{event.url});
    if (event.revised) {
        continue_foot_line(origin);
        builder_.append(origin, wording().revised(*event.revised), "handout-foot");
    }
    add_foot_line(std::move(origin));
    return {first, builder_.story().blocks.size() - first};
}

}  // namespace

std::optional<std::uint32_t> color_of_track(StoryBuilder& builder, std::size_t track) {
    const std::string& rgb = builder.program().tracks[track].color;
    if (rgb.empty()) return std::nullopt;
    return builder.styles().color_number(inks_of(rgb));
}

BlockRange compose_foot(StoryBuilder& builder, const AgendaOptions& options,
                        std::vector<TrackSwatch>& swatches) {
    return AgendaFoot(builder, options, swatches).compose();
}

}  // namespace bifolio::layout
