// What is told of items beside time, room and people: kinds of the event's own, levels, keywords, and the
// like.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <utility>

#include "source/base/nearest.h"
#include "source/base/quotation.h"
#include "source/model/date_stretches.h"
#include "source/model/values.h"
#include "source/read/read_context.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMostPeople = 1'000'000;
constexpr int kMostDays = 366;

std::optional<std::size_t> parse_capacity(std::string_view value) {
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), count);
    if (error != std::errc{} || end != value.data() + value.size()) return std::nullopt;
    return count == 0 || count > kMostPeople ? std::nullopt : std::optional(count);
}

}  // namespace

std::optional<bool> ReadContext::yes_or_no(pugi::xml_node element, const char* attribute) {
    constexpr std::array<std::string_view, 2> kWords = {"no", "yes"};
    if (element.attribute(attribute).empty()) return std::nullopt;
    return word(element, attribute, kWords) == 1;
}

std::vector<Date> ReadContext::dates(const std::vector<Statement>& stated) {
    std::vector<Date> dates;
    for (const Statement& each : stated) {
        const std::size_t slash = each.value.find('/');
        const auto first = date(Statement{each.value.substr(0, slash), each.place});
        const auto last =
            slash == std::string::npos ? first : date(Statement{each.value.substr(slash + 1), each.place});
        if (!first || !last) continue;
        const std::chrono::sys_days begin(*first), end(*last);
        if (end < begin || end - begin > std::chrono::days(kMostDays)) {
            reporter_.error(
                "value", each.place, fmt::format("{} are no days", in_quotes(each.value)),
                fmt::format("write the first day, a slash and the last one, at most {} days later",
                            kMostDays));
            continue;
        }
        for (std::chrono::sys_days day = begin; day <= end; day += std::chrono::days(1))
            dates.emplace_back(day);
    }
    return in_order(std::move(dates));
}

void ReadContext::define_kind(pugi::xml_node element, std::size_t index) {
    const pugi::xml_attribute attribute = element.attribute("id");
    if (attribute.empty()) return;
    const Statement stated = statement(attribute);
    if (!is_id(stated.value)) {
        reporter_.error("value", stated.place, fmt::format("{} is not a valid id", in_quotes(stated.value)),
                        "an id has letters, digits, \"-\", \"_\" and \".\" only");
    } else if (!kinds_.try_emplace(stated.value, index).second) {
        reporter_.error("reference", stated.place,
                        fmt::format("a second kind has the id {}", in_quotes(stated.value)),
                        "give each its own id");
    }
}

std::optional<std::size_t> ReadContext::kind(pugi::xml_node element,
                                             std::span<const std::string_view> words) {
    const pugi::xml_attribute attribute = element.attribute("kind");
    if (attribute.empty()) return std::nullopt;
    const Statement stated = statement(attribute);
    if (const auto found = kinds_.find(stated.value); found != kinds_.end()) return found->second;
    if (std::ranges::find(words, stated.value) != words.end()) return std::nullopt;
    std::vector<std::string_view> known(words.begin(), words.end());
    for (const auto& [id, index] : kinds_) known.push_back(id);
    const std::string_view near = nearest(stated.value, known);
    const std::string made =
        fmt::format("<kind id=\"{}\">...</kind> inside <program> makes one", shortened(stated.value));
    std::string hint = near.empty() ? made : fmt::format("did you mean {}?", in_quotes(near));
    if (near.empty() && !words.empty())
        hint = fmt::format("it is one of {}; {}", fmt::join(words, ", "), made);
    reporter_.error("reference", stated.place,
                    words.empty() ? fmt::format("no kind has the id {}", in_quotes(stated.value))
                                  : fmt::format("{} is not a valid value of kind for a {}",
                                                in_quotes(stated.value), element.name()),
                    std::move(hint));
    return std::nullopt;
}

Particulars ReadContext::particulars(pugi::xml_node element, const std::string& language) {
    Particulars told;
    told.level = text_child(element, "level", language);
    told.audience = text_child(element, "audience", language);
    for (const pugi::xml_node each : element.children("keyword")) {
        Text keyword = texts_.read(each, language);
        if (!keyword.empty()) told.keywords.push_back(std::move(keyword));
    }
    if (const pugi::xml_attribute languages = element.attribute("languages")) {
        for (Statement& each : words_of(languages)) {
            if (!is_language(each.value))
                reporter_.error("value", each.place,
                                fmt::format("{} is not a known language", in_quotes(each.value)),
                                language_hint(each.value));
            else if (std::ranges::find(told.languages, each.value) == told.languages.end())
                told.languages.push_back(std::move(each.value));
        }
    }
    told.is_recorded = yes_or_no(element, "recording");
    told.is_signed = yes_or_no(element, "signed").value_or(false);
    told.is_captioned = yes_or_no(element, "captioned").value_or(false);
    if (const pugi::xml_attribute capacity = element.attribute("capacity")) {
        const Statement stated = statement(capacity);
        told.capacity = parse_capacity(stated.value);
        if (!told.capacity)
            reporter_.error("value", stated.place,
                            fmt::format("{} is not a number of people", in_quotes(stated.value)),
                            "write how many can take part, as in capacity=\"20\"");
    }
    return told;
}

}  // namespace bifolio::source
