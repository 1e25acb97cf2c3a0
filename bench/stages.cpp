// bifolio_stages PROGRAMME.xml STYLES THREADS: typesets it as `bifolio booklet` does, writing nothing, and
// prints what each stage took in milliseconds, then pages and bytes: one "name<TAB>number" a line.
#include <fmt/core.h>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <string>

#include "layout/booklet/booklet.h"
#include "pdf/writer.h"
#include "source/reader.h"
#include "styles/reader.h"

namespace {

class Watch {
  public:
    void begin(std::string_view stage) {
        end();
        stage_ = stage;
        since_ = std::chrono::steady_clock::now();
    }
    void end() {
        if (stage_.empty()) return;
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - since_;
        fmt::print("{}\t{:.2f}\n", stage_, took.count());
        stage_.clear();
    }

  private:
    std::string stage_;
    std::chrono::steady_clock::time_point since_;
};

int measure(const std::string& programme, const std::string& folder, int threads) {
    using namespace bifolio;
    Watch watch;
    source::Diagnostics diagnostics;
    watch.begin("reading the style");
    const auto sheet = styles::read_style_sheet(
        {.style = "classic", .folders = {folder}, .paper = {}, .settings = {}}, diagnostics);
    watch.begin("reading the programme");
    const auto program = source::read_program(programme, diagnostics);
    if (!sheet || !program) return EXIT_FAILURE;
    watch.begin("looking for fonts");
    layout::FontLibrary fonts;
    layout::BookletOptions options;
    options.threads = threads;
    options.on_stage = [&watch](std::string_view stage) { watch.begin(stage); };
    const layout::Pages pages = layout::typeset_booklet(*program, *sheet, fonts, diagnostics, options);
    watch.begin("writing the PDF");
    const std::string bytes = pdf::write_pdf(pages, {.threads = threads});
    watch.end();
    fmt::print("pages\t{}\nbytes\t{}\n", pages.pages.size(), bytes.size());
    return EXIT_SUCCESS;
}

}  // namespace

int main(int count, char** words) {
    try {
        if (count == 4) return measure(words[1], words[2], std::stoi(words[3]));
        fmt::print(stderr, "usage: bifolio_stages PROGRAMME.xml STYLES THREADS\n");
    } catch (const std::exception& error) {
        fmt::print(stderr, "bifolio_stages: {}\n", error.what());
    }
    return EXIT_FAILURE;
}
