#include "layout/story/translations.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "source/model/translations.h"

namespace bifolio::layout {

namespace {

// Each once, the title's first.
std::vector<std::string> languages_of(const TranslatedTitle& told) {
    std::vector<std::string> languages;
    for (const source::Text* text : {&told.title, &told.subtitle})
        for (const source::Text& each : text->translations)
            if (std::ranges::find(languages, each.language) == languages.end())
                languages.push_back(each.language);
    return languages;
}

}  // namespace

void add_translations(StoryBuilder& builder, const TranslatedTitle& told, const std::string& style) {
    const std::string overlay = told.is_cancelled ? "cancelled" : "";
    std::vector<Block>& blocks = builder.story().blocks;
    for (const std::string& language : languages_of(told)) {
        const double space = told.is_apart ? 0 : std::exchange(blocks.back().space_after, 0);
        RichText text;
        if (const source::Text* title = source::translation_of(told.title, language))
            builder.append(text, *title, style, overlay);
        if (const source::Text* subtitle = source::translation_of(told.subtitle, language)) {
            if (!text.empty()) builder.append(text, builder.punctuation().colon, style);
            builder.append(text, *subtitle, style, overlay);
        }
        Block block = builder.block(builder.cell(std::move(text), style, told.x));
        block.talk = told.talk;
        block.keep_with_next = true;
        block.space_after = std::max(block.space_after, space);
        builder.add(std::move(block));
    }
}

void append_translations(StoryBuilder& builder, RichText& text, const source::Text& of,
                         const std::string& style, const std::string& overlay) {
    for (const source::Text& each : of.translations) {
        builder.append(text, source::between_languages(of, each), style, overlay);
        builder.append_name(text, each, style, overlay);
    }
}

}  // namespace bifolio::layout
