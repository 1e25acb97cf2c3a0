#include "styles/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "source/base/file.h"
#include "source/base/nearest.h"
#include "source/base/quotation.h"
#include "styles/key.h"
#include "styles/resolver.h"
#include "styles/settings.h"
#include "styles/sheet_file.h"

namespace bifolio::styles {

namespace {

namespace fs = std::filesystem;
using source::Place;
using source::Severity;

constexpr std::size_t kMostExtended = 32;  // style sheets one above the other
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
            return load_file(request_.style, source::read_file(request_.style, kLargestSheet), asker);
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
        error(
            asker, "reference", fmt::format("unknown style sheet {}", source::in_quotes(name)),
            !meant.empty() ? fmt::format("did you mean {}?", source::in_quotes(meant))
            : known.empty()
                ? std::string("a file of your own is named by its path: ./NAME.xml")
                : fmt::format("the style sheets are {}; a file of your own is named by its path: ./NAME.xml",
                              fmt::join(known, ", ")));
        return std::nullopt;
    }

    std::optional<RawSheet> load_extended(const std::string& path, const Asker& asker) {
        try {
            return load_file(path, source::read_file(path, kLargestSheet), asker);
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
                  fmt::format("{} extends itself{}", source::in_quotes(own.stem().string()),
                              open_.size() > 1 ? ", through others" : ""));
            return std::nullopt;
        }
        if (open_.size() == kMostExtended) {
            error(asker, "reference",
                  fmt::format("more than {} style sheets extend one another", kMostExtended));
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
            base_path = (fs::path(path).parent_path() / base).lexically_normal().string();
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

}  // namespace

std::optional<StyleSheet> read_style_sheet(const StyleRequest& request, source::Diagnostics& diagnostics) {
    source::Diagnostics own;
    std::optional<RawSheet> raw = SheetLoader(request, own).load();
    if (raw && request.paper) {
        RawSheet layer{raw->name, raw->file, {}};
        source::Trouble trouble =
            put_value(*find_key("page", "paper"), {}, {*request.paper, "--paper", {}}, layer);
        if (trouble)
            own.add({Severity::Error, "value", "--paper", {}, trouble.message, std::move(trouble.hint)});
        raw->lay_over(layer);
    }
    if (raw) {
        for (const Setting& setting : request.settings) {
            RawSheet layer{raw->name, raw->file, {}};
            put_setting(setting, *raw, layer, own);
            raw->lay_over(layer);
        }
    }
    std::optional<StyleSheet> sheet;
    // Values that were left out because they are wrong would only give errors that are not real.
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
