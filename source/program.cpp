#include "source/program.h"

namespace bifolio::source {

const Text& title_of(const Item& item) {
    return std::visit([](const auto& each) -> const Text& { return each.title; }, item);
}

const Time& start_of(const Item& item) {
    return std::visit([](const auto& each) -> const Time& { return each.start; }, item);
}

const Time& end_of(const Item& item) {
    return std::visit([](const auto& each) -> const Time& { return each.end; }, item);
}

Place place_of(const Item& item) {
    return std::visit([](const auto& each) { return each.place; }, item);
}

}  // namespace bifolio::source
