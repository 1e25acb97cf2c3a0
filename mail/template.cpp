#include "mail/template.h"

#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>
#include <ctemplate/template_modifiers.h>
#include <fmt/core.h>

#include <iostream>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "mail/template_check.h"

namespace bifolio::mail {

namespace {

constexpr const char* kKey = "letter";  // each template has a cache of its own

// ctemplate tells of faults on std::cerr alone.
class Overheard {
  public:
    Overheard() : usual_(std::cerr.rdbuf(words_.rdbuf())) {}
    Overheard(const Overheard&) = delete;
    Overheard& operator=(const Overheard&) = delete;
    ~Overheard() { std::cerr.rdbuf(usual_); }

    [[nodiscard]] std::string first_line() const {
        const std::string words = words_.str();
        return words.substr(0, words.find('\n'));
    }

  private:
    std::ostringstream words_;
    std::streambuf* usual_;
};

ctemplate::TemplateString view_of(const std::string& text) {
    return {text.data(), text.size()};
}

void set_value(ctemplate::TemplateDictionary& dictionary, TemplateKind kind, const std::string& name,
               const std::string& value) {
    if (kind == TemplateKind::Address)
        dictionary.SetEscapedValue(view_of(name), view_of(value), ctemplate::url_query_escape);
    else
        dictionary.SetValue(view_of(name), view_of(value));
    if (!value.empty()) dictionary.ShowSection(view_of(std::string(kHave) + name));
}

void fill(ctemplate::TemplateDictionary& dictionary, TemplateKind kind, const Markers& markers) {
    for (const auto& [name, value] : markers.values) set_value(dictionary, kind, name, value);
    for (const auto& [name, rounds] : markers.sections)
        for (const Markers& each : rounds) fill(*dictionary.AddSectionDictionary(view_of(name)), kind, each);
}

}  // namespace

struct Template::Parsed {
    TemplateKind kind = TemplateKind::Text;
    std::string text;
    std::set<std::string> names;
    ctemplate::TemplateCache cache;
};

Template::Template(std::unique_ptr<Parsed> parsed) : parsed_(std::move(parsed)) {}
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;
Template::~Template() = default;

std::optional<Template> Template::read(TemplateKind kind, const std::string& text, const std::string& file,
                                       const MarkerScope& scope, source::Diagnostics& diagnostics) {
    const auto checked = check_template(text, file, scope, diagnostics);
    if (!checked) return std::nullopt;
    auto parsed = std::make_unique<Parsed>();
    parsed->kind = kind;
    parsed->text = text;
    parsed->names = checked->names;
    const std::string escaping = kind == TemplateKind::Html ? "{{%AUTOESCAPE context=\"HTML\"}}" : "";
    const Overheard overheard;
    if (!parsed->cache.StringToTemplateCache(kKey, view_of(escaping + checked->text),
                                             ctemplate::DO_NOT_STRIP)) {
        diagnostics.add({source::Severity::Error,
                         "template",
                         file,
                         {},
                         fmt::format("cannot be read as HTML ({})", overheard.first_line()),
                         "markers stand in text or in attributes between quotes, and all tags are closed"});
        return std::nullopt;
    }
    return Template(std::move(parsed));
}

std::string Template::expand(const Markers& common, const std::map<std::string, std::string>& own) const {
    ctemplate::TemplateDictionary dictionary(kKey);
    fill(dictionary, parsed_->kind, common);
    for (const auto& [name, value] : own) set_value(dictionary, parsed_->kind, name, value);
    std::string text;
    if (!parsed_->cache.ExpandWithData(kKey, ctemplate::DO_NOT_STRIP, &dictionary, nullptr, &text))
        throw std::logic_error("a template that was read cannot be expanded");
    return text;
}

const std::string& Template::text() const {
    return parsed_->text;
}

bool Template::uses(std::string_view value) const {
    return parsed_->names.contains(std::string(value)) ||
           parsed_->names.contains(std::string(kHave) + std::string(value));
}

}  // namespace bifolio::mail
