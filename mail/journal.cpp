#include "mail/journal.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>

namespace bifolio::mail {

namespace {

using source::Descriptor;
using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;

struct OutcomeName {
    OutcomeKind kind;
    std::string_view name;
};

constexpr std::array kOutcomeNames = {
    OutcomeName{OutcomeKind::Sent, "sent"}, OutcomeName{OutcomeKind::Refused, "refused"},
    OutcomeName{OutcomeKind::Deferred, "deferred"}, OutcomeName{OutcomeKind::NotTaken, "not-taken"}};

std::string_view name_of(OutcomeKind kind) {
    for (const OutcomeName& each : kOutcomeNames) {
        if (each.kind == kind) return each.name;
    }
    throw std::invalid_argument("an outcome without a name");
}

std::optional<OutcomeKind> outcome_named(std::string_view name) {
    for (const OutcomeName& each : kOutcomeNames) {
        if (each.name == name) return each.kind;
    }
    return std::nullopt;
}

// A server's words may be of any bytes; what is not UTF-8 in them is replaced.
std::string as_line(const Json& record) {
    return record.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string first_line(const std::string& announcement) {
    return as_line({{"bifolio-journal", kVersion}, {"announcement", announcement}});
}

[[noreturn]] void fail(std::string_view what, const std::string& path, int error) {
    throw JournalError(JournalTrouble::Disk, fmt::format("cannot {} the journal {}: {}", what, path,
                                                         std::generic_category().message(error)));
}

[[noreturn]] void refuse_file(const std::string& path) {
    throw JournalError(JournalTrouble::Unfit, fmt::format("{} is not a journal of bifolio", path),
                       "name another file with --journal FILE");
}

// What a file of records says, and how much of it is whole.
struct Contents {
    Standings standings;
    std::size_t whole = 0;  // bytes, up to the end of the last whole line
};

// Throws Json::exception, or returns false, where the line is not a record.
bool take_record(const std::string& line, Standings& standings) {
    const Json record = Json::parse(line);
    if (record.contains("intent")) {
        standings.intend(record.at("intent").get<std::string>(),
                         record.at("recipients").get<std::vector<std::string>>());
        return true;
    }
    const auto kind = outcome_named(record.at("outcome").get<std::string>());
    if (!kind) return false;
    standings.settle(
        record.at("message").get<std::string>(),
        {*kind, record.at("recipient").get<std::string>(), record.at("words").get<std::string>()});
    return true;
}

void check_first_line(const std::string& line, const std::string& path, const std::string& announcement) {
    const Json record = Json::parse(line, nullptr, false);
    if (!record.is_object() || !record.contains("bifolio-journal")) refuse_file(path);
    if (record["bifolio-journal"] != Json(kVersion))
        throw JournalError(JournalTrouble::Unfit,
                           fmt::format("the journal {} was written by another version of bifolio", path));
    if (record.value("announcement", Json()) != Json(announcement))
        throw JournalError(
            JournalTrouble::Unfit,
            fmt::format("{} is the journal of another announcement: its text, sender or attachments were "
                        "different then",
                        path),
            "to send this one, name another file with --journal FILE; to go on with that one, undo the "
            "changes");
}

Contents read_contents(const std::string& text, const std::string& path, const std::string& announcement) {
    Contents contents;
    if (text.find('\n') == std::string::npos) {
        // Its very first write was cut off, or somebody has emptied it. Anything else without a line is
        // someone's file.
        if (!first_line(announcement).starts_with(text)) refuse_file(path);
        throw JournalError(JournalTrouble::Unfit,
                           fmt::format("the journal {} is {}: who has the announcement already is not known",
                                       path, text.empty() ? "empty" : "cut off in its first line"),
                           "restore the file; delete it only if nothing was sent with it yet");
    }
    for (std::size_t number = 1;; ++number) {
        const std::size_t end = text.find('\n', contents.whole);
        if (end == std::string::npos) return contents;
        const std::string line = text.substr(contents.whole, end - contents.whole);
        contents.whole = end + 1;
        if (number == 1) {
            check_first_line(line, path, announcement);
            continue;
        }
        bool is_record = false;
        try {
            is_record = take_record(line, contents.standings);
        } catch (const Json::exception&) {
        }
        if (!is_record)
            throw JournalError(
                JournalTrouble::Unfit,
                fmt::format("the journal {} is damaged: its line {} is not a record", path, number),
                "nothing was sent, as it might go out twice; restore the file, or find out "
                "from your mail server who has it and name another");
    }
}

std::string read_all(int descriptor, const std::string& path) {
    std::string text;
    std::array<char, 65536> bytes{};
    while (true) {
        const ssize_t count = ::read(descriptor, bytes.data(), bytes.size());
        if (count == 0) return text;
        if (count > 0) {
            text.append(bytes.data(), static_cast<std::size_t>(count));
        } else if (errno != EINTR) {
            fail("read", path, errno);
        }
    }
}

void check_kind(int descriptor, const std::string& path) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) fail("open", path, errno);
    if (!S_ISREG(status.st_mode)) refuse_file(path);
}

// A new file's name is on the disk once its folder is.
void sync_folder(const std::string& path) {
    std::string folder = std::filesystem::path(path).parent_path().string();
    if (folder.empty()) folder = ".";
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() < 0 || ::fsync(directory.get()) != 0) fail("write", path, errno);
}

}  // namespace

Standing Standings::of(std::string_view message_id, std::string_view recipient) const {
    const auto found = known_.find(Key(message_id, recipient));
    if (found == known_.end()) return {};
    const Entry& entry = found->second;
    if (entry.is_sent) return {Fate::Sent, entry.words};
    if (entry.is_refused) return {Fate::Refused, entry.words};
    return {entry.doubts > 0 ? Fate::InDoubt : Fate::Pending, entry.words};
}

void Standings::intend(std::string_view message_id, std::span<const std::string> recipients) {
    for (const std::string& each : recipients) {
        Entry& entry = known_[Key(message_id, each)];
        ++entry.doubts;
        entry.words = "the reply to the message was never seen";
    }
}

void Standings::settle(std::string_view message_id, const Outcome& outcome) {
    Entry& entry = known_[Key(message_id, outcome.recipient)];
    entry.words = outcome.words;
    switch (outcome.kind) {
        case OutcomeKind::Sent:
            entry.is_sent = true;
            break;
        case OutcomeKind::Refused:
            entry.is_refused = true;
            break;
        case OutcomeKind::Deferred:
            break;
        case OutcomeKind::NotTaken:
            if (entry.doubts > 0) --entry.doubts;
            break;
    }
}

Standings read_journal(const std::string& path, const std::string& announcement) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0 && errno == ENOENT) return {};
    if (file.get() < 0) fail("read", path, errno);
    check_kind(file.get(), path);
    return read_contents(read_all(file.get(), path), path, announcement).standings;
}

Journal::Opened Journal::open(const std::string& path) {
    constexpr int kFlags = O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK;
    const int old = ::open(path.c_str(), kFlags);
    if (old >= 0 || errno != ENOENT) return {old, false};
    return {::open(path.c_str(), kFlags | O_CREAT | O_EXCL, 0600), true};
}

Journal::Journal(std::string path, const std::string& announcement)
    : Journal(path, announcement, open(path)) {}

Journal::Journal(std::string path, const std::string& announcement, Opened opened)
    : path_(std::move(path)), file_(opened.descriptor) {
    if (file_.get() < 0) fail("open", path_, errno);
    check_kind(file_.get(), path_);
    if (::flock(file_.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) fail("lock", path_, errno);
        throw JournalError(JournalTrouble::Unfit,
                           fmt::format("the journal {} is in use: another run is sending", path_),
                           "wait until it has ended");
    }
    const std::string text = read_all(file_.get(), path_);
    Contents contents = opened.is_new ? Contents{} : read_contents(text, path_, announcement);
    if (contents.whole < text.size() && ::ftruncate(file_.get(), static_cast<off_t>(contents.whole)) != 0)
        fail("write", path_, errno);
    standings_ = std::move(contents.standings);
    if (contents.whole == 0) append(first_line(announcement));
    sync();
    sync_folder(path_);
}

void Journal::intend(std::string_view message_id, std::span<const std::string> recipients) {
    append(
        as_line({{"intent", message_id}, {"recipients", std::vector(recipients.begin(), recipients.end())}}));
    sync();
    standings_.intend(message_id, recipients);
}

void Journal::settle(std::string_view message_id, std::span<const Outcome> outcomes) {
    std::string lines;
    for (const Outcome& each : outcomes)
        lines += as_line({{"outcome", name_of(each.kind)},
                          {"message", message_id},
                          {"recipient", each.recipient},
                          {"words", each.words}});
    append(lines);
    sync();
    for (const Outcome& each : outcomes) standings_.settle(message_id, each);
}

void Journal::append(std::string_view lines) {
    while (!lines.empty()) {
        const ssize_t count = ::write(file_.get(), lines.data(), lines.size());
        if (count > 0) {
            lines.remove_prefix(static_cast<std::size_t>(count));
        } else if (count == 0 || errno != EINTR) {
            fail("write", path_, count == 0 ? EIO : errno);
        }
    }
}

void Journal::sync() const {
    if (::fdatasync(file_.get()) != 0) fail("write", path_, errno);
}

}  // namespace bifolio::mail
