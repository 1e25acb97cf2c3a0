// The markers of a template: which there are, and what stands for them.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace bifolio::mail {

// What stands for markers: at the top, or in one round of a section.
struct Markers {
    std::map<std::string, std::string> values;
    std::map<std::string, std::vector<Markers>> sections;
};

// Which markers there are, whatever they stand for. Inside of a section those around it are known, too.
struct MarkerScope {
    std::string section;  // its name; empty at the top
    std::vector<std::string> values;
    std::vector<MarkerScope> sections;
};

}  // namespace bifolio::mail
