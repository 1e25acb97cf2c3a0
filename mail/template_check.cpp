#include "mail/template_check.h"

#include <fmt/core.h>

#include <algorithm>

#include "mail/encoding.h"
#include "source/base/line_index.h"
#include "source/base/nearest.h"
#include "source/base/quotation.h"

namespace bifolio::mail {

namespace {

constexpr std::string_view kOpen = "{{", kClose = "}}";

enum class MarkerKind { Value, Begin, End, Comment };

struct Marker {
    MarkerKind kind = MarkerKind::Value;
    std::string name;
    std::size_t begin = 0, end = 0;  // bytes, braces and all
};

bool is_name(std::string_view text) {
    const auto is_part = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
    return !text.empty() && std::ranges::all_of(text, is_part);
}

class Checker {
  public:
    Checker(const std::string& text, const std::string& file, const MarkerScope& scope,
            source::Diagnostics& diagnostics)
        : text_(text), file_(file), diagnostics_(diagnostics), index_(text), open_{{&scope, {}}} {}

    std::optional<CheckedTemplate> check() {
        for (std::size_t at = text_.find(kOpen); at != std::string::npos; at = text_.find(kOpen, at)) {
            const std::size_t close = text_.find(kClose, at);
            if (close == std::string::npos) {
                error(at, "a marker without its }}", "");
                break;
            }
            Marker marker = marker_at(at, close);
            at = marker.end;
            take(marker);
            markers_.push_back(std::move(marker));
        }
        for (std::size_t n = 1; n < open_.size(); ++n)
            error(open_[n].marker.begin,
                  fmt::format("{{{{#{0}}}}} without {{{{/{0}}}}}", source::shortened(open_[n].marker.name)),
                  "");
        if (has_errors_) return std::nullopt;
        return CheckedTemplate{without_marker_lines(), std::move(names_)};
    }

  private:
    struct OpenSection {
        const MarkerScope* scope =
            nullptr;  // whose markers can stand in it: a HAVE_ section's are those around it
        Marker marker;
    };

    [[nodiscard]] Marker marker_at(std::size_t begin, std::size_t close) const {
        Marker marker;
        marker.begin = begin;
        marker.end = close + kClose.size();
        const std::size_t inner = begin + kOpen.size();
        const char sign = text_[inner];
        marker.kind = sign == '#'   ? MarkerKind::Begin
                      : sign == '/' ? MarkerKind::End
                      : sign == '!' ? MarkerKind::Comment
                                    : MarkerKind::Value;
        const std::size_t skipped = marker.kind == MarkerKind::Value ? 0 : 1;
        marker.name = text_.substr(inner + skipped, close - inner - skipped);
        return marker;
    }

    void take(const Marker& marker) {
        if (marker.kind == MarkerKind::Comment) return;
        if (!is_name(marker.name))
            return error(marker.begin,
                         fmt::format("{} is not a marker", source::shortened(text_.substr(
                                                               marker.begin, marker.end - marker.begin))),
                         "a marker is a name in capitals, as {{TITLE}}, {{#DAY}} or {{/DAY}}");
        names_.insert(marker.name);
        switch (marker.kind) {
            case MarkerKind::Value:
                if (!has_value(marker.name)) unknown(marker, known_values(""));
                break;
            case MarkerKind::Begin:
                begin(marker);
                break;
            default:
                end(marker);
        }
    }

    void begin(const Marker& marker) {
        const MarkerScope& around = *open_.back().scope;
        const auto found = std::ranges::find(around.sections, marker.name, &MarkerScope::section);
        if (found != around.sections.end()) {
            open_.push_back({&*found, marker});
            return;
        }
        const bool is_have = marker.name.starts_with(kHave) && has_value(marker.name.substr(kHave.size()));
        if (!is_have) {
            std::vector<std::string> known = known_values(kHave);
            for (const MarkerScope& each : around.sections) known.push_back(each.section);
            unknown(marker, known);
        }
        open_.push_back({&around, marker});
    }

    void end(const Marker& marker) {
        if (open_.size() > 1 && open_.back().marker.name == marker.name) {
            open_.pop_back();
            return;
        }
        error(marker.begin,
              fmt::format("{{{{/{}}}}} ends a section that did not begin", source::shortened(marker.name)),
              open_.size() > 1 ? fmt::format("{{{{#{}}}}} on line {} has to end first",
                                             source::shortened(open_.back().marker.name),
                                             index_.place(open_.back().marker.begin).line)
                               : "");
    }

    [[nodiscard]] bool has_value(const std::string& name) const {
        const auto has = [&](const OpenSection& section) {
            return std::ranges::find(section.scope->values, name) != section.scope->values.end();
        };
        return std::ranges::any_of(open_, has);
    }

    [[nodiscard]] std::vector<std::string> known_values(std::string_view before) const {
        std::vector<std::string> known;
        for (const OpenSection& section : open_)
            for (const std::string& value : section.scope->values)
                known.push_back(std::string(before) + value);
        return known;
    }

    void unknown(const Marker& marker, const std::vector<std::string>& known) {
        const std::string_view meant =
            source::nearest(marker.name, std::vector<std::string_view>(known.begin(), known.end()));
        error(marker.begin,
              fmt::format("the marker {} does not exist here",
                          source::shortened(text_.substr(marker.begin, marker.end - marker.begin))),
              meant.empty() ? "announcing.md lists them all" : fmt::format("did you mean {}?", meant));
    }

    void error(std::size_t offset, std::string message, std::string hint) {
        has_errors_ = true;
        diagnostics_.add({source::Severity::Error, "template", file_, index_.place(offset),
                          std::move(message), std::move(hint)});
    }

    [[nodiscard]] std::string without_marker_lines() const {
        std::string result;
        std::size_t next = 0;
        for (std::size_t begin = 0; begin < text_.size();) {
            const std::size_t line_end = text_.find('\n', begin);
            std::size_t end = line_end == std::string::npos ? text_.size() : line_end + 1;
            std::string kept;          // of the line: its markers
            bool has_markers = false;  // and nothing else
            bool has_text = false;
            std::size_t at = begin;
            for (; next < markers_.size() && markers_[next].begin < end; ++next) {
                const Marker& marker = markers_[next];
                has_text = has_text || !is_blank(at, marker.begin) || marker.kind == MarkerKind::Value;
                has_markers = true;
                kept += text_.substr(marker.begin, marker.end - marker.begin);
                at = marker.end;
                if (at > end) {  // a comment of many lines
                    const std::size_t after = text_.find('\n', at);
                    end = after == std::string::npos ? text_.size() : after + 1;
                }
            }
            has_text = has_text || !is_blank(at, end);
            result += has_markers && !has_text ? kept : text_.substr(begin, end - begin);
            begin = end;
        }
        return result;
    }

    [[nodiscard]] bool is_blank(std::size_t begin, std::size_t end) const {
        return text_.find_first_not_of(" \t\r\n", begin) >= end;
    }

    const std::string& text_;
    const std::string& file_;
    source::Diagnostics& diagnostics_;
    source::LineIndex index_;
    std::vector<OpenSection> open_;
    std::vector<Marker> markers_;
    std::set<std::string> names_;
    bool has_errors_ = false;
};

}  // namespace

std::optional<CheckedTemplate> check_template(const std::string& text, const std::string& file,
                                              const MarkerScope& scope, source::Diagnostics& diagnostics) {
    if (!is_text(text, file, diagnostics)) return std::nullopt;
    return Checker(text, file, scope, diagnostics).check();
}

}  // namespace bifolio::mail
