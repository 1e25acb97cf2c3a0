// Programmes made at random, of all that the format can say.
#pragma once

#include <fmt/format.h>

#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bifolio::source::testing {

// Programmes without errors, from a seed.
class RandomProgramme {
  public:
    explicit RandomProgramme(unsigned seed) : random_(seed) {}

    std::string make() {
        out_ = fmt::format("<program{}>", language());
        for (std::size_t n = 0; n < kRooms; ++n) declare("room", "r", n, "");
        for (std::size_t n = 0; n < kTracks; ++n)
            declare("track", "t", n, maybe(" symbol=\"A\"") + maybe(" color=\"#1a6e5c\""));
        for (std::size_t n = 0; n < kKinds; ++n) declare("kind", "k", n, maybe(" symbol=\"*\""));
        for (std::size_t n = 0; n < kAffiliations; ++n) declare("affiliation", "a", n, place());
        event();
        for (int n = below(3); n > 0; --n)
            plain_item(
                fmt::format(" days=\"{}\"", pick({"all", "2026-09-14/2026-09-15", "2026-09-15 2026-09-14"})));
        for (day_ = 0; day_ < kDays; ++day_) day();
        return out_ + "</program>";
    }

  private:
    static constexpr std::size_t kRooms = 4, kTracks = 3, kKinds = 2, kAffiliations = 3;
    static constexpr int kDays = 2;

    int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }
    bool heads() { return below(2) == 0; }
    std::string maybe(std::string text) { return heads() ? std::move(text) : ""; }
    std::string pick(std::initializer_list<const char*> choices) {
        return *(choices.begin() + below(static_cast<int>(choices.size())));
    }
    std::string one_of(std::string_view prefix, std::size_t count) {
        return fmt::format("{}{}", prefix, below(static_cast<int>(count)));
    }

    std::string word() {
        return pick({"Fans", "quiet", "Ησυχία", "a\u00A0b", "&amp;", "&lt;x&gt;", "نص", "10&#8239;kHz",
                     "e\u0301t\u00E9", "soft&#173;ly", "]]&gt;", "“quoted”", "東京", "x\u200Dy", "🙂"});
    }
    std::string words() {
        std::string text = word();
        for (int n = below(6); n > 0; --n) text += " " + word();
        return text;
    }
    // Text with marks.
    std::string rich(int depth = 0) {
        std::string text = words();
        for (int n = below(3); n > 0 && depth < 3; --n) {
            const std::string mark = pick({"em", "strong", "code", "sub", "sup", "span", "a", "br"});
            if (mark == "br") {
                text += "<br/>" + word();
                continue;
            }
            std::string attribute;
            if (mark == "a") attribute = " href=\"https://x.example/?a=1&amp;b=2\"";
            if (mark == "span") attribute = " xml:lang=\"el\"";
            text += maybe(" ") + "<" + mark + attribute + ">" + rich(depth + 1) + "</" + mark + ">" +
                    maybe(" " + word());
        }
        return text;
    }
    std::string language() { return maybe(" xml:lang=\"" + pick({"de", "pt-BR", "en", "el"}) + "\""); }
    std::string element(std::string_view name, const std::string& content,
                        const std::string& attributes = "") {
        return fmt::format("<{0}{1}>{2}</{0}>", name, attributes, content);
    }
    void add(std::string_view name, const std::string& content, const std::string& attributes = "") {
        out_ += element(name, content, attributes);
    }
    void perhaps(std::string_view name) {
        if (heads()) add(name, rich(), language());
    }

    void declare(std::string_view name, std::string_view prefix, std::size_t n, const std::string& more) {
        add(name, rich(), fmt::format(" id=\"{}{}\"{}", prefix, n, more) + language());
    }
    std::string place() {
        return maybe(" short=\"S\"") + maybe(" town=\"T\"") + maybe(" country=\"C &amp; D\"");
    }
    std::string picture() {
        return fmt::format(" file=\"pictures/logo.png\" description=\"{}\"", pick({"", "A logo"}));
    }

    std::string blocks(int depth = 0) {
        std::string text;
        for (int n = 1 + below(3); n > 0; --n) text += block(depth);
        return text;
    }
    std::string block(int depth) {
        const int kind = depth < 2 ? below(9) : 0;
        if (kind == 1 && depth == 0) return element("h", rich(), language());
        if (kind == 2 || kind == 3) {
            std::string items;
            for (int n = 1 + below(3); n > 0; --n)
                items += element("li", heads() ? rich() : blocks(depth + 1), language());
            return kind == 2 ? element("ul", items) : element("ol", items, maybe(" start=\"7\""));
        }
        if (kind == 4) return element("quote", blocks(depth + 1), language());
        if (kind == 5) return element("pre", "int main() {\n    return 0;  \n\n}\n" + words());
        if (kind == 6) {
            std::string rows = maybe(element("caption", rich()));
            for (int n = 1 + below(3); n > 0; --n)
                rows += element("tr", element(heads() ? "th" : "td", rich()) + element("td", maybe(rich())));
            return element("table", rows);
        }
        if (kind == 7) return element("figure", maybe(element("caption", rich())), picture());
        return element("p", rich(), language());
    }
    void text(std::string_view name) {
        if (heads()) add(name, heads() ? rich() : blocks(), language());
    }

    void person(std::string_view name, const std::string& more = "") {
        const std::string attributes = maybe(" affiliation=\"Lab &quot;L&quot;\"") +
                                       maybe(" affiliations=\"a0 a2\"") + maybe(" pronouns=\"she/her\"") +
                                       maybe(" role=\"Chair\"") + maybe(" sort-as=\"B, A\"") + more +
                                       language();
        if (heads()) return add(name, rich(), attributes);
        std::string content = element("name", rich(), language());
        if (heads()) content += element("affiliation", rich(), place() + language());
        content += maybe(element("url", "https://p.example/"));
        if (heads()) content += element("biography", heads() ? rich() : blocks());
        if (heads()) content += fmt::format("<portrait{}/>", picture());
        add(name, content, attributes);
    }
    void people(std::string_view name, int most = 3) {
        for (int n = below(most); n > 0; --n) person(name);
    }

    void event() {
        out_ += "<event>";
        add("title", rich(), language());
        for (const char* each : {"subtitle", "short-title", "edition", "venue", "town"}) perhaps(each);
        if (heads()) out_ += "<time-zone>Europe/Rome</time-zone>";
        if (heads()) out_ += "<url>https://e.example/</url>";
        if (heads()) out_ += "<revised>2026-08-01</revised>";
        if (heads()) out_ += fmt::format("<logo{}/>", picture());
        people("organiser");
        for (int n = below(3); n > 0; --n) {
            out_ += fmt::format("<practical-note{}>",
                                maybe(" kind=\"" + pick({"wifi", "venue", "other"}) + "\""));
            perhaps("title");
            out_ += blocks() + "</practical-note>";
        }
        for (int n = below(3); n > 0; --n) {
            const std::string kind = pick({"welcome", "committee", "text"});
            out_ += "<" + kind + ">";
            perhaps("title");
            out_ += blocks();
            people("person");
            out_ += "</" + kind + ">";
        }
        for (int n = below(3); n > 0; --n) {
            const std::string tier = maybe(" tier=\"Gold\"");
            if (heads())
                add("sponsor", rich(), tier);
            else
                add("sponsor", element("name", rich()) + maybe("<url>https://s.example/</url>"), tier);
        }
        for (int n = below(3); n > 0; --n) plate();
        out_ += "</event>";
    }

    void plate() {
        const bool is_advertisement = heads();
        const std::string file =
            heads() ? picture() : " file=\"pictures/plan.pdf\"" + maybe(" pages=\"2-3\"");
        const std::string position =
            maybe(fmt::format(" position=\"{}\"", pick({"inside-front", "after-overview", "end", "back"})));
        if (is_advertisement)
            add("advertisement", maybe(element("name", rich())) + maybe("<url>https://a.example/</url>"),
                file + position + pick({"", " size=\"half\"", " size=\"quarter\"", " bleed=\"yes\""}));
        else
            add("page", maybe(element("title", rich())), file + position + maybe(" bleed=\"yes\""));
    }

    std::string clock(int minutes) { return fmt::format("{}:{:02}", minutes / 60, minutes % 60); }
    // The next stretch of the day.
    std::string times() {
        const int start = now_ + 5 * below(3);
        now_ = start + 30;
        return fmt::format(" start=\"{}\"", clock(start)) + maybe(fmt::format(" end=\"{}\"", clock(now_)));
    }
    std::string room() {
        return maybe(fmt::format(" room=\"{}\"", pick({"r0", "r1", "r1 r3", "all", "r2 r0"})));
    }
    std::string track() { return maybe(fmt::format(" track=\"{}\"", one_of("t", kTracks))); }
    std::string status() {
        return below(5) == 0 ? " status=\"" + pick({"cancelled", "moved", "new", "tentative"}) + "\"" : "";
    }
    std::string kind() { return maybe(fmt::format(" kind=\"{}\"", one_of("k", kKinds))); }
    std::string facts() {
        return maybe(" languages=\"de en\"") + maybe(" recording=\"" + pick({"yes", "no"}) + "\"") +
               maybe(" capacity=\"20\"") + maybe(" signed=\"yes\"") + maybe(" captioned=\"yes\"");
    }
    void particulars() {
        perhaps("level");
        perhaps("audience");
        for (int n = below(3); n > 0; --n) add("keyword", rich());
    }
    std::string id(std::string_view prefix) { return fmt::format(" id=\"{}{}\"", prefix, ids_++); }

    void plain_item(const std::string& more) {
        const std::string name = pick({"opening", "break", "lunch", "social", "closing", "item"});
        const std::string attributes = (more.empty() ? times() : maybe(" start=\"9:00\" end=\"18:00\"")) +
                                       more + room() + status() + kind() + facts() + maybe(id("i")) +
                                       language();
        if (heads()) return add(name, rich(), attributes);
        add(name, element("title", rich(), language()) + maybe(element("note", rich())), attributes);
    }

    void talk(const std::string& name, bool is_inside) {
        const bool is_same = !known_.empty() && below(4) == 0;
        const std::string own = id("c");
        std::string attributes = own + maybe(" code=\"17\"") + status() + kind() + facts() + language();
        if (!is_inside) attributes += times() + room() + track();
        if (is_inside) attributes += maybe(" minutes=\"10\"");
        if (name == "poster") attributes += fmt::format(" number=\"N{}\"", ids_);
        if (is_same)
            attributes += fmt::format(
                " same-as=\"{}\"", known_[static_cast<std::size_t>(below(static_cast<int>(known_.size())))]);
        out_ += "<" + name + attributes + ">";
        if (!is_same || heads()) add("title", rich(), language());
        perhaps("subtitle");
        if (heads()) add("short-title", "F");
        people("presenter");
        for (int n = below(4); n > 0; --n)
            person("author", maybe(" presents=\"yes\"") + maybe(" orcid=\"0000-0002-1825-0097\"") +
                                 maybe(" corresponding=\"yes\" email=\"a@b.example\""));
        text("abstract");
        if (heads()) add("link", rich(), " href=\"https://l.example/\"");
        particulars();
        if (!is_same && name != "poster" && below(3) == 0)
            out_ += fmt::format("<also{} start=\"{}\"{}{}{}/>",
                                maybe(fmt::format(" date=\"2026-09-{}\"", 14 + below(kDays))),
                                clock(20 * 60 + 5 * below(20)), room(), track(), status());
        out_ += "</" + name + ">";
        if (!is_same) known_.push_back(own.substr(5, own.size() - 6));
    }

    void session(bool may_hold_sessions) {
        const bool holds_sessions = may_hold_sessions && below(4) == 0;
        const std::string kind_of =
            maybe(" kind=\"" + pick({"panel", "workshop", "k0", "k1", "talks", "demo"}) + "\"");
        out_ += "<session" + kind_of + (holds_sessions ? "" : times()) + room() + track() + status() +
                facts() + maybe(" talk-minutes=\"5\"") + maybe(id("s")) + language() + ">";
        perhaps("label");
        add("title", rich(), language());
        perhaps("subtitle");
        if (heads()) add("short-title", "S");
        people("chair");
        perhaps("note");
        text("description");
        particulars();
        for (int n = 1 + below(3); n > 0; --n)
            holds_sessions ? session(false) : talk(pick({"talk", "poster", "keynote"}), true);
        out_ += "</session>";
    }

    void items(int depth) {
        for (int n = 1 + below(4); n > 0; --n) {
            const int kind = below(depth < 2 ? 5 : 4);
            if (kind == 0) plain_item("");
            if (kind == 1) talk(pick({"talk", "keynote"}), false);
            if (kind == 2 || kind == 3) session(true);
            if (kind == 4) part(depth + 1);
        }
    }
    void part(int depth) {
        const std::string own = id("p");
        out_ += "<part" + own + room() + track() + language() + ">";
        perhaps("label");
        add("title", rich());
        perhaps("subtitle");
        people("organiser");
        people("chair");
        perhaps("note");
        if (heads()) out_ += "<url>https://part.example/</url>";
        text("description");
        items(depth);
        out_ += "</part>";
        if (depth == 1) parts_.push_back(own.substr(5, own.size() - 6));
    }
    void day() {
        now_ = 8 * 60;
        out_ += fmt::format("<day date=\"2026-09-{}\">", 14 + day_);
        perhaps("title");
        items(0);
        if (day_ > 0 && !parts_.empty() && heads()) {
            out_ += fmt::format("<part continues=\"{}\">", parts_.front());
            items(1);
            out_ += "</part>";
        }
        out_ += "</day>";
    }

    std::mt19937 random_;
    std::string out_;
    int day_ = 0, now_ = 0, ids_ = 0;
    std::vector<std::string> known_;  // talks that tell all
    std::vector<std::string> parts_;
};

}  // namespace bifolio::source::testing
