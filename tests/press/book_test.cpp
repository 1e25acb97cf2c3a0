#include "press/book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/writer.h"
#include "tests/press/support.h"

namespace bifolio::press {
namespace {

using testing::codes;
using testing::numbered_document;

std::string order(const Book& book) {
    std::string text;
    for (const std::optional<BookPage>& page : book.pages)
        text += page ? std::to_string(page->document) + "." + std::to_string(page->page) + " " : "- ";
    return text;
}

BookParts parts(std::size_t pages) {
    return {numbered_document(pages), std::nullopt, {}, false};
}

TEST(Book, HasThePagesOfTheMainDocument) {
    source::Diagnostics diagnostics;
    const auto book = bind(parts(3), diagnostics);
    ASSERT_TRUE(book);
    EXPECT_EQ(order(*book), "0.0 0.1 0.2 ");
    EXPECT_NEAR(book->trim.width, 200, 0.01);
}

TEST(Book, PutsACoverAround) {
    const auto with_cover = [](std::size_t pages) {
        source::Diagnostics diagnostics;
        BookParts all = parts(2);
        all.cover = numbered_document(pages);
        const auto book = bind(std::move(all), diagnostics);
        return book ? order(*book) + std::to_string(book->pages_after_blanks) : codes(diagnostics);
    };
    EXPECT_EQ(with_cover(1), "1.0 - 0.0 0.1 0");
    EXPECT_EQ(with_cover(2), "1.0 - 0.0 0.1 - 1.1 2");
    EXPECT_EQ(with_cover(4), "1.0 1.1 0.0 0.1 1.2 1.3 2");
    EXPECT_EQ(with_cover(3), "insert");
}

TEST(Book, BindsInsertsInAfterTheirPage) {
    source::Diagnostics diagnostics;
    BookParts all = parts(3);
    all.inserts.push_back({numbered_document(2), 2});
    all.inserts.push_back({numbered_document(2), 0});
    all.inserts.push_back({numbered_document(1), 3});
    const auto book = bind(std::move(all), diagnostics);
    ASSERT_TRUE(book);
    EXPECT_EQ(order(*book), "1.0 1.1 0.0 0.1 2.0 2.1 0.2 3.0 ");
    EXPECT_EQ(codes(diagnostics), "");
}

TEST(Book, WarnsOfInsertsThatTurnLeftPagesIntoRightOnes) {
    source::Diagnostics diagnostics;
    BookParts all = parts(3);
    all.inserts.push_back({numbered_document(1), 1});
    EXPECT_TRUE(bind(std::move(all), diagnostics));
    EXPECT_EQ(codes(diagnostics), "insert");
    EXPECT_FALSE(diagnostics.has_errors());
}

TEST(Book, RefusesAnInsertAfterAPageThatThereIsNot) {
    source::Diagnostics diagnostics;
    BookParts all = parts(3);
    all.inserts.push_back({numbered_document(2), 4});
    EXPECT_FALSE(bind(std::move(all), diagnostics));
    EXPECT_EQ(codes(diagnostics), "insert");
}

TEST(Book, RefusesPagesOfAnotherSizeUnlessTheyMayBeFitted) {
    for (const bool fits : {false, true}) {
        source::Diagnostics diagnostics;
        BookParts all = parts(3);
        all.cover = numbered_document(2, 9, {210, 300});
        all.fits_sizes = fits;
        const auto book = bind(std::move(all), diagnostics);
        EXPECT_EQ(book.has_value(), fits);
        EXPECT_EQ(codes(diagnostics), fits ? "" : "size");
    }
}

TEST(Book, IsBoundWhateverWasFoundBefore) {
    source::Diagnostics diagnostics;
    diagnostics.add({source::Severity::Error, "time-order", "p.xml", {}, "ends before it starts", ""});
    EXPECT_TRUE(bind(parts(3), diagnostics));
    EXPECT_EQ(codes(diagnostics), "time-order");
}

TEST(FittedPage, StandsInTheMiddle) {
    SourcePage page;
    page.trim = {0, 0, 300, 400};
    const Matrix matrix = fit_page(page, {200, 300});
    EXPECT_NEAR(matrix.a, 2.0 / 3, 1e-9);
    EXPECT_NEAR(matrix.e, 0, 1e-9);
    EXPECT_NEAR(matrix.f, (300 - 400 * 2.0 / 3) / 2, 1e-9);
    page.trim = {0, 0, 200.3, 300};
    EXPECT_EQ(fit_page(page, {200, 300}), Matrix());
}

// A document whose pages are of these sizes.
SourceDocument document_of(const std::vector<Size>& sizes) {
    layout::Pages pages = testing::numbered_pages(sizes.size());
    for (std::size_t n = 0; n < sizes.size(); ++n) pages.pages[n].trim = sizes[n];
    return testing::read_document(pdf::write_pdf(pages, {.purpose = pdf::Purpose::Press, .bleed = 0}));
}

struct Mixed {
    const char* name;
    std::vector<Size> sizes;
    Size trim;
    const char* told;
};

class TurnedPages : public ::testing::TestWithParam<Mixed> {};

TEST_P(TurnedPages, AreTold) {
    source::Diagnostics diagnostics;
    const auto book = bind({document_of(GetParam().sizes), std::nullopt, {}, false}, diagnostics);
    ASSERT_TRUE(book) << codes(diagnostics);
    EXPECT_NEAR(book->trim.width, GetParam().trim.width, 0.01);
    EXPECT_NEAR(book->trim.height, GetParam().trim.height, 0.01);
    ASSERT_EQ(codes(diagnostics), "size");
    EXPECT_EQ(diagnostics.all().front().severity, source::Severity::Note);
    EXPECT_EQ(diagnostics.all().front().message, GetParam().told);
}

constexpr Size kUpright{200, 300}, kLying{300, 200};

INSTANTIATE_TEST_SUITE_P(
    Mixed, TurnedPages,
    ::testing::Values(
        Mixed{"ATable",
              {kUpright, kUpright, kLying},
              kUpright,
              "page 3 lies on its side: it is turned a quarter, its head to the left"},
        Mixed{"ATitleOnItsSide",
              {kLying, kUpright, kUpright, kUpright},
              kUpright,
              "page 1 lies on its side: it is turned a quarter, its head to the left"},
        Mixed{"Several",
              {kUpright, kLying, kUpright, kLying, kUpright, kLying, kUpright},
              kUpright,
              "page 2 lies on its side: it is turned a quarter, its head to the left; so are 2 more"},
        Mixed{"AnUprightOneAmongSlides",
              {kLying, kLying, kUpright},
              kLying,
              "page 3 stands upright among lying pages: it is turned a quarter, its head to the left"}),
    [](const auto& param) { return std::string(param.param.name); });

void expect_moved(const Matrix& matrix, layout::Point from, layout::Point to) {
    const layout::Point moved = matrix.apply(from);
    EXPECT_NEAR(moved.x, to.x, 0.01);
    EXPECT_NEAR(moved.y, to.y, 0.01);
}

TEST(TurnedPages, HaveTheirHeadToTheLeft) {
    const SourceDocument document = document_of({kLying, kUpright});
    const Matrix matrix = fit_page(document.pages().front(), kUpright);
    expect_moved(matrix, {0, 200}, {0, 0});
    expect_moved(matrix, {300, 200}, {0, 300});
    EXPECT_EQ(fit_page(document.pages().back(), kUpright), Matrix());
}

TEST(TurnedPages, AreFittedToo) {
    const SourceDocument document = document_of({{600, 400}});
    const Matrix matrix = fit_page(document.pages().front(), kUpright);
    expect_moved(matrix, {0, 0}, {200, 0});
    expect_moved(matrix, {600, 400}, {0, 300});
}

TEST(TurnedPages, AreNotThoseThatHaveAnotherSizeOrAreSquare) {
    for (const Size& other : {Size{310, 200}, Size{200, 200}, Size{100, 150}}) {
        source::Diagnostics diagnostics;
        EXPECT_FALSE(bind({document_of({kUpright, kUpright, other}), std::nullopt, {}, false}, diagnostics));
        EXPECT_TRUE(diagnostics.has_errors());
    }
}

}  // namespace
}  // namespace bifolio::press
