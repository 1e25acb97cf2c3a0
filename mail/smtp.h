// The one door to libcurl: a connection to a mail server, and what came of each message that went through it.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace bifolio::mail {

// Whom to talk to, and how. Certificates are always verified: that the authorities vouch for them, and that
// they are of the very host that was asked for.
struct Server {
    std::string url = {};       // smtp://HOST[:PORT] or smtps://HOST[:PORT], without server_url_trouble()
    bool uses_tls = true;       // with smtp://: only after STARTTLS (RFC 3207), never without
    std::string user = {};      // empty: none, or netrc's
    std::string password = {};  // never printed, and never sent without TLS
    bool uses_netrc = false;    // user and password by the host's name, from ~/.netrc
    std::string ca_file = {};   // certificates of authorities, PEM; empty: the system's

    std::chrono::seconds connect_limit{60};
    std::chrono::seconds reply_limit{600};  // for one reply, or while nothing moves: RFC 5321, 4.5.3.2.6
};

// What is wrong with a server's URL, in a few words that go after the URL; empty where nothing is. A password
// in it is wrong: every process on the computer could read it.
[[nodiscard]] std::string server_url_trouble(const std::string& url);

// "mail.example.org", of a URL without trouble.
[[nodiscard]] std::string server_host(const std::string& url);

// A server's reply (RFC 5321, 4.2). The text is the server's own words and may hold any bytes.
struct Reply {
    int code = 0;  // 0: none came
    std::string text;

    [[nodiscard]] bool is_positive() const { return code >= 200 && code < 400; }
    [[nodiscard]] bool is_for_good() const { return code >= 500; }  // try again with 4xx
};

// "550 5.1.1 no such mailbox"
[[nodiscard]] std::string to_string(const Reply& reply);

struct Envelope {
    std::string sender;
    std::vector<std::string> recipients;
};

struct RecipientReply {
    std::string recipient;
    Reply reply;
};

// How far a dialogue came before it ended. Each is the time from one command until its reply has been seen.
enum class Stage { Connection, Login, Sender, Recipients, Data, Message };

enum class Verdict {
    Accepted,   // the server has taken the message for those recipients whom it had taken
    Refused,    // for good: in reply to the recipients, to DATA or to the message
    Deferred,   // no recipient was taken, and some only for now
    TryAgain,   // the server was in trouble, or lost; it has certainly not taken the message
    InDoubt,    // all of the message was given away, and no reply to it was seen
    TooLarge,   // the server takes no message of this size (RFC 1870), and has not taken it
    Hopeless,   // no message will go this way: no such server, its certificate, its login, the sender
    Cancelled,  // by the caller; the server has certainly not taken the message
};

struct Dialogue {
    Verdict verdict = Verdict::TryAgain;
    Stage stage = Stage::Connection;
    std::string words;                       // the server's or, where it said nothing, what went wrong
    std::vector<RecipientReply> recipients;  // those that were replied to, in the order of the envelope
    bool is_stale = false;  // TryAgain, and the connection had been used before: a new one may do
};

// Both are asked about once a second, and often while data move.
struct Interruption {
    std::function<bool()> is_wanted;  // ends a dialogue that has not yet come to the message itself
    std::function<bool()> is_urgent;  // ends any dialogue
};

class Connection {
  public:
    // Connects when there is something to send, and again where the connection was lost. Throws
    // std::invalid_argument where a password would go without TLS, std::runtime_error where libcurl cannot be
    // had.
    Connection(const Server& server, Interruption interruption);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    Connection(Connection&&) = delete;
    Connection& operator=(Connection&&) = delete;

    // Called with the recipients that the server took, after its go-ahead for the message (354) and before
    // the message's first byte. What it throws ends the dialogue, with no byte sent, and leaves send().
    using BeforeMessage = std::function<void(std::span<const std::string> recipients)>;

    // Offers one message once. A recipient that is refused does not keep the others from it. Lines of
    // `message` end in CR LF. Throws std::invalid_argument where an address holds what would break out of its
    // command.
    [[nodiscard]] Dialogue send(const Envelope& envelope, std::string_view message,
                                const BeforeMessage& before_message);

  private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace bifolio::mail
