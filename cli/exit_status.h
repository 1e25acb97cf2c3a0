// How the command ends, the same for all verbs.
#pragma once

namespace bifolio::cli {

enum class ExitStatus {
    Done = 0,   // warnings allowed
    Wrong = 1,  // the input is wrong, or the task cannot be done with it
    Usage = 2,  // the command line is wrong
    File = 3,   // a file or a server could not be read, written or reached
};

}  // namespace bifolio::cli
