#include "source/read/plate_reader.h"

#include <fmt/core.h>

#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "source/base/quotation.h"
#include "source/read/structure.h"

namespace bifolio::source {

namespace {

// Of a PDF, counted from 1.
struct PageRange {
    int first = 1, last = 1;
};

std::optional<int> page_number(std::string_view word) {
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc() || end != word.data() + word.size() || number < 1) return std::nullopt;
    return number;
}

// "3", or "2-5".
std::optional<PageRange> parse_pages(std::string_view words) {
    const std::size_t dash = words.find('-');
    const auto first = page_number(words.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : page_number(words.substr(dash + 1));
    if (!first || !last || *last < *first || *last - *first >= kMostPagesPlaced) return std::nullopt;
    return PageRange{*first, *last};
}

PageRange pages_of(ReadContext& context, pugi::xml_node element, bool is_pdf) {
    const pugi::xml_attribute attribute = element.attribute("pages");
    if (attribute.empty()) return {};
    const Statement stated = context.statement(attribute);
    if (!is_pdf) {
        context.reporter().error("value", stated.place, "only a PDF has pages to choose from",
                                 "leave the attribute out: the file is a picture");
        return {};
    }
    if (const auto range = parse_pages(stated.value)) return *range;
    context.reporter().error("value", stated.place,
                             fmt::format("{} names no pages of a PDF", in_quotes(stated.value)),
                             fmt::format("write \"3\", or \"2-5\"; {} at most", kMostPagesPlaced));
    return {};
}

}  // namespace

void read_plates(ReadContext& context, pugi::xml_node element, const std::string& around,
                 std::vector<Plate>& plates) {
    const std::string language = language_in(context.document(), element, around);
    Plate plate;
    plate.place = context.document().place(element);
    plate.is_advertisement = std::string_view(element.name()) == "advertisement";
    plate.size = static_cast<PlateSize>(context.word(element, "size", kPlateSizes));
    plate.position = static_cast<PlatePosition>(context.word(element, "position", kPlatePositions));
    plate.bleeds = context.is_yes(element, "bleed");
    if (plate.bleeds && plate.size != PlateSize::Full) {
        context.reporter().error("value", context.statement(element.attribute("bleed")).place,
                                 "only what takes a whole page can reach its edges",
                                 "leave out bleed, or size");
        plate.bleeds = false;
    }
    plate.title = context.text_child(element, "title", language);
    plate.name = context.text_child(element, "name", language);
    plate.url = context.address(element.child("url"));
    auto file = context.picture_or_pdf(element);
    if (!file) return;
    plate.picture = std::move(file->picture);
    const PageRange pages = pages_of(context, element, file->is_pdf);
    for (int page = pages.first; page <= pages.last; ++page) {
        plate.page = file->is_pdf ? page : 0;
        plates.push_back(plate);
        plate.title = {};  // it is the first one's
    }
}

}  // namespace bifolio::source
