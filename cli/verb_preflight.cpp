#include <fmt/core.h>

#include "cli/command_line.h"
#include "cli/job.h"
#include "cli/json.h"
#include "cli/pdf_input.h"
#include "cli/standard_option.h"
#include "cli/terminal_text.h"
#include "cli/verbs.h"
#include "press/preflight.h"
#include "press/print_standards.h"
#include "source/base/file.h"

namespace bifolio::cli {

namespace {

using press::RuleResult;

constexpr std::size_t kShownBreaches = 10;

std::string results_as_text(const std::vector<RuleResult>& results, std::string_view verdict) {
    std::string text;
    for (const RuleResult& result : results) {
        text += fmt::format("{:<8}{:<16}{} ({})\n", result.breaches.empty() ? "kept" : verdict,
                            result.rule->code, result.rule->requirement, result.rule->clause);
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
        rules.push_back(Json::Members{{"code", result.rule->code},
                                      {"clause", result.rule->clause},
                                      {"requirement", result.rule->requirement},
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

void judge(Job& job, const std::string& file, const press::PrintStandard* standard) {
    const auto error = [&](std::string message, std::string hint) {
        job.diagnostics().add({source::Severity::Error,
                               "preflight",
                               source::shown_name(file),
                               {},
                               std::move(message),
                               std::move(hint)});
    };
    const std::string_view usual = press::print_standards().front().name;
    const auto document = read_pdf(job, file);
    if (!document) return;
    const press::PreflightReport report = press::preflight(*document, standard);
    if (report.claim.empty() && standard == nullptr)
        return error(
            "claims no print standard: its XMP metadata has no pdfxid:GTS_PDFXVersion (ISO 15930-7, 6.2)",
            fmt::format("--standard {0} checks it all the same; press --standard {0} writes one", usual));
    if (report.standard == nullptr)
        return error(fmt::format("claims {}, which cannot be checked yet", report.claim),
                     fmt::format("--standard {} checks it against that", usual));
    job.add_judgement(job.format() == Format::Json ? judgement_as_json(report, source::shown_name(file))
                                                   : judgement_as_text(report, source::shown_name(file)));
    const std::size_t broken = report.broken();
    if (broken > 0)
        error(fmt::format("breaks {} rule{} of {}", broken, broken == 1 ? "" : "s", report.standard->title),
              "the report says which, and where");
}

}  // namespace

ExitStatus run_preflight(std::span<const std::string> words) {
    CommandLine line("preflight", "Checks a PDF against the print standard that it claims, item by item.",
                     "  bifolio preflight shop.pdf\n"
                     "  bifolio preflight cover.pdf --standard pdfx4 --format json\n");
    std::string file;
    line.add_input(file, "FILE.pdf", "The PDF");
    const press::PrintStandard* standard = nullptr;
    add_standard(line, "Check it against this standard, whatever it claims", standard);
    if (!line.parse(words)) return ExitStatus::Done;
    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) { judge(running, file, standard); });
}

}  // namespace bifolio::cli
