// Names in a row, as a language writes them.
#pragma once

#include <memory>
#include <span>
#include <string>

namespace bifolio::language {

// By the Unicode CLDR, through ICU, whose tables are read when a list is first asked for. Not thread-safe.
class Lists {
  public:
    explicit Lists(std::string bcp47);
    ~Lists();
    Lists(Lists&&) noexcept;
    Lists& operator=(Lists&&) noexcept;
    Lists(const Lists&) = delete;
    Lists& operator=(const Lists&) = delete;

    [[nodiscard]] std::string list(std::span<const std::string> names);  // "A, B and C"

  private:
    struct Formatter;
    std::string bcp47_;
    std::unique_ptr<Formatter> formatter_;  // null until it is needed
};

}  // namespace bifolio::language
