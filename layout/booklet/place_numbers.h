// Which number an affiliation has in a byline: each one, in the order in which they come. Internal to
// bylines.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "source/model/affiliations.h"

namespace bifolio::layout {

class PlaceNumbers {
  public:
    // From 1; one that has none yet gets the next. The affiliation must outlive this.
    std::size_t number_of(const source::Affiliation& place) {
        const auto [known, is_new] = numbers_.try_emplace(source::affiliation_key(place), all_.size() + 1);
        if (is_new) all_.push_back(&place);
        return known->second;
    }
    [[nodiscard]] const std::vector<const source::Affiliation*>& all() const { return all_; }

  private:
    std::unordered_map<std::string, std::size_t> numbers_;
    std::vector<const source::Affiliation*> all_;
};

}  // namespace bifolio::layout
