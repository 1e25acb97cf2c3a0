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

Person read_person(ReadContext& context, pugi::xml_node element, const std::string& around) {
    const TextReader& texts = context.texts();
    const std::string language = language_in(context.document(), element, around);
    Person person;
    person.place = context.document().place(element);
    person.sort_as = texts.read(element.attribute("sort-as"), language).unmarked();
    person.role = texts.read(element.attribute("role"), language);
    person.pronouns = without_brackets(texts.read(element.attribute("pronouns"), language));
    Text affiliation = texts.read(element.attribute("affiliation"), language);
    if (!affiliation.empty()) person.affiliations.push_back({std::move(affiliation)});
    if (!is_long_form(element)) {
        person.name = texts.read(element, around);
        return person;
    }
    person.name = context.text_child(element, "name", language);
    for (const pugi::xml_node each : element.children("affiliation")) {
        Text name = texts.read(each, language);
        if (!name.empty()) person.affiliations.push_back({std::move(name)});
    }
    person.url = context.address(element.child("url"));
    person.biography = read_blocks(context, element.child("biography"), language);
    person.portrait = context.picture(element.child("portrait"));
    return person;
}

}  // namespace

std::vector<Person> read_people(ReadContext& context, pugi::xml_node element, const char* name,
                                const std::string& language) {
    std::vector<Person> people;
    for (const pugi::xml_node each : element.children(name))
        people.push_back(read_person(context, each, language));
    return people;
}

}  // namespace bifolio::source
