// What has changed of a programme, for people or for programs.
#pragma once

#include <optional>
#include <string>

#include "language/change_words.h"
#include "source/base/diagnostic.h"
#include "source/compare/change.h"

namespace bifolio::cli {

// Empty where nothing has changed.
[[nodiscard]] std::string changes_as_text(const language::ToldChanges& told,
                                          const language::Wording& wording);

// One JSON document, ended by a line feed; docs/bifolio.1 describes it.
[[nodiscard]] std::string changes_as_json(const source::Changes& changes, const source::Program& before,
                                          const source::Program& after,
                                          const std::optional<language::AsOf>& as_of);

[[nodiscard]] source::Diagnostic no_changes(const std::string& file);

}  // namespace bifolio::cli
