#include "tests/validators/vera_pdf.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/support/bifolio.h"
#include "tests/support/subprocess.h"

namespace bifolio::testing {

namespace {

using nlohmann::json;

// "PDF/UA-1 validation profile" -> "PDF/UA-1".
std::string standard_of(const std::string& profile) {
    return profile.substr(0, profile.find(" validation profile"));
}

BrokenRules broken_rules(const json& result) {
    BrokenRules broken;
    for (const json& rule : result.at("details").at("ruleSummaries")) {
        if (rule.at("ruleStatus") != "FAILED") continue;
        const json& first = rule.at("checks").at(0);
        broken[fmt::format("{}-{}", rule.at("clause").get<std::string>(), rule.at("testNumber").get<int>())] =
            fmt::format("{} times; {} At {}", rule.at("failedChecks").get<int>(),
                        rule.at("description").get<std::string>(), first.at("context").get<std::string>());
    }
    return broken;
}

std::string without_line_end(std::string text) {
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

}  // namespace

std::string shown(const BrokenRules& broken) {
    std::string text;
    for (const auto& [rule, what] : broken) text += fmt::format("  {}: {}\n", rule, what);
    return text;
}

std::optional<VeraPdf> VeraPdf::find(std::string& reason) {
    const Outcome fetched = run({.arguments = {(kProject / "tests/validators/fetch-verapdf").string()},
                                 .limit = std::chrono::minutes(6)});
    if (fetched.status == 0) return VeraPdf(without_line_end(fetched.out));
    reason = without_line_end(fetched.err);
    return std::nullopt;
}

std::map<std::filesystem::path, Judgement> VeraPdf::judge(
    std::span<const std::filesystem::path> files) const {
    Command command{.arguments = {"java", "-jar", jar_.string(), "--format", "json", "--loglevel", "0",
                                  "--maxfailuresdisplayed", "1"},
                    .limit = std::chrono::minutes(4)};
    for (const std::filesystem::path& file : files) command.arguments.push_back(file.string());
    const Outcome outcome = run(command);
    const json report = json::parse(outcome.out, nullptr, false);
    if (report.is_discarded())
        throw std::runtime_error(
            fmt::format("veraPDF ends with status {}: {}{}", outcome.status, outcome.out, outcome.err));
    std::map<std::filesystem::path, Judgement> judgements;
    for (const json& job : report.at("report").at("jobs")) {
        const std::string file = job.at("itemDetails").at("name");
        if (!job.contains("validationResult"))
            throw std::runtime_error(fmt::format("veraPDF cannot judge {}: {}", file, job.dump()));
        for (const json& result : job.at("validationResult"))
            judgements[file][standard_of(result.at("profileName"))] = broken_rules(result);
    }
    return judgements;
}

}  // namespace bifolio::testing
