// The order of names in an index, as a language has it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace bifolio::language {

// By the rules of the Unicode CLDR for a BCP 47 tag, through ICU. Throws std::runtime_error where ICU has
// none.
class Collation {
  public:
    explicit Collation(const std::string& bcp47);
    ~Collation();
    Collation(Collation&&) noexcept;
    Collation& operator=(Collation&&) noexcept;
    Collation(const Collation&) = delete;
    Collation& operator=(const Collation&) = delete;

    // Below 0 where `a` stands before `b`, 0 where they are alike, above 0 else.
    [[nodiscard]] int compare(std::string_view a, std::string_view b) const;

  private:
    struct Rules;
    std::unique_ptr<Rules> rules_;  // never null, but in what was moved from
};

// The letter that a name stands under: its first, as a capital and without marks. "Ångström": "A".
[[nodiscard]] std::string index_letter(std::string_view name);

}  // namespace bifolio::language
