#include "source/base/nearest.h"

#include <algorithm>
#include <string>
#include <vector>

#include "source/base/ascii.h"

namespace bifolio::source {

namespace {

// Longer words than this are not a misspelling of anything known, and comparing them would cost time.
constexpr std::size_t kLongestWord = 64;

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> two_before(b.size() + 1);
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) before[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({before[j] + 1, row[j - 1] + 1, changed});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two_before[j - 2] + 1);
        }
        two_before.swap(before);
        before.swap(row);
    }
    return before[b.size()];
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    if (word.empty() || word.size() > kLongestWord) return {};
    const std::string wanted = lower_ascii(word);
    std::string_view best;
    std::size_t least = wanted.size();
    for (const std::string_view candidate : candidates) {
        const std::size_t most = std::max<std::size_t>(1, std::max(wanted.size(), candidate.size()) / 3);
        const std::size_t distance = edit_distance(wanted, lower_ascii(candidate));
        if (distance <= most && distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

}  // namespace bifolio::source
