// Running a program as a user would, and a folder to do it in. For tests of the command and of what it
// writes.
#pragma once

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace bifolio::testing {

// A program to run. The environment is the test's own, with `environment` laid over it.
struct Command {
    std::vector<std::string> arguments;  // the first is the program, looked for on PATH if it has no slash
    std::string input = {};              // what it reads from standard input
    std::filesystem::path folder = {};   // where it runs; the test's own folder when empty
    std::map<std::string, std::string> environment = {};
    std::string output_to = {};       // a file to open as standard output ("/dev/full"); else it is captured
    std::chrono::seconds limit{120};  // then it is killed: a guard against hangs, not a measure of speed
};

// How it ended: `status` is the exit status, or 128 + the signal that ended it.
struct Outcome {
    int status = 0;
    std::string out;
    std::string err;
    long peak_kilobytes = 0;  // the most memory it held
    bool timed_out = false;
};

// A descriptor that closes itself.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    void close() {
        if (number_ >= 0) ::close(std::exchange(number_, -1));
    }
    [[nodiscard]] int get() const { return number_; }
    [[nodiscard]] bool open() const { return number_ >= 0; }

  private:
    int number_ = -1;
};

struct Pipe {
    Descriptor read_end;
    Descriptor write_end;
};

inline Pipe make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe2");
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

// A program that has been started and not yet waited for.
class Process {
  public:
    explicit Process(const Command& command) : limit_(command.limit), input_(command.input) {
        Pipe in = make_pipe();
        Pipe out = make_pipe();
        Pipe err = make_pipe();
        spawn(command, in.read_end.get(), out.write_end.get(), err.write_end.get());
        to_child_ = std::move(in.write_end);
        from_out_ = std::move(out.read_end);
        from_err_ = std::move(err.read_end);
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process() {
        if (pid_ <= 0) return;
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
    }

    [[nodiscard]] pid_t pid() const { return pid_; }

    // The next line of its output, without the line feed; waits for it. What is there of it where the output,
    // or the time, ends. Such lines are no part of the outcome.
    [[nodiscard]] std::string read_line() {
        const auto until = std::chrono::steady_clock::now() + limit_;
        while (from_out_.open() && early_.find('\n') == std::string::npos) {
            const auto remaining = std::chrono::duration_cast<std::chrono::milliseconds>(
                until - std::chrono::steady_clock::now());
            pollfd waiting{from_out_.get(), POLLIN, 0};
            if (remaining.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(remaining.count())) == 0)
                break;
            if (waiting.revents != 0) drain(from_out_, early_);
        }
        const std::size_t end = early_.find('\n');
        std::string line = early_.substr(0, end);
        early_.erase(0, end == std::string::npos ? end : end + 1);
        return line;
    }

    void signal(int number) const { ::kill(pid_, number); }

    // Feeds and drains it until it ends.
    [[nodiscard]] Outcome wait() {
        Outcome outcome;
        outcome.out = std::exchange(early_, {});
        exchange(outcome);
        int status = 0;
        rusage usage{};
        while (::wait4(pid_, &status, 0, &usage) < 0 && errno == EINTR) {
        }
        pid_ = 0;
        outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        outcome.peak_kilobytes = usage.ru_maxrss;
        return outcome;
    }

  private:
    void spawn(const Command& command, int in, int out, int err) {
        posix_spawn_file_actions_t actions{};
        posix_spawn_file_actions_init(&actions);
        if (!command.folder.empty()) {
            posix_spawn_file_actions_addchdir_np(&actions, command.folder.c_str());
        }
        posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
        if (command.output_to.empty()) {
            posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
        } else {
            posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, command.output_to.c_str(),
                                             O_WRONLY | O_CREAT | O_TRUNC, 0666);
        }
        posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);

        std::vector<std::string> arguments = command.arguments;
        std::vector<char*> argv;
        for (std::string& argument : arguments) argv.push_back(argument.data());
        argv.push_back(nullptr);
        std::vector<std::string> variables = merged(command.environment);
        std::vector<char*> envp;
        for (std::string& variable : variables) envp.push_back(variable.data());
        envp.push_back(nullptr);

        const int error = ::posix_spawnp(&pid_, argv[0], &actions, nullptr, argv.data(), envp.data());
        posix_spawn_file_actions_destroy(&actions);
        if (error != 0) {
            pid_ = 0;
            throw std::system_error(error, std::generic_category(),
                                    "cannot run " + command.arguments.front());
        }
    }

    static std::vector<std::string> merged(const std::map<std::string, std::string>& over) {
        std::map<std::string, std::string> all;
        for (char** each = ::environ; *each != nullptr; ++each) {
            const std::string_view variable = *each;
            const std::size_t equals = variable.find('=');
            if (equals == std::string_view::npos) continue;
            all.emplace(variable.substr(0, equals), variable.substr(equals + 1));
        }
        for (const auto& [name, value] : over) all[name] = value;
        std::vector<std::string> variables;
        for (const auto& [name, value] : all) variables.push_back(name + "=" + value);
        return variables;
    }

    void exchange(Outcome& outcome) {
        const auto until = std::chrono::steady_clock::now() + limit_;
        std::string_view left = input_;
        ::signal(SIGPIPE, SIG_IGN);  // a child that does not read its input must not end the test
        if (left.empty()) to_child_.close();
        while (from_out_.open() || from_err_.open()) {
            const auto remaining = std::chrono::duration_cast<std::chrono::milliseconds>(
                until - std::chrono::steady_clock::now());
            if (remaining.count() <= 0) {
                outcome.timed_out = true;
                ::kill(pid_, SIGKILL);
                return;
            }
            std::array<pollfd, 3> waiting{pollfd{from_out_.get(), POLLIN, 0},
                                          pollfd{from_err_.get(), POLLIN, 0},
                                          pollfd{to_child_.get(), POLLOUT, 0}};
            if (::poll(waiting.data(), waiting.size(), static_cast<int>(remaining.count())) < 0) continue;
            if (waiting[0].revents != 0) drain(from_out_, outcome.out);
            if (waiting[1].revents != 0) drain(from_err_, outcome.err);
            if (waiting[2].revents != 0) feed(left);
        }
    }

    static void drain(Descriptor& from, std::string& into) {
        std::array<char, 65536> bytes{};
        const ssize_t count = ::read(from.get(), bytes.data(), bytes.size());
        if (count > 0) {
            into.append(bytes.data(), static_cast<std::size_t>(count));
        } else if (count == 0 || errno != EINTR) {
            from.close();
        }
    }

    void feed(std::string_view& left) {
        const ssize_t count =
            ::write(to_child_.get(), left.data(), std::min<std::size_t>(left.size(), PIPE_BUF));
        if (count > 0) left.remove_prefix(static_cast<std::size_t>(count));
        if (left.empty() || (count < 0 && errno != EINTR)) to_child_.close();
    }

    std::chrono::seconds limit_;
    std::string input_;
    std::string early_;  // output that was read before it was waited for
    pid_t pid_ = 0;
    Descriptor to_child_, from_out_, from_err_;
};

// Runs the command to its end. Throws std::system_error where it cannot be started.
[[nodiscard]] inline Outcome run(const Command& command) {
    return Process(command).wait();
}

// A new empty folder, removed with all that is in it.
class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "bifolio-test-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw std::system_error(errno, std::generic_category(), "mkdtemp " + pattern);
        }
        path_ = pattern;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

// The whole file. Throws std::runtime_error where it cannot be read.
[[nodiscard]] inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void write_file(const std::filesystem::path& path, std::string_view text) {
    std::ofstream file(path, std::ios::binary);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace bifolio::testing
