// Any programme: the calendar, and the letter that announces it, have the form that their standards ask for.
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "language/wording.h"
#include "mail/announcement.h"
#include "mail/calendar.h"
#include "mail/extent.h"
#include "mail/letters.h"
#include "source/base/file.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/manuscript.h"

using namespace bifolio;

namespace {

constexpr std::uint64_t kTemplate = 1U << 20U;

// Each line of `text`, without its CR LF.
template <typename Use>
void for_each_line(std::string_view text, const Use& use) {
    while (!text.empty()) {
        const std::size_t end = text.find("\r\n");
        fuzz::require(end != std::string_view::npos, "a line ends in CR LF");
        use(text.substr(0, end));
        text.remove_prefix(end + 2);
    }
}

void check_calendar(const source::Program& program, mail::EventsOf events) {
    source::Diagnostics findings;
    const mail::CalendarOptions options{.events = events, .earlier = {program}};
    const mail::Calendar calendar = mail::make_calendar(program, options, findings);
    if (findings.has_errors()) return;
    fuzz::require(calendar.cancelled == 0, "nothing falls out of a programme that is as it was");
    long depth = 0;
    std::size_t begun = 0;
    for_each_line(calendar.bytes, [&](std::string_view line) {
        fuzz::require(line.size() <= 75, "a line has 75 bytes at most (RFC 5545, 3.1)");
        fuzz::require(line.find('\n') == std::string_view::npos, "and no other end");
        if (line.starts_with("BEGIN:")) ++depth;
        if (line.starts_with("END:")) --depth;
        if (line == "BEGIN:VEVENT") ++begun;
    });
    fuzz::require(depth == 0, "what begins ends");
    fuzz::require(begun == calendar.events, "events are as many as it says");
}

mail::TemplateSource shipped(const char* name) {
    return {.file = name,
            .text = source::read_file(std::string(BIFOLIO_PROJECT "/mail/templates/") + name, kTemplate)};
}

const mail::LetterSources& sources() {
    static const mail::LetterSources only{.subject = shipped("subject.txt"),
                                          .text = shipped("body.txt"),
                                          .html = shipped("body.html"),
                                          .unsubscribe = {}};
    return only;
}

void check_letter(const source::Program& program, mail::Extent extent) {
    source::Diagnostics findings;
    auto templates = mail::read_templates(sources(), mail::announcement_scope(), nullptr, findings);
    fuzz::require(templates.has_value(), "the templates that ship are right");
    mail::LettersRequest request{
        .from = {"Chair", "chair@example.org"},
        .reply_to = {},
        .to = {{"", "list@example.org"}},
        .cc = {},
        .bcc = {},
        .recipients = std::nullopt,
        .templates = std::move(*templates),
        .markers = mail::announcement_markers(program, language::Wording::for_language(program.language), {},
                                              "", extent),
        .language = program.language,
        .attachments = {},
        .picture = std::nullopt};
    const mail::Letters letters(std::move(request));
    fuzz::require(letters.all().size() == 1, "a list gets one letter");
    for_each_line(letters.compose(0, true), [](std::string_view line) {
        fuzz::require(line.size() <= 998, "a line has 998 bytes at most (RFC 5322, 2.1.1)");
        for (const char c : line)
            fuzz::require(static_cast<unsigned char>(c) < 0x80 && c != '\n' && c != '\r', "of ASCII");
    });
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto manuscript = fuzz::read_manuscript(fuzz::as_text(data, size));
    if (!manuscript) return 0;
    const source::Program& program = manuscript->program;
    // The command refuses others.
    if (program.event.title.empty() || !program.event.first_day) return 0;
    for (const mail::EventsOf events : {mail::EventsOf::Sessions, mail::EventsOf::Talks, mail::EventsOf::All})
        check_calendar(program, events);
    for (const mail::Extent extent : {mail::Extent::Talks, mail::Extent::Sessions, mail::Extent::Days})
        check_letter(program, extent);
    return 0;
}
