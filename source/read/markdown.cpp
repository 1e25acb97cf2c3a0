#include <fmt/core.h>
#include <md4c.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <new>
#include <optional>
#include <utility>
#include <vector>

#include "source/base/encoding.h"
#include "source/base/html_entities.h"
#include "source/base/quotation.h"
#include "source/base/utf8.h"
#include "source/model/mark_names.h"
#include "source/model/text_builder.h"
#include "source/model/values.h"
#include "source/read/character_walk.h"
#include "source/read/marked_text.h"

namespace bifolio::source {

namespace {

// What stands deeper is told as if it did not.
constexpr std::size_t kDeepestBlocks = 16, kDeepestMarks = 16;
constexpr std::size_t kTab = 4;
// Before a title: no block begins behind it, and all marks may.
constexpr char kSentinel = '.';

// The element's text as MD4C reads it, with the place of each byte.
class Manuscript {
  public:
    Manuscript(const MarkedText& text, bool is_line) : text_(text), is_line_(is_line) {
        if (is_line_) add(kSentinel, text.document.place(text.element));
        walk_characters(text.document, text.element, *this);
        if (!is_line_) take_off_indentation();
    }

    // For walk_characters().
    void begin(pugi::xml_node element) {
        const std::string_view name = element.name();
        if (mark_named(name) == Mark::LineBreak) {
            for (const char each : std::string_view("  \n")) add(each, text_.document.place(element));
            return;
        }
        text_.reporter.warning("markup", text_.document.place(element),
                               fmt::format("<{}> in a text that is Markdown: only its words are kept", name),
                               "write marks as Markdown: *emphasis*, **strong**, `code`, [words](address)");
    }
    void end(pugi::xml_node /*element*/) {}
    void character(const SourceCharacter& each, Place place) {
        const bool is_white_space = ends_line(each) || each.value == ' ' || each.value == '\t';
        if (is_over_limit_ || (is_line_ && bytes_.size() == 1 && is_white_space)) return;
        if (bytes_.size() >= text_.limit) {
            is_over_limit_ = true;
            return text_.reporter.error("xml", place,
                                        fmt::format("a text is longer than {} kB", text_.limit >> 10U));
        }
        if (each.is_reference && is_forbidden(each.value)) {
            const EncodingFault fault{0, each.value, false};
            return text_.reporter.error("encoding", place, message_of(fault), hint_of(fault));
        }
        std::string own;
        append_utf8(own, ends_line(each) ? (is_line_ ? U' ' : U'\n') : each.value);
        for (const char byte : own) add(byte, place);
    }

    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] Place place(std::size_t offset) const {
        return offset < places_.size() ? places_[offset] : Place{};
    }

  private:
    void add(char byte, Place place) {
        bytes_ += byte;
        places_.push_back(place);
    }

    // White space that begins all lines is the file's. The first line begins behind the element's tag.
    void take_off_indentation() {
        std::optional<std::size_t> least;
        for_each_line([&](std::size_t begin, std::size_t end) {
            const std::size_t text = std::min(bytes_.find_first_not_of(" \t", begin), end);
            if (text < end && (begin > 0 || text > begin))
                least = std::min(least.value_or(text - begin), text - begin);
        });
        if (!least || *least == 0) return;
        std::string bytes;
        std::vector<Place> places;
        for_each_line([&](std::size_t begin, std::size_t end) {
            const std::size_t text = std::min(bytes_.find_first_not_of(" \t", begin), end);
            begin = std::min(begin + *least, text);
            const std::size_t behind = std::min(end + 1, bytes_.size());
            bytes.append(bytes_, begin, behind - begin);
            places.insert(places.end(), places_.begin() + static_cast<std::ptrdiff_t>(begin),
                          places_.begin() + static_cast<std::ptrdiff_t>(behind));
        });
        bytes_ = std::move(bytes);
        places_ = std::move(places);
    }
    void for_each_line(const std::function<void(std::size_t, std::size_t)>& visit) const {
        for (std::size_t begin = 0; begin < bytes_.size();) {
            const std::size_t end = std::min(bytes_.find('\n', begin), bytes_.size());
            visit(begin, end);
            begin = end + 1;
        }
    }

    const MarkedText& text_;
    bool is_line_;
    std::string bytes_;
    std::vector<Place> places_;  // by byte
    bool is_over_limit_ = false;
};

// Builds blocks from what MD4C calls.
class MarkdownBuilder {
  public:
    MarkdownBuilder(const MarkedText& text, const Manuscript& manuscript)
        : text_(text), manuscript_(manuscript) {
        open_.push_back({});
    }

    TextBlocks build() {
        const MD_PARSER parser = {
            0,
            MD_FLAG_TABLES | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS,
            [](MD_BLOCKTYPE type, void* detail, void* self) { return of(self).enter(type, detail); },
            [](MD_BLOCKTYPE type, void* /*detail*/, void* self) { return of(self).leave(type); },
            [](MD_SPANTYPE type, void* detail, void* self) { return of(self).open_mark(type, detail); },
            [](MD_SPANTYPE type, void* detail, void* self) { return of(self).close_mark(type, detail); },
            [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
                return of(self).add_text(type, std::string_view(text, size));
            },
            nullptr,
            nullptr};
        const std::string& bytes = manuscript_.bytes();
        if (md_parse(bytes.data(), static_cast<MD_SIZE>(bytes.size()), &parser, this) != 0)
            throw std::bad_alloc();  // all that MD4C fails of
        end_leaf();
        return std::move(open_.front().parts);
    }

  private:
    static MarkdownBuilder& of(void* self) { return *static_cast<MarkdownBuilder*>(self); }

    int enter(MD_BLOCKTYPE type, void* detail) {
        end_leaf();
        switch (type) {
            case MD_BLOCK_QUOTE:
                begin(BlockKind::Quotation);
                break;
            case MD_BLOCK_UL:
                begin(BlockKind::BulletList);
                break;
            case MD_BLOCK_OL:
                begin(BlockKind::NumberedList);
                open_.back().first_number =
                    static_cast<int>(std::min(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start, 999'999U));
                break;
            case MD_BLOCK_LI:
                begin(BlockKind::ListItem);
                break;
            case MD_BLOCK_CODE:
                begin(BlockKind::Code);
                is_code_ = true;
                break;
            case MD_BLOCK_TABLE:
                begin(BlockKind::Table);
                break;
            case MD_BLOCK_TR:
                begin(BlockKind::TableRow);
                break;
            case MD_BLOCK_H:
                // In a list or a quotation no heading may stand.
                begin_leaf(open_.size() == 1 ? BlockKind::Heading : BlockKind::Paragraph);
                if (open_.size() > 1) open_heading_in_block();
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                begin_leaf(BlockKind::TableCell);
                leaf_->is_head = type == MD_BLOCK_TH;
                break;
            default:
                break;
        }
        return 0;
    }

    int leave(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_CODE) end_code();
        if (type == MD_BLOCK_H && leaf_ && leaf_->kind == BlockKind::Paragraph) builder_.close();
        end_leaf();
        if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL || type == MD_BLOCK_LI ||
            type == MD_BLOCK_CODE || type == MD_BLOCK_TABLE || type == MD_BLOCK_TR)
            end_block();
        return 0;
    }

    void open_heading_in_block() {
        Inline strong;
        strong.mark = Mark::Strong;
        builder_.open(std::move(strong));
    }

    void begin(BlockKind kind) {
        ++depth_;
        if (open_.size() > kDeepestBlocks) return;
        TextBlock& block = open_.emplace_back();
        block.kind = kind;
        block.place = last_place_.known() ? last_place_ : text_.start.place;
    }

    void end_block() {
        const bool is_flat = depth_ > kDeepestBlocks;
        --depth_;
        if (is_flat) return;
        TextBlock block = std::move(open_.back());
        open_.pop_back();
        if (block.kind == BlockKind::Table) drop_empty_head(block);
        if (!block.parts.empty()) open_.back().parts.push_back(std::move(block));
    }

    // Markdown has no table without heads.
    static void drop_empty_head(TextBlock& table) {
        const auto is_empty = [](const TextBlock& cell) { return cell.text.empty(); };
        if (table.parts.size() > 1 && std::ranges::all_of(table.parts.front().parts, is_empty))
            table.parts.erase(table.parts.begin());
    }

    void begin_leaf(BlockKind kind) {
        leaf_.emplace();
        leaf_->kind = kind;
        leaf_->text = text_.start;
        leaf_->text.place = {};
    }

    void end_leaf() {
        if (!leaf_) return;
        leaf_->text.inlines = builder_.take();
        if (!leaf_->text.place.known()) leaf_->text.place = text_.start.place;
        leaf_->place = leaf_->text.place;
        // A row that stands too deep is none.
        if (leaf_->kind == BlockKind::TableCell && open_.back().kind != BlockKind::TableRow)
            leaf_->kind = BlockKind::Paragraph;
        const bool is_needed = !leaf_->text.empty() || leaf_->kind == BlockKind::TableCell;
        if (is_needed) parent_of(leaf_->kind).parts.push_back(std::move(*leaf_));
        leaf_.reset();
    }
    // What would stand deeper than the deepest stands in it.
    TextBlock& parent_of(BlockKind kind) {
        TextBlock& parent = open_.back();
        const bool holds_items =
            parent.kind == BlockKind::BulletList || parent.kind == BlockKind::NumberedList;
        if (!holds_items || kind == BlockKind::ListItem) return parent;
        TextBlock& item = parent.parts.emplace_back();
        item.kind = BlockKind::ListItem;
        return item;
    }

    int open_mark(MD_SPANTYPE type, void* detail) {
        if (!leaf_) begin_leaf(BlockKind::Paragraph);
        Inline mark;
        mark.mark = Mark::Text;
        if (type == MD_SPAN_EM) mark.mark = Mark::Emphasis;
        if (type == MD_SPAN_STRONG) mark.mark = Mark::Strong;
        if (type == MD_SPAN_CODE) mark.mark = Mark::Code;
        if (type == MD_SPAN_A) {
            std::string target = string_of(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
            // An address that is none is told behind its words.
            if (is_url(target)) {
                mark.mark = Mark::Link;
                mark.target = std::move(target);
            }
        }
        marks_.push_back(mark.mark != Mark::Text && marks_.size() < kDeepestMarks);
        if (marks_.back()) builder_.open(std::move(mark));
        return 0;
    }

    int close_mark(MD_SPANTYPE type, void* detail) {
        if (type == MD_SPAN_IMG) tell_picture(string_of(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src));
        if (type == MD_SPAN_A) {
            const std::string target = string_of(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
            if (!is_url(target) && !target.empty()) {
                text_.reporter.warning("markup", last_place_,
                                       fmt::format("{} is not a web address", in_quotes(target)),
                                       url_hint(target));
                add_words(" (" + target + ")");
            }
        }
        if (marks_.back()) builder_.close();
        marks_.pop_back();
        return 0;
    }

    void tell_picture(const std::string& source) {
        text_.reporter.warning(
            "markup", last_place_,
            fmt::format("a picture in a Markdown text: {} is printed as words", in_quotes(source)),
            "write <figure file=\"...\" description=\"what it shows\"/>, between paragraphs");
        if (!source.empty()) add_words(" (" + source + ")");
    }

    int add_text(MD_TEXTTYPE type, std::string_view text) {
        if (is_code_) return add_code(text);
        if (!leaf_) begin_leaf(BlockKind::Paragraph);
        switch (type) {
            case MD_TEXT_BR:
                builder_.add_line_break();
                break;
            case MD_TEXT_SOFTBR:
                builder_.add(U' ', last_place_, true);
                break;
            case MD_TEXT_NULLCHAR:
                add_words("\uFFFD");
                break;
            case MD_TEXT_ENTITY:
                find_place(text);
                add_words(character_of(text));
                break;
            case MD_TEXT_HTML:
                find_place(text);
                if (!std::exchange(has_html_, true))
                    text_.reporter.warning("markup", last_place_,
                                           "HTML in a Markdown text is printed as it stands",
                                           "write marks as Markdown: *emphasis*, **strong**, `code`");
                add_characters(text);
                break;
            default:
                add_characters(text);
        }
        return 0;
    }

    // A piece of the manuscript.
    void add_characters(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto [character, length] = code_point_at(text, at);
            find_place(text.substr(at));
            const bool is_space = character == U' ' || character == U'\t' || character == U'\n';
            if (!is_space && !leaf_->text.place.known()) leaf_->text.place = last_place_;
            builder_.add(character, last_place_, is_space);
            at += length;
        }
    }
    // Words that stand nowhere in it.
    void add_words(std::string_view words) {
        for (std::size_t at = 0; at < words.size();) {
            const auto [character, length] = code_point_at(words, at);
            builder_.add(character, last_place_, character == U' ');
            at += length;
        }
    }
    [[nodiscard]] bool is_of_manuscript(std::string_view text) const {
        const std::string& bytes = manuscript_.bytes();
        const std::less<> before;
        return !before(text.data(), bytes.data()) && before(text.data(), bytes.data() + bytes.size());
    }
    void find_place(std::string_view text) {
        if (is_of_manuscript(text))
            last_place_ =
                manuscript_.place(static_cast<std::size_t>(text.data() - manuscript_.bytes().data()));
    }

    // White space that begins a line is not told from the manuscript.
    int add_code(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto [character, length] = code_point_at(text, at);
            at += length;
            if (character == U'\n') {
                end_code_line();
                continue;
            }
            if (!leaf_) begin_leaf(BlockKind::CodeLine);
            if (!is_of_manuscript(text)) {
                blanks_ += character == U'\t' ? kTab : 1;
                continue;
            }
            find_place(text.substr(at - length));
            add_blanks();
            if (!leaf_->text.place.known()) leaf_->text.place = last_place_;
            for (std::size_t n = 0; n < (character == U'\t' ? kTab : 1); ++n)
                builder_.add(character == U'\t' ? U' ' : character, last_place_, false);
        }
        return 0;
    }
    void add_blanks() {
        const auto count = static_cast<std::uint32_t>(blanks_);
        for (std::uint32_t n = count; n > 0; --n) {
            const Place place{last_place_.line, last_place_.column > n ? last_place_.column - n : 1};
            if (!leaf_->text.place.known()) leaf_->text.place = place;
            builder_.add(U' ', place, false);
        }
        blanks_ = 0;
    }
    void end_code_line() {
        blanks_ = 0;
        if (!leaf_) begin_leaf(BlockKind::CodeLine);
        if (open_.back().kind != BlockKind::Code) {
            leaf_->kind = BlockKind::Paragraph;
            return end_leaf();
        }
        leaf_->text.inlines = builder_.take();
        open_.back().parts.push_back(std::move(*leaf_));
        leaf_.reset();
    }
    void end_code() {
        if (leaf_) end_code_line();
        is_code_ = false;
        if (open_.back().kind != BlockKind::Code) return;
        TextBlocks& lines = open_.back().parts;
        while (!lines.empty() && lines.back().text.empty()) lines.pop_back();
    }

    // "&eacute;", "&#233;"; what is unknown as it stands.
    static std::string character_of(std::string_view entity) {
        const std::string_view name = entity.substr(1, entity.size() - 2);
        if (name == "nbsp") return "\u00A0";
        if (!name.starts_with('#')) {
            const std::string_view known = character_of_entity(name);
            return std::string(known.empty() ? entity : known);
        }
        const bool is_hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const std::string_view figures = name.substr(is_hexadecimal ? 2 : 1);
        std::uint32_t value = 0;
        std::from_chars(figures.data(), figures.data() + figures.size(), value, is_hexadecimal ? 16 : 10);
        const bool is_character = value > 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
        if (!is_character || is_forbidden(value)) return std::string(entity);
        std::string character;
        append_utf8(character, value);
        return character;
    }

    static std::string string_of(const MD_ATTRIBUTE& attribute) {
        std::string result;
        for (std::size_t n = 0; attribute.substr_offsets[n] < attribute.size; ++n) {
            const MD_OFFSET begin = attribute.substr_offsets[n], end = attribute.substr_offsets[n + 1];
            const std::string_view part(attribute.text + begin, end - begin);
            result += attribute.substr_types[n] == MD_TEXT_ENTITY ? character_of(part) : std::string(part);
        }
        return result;
    }

    const MarkedText& text_;
    const Manuscript& manuscript_;
    std::vector<TextBlock> open_;  // the outermost first; the first stands for the text
    std::size_t depth_ = 0;        // blocks around, those that are told flat among them
    std::optional<TextBlock> leaf_;
    TextBuilder builder_;
    std::size_t blanks_ = 0;   // at the head of a line of program text
    std::vector<bool> marks_;  // that are open: whether they are kept
    Place last_place_;
    bool is_code_ = false, has_html_ = false;
};

// Takes the sentinel off.
void drop_first_character(std::vector<Inline>& inlines) {
    if (inlines.empty() || inlines.front().mark != Mark::Text) return;
    Inline& first = inlines.front();
    first.text.erase(0, 1);
    std::erase_if(first.anchors, [](const Anchor& each) { return each.offset == 0; });
    for (Anchor& each : first.anchors) --each.offset;
    if (first.text.empty()) inlines.erase(inlines.begin());
}

}  // namespace

TextBlocks read_markdown(const MarkedText& text) {
    const Manuscript manuscript(text, false);
    return MarkdownBuilder(text, manuscript).build();
}

Text read_markdown_line(const MarkedText& text) {
    const Manuscript manuscript(text, true);
    Text line = text.start;
    TextBlocks blocks = MarkdownBuilder(text, manuscript).build();
    if (blocks.empty()) return line;
    line.inlines = std::move(blocks.front().text.inlines);
    drop_first_character(line.inlines);
    return line;
}

}  // namespace bifolio::source
