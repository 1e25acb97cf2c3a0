#include "source/read/structure.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "source/base/ascii.h"
#include "source/base/quotation.h"
#include "source/base/utf8.h"
#include "source/model/kind_names.h"
#include "source/model/values.h"
#include "source/read/marked_text.h"
#include "source/read/text_reader.h"
#include "source/read/vocabulary.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kShownText = 32;
constexpr std::size_t kMostChildRules = 20;
constexpr const char* kUnstatedLanguage = "en";  // of a programme

bool is_white_space(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Elements of HTML that have no nearest by name here, and what is written instead.
struct HtmlHint {
    std::string_view element;
    std::string_view hint;
};
constexpr std::string_view kStruckHint = "what is cancelled says so itself: status=\"cancelled\"";
constexpr std::string_view kHeadingHint =
    "a heading within a text is <h>, of one level; sessions and talks have a <title>";
constexpr std::string_view kTermsHint =
    "write a list <ul> with an item <li> for each term: <li><strong>term</strong>: what it is</li>";
constexpr std::string_view kRowsHint = "rows <tr> stand in <table> directly; heads of columns are <th>";
constexpr std::string_view kBoxHint = "paragraphs <p> stand in the text directly";
constexpr std::array kHtmlHints = {
    HtmlHint{"del", kStruckHint},
    HtmlHint{"s", kStruckHint},
    HtmlHint{"strike", kStruckHint},
    HtmlHint{"h1", kHeadingHint},
    HtmlHint{"h2", kHeadingHint},
    HtmlHint{"h3", kHeadingHint},
    HtmlHint{"h4", kHeadingHint},
    HtmlHint{"h5", kHeadingHint},
    HtmlHint{"h6", kHeadingHint},
    HtmlHint{"blockquote", "a quotation is <quote>...</quote>, between paragraphs"},
    HtmlHint{"img", "a picture is <figure file=\"...\" description=\"what it shows\"/>, between paragraphs"},
    HtmlHint{"dl", kTermsHint},
    HtmlHint{"dt", kTermsHint},
    HtmlHint{"dd", kTermsHint},
    HtmlHint{"thead", kRowsHint},
    HtmlHint{"tbody", kRowsHint},
    HtmlHint{"tfoot", kRowsHint},
    HtmlHint{"div", kBoxHint},
    HtmlHint{"section", kBoxHint},
    HtmlHint{"article", kBoxHint},
    HtmlHint{"hr", "a heading <h> parts a text where paragraphs do not"},
    HtmlHint{"u", "mark it up with <em> or <strong>"},
};

std::string_view html_hint(std::string_view element) {
    const auto* const found = std::ranges::find(kHtmlHints, element, &HtmlHint::element);
    return found == kHtmlHints.end() ? std::string_view{} : found->hint;
}

// Where an element that stands in a text of paragraphs belongs, between these or in one of them.
std::string_view hint_in_text(std::string_view element, const ElementRule& parent) {
    if (is_block(element) && takes_marks(parent.content) && parent.children.empty())
        return "it stands between paragraphs <p>, not in one";
    if (element == "code" && !parent.children.empty())
        return "put it into a <p>; program text of several lines is <pre>";
    return {};
}

// The start of a text, to recognise it by.
std::string shown(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    text.remove_prefix(std::min(first, text.size()));
    const std::size_t line_end = text.find_first_of("\r\n");
    std::string result(text.substr(0, std::min(line_end, kShownText)));
    while (result.size() < text.size() && is_continuation_byte(text[result.size()]))
        result += text[result.size()];
    const std::size_t last = result.find_last_not_of(" \t");
    const bool cut = result.size() < std::min(line_end, text.size());
    result.resize(last == std::string::npos ? 0 : last + 1);
    return cut ? result + "…" : result;
}

class StructureCheck {
  public:
    StructureCheck(const XmlDocument& document, Reporter& reporter)
        : document_(document), reporter_(reporter) {}

    void check(pugi::xml_node element, const ElementRule& rule) {
        ++elements_;
        check_attributes(element, rule);
        if (rule.name == "affiliation") check_affiliation(element);
        const bool long_form =
            rule.content == Content::Elements ||
            (!rule.children.empty() && is_long_form(element) && !is_text_with_lists(element));
        Siblings siblings;
        bool has_stray_text = false;
        for (const pugi::xml_node child : element.children()) {
            if (must_stop(child)) return;
            if (child.type() == pugi::node_element)
                check_child(rule, child, long_form, siblings);
            else
                has_stray_text |= !check_text(rule, child, long_form);
        }
        if (rule.content == Content::Elements || long_form) check_counts(element, rule, has_stray_text);
        if (rule.content == Content::InlineOrElements && !long_form) check_short_form(element, rule);
        if (rule.name == "a" && is_blank(element))
            reporter_.error("missing", document_.place(element), "a link without text",
                            "write what readers of the paper should see between <a> and </a>");
    }

    // Past a limit, or too much to say? Reports which, once, at `at`.
    bool must_stop(pugi::xml_node at) {
        const XmlLimits& limits = document_.limits();
        if (is_stopped_) return true;
        if (elements_ > limits.known_elements)
            stop(at, fmt::format("the programme has more than {} elements", limits.known_elements));
        else if (text_bytes_ > limits.all_text_bytes)
            stop(at, fmt::format("the programme has more than {} MB of text", limits.all_text_bytes >> 20U));
        else if (reporter_.has_too_many())
            stop(at, fmt::format("more than {} findings; the rest of the file was not read", kMostFindings));
        return is_stopped_;
    }

  private:
    struct Siblings {
        std::array<pugi::xml_node, kMostChildRules> first;  // of each name in the rule's list
        // Of those that stand more than once: the first in each language, by it and by the number of the
        // name.
        std::map<std::pair<std::size_t, std::string>, pugi::xml_node> variants = {};
    };

    void stop(pugi::xml_node at, std::string message) {
        is_stopped_ = true;
        reporter_.error("xml", document_.place(at), std::move(message));
    }

    void check_attributes(pugi::xml_node element, const ElementRule& rule) {
        for (const pugi::xml_attribute attribute : element.attributes()) {
            const std::string_view name = attribute.name();
            const std::size_t bytes = std::string_view(attribute.value()).size();
            text_bytes_ += bytes;
            if (bytes > document_.limits().line_bytes) {
                reporter_.error("xml", document_.place(attribute),
                                fmt::format("an attribute's value is longer than {} kB",
                                            document_.limits().line_bytes >> 10U));
                continue;
            }
            if (name == kLanguageAttribute) {
                check_language(attribute);
                continue;
            }
            if (std::ranges::count(rule.attributes, name, &AttributeRule::name) > 0) {
                if (name == kMarkupAttribute) check_markup(attribute);
                continue;
            }
            const std::string_view meant = meant_attribute(name, rule);
            reporter_.error(
                "unknown-attribute", document_.place(attribute),
                fmt::format("<{}> has no attribute {}", rule.name, in_quotes(name)),
                meant.empty() ? known_attributes(rule) : fmt::format("did you mean \"{}\"?", meant));
        }
        for (const AttributeRule& each : rule.attributes) {
            if (each.required && element.attribute(std::string(each.name).c_str()).empty())
                reporter_.error("missing", document_.place(element),
                                fmt::format("<{}> lacks its attribute {}", rule.name, in_quotes(each.name)));
        }
    }

    // What people refer to stands in the programme and has an id; what is said of one person has none.
    void check_affiliation(pugi::xml_node element) {
        const bool is_declared = element.parent() == document_.root();
        const pugi::xml_attribute id = element.attribute("id");
        if (is_declared && id.empty())
            reporter_.error("missing", document_.place(element), "<affiliation> lacks its attribute \"id\"");
        if (is_declared && is_blank(element))
            reporter_.error("missing", document_.place(element), "an affiliation without a name",
                            "write <affiliation id=\"...\">...</affiliation> with the name between");
        if (!is_declared && !id.empty())
            reporter_.error(
                "unknown-attribute", document_.place(id),
                fmt::format("<affiliation> in <{}> has no attribute \"id\"", element.parent().name()),
                "declare it directly in <program>, and refer to it by affiliations=\"...\"");
    }

    void check_language(pugi::xml_attribute attribute) {
        const std::string value = document_.value(attribute);
        if (!is_language(value))
            reporter_.error("value", document_.value_place(attribute),
                            fmt::format("{} is not a known language", in_quotes(value)),
                            language_hint(value));
    }

    void check_markup(pugi::xml_attribute attribute) {
        const std::string value = document_.value(attribute);
        if (std::ranges::find(kMarkupNames, value) == kMarkupNames.end())
            reporter_.error("value", document_.value_place(attribute),
                            fmt::format("{} is not a valid value of markup", in_quotes(value)),
                            "it is one of xml, markdown, latex, plain");
    }

    static std::string known_attributes(const ElementRule& rule) {
        if (rule.attributes.empty()) return {};
        std::string result = "its attributes are";
        for (std::size_t each = 0; each < rule.attributes.size(); ++each)
            result += fmt::format("{} {}", each == 0 ? "" : ",", rule.attributes[each].name);
        return result;
    }

    void check_child(const ElementRule& rule, pugi::xml_node child, bool long_form, Siblings& siblings) {
        const std::string_view name = child.name();
        const ElementRule* child_rule = find_element(name);
        if (const ChildRule* listed = find_child(rule, name)) {
            check_repeated(rule, *listed, child, siblings);
            return check(child, *child_rule);
        }
        if (child_rule != nullptr && takes_marks(rule.content) && is_inline_mark(name)) {
            if (!long_form) return check(child, *child_rule);
            const std::string_view hint = hint_in_text(name, rule);
            return reporter_.error("unknown-element", document_.place(child),
                                   fmt::format("<{}> directly in <{}>, next to elements", name, rule.name),
                                   hint.empty() ? text_belongs(child.parent(), rule) : std::string(hint));
        }
        const std::string_view meant = meant_element(name, rule);
        if (child_rule != nullptr) {
            std::string hint(hint_in_text(name, rule));
            if (hint.empty()) hint = fmt::format("<{}> belongs in {}", name, parents_of(name));
            if (!meant.empty() && meant != name) hint += fmt::format("; did you mean <{}>?", meant);
            return reporter_.error("unknown-element", document_.place(child),
                                   fmt::format("<{}> is not allowed in <{}>", name, rule.name),
                                   std::move(hint));
        }
        std::string hint(html_hint(name));
        if (hint.empty() && !meant.empty()) hint = fmt::format("did you mean <{}>?", meant);
        reporter_.error("unknown-element", document_.place(child),
                        fmt::format("unknown element <{}>", shortened(name)), std::move(hint));
    }

    // At the second one: there only it is one too many. One in another language is a variant.
    void check_repeated(const ElementRule& rule, const ChildRule& listed, pugi::xml_node child,
                        Siblings& siblings) {
        const auto number = static_cast<std::size_t>(&listed - rule.children.data());
        pugi::xml_node& first = siblings.first.at(number);
        if (!first) {
            first = child;
            return;
        }
        if (listed.count == Count::Any || listed.count == Count::AtLeastOne) return;
        pugi::xml_node same = first;
        if (may_have_variants(listed)) {
            siblings.variants.try_emplace({number, language_of(first)}, first);
            const auto [variant, is_new] = siblings.variants.try_emplace({number, language_of(child)}, child);
            if (is_new) return;
            same = variant->second;
        }
        const auto one = siblings.variants.lower_bound({number, {}});
        const bool has_languages = one != siblings.variants.end() &&
                                   std::next(one) != siblings.variants.end() &&
                                   std::next(one)->first.first == number;
        reporter_.error("unknown-element", document_.place(child),
                        has_languages ? fmt::format("a second <{}> in {} in <{}>", child.name(),
                                                    in_quotes(language_of(child)), rule.name)
                                      : fmt::format("a second <{}> in <{}>", child.name(), rule.name),
                        fmt::format("the first is on line {}", document_.place(same).line));
    }

    // That its text has, in small letters; empty where neither it nor what is around it states one.
    [[nodiscard]] std::string language_of(pugi::xml_node element) const {
        while (element && element.attribute("xml:lang").empty()) element = element.parent();
        return lower_ascii(std::string_view(language_in(document_, element, kUnstatedLanguage)));
    }

    // False: the text stands where only elements can.
    bool check_text(const ElementRule& rule, pugi::xml_node text, bool long_form) {
        text_bytes_ += std::string_view(text.value()).size();
        if (is_white_space(text.value()) || (rule.content != Content::Empty && !long_form)) return true;
        const char* start = text.value();
        start += std::string_view(start).find_first_not_of(" \t\r\n");
        reporter_.error("unknown-element", document_.place(start),
                        fmt::format("text directly in <{}>: {}", rule.name, in_quotes(shown(text.value()))),
                        text_belongs(text.parent(), rule));
        return false;
    }

    // Where text that stands directly in the element may have been meant to stand.
    static std::string text_belongs(pugi::xml_node element, const ElementRule& rule) {
        for (const char* name : {"name", "title", "p"}) {
            const ChildRule* child = find_child(rule, name);
            if (child != nullptr && (child->count == Count::Any || element.child(name).empty()))
                return fmt::format("put it into a <{}>", name);
        }
        std::string names;
        for (const ChildRule& each : rule.children)
            names += fmt::format("{}<{}>", names.empty() ? "" : ", ", each.name);
        return names.empty() ? names : fmt::format("put it into one of {}", names);
    }

    void check_counts(pugi::xml_node element, const ElementRule& rule, bool has_stray_text) {
        for (const ChildRule& each : rule.children) {
            if (each.count != Count::One && each.count != Count::AtLeastOne) continue;
            const std::string name(each.name);
            const bool is_there = !element.child(name.c_str()).empty();
            // Text that stands beside is reported, and was probably meant to be it.
            if (!is_there && !has_stray_text && !is_left_out(element, each))
                reporter_.error("missing", document_.place(element),
                                fmt::format("<{}> lacks its <{}>", rule.name, each.name));
            if (each.count != Count::One) continue;
            for (const pugi::xml_node child : element.children(name.c_str()))
                if (is_blank(child))
                    reporter_.error("missing", document_.place(child),
                                    fmt::format("the <{}> of this <{}> is empty", each.name, rule.name));
        }
    }

    // Whether what the rule asks for is said in another way.
    static bool is_left_out(pugi::xml_node element, const ChildRule& rule) {
        return (!rule.instead.empty() && element.child(std::string(rule.instead).c_str())) ||
               (!rule.unless.empty() && element.attribute(std::string(rule.unless).c_str()));
    }

    void check_short_form(pugi::xml_node element, const ElementRule& rule) {
        if (!is_blank(element)) return;
        const std::string_view needed = rule.children.front().name;
        reporter_.error("missing", document_.place(element),
                        fmt::format("<{}> lacks its <{}>", rule.name, needed),
                        fmt::format("write <{0}>...</{0}> with the {1} between", rule.name, needed));
    }

    static bool is_blank(pugi::xml_node element) {
        return std::ranges::all_of(element.children(), [](pugi::xml_node child) {
            return child.type() == pugi::node_element ? is_blank(child) : is_white_space(child.value());
        });
    }

    const XmlDocument& document_;
    Reporter& reporter_;
    std::size_t elements_ = 0;
    std::size_t text_bytes_ = 0;
    bool is_stopped_ = false;
};

}  // namespace

bool is_long_form(pugi::xml_node element) {
    const ElementRule* rule = find_element(element.name());
    return std::ranges::any_of(element.children(), [&](pugi::xml_node child) {
        return child.type() == pugi::node_element && find_child(*rule, child.name()) != nullptr;
    });
}

bool is_text_with_lists(pugi::xml_node item) {
    if (std::string_view(item.name()) != "li") return false;
    bool has_text = false, has_list = false;
    for (const pugi::xml_node child : item.children()) {
        const std::string_view name = child.name();
        if (name == "ul" || name == "ol") {
            if (!has_text) return false;
            has_list = true;
        } else if (child.type() == pugi::node_element || !is_white_space(child.value())) {
            if (has_list || is_block(name)) return false;
            has_text = true;
        }
    }
    return has_list;
}

bool check_structure(const XmlDocument& document, Reporter& reporter) {
    const pugi::xml_node root = document.root();
    if (std::string_view(root.name()) != kRootName) {
        std::string hint;
        if (std::string_view(root.name()) == "schedule")
            hint = "this looks like a schedule.xml of another system, which has to be imported first";
        if (std::string_view(root.name()) == "programme") hint = "did you mean <program>?";
        reporter.error("unknown-element", document.place(root),
                       fmt::format("the file's root element is <{}>; that of a programme is <{}>",
                                   shortened(root.name()), kRootName),
                       std::move(hint));
        return false;
    }
    StructureCheck structure(document, reporter);
    structure.check(root, *find_element(kRootName));
    return !structure.must_stop(root);
}

}  // namespace bifolio::source
