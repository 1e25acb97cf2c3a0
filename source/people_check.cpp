#include "source/people_check.h"
namespace bifolio::source {
void check_people(const Program& program, Reporter& reporter) {
    (void)program;
    (void)reporter;
}
}  // namespace bifolio::source
