// Which clock times of day are told by.
#pragma once

namespace bifolio::language {

// Preferred: what a tag of a language asks for ("en-US-u-hc-h12"), else what is preferred in its region
// (Unicode CLDR; "en-US": 12 hours), else, where it names no region, 24 hours.
enum class Clock { Preferred, TwelveHours, TwentyFourHours };

}  // namespace bifolio::language
