// The colours of screens, for files that must say what their colours mean.
#pragma once

#include <string>

#include "pdf/document.h"

namespace bifolio::pdf {

// An ICC profile of sRGB (IEC 61966-2-1): ICC.1:2004-10 (version 4.2), a display, made of its primaries and
// its curve. The same bytes each time.
[[nodiscard]] std::string screen_profile();

// The catalogue's OutputIntents for an archive (ISO 19005-2, 6.2.3); `profile` is the stream of the above.
void append_output_intent(std::string& out, ObjectId profile);

}  // namespace bifolio::pdf
