// A paper's byline: those who wrote it and those who present it, in the paper's order.
#pragma once

#include <vector>

#include "source/model/program.h"

namespace bifolio::source {

struct Author {
    const Person* person = nullptr;  // in the talk, which must outlive this
    bool presents = false;
};

// Whether the file states the paper's order: an author presents, or a presenter stands behind an author.
[[nodiscard]] bool states_order(const Contribution& talk);

// All of the talk's people: in the paper's order or, where none is stated, presenters first.
[[nodiscard]] std::vector<Author> byline_of(const Contribution& talk);

}  // namespace bifolio::source
