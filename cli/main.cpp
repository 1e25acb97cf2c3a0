// The command `bifolio`.

#include "cli/command.h"
#include "cli/verbs.h"

int main(int argc, char** argv) {
    return bifolio::cli::run_command(bifolio::cli::verbs(), argc, argv);
}
