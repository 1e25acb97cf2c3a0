#include <fmt/core.h>
#include <fmt/ranges.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command_line.h"
#include "cli/job.h"
#include "cli/json.h"
#include "cli/pdf_input.h"
#include "cli/terminal_text.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "press/inspection.h"
#include "press/preflight.h"
#include "press/print_standards.h"
#include "press/reading_standards.h"
#include "source/base/file.h"

namespace bifolio::cli {

namespace {

using press::RuleResult;

constexpr std::size_t kShownBreaches = 10;

std::string results_as_text(const std::vector<RuleResult>& results, std::string_view verdict) {
    std::string text;
    for (const RuleResult& result : results) {
        text += fmt::format("{:<8}{:<17}{} ({})\n", result.breaches.empty() ? "kept" : verdict, result.code,
                            result.requirement, result.clause);
        for (std::size_t n = 0; n < result.breaches.size() && n < kShownBreaches; ++n) {
            const press::Fact& breach = result.breaches[n];
            text +=
                fmt::format("        {}{}\n", breach.page > 0 ? fmt::format("page {}: ", breach.page) : "",
                            safe_text(breach.text));
        }
        if (result.breaches.size() > kShownBreaches)
            text += fmt::format("        and {} more\n", result.breaches.size() - kShownBreaches);
    }
    return text;
}

std::string judgement_as_text(const press::ReadingStandard& standard, const std::vector<RuleResult>& results,
                              const std::string& file) {
    return fmt::format("{}: checked against {}\n", safe_text(file), standard.title) +
           results_as_text(results, "BROKEN");
}

std::string judgement_as_text(const press::PreflightReport& report, const std::string& file) {
    return fmt::format("{}: checked against {}\n", safe_text(file), report.standard->title) +
           results_as_text(report.results, "BROKEN") +
           fmt::format("\nAdvice, which {} does not ask for:\n", report.standard->title) +
           results_as_text(report.advice, "ADVICE");
}

Json::List results_as_json(const std::vector<RuleResult>& results) {
    Json::List rules;
    for (const RuleResult& result : results) {
        Json::List breaches;
        for (const press::Fact& breach : result.breaches)
            breaches.push_back(
                Json::Members{{"page", breach.page > 0 ? Json(breach.page) : Json()}, {"text", breach.text}});
        rules.push_back(Json::Members{{"code", result.code},
                                      {"clause", result.clause},
                                      {"requirement", result.requirement},
                                      {"kept", result.breaches.empty()},
                                      {"breaches", std::move(breaches)}});
    }
    return rules;
}

std::string judgement_as_json(const press::PreflightReport& report, const std::string& file) {
    return to_text(Json::Members{{"file", file},
                                 {"claim", report.claim},
                                 {"standard", report.standard->title},
                                 {"passes", report.passes()},
                                 {"rules", results_as_json(report.results)},
                                 {"advice", results_as_json(report.advice)}});
}

std::string judgement_as_json(const press::ReadingStandard& standard, const std::vector<RuleResult>& results,
                              const std::vector<std::string>& claims, const std::string& file) {
    return to_text(Json::Members{{"file", file},
                                 {"claims", Json::List(claims.begin(), claims.end())},
                                 {"standard", standard.title},
                                 {"passes", press::broken_rules(results) == 0},
                                 {"rules", results_as_json(results)}});
}

// What a file is to be judged by.
struct Asked {
    std::vector<const press::PrintStandard*> print;
    std::vector<const press::ReadingStandard*> reading;
    bool claimed = false;  // by all that it claims

    [[nodiscard]] bool nothing() const { return print.empty() && reading.empty() && !claimed; }
};

std::string names_of_standards() {
    std::string text;
    for (const press::PrintStandard& standard : press::print_standards())
        text.append(standard.name).append("|");
    for (const press::ReadingStandard& standard : press::reading_standards())
        text.append(standard.name).append("|");
    return text + "claimed";
}

void add_standard(Asked& asked, const std::string& word) {
    if (word == "claimed")
        asked.claimed = true;
    else if (const press::PrintStandard* print = press::find_print_standard(word))
        asked.print.push_back(print);
    else if (const press::ReadingStandard* reading = press::find_reading_standard(word))
        asked.reading.push_back(reading);
    else
        refuse_word("--standard", word, "one of " + names_of_standards());
}

class Judge {
  public:
    Judge(Job& job, const std::string& file, const press::PdfFacts& found)
        : job_(job), file_(source::shown_name(file)), found_(found), claims_(press::reading_claims(found)) {}

    void judge(Asked asked) {
        if (asked.nothing()) return judge_for_print(nullptr);
        if (asked.claimed) add_claimed(asked);
        for (const press::PrintStandard* standard : asked.print) judge_for_print(standard);
        for (const press::ReadingStandard* standard : asked.reading) judge_for_reading(*standard);
    }

  private:
    void error(std::string message, std::string hint) {
        job_.diagnostics().add(
            {source::Severity::Error, "preflight", file_, {}, std::move(message), std::move(hint)});
    }

    void add_claimed(Asked& asked) {
        const press::PreflightReport print = press::preflight(found_);
        if (print.standard != nullptr) asked.print.push_back(print.standard);
        std::vector<std::string> others;
        if (!print.claim.empty() && print.standard == nullptr) others.push_back(print.claim);
        for (const std::string& claim : claims_) {
            if (const press::ReadingStandard* standard = press::find_reading_standard(claim))
                asked.reading.push_back(standard);
            else
                others.push_back(claim);
        }
        for (const std::string& other : others)
            error(fmt::format("claims {}, which cannot be checked yet", other),
                  "--standard checks it against another");
        if (print.claim.empty() && claims_.empty())
            error("claims no standard",
                  "--standard checks it all the same: its words are " + names_of_standards());
    }

    void judge_for_print(const press::PrintStandard* standard) {
        const std::string_view usual = press::print_standards().front().name;
        const press::PreflightReport report = press::preflight(found_, standard);
        if (report.claim.empty() && standard == nullptr)
            return error(
                fmt::format("claims no print standard: its XMP metadata has no pdfxid:GTS_PDFXVersion (ISO "
                            "15930-7, 6.2){}",
                            claims_.empty()
                                ? ""
                                : fmt::format("; it claims {}, for reading", fmt::join(claims_, " and "))),
                claims_.empty()
                    ? fmt::format("--standard {0} checks it all the same; press --standard {0} writes one",
                                  usual)
                    : fmt::format("--standard claimed checks it against these, --standard {} for print",
                                  usual));
        if (report.standard == nullptr)
            return error(fmt::format("claims {}, which cannot be checked yet", report.claim),
                         fmt::format("--standard {} checks it against that", usual));
        tell(job_.format() == Format::Json ? judgement_as_json(report, file_)
                                           : judgement_as_text(report, file_),
             report.results, report.standard->title);
    }

    void judge_for_reading(const press::ReadingStandard& standard) {
        const std::vector<RuleResult> results = press::judge(found_, standard);
        tell(job_.format() == Format::Json ? judgement_as_json(standard, results, claims_, file_)
                                           : judgement_as_text(standard, results, file_),
             results, standard.title);
    }

    void tell(const std::string& judgement, const std::vector<RuleResult>& results, std::string_view title) {
        job_.add_judgement(judgement);
        const std::size_t broken = press::broken_rules(results);
        if (broken > 0)
            error(fmt::format("breaks {} rule{} of {}", broken, broken == 1 ? "" : "s", title),
                  "the report says which, and where");
    }

    Job& job_;
    std::string file_;
    const press::PdfFacts& found_;
    std::vector<std::string> claims_;  // of standards for reading
};

}  // namespace

ExitStatus run_preflight(std::span<const std::string> words) {
    CommandLine line("preflight",
                     "Checks a PDF, item by item, against the print standard that it claims, or against "
                     "standards for reading.",
                     "  bifolio preflight shop.pdf\n"
                     "  bifolio preflight cover.pdf --standard pdfx4 --format json\n"
                     "  bifolio preflight programme.pdf --standard claimed\n");
    std::string file;
    line.add_input(file, "FILE.pdf", "The PDF");
    Asked asked;
    line.add_repeatable("--standard", names_of_standards(),
                        "Check it against this standard, whatever it claims, or against all that it claims; "
                        "several with commas between them",
                        [&asked](const std::string& list) {
                            for (const std::string& word : words_between_commas(list))
                                add_standard(asked, word);
                        });
    if (!line.parse(words)) return ExitStatus::Done;
    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) {
        const auto document = read_pdf(running, file);
        if (document) Judge(running, file, press::inspect(*document)).judge(asked);
    });
}

}  // namespace bifolio::cli
