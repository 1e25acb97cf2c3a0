#include "source/read/marked_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "source/base/encoding.h"
#include "source/model/kind_names.h"
#include "source/model/text_builder.h"
#include "source/read/character_walk.h"
#include "source/read/language_in.h"
#include "source/read/vocabulary.h"

namespace bifolio::source {

namespace {

bool is_white_space(const SourceCharacter& each) {
    return each.value == ' ' || each.value == '\t' || each.value == '\n' || each.value == '\r';
}

class Paragraphs {
  public:
    explicit Paragraphs(const MarkedText& text) : text_(text) {}

    void begin(pugi::xml_node element) {
        const Mark known = *mark_named(element.name());
        if (known == Mark::LineBreak) {
            builder_.add_line_break();
            return;
        }
        Inline mark;
        mark.mark = known;
        mark.language = language_in(text_.document, element, {});
        if (known == Mark::Link) mark.target = text_.document.value(element.attribute("href"));
        builder_.open(mark);
        open_.push_back(std::move(mark));
    }
    void end(pugi::xml_node element) {
        if (mark_named(element.name()) == Mark::LineBreak) return;
        builder_.close();
        open_.pop_back();
    }

    void character(const SourceCharacter& each, Place place) {
        if (is_over_limit_) return;
        if (++characters_ > text_.limit) {
            is_over_limit_ = true;
            return text_.reporter.error("xml", place,
                                        fmt::format("a text is longer than {} kB", text_.limit >> 10U));
        }
        if (each.is_reference && is_forbidden(each.value)) {
            const EncodingFault fault{0, each.value, false};
            return text_.reporter.error("encoding", place, message_of(fault), hint_of(fault));
        }
        const bool is_space = is_white_space(each);
        if (ends_line(each) && ++line_ends_ == 2) end_paragraph();
        if (!is_space) {
            line_ends_ = 0;
            if (!place_.known()) place_ = place;
        }
        builder_.add(each.value, place, is_space);
    }

    TextBlocks take() && {
        end_paragraph();
        return std::move(blocks_);
    }

  private:
    void end_paragraph() {
        for (std::size_t n = 0; n < open_.size(); ++n) builder_.close();
        Text text = text_.start;
        text.inlines = builder_.take();
        if (place_.known() && !blocks_.empty()) text.place = place_;
        for (const Inline& each : open_) builder_.open(each);
        place_ = {};
        if (!text.empty()) blocks_.push_back(paragraph(std::move(text)));
    }

    const MarkedText& text_;
    TextBuilder builder_;
    std::vector<Inline> open_;  // marks, the outermost first
    TextBlocks blocks_;
    std::size_t characters_ = 0, line_ends_ = 0;
    Place place_;  // of the paragraph's first character
    bool is_over_limit_ = false;
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
