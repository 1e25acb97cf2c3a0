// Which times are stated, which follow from what stands around them, and which stay open.
#pragma once

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// Whether two items of one day would be in each other's way at one time: they are in the same room, or one of
// them has no room and so counts as being in every room. Two without a room but with different tracks are
// not.
[[nodiscard]] bool share_room(const Item& a, const Item& b);

// Fills in, marked as inferred:
// - the event's first and last day from its days, where not stated;
// - an item's end: the start of the next item in the same room and day; a talk's outside a session also from
// its
//   length;
// - a session's talks (posters aside): where each states its start, the ends; where their lengths add up
// exactly to
//   the session, or where it says times="consecutive", starts and ends one after the other. They are then
//   Printed; otherwise Numbered.
// Reports [time-order], [session-overrun], [session-underrun] and [inferred]; overlaps of talks inside one
// session as [overlap].
void resolve_times(Program& program, Reporter& reporter);

}  // namespace bifolio::source
