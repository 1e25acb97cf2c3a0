#include "mail/smtp.h"

#include <curl/curl.h>
#include <fmt/core.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <exception>
#include <optional>
#include <utility>

#include "source/base/ascii.h"

namespace bifolio::mail {

namespace {

constexpr std::size_t kMostWords = 1000;  // of one reply; a server may send lines without end

constexpr int kTooLarge = 552;  // in reply to MAIL: the message, of which it says the size (RFC 1870, 6.1)
constexpr int kClosing = 421;   // the server ends the connection, whatever the command was (RFC 5321, 3.8)

struct EasyDeleter {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct ListDeleter {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
struct UrlDeleter {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
struct TextDeleter {
    void operator()(char* text) const { curl_free(text); }
};
using Easy = std::unique_ptr<CURL, EasyDeleter>;
using List = std::unique_ptr<curl_slist, ListDeleter>;
using Url = std::unique_ptr<CURLU, UrlDeleter>;
using Text = std::unique_ptr<char, TextDeleter>;

// libcurl's own state; initialisations are counted, so that each connection may have one.
class Library {
  public:
    Library() {
        if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
            throw std::runtime_error("libcurl cannot start");
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    Library(Library&&) = delete;
    Library& operator=(Library&&) = delete;
    ~Library() { curl_global_cleanup(); }
};

template <typename Value>
void set(const Easy& handle, CURLoption option, Value value) {
    const CURLcode code = curl_easy_setopt(handle.get(), option, value);
    if (code != CURLE_OK)
        throw std::runtime_error(fmt::format("libcurl refuses an option: {}", curl_easy_strerror(code)));
}

// What stands between the angle brackets of a command: it must not end it, nor bring parameters along.
void check_address(const std::string& address) {
    const bool is_plain = std::ranges::all_of(
        address, [](char each) { return each > ' ' && each < '\x7F' && each != '<' && each != '>'; });
    if (address.empty() || !is_plain) throw std::invalid_argument("not a valid address: " + address);
}

List list_of(std::span<const std::string> lines) {
    List list;
    for (const std::string& each : lines) {
        curl_slist* longer = curl_slist_append(list.get(), each.c_str());
        if (longer == nullptr) throw std::bad_alloc();
        static_cast<void>(list.release());
        list.reset(longer);
    }
    return list;
}

Text part_of(const Url& url, CURLUPart part) {
    char* text = nullptr;
    return curl_url_get(url.get(), part, &text, 0) == CURLUE_OK ? Text(text) : Text();
}

// Whether another connection, or another day, may bring a message further. What libcurl can say of a server
// that was talked to before, and is now lost, is never for good.
bool is_for_good(CURLcode code, bool was_reached) {
    switch (code) {
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_CERTPROBLEM:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_USE_SSL_FAILED:
        case CURLE_LOGIN_DENIED:
        case CURLE_UNSUPPORTED_PROTOCOL:
        case CURLE_URL_MALFORMAT:
        case CURLE_COULDNT_RESOLVE_PROXY:
            return true;
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
            return !was_reached;
        default:
            return false;
    }
}

// One message's way through libcurl: what was said, and how far it came. Its callbacks are called by libcurl.
class Exchange {
  public:
    Exchange(const Envelope& envelope, std::string_view message,
             const Connection::BeforeMessage& before_message, const Interruption& interruption,
             std::size_t size_limit)
        : envelope_(envelope),
          message_(message),
          size_(message.size()),
          size_limit_(size_limit),
          before_message_(before_message),
          interruption_(interruption) {}

    void take_command(std::string_view command) {
        if (command.starts_with("MAIL FROM:")) {
            is_repeated_ = stage_ != Stage::Connection && stage_ != Stage::Login;
            enter(Stage::Sender);
        } else if (command.starts_with("RCPT TO:")) {
            enter(Stage::Recipients);
        } else if (command.starts_with("DATA")) {
            enter(Stage::Data);
        } else if (command.starts_with("AUTH")) {
            enter(Stage::Login);
        } else if (command.starts_with("EHLO") || command.starts_with("HELO") ||
                   command.starts_with("STARTTLS")) {
            enter(Stage::Connection);
        }
        is_over_ = command.starts_with("QUIT");
    }

    void take_reply_line(std::string_view line) {
        if (is_over_) return;
        while (!line.empty() && (line.back() == '\r' || line.back() == '\n')) line.remove_suffix(1);
        if (line.size() < 3 ||
            !std::ranges::all_of(line.substr(0, 3), [](char each) { return each >= '0' && each <= '9'; }))
            return;
        if (!words_.empty()) words_ += ' ';
        words_ += line.substr(std::min<std::size_t>(4, line.size()));
        words_.resize(std::min(words_.size(), kMostWords));
        if (stage_ == Stage::Connection) take_extension(line.substr(std::min<std::size_t>(4, line.size())));
        if (line.size() > 3 && line[3] == '-') return;  // more lines follow
        const int code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
        take_reply({code, std::exchange(words_, {})});
    }

    // libcurl asks for the message's first bytes once it has seen 354.
    std::size_t give(char* buffer, std::size_t room) {
        if (is_repeated_ || (stage_ != Stage::Message && exceeds_limit())) return CURL_READFUNC_ABORT;
        if (stage_ != Stage::Message) {
            std::vector<std::string> accepted;
            for (const RecipientReply& each : recipients_) {
                if (each.reply.is_positive()) accepted.push_back(each.recipient);
            }
            before_message_(accepted);
            enter(Stage::Message);
        }
        const std::size_t count = std::min(room, message_.size());
        std::memcpy(buffer, message_.data(), count);
        message_.remove_prefix(count);
        return count;
    }

    [[nodiscard]] bool is_cancelled() const {
        if (is_over_) return true;  // whether the server says goodbye is not worth waiting for
        return interruption_.is_urgent() || (stage_ != Stage::Message && interruption_.is_wanted());
    }

    void keep(std::exception_ptr thrown) { thrown_ = std::move(thrown); }
    void rethrow() const {
        if (thrown_) std::rethrow_exception(thrown_);
    }

    // `trouble`: libcurl's own words.
    [[nodiscard]] Dialogue conclude(CURLcode code, const std::string& trouble, bool was_reused,
                                    bool was_reached) const {
        Dialogue dialogue{.stage = stage_, .words = trouble, .recipients = recipients_};
        dialogue.verdict = verdict(code, was_reached);
        if (dialogue.verdict == Verdict::TooLarge)
            dialogue.words = fmt::format("it takes {} bytes at most", size_limit_);
        const bool is_answered = reply_ && (!reply_->is_positive() || dialogue.verdict == Verdict::Accepted);
        if (is_answered) dialogue.words = to_string(*reply_);
        const bool is_lost = !reply_ || reply_->code == kClosing;
        dialogue.is_stale =
            dialogue.verdict == Verdict::TryAgain && was_reused && is_lost && stage_ != Stage::Message;
        return dialogue;
    }

    // The most bytes of a message that the server says it takes; 0 where it does not say.
    [[nodiscard]] std::size_t size_limit() const { return size_limit_; }

  private:
    // "SIZE 10485760", in the reply to EHLO (RFC 1870, 4); of no number or 0, it says nothing.
    void take_extension(std::string_view line) {
        constexpr std::string_view kSize = "SIZE";
        if (line.size() < kSize.size() || source::upper_ascii(line.substr(0, kSize.size())) != kSize) return;
        std::string_view number = line.substr(kSize.size());
        if (!number.empty() && number.front() != ' ' && number.front() != '=') return;
        number.remove_prefix(std::min<std::size_t>(1, number.size()));
        std::size_t limit = 0;
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), limit);
        size_limit_ = error == std::errc() ? limit : 0;
    }

    [[nodiscard]] bool exceeds_limit() const { return size_limit_ != 0 && size_ > size_limit_; }

    void enter(Stage stage) {
        stage_ = stage;
        reply_.reset();
        words_.clear();
    }

    void take_reply(const Reply& reply) {
        reply_ = reply;
        if (stage_ == Stage::Recipients && recipients_.size() < envelope_.recipients.size())
            recipients_.push_back({envelope_.recipients[recipients_.size()], reply});
    }

    [[nodiscard]] Verdict verdict(CURLcode code, bool was_reached) const {
        if (stage_ == Stage::Message) {
            if (!reply_) return unanswered(code);
            if (reply_->is_positive()) return Verdict::Accepted;
            return reply_->is_for_good() ? Verdict::Refused : Verdict::TryAgain;
        }
        const bool is_refused_by_size = stage_ == Stage::Sender && reply_ && reply_->code == kTooLarge;
        const bool was_withheld = stage_ == Stage::Data && reply_ && reply_->is_positive() && exceeds_limit();
        if (is_refused_by_size || was_withheld) return Verdict::TooLarge;
        if (code == CURLE_ABORTED_BY_CALLBACK) return Verdict::Cancelled;
        if (!reply_ || reply_->is_positive())
            return is_for_good(code, was_reached) ? Verdict::Hopeless : Verdict::TryAgain;
        if (stage_ == Stage::Recipients) {
            if (recipients_.size() < envelope_.recipients.size() || reply_->code == kClosing)
                return Verdict::TryAgain;
            const bool all_refused = std::ranges::all_of(
                recipients_, [](const RecipientReply& each) { return each.reply.is_for_good(); });
            return all_refused ? Verdict::Refused : Verdict::Deferred;
        }
        if (!reply_->is_for_good()) return Verdict::TryAgain;
        return stage_ == Stage::Data ? Verdict::Refused : Verdict::Hopeless;
    }

    // Before libcurl has asked for the last bytes it cannot have sent the line that ends a message, without
    // which no server takes it (RFC 5321, 4.1.1.4).
    [[nodiscard]] Verdict unanswered(CURLcode code) const {
        if (message_.empty()) return Verdict::InDoubt;
        return code == CURLE_ABORTED_BY_CALLBACK ? Verdict::Cancelled : Verdict::TryAgain;
    }

    const Envelope& envelope_;
    std::string_view message_;  // what is still to be given
    std::size_t size_ = 0;      // of the whole message
    std::size_t size_limit_ = 0;
    const Connection::BeforeMessage& before_message_;
    const Interruption& interruption_;

    Stage stage_ = Stage::Connection;
    std::string words_;           // of a reply whose last line has not come
    std::optional<Reply> reply_;  // the last, if it came in this stage
    std::vector<RecipientReply> recipients_;
    bool is_repeated_ = false;  // libcurl begins again by itself: it does not with mail, and must not
    bool is_over_ = false;      // what is replied now is replied to QUIT
    std::exception_ptr thrown_;
};

// Whether all that was asked was replied to.
bool leaves_connection_clean(Verdict verdict) {
    return verdict == Verdict::Accepted || verdict == Verdict::Refused || verdict == Verdict::Deferred;
}

// Keeps an exception from passing through C.
template <typename Result, typename Action>
Result guarded(Exchange& exchange, Result failure, Action action) {
    try {
        return action();
    } catch (...) {
        exchange.keep(std::current_exception());
        return failure;
    }
}

std::size_t read_message(char* buffer, std::size_t size, std::size_t count, void* user) {
    auto& exchange = *static_cast<Exchange*>(user);
    return guarded(exchange, std::size_t{CURL_READFUNC_ABORT},
                   [&] { return exchange.give(buffer, size * count); });
}

std::size_t hear_reply(char* line, std::size_t size, std::size_t count, void* user) {
    auto& exchange = *static_cast<Exchange*>(user);
    return guarded(exchange, std::size_t{0}, [&] {
        exchange.take_reply_line({line, size * count});
        return size * count;
    });
}

// What libcurl says is heard for its commands alone, to know what the server replies to; nothing of it is
// kept, for passwords are among it.
int hear_command(CURL* /*handle*/, curl_infotype kind, char* text, std::size_t size, void* user) {
    if (kind == CURLINFO_HEADER_OUT) static_cast<Exchange*>(user)->take_command({text, size});
    return 0;
}

std::size_t drop(char* /*bytes*/, std::size_t size, std::size_t count, void* /*user*/) {
    return size * count;
}

int ask_whether_cancelled(void* user, curl_off_t /*down*/, curl_off_t /*all_down*/, curl_off_t /*up*/,
                          curl_off_t /*all_up*/) {
    auto& exchange = *static_cast<Exchange*>(user);
    return guarded(exchange, 1, [&] { return exchange.is_cancelled() ? 1 : 0; });
}

}  // namespace

std::string to_string(const Reply& reply) {
    return reply.text.empty() ? std::to_string(reply.code) : fmt::format("{} {}", reply.code, reply.text);
}

std::string server_url_trouble(const std::string& text) {
    if (!text.starts_with("smtp://") && !text.starts_with("smtps://"))
        return "must be smtp://HOST or smtps://HOST, with :PORT where it is not the usual one";
    const Url url(curl_url());
    const CURLUcode code = curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0);
    if (code != CURLUE_OK) return fmt::format("is not a valid URL: {}", curl_url_strerror(code));
    if (part_of(url, CURLUPART_USER) || part_of(url, CURLUPART_PASSWORD))
        return "contains a user or a password, where anyone can read it";
    if (part_of(url, CURLUPART_QUERY) || part_of(url, CURLUPART_FRAGMENT))
        return "has something after the host";
    return {};
}

std::string server_host(const std::string& text) {
    const Url url(curl_url());
    curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0);
    const Text host = part_of(url, CURLUPART_HOST);
    return host ? host.get() : text;
}

class Connection::Implementation {
  public:
    Implementation(const Server& server, Interruption interruption)
        : interruption_(std::move(interruption)), handle_(curl_easy_init()) {
        if (!handle_) throw std::runtime_error("libcurl cannot start");
        const bool logs_in = !server.user.empty() || server.uses_netrc;
        if (logs_in && !server.uses_tls && !server.url.starts_with("smtps://"))
            throw std::invalid_argument("a password without TLS");
        set_server(server);
        if (!server.user.empty()) set(handle_, CURLOPT_USERNAME, server.user.c_str());
        if (!server.password.empty()) set(handle_, CURLOPT_PASSWORD, server.password.c_str());
        if (server.uses_netrc) set(handle_, CURLOPT_NETRC, long{CURL_NETRC_OPTIONAL});
        set_limits(server);
        set_callbacks();
    }

    Dialogue send(const Envelope& envelope, std::string_view message, const BeforeMessage& before_message) {
        check_address(envelope.sender);
        for (const std::string& each : envelope.recipients) check_address(each);
        if (envelope.recipients.empty()) throw std::invalid_argument("a message to nobody");
        Exchange exchange(envelope, message, before_message, interruption_, size_limit_);
        const List recipients = list_of(envelope.recipients);
        set(handle_, CURLOPT_MAIL_FROM, envelope.sender.c_str());
        set(handle_, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.size()));
        trouble_.fill('\0');
        attach(&exchange, recipients.get());
        const CURLcode code = curl_easy_perform(handle_.get());
        attach(nullptr, nullptr);
        size_limit_ = exchange.size_limit();

        long connects = 0;
        curl_easy_getinfo(handle_.get(), CURLINFO_NUM_CONNECTS, &connects);
        Dialogue dialogue = exchange.conclude(code, words_of(code), connects == 0, was_reached_);
        if (dialogue.stage > Stage::Login) was_reached_ = true;
        if (!leaves_connection_clean(dialogue.verdict)) shut_connection();
        exchange.rethrow();
        return dialogue;
    }

  private:
    void set_server(const Server& server) {
        set(handle_, CURLOPT_URL, server.url.c_str());
        set(handle_, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        set(handle_, CURLOPT_USE_SSL, long{server.uses_tls ? CURLUSESSL_ALL : CURLUSESSL_NONE});
        set(handle_, CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
        set(handle_, CURLOPT_SSL_VERIFYPEER, 1L);
        set(handle_, CURLOPT_SSL_VERIFYHOST, 2L);
        if (!server.ca_file.empty()) {  // instead of the system's, which may be in a file or in a folder
            set(handle_, CURLOPT_CAINFO, server.ca_file.c_str());
            set(handle_, CURLOPT_CAPATH, static_cast<const char*>(nullptr));
        }
        set(handle_, CURLOPT_HTTPPROXYTUNNEL, 1L);  // SMTP through a proxy is SMTP still
    }

    void set_limits(const Server& server) {
        set(handle_, CURLOPT_NOSIGNAL, 1L);
        set(handle_, CURLOPT_CONNECTTIMEOUT, static_cast<long>(server.connect_limit.count()));
        set(handle_, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(server.reply_limit.count()));
        set(handle_, CURLOPT_LOW_SPEED_LIMIT, 1L);
        set(handle_, CURLOPT_LOW_SPEED_TIME, static_cast<long>(server.reply_limit.count()));
    }

    void set_callbacks() {
        set(handle_, CURLOPT_UPLOAD, 1L);
        set(handle_, CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
        set(handle_, CURLOPT_READFUNCTION, &read_message);
        set(handle_, CURLOPT_WRITEFUNCTION, &drop);
        set(handle_, CURLOPT_DEBUGFUNCTION, &hear_command);
        set(handle_, CURLOPT_XFERINFOFUNCTION, &ask_whether_cancelled);
        set(handle_, CURLOPT_ERRORBUFFER, trouble_.data());
    }

    // Who hears of what libcurl does; nobody between two messages.
    void attach(Exchange* exchange, curl_slist* recipients) {
        set(handle_, CURLOPT_MAIL_RCPT, recipients);
        for (const CURLoption each :
             {CURLOPT_READDATA, CURLOPT_HEADERDATA, CURLOPT_DEBUGDATA, CURLOPT_XFERINFODATA})
            set(handle_, each, static_cast<void*>(exchange));
        set(handle_, CURLOPT_HEADERFUNCTION, exchange == nullptr ? &drop : &hear_reply);
        set(handle_, CURLOPT_VERBOSE, exchange == nullptr ? 0L : 1L);
        set(handle_, CURLOPT_NOPROGRESS, exchange == nullptr ? 1L : 0L);
    }

    // libcurl may keep a connection on which a reply is still to come: it would be taken for the reply to the
    // next message. On one that is shut, libcurl sends nothing more.
    void shut_connection() {
        curl_socket_t socket = CURL_SOCKET_BAD;
        const CURLcode code = curl_easy_getinfo(handle_.get(), CURLINFO_ACTIVESOCKET, &socket);
        if (code == CURLE_OK && socket != CURL_SOCKET_BAD) ::shutdown(socket, SHUT_RDWR);
    }

    [[nodiscard]] std::string words_of(CURLcode code) const {
        if (code == CURLE_OK) return {};
        if (trouble_.front() == '\0') return curl_easy_strerror(code);
        return trouble_.data();
    }

    Library library_;  // outlives the handle
    Interruption interruption_;
    std::array<char, CURL_ERROR_SIZE> trouble_{};
    bool was_reached_ = false;
    std::size_t size_limit_ = 0;  // of a connection that is used again
    Easy handle_;
};

Connection::Connection(const Server& server, Interruption interruption)
    : implementation_(std::make_unique<Implementation>(server, std::move(interruption))) {}

Connection::~Connection() = default;

Dialogue Connection::send(const Envelope& envelope, std::string_view message,
                          const BeforeMessage& before_message) {
    return implementation_->send(envelope, message, before_message);
}

}  // namespace bifolio::mail
