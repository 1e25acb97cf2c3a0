#include "source/model/item_words.h"

#include <fmt/core.h>

#include <string_view>

#include "source/base/quotation.h"
#include "source/model/kind_names.h"

namespace bifolio::source {

namespace {

// As in the format, but for one that no reader would know there.
std::string_view kind_word(PlainKind kind) {
    return kind == PlainKind::Social ? "social event" : name_of(kind);
}

}  // namespace

std::string quoted(const Text& text) {
    return in_quotes(text.plain());
}

std::string words_for(const Session& session) {
    if (!session.label.empty()) return session.label.plain();
    return "session " + quoted(session.title);
}

std::string words_for(const Contribution& contribution) {
    return fmt::format("{} {}", name_of(contribution.kind), quoted(contribution.title));
}

std::string words_for(const PlainItem& item) {
    return fmt::format("{} {}", kind_word(item.kind), quoted(item.title));
}

std::string words_for(const Item& item) {
    return std::visit([](const auto& each) { return words_for(each); }, item);
}

}  // namespace bifolio::source
