#include "layout/pages/running_heads.h"

#include <algorithm>

namespace bifolio::layout {

namespace {

bool begins(const BlockPart& part) {
    return part.first_line == 0;
}

bool is_verso(std::size_t page_number) {
    return page_number % 2 == 0;
}

// The names that an index's page goes from and to: "Carrez–Colin". None on other pages.
std::vector<std::string> names_on(const Story& story, const LaidPage& page, std::string_view range) {
    const std::string* first = nullptr;
    const std::string* last = nullptr;
    for (const BlockPart& part : page.parts) {
        const auto& entry = story.blocks[part.block].index_entry;
        if (!entry) continue;
        if (first == nullptr) first = &entry->name;
        last = &entry->name;
    }
    if (first == nullptr) return {};
    if (*first == *last) return {*first};
    return {std::string(*first).append(range).append(*last)};
}

// Blocks with the marks that hold on the page, in reading order: first that which goes on from before it.
std::vector<std::size_t> marks_on(const Story& story, const LaidPage& page,
                                  std::optional<std::size_t> before) {
    std::vector<std::size_t> marks;
    const BlockPart& first = page.parts.front();
    const bool goes_on = !begins(first) || !story.blocks[first.block].mark;
    if (goes_on && before) marks.push_back(*before);
    for (const BlockPart& part : page.parts)
        if (begins(part) && story.blocks[part.block].mark) marks.push_back(part.block);
    return marks;
}

// Sections before all else.
std::size_t chosen(const Story& story, std::vector<std::size_t> marks, bool first) {
    const auto is_section = [&](std::size_t block) { return story.blocks[block].mark->is_section; };
    if (std::ranges::any_of(marks, is_section))
        std::erase_if(marks, [&](std::size_t block) { return !is_section(block); });
    return first ? marks.front() : marks.back();
}

// The block whose mark holds at a block.
std::optional<std::size_t> marked_by(const Story& story, std::size_t block) {
    for (std::size_t n = block + 1; n-- > 0;)
        if (story.blocks[n].mark) return n;
    return std::nullopt;
}

}  // namespace

std::vector<std::optional<RunningHead>> running_heads(const Story& story, std::span<const LaidPage> pages,
                                                      std::size_t first_page, std::string_view range) {
    std::vector<std::optional<RunningHead>> heads;
    std::optional<std::size_t> before;
    for (std::size_t n = 0; n < pages.size(); ++n) {
        std::optional<RunningHead>& head = heads.emplace_back();
        const LaidPage& page = pages[n];
        if (page.parts.empty()) continue;
        const std::vector<std::size_t> marks = marks_on(story, page, before);
        if (marks.empty()) continue;
        before = marks.back();
        const BlockPart& first = page.parts.front();
        if (begins(first) && story.blocks[first.block].opener) continue;
        head.emplace().block = chosen(story, marks, is_verso(first_page + n));
        head->texts = names_on(story, page, range);
        if (head->texts.empty()) head->texts = story.blocks[head->block].mark->texts;
    }
    return heads;
}

bool is_stale(const RunningHead& head, const Story& story, const LaidPage& page, std::size_t page_number) {
    bool is_here = false, earlier = false, later_begins = false;
    for (const BlockPart& part : page.parts) {
        const std::optional<std::size_t> mark = marked_by(story, part.block);
        if (!mark) continue;
        if (*mark == head.block) is_here = true;
        if (!story.blocks[*mark].mark->is_section) continue;
        if (*mark < head.block) earlier = true;
        if (*mark > head.block && *mark == part.block && begins(part)) later_begins = true;
    }
    return !is_here || (is_verso(page_number) ? earlier : later_begins);
}

}  // namespace bifolio::layout
