// Names of people: how an index files them, and whether two are one person's.
//
// How names are filed. Where the programme says `sort-as`, that is the entry. Otherwise:
// - one word is a mononym and stays as it is: "Suharto"; so does a name without spaces in a script without
// them;
// - "Family, Given" is taken as it is;
// - the last word is the family name, with the particles before it: "Anna van der Berg" -> "van der Berg,
// Anna",
//   "Ludwig von Beethoven" -> "von Beethoven, Ludwig". Particles are lower-case words of a list (van, von,
//   de, di, la, bin ...), and a few capitalised ones (De, Van, Le ...) that are not the first word;
// - "y", "e" and "i" join two family names: "José Ortega y Gasset" -> "Ortega y Gasset, José";
// - a word of at least three letters all in capitals, in a name that is not, is the family name, wherever it
// stands:
//   "WANG Lei" -> "WANG, Lei";
// - Jr., Sr., II, III, IV and degrees after a comma stand at the end: "Martin King Jr." -> "King, Martin,
// Jr.";
// - pronouns and nicknames in brackets, in quotes or behind the name are printed at the end and do not file:
//   "Ada Byron (she/her)" -> "Byron, Ada (she/her)", "Thea (zvr) Byron" -> "Byron, Thea (zvr)";
//   so are those that the file states apart from the name;
// - titles before a name do not file (name_titles.h): "Prof. Dr. Ada Byron" -> "Byron, Ada".
// Entries sort as they are printed, so that a reader finds "van der Berg" under V; who prefers B says
// sort-as="Berg, Anna van der". Order within an alphabet is the business of a collator, by family, then
// given.
#pragma once

#include <string>
#include <string_view>

#include "source/model/program.h"

namespace bifolio::source {

struct FiledName {
    std::string filed;   // the entry as printed: "Benson, Theophilus A."
    std::string family;  // first sort key: "Benson"
    std::string given;   // second sort key: "Theophilus A."; with the suffix after it; empty for a mononym

    bool operator==(const FiledName&) const = default;
};

[[nodiscard]] FiledName file_name(const Person& person);
[[nodiscard]] FiledName file_name(std::string_view name);

// Whether pronouns are to be told behind the name: the file states some, and the name has not got them
// itself.
[[nodiscard]] bool tells_pronouns(const Person& person);

// One and the same: the names are equal but for letter case, white space, full stops, commas, pronouns
// and nicknames in brackets, titles and degrees, and the affiliations do not speak against it (one has none,
// or two of them share a word that says something). Where both have ORCID iDs, these decide instead of
// affiliations.
[[nodiscard]] bool same_person(const Person& a, const Person& b);

// The name without what same_person() disregards: equal for all that it may take for one person.
[[nodiscard]] std::string name_key(std::string_view name);

// What names are compared by, made once a name.
struct NameForms {
    std::string key;                 // name_key()
    std::vector<std::string> words;  // in their order, without accents and hyphens
    std::vector<std::string> sorted;
};
[[nodiscard]] NameForms name_forms(std::string_view name);

// Different names that look like one person's: they differ in accents, hyphens or the order of their words;
// by an initial or a middle name that one of them leaves out; or by one letter in a word of at least six.
[[nodiscard]] bool names_look_alike(const NameForms& a, const NameForms& b);
[[nodiscard]] bool names_look_alike(std::string_view a, std::string_view b);

// Whether the name is one word, as a given name or a nickname is, and so may be of many people. A name
// without spaces in a script that has none is whole: 王伟.
[[nodiscard]] bool is_single_name(const Person& person);

// Do the affiliations of the two leave it possible that they are one person?
[[nodiscard]] bool affiliations_agree(const Person& a, const Person& b);

}  // namespace bifolio::source
