// The pages that are bound together, in reading order: a programme's, or any PDF's, with covers and inserts
// from elsewhere.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "press/source_document.h"
#include "source/base/diagnostic.h"

namespace bifolio::press {

struct BookPage {
    std::size_t document = 0;  // into Book::documents
    std::size_t page = 0;      // from 0
    bool operator==(const BookPage&) const = default;
};

struct Book {
    // The first is the main one.
    std::vector<SourceDocument> documents;
    // In reading order; none: a side of a cover with nothing on it.
    std::vector<std::optional<BookPage>> pages;
    // Those of the back cover.
    std::size_t pages_after_blanks = 0;
    // See usual_size().
    Size trim;
};

// Pages from another file, and the page of the main document (counted from 1; 0: before the first) that they
// come after.
struct Insert {
    SourceDocument document;
    std::size_t after = 0;
};

struct BookParts {
    SourceDocument main;
    // 4 pages: both sides of the front leaf, both of the back leaf; 2: its outside in front and at the back;
    // 1: the front. The sides that it does not have stay blank.
    std::optional<SourceDocument> cover;
    std::vector<Insert> inserts;
    bool fits_sizes = false;  // pages of other sizes than the main document's are made smaller or larger
};

// None where an error says why: [insert] a page that does not exist, a cover of another number of pages;
// [size] pages of different sizes; [pdf] a page that is lost. An insert of an odd number of pages is a
// warning: it makes left pages right ones. Pages that lie on their side are turned, which is a note [size].
// What `diagnostics` held before makes no difference.
[[nodiscard]] std::optional<Book> bind(BookParts parts, source::Diagnostics& diagnostics);

// The size that most pages of the document have, as they are seen; of sizes as frequent, the one that comes
// first.
[[nodiscard]] Size usual_size(const SourceDocument& document);

// How a page is turned, and how far made smaller or larger, to stand in a book of that trim, and where: its
// trim's lower left corner in the book's page. A page that lies on its side among upright ones, or stands
// among lying ones, is turned a quarter, its head to the left, as tables are that are broader than the page.
// The identity where sizes are the same.
[[nodiscard]] Matrix fit_page(const SourcePage& page, const Size& trim);

inline constexpr double kSameSize = 0.5;  // points

}  // namespace bifolio::press
