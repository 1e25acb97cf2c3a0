#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace bifolio::cli {

namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : value;
}

}  // namespace

Terminal terminal_of(int descriptor, ColorChoice choice) {
    const bool has_screen = is_terminal(descriptor);
    Terminal terminal;
    switch (choice) {
        case ColorChoice::Always:
            terminal.colors = true;
            break;
        case ColorChoice::Never:
            break;
        case ColorChoice::Auto:
            terminal.colors = has_screen && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
            break;
    }
    winsize size{};
    if (has_screen && ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        terminal.width = size.ws_col;
    return terminal;
}

bool is_terminal(int descriptor) {
    return ::isatty(descriptor) == 1;
}

void say(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace bifolio::cli
