#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "layout/booklet/compose.h"
#include "layout/booklet/plates.h"
#include "layout/story/translations.h"

namespace bifolio::layout {

namespace {

using source::Plate;
using source::PlatePosition;
using source::PlateSize;

constexpr const char* kHeading = "front-heading";
// Lines of the grid that are left for the title of a page, besides its style's.
constexpr int kTitleLines = 2;
constexpr double kThousandths = 1000;

// Covers are asked for: without, what stands on their insides is in front of the programme or at the end.
PlatePosition position_of(const Plate& plate, const styles::StyleSheet& sheet) {
    if (sheet.contents.cover) return plate.position;
    if (plate.position == PlatePosition::InsideFront) return PlatePosition::BeforeProgramme;
    const bool is_behind =
        plate.position == PlatePosition::InsideBack || plate.position == PlatePosition::Back;
    return is_behind ? PlatePosition::End : plate.position;
}

bool is_in_flow(PlatePosition position) {
    return position == PlatePosition::BeforeProgramme || position == PlatePosition::AfterOverview ||
           position == PlatePosition::AfterProgramme || position == PlatePosition::End;
}

// What is read out in its place.
std::string description_of(const StoryBuilder& builder, const Plate& plate) {
    const std::optional<std::string>& stated = plate.picture.description;
    // A link is not mere decoration.
    if (stated && (plate.url.empty() || !stated->empty())) return *stated;
    if (plate.is_advertisement) {
        const std::string word = builder.wording().say(&language::Words::advertisement);
        return plate.name.empty() ? word : builder.punctuation().labelled(word, plate.name.plain());
    }
    if (!plate.title.empty()) return plate.title.plain();
    return std::filesystem::path(plate.picture.path).stem().string();
}

class PlateComposer {
  public:
    explicit PlateComposer(StoryBuilder& builder) : builder_(builder), sheet_(builder.sheet()) {}

    void add_to_flow(std::size_t index) {
        const Plate& plate = plates()[index];
        const std::optional<std::uint32_t> picture = this->picture(plate, area_in_flow(plate));
        if (!picture) return;
        const OpenElement part = builder_.structure().part();
        const bool has_title = !plate.title.empty() && !plate.bleeds;
        if (has_title) {
            builder_.add_part_heading(plate.title.plain(), builder_.anchor_of(Subject::plate(index)),
                                      kHeading);
            add_translations(builder_, {plate.title, {}}, "front-translation");
        }
        Block block;
        add_beside(block, cell(plate, *picture));
        Cell& cell = cells_of(block).front();
        const Rect area = area_in_flow(plate);
        const Rect place = fitted(builder_.story().pictures[*picture], area);
        cell.x = place.x;
        cell.picture_size = {place.width, place.height};
        // One that is not as high as its area stands in its middle.
        if (plate.size == PlateSize::Full) cell.picture_drop = (area.height - place.height) / 2;
        block.keep_together = true;
        block.space_before = block.space_after = plate.size == PlateSize::Full ? 0 : 1;
        block.covers_page = plate.bleeds;
        if (plate.size == PlateSize::Full && !has_title) {
            block.start = PageStart::NewPage;
            block.opener = true;
            name(plate, index, block);
        } else if (!has_title && plate.position == PlatePosition::AfterOverview) {
            block.start = PageStart::NewPage;  // days at a glance have pages of their own
        }
        builder_.add(std::move(block));
    }

    void add_outside(std::size_t index, PlatePosition position) {
        const Plate& plate = plates()[index];
        Rect area = plate.bleeds ? whole_page(sheet_) : plate_area(plate.size, 0, 0, sheet_);
        const std::optional<std::uint32_t> picture = this->picture(plate, area);
        if (!picture) return;
        const OpenElement part = builder_.structure().part();
        OutsidePlate outside;
        outside.picture = cell(plate, *picture);
        outside.plate = index;
        outside.size = plate.size;
        outside.position = position;
        outside.bleeds = plate.bleeds;
        if (!plate.title.empty()) {
            outside.anchor = builder_.anchor_of(Subject::plate(index));
            outside.bookmark = plate.title.plain();
        }
        builder_.story().plates.push_back(std::move(outside));
    }

  private:
    [[nodiscard]] const std::vector<Plate>& plates() const { return builder_.program().event.plates; }

    void name(const Plate& plate, std::size_t index, Block& block) {
        if (plate.title.empty()) return;
        block.anchor = builder_.anchor_of(Subject::plate(index));
        block.bookmark = plate.title.plain();
        block.bookmark_level = 1;
    }

    // What it may fill; the top is that of its block.
    [[nodiscard]] Rect area_in_flow(const Plate& plate) const {
        if (plate.bleeds) return whole_page(sheet_);
        Rect area = plate_area(plate.size, 0, 0, sheet_);
        area.y = 0;
        double lines = plate.size == PlateSize::Full ? 1 : 0.5;  // its head is not on the block's
        if (!plate.title.empty()) {
            const styles::ParagraphStyle& style = sheet_.paragraph(kHeading);
            lines += kTitleLines + style.space_before + style.space_after +
                     2 * style.leading.pt() / sheet_.grid.leading.pt();
        }
        area.height = std::max(area.height / 4, area.height - lines * sheet_.grid.leading.pt());
        return area;
    }

    [[nodiscard]] std::optional<std::uint32_t> picture(const Plate& plate, const Rect& area) {
        if (plate.page == 0) return builder_.picture(plate.picture);
        PictureData place = place_for(plate);
        place.width = static_cast<int>(area.width * kThousandths);
        place.height = static_cast<int>(area.height * kThousandths);
        if (plate.bleeds) place.bleed = static_cast<int>(sheet_.page.bleed.pt() * kThousandths);
        builder_.story().pictures.push_back(std::move(place));
        return static_cast<std::uint32_t>(builder_.story().pictures.size() - 1);
    }

    [[nodiscard]] Cell cell(const Plate& plate, std::uint32_t picture) {
        Cell cell;
        cell.picture = picture;
        cell.style = &sheet_.paragraph("body");
        cell.width = builder_.full_width();
        const std::string description = description_of(builder_, plate);
        if (!plate.url.empty()) {
            const LinkedFigure figure = builder_.structure().linked_figure(description);
            cell.node = figure.figure;
            cell.picture_link = figure.link;
            cell.picture_address = plate.url;
            set_language(figure.figure, plate, description);
        } else if (!description.empty()) {
            cell.node = builder_.structure().figure(description);
            set_language(cell.node, plate, description);
        }
        return cell;
    }

    // Of the description, which is in another language than words of ours.
    void set_language(std::uint32_t figure, const Plate& plate, const std::string& description) {
        if (plate.picture.description != description) return;
        builder_.structure().set_language_where_it_differs(
            figure, plate.picture.language.empty() ? builder_.program().language : plate.picture.language);
    }

    StoryBuilder& builder_;
    const styles::StyleSheet& sheet_;
};

// A side of a cover is one page: what it has no room for stands where a page is free.
void keep_to_covers(StoryBuilder& builder) {
    std::vector<OutsidePlate>& plates = builder.story().plates;
    for (const auto position : {PlatePosition::InsideFront, PlatePosition::InsideBack, PlatePosition::Back})
        for (const PlateSpot& spot : spots_on_cover(builder.story(), position)) {
            if (spot.page == 0) continue;
            plates[spot.plate].position = PlatePosition::Free;
            builder.tell(builder.program().event.plates[plates[spot.plate].plate].place,
                         "this side of the cover is full: it stands where a page is free", "");
        }
}

}  // namespace

void compose_plates(StoryBuilder& builder, PlatePosition position) {
    const std::vector<Plate>& plates = builder.program().event.plates;
    for (std::size_t n = 0; n < plates.size(); ++n)
        if (position_of(plates[n], builder.sheet()) == position) PlateComposer(builder).add_to_flow(n);
}

void compose_outside_plates(StoryBuilder& builder) {
    const std::vector<Plate>& plates = builder.program().event.plates;
    for (std::size_t n = 0; n < plates.size(); ++n) {
        const PlatePosition position = position_of(plates[n], builder.sheet());
        if (position != plates[n].position)
            builder.tell(plates[n].place, "the style has no cover: what is to stand on it stands inside", "");
        if (!is_in_flow(position)) PlateComposer(builder).add_outside(n, position);
    }
    keep_to_covers(builder);
}

}  // namespace bifolio::layout
