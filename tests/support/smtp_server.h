// The mail server of smtp_server.py, and certificates for it. A test that includes this is compiled with
// BIFOLIO_PROJECT.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/subprocess.h"

namespace bifolio::testing {

struct Certificate {
    std::filesystem::path file, key;  // PEM
};

// A certificate for `host` that vouches for itself: whoever takes its file for an authority's trusts it. With
// no days it has expired as soon as it is made.
[[nodiscard]] inline Certificate make_certificate(const std::filesystem::path& folder,
                                                  const std::string& host = "localhost", int days = 2) {
    const Certificate certificate{folder / (host + ".pem"), folder / (host + ".key")};
    const std::string request = folder / (host + ".csr");
    const Outcome asked =
        run({.arguments = {"openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                           "-nodes", "-keyout", certificate.key, "-out", request, "-subj", "/CN=" + host,
                           "-addext", "subjectAltName=DNS:" + host}});
    const Outcome made =
        run({.arguments = {"openssl", "x509", "-req", "-in", request, "-signkey", certificate.key, "-days",
                           std::to_string(days), "-copy_extensions", "copy", "-out", certificate.file}});
    if (asked.status != 0 || made.status != 0) throw std::runtime_error(asked.err + made.err);
    return certificate;
}

struct Fault {
    std::string at;             // a stage; smtp_server.py has them all
    std::string what = "drop";  // or "stall", or a reply
    int skip = 0;
    int times = 1;  // -1: always
    std::string match = {};
};

struct ServerSettings {
    std::string tls = "none";  // or "starttls", "smtps"; with a certificate
    std::optional<Certificate> certificate = {};
    std::string user = {}, password = {};  // none: nobody needs to log in
    bool is_fast = false;
    std::size_t size = 0;  // the most bytes of a message; 0: it does not say
    std::vector<Fault> faults = {};
};

// A message that the server kept.
struct Kept {
    std::string sender;
    std::vector<std::string> recipients;
    std::string bytes;
    bool has_tls = false;
    std::string user;
};

// Runs for as long as it lives.
class SmtpServer {
  public:
    explicit SmtpServer(const ServerSettings& settings = {})
        : process_({.arguments = {"/usr/bin/python3", script(), as_json(settings).dump()},
                    .limit = std::chrono::seconds(300)}),
          scheme_(settings.tls == "smtps" ? "smtps" : "smtp"),
          port_(process_.read_line()) {
        if (port_.empty()) throw std::runtime_error("no mail server: " + process_.wait().err);
    }

    // Waits for what it does next: "kept" for a message, "stall".
    [[nodiscard]] std::string next_event() { return process_.read_line(); }

    [[nodiscard]] std::string url() const { return scheme_ + "://localhost:" + port_; }

    [[nodiscard]] std::vector<Kept> kept() const {
        std::vector<Kept> all;
        for (const nlohmann::json& each : log("message"))
            all.push_back({each["sender"], each["recipients"],
                           read_file(folder_ / each["file"].get<std::string>()), each["tls"],
                           each["user"].is_null() ? "" : each["user"].get<std::string>()});
        return all;
    }
    // Each recipient of each message, as often as there are messages to him.
    [[nodiscard]] std::multiset<std::string> kept_recipients() const {
        std::multiset<std::string> all;
        for (const nlohmann::json& each : log("message"))
            for (const nlohmann::json& recipient : each["recipients"]) all.insert(recipient);
        return all;
    }
    [[nodiscard]] std::size_t connections() const { return log("connection").size(); }

  private:
    static std::string script() { return std::string(BIFOLIO_PROJECT) + "/tests/support/smtp_server.py"; }

    [[nodiscard]] nlohmann::json as_json(const ServerSettings& settings) const {
        nlohmann::json json = {{"folder", folder_.path().string()},
                               {"tls", settings.tls},
                               {"fast", settings.is_fast},
                               {"faults", nlohmann::json::array()}};
        if (settings.certificate) {
            json["cert"] = settings.certificate->file.string();
            json["key"] = settings.certificate->key.string();
        }
        if (settings.size != 0) json["size"] = settings.size;
        if (!settings.user.empty()) {
            json["user"] = settings.user;
            json["password"] = settings.password;
        }
        for (const Fault& each : settings.faults)
            json["faults"].push_back({{"at", each.at},
                                      {"do", each.what},
                                      {"skip", each.skip},
                                      {"times", each.times},
                                      {"match", each.match}});
        return json;
    }

    [[nodiscard]] std::vector<nlohmann::json> log(const std::string& event) const {
        std::ifstream file(folder_ / "log.jsonl");
        std::vector<nlohmann::json> lines;
        for (std::string line; std::getline(file, line);) {
            nlohmann::json record = nlohmann::json::parse(line);
            if (record["event"] == event) lines.push_back(std::move(record));
        }
        return lines;
    }

    TemporaryFolder folder_;
    Process process_;
    std::string scheme_;
    std::string port_;
};

}  // namespace bifolio::testing
