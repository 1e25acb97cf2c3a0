#include "cli/job.h"

#include <fmt/core.h>
#include <unistd.h>

#include <exception>
#include <new>

#include "cli/findings.h"
#include "cli/output_file.h"
#include "cli/terminal.h"
#include "cli/terminal_text.h"
#include "cli/usage_error.h"
#include "layout/fonts/font_error.h"
#include "source/base/file.h"

namespace bifolio::cli {

bool Job::is_stopped() const {
    return diagnostics_.has_errors() ||
           (options_.strict && diagnostics_.count(source::Severity::Warning) > 0);
}

void Job::progress(std::string_view what) const {
    if (options_.verbose && !options_.quiet && options_.format == Format::Text) {
        say(fmt::format("bifolio: {}\n", safe_text(what)));
    }
}

void Job::write(const std::string& path, std::string_view bytes, std::string_view what) {
    write_output(path, bytes);
    written_ = path;
    written_what_ = what;
}

ExitStatus Job::run(const std::function<void(Job&)>& task) {
    ExitStatus status = attempt(task);
    try {
        show(status);
        if (status == ExitStatus::Done || tells_always_) write_standard_output(output_);
    } catch (const WriteError& error) {
        say(fmt::format("bifolio: {}\n", error.what()));
        status = ExitStatus::File;
    }
    return status;
}

ExitStatus Job::attempt(const std::function<void(Job&)>& task) {
    try {
        task(*this);
    } catch (const UsageError&) {
        throw;
    } catch (const source::FileError& error) {
        failure_ = error.what();
        return ExitStatus::File;
    } catch (const WriteError& error) {
        failure_ = error.what();
        return ExitStatus::File;
    } catch (const layout::FontError& error) {
        failure_ = error.what();
        return ExitStatus::File;
    } catch (const std::bad_alloc&) {
        failure_ = "out of memory";
        return ExitStatus::Wrong;
    } catch (const std::exception& error) {
        failure_ = fmt::format("{}; this is a bug in bifolio", error.what());
        return ExitStatus::Wrong;
    }
    if (failure_) return ExitStatus::File;
    return is_stopped() ? ExitStatus::Wrong : ExitStatus::Done;
}

void Job::show(ExitStatus status) const {
    if (options_.format == Format::Text) {
        show_text(status);
        return;
    }
    const std::string document =
        findings_as_json(shown_findings(diagnostics_, options_), {status, failure_, written_, summary_});
    if (findings_to_ == FindingsTo::StandardOutput) {
        write_standard_output(document);
    } else {
        say(document);
    }
}

// "2 warnings, 8 other findings: bifolio check loops.xml".
std::string Job::ending(ExitStatus status, const Counts& shown, std::size_t others) const {
    std::string text = others > 0 && shown == Counts{} ? std::string() : summary(shown);
    if (others > 0)
        text += fmt::format("{}{} other finding{}: bifolio check {}", text.empty() ? "" : ", ", others,
                            others == 1 ? "" : "s", safe_text(*checked_));
    if (status == ExitStatus::Wrong && !diagnostics_.has_errors() && !failure_)
        text += shown.warnings > 0 ? "; with --strict, warnings stop the job"
                                   : "; with --strict, warnings among them stop the job";
    return text;
}

void Job::show_text(ExitStatus status) const {
    const bool is_output = findings_to_ == FindingsTo::StandardOutput;
    std::vector<source::Diagnostic> findings = shown_findings(diagnostics_, options_);
    std::size_t others = 0;
    if (checked_ && !options_.verbose)
        others = std::erase_if(findings, [this](const source::Diagnostic& each) {
            return is_for_check(each) && each.code != concern_;
        });
    const Terminal terminal = terminal_of(is_output ? STDOUT_FILENO : STDERR_FILENO, options_.color);
    std::string text = findings_as_text(findings, terminal);
    if (!options_.quiet && (!findings.empty() || others > 0 || (is_output && !failure_)))
        text += ending(status, count(findings), others) + '\n';
    if (is_output) {
        write_standard_output(text);
    } else {
        say(text);
    }
    if (!summary_text_.empty() && !options_.quiet) say(safe_text(summary_text_) + '\n');
    if (failure_) say(fmt::format("bifolio: {}\n", safe_text(*failure_)));
    if (written_ && *written_ != "-" && !options_.quiet) {
        say(fmt::format("{}: {}\n", safe_text(*written_), written_what_));
    }
}

}  // namespace bifolio::cli
