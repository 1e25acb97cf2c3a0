// Gives a fuzz target each file that is named or in a named folder, and some damaged ones made of each:
// always the same ones.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz_target.h"

namespace {

namespace fs = std::filesystem;

constexpr int kDamagedOfEach = 300;
constexpr std::size_t kLargestToDamage = 100'000;  // larger ones take too long so often

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void run(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

// A few of: a byte changed, a stretch left out, a stretch twice, the end cut off.
std::string damaged(std::string bytes, std::minstd_rand& random) {
    const auto below = [&random](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
    for (std::size_t times = 1 + below(4); times > 0 && !bytes.empty(); --times) {
        const std::size_t at = below(bytes.size());
        const std::size_t length = below(std::min<std::size_t>(bytes.size() - at, 64) + 1);
        switch (below(4)) {
            case 0:
                bytes[at] = static_cast<char>(below(256));
                break;
            case 1:
                bytes.erase(at, length);
                break;
            case 2:
                bytes.insert(at, bytes.substr(at, length));
                break;
            default:
                bytes.resize(at);
                break;
        }
    }
    return bytes;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<fs::path> files;
    for (int each = 1; each < argc; ++each) {
        const fs::path named = argv[each];
        if (fs::is_regular_file(named)) {
            files.push_back(named);
            continue;
        }
        for (const fs::directory_entry& entry : fs::directory_iterator(named)) {
            if (entry.is_regular_file()) files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    std::minstd_rand random(1);
    for (const fs::path& file : files) {
        std::fprintf(stderr, "%s\n", file.c_str());
        const std::string bytes = read(file);
        run(bytes);
        if (bytes.size() > kLargestToDamage) continue;
        for (int each = 0; each < kDamagedOfEach; ++each) run(damaged(bytes, random));
    }
    std::printf("%zu files\n", files.size());
    return files.empty() ? 1 : 0;
}
