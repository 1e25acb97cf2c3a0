#include "press/xmp_reader.h"

#include <pugixml.hpp>
#include <vector>

namespace bifolio::press {

namespace {

constexpr int kDeepest = 100;
constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view kPdfaSchema = "http://www.aiim.org/pdfa/ns/schema#";
constexpr std::string_view kPdfaProperty = "http://www.aiim.org/pdfa/ns/property#";

std::string full(std::string_view space, std::string_view name) {
    return std::string(space).append(name);
}

// Stops where elements are nested deeper than any packet's.
class DepthCheck : public pugi::xml_tree_walker {
  public:
    bool for_each(pugi::xml_node& /*node*/) override { return depth() < kDeepest; }
};

class XmpReader {
  public:
    XmpFacts read(const std::string& packet) {
        pugi::xml_document document;
        DepthCheck depth;
        if (!document.load_buffer(packet.data(), packet.size()) || !document.traverse(depth)) return {};
        note_prefixes(document);
        find_descriptions(document);
        facts_.is_readable = true;
        return std::move(facts_);
    }

  private:
    void note_prefixes(const pugi::xml_node& node) {
        for (const pugi::xml_attribute& attribute : node.attributes()) {
            const std::string_view name = attribute.name();
            constexpr std::string_view kDeclares = "xmlns:";
            if (name.starts_with(kDeclares))
                prefixes_[std::string(name.substr(kDeclares.size()))] = attribute.value();
        }
        for (const pugi::xml_node& child : node.children()) note_prefixes(child);
    }

    [[nodiscard]] std::string full_name(std::string_view name) const {
        const std::size_t colon = name.find(':');
        if (colon == std::string_view::npos) return std::string(name);
        const auto found = prefixes_.find(std::string(name.substr(0, colon)));
        return (found == prefixes_.end() ? "" : found->second) + std::string(name.substr(colon + 1));
    }

    // An element's text, or that of the first item of its list.
    [[nodiscard]] static std::string value_of(const pugi::xml_node& property) {
        pugi::xml_node node = property;
        while (node.first_child().type() == pugi::node_element || node.first_child().next_sibling()) {
            const pugi::xml_node element = node.find_child(
                [](const pugi::xml_node& child) { return child.type() == pugi::node_element; });
            if (!element) break;
            node = element;
        }
        return node.child_value();
    }

    void find_descriptions(const pugi::xml_node& node) {
        for (const pugi::xml_node& child : node.children()) {
            if (full_name(child.name()) != full(kRdf, "Description")) {
                find_descriptions(child);
                continue;
            }
            for (const pugi::xml_attribute& attribute : child.attributes())
                facts_.properties.emplace(full_name(attribute.name()), attribute.value());
            for (const pugi::xml_node& property : child.children()) {
                facts_.properties.emplace(full_name(property.name()), value_of(property));
                note_schemas(property);
            }
        }
    }

    // A field of a structure: an element of that name or, where it is text, an attribute.
    [[nodiscard]] std::string field_of(const pugi::xml_node& structure, const std::string& name) const {
        for (const pugi::xml_attribute& attribute : structure.attributes())
            if (full_name(attribute.name()) == name) return attribute.value();
        for (const pugi::xml_node& child : structure.children())
            if (full_name(child.name()) == name) return child.child_value();
        return {};
    }

    // Of pdfaExtension:schemas: for each schema that has a namespace, the names of its properties.
    void note_schemas(const pugi::xml_node& property) {
        if (full_name(property.name()) != "http://www.aiim.org/pdfa/ns/extension/schemas") return;
        for (const pugi::xml_node& schema : all_of(property, full(kPdfaSchema, "namespaceURI"))) {
            const std::string space = field_of(schema, full(kPdfaSchema, "namespaceURI"));
            for (const pugi::xml_node& each : all_of(schema, full(kPdfaProperty, "name")))
                facts_.described.insert(space + field_of(each, full(kPdfaProperty, "name")));
        }
    }

    // What stands somewhere in `top` and has that field.
    [[nodiscard]] std::vector<pugi::xml_node> all_of(const pugi::xml_node& top,
                                                     const std::string& field) const {
        std::vector<pugi::xml_node> found, waiting = {top};
        while (!waiting.empty()) {
            const pugi::xml_node node = waiting.back();
            waiting.pop_back();
            if (!field_of(node, field).empty()) found.push_back(node);
            for (const pugi::xml_node& child : node.children()) waiting.push_back(child);
        }
        return found;
    }

    std::map<std::string, std::string> prefixes_;
    XmpFacts facts_;
};

}  // namespace

XmpFacts read_xmp(const std::string& packet) {
    return XmpReader().read(packet);
}

}  // namespace bifolio::press
