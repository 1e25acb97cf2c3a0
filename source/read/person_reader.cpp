#include "source/read/person_reader.h"

#include <string_view>
#include <utility>

#include "source/base/ascii.h"
#include "source/read/block_reader.h"
#include "source/read/structure.h"

namespace bifolio::source {

namespace {

// "(she/her)", as it would be printed, is "she/her".
Text without_brackets(Text text) {
    const std::string stated = text.unmarked();
    if (!stated.starts_with('(') || !stated.ends_with(')')) return text;
    Text inside = plain_text(std::string(trimmed(std::string_view(stated).substr(1, stated.size() - 2))));
    if (stated.size() <= 2) inside.inlines.clear();
    inside.language = std::move(text.language);
    inside.place = text.place;
    return inside;
}

// Those that are declared come first, then what is said of this person alone.
std::vector<Affiliation> read_affiliations(ReadContext& context, pugi::xml_node element,
                                           const std::string& language) {
    std::vector<Affiliation> all = context.declared_affiliations(element);
    Text stated = context.texts().read(element.attribute("affiliation"), language);
    if (!stated.empty()) all.push_back({.name = std::move(stated)});
    if (!is_long_form(element)) return all;
    for (const pugi::xml_node each : element.children("affiliation")) {
        Affiliation own = read_affiliation(context, each, language);
        if (!own.name.empty()) all.push_back(std::move(own));
    }
    return all;
}

}  // namespace

Affiliation read_affiliation(const ReadContext& context, pugi::xml_node element, const std::string& around) {
    const TextReader& texts = context.texts();
    const std::string language = language_in(context.document(), element, around);
    return {.name = texts.read(element, around),
            .short_name = texts.read(element.attribute("short"), language),
            .town = texts.read(element.attribute("town"), language),
            .country = texts.read(element.attribute("country"), language)};
}

Person read_person(ReadContext& context, pugi::xml_node element, const std::string& around) {
    const TextReader& texts = context.texts();
    const std::string language = language_in(context.document(), element, around);
    Person person;
    person.place = context.document().place(element);
    person.sort_as = texts.read(element.attribute("sort-as"), language).unmarked();
    person.role = texts.read(element.attribute("role"), language);
    person.pronouns = without_brackets(texts.read(element.attribute("pronouns"), language));
    person.orcid = context.orcid(element);
    person.email = context.email(element);
    person.is_corresponding = context.is_yes(element, "corresponding");
    person.affiliations = read_affiliations(context, element, language);
    if (!is_long_form(element)) {
        person.name = texts.read(element, around);
        return person;
    }
    person.name = context.text_child(element, "name", language);
    person.url = context.address(element.child("url"));
    person.biography = read_blocks(context, element.child("biography"), language);
    person.portrait = context.picture(element.child("portrait"));
    return person;
}

std::vector<Person> read_people(ReadContext& context, pugi::xml_node element, const char* name,
                                const std::string& language) {
    std::vector<Person> people;
    for (const pugi::xml_node each : element.children(name))
        people.push_back(read_person(context, each, language));
    return people;
}

}  // namespace bifolio::source
