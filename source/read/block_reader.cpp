#include "source/read/block_reader.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "source/read/code_reader.h"
#include "source/read/structure.h"
#include "source/read/vocabulary.h"

namespace bifolio::source {

namespace {

class BlockReader {
  public:
    explicit BlockReader(ReadContext& context) : context_(context) {}

    TextBlocks children_of(pugi::xml_node element, const std::string& language) {
        TextBlocks blocks;
        for (const pugi::xml_node child : element.children())
            if (child.type() == pugi::node_element) add(child, language, blocks);
        return blocks;
    }

    TextBlocks content_of(pugi::xml_node element, const std::string& around) {
        if (is_text_with_lists(element)) {
            TextBlocks blocks = context_.texts().read_running(element, around);
            std::ranges::move(children_of(element, language_of(element, around)), std::back_inserter(blocks));
            return blocks;
        }
        for (const pugi::xml_node child : element.children())
            if (is_block(child.name())) return children_of(element, language_of(element, around));
        return context_.texts().read_running(element, around);
    }

  private:
    [[nodiscard]] std::string language_of(pugi::xml_node element, const std::string& around) const {
        return language_in(context_.document(), element, around);
    }
    [[nodiscard]] TextBlock start(BlockKind kind, pugi::xml_node element) const {
        TextBlock block;
        block.kind = kind;
        block.place = context_.document().place(element);
        return block;
    }

    void add(pugi::xml_node element, const std::string& around, TextBlocks& blocks) {
        const std::string_view name = element.name();
        if (name == "p") {
            TextBlocks own = context_.texts().read_running(element, around);
            std::ranges::move(own, std::back_inserter(blocks));
            return;
        }
        if (name == "h") return add_heading(element, around, blocks);
        if (!is_block(name)) return;
        TextBlock block = start(BlockKind::Quotation, element);
        const std::string language = language_of(element, around);
        if (name == "ul" || name == "ol") {
            block.kind = name == "ul" ? BlockKind::BulletList : BlockKind::NumberedList;
            block.first_number = context_.whole_number(element, "start").value_or(1);
            read_items(element, language, block);
        } else if (name == "quote") {
            block.parts = content_of(element, around);
        } else if (name == "pre") {
            block.kind = BlockKind::Code;
            const Text first = context_.texts().start_of(element, around);
            for (Text& line : read_code_lines(context_.document(), context_.reporter(), element, first,
                                              context_.document().limits().text_bytes)) {
                block.parts.push_back(paragraph(std::move(line)));
                block.parts.back().kind = BlockKind::CodeLine;
            }
        } else if (name == "table") {
            block.kind = BlockKind::Table;
            block.text = context_.text_child(element, "caption", language);
            read_rows(element, language, block);
        } else {
            block.kind = BlockKind::Figure;
            read_figure(element, language, block);
            return blocks.push_back(std::move(block));
        }
        if (!block.parts.empty()) blocks.push_back(std::move(block));
    }

    void add_heading(pugi::xml_node element, const std::string& around, TextBlocks& blocks) {
        Text text = context_.texts().read(element, around);
        if (text.empty()) return;
        TextBlock& block = blocks.emplace_back(paragraph(std::move(text)));
        block.kind = BlockKind::Heading;
    }

    void read_items(pugi::xml_node list, const std::string& language, TextBlock& block) {
        for (const pugi::xml_node child : list.children("li")) {
            TextBlock item = start(BlockKind::ListItem, child);
            item.parts = content_of(child, language);
            if (!item.parts.empty()) block.parts.push_back(std::move(item));
        }
    }

    void read_rows(pugi::xml_node table, const std::string& around, TextBlock& block) {
        for (const pugi::xml_node child : table.children("tr")) {
            TextBlock row = start(BlockKind::TableRow, child);
            const std::string language = language_of(child, around);
            for (const pugi::xml_node each : child.children()) {
                const std::string_view name = each.name();
                if (name != "th" && name != "td") continue;
                TextBlock& cell = row.parts.emplace_back(start(BlockKind::TableCell, each));
                cell.is_head = name == "th";
                cell.text = context_.texts().read(each, language);
            }
            if (!row.parts.empty()) block.parts.push_back(std::move(row));
        }
    }

    void read_figure(pugi::xml_node element, const std::string& language, TextBlock& block) {
        block.text = context_.text_child(element, "caption", language);
        block.description = context_.texts().read(element.attribute("description"), language).unmarked();
        block.picture = context_.picture(element);
    }

    ReadContext& context_;
};

}  // namespace

TextBlocks read_blocks(ReadContext& context, pugi::xml_node element, const std::string& around) {
    return element ? BlockReader(context).content_of(element, around) : TextBlocks{};
}

TextBlocks read_block_children(ReadContext& context, pugi::xml_node element, const std::string& around) {
    return BlockReader(context).children_of(element, around);
}

}  // namespace bifolio::source
