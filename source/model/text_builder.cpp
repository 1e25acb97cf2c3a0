#include "source/model/text_builder.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <new>
#include <stdexcept>
#include <utility>

#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

// The anchors of a text that was changed as `edits` say: one wherever a change begins or ends, and the old
// ones.
std::vector<Anchor> moved_anchors(const Inline& old, const icu::Edits& edits) {
    std::vector<Anchor> moved;
    const auto put = [&](std::int64_t offset, Place place) {
        const Anchor anchor{static_cast<std::uint32_t>(offset), place};
        if (!moved.empty() && moved.back().offset == anchor.offset) return;
        moved.push_back(anchor);
    };
    UErrorCode status = U_ZERO_ERROR;
    auto old_anchor = old.anchors.begin();
    for (auto edit = edits.getFineIterator(); edit.next(status) != 0;) {
        const std::int64_t source = edit.sourceIndex();
        const std::int64_t source_end = source + edit.oldLength();
        put(edit.destinationIndex(), old.place_at(static_cast<std::size_t>(source)));
        for (; old_anchor != old.anchors.end() && old_anchor->offset < source_end; ++old_anchor)
            if (edit.hasChange() == 0 && old_anchor->offset >= source)
                put(edit.destinationIndex() + (old_anchor->offset - source), old_anchor->place);
    }
    return moved;
}

void check(UErrorCode status) {
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    if (U_FAILURE(status) != 0)
        throw std::runtime_error(std::string("ICU normaliser: ") + u_errorName(status));
}

void normalise(std::vector<Inline>& inlines) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    check(status);
    for (Inline& each : inlines) {
        normalise(each.children);
        const icu::StringPiece piece(each.text.data(), static_cast<int32_t>(each.text.size()));
        if (each.text.empty() || nfc->isNormalizedUTF8(piece, status) != 0) continue;
        icu::Edits edits;
        std::string result;
        icu::StringByteSink<std::string> sink(&result);
        nfc->normalizeUTF8(0, piece, sink, &edits, status);
        check(status);
        each.anchors = moved_anchors(each, edits);
        each.text = std::move(result);
    }
}

bool is_empty(const Inline& mark) {
    return mark.text.empty() && mark.children.empty() && mark.mark != Mark::LineBreak;
}

void drop_end_space(Inline& leaf) {
    if (!leaf.text.ends_with(' ')) return;
    leaf.text.pop_back();
    if (!leaf.anchors.empty() && leaf.anchors.back().offset == leaf.text.size()) leaf.anchors.pop_back();
}

// Takes spaces, line breaks and what is left without content off the end.
void trim_end(std::vector<Inline>& inlines) {
    while (!inlines.empty()) {
        Inline& last = inlines.back();
        if (last.mark == Mark::Text)
            drop_end_space(last);
        else
            trim_end(last.children);
        if (last.mark != Mark::LineBreak && !is_empty(last)) return;
        inlines.pop_back();
    }
}

}  // namespace

Inline& TextBuilder::leaf() {
    std::vector<Inline>& inlines = open_.back().children;
    if (inlines.empty() || inlines.back().mark != Mark::Text) {
        inlines.push_back({});
        next_ = {};
    }
    return inlines.back();
}

void TextBuilder::add(char32_t character, Place place, bool is_white_space) {
    if (is_white_space && after_space_) return;
    Inline& into = leaf();
    if (place != next_ || into.text.empty())
        into.anchors.push_back({static_cast<std::uint32_t>(into.text.size()), place});
    const std::size_t before = into.text.size();
    append_utf8(into.text, is_white_space ? U' ' : character);
    size_ += into.text.size() - before;
    next_ = {place.line, place.column + 1};
    after_space_ = is_white_space;
}

void TextBuilder::add_line_break() {
    drop_last_space();
    after_space_ = true;
    if (size_ == 0) return;
    ++size_;
    Inline line_break;
    line_break.mark = Mark::LineBreak;
    open_.back().children.push_back(std::move(line_break));
    next_ = {};
}

// The space before a line break may stand at the end of a mark that was just closed.
void TextBuilder::drop_last_space() {
    std::vector<Inline>* inlines = &open_.back().children;
    while (!inlines->empty() && inlines->back().mark != Mark::Text && !inlines->back().children.empty())
        inlines = &inlines->back().children;
    if (inlines->empty() || inlines->back().mark != Mark::Text) return;
    drop_end_space(inlines->back());
    if (inlines->back().text.empty()) inlines->pop_back();
}

void TextBuilder::open(Inline mark) {
    open_.push_back(std::move(mark));
    next_ = {};
}

void TextBuilder::close() {
    Inline mark = std::move(open_.back());
    open_.pop_back();
    next_ = {};
    if (!mark.children.empty()) open_.back().children.push_back(std::move(mark));
}

std::vector<Inline> TextBuilder::take() {
    std::vector<Inline> result = std::move(open_.front().children);
    open_.assign(1, {});
    next_ = {};
    size_ = 0;
    after_space_ = true;
    trim_end(result);
    normalise(result);
    return result;
}

}  // namespace bifolio::source
