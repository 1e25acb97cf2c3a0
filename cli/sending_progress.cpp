#include "cli/sending_progress.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <string>

#include "cli/sending_report.h"
#include "cli/terminal.h"
#include "cli/terminal_text.h"

namespace bifolio::cli {

namespace {

constexpr std::string_view kClearLine = "\r\x1b[K";
constexpr mail::Span kWorthTelling = std::chrono::seconds(2);

std::string pause_text(const mail::Progress& now) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(now.pause).count();
    std::string text = fmt::format("waiting {} s", seconds);
    if (!now.words.empty()) text += fmt::format(", because the server says: {}", safe_text(now.words));
    return text;
}

}  // namespace

std::string progress_bar(const mail::Progress& now, std::size_t width) {
    constexpr std::size_t kCells = 20;
    const std::size_t total = std::max<std::size_t>(now.tally.total(), 1);
    const std::size_t done = now.tally.total() - now.tally.pending;
    const std::size_t filled = done * kCells / total;
    mail::Tally ended = now.tally;
    ended.pending = 0;
    std::string text =
        fmt::format("[{}{}] {} of {}: {}", std::string(filled, '#'), std::string(kCells - filled, ' '), done,
                    now.tally.total(), tally_as_text(ended));
    if (now.pause >= kWorthTelling) text += "; " + pause_text(now);
    std::string shown;
    std::size_t columns = 0;
    for (const ShownCharacter& each : shown_characters(text)) {
        columns += each.width;
        if (columns >= width) break;
        shown += each.text;
    }
    return shown;
}

SendingProgress::SendingProgress(const Job& job)
    : job_(job),
      has_bar_(job.format() == Format::Text && !job.is_quiet() && is_terminal(STDERR_FILENO)),
      width_(terminal_of(STDERR_FILENO, ColorChoice::Never).width) {}

SendingProgress::~SendingProgress() {
    if (has_bar_) say(kClearLine);
}

void SendingProgress::tell(const mail::Progress& now) {
    if (has_bar_)
        say(std::string(kClearLine) + progress_bar(now, width_));
    else if (now.pause >= kWorthTelling)
        job_.progress(pause_text(now));
}

}  // namespace bifolio::cli
