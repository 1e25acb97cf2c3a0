#include "source/read/marked_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "source/model/kind_names.h"
#include "source/read/character_walk.h"
#include "source/read/mark_stack.h"
#include "source/read/vocabulary.h"

namespace bifolio::source {

namespace {

bool is_white_space(const SourceCharacter& each) {
    return each.value == ' ' || each.value == '\t' || each.value == '\n' || each.value == '\r';
}

class Paragraphs {
  public:
    explicit Paragraphs(const MarkedText& text)
        : text_(text), marks_(text.document, text.reporter, text.limit) {}

    void begin(pugi::xml_node mark) {
        mark_named(mark.name()) == Mark::LineBreak ? marks_.builder().add_line_break() : marks_.open(mark);
    }
    void end(pugi::xml_node mark) {
        if (mark_named(mark.name()) != Mark::LineBreak) marks_.close();
    }

    void character(const SourceCharacter& each, Place place) {
        if (!marks_.takes(each, place)) return;
        const bool is_space = is_white_space(each);
        if (ends_line(each) && ++line_ends_ == 2) end_paragraph();
        if (!is_space) {
            line_ends_ = 0;
            if (!place_.known()) place_ = place;
        }
        marks_.builder().add(each.value, place, is_space);
    }

    TextBlocks take() && {
        end_paragraph();
        return std::move(blocks_);
    }

  private:
    void end_paragraph() {
        Text text = text_.start;
        text.inlines = marks_.take();
        if (place_.known() && !blocks_.empty()) text.place = place_;
        place_ = {};
        if (!text.empty()) blocks_.push_back(paragraph(std::move(text)));
    }

    const MarkedText& text_;
    MarkStack marks_;
    TextBlocks blocks_;
    std::size_t line_ends_ = 0;
    Place place_;  // of the paragraph's first character
};

}  // namespace

bool takes_markup(std::string_view element) {
    const ElementRule* rule = find_element(element);
    return rule != nullptr && rule->content != Content::Elements &&
           std::ranges::find(rule->attributes, std::string_view(kMarkupAttribute), &AttributeRule::name) !=
               rule->attributes.end();
}

MarkupKind markup_in(const XmlDocument& document, pugi::xml_node element) {
    for (pugi::xml_node node = element; node; node = node.parent())
        if (const pugi::xml_attribute stated = node.attribute(kMarkupAttribute))
            return kind_named<MarkupKind>(kMarkupNames, document.value(stated)).value_or(MarkupKind::Xml);
    return MarkupKind::Xml;
}

TextBlocks read_paragraphs(const MarkedText& text) {
    Paragraphs paragraphs(text);
    walk_characters(text.document, text.element, paragraphs);
    return std::move(paragraphs).take();
}

}  // namespace bifolio::source
