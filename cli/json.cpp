#include "cli/json.h"

#include <nlohmann/json.hpp>

namespace bifolio::cli {

namespace {

using Document = nlohmann::ordered_json;

Document converted(const Json& json);

Document made_of(std::monostate /*nothing*/) {
    return nullptr;
}

Document made_of(const Json::List& list) {
    Document array = Document::array();
    for (const Json& each : list) array.push_back(converted(each));
    return array;
}

Document made_of(const Json::Members& members) {
    Document object = Document::object();
    for (const auto& [name, value] : members) object[name] = converted(value);
    return object;
}

Document made_of(const auto& value) {
    return value;
}

Document converted(const Json& json) {
    return std::visit([](const auto& value) { return made_of(value); }, json.value());
}

}  // namespace

std::string to_text(const Json& document) {
    return converted(document).dump(2, ' ', false, Document::error_handler_t::replace) + "\n";
}

}  // namespace bifolio::cli
