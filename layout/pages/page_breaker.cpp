#include "layout/pages/page_breaker.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace bifolio::layout {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kBrokenKeepCost = 1e10;
constexpr double kTooHighCost = 1e12;
constexpr double kTooHighCostPerLine = 1e10;
constexpr double kMostExcess = 1e6;  // lines; more is as bad as this
constexpr std::uint32_t kMostOnPage = 2000;
constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr int kNoMatter = -1;

// The best way to end a page before an item, among those that the rest of the list cannot tell apart.
struct State {
    double cost = 0;
    std::uint32_t previous = kNone;  // into the states
    std::uint32_t next_item = 0;     // that the next page begins with; the number of items at the end
    std::uint32_t last_item = 0;     // of the page that ends here
    int natural = 0, shrink = 0;     // of that page
    int unused = kNoMatter;          // of that page, where it is a verso that its recto should match
    bool recto_next = true;
};

// The states of an item that the list before it leads to.
struct Waiting {
    State before_verso{.cost = kInfinity};
    std::vector<State> before_recto;
    double cheapest = kInfinity;  // of those before a recto
};

// A way to fill a page as far as an item. Those of one item differ in height or shrink.
struct Filling {
    int natural = 0, shrink = 0;
    double cost = 0;  // of the ways of paragraphs taken on the page
    std::uint32_t previous_item = kNone, previous_filling = 0;
};

// The order of the items: what may follow each, and what taking it costs.
class Sequence {
  public:
    Sequence(std::size_t items, std::span<const VariantGroup> groups) : after_(items), cost_(items) {
        for (std::uint32_t n = 0; n < items; ++n) after_[n] = n + 1;
        std::vector<const VariantGroup*> group_at(items + 1);
        for (const VariantGroup& group : groups) group_at[group.first] = &group;
        begin_.reserve(items + 2);
        for (std::uint32_t n = 0; n <= items; ++n) {
            begin_.push_back(static_cast<std::uint32_t>(starts_.size()));
            if (group_at[n] == nullptr) {
                starts_.push_back(n);
            } else {
                add(*group_at[n]);
            }
        }
        begin_.push_back(static_cast<std::uint32_t>(starts_.size()));
    }

    // What the list can go on with at `item`: itself, or the first item of each way of the group there.
    [[nodiscard]] std::span<const std::uint32_t> starts(std::uint32_t item) const {
        return std::span(starts_).subspan(begin_[item], begin_[item + 1] - begin_[item]);
    }
    [[nodiscard]] std::span<const std::uint32_t> next(std::uint32_t item) const {
        return starts(after_[item]);
    }
    [[nodiscard]] double cost(std::uint32_t item) const { return cost_[item]; }

  private:
    void add(const VariantGroup& group) {
        std::uint32_t at = group.first;
        for (const VariantGroup::Way& way : group.ways) {
            starts_.push_back(at);
            cost_[at] = way.cost;
            at += way.items;
        }
        const std::uint32_t past = at;
        at = group.first;
        for (const VariantGroup::Way& way : group.ways) {
            at += way.items;
            after_[at - 1] = past;
        }
    }

    std::vector<std::uint32_t> after_;
    std::vector<double> cost_;
    std::vector<std::uint32_t> starts_, begin_;
};

class PageBreaker {
  public:
    PageBreaker(std::span<const VerticalItem> items, std::span<const VariantGroup> groups,
                const PageCapacity& capacity, const PageWeights& weights)
        : items_(items),
          groups_(groups),
          capacity_(capacity),
          weights_(weights),
          sequence_(items.size(), groups),
          end_(static_cast<std::uint32_t>(items.size())),
          dearest_spread_(weights.spread_line * weights.spread_limit * weights.spread_limit) {}

    [[nodiscard]] BrokenPages run(bool first_is_recto) {
        if (!reach_end(first_is_recto, true)) (void)reach_end(first_is_recto, false);
        return collect(first_is_recto);
    }

  private:
    // Finds the best pages for all. False when the list is not to be had without violations, and `strict`
    // asks for that: breaks that are allowed are far fewer, so that it is worth while to try with them first.
    [[nodiscard]] bool reach_end(bool first_is_recto, bool strict) {
        strict_ = strict;
        states_.clear();
        waiting_.assign(items_.size() + 1, {});
        for (const std::uint32_t start : sequence_.starts(0))
            wait({.next_item = start, .recto_next = first_is_recto});
        for (std::uint32_t item = 0; item < end_; ++item) {
            settle(item);
            if (settled_ == states_.size()) continue;
            const bool first = states_[settled_].previous == kNone;
            fill(item, first);
            for (std::uint32_t offset = 0; offset <= furthest_; ++offset) {
                for (const Filling& filling : fillings_[offset]) {
                    for (const std::uint32_t next : sequence_.next(item + offset))
                        end_page(item, item + offset, filling, next, first);
                }
            }
        }
        settle(end_);
        return settled_ < states_.size();
    }

    [[nodiscard]] double lines(int steps) const {
        return static_cast<double>(steps) / weights_.steps_per_line;
    }
    [[nodiscard]] int capacity(bool first) const { return first ? capacity_.first : capacity_.other; }
    [[nodiscard]] bool is_forced(std::uint32_t item) const {
        return item == end_ || items_[item].force != PageForce::None;
    }
    [[nodiscard]] static double penalty_cost(double penalty) { return std::min(penalty, kBrokenKeepCost); }

    // Notes a state for its item, after a blank page if its item asks for the other side.
    void wait(State state) {
        if (state.next_item != end_) {
            const PageForce force = items_[state.next_item].force;
            if (force == (state.recto_next ? PageForce::Verso : PageForce::Recto)) {
                state.recto_next = !state.recto_next;
                state.cost += weights_.page;
            }
        }
        Waiting& waiting = waiting_[state.next_item];
        if (!state.recto_next) {
            if (state.cost < waiting.before_verso.cost) waiting.before_verso = state;
            return;
        }
        if (state.cost > waiting.cheapest + dearest_spread_) return;
        if (waiting.before_recto.capacity() == 0 && !spare_.empty()) {
            waiting.before_recto = std::move(spare_.back());
            spare_.pop_back();
        }
        waiting.before_recto.push_back(state);
        waiting.cheapest = std::min(waiting.cheapest, state.cost);
    }

    // Keeps of an item's waiting states those that can be part of an optimum: states_[settled_] and on, first
    // the one before a verso, then those before a recto, the cheapest first.
    void settle(std::uint32_t item) {
        Waiting& waiting = waiting_[item];
        settled_ = states_.size();
        if (waiting.before_verso.cost < kInfinity) states_.push_back(waiting.before_verso);
        rectos_ = states_.size();
        std::ranges::stable_sort(waiting.before_recto, {}, &State::cost);
        for (const State& state : waiting.before_recto) {
            if (state.cost > waiting.cheapest + dearest_spread_) break;
            const bool seen =
                std::any_of(states_.begin() + static_cast<std::ptrdiff_t>(rectos_), states_.end(),
                            [&](const State& other) { return other.unused == state.unused; });
            if (!seen) states_.push_back(state);
            if (state.unused == kNoMatter) break;
        }
        waiting.before_recto.clear();
        if (waiting.before_recto.capacity() > 0) spare_.push_back(std::move(waiting.before_recto));
    }

    // Finds all ways to fill a page that begins with `item`, by the offset of the page's last item from it.
    void fill(std::uint32_t item, bool first) {
        for (std::uint32_t n = 0; n <= furthest_ && n < fillings_.size(); ++n) fillings_[n].clear();
        furthest_ = 0;
        if (fillings_.empty()) fillings_.emplace_back();
        fillings_[0].push_back(
            {.natural = items_[item].head_space + items_[item].height, .cost = sequence_.cost(item)});
        for (std::uint32_t offset = 0; offset <= furthest_; ++offset) {
            for (std::uint32_t n = 0; n < fillings_[offset].size(); ++n) {
                for (const std::uint32_t next : sequence_.next(item + offset)) {
                    if (is_forced(next)) continue;
                    const VerticalItem& added = items_[next];
                    const Filling& filling = fillings_[offset][n];
                    const Filling longer{.natural = filling.natural + added.space + added.height,
                                         .shrink = filling.shrink + std::min(added.space, added.shrink),
                                         .cost = filling.cost + sequence_.cost(next),
                                         .previous_item = item + offset,
                                         .previous_filling = n};
                    if (longer.natural - longer.shrink <= capacity(first)) add_filling(next - item, longer);
                }
            }
        }
    }

    void add_filling(std::uint32_t offset, const Filling& filling) {
        if (offset > kMostOnPage) return;
        if (offset >= fillings_.size()) fillings_.resize(offset + 1);
        furthest_ = std::max(furthest_, offset);
        for (Filling& other : fillings_[offset]) {
            if (other.natural != filling.natural || other.shrink != filling.shrink) continue;
            if (filling.cost < other.cost) other = filling;
            return;
        }
        fillings_[offset].push_back(filling);
    }

    // Notes the states that pages from the settled item to `last` lead to, if the next page begins with
    // `next`.
    void end_page(std::uint32_t item, std::uint32_t last, const Filling& filling, std::uint32_t next,
                  bool first) {
        const bool closing = is_forced(next);
        const int room = capacity(first) - filling.natural;
        const bool too_high = room + filling.shrink < 0;
        const double penalty = closing ? 0 : items_[next].penalty;
        const double turn_penalty = closing ? 0 : items_[next].turn_penalty;
        if (strict_ && (too_high || penalty == kNeverBreak)) return;

        const int unused = std::max(0, room);
        const bool short_page = closing && !first && !is_forced(item) &&
                                lines(std::min(filling.natural, capacity(first))) < weights_.short_page_lines;
        double cost = weights_.page + filling.cost + penalty_cost(penalty);
        cost += weights_.unused_line * lines(unused) * lines(unused) * (closing ? weights_.closing_share : 1);
        if (too_high) {
            cost += kTooHighCost + kTooHighCostPerLine * std::min(kMostExcess, lines(-room));
        } else if (room < 0) {
            cost += weights_.shrunk_line * lines(room) * lines(room);
        }
        if (short_page) cost += weights_.short_page;

        State state{
            .next_item = next, .last_item = last, .natural = filling.natural, .shrink = filling.shrink};
        if (settled_ < rectos_) {
            state.cost = states_[settled_].cost + cost;
            state.previous = static_cast<std::uint32_t>(settled_);
            state.unused = closing ? kNoMatter : unused;
            state.recto_next = true;
            wait(state);
        }
        if (rectos_ < states_.size() && (!strict_ || turn_penalty != kNeverBreak)) {
            cost += penalty_cost(turn_penalty);
            if (!closing && states_[rectos_].cost + cost >= waiting_[next].before_verso.cost) return;
            const auto [index, with_spread] = best_verso_for(unused, closing);
            state.cost = with_spread + cost;
            state.previous = index;
            state.unused = kNoMatter;
            state.recto_next = false;
            wait(state);
        }
    }

    // Of the settled states before a recto, the one that is cheapest if that recto leaves so much unused.
    [[nodiscard]] std::pair<std::uint32_t, double> best_verso_for(int unused, bool closing) const {
        std::size_t best = rectos_;
        double cheapest = kInfinity;
        for (std::size_t n = rectos_; n < states_.size() && states_[n].cost < cheapest; ++n) {
            double cost = states_[n].cost;
            if (!closing && states_[n].unused != kNoMatter) {
                const double difference =
                    std::min(weights_.spread_limit, std::abs(lines(states_[n].unused - unused)));
                cost += weights_.spread_line * difference * difference;
            }
            if (cost >= cheapest) continue;
            cheapest = cost;
            best = n;
        }
        return {static_cast<std::uint32_t>(best), cheapest};
    }

    // Ties go to the earlier break.
    [[nodiscard]] bool is_before(const State& a, const State& b) const {
        if (a.cost != b.cost) return a.cost < b.cost;
        return states_[a.previous].next_item < states_[b.previous].next_item;
    }

    [[nodiscard]] BrokenPages collect(bool first_is_recto) {
        const State* best = &states_[settled_];
        for (std::size_t n = settled_; n < states_.size(); ++n)
            if (is_before(states_[n], *best)) best = &states_[n];
        std::vector<const State*> ends;
        for (const State* state = best; state->previous != kNone; state = &states_[state->previous])
            ends.push_back(state);
        std::ranges::reverse(ends);

        BrokenPages result;
        result.cost = best->cost;
        bool recto = first_is_recto;
        for (const State* state : ends) {
            const State& start = states_[state->previous];
            if (start.recto_next != recto) {
                const auto at = static_cast<std::uint32_t>(result.items.size());
                result.pages.push_back({.begin = at, .end = at, .unused = capacity_.other, .recto = recto});
            }
            recto = !start.recto_next;
            place_page(start, *state, result);
        }
        note_ways(result);
        return result;
    }

    void place_page(const State& start, const State& end, BrokenPages& result) {
        const bool first = start.previous == kNone;
        fill(start.next_item, first);
        const std::vector<std::uint32_t> on_page = items_of(start.next_item, end);
        std::vector<int> spaces(on_page.size());
        std::vector<int> shrinks(on_page.size());
        spaces.front() = items_[on_page.front()].head_space;
        for (std::size_t n = 1; n < on_page.size(); ++n) {
            spaces[n] = items_[on_page[n]].space;
            shrinks[n] = std::min(spaces[n], items_[on_page[n]].shrink);
        }
        int excess = std::min(end.natural - capacity(first), end.shrink);
        while (excess > 0) {
            for (std::size_t n = 1; n < on_page.size() && excess > 0; ++n) {
                const int taken = std::min(shrinks[n], weights_.steps_per_line);
                shrinks[n] -= taken;
                spaces[n] -= taken;
                excess -= taken;
            }
        }

        BrokenPage page{.begin = static_cast<std::uint32_t>(result.items.size()), .recto = start.recto_next};
        for (std::size_t n = 0; n < on_page.size(); ++n) {
            result.items.push_back({on_page[n], page.used + spaces[n]});
            page.used += spaces[n] + items_[on_page[n]].height;
        }
        page.end = static_cast<std::uint32_t>(result.items.size());
        page.unused = capacity(first) - page.used;
        note_violations(start, page, result);
        result.pages.push_back(page);
    }

    [[nodiscard]] std::vector<std::uint32_t> items_of(std::uint32_t first_item, const State& end) const {
        std::vector<std::uint32_t> on_page;
        std::uint32_t item = end.last_item;
        std::uint32_t n = 0;
        const auto& ways = fillings_[item - first_item];
        while (ways[n].natural != end.natural || ways[n].shrink != end.shrink) ++n;
        while (item != kNone) {
            on_page.push_back(item);
            const Filling& filling = fillings_[item - first_item][n];
            item = filling.previous_item;
            n = filling.previous_filling;
        }
        std::ranges::reverse(on_page);
        return on_page;
    }

    void note_violations(const State& start, const BrokenPage& page, BrokenPages& result) const {
        const std::uint32_t head = start.next_item;
        const bool turned = !start.recto_next;
        const VerticalItem& item = items_[head];
        const bool kept = item.penalty == kNeverBreak || (turned && item.turn_penalty == kNeverBreak);
        if (start.previous != kNone && !is_forced(head) && kept)
            result.violations.push_back({head, PageViolation::Kind::KeepBroken});
        if (page.unused < 0) result.violations.push_back({head, PageViolation::Kind::TooHigh});
    }

    void note_ways(BrokenPages& result) const {
        std::vector<bool> placed(items_.size());
        for (const PlacedItem& item : result.items) placed[item.item] = true;
        for (const VariantGroup& group : groups_) {
            std::uint32_t way = 0;
            for (std::uint32_t at = group.first; !placed[at]; ++way) at += group.ways[way].items;
            result.ways.push_back(way);
        }
    }

    std::span<const VerticalItem> items_;
    std::span<const VariantGroup> groups_;
    PageCapacity capacity_;
    const PageWeights& weights_;
    bool strict_ = true;
    Sequence sequence_;
    std::uint32_t end_ = 0;
    double dearest_spread_ = 0;

    std::vector<Waiting> waiting_;           // by item
    std::vector<std::vector<State>> spare_;  // memory to use again
    std::vector<State> states_;
    std::size_t settled_ = 0, rectos_ = 0;  // the states of the item in hand
    std::vector<std::vector<Filling>> fillings_;
    std::uint32_t furthest_ = 0;
};

}  // namespace

BrokenPages break_pages(std::span<const VerticalItem> items, std::span<const VariantGroup> groups,
                        const PageCapacity& capacity, const PageWeights& weights, bool first_is_recto) {
    if (items.empty()) return {};
    return PageBreaker(items, groups, capacity, weights).run(first_is_recto);
}

}  // namespace bifolio::layout
