// Any bytes for a journal: it is refused as it stands, or goes on; and nobody that it says has the
// announcement counts as one who has it not.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "mail/journal.h"
#include "tests/fuzz/fuzz_target.h"

using namespace bifolio;

namespace {

namespace fs = std::filesystem;

constexpr const char* kAnnouncement = "fuzz";
constexpr const char* kMessage = "m@example.org";
const std::vector<std::string> kPeople = {"a@example.org", "b@example.org"};

// In memory, where there is such a folder: each step of a journal is synced.
fs::path file() {
    const fs::path folder = fs::is_directory("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path();
    return folder / ("bifolio-fuzz-journal-" + std::to_string(::getpid()));
}

std::string read(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::optional<mail::Standings> standings_in(const fs::path& path) {
    try {
        return mail::read_journal(path, kAnnouncement);
    } catch (const mail::JournalError& error) {
        fuzz::require(error.trouble() == mail::JournalTrouble::Unfit, "nothing is wrong with the disk");
        return std::nullopt;
    }
}

void go_on(const fs::path& path, const mail::Standings& before) {
    {
        mail::Journal journal(path, kAnnouncement);
        for (const std::string& each : kPeople)
            fuzz::require(journal.standings().of(kMessage, each) == before.of(kMessage, each),
                          "it is opened as it is read");
        journal.intend(kMessage, kPeople);
        const std::vector<mail::Outcome> outcomes = {{mail::OutcomeKind::Sent, kPeople[0], "250 \xFF ok"}};
        journal.settle(kMessage, outcomes);
    }
    const auto after = standings_in(path);
    fuzz::require(after.has_value(), "what was written is read");
    fuzz::require(after->of(kMessage, kPeople[0]).fate == mail::Fate::Sent, "who got it has it");
    fuzz::require(after->of(kMessage, kPeople[1]).fate != mail::Fate::Pending, "who may have it is known");
    for (const std::string& each : kPeople)
        fuzz::require(before.of(kMessage, each).fate != mail::Fate::Sent ||
                          after->of(kMessage, each).fate == mail::Fate::Sent,
                      "who had it has it");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fs::path path = file();
    const std::string bytes = fuzz::as_text(data, size);
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
    const auto before = standings_in(path);
    if (before) {
        go_on(path, *before);
    } else {
        try {
            const mail::Journal journal(path, kAnnouncement);
            fuzz::require(false, "what cannot be read is not opened");
        } catch (const mail::JournalError&) {
            fuzz::require(read(path) == bytes, "what is refused is left as it was");
        }
    }
    fs::remove(path);
    return 0;
}
