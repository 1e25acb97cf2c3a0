#include "styles/resolver.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>
#include <vector>

#include "source/base/ascii.h"
#include "source/base/nearest.h"
#include "source/base/quotation.h"
#include "styles/contrast.h"
#include "styles/effect_check.h"
#include "styles/geometry_check.h"
#include "styles/key.h"
#include "styles/page_grid.h"
#include "styles/style_names.h"

namespace bifolio::styles {

namespace {

using source::Severity;

// The section that a key of this type names an entry of.
std::string_view section_named_by(ValueType type) {
    switch (type) {
        case ValueType::ColorName:
            return "color";
        case ValueType::FontName:
            return "font";
        case ValueType::ParagraphName:
            return "paragraph";
        default:
            return {};
    }
}

class Resolver {
  public:
    Resolver(const RawSheet& raw, source::Diagnostics& diagnostics) : raw_(raw), diagnostics_(diagnostics) {}

    std::optional<StyleSheet> resolve() {
        sheet_.name = raw_.name;
        sheet_.file = raw_.file;
        check_references();
        if (failed_) return std::nullopt;
        // Before all else: lengths may be told by its columns.
        put_values("page", {});
        for (const auto& [section, entries] : raw_.sections)
            for (const auto& [name, entry] : entries) put_entry(section, name);
        sheet_.page.folio_baseline = sheet_.page.height - sheet_.page.folio_from_bottom;
        check_complete();
        check_unused();
        if (failed_) return std::nullopt;
        if (!check_geometry(sheet_, raw_, diagnostics_)) return std::nullopt;
        warn_of_no_effect(sheet_, raw_, diagnostics_);
        return std::move(sheet_);
    }

  private:
    void error(std::string_view code, const RawValue& value, std::string message, std::string hint = {}) {
        diagnostics_.add({Severity::Error, std::string(code), value.file, value.place, std::move(message),
                          std::move(hint)});
        failed_ = true;
    }
    void sheet_error(std::string_view code, std::string message, std::string hint = {}) {
        diagnostics_.add(
            {Severity::Error, std::string(code), raw_.file, {}, std::move(message), std::move(hint)});
        failed_ = true;
    }

    // Every value that names a colour, a font or a paragraph names one that there is.
    void check_references() {
        for (const Key& key : keys()) {
            const std::string_view wanted = section_named_by(key.type);
            const auto entries = raw_.sections.find(key.section);
            if (wanted.empty() || entries == raw_.sections.end()) continue;
            for (const auto& [name, entry] : entries->second) {
                const auto value = entry.find(key.attribute);
                if (value != entry.end()) check_reference(wanted, value->second);
            }
        }
    }

    void check_reference(std::string_view section, const RawValue& value) {
        const std::string_view name = source::trimmed(value.text);
        if (raw_.has_entry(section, name)) return;
        std::vector<std::string_view> known;
        if (const auto entries = raw_.sections.find(section); entries != raw_.sections.end())
            for (const auto& [entry_name, entry] : entries->second) known.push_back(entry_name);
        const std::string_view meant = source::nearest(name, known);
        error("reference", value, fmt::format("the {} {} is not defined", section, source::in_quotes(name)),
              meant.empty()
                  ? fmt::format("define it with <{} name=\"{}\" .../>", section, source::shortened(name))
                  : fmt::format("did you mean {}?", source::in_quotes(meant)));
    }

    void put_entry(const std::string& section, const std::string& name) {
        if (section == "paragraph") {
            put_paragraph(name);
        } else if (section == "color") {
            put_color(name);
        } else {
            put_values(section, name);
        }
    }

    // A path in a file goes out from that file's folder; one in an option, from the current folder.
    [[nodiscard]] static std::string located(const RawValue& value) {
        std::string stated(source::trimmed(value.text));
        if (stated.empty() || value.file.starts_with("--")) return stated;
        return (std::filesystem::path(value.file).parent_path() / stated).lexically_normal().string();
    }

    void put_values(const std::string& section, const std::string& name) {
        for (const Key& key : keys()) {
            if (key.section != section) continue;
            const RawValue* value = raw_.find(section, name, key.attribute);
            if (value == nullptr) continue;
            if (key.type == ValueType::Length && is_in_columns(value->text))
                put_in_columns(key, *value, name);
            else
                (void)key.set(key, key.type == ValueType::File ? located(*value) : value->text, sheet_, name);
        }
    }

    void put_in_columns(const Key& key, const RawValue& value, const std::string& name) {
        const std::string points = in_points(value.text, sheet_.page).value_or(value.text);
        source::Trouble trouble = key.set(key, points, sheet_, name);
        if (trouble)
            error("value", value,
                  fmt::format("{}: {} of this page: {}", key.attribute,
                              source::in_quotes(source::trimmed(value.text)), trouble.message),
                  std::move(trouble.hint));
    }

    // Where a paragraph or colour leads back to itself, the link that closes the circle is reported.
    // `link` is the value that led here; null where nothing did.
    bool enter(const std::string& what, const RawValue* link) {
        if (broken_.contains(what)) return false;
        const bool is_circle = open_.contains(what);
        if (!is_circle && open_.size() < kMostLinks) {
            open_.insert(what);
            return true;
        }
        if (link != nullptr)
            error("reference", *link,
                  is_circle ? fmt::format("the {} leads back to itself", quoted_last_word(what))
                            : fmt::format("more than {} links lead here", kMostLinks));
        return false;
    }
    void leave(const std::string& what, bool is_whole) {
        open_.erase(what);
        if (!is_whole) broken_.insert(what);
    }
    static std::string quoted_last_word(const std::string& what) {
        const std::size_t space = what.find(' ');
        return what.substr(0, space) + " " + source::in_quotes(what.substr(space + 1));
    }

    void put_paragraph(const std::string& name, const RawValue* link = nullptr) {
        if (sheet_.paragraphs.contains(name) || !enter("paragraph " + name, link)) return;
        ParagraphStyle base;
        bool is_whole = true;
        if (const RawValue* like = raw_.find("paragraph", name, "like")) {
            const std::string model(source::trimmed(like->text));
            put_paragraph(model, like);
            const auto found = sheet_.paragraphs.find(model);
            is_whole = found != sheet_.paragraphs.end();
            if (is_whole) base = found->second;
        }
        leave("paragraph " + name, is_whole);
        if (!is_whole) return;
        sheet_.paragraphs[name] = base;
        put_values("paragraph", name);
    }

    void put_color(const std::string& name, const RawValue* link = nullptr) {
        if (sheet_.colors.contains(name) || !enter("colour " + name, link)) return;
        const RawValue* of = raw_.find("color", name, "of");
        const RawValue* tint = raw_.find("color", name, "tint");
        if (of == nullptr) {
            const bool has_inks = raw_.find("color", name, "cmyk") != nullptr;
            if (tint != nullptr)
                error("value", *tint, "a tint needs a colour to be a tint of", "add of=\"...\"");
            else if (!has_inks)
                sheet_error("missing",
                            fmt::format("the colour {} has neither cmyk nor of", source::in_quotes(name)));
            put_values("color", name);
            const bool is_readable = has_inks && make_readable(name);
            leave("colour " + name, is_readable);
            return;
        }
        const std::string model(source::trimmed(of->text));
        put_color(model, of);
        const auto found = sheet_.colors.find(model);
        const bool is_whole = found != sheet_.colors.end();
        if (!is_whole) return leave("colour " + name, false);
        double percent = 100;
        if (tint != nullptr) (void)read_value(tint->text, {0, 100}, percent);
        const Color full = found->second;
        const double part = percent / 100;
        sheet_.colors[name] = {full.cyan * part, full.magenta * part, full.yellow * part, full.black * part};
        leave("colour " + name, make_readable(name));
    }

    // Where the colour is to be read on another, and could not be. False where that other is lacking.
    bool make_readable(const std::string& name) {
        const RawValue* on = raw_.find("color", name, "on");
        if (on == nullptr) return true;
        const std::string ground(source::trimmed(on->text));
        if (ground == name) {
            error("reference", *on,
                  fmt::format("the colour {} cannot be read on itself", source::in_quotes(name)));
            return false;
        }
        put_color(ground, on);
        const auto found = sheet_.colors.find(ground);
        if (found == sheet_.colors.end()) return false;
        double least = kTextContrast;
        if (const RawValue* stated = raw_.find("color", name, "contrast"))
            (void)read_value(stated->text, {1, 21}, least);
        Color& color = sheet_.colors[name];
        const Color asked = std::exchange(color, readable_on(color, found->second, least));
        if (color == asked) return true;
        const RawValue* inks = raw_.find("color", name, "cmyk");
        if (inks == nullptr) return true;  // a tint follows its colour
        diagnostics_.add(
            {Severity::Note, "value", inks->file, inks->place,
             fmt::format("the colour {} could not be read on {}: its contrast with it is {:.1f}; "
                         "{} is used, {:.1f}",
                         source::in_quotes(name), source::in_quotes(ground), contrast(asked, found->second),
                         write_value(color), contrast(color, found->second)),
             fmt::format("color.{}.contrast=1 leaves it as it is", name)});
        return true;
    }

    // All that layout asks for by name.
    void check_complete() {
        check_complete("paragraph", paragraph_names());
        check_complete("character", character_names());
        check_complete("rule", rule_names());
        // The defaults of structures name these.
        for (const auto& [section, name] :
             {std::pair{"font", "text"}, {"color", "text"}, {"color", "cover"}}) {
            if (!raw_.has_entry(section, name))
                sheet_error("missing",
                            fmt::format("the style sheet has no {} {}", section, source::in_quotes(name)),
                            kExtend);
        }
    }

    void check_complete(std::string_view section, std::span<const StyleName> names) {
        std::vector<std::string_view> lacking;
        for (const StyleName& name : names)
            if (!raw_.has_entry(section, name.name)) lacking.push_back(name.name);
        if (lacking.empty()) return;
        constexpr std::size_t kShown = 5;
        const std::size_t more = lacking.size() > kShown ? lacking.size() - kShown : 0;
        lacking.resize(lacking.size() - more);
        sheet_error("missing",
                    fmt::format("the style sheet has no {} \"{}\"{}", section, fmt::join(lacking, "\", \""),
                                more > 0 ? fmt::format(" and {} more", more) : std::string()),
                    kExtend);
    }

    // A paragraph that layout never asks for is a misspelling, unless others are like it.
    void check_unused() {
        std::set<std::string_view> models;
        const auto paragraphs = raw_.sections.find("paragraph");
        if (paragraphs == raw_.sections.end()) return;
        for (const auto& [name, entry] : paragraphs->second)
            if (const auto like = entry.find("like"); like != entry.end())
                models.insert(source::trimmed(like->second.text));
        for (const auto& [name, entry] : paragraphs->second) {
            if (has_name(paragraph_names(), name) || models.contains(name)) continue;
            std::vector<std::string_view> known;
            for (const StyleName& style : paragraph_names()) known.push_back(style.name);
            const std::string_view meant = source::nearest(name, known);
            const RawValue* at = entry.empty() ? nullptr : &entry.begin()->second;
            const RawValue whole{{}, raw_.file, {}};
            error("reference", at != nullptr ? *at : whole,
                  fmt::format("nothing is set in the paragraph {}", source::in_quotes(name)),
                  meant.empty() ? std::string("docs/style-format.md lists the paragraphs")
                                : fmt::format("did you mean {}?", source::in_quotes(meant)));
        }
    }

    static constexpr std::size_t kMostLinks = 100;  // from one paragraph or colour to the next
    static constexpr const char* kExtend =
        "begin with <style extends=\"classic\">, and state only what differs";

    const RawSheet& raw_;
    source::Diagnostics& diagnostics_;
    StyleSheet sheet_;
    std::set<std::string> open_, broken_;  // what is being followed, and what led nowhere
    bool failed_ = false;
};

}  // namespace

std::optional<StyleSheet> resolve(const RawSheet& raw, source::Diagnostics& diagnostics) {
    return Resolver(raw, diagnostics).resolve();
}

}  // namespace bifolio::styles
