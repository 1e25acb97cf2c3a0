// Whatever happens to a programme's bytes: the reader ends, and gives a programme or says what is wrong.
#include <gtest/gtest.h>

#include <random>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::contents;
using testing::kRoot;
using testing::read;

void expect_sound(const std::string& text, unsigned seed) {
    const auto reading = read(text, (kRoot / "samples").string());
    ASSERT_TRUE(reading.program.has_value() || reading.diagnostics.has_errors()) << "seed " << seed;
    for (const Diagnostic& each : reading.diagnostics.all()) {
        ASSERT_FALSE(each.code.empty());
        ASSERT_FALSE(each.message.empty());
        ASSERT_TRUE(each.place.known()) << "seed " << seed << ": " << each.message;
    }
}

TEST(Mutation, OfBytesIsNoHarm) {
    const std::string sample = contents(kRoot / "samples" / "every-element.xml");
    for (unsigned seed = 0; seed < 400; ++seed) {
        std::mt19937 random(seed);
        std::string text = sample;
        for (unsigned changes = random() % 4 + 1; changes > 0; --changes) {
            const std::size_t at = random() % text.size();
            switch (random() % 5) {
                case 0:
                    text[at] = static_cast<char>(random() % 256);
                    break;
                case 1:
                    text.erase(at, random() % 40);
                    break;
                case 2:
                    text.insert(at, 1, "<>&\"'/=]! \n"[random() % 11]);
                    break;
                case 3:
                    text.insert(at, text.substr(random() % text.size(), random() % 80));
                    break;
                default:
                    text.resize(std::max<std::size_t>(at, 1));
                    break;
            }
        }
        expect_sound(text, seed);
    }
}

// Well-formed, but with elements and attributes where they do not belong.
TEST(Mutation, OfStructureIsNoHarm) {
    const std::string sample = contents(kRoot / "samples" / "every-element.xml");
    std::vector<std::pair<std::size_t, std::size_t>> words;  // runs of lower-case letters
    for (std::size_t at = 0; at < sample.size();) {
        std::size_t end = at;
        while (end < sample.size() && ((sample[end] >= 'a' && sample[end] <= 'z') || sample[end] == '-'))
            ++end;
        if (end - at > 2) words.emplace_back(at, end - at);
        at = std::max(end, at + 1);
    }
    std::size_t programs = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        std::mt19937 random(seed);
        const auto& [from, length] = words[random() % words.size()];
        const std::string word = sample.substr(from, length);
        const auto& [to, other_length] = words[random() % words.size()];
        const std::string other = sample.substr(to, other_length);
        std::string text = sample;
        // Every occurrence, so that start and end tags stay alike.
        for (std::size_t at = text.find(word); at != std::string::npos;
             at = text.find(word, at + other.size()))
            text.replace(at, word.size(), other);
        expect_sound(text, seed);
        if (read(text, (kRoot / "samples").string()).program) ++programs;
    }
    EXPECT_GT(programs, 100U);
}

}  // namespace
}  // namespace bifolio::source
