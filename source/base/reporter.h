// Adding findings about one file, without drowning the reader in a thousand of one kind.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "source/base/diagnostic.h"
#include "source/base/place.h"
#include "source/base/trouble.h"

namespace bifolio::source {

// A file with more findings than these is not worth reading on.
inline constexpr std::size_t kMostFindings = 10'000;

// Passes findings on to a Diagnostics. Of one kind (same severity, code and wording but for names, quotations
// and numbers) the first kMostOfOneKind are passed on; the rest is counted, and finish() adds one line saying
// how many. [inferred] notes are all passed on: who asks for them wants each.
class Reporter {
  public:
    static constexpr std::size_t kMostOfOneKind = 20;

    // Both must outlive the reporter.
    Reporter(const std::string& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

    void error(std::string_view code, Place place, std::string message, std::string hint = {});
    void warning(std::string_view code, Place place, std::string message, std::string hint = {});
    void note(std::string_view code, Place place, std::string message, std::string hint = {});
    // Passed on however many there are of its kind, up to kMostFindings in all: each is a task of its own.
    void warning_of_each(std::string_view code, Place place, std::string message, std::string hint = {});

    // The same, of a trouble that was found elsewhere.
    void error(std::string_view code, Place place, Trouble trouble);
    void warning(std::string_view code, Place place, Trouble trouble);

    // More than kMostFindings have been reported, those that were left out among them.
    [[nodiscard]] bool has_too_many() const { return findings_ > kMostFindings; }

    // Adds the "and N more" lines, at the place of the first that was left out. Once, when all is reported.
    void finish();

    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }

  private:
    struct Kind {
        std::size_t count = 0;
        Severity severity = Severity::Error;
        std::string code;
        Place first_left_out;
    };

    void add(Severity severity, std::string_view code, Place place, std::string message, std::string hint);

    const std::string& file_;
    Diagnostics& diagnostics_;
    std::unordered_map<std::string, Kind> kinds_;
    std::size_t findings_ = 0;
};

}  // namespace bifolio::source
