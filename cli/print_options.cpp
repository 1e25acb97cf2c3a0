#include "cli/print_options.h"

#include <array>
#include <string_view>
#include <vector>

#include "cli/print_option_names.h"
#include "cli/standard_option.h"
#include "cli/usage_error.h"
#include "cli/words.h"
#include "source/base/ascii.h"
#include "styles/value.h"

namespace bifolio::cli {

using styles::Length;

namespace {

std::vector<std::string_view> list_items(std::string_view list) {
    std::vector<std::string_view> items;
    while (true) {
        const std::size_t comma = list.find(',');
        items.push_back(source::trimmed(list.substr(0, comma)));
        if (comma == std::string_view::npos) return items;
        list.remove_prefix(comma + 1);
    }
}

struct MarkName {
    std::string_view name;
    bool press::Marks::*mark;
};

constexpr std::array kMarkNames = {
    MarkName{"crop", &press::Marks::crop},   MarkName{"fold", &press::Marks::fold},
    MarkName{"bleed", &press::Marks::bleed}, MarkName{"registration", &press::Marks::registration},
    MarkName{"slug", &press::Marks::slug},
};

press::Marks read_marks(const std::string& word) {
    press::Marks marks = press::Marks::none();
    for (const std::string_view item : list_items(word)) {
        bool is_known = item == "none" || item == "all";
        for (const MarkName& each : kMarkNames) {
            if (item != each.name && item != "all") continue;
            marks.*each.mark = true;
            is_known = true;
        }
        if (!is_known)
            refuse_word(kMarksOption, word,
                        "a list of crop, fold, bleed, registration, slug, or none, or all");
    }
    return marks;
}

}  // namespace

Length read_length(const std::string& option, const std::string& word, Length most) {
    Length length;
    const source::Trouble trouble = styles::read_value(word, {0, most.pt()}, length);
    if (trouble) throw UsageError(option + ": " + trouble.message, trouble.hint);
    return length;
}

void add_edges(CommandLine& line, press::ProductionRequest& production) {
    line.add_option(kBleedOption, "LENGTH", "How far colour goes past the trim (3mm; 0.125in on US papers)",
                    [&production](const std::string& word) {
                        production.bleed = read_length(kBleedOption, word, Length::from_mm(25)).pt();
                    });
    line.add_option(kMarksOption, "LIST",
                    "Of crop,fold,bleed,registration,slug; or all or none (all but bleed)",
                    [&production](const std::string& word) { production.marks = read_marks(word); });
}

void add_condition(CommandLine& line, press::ProductionRequest& production, const std::string& also) {
    add_standard(line,
                 also.empty()
                     ? "Write to a print standard, and check that it is kept"
                     : "Write to a print standard, and check that it is kept; or for reading, to those",
                 production.standard, also);
    line.add_option(kProfileOption, "NAME|FILE",
                    "The printing condition: fogra39, gracol, swop, or an ICC profile", production.profile);
    line.add_option(
        kInkLimitOption, "PERCENT", "The most ink that the paper takes, all colours together (the profile's)",
        [&production](const std::string& word) {
            production.ink_limit = static_cast<double>(read_count(kInkLimitOption, word, 100, 400));
        });
}

}  // namespace bifolio::cli
