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

bool is_lying(const Size& size) {
    return size.width > size.height + kSameSize;
}

bool is_turned(const Size& size, const Size& trim) {
    const Size as_turned{size.height, size.width};
    return !same_size(size, as_turned) && !same_size(trim, {trim.height, trim.width}) &&
           is_lying(size) != is_lying(trim);
}

Size turned_to(const Size& size, const Size& trim) {
    return is_turned(size, trim) ? Size{size.height, size.width} : size;
}

// What pages of a document share: the first of them, and how many there are.
struct SomePages {
    std::size_t first = 0, count = 0;

    void add(std::size_t page) {
        if (count++ == 0) first = page;
    }
};

// One finding a document: the first page of another size, and how many more there are.
void check_sizes(const SourceDocument& document, const Size& trim, source::Diagnostics& diagnostics) {
    SomePages others;
    for (std::size_t n = 0; n < document.pages().size(); ++n)
        if (!same_size(turned_to(document.pages()[n].size(), trim), trim)) others.add(n);
    if (others.count == 0) return;
    std::string message = fmt::format("page {} is {}, but the booklet's pages are {}", others.first + 1,
                                      shown(document.pages()[others.first].size()), shown(trim));
    if (others.count > 1) message += fmt::format("; {} more pages are not of that size", others.count - 1);
    diagnostics.add({Severity::Error,
                     "size",
                     document.name(),
                     {},
                     std::move(message),
                     "make it in the booklet's size, or let it be scaled with --fit"});
}

void tell_turned(const SourceDocument& document, const Size& trim, source::Diagnostics& diagnostics) {
    SomePages turned;
    for (std::size_t n = 0; n < document.pages().size(); ++n)
        if (is_turned(document.pages()[n].size(), trim)) turned.add(n);
    if (turned.count == 0) return;
    const char* how = is_lying(trim) ? "stands upright among lying pages" : "lies on its side";
    std::string message =
        fmt::format("page {} {}: it is turned a quarter, its head to the left", turned.first + 1, how);
    if (turned.count > 1)
        message += fmt::format("; so {} {} more", turned.count == 2 ? "is" : "are", turned.count - 1);
    diagnostics.add({Severity::Note, "size", document.name(), {}, std::move(message), {}});
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
    document.report_lost_pages(Severity::Error, findings_);
    if (!parts_.fits_sizes) check_sizes(document, book_.trim, findings_);
    tell_turned(document, book_.trim, findings_);
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
    book_.trim = usual_size(parts_.main);
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

Size usual_size(const SourceDocument& document) {
    constexpr std::size_t kMostSizes = 64;  // told apart
    std::vector<std::pair<Size, std::size_t>> counts;
    for (const SourcePage& page : document.pages()) {
        const Size size = page.size();
        const auto known =
            std::ranges::find_if(counts, [&](const auto& each) { return same_size(each.first, size); });
        if (known != counts.end()) {
            ++known->second;
        } else if (counts.size() < kMostSizes) {
            counts.emplace_back(size, 1);
        }
    }
    return std::ranges::max_element(counts, {}, &std::pair<Size, std::size_t>::second)->first;
}

Matrix fit_page(const SourcePage& page, const Size& trim) {
    Matrix turn;
    if (is_turned(page.size(), trim)) turn = {0, 1, -1, 0, page.size().height, 0};
    const Size size = turned_to(page.size(), trim);
    if (same_size(size, trim)) return turn;
    const double scale = std::min(trim.width / size.width, trim.height / size.height);
    return turn.then(
        {scale, 0, 0, scale, (trim.width - scale * size.width) / 2, (trim.height - scale * size.height) / 2});
}

}  // namespace bifolio::press
