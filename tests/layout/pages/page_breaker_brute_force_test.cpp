// Compares the page breaker with a plain search through all ways to break a list into pages, which knows the
// contract of layout/pages/page_breaker.h and nothing of the implementation.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <random>
#include <sstream>

#include "layout/pages/page_breaker.h"

namespace bifolio::layout {
namespace {

struct Document {
    std::vector<VerticalItem> items;
    std::vector<VariantGroup> groups;
    PageCapacity capacity;
    PageWeights weights;
    bool first_is_recto = true;
};

struct Answer {
    double cost = 0;
    std::vector<std::uint32_t> order;  // the items taken
    std::vector<std::size_t> heads;    // where pages begin in `order`
    bool operator==(const Answer&) const = default;
};

double square(double x) {
    return x * x;
}

// What the pages cost that begin at `heads`; nothing where a page holds more than it can.
std::optional<double> cost_of(const Document& document, const std::vector<std::uint32_t>& order,
                              const std::vector<std::size_t>& heads) {
    const PageWeights& w = document.weights;
    const double line = w.steps_per_line;
    double total = 0;
    bool recto = document.first_is_recto;
    double verso_unused = -1;  // of the page facing the one in hand, if that matters
    for (std::size_t page = 0; page < heads.size(); ++page) {
        const std::size_t begin = heads[page];
        const std::size_t end = page + 1 < heads.size() ? heads[page + 1] : order.size();
        const VerticalItem& head = document.items[order[begin]];
        const bool wrong_side =
            (head.force == PageForce::Recto && !recto) || (head.force == PageForce::Verso && recto);
        if (wrong_side) {
            total += w.page;
            recto = !recto;
        }
        const int room = page == 0 ? document.capacity.first : document.capacity.other;
        int height = 0, least = 0;
        for (std::size_t n = begin; n < end; ++n) {
            const VerticalItem& item = document.items[order[n]];
            if (n > begin && item.force != PageForce::None) return {};
            const int space = n == begin ? item.head_space : item.space;
            height += space + item.height;
            least += space - (n == begin ? 0 : std::min(space, item.shrink)) + item.height;
        }
        total += w.page;
        if (least > room && end - begin > 1) return {};
        if (least > room) total += 1e12 + 1e10 * (least - room) / line;
        if (least <= room && height > room) total += w.shrunk_line * square((height - room) / line);

        const bool is_last = end == order.size();
        const bool closing = is_last || document.items[order[end]].force != PageForce::None;
        const double unused = std::max(0, room - height) / line;
        total += w.unused_line * unused * unused * (closing ? w.closing_share : 1.0);
        if (closing) {
            const bool only = page == 0 || head.force != PageForce::None;
            if (!only && std::min(height, room) / line < w.short_page_lines) total += w.short_page;
        } else {
            const VerticalItem& next = document.items[order[end]];
            total += next.penalty == kNeverBreak ? 1e10 : next.penalty;
            if (recto) total += next.turn_penalty == kNeverBreak ? 1e10 : next.turn_penalty;
            if (recto && verso_unused >= 0)
                total += w.spread_line * square(std::min(w.spread_limit, std::abs(verso_unused - unused)));
        }
        verso_unused = -1;
        if (!recto && !closing) verso_unused = unused;
        recto = !recto;
    }
    return total;
}

bool about_equal(double a, double b) {
    return std::abs(a - b) <= 1e-6 + 1e-12 * std::max(std::abs(a), std::abs(b));
}

// All orders in which the items can be taken: one for each choice of ways.
std::vector<std::vector<std::uint32_t>> orders_of(const Document& document) {
    std::vector<std::vector<std::uint32_t>> orders{{}};
    std::uint32_t at = 0;
    std::size_t group = 0;
    while (at < document.items.size()) {
        if (group < document.groups.size() && document.groups[group].first == at) {
            std::vector<std::vector<std::uint32_t>> longer;
            for (const VariantGroup::Way& way : document.groups[group].ways) {
                for (std::vector<std::uint32_t> order : orders) {
                    for (std::uint32_t n = 0; n < way.items; ++n) order.push_back(at + n);
                    longer.push_back(order);
                }
                at += way.items;
            }
            orders = longer;
            ++group;
        } else {
            for (std::vector<std::uint32_t>& order : orders) order.push_back(at);
            ++at;
        }
    }
    return orders;
}

double cost_of_ways(const Document& document, const std::vector<std::uint32_t>& order) {
    double cost = 0;
    for (const VariantGroup& group : document.groups) {
        std::uint32_t at = group.first;
        for (const VariantGroup::Way& way : group.ways) {
            if (std::ranges::find(order, at) != order.end()) cost += way.cost;
            at += way.items;
        }
    }
    return cost;
}

struct Best {
    Answer answer;
    bool unique = true;
};

std::optional<Best> search(const Document& document) {
    std::optional<Best> best;
    for (const std::vector<std::uint32_t>& order : orders_of(document)) {
        const double ways = cost_of_ways(document, order);
        for (std::size_t set = 0; set < (std::size_t{1} << (order.size() - 1)); ++set) {
            std::vector<std::size_t> heads{0};
            for (std::size_t n = 1; n < order.size(); ++n)
                if ((set >> (n - 1) & 1U) != 0) heads.push_back(n);
            std::optional<double> cost = cost_of(document, order, heads);
            if (!cost) continue;
            *cost += ways;
            if (best && about_equal(*cost, best->answer.cost)) best->unique = false;
            if (best && *cost >= best->answer.cost) continue;
            const bool unique = !best || !about_equal(*cost, best->answer.cost);
            best = Best{{*cost, order, heads}, unique};
        }
    }
    return best;
}

Answer answer_of(const BrokenPages& broken) {
    Answer answer{broken.cost, {}, {}};
    for (const PlacedItem& placed : broken.items) answer.order.push_back(placed.item);
    for (const BrokenPage& page : broken.pages)
        if (page.begin != page.end) answer.heads.push_back(page.begin);
    return answer;
}

std::string describe(const Document& document, const BrokenPages& found, const Best& best) {
    std::ostringstream out;
    out << "capacity " << document.capacity.first << '/' << document.capacity.other << " recto "
        << document.first_is_recto << " steps " << document.weights.steps_per_line << '\n';
    for (const VerticalItem& item : document.items)
        out << "  height " << item.height << " space " << item.space << '-' << item.shrink << '/'
            << item.head_space << " penalty " << item.penalty << '/' << item.turn_penalty << " force "
            << static_cast<int>(item.force) << '\n';
    for (const VariantGroup& group : document.groups) {
        out << "  group at " << group.first << ':';
        for (const VariantGroup::Way& way : group.ways) out << ' ' << way.items << " at " << way.cost;
        out << '\n';
    }
    const Answer answer = answer_of(found);
    out << "best " << best.answer.cost << ' ' << ::testing::PrintToString(best.answer.order)
        << ::testing::PrintToString(best.answer.heads) << "\nfound " << answer.cost << ' '
        << ::testing::PrintToString(answer.order) << ::testing::PrintToString(answer.heads) << '\n';
    return out.str();
}

// Everything that the result tells must be true.
bool is_consistent(const Document& document, const BrokenPages& found) {
    bool good = true;
    bool recto = document.first_is_recto;
    bool first = true;
    std::vector<PageViolation> violations;
    std::uint32_t at = 0;
    for (const BrokenPage& page : found.pages) {
        good = good && page.recto == recto && page.begin == at;
        at = page.end;
        recto = !recto;
        if (page.begin == page.end) continue;
        int foot = 0;
        for (std::uint32_t n = page.begin; n < page.end; ++n) {
            const VerticalItem& item = document.items[found.items[n].item];
            const int space = found.items[n].top - foot;
            good = good && (n == page.begin ? space == item.head_space : space <= item.space);
            good = good && (n == page.begin || space >= std::max(0, item.space - item.shrink));
            foot = found.items[n].top + item.height;
        }
        const int room = first ? document.capacity.first : document.capacity.other;
        good = good && foot == page.used && page.unused == room - foot;
        good = good && (page.unused >= 0 || page.end - page.begin == 1);
        const std::uint32_t head = found.items[page.begin].item;
        const VerticalItem& item = document.items[head];
        if (!first && item.force == PageForce::None &&
            (item.penalty == kNeverBreak || (!page.recto && item.turn_penalty == kNeverBreak)))
            violations.push_back({head, PageViolation::Kind::KeepBroken});
        if (page.unused < 0) violations.push_back({head, PageViolation::Kind::TooHigh});
        first = false;
    }
    good = good && at == found.items.size() && violations.size() == found.violations.size();
    for (std::size_t n = 0; good && n < violations.size(); ++n)
        good =
            violations[n].item == found.violations[n].item && violations[n].kind == found.violations[n].kind;
    good = good && found.ways.size() == document.groups.size();
    for (std::size_t n = 0; good && n < found.ways.size(); ++n) {
        std::uint32_t start = document.groups[n].first;
        for (std::uint32_t way = 0; way < found.ways[n]; ++way) start += document.groups[n].ways[way].items;
        good = std::ranges::find(found.items, start, &PlacedItem::item) != found.items.end();
    }
    return good;
}

bool equals_brute_force(const Document& document) {
    const BrokenPages found = break_pages(document.items, document.groups, document.capacity,
                                          document.weights, document.first_is_recto);
    const std::optional<Best> best = search(document);
    if (!best) {
        ADD_FAILURE() << "the search found no way";
        return false;
    }
    const Answer answer = answer_of(found);
    std::optional<double> cost = cost_of(document, answer.order, answer.heads);
    if (cost) *cost += cost_of_ways(document, answer.order);
    const bool optimal = cost && about_equal(*cost, best->answer.cost) && about_equal(found.cost, *cost);
    const bool same = answer.order == best->answer.order && answer.heads == best->answer.heads;
    if (optimal && (same || !best->unique) && is_consistent(document, found)) return true;
    ADD_FAILURE() << (optimal ? "inconsistent\n" : "not optimal\n") << describe(document, found, *best);
    return false;
}

// Every document of four items of one or two lines with every kind of gap between.
TEST(PageBreakerBruteForce, AllSmallDocuments) {
    std::vector<VerticalItem> gaps;
    for (const int shrink : {-1, 0, 1}) {
        VerticalItem gap;
        gap.space = shrink < 0 ? 0 : 1;
        gap.shrink = std::max(0, shrink);
        for (const double penalty : {0.0, 25.0, -15.0, kNeverBreak}) {
            gap.penalty = penalty;
            gaps.push_back(gap);
        }
        gap.penalty = 0;
        gap.turn_penalty = 35;
        gaps.push_back(gap);
        for (const PageForce force : {PageForce::Any, PageForce::Recto, PageForce::Verso}) {
            gap.force = force;
            gaps.push_back(gap);
        }
    }
    std::vector<Document> settings(6);
    settings[0].capacity = {2, 2};
    settings[1].capacity = {3, 3};
    settings[1].first_is_recto = false;
    settings[2].capacity = {1, 3};
    settings[3].capacity = {4, 2};
    settings[3].weights.short_page_lines = 2;
    settings[4].capacity = {4, 4};
    settings[4].first_is_recto = false;
    settings[4].weights.closing_share = 0.5;
    settings[5].capacity = {1, 1};
    settings[5].weights.steps_per_line = 2;

    constexpr std::size_t kItems = 4;
    std::size_t count = 2;
    for (std::size_t n = 1; n < kItems; ++n) count *= 2 * gaps.size();
    for (std::size_t index = 0; index < count; ++index) {
        Document document = settings[index % settings.size()];
        std::size_t digits = index;
        for (std::size_t n = 0; n < kItems; ++n) {
            VerticalItem item;
            if (n > 0) {
                item = gaps[digits % gaps.size()];
                digits /= gaps.size();
            }
            item.height = static_cast<int>(1 + digits % 2);
            digits /= 2;
            document.items.push_back(item);
        }
        ASSERT_TRUE(equals_brute_force(document));
    }
}

class PageBreakerSampled : public ::testing::TestWithParam<int> {};

// Longer documents, paragraphs with variants among them, drawn at random (always the same ones).
TEST_P(PageBreakerSampled, EqualsBruteForce) {
    std::mt19937 random(static_cast<unsigned>(GetParam()));
    const auto draw = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    const auto draw_item = [&](int tallest, int forced) {
        VerticalItem item;
        item.height = 1 + draw(tallest);
        item.space = draw(2) * draw(3);
        item.head_space = draw(3) == 0 ? draw(3) : 0;
        item.shrink = draw(3);
        constexpr std::array kPenalties{0.0, 0.0, 50.0, 150.0, -40.0, kNeverBreak};
        item.penalty = kPenalties[static_cast<std::size_t>(draw(6))];
        if (draw(4) == 0) item.turn_penalty = draw(8) == 0 ? kNeverBreak : 30;
        if (draw(forced) == 0) item.force = static_cast<PageForce>(1 + draw(3));
        return item;
    };
    int with_violations = 0, with_other_ways = 0, with_blanks = 0;
    for (int round = 0; round < 60; ++round) {
        Document document;
        document.weights.steps_per_line = 1 + draw(2);
        document.weights.page = draw(3);
        document.weights.spread_line = 5 * draw(5);
        document.weights.spread_limit = 1 + draw(4);
        document.weights.short_page = 100 * draw(3);
        document.weights.short_page_lines = 1 + draw(3);
        document.weights.closing_share = draw(2) * 0.25;
        document.weights.shrunk_line = 5 * draw(4);
        document.capacity.other = (2 + draw(5)) * document.weights.steps_per_line;
        document.capacity.first = draw(2) == 0 ? document.capacity.other : 1 + draw(7);
        document.first_is_recto = draw(2) == 0;
        const int forced = draw(2) == 0 ? 5 : 50;
        const int tallest = draw(4) == 0 ? 4 : 2;
        int left = 4 + draw(8);  // about so many items are taken
        while (left > 0) {
            if (draw(4) != 0 || document.groups.size() == 3) {
                document.items.push_back(draw_item(tallest, forced));
                --left;
                continue;
            }
            VariantGroup group{static_cast<std::uint32_t>(document.items.size()), {}};
            const int optimum = 1 + draw(3);
            for (const int lines : {optimum, optimum + 1, optimum - 1, optimum + 1}) {
                if (lines == 0 || (lines != optimum && draw(3) == 0)) continue;
                group.ways.push_back(
                    {static_cast<std::uint32_t>(lines), lines == optimum ? 0.0 : 10.0 * draw(6)});
                for (int n = 0; n < lines; ++n)
                    document.items.push_back(draw_item(1, n == 0 ? forced : 1000));
            }
            document.groups.push_back(group);
            left -= optimum;
        }
        ASSERT_TRUE(equals_brute_force(document));
        const BrokenPages found = break_pages(document.items, document.groups, document.capacity,
                                              document.weights, document.first_is_recto);
        with_violations += found.violations.empty() ? 0 : 1;
        with_other_ways += std::ranges::any_of(found.ways, [](std::uint32_t way) { return way > 0; }) ? 1 : 0;
        with_blanks +=
            std::ranges::any_of(found.pages, [](const BrokenPage& page) { return page.begin == page.end; })
                ? 1
                : 0;
    }
    EXPECT_GT(with_violations, 0);
    EXPECT_GT(with_other_ways, 0);
    EXPECT_GT(with_blanks, 0);
}

INSTANTIATE_TEST_SUITE_P(Seeds, PageBreakerSampled, ::testing::Range(0, 24));

}  // namespace
}  // namespace bifolio::layout
