// From a Program to a file in the programme format (docs/programme-format.md).
#pragma once

#include <string>

#include "source/model/program.h"

namespace bifolio::source {

// The programme as XML in UTF-8, made to be read and edited by people: indented, long texts wrapped where
// white space folds. read_program() gives the same programme back, places aside. What was inferred is left
// out, so that it can be inferred anew: only stated times are written, a talk's length only where it is not
// its session's, and so on. Pictures are named from the folder of `program.file` on. A session that an item
// shows must have an id. Of a file with texts in several languages a Program is one edition, and that alone
// is written, as a programme in the edition's language.
[[nodiscard]] std::string write_program(const Program& program);

}  // namespace bifolio::source
