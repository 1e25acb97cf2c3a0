#include "styles/settings.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>
#include <vector>

#include "source/base/ascii.h"
#include "source/base/nearest.h"
#include "source/base/quotation.h"
#include "styles/key.h"
#include "styles/sheet_file.h"

namespace bifolio::styles {

namespace {

using source::Severity;

// --set as it stands in messages.
std::string shown(const Setting& setting) {
    return setting.key + "=" + setting.value;
}

// Puts what --set says over the style sheet. It can change only what there is: a name that the style sheet
// does not have would change nothing on paper.
class Settings {
  public:
    Settings(const RawSheet& sheet, source::Diagnostics& diagnostics)
        : sheet_(sheet), diagnostics_(diagnostics) {}

    void put(const Setting& setting, RawSheet& layer) {
        std::string_view rest = setting.key;
        const std::string_view section_name = cut_part(rest);
        const Section* section = find_section(section_name);
        if (section == nullptr) {
            const std::string_view meant = nearest_of(sections(), &Section::name, section_name);
            unknown_key(setting, meant.empty() ? std::string() : fmt::format("{}.{}", meant, rest));
            return;
        }
        const std::string name(section->is_named ? cut_part(rest) : std::string_view());
        if (section->is_named && !check_name(setting, *section, name)) return;
        // font.text and color.accent: the value alone says which key it is for.
        if (section->is_named && rest.empty() && put_short(setting, *section, name, layer)) return;
        const Key* key = find_key(section->name, rest);
        if (key == nullptr) {
            const std::string_view meant = nearest_of(keys_of(*section), &Key::attribute, rest);
            const std::string_view before =
                std::string_view(setting.key).substr(0, setting.key.size() - rest.size());
            unknown_key(setting, meant.empty() ? std::string() : fmt::format("{}{}", before, meant));
            return;
        }
        put_key(setting, *key, name, setting.value, layer);
    }

  private:
    // The part of a key before its first dot; `key` keeps what is after it.
    static std::string_view cut_part(std::string_view& key) {
        const std::size_t dot = key.find('.');
        const std::string_view part = key.substr(0, dot);
        key.remove_prefix(dot == std::string_view::npos ? key.size() : dot + 1);
        return part;
    }

    static std::vector<Key> keys_of(const Section& section) {
        std::vector<Key> result;
        for (const Key& key : keys())
            if (key.section == section.name) result.push_back(key);
        return result;
    }

    template <typename Range, typename Member>
    static std::string_view nearest_of(const Range& things, Member name, std::string_view word) {
        std::vector<std::string_view> known;
        for (const auto& thing : things) known.push_back(thing.*name);
        return source::nearest(word, known);
    }

    void unknown_key(const Setting& setting, const std::string& meant) {
        diagnostics_.add({Severity::Error,
                          "unknown-attribute",
                          "--set",
                          {},
                          fmt::format("{}: unknown key {}", shown(setting), source::in_quotes(setting.key)),
                          meant.empty() ? std::string("docs/style-format.md lists the keys")
                                        : fmt::format("did you mean {}?", source::in_quotes(meant))});
    }

    bool check_name(const Setting& setting, const Section& section, const std::string& name) {
        if (sheet_.has_entry(section.name, name)) return true;
        std::vector<std::string_view> known;
        if (const auto entries = sheet_.sections.find(section.name); entries != sheet_.sections.end())
            for (const auto& [entry_name, entry] : entries->second) known.push_back(entry_name);
        const std::string_view meant = source::nearest(name, known);
        diagnostics_.add({Severity::Error,
                          "reference",
                          "--set",
                          {},
                          fmt::format("{}: the style sheet has no {} {}", shown(setting), section.name,
                                      source::in_quotes(name)),
                          !meant.empty() ? fmt::format("did you mean {}?", source::in_quotes(meant))
                                         : fmt::format("it has: {}", source::listed(known))});
        return false;
    }

    bool put_short(const Setting& setting, const Section& section, const std::string& name, RawSheet& layer) {
        if (section.name == "font") {
            put_key(setting, *find_key("font", "families"), name, setting.value, layer);
            return true;
        }
        if (section.name != "color") return false;
        const std::string_view value = source::trimmed(setting.value);
        const std::size_t space = value.find(' ');
        const std::string_view first = value.substr(0, space);
        if (!is_name(first)) {
            put_key(setting, *find_key("color", "cmyk"), name, setting.value, layer);
            return true;
        }
        put_key(setting, *find_key("color", "of"), name, std::string(first), layer);
        std::string_view tint =
            space == std::string_view::npos ? "100" : source::trimmed(value.substr(space));
        if (tint.ends_with('%')) tint.remove_suffix(1);
        put_key(setting, *find_key("color", "tint"), name, std::string(tint), layer);
        return true;
    }

    void put_key(const Setting& setting, const Key& key, const std::string& name, std::string value,
                 RawSheet& layer) {
        source::Trouble trouble = put_value(key, name, {std::move(value), "--set", {}}, layer);
        if (trouble) {
            diagnostics_.add({Severity::Error,
                              "value",
                              "--set",
                              {},
                              fmt::format("{}: {}", shown(setting), trouble.message),
                              std::move(trouble.hint)});
        }
    }

    const RawSheet& sheet_;
    source::Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Setting> parse_setting(const std::string& text, source::Diagnostics& diagnostics) {
    const std::size_t equals = text.find('=');
    const std::string key(source::trimmed(std::string_view(text).substr(0, equals)));
    if (equals == std::string::npos || key.empty()) {
        diagnostics.add({Severity::Error,
                         "value",
                         "--set",
                         {},
                         fmt::format("{} sets nothing", source::in_quotes(text)),
                         "write KEY=VALUE: --set grid.leading=13pt"});
        return std::nullopt;
    }
    return Setting{key, std::string(source::trimmed(std::string_view(text).substr(equals + 1)))};
}

void put_setting(const Setting& setting, const RawSheet& sheet, RawSheet& layer,
                 source::Diagnostics& diagnostics) {
    Settings(sheet, diagnostics).put(setting, layer);
}

}  // namespace bifolio::styles
