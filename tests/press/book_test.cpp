#include "press/book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
    page.trim = {0, 0, 400, 300};
    const Matrix matrix = fit_page(page, {200, 300});
    EXPECT_NEAR(matrix.a, 0.5, 1e-9);
    EXPECT_NEAR(matrix.e, 0, 1e-9);
    EXPECT_NEAR(matrix.f, 75, 1e-9);
    page.trim = {0, 0, 200.3, 300};
    EXPECT_EQ(fit_page(page, {200, 300}), Matrix());
}

}  // namespace
}  // namespace bifolio::press
