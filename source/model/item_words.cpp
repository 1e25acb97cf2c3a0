#include "source/model/item_words.h"

#include <fmt/format.h>

#include <string_view>

#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kShownBytes = 60;

std::string_view kind_word(ContributionKind kind) {
    switch (kind) {
        case ContributionKind::Talk:
            return "talk";
        case ContributionKind::Poster:
            return "poster";
        case ContributionKind::Keynote:
            return "keynote";
    }
    return "talk";
}

std::string_view kind_word(PlainKind kind) {
    switch (kind) {
        case PlainKind::Opening:
            return "opening";
        case PlainKind::Break:
            return "break";
        case PlainKind::Lunch:
            return "lunch";
        case PlainKind::Closing:
            return "closing";
        case PlainKind::Social:
            return "social event";
        case PlainKind::Other:
            return "item";
    }
    return "item";
}

}  // namespace

std::string quoted(const Text& text) {
    std::string plain = text.plain();
    if (plain.size() > kShownBytes) {
        plain.resize(character_start(plain, kShownBytes));
        plain += "…";
    }
    return fmt::format("\"{}\"", plain);
}

std::string words_for(const Session& session) {
    if (!session.label.empty()) return session.label.plain();
    return "session " + quoted(session.title);
}

std::string words_for(const Contribution& contribution) {
    return fmt::format("{} {}", kind_word(contribution.kind), quoted(contribution.title));
}

std::string words_for(const PlainItem& item) {
    return fmt::format("{} {}", kind_word(item.kind), quoted(item.title));
}

std::string words_for(const Item& item) {
    return std::visit([](const auto& each) { return words_for(each); }, item);
}

}  // namespace bifolio::source
