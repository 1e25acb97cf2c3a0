// Names made of what they name: the same input gives the same name, on any day and machine.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace bifolio::mail {

// SHA-256 of the parts, each with its length before it, so that "ab" + "c" is not "a" + "bc"; 64 hexadecimal
// digits.
[[nodiscard]] std::string digest_of(std::span<const std::string_view> parts);

// A UUID of the same (RFC 9562, 5.8: version 8, from a name by SHA-256): "b3e1c2d4-..."
[[nodiscard]] std::string uuid_of(std::span<const std::string_view> parts);

}  // namespace bifolio::mail
