#include "source/read/read_context.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "source/base/ascii.h"
#include "source/base/folding.h"
#include "source/base/nearest.h"
#include "source/base/quotation.h"
#include "source/model/kind_names.h"
#include "source/model/orcid.h"
#include "source/model/values.h"
#include "source/read/language_in.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMostIdsToCompare = 10'000;

std::string_view article_before(std::string_view word) {
    constexpr std::string_view kVowels = "aeiou";
    return !word.empty() && kVowels.find(word.front()) != std::string_view::npos ? "an" : "a";
}

std::string with_article(std::string_view word) {
    return fmt::format("{} {}", article_before(word), word);
}

}  // namespace

std::string_view to_string(TargetKind kind) {
    switch (kind) {
        case TargetKind::Room:
            return "room";
        case TargetKind::Track:
            return "track";
        case TargetKind::Affiliation:
            return "affiliation";
        case TargetKind::Session:
            return "session";
        case TargetKind::Contribution:
            return "talk";
        case TargetKind::PlainItem:
            return "item";
        case TargetKind::Part:
            return "part";
        case TargetKind::Text:
            return "text";
    }
    return "item";
}

Statement ReadContext::statement(pugi::xml_attribute attribute) const {
    const std::string_view raw = attribute.value();
    const std::size_t blanks = std::min(raw.find_first_not_of(kWhiteSpace), raw.size());
    return {std::string(trimmed(document_.value(attribute))), document_.place(raw.data() + blanks)};
}

Statement ReadContext::statement(pugi::xml_node element) const {
    for (const pugi::xml_node child : element.children()) {
        const std::string_view raw = child.value();
        const std::size_t blanks = raw.find_first_not_of(kWhiteSpace);
        if (blanks != std::string_view::npos)
            return {std::string(trimmed(texts_.read(element, {}).unmarked())),
                    document_.place(raw.data() + blanks)};
    }
    return {{}, document_.place(element)};
}

std::vector<Statement> ReadContext::words_of(pugi::xml_attribute attribute) const {
    const Statement whole = statement(attribute);
    const std::string_view raw = attribute.value();
    std::vector<Statement> words;
    std::size_t at = 0;
    for (std::string& word : split_words(whole.value)) {
        // Where it is written with entities, the place is that of the whole.
        const std::size_t found = raw.find(word, at);
        words.push_back({std::move(word), found == std::string_view::npos
                                              ? whole.place
                                              : document_.place(raw.data() + found)});
        if (found != std::string_view::npos) at = found + words.back().value.size();
    }
    if (words.empty()) words.push_back(whole);
    return words;
}

std::string ReadContext::value(pugi::xml_node element, const char* attribute) const {
    const pugi::xml_attribute found = element.attribute(attribute);
    return found.empty() ? std::string{} : std::string(trimmed(document_.value(found)));
}

Time ReadContext::time(pugi::xml_node element, const char* attribute) {
    Time time;
    const pugi::xml_attribute found = element.attribute(attribute);
    if (found.empty()) return time;
    const Statement stated = statement(found);
    if (const auto of_day = parse_time(stated.value)) {
        time = {TimeOrigin::Stated, *of_day, stated.place};
    } else {
        reporter_.error("value", stated.place, fmt::format("{} is not a valid time", in_quotes(stated.value)),
                        time_hint(stated.value));
    }
    return time;
}

std::optional<Date> ReadContext::date(const Statement& stated) {
    const auto date = parse_date(stated.value);
    if (!date)
        reporter_.error("value", stated.place, fmt::format("{} is not a valid date", in_quotes(stated.value)),
                        date_hint(stated.value));
    return date;
}

std::optional<Date> ReadContext::date(pugi::xml_node element, const char* attribute) {
    const pugi::xml_attribute found = element.attribute(attribute);
    return found.empty() ? std::nullopt : date(statement(found));
}

std::optional<Date> ReadContext::date(pugi::xml_node element) {
    return element.empty() ? std::nullopt : date(statement(element));
}

std::optional<Minutes> ReadContext::minutes(pugi::xml_node element, const char* attribute) {
    const pugi::xml_attribute found = element.attribute(attribute);
    if (found.empty()) return std::nullopt;
    const Statement stated = statement(found);
    const auto minutes = parse_minutes(stated.value);
    if (!minutes)
        reporter_.error("value", stated.place,
                        fmt::format("{} is not a valid length in minutes", in_quotes(stated.value)),
                        minutes_hint(stated.value));
    return minutes;
}

std::optional<int> ReadContext::whole_number(pugi::xml_node element, const char* attribute) {
    constexpr std::size_t kMostFigures = 6;
    const pugi::xml_attribute found = element.attribute(attribute);
    if (found.empty()) return std::nullopt;
    const Statement stated = statement(found);
    const bool is_number = !stated.value.empty() && stated.value.size() <= kMostFigures &&
                           stated.value.find_first_not_of("0123456789") == std::string::npos;
    if (is_number) return std::stoi(stated.value);
    reporter_.error("value", stated.place,
                    fmt::format("{} is not a valid number of {}", in_quotes(stated.value), attribute),
                    "a whole number of at most six figures");
    return std::nullopt;
}

std::size_t ReadContext::word(pugi::xml_node element, const char* attribute,
                              std::span<const std::string_view> words) {
    const pugi::xml_attribute found = element.attribute(attribute);
    if (found.empty()) return 0;
    const Statement stated = statement(found);
    const auto known = std::ranges::find(words, stated.value);
    if (known != words.end()) return static_cast<std::size_t>(known - words.begin());
    const std::string_view near = nearest(stated.value, words);
    reporter_.error("value", stated.place,
                    fmt::format("{} is not a valid value of {} for {} {}", in_quotes(stated.value), attribute,
                                article_before(element.name()), element.name()),
                    near.empty() ? fmt::format("it is one of {}", fmt::join(words, ", "))
                                 : fmt::format("did you mean \"{}\"?", near));
    return 0;
}

std::optional<Status> ReadContext::status(pugi::xml_node element) {
    if (element.attribute("status").empty()) return std::nullopt;
    return static_cast<Status>(word(element, "status", kStatusNames));
}

std::string ReadContext::color(pugi::xml_node element, const char* attribute) {
    const pugi::xml_attribute found = element.attribute(attribute);
    if (found.empty()) return {};
    Statement stated = statement(found);
    if (is_color(stated.value)) return std::move(stated.value);
    reporter_.error("value", stated.place, fmt::format("{} is not a valid colour", in_quotes(stated.value)),
                    color_hint(stated.value));
    return {};
}

std::string ReadContext::address(const Statement& stated) {
    if (is_url(stated.value)) return stated.value;
    reporter_.error("value", stated.place, fmt::format("{} is not a web address", in_quotes(stated.value)),
                    url_hint(stated.value));
    return {};
}

std::string ReadContext::address(pugi::xml_node element) {
    return element.empty() ? std::string{} : address(statement(element));
}

std::string ReadContext::address(pugi::xml_node element, const char* attribute) {
    const pugi::xml_attribute found = element.attribute(attribute);
    return found.empty() ? std::string{} : address(statement(found));
}

std::string ReadContext::time_zone(pugi::xml_node element) {
    if (element.empty()) return {};
    Statement stated = statement(element);
    if (is_time_zone(stated.value)) return std::move(stated.value);
    reporter_.error("value", stated.place,
                    fmt::format("{} is not a known time zone", in_quotes(stated.value)),
                    time_zone_hint(stated.value));
    return {};
}

Text ReadContext::text_child(pugi::xml_node element, const char* name, const std::string& language) const {
    return texts_.read(element.child(name), language);
}

std::vector<Affiliation> ReadContext::declared_affiliations(pugi::xml_node element) {
    std::vector<Affiliation> all;
    const pugi::xml_attribute ids = element.attribute("affiliations");
    if (ids.empty()) return all;
    for (const Statement& each : words_of(ids)) {
        const Target* target = find_target(each, TargetKind::Affiliation);
        if (target == nullptr) continue;
        if (std::ranges::find(all, each.value, &Affiliation::id) != all.end())
            reporter_.error("reference", each.place,
                            fmt::format("the affiliation {} is named twice", in_quotes(each.value)),
                            "name each once");
        else
            all.push_back((*declared_)[target->index]);
    }
    return all;
}

bool ReadContext::is_yes(pugi::xml_node element, const char* attribute) {
    constexpr std::array<std::string_view, 2> kAnswers = {"no", "yes"};
    return word(element, attribute, kAnswers) == 1;
}

std::string ReadContext::orcid(pugi::xml_node element) {
    const pugi::xml_attribute found = element.attribute("orcid");
    if (found.empty()) return {};
    const Statement stated = statement(found);
    if (auto id = parse_orcid(stated.value)) return std::move(*id);
    reporter_.error("value", stated.place, fmt::format("{} is not an ORCID iD", in_quotes(stated.value)),
                    orcid_hint(stated.value));
    return {};
}

std::string ReadContext::email(pugi::xml_node element) {
    const pugi::xml_attribute found = element.attribute("email");
    if (found.empty()) return {};
    Statement stated = statement(found);
    if (is_email(stated.value)) return std::move(stated.value);
    reporter_.error("value", stated.place,
                    fmt::format("{} is not an e-mail address", in_quotes(stated.value)),
                    "write it as ada@example.org");
    return {};
}

std::string ReadContext::language_at(pugi::xml_node element) const {
    pugi::xml_node stating = element;
    while (stating && stating.attribute("xml:lang").empty()) stating = stating.parent();
    return language_in(document_, stating ? stating : element, language_of_root_);
}

std::optional<Picture> ReadContext::picture(pugi::xml_node element) {
    auto found = picture(element, PictureFormats::PngOrJpeg);
    return found ? std::optional(std::move(found->picture)) : std::nullopt;
}

std::optional<ReadContext::PictureOrPdf> ReadContext::picture_or_pdf(pugi::xml_node element) {
    return picture(element, PictureFormats::PngJpegOrPdf);
}

std::optional<ReadContext::PictureOrPdf> ReadContext::picture(pugi::xml_node element,
                                                              PictureFormats formats) {
    const pugi::xml_attribute attribute = element.attribute("file");
    if (attribute.empty()) return std::nullopt;
    const Statement stated = statement(attribute);
    PictureCheck check = check_picture(folder_, stated.value, formats);
    if (check.trouble) {
        reporter_.error("reference", stated.place, std::move(check.trouble));
        return std::nullopt;
    }
    const pugi::xml_attribute description = element.attribute("description");
    Picture picture{std::move(check.path), std::nullopt, stated.place, folder_};
    if (description) {
        Text words = texts_.read(description, language_at(element));
        picture.description = words.unmarked();
        if (!words.empty()) picture.language = std::move(words.language);
    }
    return PictureOrPdf{std::move(picture), check.is_pdf};
}

std::string ReadContext::define_id(pugi::xml_node element, Target target) {
    const pugi::xml_attribute attribute = element.attribute("id");
    if (attribute.empty()) return {};
    Statement stated = statement(attribute);
    if (!is_id(stated.value)) {
        reporter_.error("value", stated.place, fmt::format("{} is not a valid id", in_quotes(stated.value)),
                        "an id has letters, digits, \"-\", \"_\" and \".\" only");
        return {};
    }
    target.place = stated.place;
    if (target.kind == TargetKind::Room) rooms_ = std::max(rooms_, target.index + 1);
    const auto [known, is_new] = targets_.try_emplace(stated.value, target);
    if (!is_new) {
        reporter_.error("reference", stated.place,
                        fmt::format("the id {} is taken: the {} on line {} has it", in_quotes(stated.value),
                                    to_string(known->second.kind), known->second.place.line),
                        "give each its own id");
    }
    return std::move(stated.value);
}

const Target* ReadContext::find_target(const Statement& stated, TargetKind kind) {
    const auto found = targets_.find(stated.value);
    if (found != targets_.end() && found->second.kind == kind) return &found->second;
    std::string message =
        found == targets_.end()
            ? fmt::format("no {} has the id {}", to_string(kind), in_quotes(stated.value))
            : fmt::format("{} is the id of {}, not of {}", in_quotes(stated.value),
                          with_article(to_string(found->second.kind)), with_article(to_string(kind)));
    // The nearest is costly to find: only for what is shown, and where there are not too many.
    ++dangling_;
    std::string hint;
    if (dangling_ <= 2 * Reporter::kMostOfOneKind && targets_.size() <= kMostIdsToCompare)
        hint = meant_id(stated.value, kind);
    reporter_.error("reference", stated.place, std::move(message), std::move(hint));
    return nullptr;
}

std::string ReadContext::meant_id(const std::string& id, TargetKind kind) const {
    std::vector<std::string_view> candidates;
    for (const auto& [name, target] : targets_)
        if (target.kind == kind) candidates.push_back(name);
    std::ranges::sort(candidates);
    if (const std::string_view near = nearest(id, candidates); !near.empty())
        return fmt::format("did you mean {}?", in_quotes(near));
    if (kind == TargetKind::Session || kind == TargetKind::Contribution || kind == TargetKind::Part)
        return fmt::format("give this id to the {} that is meant", to_string(kind));
    return fmt::format("<{0} id=\"{1}\">...</{0}> inside <program> makes one", to_string(kind),
                       shortened(id));
}

std::optional<std::size_t> ReadContext::reference(pugi::xml_node element, const char* attribute,
                                                  TargetKind kind) {
    const pugi::xml_attribute found = element.attribute(attribute);
    if (found.empty()) return std::nullopt;
    const Target* target = find_target(statement(found), kind);
    return target == nullptr ? std::nullopt : std::optional(target->index);
}

RoomSet ReadContext::rooms(pugi::xml_node element) {
    constexpr std::string_view kAll = "all";
    RoomSet rooms;
    const pugi::xml_attribute found = element.attribute("room");
    if (found.empty()) return rooms;
    const Statement stated = statement(found);
    if (stated.value == kAll && !targets_.contains(stated.value)) {
        if (rooms_ == 0)
            reporter_.error("reference", stated.place, "room=\"all\", but the programme has no rooms",
                            "<room id=\"...\">...</room> inside <program> makes one");
        rooms.resize(rooms_);
        std::iota(rooms.begin(), rooms.end(), std::size_t{0});
        return rooms;
    }
    for (const Statement& each : words_of(found)) {
        const Target* target = find_target(each, TargetKind::Room);
        if (target == nullptr) continue;
        const auto place = std::ranges::lower_bound(rooms, target->index);
        if (place != rooms.end() && *place == target->index)
            reporter_.error("reference", each.place,
                            fmt::format("the room {} is named twice", in_quotes(each.value)),
                            "name each room once");
        else
            rooms.insert(place, target->index);
    }
    return rooms;
}

std::optional<ItemIndex> ReadContext::session_reference(const Statement& stated) {
    const Target* target = find_target(stated, TargetKind::Session);
    if (target == nullptr) return std::nullopt;
    return ItemIndex{target->item.day, target->item.item};
}

std::optional<ItemPath> ReadContext::contribution_reference(const Statement& stated) {
    const Target* target = find_target(stated, TargetKind::Contribution);
    return target == nullptr ? std::nullopt : std::optional(target->item);
}

}  // namespace bifolio::source
