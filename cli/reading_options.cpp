#include "cli/reading_options.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "cli/usage_error.h"
#include "cli/words.h"

namespace bifolio::cli {

namespace {

using pdf::Accessibility;
using pdf::Archive;

struct StandardName {
    std::string_view name, title;
    Accessibility accessibility = Accessibility::None;
    Archive archive = Archive::None;
};

constexpr std::array kNames = {
    StandardName{"pdfua1", "PDF/UA-1", Accessibility::Ua1},
    StandardName{"pdfua2", "PDF/UA-2", Accessibility::Ua2},
    StandardName{"pdfa2a", "PDF/A-2a", Accessibility::None, Archive::A2a},
    StandardName{"pdfa3a", "PDF/A-3a", Accessibility::None, Archive::A3a},
    StandardName{"pdfa4f", "PDF/A-4f", Accessibility::None, Archive::A4f},
};
constexpr std::string_view kNone = "none";

const StandardName* find(std::string_view word) {
    const auto* const found = std::ranges::find(kNames, word, &StandardName::name);
    return found == kNames.end() ? nullptr : found;
}

std::string_view title_of(Accessibility accessibility) {
    return std::ranges::find(kNames, accessibility, &StandardName::accessibility)->title;
}

std::string_view title_of(Archive archive) {
    return std::ranges::find(kNames, archive, &StandardName::archive)->title;
}

// PDF/UA-1, PDF/A-2 and PDF/A-3 are of PDF 1.7, the others of PDF 2.0.
void refuse_mixed(const pdf::ReadingStandards& standards) {
    if (standards.accessibility == Accessibility::None || standards.archive == Archive::None) return;
    const bool is_first = standards.accessibility == Accessibility::Ua1;
    const bool is_fourth = standards.archive == Archive::A4f;
    if (is_first != is_fourth) return;
    throw UsageError(
        fmt::format("--standard: {} and {} cannot be held by one file: {} is PDF 1.7, {} is PDF 2.0",
                    title_of(standards.accessibility), title_of(standards.archive),
                    is_first ? title_of(standards.accessibility) : title_of(standards.archive),
                    is_first ? title_of(standards.archive) : title_of(standards.accessibility)),
        "pdfua1 goes with pdfa2a or pdfa3a, pdfua2 with pdfa4f");
}

// PDF/A-2 holds no files but PDF/A, PDF/A-4f some (ISO 19005-2, 6.8; ISO 19005-4, annex A).
void refuse_wrong_files(const pdf::ReadingStandards& standards, bool embeds) {
    if (embeds && standards.archive == Archive::A2a)
        throw UsageError("--embed: PDF/A-2a may not hold the programme's files", "--standard pdfa3a may");
    if (!embeds && standards.archive == Archive::A4f)
        throw UsageError("--standard: PDF/A-4f is for files that hold others",
                         "booklet --embed puts them in");
}

}  // namespace

std::string reading_standard_names() {
    std::string text;
    for (const StandardName& each : kNames) text.append(each.name).append("|");
    return text.append(kNone);
}

void add_reading_standards(CommandLine& line, ReadingOptions& options) {
    line.add_repeatable("--standard", reading_standard_names(),
                        "What the file claims to hold, for readers and archives (pdfua1,pdfa2a)",
                        [&options](const std::string& word) {
                            for (std::string& each : words_between_commas(word)) {
                                if (each != kNone && find(each) == nullptr)
                                    refuse_word("--standard", each, "one of " + reading_standard_names());
                                options.standards.push_back(std::move(each));
                            }
                        });
}

bool names_reading_standard(std::string_view word) {
    return std::ranges::all_of(words_between_commas(word), [](const std::string& each) {
        return each == kNone || find(each) != nullptr;
    });
}

pdf::ReadingStandards standards_of(const ReadingOptions& options) {
    if (options.standards.empty()) return {Accessibility::Ua1, options.embeds ? Archive::A3a : Archive::A2a};
    pdf::ReadingStandards standards;
    for (const std::string& word : options.standards) {
        if (word == kNone) {
            if (options.standards.size() > 1)
                throw UsageError("--standard: none cannot stand beside another");
            return {};
        }
        const StandardName& named = *find(word);
        const auto refuse_second = [&](std::string_view other) {
            throw UsageError(
                fmt::format("--standard: {} and {} cannot be held by one file", other, named.title));
        };
        if (named.accessibility != Accessibility::None) {
            if (standards.accessibility != Accessibility::None &&
                standards.accessibility != named.accessibility)
                refuse_second(title_of(standards.accessibility));
            standards.accessibility = named.accessibility;
        } else {
            if (standards.archive != Archive::None && standards.archive != named.archive)
                refuse_second(title_of(standards.archive));
            standards.archive = named.archive;
        }
    }
    refuse_mixed(standards);
    refuse_wrong_files(standards, options.embeds);
    return standards;
}

pdf::ReadingStandards claimable(Job& job, const layout::Pages& pages, const std::string& file,
                                const ReadingOptions& options, std::vector<pdf::Obstacle> others) {
    std::vector<pdf::Obstacle> obstacles = pdf::obstacles(pages);
    std::ranges::move(others, std::back_inserter(obstacles));
    pdf::ReadingStandards standards = standards_of(options);
    const pdf::ReadingStandards wanted = standards;
    for (const pdf::Obstacle& obstacle : obstacles) {
        const bool concerns_archive = obstacle.against == pdf::Obstacle::Against::Archive;
        if (concerns_archive ? wanted.archive == Archive::None : wanted.accessibility == Accessibility::None)
            continue;
        const bool is_named = !options.standards.empty();
        job.diagnostics().add(
            {is_named ? source::Severity::Error : source::Severity::Note, "standard", file, obstacle.place,
             fmt::format("the PDF {} {}: {}", is_named ? "cannot be" : "is not marked as",
                         concerns_archive ? title_of(wanted.archive) : title_of(wanted.accessibility),
                         obstacle.what),
             obstacle.remedy});
        if (concerns_archive)
            standards.archive = Archive::None;
        else
            standards.accessibility = Accessibility::None;
    }
    return standards;
}

}  // namespace bifolio::cli
