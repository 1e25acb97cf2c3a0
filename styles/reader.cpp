#include "styles/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "source/file.h"
#include "source/nearest.h"
#include "styles/key.h"
#include "styles/resolver.h"
#include "styles/sheet_file.h"
#include "styles/style_names.h"

namespace bifolio::styles {

namespace {

namespace fs = std::filesystem;
using source::Place;
using source::Severity;

constexpr std::uint64_t kLargestFile = std::uint64_t{4} << 20U;
constexpr const char* kExtension = ".xml";

bool is_path(std::string_view style) {
    return style.find('/') != std::string_view::npos || style.ends_with(kExtension);
}

// Where a message about a style sheet that is asked for goes.
struct Asker {
    std::string file;
    Place place;
};

class SheetLoader {
  public:
    SheetLoader(const StyleRequest& request, source::Diagnostics& diagnostics)
        : request_(request), diagnostics_(diagnostics) {}

    // The sheet with all that it extends below it; absent where a file is lacking or no style sheet.
    std::optional<RawSheet> load() {
        const Asker asker{"--style", {}};
        if (is_path(request_.style))
            return load_file(request_.style, source::read_file(request_.style, kLargestFile), asker);
        const auto path = path_of(request_.style, asker);
        return path ? load_extended(*path, asker) : std::nullopt;
    }

  private:
    void error(const Asker& asker, std::string_view code, std::string message, std::string hint = {}) {
        diagnostics_.add({Severity::Error, std::string(code), asker.file, asker.place, std::move(message),
                          std::move(hint)});
    }

    std::optional<std::string> path_of(const std::string& name, const Asker& asker) {
        for (const std::string& folder : request_.folders) {
            const fs::path path = fs::path(folder) / (name + kExtension);
            std::error_code ignored;
            if (fs::is_regular_file(path, ignored)) return path.string();
        }
        const std::vector<std::string> known = style_names(request_.folders);
        const std::vector<std::string_view> views(known.begin(), known.end());
        const std::string_view meant = source::nearest(name, views);
        error(asker, "reference", fmt::format("there is no style sheet \"{}\"", name),
              !meant.empty() ? fmt::format("did you mean \"{}\"?", meant)
              : known.empty()
                  ? std::string("a file of your own is named by its path: ./NAME.xml")
                  : fmt::format("there are: {}; a file of your own is named by its path: ./NAME.xml",
                                fmt::join(known, ", ")));
        return std::nullopt;
    }

    std::optional<RawSheet> load_extended(const std::string& path, const Asker& asker) {
        try {
            return load_file(path, source::read_file(path, kLargestFile), asker);
        } catch (const source::FileError& trouble) {
            error(asker, "reference", trouble.what());
            return std::nullopt;
        }
    }

    std::optional<RawSheet> load_file(const std::string& path, std::string bytes, const Asker& asker) {
        std::error_code ignored;
        const fs::path own = fs::weakly_canonical(path, ignored);
        if (std::ranges::find(open_, own) != open_.end()) {
            error(asker, "reference",
                  fmt::format("\"{}\" extends itself{}", own.stem().string(),
                              open_.size() > 1 ? ", by way of others" : ""));
            return std::nullopt;
        }
        if (bytes.size() > kLargestFile) {
            error({path, {}}, "xml", fmt::format("a style sheet has at most {} MB", kLargestFile >> 20U));
            return std::nullopt;
        }
        std::optional<SheetFile> sheet = read_sheet_file(std::move(bytes), path, diagnostics_);
        if (!sheet) return std::nullopt;
        if (sheet->raw.name.empty()) sheet->raw.name = own.stem().string();
        if (!sheet->extends || sheet->extends->style.empty()) return std::move(sheet->raw);

        open_.push_back(own);
        const Asker here{path, sheet->extends->place};
        std::string base = sheet->extends->style;
        std::optional<std::string> base_path;
        if (is_path(base)) {
            base_path = (fs::path(path).parent_path() / base).string();
        } else {
            base_path = path_of(base, here);
        }
        std::optional<RawSheet> whole = base_path ? load_extended(*base_path, here) : std::nullopt;
        open_.pop_back();
        if (whole) whole->lay_over(sheet->raw);
        return whole;
    }

    const StyleRequest& request_;
    source::Diagnostics& diagnostics_;
    std::vector<fs::path> open_;  // the files that are being read, outermost first
};

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
        const std::vector<std::string_view> parts = split(setting.key);
        const Section* section = find_section(parts.front());
        if (section == nullptr) {
            std::vector<std::string_view> known;
            for (const Section& each : sections()) known.push_back(each.name);
            error(setting, "unknown-attribute", fmt::format("there is no key \"{}\"", setting.key),
                  source::nearest(parts.front(), known), setting.key.substr(parts.front().size()));
            return;
        }
        const std::size_t first = section->is_named ? 2 : 1;
        const std::string name =
            section->is_named && parts.size() > 1 ? std::string(parts[1]) : std::string();
        if (section->is_named && !check_name(setting, *section, name)) return;
        // font.text and color.accent: the value alone says which key it is for.
        if (section->is_named && parts.size() == first && put_short(setting, *section, name, layer)) return;
        const std::string attribute = parts.size() == first + 1 ? std::string(parts[first]) : std::string();
        const Key* key = find_key(section->name, attribute);
        if (key == nullptr) {
            std::vector<std::string_view> known;
            for (const Key& each : keys())
                if (each.section == section->name) known.push_back(each.attribute);
            const std::size_t stem = setting.key.size() - (parts.size() > first ? parts.back().size() : 0);
            error(setting, "unknown-attribute", fmt::format("there is no key \"{}\"", setting.key),
                  attribute.empty() ? std::string_view() : source::nearest(attribute, known), {},
                  setting.key.substr(0, stem));
            return;
        }
        put_key(setting, *key, name, setting.value, layer);
    }

  private:
    static std::vector<std::string_view> split(std::string_view key) {
        std::vector<std::string_view> parts;
        while (true) {
            const std::size_t dot = key.find('.');
            parts.push_back(key.substr(0, dot));
            if (dot == std::string_view::npos) return parts;
            key.remove_prefix(dot + 1);
        }
    }

    void error(const Setting& setting, std::string_view code, std::string message,
               std::string_view meant = {}, std::string_view after = {}, std::string_view before = {}) {
        diagnostics_.add({Severity::Error,
                          std::string(code),
                          "--set",
                          {},
                          fmt::format("{}: {}", shown(setting), message),
                          meant.empty() ? std::string("see docs/style-format.md for the keys that there are")
                                        : fmt::format("did you mean \"{}{}{}\"?", before, meant, after)});
    }

    bool check_name(const Setting& setting, const Section& section, const std::string& name) {
        if (sheet_.has_entry(section.name, name)) return true;
        std::vector<std::string_view> known;
        if (const auto entries = sheet_.sections.find(section.name); entries != sheet_.sections.end())
            for (const auto& [entry_name, entry] : entries->second) known.push_back(entry_name);
        const std::string_view meant = source::nearest(name, known);
        diagnostics_.add(
            {Severity::Error,
             "reference",
             "--set",
             {},
             fmt::format("{}: the style sheet has no {} \"{}\"", shown(setting), section.name, name),
             !meant.empty() ? fmt::format("did you mean \"{}\"?", meant)
                            : fmt::format("it has: {}", fmt::join(known, ", "))});
        return false;
    }

    bool put_short(const Setting& setting, const Section& section, const std::string& name, RawSheet& layer) {
        if (section.name == "font") {
            put_key(setting, *find_key("font", "families"), name, setting.value, layer);
            return true;
        }
        if (section.name != "color") return false;
        const std::string_view value = trimmed(setting.value);
        const std::size_t space = value.find(' ');
        const std::string_view first = value.substr(0, space);
        if (!is_name(first)) {
            put_key(setting, *find_key("color", "cmyk"), name, setting.value, layer);
            return true;
        }
        put_key(setting, *find_key("color", "of"), name, std::string(first), layer);
        std::string_view tint = space == std::string_view::npos ? "100" : trimmed(value.substr(space));
        if (tint.ends_with('%')) tint.remove_suffix(1);
        put_key(setting, *find_key("color", "tint"), name, std::string(tint), layer);
        return true;
    }

    void put_key(const Setting& setting, const Key& key, const std::string& name, std::string value,
                 RawSheet& layer) {
        ValueTrouble trouble = put_value(key, name, {std::move(value), "--set", {}}, layer);
        if (trouble)
            diagnostics_.add({Severity::Error,
                              "value",
                              "--set",
                              {},
                              fmt::format("{}: {}", shown(setting), trouble.message),
                              std::move(trouble.hint)});
    }

    const RawSheet& sheet_;
    source::Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Setting> parse_setting(const std::string& text, source::Diagnostics& diagnostics) {
    const std::size_t equals = text.find('=');
    const std::string key(trimmed(std::string_view(text).substr(0, equals)));
    if (equals == std::string::npos || key.empty()) {
        diagnostics.add({Severity::Error,
                         "value",
                         "--set",
                         {},
                         fmt::format("\"{}\" sets nothing", text),
                         "write KEY=VALUE: --set grid.leading=13pt"});
        return std::nullopt;
    }
    return Setting{key, std::string(trimmed(std::string_view(text).substr(equals + 1)))};
}

std::optional<StyleSheet> read_style_sheet(const StyleRequest& request, source::Diagnostics& diagnostics) {
    source::Diagnostics own;
    std::optional<RawSheet> raw = SheetLoader(request, own).load();
    if (raw && request.paper) {
        RawSheet layer{raw->name, raw->file, {}};
        ValueTrouble trouble =
            put_value(*find_key("page", "paper"), {}, {*request.paper, "--paper", {}}, layer);
        if (trouble)
            own.add({Severity::Error, "value", "--paper", {}, trouble.message, std::move(trouble.hint)});
        raw->lay_over(layer);
    }
    if (raw)
        for (const Setting& setting : request.settings) {
            RawSheet layer{raw->name, raw->file, {}};
            Settings(*raw, own).put(setting, layer);
            raw->lay_over(layer);
        }
    std::optional<StyleSheet> sheet;
    // Values that were left out because they are wrong would only give errors that are none.
    if (raw && !own.has_errors()) sheet = resolve(*raw, own);
    diagnostics.append(own);
    return sheet;
}

std::vector<std::string> style_names(std::span<const std::string> folders) {
    std::vector<std::string> names;
    for (const std::string& folder : folders) {
        std::error_code error;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
            if (entry->path().extension() == kExtension) names.push_back(entry->path().stem().string());
    }
    std::ranges::sort(names);
    const auto repeated = std::ranges::unique(names);
    names.erase(repeated.begin(), repeated.end());
    return names;
}

}  // namespace bifolio::styles
