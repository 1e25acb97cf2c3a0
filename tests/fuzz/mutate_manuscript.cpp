// Changes manuscripts by the grammar of programmes (source/read/vocabulary.h) and of style sheets
// (styles/key.h), so that most of what libFuzzer tries is read to its end. Only libFuzzer's targets have it.
#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <random>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "source/read/vocabulary.h"
#include "styles/key.h"
#include "styles/value.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/manuscript.h"

using namespace bifolio;

// libFuzzer's own mutations, with the dictionary.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);  // NOLINT

namespace {

constexpr std::array<std::string_view, 44> kWords = {
    "A",
    "and",
    "of the",
    "Systems",
    "Berg,",
    "Zürich",
    "naïve",
    "co-operation",
    "Donaudampfschifffahrt",
    "https://example.org/a/very/long/address?with=a&query=too#and-a-part",
    "chair@example.org",
    "1 GB",
    "9:15",
    "“quoted”",
    "l’école",
    "10–12",
    "…",
    "—",
    "\u00A0",
    "\u00AD",
    "\u200B",
    "\u202E",
    "\u2066x\u2069",
    "\u0301",
    "ﬁne",
    "O(n²)",
    "E = mc²",
    "Ελληνικά",
    "Кириллица",
    "العربية 123",
    "עברית",
    "हिन्दी",
    "ไทยไทย",
    "中文会议",
    "日本語の題",
    "한국어",
    "👩‍💻",
    "🇨🇭",
    "☃️",
    "𝔘𝔫𝔦",
    "ǅ",
    "ß",
    "\u2028",
    "pneumonoultramicroscopic"};

constexpr std::array<std::string_view, 14> kNumbers = {"0",    "1",   "2",   "3",    "5",     "9.5", "-1",
                                                       "1000", "0.1", "1e9", "true", "false", "40",  "250"};
constexpr std::array<std::string_view, 12> kLengths = {"0pt",  "1pt",   "7pt",   "9.5pt", "12pt",  "3mm",
                                                       "12mm", "140mm", "300mm", "-4pt",  "0.2pt", "100in"};

class Mutator {
  public:
    explicit Mutator(unsigned seed) : random_(seed) {}

    [[nodiscard]] std::string mutate(std::string_view input) {
        std::string settings(input.substr(0, fuzz::start_of_xml(input)));
        const std::string_view xml = input.substr(settings.size());
        pugi::xml_document document;
        if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_full)) document.reset();
        if (!document.document_element()) document.append_child("program");
        for (std::size_t times = 1 + below(4); times > 0; --times) {
            if (below(4) == 0) {
                change_settings(settings);
            } else {
                change_element(document);
            }
        }
        std::ostringstream text;
        document.save(text, "", pugi::format_raw | pugi::format_no_declaration);
        return settings + text.str();
    }

  private:
    [[nodiscard]] std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_()) % limit; }

    template <typename List>
    [[nodiscard]] auto one_of(const List& list) {
        return list[below(std::size(list))];
    }

    [[nodiscard]] pugi::xml_node any_element(pugi::xml_node root) {
        std::vector<pugi::xml_node> all;
        std::vector<pugi::xml_node> open = {root};
        while (!open.empty()) {
            const pugi::xml_node node = open.back();
            open.pop_back();
            all.push_back(node);
            for (const pugi::xml_node child : node.children())
                if (child.type() == pugi::node_element) open.push_back(child);
        }
        return one_of(all);
    }

    void change_element(pugi::xml_document& document) {
        const pugi::xml_node root = document.document_element();
        pugi::xml_node element = any_element(root);
        switch (below(7)) {
            case 0:
                if (element != root) element.parent().insert_copy_after(element, element);
                break;
            case 1:
                if (element != root) element.parent().remove_child(element);
                break;
            case 2:
                if (element.previous_sibling())
                    element.parent().insert_move_before(element, element.previous_sibling());
                break;
            case 3:
                change_text(element);
                break;
            case 4:
                set_attribute(element);
                break;
            default:
                add_child(element);
                break;
        }
    }

    [[nodiscard]] std::string words() {
        std::string text;
        for (std::size_t count = 1 + below(1U << below(6)); count > 0; --count) {
            text += one_of(kWords);
            if (below(6) != 0) text += ' ';
        }
        return text;
    }

    void change_text(pugi::xml_node element) {
        const source::ElementRule* rule = source::find_element(element.name());
        if (rule != nullptr && rule->content == source::Content::Value) {
            element.text().set(value_of(element.name()).c_str());
            return;
        }
        pugi::xml_node text =
            element.find_child([](const pugi::xml_node& child) { return child.type() == pugi::node_pcdata; });
        if (!text) text = element.append_child(pugi::node_pcdata);
        if (below(4) != 0) {
            text.set_value((below(2) == 0 ? words() : text.value() + words()).c_str());
            return;
        }
        std::string bytes = text.value();
        const std::size_t length = bytes.size();
        bytes.resize(length + 64);
        bytes.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(bytes.data()), length, bytes.size()));
        text.set_value(bytes.c_str());
    }

    // Mostly right for an attribute or an element of that name.
    [[nodiscard]] std::string value_of(std::string_view name) {
        if (name == "start" || name == "end")
            return std::to_string(below(25)) + ":" + std::to_string(below(6)) + (below(2) == 0 ? "0" : "5");
        if (name == "date" || name == "first" || name == "last" || name == "revised")
            return "2026-0" + std::to_string(1 + below(9)) + "-" + std::to_string(10 + below(20));
        if (name == "id") return "i" + std::to_string(below(10));
        if (name == "room" || name == "track" || name == "shows") return "i" + std::to_string(below(4));
        if (name == "affiliations")
            return "i" + std::to_string(below(4)) +
                   (below(2) == 0 ? "" : " i" + std::to_string(4 + below(4)));
        if (name == "presents" || name == "corresponding") return below(3) == 0 ? "no" : "yes";
        if (name == "orcid") return below(2) == 0 ? "0000-0002-1825-0097" : "0000-0002-1694-233X";
        if (name == "email") return "i" + std::to_string(below(4)) + "@example.org";
        if (name == "minutes" || name == "talk-minutes") return std::to_string(1 + below(100));
        if (name == "kind")
            return std::string(one_of(std::array<std::string_view, 8>{"posters", "panel", "keynote", "wifi",
                                                                      "other", "talks", "demo", "venue"}));
        if (name == "color") return "#1a6e5c";
        if (name == "times") return "consecutive";
        if (name == "status")
            return std::string(
                one_of(std::array<std::string_view, 4>{"cancelled", "moved", "new", "tentative"}));
        if (name == "markup")
            return std::string(one_of(std::array<std::string_view, 4>{"xml", "markdown", "latex", "plain"}));
        if (name == "file") return below(2) == 0 ? "pictures/logo.png" : "pictures/portrait.jpg";
        if (name == "href" || name == "url") return "https://example.org/" + std::to_string(below(1000));
        if (name == "time-zone")
            return std::string(one_of(std::array<std::string_view, 5>{
                "Europe/Rome", "UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"}));
        if (name == "xml:lang")
            return std::string(
                one_of(std::array<std::string_view, 8>{"en", "de", "fr", "ar", "he", "zh", "tr", "en-US"}));
        return words();
    }

    void set_attribute(pugi::xml_node element) {
        const source::ElementRule* rule = source::find_element(element.name());
        if (rule == nullptr) return;
        const std::size_t which = below(rule->attributes.size() + 1);
        const std::string name(which < rule->attributes.size() ? rule->attributes[which].name
                                                               : source::kLanguageAttribute);
        if (below(5) == 0) {
            element.remove_attribute(name.c_str());
            return;
        }
        pugi::xml_attribute attribute = element.attribute(name.c_str());
        if (!attribute) attribute = element.append_attribute(name.c_str());
        attribute.set_value(value_of(name).c_str());
    }

    void add_child(pugi::xml_node element) {
        const source::ElementRule* rule = source::find_element(element.name());
        if (rule == nullptr) return;
        if (source::takes_marks(rule->content) && (rule->children.empty() || below(2) == 0)) {
            const std::string_view mark =
                one_of(std::array<std::string_view, 7>{"em", "strong", "code", "sub", "sup", "a", "br"});
            make(element, mark, 0);
            return;
        }
        if (!rule->children.empty()) make(element, one_of(rule->children).name, 0);
    }

    // An element with what it must have.
    void make(pugi::xml_node parent, std::string_view name, int depth) {
        constexpr int kDeepest = 4;
        const source::ElementRule* rule = source::find_element(name);
        if (rule == nullptr || depth > kDeepest) return;
        pugi::xml_node element = parent.append_child(std::string(name).c_str());
        for (const source::AttributeRule& each : rule->attributes)
            if (each.required || below(3) == 0)
                element.append_attribute(std::string(each.name).c_str()) = value_of(each.name).c_str();
        if (rule->content == source::Content::Value || source::takes_marks(rule->content)) {
            change_text(element);
            return;
        }
        for (const source::ChildRule& each : rule->children)
            if (each.count == source::Count::One || each.count == source::Count::AtLeastOne || below(3) == 0)
                make(element, each.name, depth + 1);
    }

    void change_settings(std::string& settings) {
        if (below(4) == 0) {  // one of them goes
            const std::size_t end = settings.find('\n');
            settings.erase(0, end == std::string::npos ? end : end + 1);
            return;
        }
        if (below(6) == 0) {
            settings += "style=modern\n";
            return;
        }
        const styles::Key& key = one_of(styles::keys());
        const styles::Section* section = styles::find_section(key.section);
        std::string line(key.section);
        if (section != nullptr && section->is_named)
            line += "." + std::string(one_of(std::array<std::string_view, 8>{
                              "body", "talk-title", "session-title", "abstract", "day-title", "presenter",
                              "event-title", "index-entry"}));
        settings += line + "." + std::string(key.attribute) + "=" + style_value(key) + "\n";
    }

    // The first that the key takes, of some.
    [[nodiscard]] std::string style_value(const styles::Key& key) {
        constexpr int kTries = 8;
        std::string value;
        for (int n = 0; n < kTries; ++n) {
            const std::vector<std::string_view> words = styles::words_of(key.type);
            if (!words.empty()) return std::string(one_of(words));
            value = key.type == styles::ValueType::Length ? one_of(kLengths) : one_of(kNumbers);
            if (key.type == styles::ValueType::Paper) return below(2) == 0 ? "A6" : "half-letter";
            styles::StyleSheet scratch;
            if (key.set != nullptr && !key.set(key, value, scratch, "body")) return value;
        }
        return value;
    }

    std::minstd_rand random_;
};

}  // namespace

// The name and signature are libFuzzer's.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most,  // NOLINT
                                               unsigned seed) {
    const std::string mutated = Mutator(seed).mutate({reinterpret_cast<const char*>(data), size});
    if (mutated.size() > most) return size;
    std::ranges::copy(mutated, reinterpret_cast<char*>(data));
    return mutated.size();
}
