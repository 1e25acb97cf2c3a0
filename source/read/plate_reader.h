// Pages and advertisements: what is placed in the booklet as it came. Internal to source/.
#pragma once

#include <string>
#include <vector>

#include "source/model/plate.h"
#include "source/read/read_context.h"

namespace bifolio::source {

// So many pages of a PDF may one element place.
inline constexpr int kMostPagesPlaced = 400;

// Adds what a <page> or an <advertisement> places: one plate, or one for each page of a PDF that it names.
void read_plates(ReadContext& context, pugi::xml_node element, const std::string& around,
                 std::vector<Plate>& plates);

}  // namespace bifolio::source
