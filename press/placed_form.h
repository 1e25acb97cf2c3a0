// A page from elsewhere as a form in another document: what of it means something only where it comes from.
#pragma once

#include "press/box.h"
#include "press/qpdf.h"

namespace bifolio::press {

// The page as a form of its own document, in the page's user space, painted as far as `bleed` goes: libqpdf
// would cut it at the trim.
[[nodiscard]] QPDFObjectHandle form_of(QPDFPageObjectHelper page, const Box& bleed);

// In a form's content and that of all forms that it paints:
// - marks (ISO 32000-1, 14.6) go, but for those of optional content (8.11.3): what was tagged, or an
// artifact,
//   is a part of one thing here;
// - colours of screens are those of `screen_space` (8.6.5.6), whatever the document's own are for, unless the
//   page says itself what they are. Null: they stay.
// Each is to be written, or its data asked for, only afterwards.
void settle(QPDFObjectHandle form, QPDFObjectHandle screen_space);

}  // namespace bifolio::press
