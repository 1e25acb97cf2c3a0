// Reads people: organisers, chairs, presenters and others. Internal to source/.
#pragma once

#include <string>
#include <vector>

#include "source/model/program.h"
#include "source/read/read_context.h"

namespace bifolio::source {

// The children of that name, in their order.
[[nodiscard]] std::vector<Person> read_people(ReadContext& context, pugi::xml_node element, const char* name,
                                              const std::string& language);

[[nodiscard]] Person read_person(ReadContext& context, pugi::xml_node element, const std::string& language);

// One that is declared in the programme, without its id, or a person's own.
[[nodiscard]] Affiliation read_affiliation(const ReadContext& context, pugi::xml_node element,
                                           const std::string& language);

}  // namespace bifolio::source
