// The few words that an announcement says by itself, in the languages that booklets speak. Internal to
// mail/announcement.cpp.
#pragma once

#include <string>
#include <string_view>

namespace bifolio::mail {

struct Phrases {
    std::string_view language;   // ISO 639
    std::string_view programme;  // "Programme"
    std::string_view is_out;     // "The programme is out."
    std::string_view greeting;   // with {} for the name
    std::string_view attached;   // "Attached"
    std::string_view booklet, handout, calendar, other;
    std::string_view on_the_web;  // "On the web"
    std::string_view times;       // with {} for the zone
    std::string_view unsubscribe;
};

// For a BCP 47 tag; English where there are none in its language.
[[nodiscard]] const Phrases& phrases_for(std::string_view bcp47);

}  // namespace bifolio::mail
