// One run of a verb: what it finds, what it says while it runs, and how it ends.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cli/exit_status.h"
#include "cli/findings.h"
#include "cli/json.h"
#include "cli/options.h"
#include "source/base/diagnostic.h"

namespace bifolio::cli {

// Where a verb's findings go: `check` was asked for them, so they are its output.
enum class FindingsTo { StandardError, StandardOutput };

class Job {
  public:
    Job(const CommonOptions& options, FindingsTo findings_to)
        : options_(options), findings_to_(findings_to) {}

    [[nodiscard]] source::Diagnostics& diagnostics() { return diagnostics_; }

    // Whether what was found so far forbids writing anything: errors or, with --strict, warnings.
    [[nodiscard]] bool is_stopped() const;

    // Says what is being done now, with --verbose.
    void progress(std::string_view what) const;

    // Writes what was asked for; "-" is standard output. `what` tells of it afterwards: "12 pages". Throws
    // WriteError.
    void write(const std::string& path, std::string_view bytes, std::string_view what);

    // What is_for_check() finds of this programme is only counted, unless --verbose asks for all, but for
    // findings of the code `concern`, which this verb's own output is concerned by. JSON has all.
    void leave_to_check(std::string programme, std::string_view concern = {}) {
        checked_ = std::move(programme);
        concern_ = concern;
    }

    // What was understood of the input: said beside the findings, however the job ends.
    void add_summary(std::string text, Json document) {
        summary_text_ = std::move(text);
        summary_ = std::move(document);
    }

    // What the task has to say on standard output once it is done, where it was asked to.
    void add_output(std::string_view text) { output_ += text; }
    // The same, said also where the input turned out wrong: a judgement is what was asked for.
    void add_judgement(std::string_view text) {
        output_ += text;
        tells_always_ = true;
    }
    [[nodiscard]] Format format() const { return options_.format; }
    [[nodiscard]] bool is_quiet() const { return options_.quiet; }

    // A file or a server failed the task, which has told so much already that it ends by itself: status 3.
    void fail(std::string what) { failure_ = std::move(what); }

    // Does the task, then shows the findings and how it ended. FileError and WriteError end it with
    // status 3; any other exception but UsageError, which passes through, is a bug, and told so.
    [[nodiscard]] ExitStatus run(const std::function<void(Job&)>& task);

  private:
    [[nodiscard]] ExitStatus attempt(const std::function<void(Job&)>& task);
    void show(ExitStatus status) const;
    void show_text(ExitStatus status) const;
    [[nodiscard]] std::string ending(ExitStatus status, const Counts& shown, std::size_t others) const;

    CommonOptions options_;
    FindingsTo findings_to_;
    source::Diagnostics diagnostics_;
    std::optional<std::string> failure_;
    std::optional<std::string> written_;
    std::string written_what_;
    std::string output_;
    std::string summary_text_;
    std::optional<Json> summary_;
    std::optional<std::string> checked_;  // the programme
    std::string_view concern_;            // a code, or none
    bool tells_always_ = false;
};

}  // namespace bifolio::cli
