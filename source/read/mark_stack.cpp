#include "source/read/mark_stack.h"

#include <fmt/core.h>

#include <utility>

#include "source/base/encoding.h"
#include "source/model/mark_names.h"
#include "source/read/language_in.h"

namespace bifolio::source {

void MarkStack::open(pugi::xml_node element) {
    Inline mark;
    mark.mark = *mark_named(element.name());
    mark.language = language_in(document_, element, {});
    if (mark.mark == Mark::Link) mark.target = document_.value(element.attribute("href"));
    builder_.open(mark);
    open_.push_back(std::move(mark));
}

void MarkStack::close() {
    builder_.close();
    open_.pop_back();
}

bool MarkStack::takes(const SourceCharacter& character, Place place) {
    if (is_over_limit_) return false;
    if (++characters_ > limit_) {
        is_over_limit_ = true;
        reporter_.error("xml", place, fmt::format("a text is longer than {} kB", limit_ >> 10U));
        return false;
    }
    if (!character.is_reference || !is_forbidden(character.value)) return true;
    const EncodingFault fault{0, character.value, false};
    reporter_.error("encoding", place, message_of(fault), hint_of(fault));
    return false;
}

std::vector<Inline> MarkStack::take() {
    for (std::size_t n = 0; n < open_.size(); ++n) builder_.close();
    std::vector<Inline> taken = builder_.take();
    for (const Inline& each : open_) builder_.open(each);
    return taken;
}

}  // namespace bifolio::source
