// JSON that is written. The only door to nlohmann's library in this room.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace bifolio::cli {

// A value; without one, null.
class Json {
  public:
    using List = std::vector<Json>;
    using Members = std::vector<std::pair<std::string, Json>>;  // in the order in which they are written

    Json() = default;
    Json(bool value) : value_(value) {}
    Json(std::integral auto value) : value_(static_cast<std::int64_t>(value)) {}
    Json(double value) : value_(value) {}
    Json(std::string value) : value_(std::move(value)) {}
    Json(std::string_view value) : value_(std::string(value)) {}
    Json(const char* value) : value_(std::string(value)) {}
    Json(List value) : value_(std::move(value)) {}
    Json(Members value) : value_(std::move(value)) {}

    using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Members>;
    [[nodiscard]] const Value& value() const { return value_; }

  private:
    Value value_;
};

// Null where there is no value.
template <typename Optional>
[[nodiscard]] Json json_or_null(const Optional& value) {
    return value ? Json(*value) : Json();
}

// On several lines, indented by two spaces, and ended by a line feed. What is not UTF-8, as a file's name may
// be, becomes U+FFFD.
[[nodiscard]] std::string to_text(const Json& document);

}  // namespace bifolio::cli
