#include "source/model/short_titles.h"

#include "source/model/sole_talk.h"

namespace bifolio::source {

const Text& short_title_of(const Session& session) {
    if (!session.short_title.empty()) return session.short_title;
    const Contribution* talk = sole_talk(session);
    return talk != nullptr && !talk->short_title.empty() ? talk->short_title : session.title;
}

const Text& short_title_of(const Contribution& contribution) {
    return contribution.short_title.empty() ? contribution.title : contribution.short_title;
}

const Text& short_title_of(const PlainItem& item) {
    return item.title;
}

const Text& short_title_of(const Part& part) {
    return part.short_title.empty() ? part.title : part.short_title;
}

const Text& short_title_of(const Item& item) {
    return std::visit([](const auto& each) -> const Text& { return short_title_of(each); }, item);
}

}  // namespace bifolio::source
