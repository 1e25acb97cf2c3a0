// What is wrong, odd or worth knowing in a user's file, and where.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "source/base/place.h"

namespace bifolio::source {

enum class Severity { Note, Warning, Error };

// One finding. `code` is one of the codes of docs/diagnostics.md, without brackets: "time-order".
struct Diagnostic {
    Severity severity = Severity::Error;
    std::string code;
    std::string file;  // as the user named it
    Place place;       // {0, 0} where the finding concerns the whole file
    std::string message;
    std::string hint;  // what to do; may be empty

    auto operator<=>(const Diagnostic&) const = default;
};

// Findings in the order in which they were added; reading goes on after an error, so that one run shows all.
class Diagnostics {
  public:
    void add(Diagnostic diagnostic);
    void append(const Diagnostics& other);
    // Those of `other` whose code and place no finding has that was there before.
    void append_new(const Diagnostics& other);

    [[nodiscard]] std::span<const Diagnostic> all() const { return all_; }
    [[nodiscard]] std::size_t count(Severity severity) const;
    [[nodiscard]] bool has_errors() const { return count(Severity::Error) > 0; }

    // The findings by file and place, each once.
    [[nodiscard]] std::vector<Diagnostic> sorted() const;

  private:
    std::vector<Diagnostic> all_;
};

[[nodiscard]] std::string_view to_string(Severity severity);  // "note", "warning", "error"

}  // namespace bifolio::source
