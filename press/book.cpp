#include "press/book.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "styles/length.h"

namespace bifolio::press {

namespace {

using source::Severity;

std::string shown(const Size& size) {
    return fmt::format("{:.1f} x {:.1f} mm", styles::Length::from_pt(size.width).mm(),
                       styles::Length::from_pt(size.height).mm());
}

bool same_size(const Size& a, const Size& b) {
    return std::abs(a.width - b.width) <= kSameSize && std::abs(a.height - b.height) <= kSameSize;
}

// One finding a document: the first page of another size, and how many more there are.
void check_sizes(const SourceDocument& document, const Size& trim, source::Diagnostics& diagnostics) {
    std::size_t first = 0, count = 0;
    for (std::size_t n = 0; n < document.pages().size(); ++n) {
        if (same_size(document.pages()[n].size(), trim)) continue;
        if (count++ == 0) first = n;
    }
    if (count == 0) return;
    std::string message = fmt::format("page {} is {}, but the booklet's pages are {}", first + 1,
                                      shown(document.pages()[first].size()), shown(trim));
    if (count > 1) message += fmt::format("; {} more pages are not of that size", count - 1);
    diagnostics.add({Severity::Error,
                     "size",
                     document.name(),
                     {},
                     std::move(message),
                     "make it in the booklet's size, or let it be scaled with --fit"});
}

class Binder {
  public:
    explicit Binder(BookParts& parts) : parts_(parts) {}

    [[nodiscard]] std::optional<Book> bind();
    [[nodiscard]] const source::Diagnostics& findings() const { return findings_; }

  private:
    void add_main();
    void add_insert(Insert insert);
    void add_cover();
    std::size_t add_document(SourceDocument document);
    void error(const std::string& file, std::string message, std::string hint) {
        findings_.add({Severity::Error, "insert", file, {}, std::move(message), std::move(hint)});
    }

    BookParts& parts_;
    source::Diagnostics findings_;
    Book book_;
};

std::size_t Binder::add_document(SourceDocument document) {
    if (!parts_.fits_sizes) check_sizes(document, book_.trim, findings_);
    book_.documents.push_back(std::move(document));
    return book_.documents.size() - 1;
}

// Inserts after the same page stay in the order in which they were given.
void Binder::add_main() {
    std::ranges::stable_sort(parts_.inserts, {}, &Insert::after);
    const std::size_t count = book_.documents.front().pages().size();
    auto next = parts_.inserts.begin();
    for (std::size_t page = 0; page <= count; ++page) {
        for (; next != parts_.inserts.end() && next->after == page; ++next) add_insert(std::move(*next));
        if (page < count) book_.pages.emplace_back(BookPage{0, page});
    }
    for (; next != parts_.inserts.end(); ++next)
        error(next->document.name(),
              fmt::format("is to come after page {}, but there are {} pages", next->after, count),
              "count the booklet's pages from 1, without the cover");
}

void Binder::add_insert(Insert insert) {
    const std::size_t count = insert.document.pages().size();
    if (count % 2 == 1 && insert.after < book_.documents.front().pages().size())
        findings_.add({Severity::Warning,
                       "insert",
                       insert.document.name(),
                       {},
                       fmt::format("has {} page{}: pages after it change from left to right", count,
                                   count == 1 ? "" : "s"),
                       "insert an even number of pages, or at the end"});
    const std::size_t number = add_document(std::move(insert.document));
    for (std::size_t page = 0; page < count; ++page) book_.pages.emplace_back(BookPage{number, page});
}

void Binder::add_cover() {
    if (!parts_.cover) return;
    const std::size_t count = parts_.cover->pages().size();
    const std::string name = parts_.cover->name();
    if (count != 1 && count != 2 && count != 4) {
        error(name, fmt::format("a cover has 1, 2 or 4 pages, but this one has {}", count),
              "give its front, its front and back, or all four sides");
        return;
    }
    const std::size_t number = add_document(std::move(*parts_.cover));
    using Leaf = std::vector<std::optional<BookPage>>;
    const auto page = [number](std::size_t n) { return BookPage{number, n}; };
    const Leaf front = count == 4 ? Leaf{page(0), page(1)} : Leaf{page(0), std::nullopt};
    Leaf back;
    if (count == 2) back = {std::nullopt, page(1)};
    if (count == 4) back = {page(2), page(3)};
    book_.pages.insert(book_.pages.begin(), front.begin(), front.end());
    book_.pages.insert(book_.pages.end(), back.begin(), back.end());
    book_.pages_after_blanks = back.size();
}

std::optional<Book> Binder::bind() {
    book_.trim = parts_.main.pages().front().size();
    add_document(std::move(parts_.main));
    add_main();
    add_cover();
    if (findings_.has_errors()) return std::nullopt;
    return std::move(book_);
}

}  // namespace

std::optional<Book> bind(BookParts parts, source::Diagnostics& diagnostics) {
    Binder binder(parts);
    std::optional<Book> book = binder.bind();
    diagnostics.append(binder.findings());
    return book;
}

Matrix fit_page(const SourcePage& page, const Size& trim) {
    const Size size = page.size();
    if (same_size(size, trim)) return {};
    const double scale = std::min(trim.width / size.width, trim.height / size.height);
    return {
        scale, 0, 0, scale, (trim.width - scale * size.width) / 2, (trim.height - scale * size.height) / 2};
}

}  // namespace bifolio::press
