#include "source/check/affiliation_check.h"

#include <fmt/core.h>

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "source/base/folding.h"
#include "source/base/quotation.h"
#include "source/model/all_people.h"
#include "source/model/item_words.h"

namespace bifolio::source {

namespace {

class AffiliationCheck {
  public:
    AffiliationCheck(const Program& program, Reporter& reporter) : program_(program), reporter_(reporter) {
        for (const Affiliation& each : program.affiliations) {
            by_words_.try_emplace(fold_case(each.id), &each);
            by_words_.try_emplace(fold_case(each.name.unmarked()), &each);
        }
    }

    void check() {
        for (const Person* person : all_people(program_))
            for (const Affiliation& each : person->affiliations) {
                if (each.id.empty())
                    check_words(each);
                else
                    used_.insert(each.id);
            }
        for (const Affiliation& each : program_.affiliations)
            if (!each.id.empty() && !used_.contains(each.id))
                reporter_.warning(
                    "affiliation", each.name.place,
                    fmt::format("nobody belongs to the affiliation {}", in_quotes(each.id)),
                    fmt::format("write affiliations=\"{}\" on whoever does, or take it out", each.id));
    }

  private:
    // affiliation="kyoto", where affiliations="kyoto" was meant.
    void check_words(const Affiliation& own) {
        const auto found = by_words_.find(fold_case(own.name.unmarked()));
        if (found == by_words_.end()) return;
        const Affiliation& declared = *found->second;
        used_.insert(declared.id);
        reporter_.warning("affiliation", own.name.place,
                          fmt::format("{} is the affiliation {} that line {} declares, but is not said to be",
                                      quoted(own.name), in_quotes(declared.id), declared.name.place.line),
                          fmt::format("write affiliations=\"{}\"", declared.id));
    }

    const Program& program_;
    Reporter& reporter_;
    std::unordered_map<std::string, const Affiliation*> by_words_;  // ids and names, case-folded
    std::unordered_set<std::string> used_;                          // ids
};

}  // namespace

void check_affiliations(const Program& program, Reporter& reporter) {
    if (!program.affiliations.empty()) AffiliationCheck(program, reporter).check();
}

}  // namespace bifolio::source
