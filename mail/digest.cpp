#include "mail/digest.h"

#include <fmt/core.h>
#include <glib.h>

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace bifolio::mail {

namespace {

constexpr std::size_t kLength = 32;  // bytes of SHA-256

std::array<std::uint8_t, kLength> sha256_of(std::span<const std::string_view> parts) {
    const std::unique_ptr<GChecksum, decltype(&g_checksum_free)> checksum(g_checksum_new(G_CHECKSUM_SHA256),
                                                                          &g_checksum_free);
    const auto add = [&](std::string_view bytes) {
        const std::vector<guchar> copied(bytes.begin(), bytes.end());
        g_checksum_update(checksum.get(), copied.data(), static_cast<gssize>(copied.size()));
    };
    for (const std::string_view part : parts) {
        add(fmt::format("{}:", part.size()));
        add(part);
    }
    std::array<std::uint8_t, kLength> digest{};
    gsize length = digest.size();
    g_checksum_get_digest(checksum.get(), digest.data(), &length);
    return digest;
}

std::string hexadecimal(std::span<const std::uint8_t> bytes) {
    std::string text;
    for (const std::uint8_t byte : bytes) text += fmt::format("{:02x}", byte);
    return text;
}

}  // namespace

std::string digest_of(std::span<const std::string_view> parts) {
    return hexadecimal(sha256_of(parts));
}

std::string uuid_of(std::span<const std::string_view> parts) {
    auto bytes = sha256_of(parts);
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fU) | 0x80U);  // version 8
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fU) | 0x80U);  // the variant of RFC 9562
    std::string text = hexadecimal(std::span(bytes).first(16));
    for (const std::size_t hyphen : {8U, 13U, 18U, 23U}) text.insert(hyphen, 1, '-');
    return text;
}

}  // namespace bifolio::mail
