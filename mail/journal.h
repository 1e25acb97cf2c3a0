// What has become of each recipient, on disk, so that a run that was cut off goes on where it stopped and
// nobody gets an announcement twice.
//
// The file has a record a line, in JSON, and only ever grows. The first line names the announcement. After it
// come
//   {"intent": MESSAGE-ID, "recipients": [...]}                    synced before the first byte of a message
//   goes out
//   {"outcome": ..., "message": MESSAGE-ID, "recipient": ..., "words": ...}
//                                                                  synced after the server's reply
// An intent without an outcome is a doubt: the server may or may not have taken the message. RFC
// 5321, 4.5.4.1, asks a client to send again then; people are better served by being asked.
#pragma once

#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/base/descriptor.h"

namespace bifolio::mail {

enum class JournalTrouble {
    Disk,   // it cannot be read or written
    Unfit,  // it is not one, of another announcement, damaged or in use
};

// A journal that cannot be used. what() is a whole sentence without a full stop, with the file's name; `hint`
// says what to do, and may be empty.
class JournalError : public std::runtime_error {
  public:
    JournalError(JournalTrouble trouble, const std::string& message, std::string hint = {})
        : std::runtime_error(message), trouble_(trouble), hint_(std::move(hint)) {}

    [[nodiscard]] JournalTrouble trouble() const { return trouble_; }
    [[nodiscard]] const std::string& hint() const { return hint_; }

  private:
    JournalTrouble trouble_;
    std::string hint_;
};

enum class Fate { Pending, InDoubt, Sent, Refused };

struct Standing {
    Fate fate = Fate::Pending;
    std::string words;  // the server's last reply about this recipient, or why there is none; may be empty

    bool operator==(const Standing&) const = default;
};

// How an attempt ended for one recipient.
enum class OutcomeKind {
    Sent,
    Refused,
    Deferred,  // put off before there was an intent: all is as it was
    NotTaken,  // the intent came to nothing, certainly: all is as it was before it
};

struct Outcome {
    OutcomeKind kind = OutcomeKind::Deferred;
    std::string recipient;
    std::string words;
};

// The recipients that a journal knows, by message and address.
class Standings {
  public:
    // Pending where the journal knows nothing.
    [[nodiscard]] Standing of(std::string_view message_id, std::string_view recipient) const;

    void intend(std::string_view message_id, std::span<const std::string> recipients);
    void settle(std::string_view message_id, const Outcome& outcome);

  private:
    struct Entry {
        bool is_sent = false, is_refused = false;
        std::size_t doubts = 0;  // intents without an outcome
        std::string words;
    };
    using Key = std::pair<std::string, std::string>;

    std::map<Key, Entry> known_;
};

// What a journal says, without opening it for a run: nothing is locked or written. A file that is not there
// says nothing. `announcement` as for Journal. Throws JournalError.
[[nodiscard]] Standings read_journal(const std::string& path, const std::string& announcement);

// A journal that one run writes. Another that opens the same file meanwhile, in this process or any other, is
// refused.
class Journal {
  public:
    // Opens the file or begins it, for its owner's eyes alone. `announcement` is the same whenever the same
    // announcement is sent, to whomever: a digest of what it says. A last line that a power cut left torn is
    // cut off: it was not yet acted upon. Throws JournalError; also where the file is of another
    // announcement, or no journal, or was emptied or cut in its first line, and then it is left as it was.
    Journal(std::string path, const std::string& announcement);

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const Standings& standings() const { return standings_; }

    // Both return when the record is on the disk, and throw JournalError where it may not be.
    void intend(std::string_view message_id, std::span<const std::string> recipients);
    void settle(std::string_view message_id, std::span<const Outcome> outcomes);

  private:
    struct Opened {
        int descriptor = -1;
        bool is_new = false;
    };
    static Opened open(const std::string& path);
    Journal(std::string path, const std::string& announcement, Opened opened);

    void append(std::string_view lines);
    void sync() const;

    std::string path_;
    source::Descriptor file_;
    Standings standings_;
};

}  // namespace bifolio::mail
