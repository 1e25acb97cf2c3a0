#include "source/import/shared/length_check.h"

#include <fmt/core.h>

#include <span>

#include "source/check/odd_text_walk.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMostTextBytes = std::size_t{200} << 10U;

class LengthCheck {
  public:
    explicit LengthCheck(Reporter& reporter) : reporter_(reporter) {}

    void line(const Text& text) {
        if (text.unmarked().size() > kMostTextBytes)
            reporter_.error("table", text.place,
                            fmt::format("a text is longer than {} kB", kMostTextBytes >> 10U));
    }
    void paragraphs(std::span<const Text* const> texts) {
        for (const Text* each : texts) line(*each);
    }

  private:
    Reporter& reporter_;
};

}  // namespace

void check_lengths(const Program& program, Reporter& reporter) {
    LengthCheck check(reporter);
    TextWalk(check).walk(program);
}

}  // namespace bifolio::source
