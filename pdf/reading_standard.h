// The standards that a file for reading can claim to hold.
#pragma once

namespace bifolio::pdf {

// For those who cannot see the page: ISO 14289-1 (PDF/UA-1), ISO 14289-2 (PDF/UA-2).
enum class Accessibility { None, Ua1, Ua2 };

// For keeping: ISO 19005-2 (PDF/A-2) and ISO 19005-3 (PDF/A-3), each level A; ISO 19005-4 (PDF/A-4), level F.
// PDF/A-3 and PDF/A-4f hold other files, too.
enum class Archive { None, A2a, A3a, A4f };

// PDF/UA-1 is PDF 1.7 and stands with PDF/A-2 or PDF/A-3; PDF/UA-2 is PDF 2.0 and stands with PDF/A-4.
struct ReadingStandards {
    Accessibility accessibility = Accessibility::None;
    Archive archive = Archive::None;

    // Whether the file is PDF 2.0; else it is PDF 1.7.
    [[nodiscard]] bool is_pdf_2() const {
        return accessibility == Accessibility::Ua2 || archive == Archive::A4f;
    }
};

}  // namespace bifolio::pdf
