// What pages are written for, and how.
#pragma once

#include <optional>
#include <vector>

#include "pdf/attachments.h"
#include "pdf/reading_standard.h"
#include "styles/color.h"

namespace bifolio::pdf {

enum class Purpose { Screen, Press };

struct WriteOptions {
    int threads = 1;  // to work with; the bytes do not depend on it
    Purpose purpose = Purpose::Screen;
    // Press: how far what touches the trim goes past it, points; without, what each page says.
    std::optional<double> bleed = std::nullopt;
    // Screen: how inks look, by Pages::colors; empty: as styles::Color::screen() has it.
    std::vector<styles::Rgb> screen_colors = {};
    ReadingStandards standards = {};  // Screen: what the file claims; the pages must be such that it may
    std::vector<Attachment> attachments = {};  // Screen: PDF/A-3 and PDF/A-4f hold them, PDF/A-2 does not
    bool overprints_black = true;  // Press: text in full black ink alone leaves what lies below it
};

}  // namespace bifolio::pdf
