#include "styles/sheet_file.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "source/base/ascii.h"
#include "source/base/nearest.h"
#include "source/base/quotation.h"
#include "source/xml/xml_document.h"
#include "styles/key.h"
#include "styles/page_grid.h"
#include "styles/style_names.h"

namespace bifolio::styles {

namespace {

using source::Place;

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
    const std::string_view meant = source::nearest(word, known);
    return meant.empty() ? std::string() : fmt::format("did you mean \"{}\"?", meant);
}

// Far more than any style sheet needs; less than would keep the reader busy.
source::XmlLimits sheet_limits() {
    source::XmlLimits limits;
    limits.bytes = kLargestSheet;
    limits.elements = 5000;
    limits.attributes = 50000;
    return limits;
}

// The names that entries of a section can have; none: any name.
std::span<const StyleName> fixed_names(std::string_view section) {
    if (section == "character") return character_names();
    if (section == "rule") return rule_names();
    return {};
}

class SheetReader {
  public:
    SheetReader(const source::XmlDocument& document, source::Reporter& reporter)
        : document_(document), reporter_(reporter) {}

    std::optional<SheetFile> read() {
        const pugi::xml_node root = document_.root();
        if (std::string_view(root.name()) != "style") {
            reporter_.error("unknown-element", document_.place(root),
                            fmt::format("<{}> is not a style sheet", root.name()),
                            "a style sheet begins with <style>");
            return std::nullopt;
        }
        read_root_attributes(root);
        for (const pugi::xml_node child : root.children()) {
            if (child.type() == pugi::node_element)
                read_element(child);
            else
                check_blank(child, "style");
        }
        return std::move(file_);
    }

  private:
    void read_root_attributes(pugi::xml_node root) {
        static constexpr std::string_view kKnown[] = {"name", "extends"};
        for (const pugi::xml_attribute attribute : root.attributes()) {
            const std::string_view name = attribute.name();
            const std::string value(source::trimmed(document_.value(attribute)));
            if (name == "name") {
                if (!is_name(value)) {
                    reporter_.error("value", document_.value_place(attribute),
                                    fmt::format("{} is not a valid name", source::in_quotes(value)),
                                    "a name has letters, digits and hyphens");
                }
                file_.raw.name = value;
            } else if (name == "extends") {
                file_.extends = Extends{value, document_.value_place(attribute)};
                if (value.empty())
                    reporter_.error("value", document_.value_place(attribute),
                                    "extends does not name a style sheet");
            } else if (!is_foreign(name)) {
                reporter_.error("unknown-attribute", document_.place(attribute),
                                fmt::format("<style> has no attribute {}", source::in_quotes(name)),
                                did_you_mean(name, kKnown));
            }
        }
    }

    // Attributes of XML itself (xml:space, xmlns) say nothing here and are let be.
    static bool is_foreign(std::string_view name) {
        return name.starts_with("xml:") || name == "xmlns" || name.starts_with("xmlns:");
    }

    void check_blank(pugi::xml_node node, std::string_view element) {
        const std::string_view text = node.value();
        const std::size_t first = text.find_first_not_of(" \t\r\n");
        if (first == std::string_view::npos) return;
        reporter_.error("unknown-element", document_.place(text.data() + first),
                        fmt::format("<{}> cannot contain text", element),
                        "write values as attributes: size=\"10pt\"");
    }

    void read_element(pugi::xml_node element) {
        const Section* section = find_section(element.name());
        if (section == nullptr) {
            std::vector<std::string_view> known;
            for (const Section& each : sections()) known.push_back(each.name);
            reporter_.error("unknown-element", document_.place(element),
                            fmt::format("a style sheet cannot contain <{}>", element.name()),
                            did_you_mean(element.name(), known));
            return;
        }
        for (const pugi::xml_node child : element.children()) {
            if (child.type() == pugi::node_element) {
                reporter_.error("unknown-element", document_.place(child),
                                fmt::format("<{}> cannot contain other elements", section->name));
            } else {
                check_blank(child, section->name);
            }
        }
        const std::optional<std::string> name = name_of(element, *section);
        if (!name || !is_new(element, *section, *name)) return;
        file_.raw.sections[std::string(section->name)][*name];
        for (const pugi::xml_attribute attribute : element.attributes())
            read_attribute(attribute, *section, *name);
        check_contradiction(element, *section);
    }

    std::optional<std::string> name_of(pugi::xml_node element, const Section& section) {
        if (!section.is_named) return std::string();
        const pugi::xml_attribute attribute = element.attribute("name");
        if (attribute.empty()) {
            reporter_.error("missing", document_.place(element),
                            fmt::format("<{}> has no name", section.name),
                            fmt::format("write <{} name=\"...\"", section.name));
            return std::nullopt;
        }
        std::string name(source::trimmed(document_.value(attribute)));
        const Place place = document_.value_place(attribute);
        if (!is_name(name)) {
            reporter_.error("value", place, fmt::format("{} is not a valid name", source::in_quotes(name)),
                            "a name has letters, digits and hyphens");
            return std::nullopt;
        }
        const std::span<const StyleName> fixed = fixed_names(section.name);
        if (!fixed.empty() && !has_name(fixed, name)) {
            std::vector<std::string_view> known;
            for (const StyleName& each : fixed) known.push_back(each.name);
            reporter_.error("reference", place,
                            fmt::format("nothing uses a {} {}", section.name, source::in_quotes(name)),
                            did_you_mean(name, known));
            return std::nullopt;
        }
        return name;
    }

    bool is_new(pugi::xml_node element, const Section& section, const std::string& name) {
        const auto [first, is_first] =
            seen_.try_emplace(std::pair(section.name, name), document_.place(element));
        if (is_first) return true;
        const std::string what = name.empty()
                                     ? fmt::format("<{}>", section.name)
                                     : fmt::format("the {} {}", section.name, source::in_quotes(name));
        reporter_.error("reference", document_.place(element), fmt::format("{} is stated twice", what),
                        fmt::format("put it all into the one on line {}", first->second.line));
        return false;
    }

    void read_attribute(pugi::xml_attribute attribute, const Section& section, const std::string& name) {
        const std::string_view attribute_name = attribute.name();
        if ((section.is_named && attribute_name == "name") || is_foreign(attribute_name)) return;
        const Key* key = find_key(section.name, attribute_name);
        if (key == nullptr) {
            std::vector<std::string_view> known;
            for (const Key& each : keys())
                if (each.section == section.name) known.push_back(each.attribute);
            reporter_.error(
                "unknown-attribute", document_.place(attribute),
                fmt::format("<{}> has no attribute {}", section.name, source::in_quotes(attribute_name)),
                did_you_mean(attribute_name, known));
            return;
        }
        const Place place = document_.value_place(attribute);
        source::Trouble trouble =
            put_value(*key, name, {document_.value(attribute), reporter_.file(), place}, file_.raw);
        if (trouble)
            reporter_.error("value", place, fmt::format("{}: {}", attribute_name, trouble.message),
                            std::move(trouble.hint));
    }

    void check_contradiction(pugi::xml_node element, const Section& section) {
        const auto both = [&](const char* a, const char* b) {
            const pugi::xml_attribute second = element.attribute(b);
            if (!element.attribute(a).empty() && !second.empty())
                reporter_.error("value", document_.place(second),
                                fmt::format("{} and {} cannot be used together", a, b));
        };
        if (section.name == "page") {
            both("paper", "width");
            both("paper", "height");
        }
        if (section.name == "color") {
            both("cmyk", "of");
            both("cmyk", "tint");
        }
    }

    const source::XmlDocument& document_;
    source::Reporter& reporter_;
    SheetFile file_;
    std::map<std::pair<std::string_view, std::string>, Place> seen_;
};

}  // namespace

source::Trouble put_value(const Key& key, const std::string& name, RawValue value, RawSheet& layer) {
    StyleSheet trial;
    // What columns come to is known when the whole sheet is.
    source::Trouble trouble = key.type == ValueType::Length && is_in_columns(value.text)
                                  ? check_in_columns(key, value.text)
                                  : key.set(key, value.text, trial, name);
    if (!trouble)
        layer.sections[std::string(key.section)][name].insert_or_assign(std::string(key.attribute),
                                                                        std::move(value));
    return trouble;
}

std::optional<SheetFile> read_sheet_file(std::string bytes, const std::string& file,
                                         source::Diagnostics& diagnostics) {
    source::Reporter reporter(file, diagnostics);
    std::optional<SheetFile> result;
    if (const auto document = source::XmlDocument::parse(std::move(bytes), reporter, sheet_limits())) {
        result = SheetReader(*document, reporter).read();
        if (result) result->raw.file = file;
    }
    reporter.finish();
    return result;
}

}  // namespace bifolio::styles
