#include "source/import/typed/people_line.h"

#include <algorithm>
#include <array>
#include <utility>

#include "source/base/folding.h"
#include "source/base/utf8.h"
#include "source/import/typed/vocabulary.h"

namespace bifolio::source {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMostBytes = 1200;  // of a line of people
constexpr std::size_t kMostWords = 6;     // of a name

constexpr auto kTitles = std::to_array(
    {"prof"sv,        "dr"sv,      "mr"sv,   "mrs"sv, "ms"sv,      "sir"sv,   "dame"sv, "professor"sv,
     "professorin"sv, "frau"sv,    "herr"sv, "mme"sv, "m"sv,       "dra"sv,   "sra"sv,  "sr"sv,
     "dott"sv,        "dottssa"sv, "ing"sv,  "pd"sv,  "doutora"sv, "profa"sv, "priv"sv, "doz"sv,
     "rev"sv,         "phd"sv,     "md"sv,   "jr"sv,  "em"sv,      "ssa"sv,   "hon"sv});
constexpr auto kParticles =
    std::to_array({"van"sv, "von"sv, "de"sv,  "der"sv, "den"sv,   "des"sv, "di"sv,  "da"sv,  "das"sv,
                   "do"sv,  "dos"sv, "du"sv,  "del"sv, "della"sv, "la"sv,  "le"sv,  "los"sv, "el"sv,
                   "al"sv,  "bin"sv, "ibn"sv, "ben"sv, "y"sv,     "e"sv,   "zu"sv,  "zur"sv, "zum"sv,
                   "ter"sv, "ten"sv, "te"sv,  "af"sv,  "av"sv,    "vom"sv, "dal"sv, "lo"sv,  "d"sv});
constexpr auto kPeopleWords = std::to_array({"presented by "sv,
                                             "talk by "sv,
                                             "lecture by "sv,
                                             "vortrag von "sv,
                                             "by "sv,
                                             "with "sv,
                                             "mit "sv,
                                             "von "sv,
                                             "par "sv,
                                             "avec "sv,
                                             "por "sv,
                                             "con "sv,
                                             "com "sv,
                                             "di "sv,
                                             "a cura di "sv,
                                             "conférence de "sv,
                                             "intervention de "sv,
                                             "ponencia de "sv,
                                             "relazione di "sv,
                                             "palestra de "sv,
                                             "talk: "sv,
                                             "charla de "sv});

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool is_capital_initial(std::string_view word) {
    const char32_t first = first_character(word);
    return is_capital_letter(first) || (is_letter(first) && !is_small_letter(first));
}

bool has_titles(std::string_view text) {
    const auto words = folded_words(text.substr(0, 60));
    return !words.empty() && holds(kTitles, words.front()) && words.front().size() > 1;
}

// One to six words in capitals, and particles; none that only titles of talks have.
bool is_name(std::string_view text, std::size_t least_words) {
    if (text.size() > 100) return false;
    if (text.find_first_of("0123456789:?!@[]{}\"/()=_<>|") != std::string_view::npos) return false;
    const auto words = words_of(text);
    if (words.size() < least_words || words.size() > kMostWords + 2) return false;
    std::size_t capitals = 0;
    for (const std::string_view word : words) {
        const std::string low = folded(word);
        const bool is_initial = low.size() == 1;
        if (!is_initial && (is_no_name(low) || is_of_institution(low))) return false;
        const bool is_particle = holds(kParticles, low) || word.starts_with("d'") || word.starts_with("d’") ||
                                 word.starts_with("al-") || word.starts_with("el-");
        if (!is_capital_initial(word) && !is_particle && !holds(kTitles, low)) return false;
        const bool is_joined = word.starts_with("al-") || word.starts_with("el-") || word.starts_with("d'") ||
                               word.starts_with("d’");
        if ((is_capital_initial(word) || is_joined) && !holds(kTitles, low)) ++capitals;
        // A sentence's end inside is none of a name, but for initials and titles.
        if (word.ends_with('.') && word.size() > 5 && !holds(kTitles, low)) return false;
    }
    return capitals >= std::min<std::size_t>(least_words, 2) && capitals > 0 && capitals <= kMostWords;
}

// Rather where somebody works than who they are.
bool is_affiliation(const Stretch& part) {
    if (part.text.size() > 160) return false;
    const auto words = words_of(part.text);
    if (words.empty()) return false;
    for (const std::string_view word : words) {
        if (is_of_institution(folded(word))) return true;
        const bool is_acronym = word.size() >= 2 && std::ranges::all_of(word, [](char byte) {
                                    return (byte >= 'A' && byte <= 'Z') || byte == '&';
                                });
        if (is_acronym) return true;
    }
    return words.size() == 1 || !is_name(part.text, 2);
}

Stretch without_people_word(const Stretch& line, bool& is_sure) {
    if (const auto labelled = labelled_line(line);
        labelled && labelled->field == Field::Presenter && !labelled->rest.empty()) {
        is_sure = true;
        return labelled->rest;
    }
    for (const std::string_view word : kPeopleWords) {
        if (fold_case(line.text.substr(0, word.size())) != word) continue;
        return part_of(line, word.size());
    }
    return line;
}

struct Piece {
    Stretch text;
    char sign = '\0';       // that parts it from the one before: ',' ';' '&' or the end of a bracket ')'
    Stretch affiliation;    // in brackets behind it
    std::string mark = {};  // and behind these
};

class Splitter {
  public:
    explicit Splitter(const Stretch& line) : line_(line), parting_(line) {}

    // None where brackets do not match or something stands behind one.
    std::optional<std::vector<Piece>> split() {
        while (at_ < line_.text.size()) {
            if (line_.text[at_] == '(' || line_.text[at_] == '[') {
                if (!take_bracket()) return std::nullopt;
                continue;
            }
            if (const auto [sign, length] = separator(); length > 0) {
                end_piece(at_);
                next_sign_ = sign;
                at_ += length;
                start_ = at_;
                continue;
            }
            ++at_;
        }
        end_piece(line_.text.size());
        return std::move(pieces_);
    }

  private:
    bool take_bracket() {
        const char closing = line_.text[at_] == '(' ? ')' : ']';
        const std::size_t end = line_.text.find(closing, at_);
        if (end == std::string_view::npos) return false;
        end_piece(at_);
        if (pieces_.empty() || !pieces_.back().affiliation.empty()) return false;
        pieces_.back().affiliation = parting_.part(at_ + 1, end - at_ - 1);
        // Marks may follow: "Ada (Girton)*".
        at_ = end + 1;
        start_ = at_;
        after_bracket_ = true;
        return !pieces_.back().affiliation.empty();
    }

    void end_piece(std::size_t end) {
        const Stretch text = parting_.part(start_, end - start_);
        start_ = end;
        if (text.empty()) return;
        if (std::exchange(after_bracket_, false) && next_sign_ == '\0' &&
            mark_at_end(text.text).bytes == text.text.size()) {
            pieces_.back().mark = plain_mark(text.text);
            return;
        }
        pieces_.push_back({text, std::exchange(next_sign_, '\0'), {}});
    }

    [[nodiscard]] std::pair<char, std::size_t> separator() const {
        const std::string_view rest = line_.text.substr(at_);
        if (rest.front() == ';') return {';', 1};
        if (rest.front() == ',') return {',', 1};
        for (const std::string_view word :
             {" & "sv, " and "sv, " und "sv, " et "sv, " y "sv, " e "sv, " + "sv, " / "sv, " ed "sv})
            if (rest.starts_with(word)) return {'&', word.size()};
        for (const std::string_view word : {"and "sv, "und "sv, "et "sv, "& "sv})
            if (rest.starts_with(word) && at_ > 0 && (line_.text[at_ - 1] == ' ') && start_ == at_)
                return {'&', word.size()};
        return {'\0', 0};
    }

    Stretch line_;
    Parting parting_;
    std::vector<Piece> pieces_;
    std::size_t at_ = 0, start_ = 0;
    char next_sign_ = '\0';
    bool after_bracket_ = false;
};

// The name of a piece without its mark.
NamedPerson person_of(const Piece& piece) {
    NamedPerson person;
    const MarkAtEnd mark = mark_at_end(piece.text.text);
    person.mark = mark.mark + piece.mark;
    person.name = {part_of(piece.text, 0, piece.text.text.size() - mark.bytes)};
    if (!piece.affiliation.empty()) {
        // "(1,2)" is a mark, too.
        const bool is_number =
            piece.affiliation.text.find_first_not_of("0123456789, ") == std::string_view::npos;
        if (is_number)
            person.mark += plain_mark(piece.affiliation.text);
        else
            person.affiliations.push_back(piece.affiliation);
    }
    return person;
}

// "Byron, Ada; Somerville, Mary".
bool is_last_first(const std::vector<Piece>& pieces) {
    if (pieces.size() < 2 || pieces.size() % 2 != 0) return false;
    for (std::size_t each = 0; each < pieces.size(); ++each) {
        const bool is_first = each % 2 == 1;
        const char sign = pieces[each].sign;
        if (is_first ? sign != ',' : (each > 0 && sign == ',')) return false;
        const std::string_view bare = pieces[each].text.text;
        const auto words = words_of(bare.substr(0, bare.size() - mark_at_end(bare).bytes));
        if (words.size() > (is_first ? 2U : 1U) || words.empty()) return false;
        if (!is_name(bare.substr(0, bare.size() - mark_at_end(bare).bytes), 1)) return false;
    }
    return pieces.size() > 2;
}

std::optional<std::vector<NamedPerson>> last_first(const std::vector<Piece>& pieces) {
    std::vector<NamedPerson> people;
    for (std::size_t each = 0; each + 1 < pieces.size(); each += 2) {
        NamedPerson person = person_of(pieces[each + 1]);
        person.name.push_back(pieces[each].text);
        people.push_back(std::move(person));
    }
    return people;
}

// Commas inside an affiliation ("Univ. of X, Berlin, Germany") are of the affiliation: joins what follows.
void join_affiliations(PeopleOnLine& line) {
    for (NamedPerson& person : line.people) {
        Lines& parts = person.affiliations;
        while (parts.size() > 1) {
            const Stretch& last = parts.back();
            Stretch& before = parts[parts.size() - 2];
            const char* end = last.text.data() + last.text.size();
            if (end < before.text.data()) break;
            before.text = {before.text.data(), static_cast<std::size_t>(end - before.text.data())};
            parts.pop_back();
        }
    }
}

// The pieces one after the other: names, and affiliations behind commas.
std::optional<PeopleOnLine> read_pieces(const std::vector<Piece>& pieces, bool is_sure) {
    PeopleOnLine result;
    result.is_sure = is_sure;
    const bool has_semicolon =
        std::ranges::any_of(pieces, [](const Piece& each) { return each.sign == ';'; });
    std::vector<std::size_t> shared;
    bool is_joined = false;   // "and" stands before the last person
    std::size_t without = 0;  // people since the last affiliation, which share one in brackets
    for (const Piece& piece : pieces) {
        const NamedPerson person = person_of(piece);
        const std::string_view name = person.name.front().text;
        const bool names_somebody = is_name(name, pieces.size() == 1 || result.people.empty() ? 2 : 1) ||
                                    (has_titles(name) && is_name(name, 1));
        const bool may_be_affiliation =
            piece.sign == ',' && !result.people.empty() && piece.affiliation.empty();
        const bool is_behind =
            may_be_affiliation && (has_semicolon || is_affiliation(person.name.front()) || !names_somebody);
        if (is_behind) {
            result.people.back().affiliations.push_back(piece.text);
            // "Ann Li and Carl Nyman, Oslo Archive": of both.
            if (is_joined && result.people.back().affiliations.size() == 1)
                shared.push_back(result.people.size() - 1);
            result.is_sure = result.is_sure || has_semicolon || is_affiliation(piece.text);
            without = 0;
            continue;
        }
        if (!names_somebody && !(is_sure && is_name(name, 1))) {
            if (!is_sure || name.empty() || piece.sign == ',') return std::nullopt;
        }
        result.is_sure = result.is_sure || has_titles(name) || !person.affiliations.empty();
        result.people.push_back(person);
        is_joined = piece.sign == '&';
        ++without;
        if (person.affiliations.empty()) continue;
        for (std::size_t each = result.people.size() - without; each + 1 < result.people.size(); ++each)
            result.people[each].affiliations = person.affiliations;
        without = 0;
    }
    if (result.people.empty()) return std::nullopt;
    join_affiliations(result);
    for (const std::size_t each : shared)
        for (std::size_t other = each; other > 0 && result.people[other - 1].affiliations.empty(); --other)
            result.people[other - 1].affiliations = result.people[each].affiliations;
    return result;
}

struct Side {
    Joint joint{};
    Stretch title, people;
};

void add_side(std::vector<TitleAndPeople>& all, const Side& side) {
    if (side.title.empty() || side.people.empty()) return;
    auto people = people_on(side.people);
    if (people) all.push_back({side.joint, side.title, std::move(*people)});
}

constexpr auto kDashes =
    std::to_array({" — "sv, " – "sv, " - "sv, " | "sv, " · "sv, " // "sv, " / "sv, " -- "sv});

// What stands before a sign, and what behind it.
std::pair<Stretch, Stretch> parted_at(const Stretch& line, std::size_t offset, std::size_t length) {
    return {part_of(line, 0, offset), part_of(line, offset + length)};
}

void add_colons(std::vector<TitleAndPeople>& all, const Stretch& line) {
    const std::size_t first = line.text.find(": ");
    if (first == std::string_view::npos) return;
    const auto [people, title] = parted_at(line, first, 2);
    add_side(all, {Joint::PeopleBeforeColon, title, people});
    const auto [title_before, people_behind] = parted_at(line, line.text.rfind(": "), 2);
    add_side(all, {Joint::PeopleBehindColon, title_before, people_behind});
}

void add_dashes(std::vector<TitleAndPeople>& all, const Stretch& line) {
    std::size_t first = std::string_view::npos, first_length = 0, last = 0, last_length = 0;
    for (const std::string_view dash : kDashes) {
        const std::size_t found = line.text.find(dash);
        if (found == std::string_view::npos) continue;
        if (found < first) first = found, first_length = dash.size();
        if (const std::size_t behind = line.text.rfind(dash); behind >= last)
            last = behind, last_length = dash.size();
    }
    if (first == std::string_view::npos) return;
    const auto [people, title] = parted_at(line, first, first_length);
    add_side(all, {Joint::PeopleBeforeDash, title, people});
    const auto [title_before, people_behind] = parted_at(line, last, last_length);
    add_side(all, {Joint::PeopleBehindDash, title_before, people_behind});
}

// "Title (Name, Affiliation)".
void add_brackets(std::vector<TitleAndPeople>& all, const Stretch& line) {
    if (!line.text.ends_with(')')) return;
    const std::size_t open = line.text.rfind('(');
    if (open == std::string_view::npos || open == 0) return;
    add_side(all,
             {Joint::Brackets, part_of(line, 0, open), part_of(line, open + 1, line.text.size() - open - 2)});
}

// "Title, by Name".
void add_words(std::vector<TitleAndPeople>& all, const Stretch& line) {
    for (const std::string_view word :
         {" by "sv, ", by "sv, " presented by "sv, ", par "sv, ", von "sv, ", por "sv, ", di "sv, ", com "sv,
          ", mit "sv, ", avec "sv, ", con "sv, ", with "sv, ", a cura di "sv}) {
        const std::size_t found = line.text.rfind(word);
        if (found == std::string_view::npos) continue;
        const auto [title, people] = parted_at(line, found, word.size());
        add_side(all, {Joint::Comma, title, people});
    }
}

// "Title, Name (Affiliation)": only people with an affiliation end the title.
void add_commas(std::vector<TitleAndPeople>& all, const Stretch& line) {
    if (!line.text.ends_with(')')) return;
    constexpr int kMostTries = 6;
    std::size_t comma = line.text.find(", ");
    for (int tries = 0; comma != std::string_view::npos && tries < kMostTries; ++tries) {
        const auto [title, right] = parted_at(line, comma, 2);
        const auto people = people_on(right);
        if (people && people->is_sure && !people_on(title)) {
            all.push_back({Joint::Comma, title, *people});
            return;
        }
        comma = line.text.find(", ", comma + 2);
    }
}

// Without the signs that part it from a quotation.
Stretch without_joints(Stretch part) {
    for (bool found = true; found && !part.empty();) {
        found = false;
        for (const std::string_view sign : {","sv, ":"sv, "-"sv, "–"sv, "—"sv}) {
            const std::size_t before = part.text.size();
            if (part.text.starts_with(sign)) part = part_of(part, sign.size());
            if (part.text.ends_with(sign)) part = part_of(part, 0, part.text.size() - sign.size());
            found = found || part.text.size() < before;
        }
    }
    return part;
}

// “Title”, Name and Name, “Title”: sure, where the rest of the line is people.
std::optional<TitleAndPeople> quoted_title(const Stretch& line) {
    for (const auto& [open, close] :
         {std::pair{"“"sv, "”"sv}, std::pair{"„"sv, "“"sv}, std::pair{"«"sv, "»"sv},
          std::pair{"\""sv, "\""sv}, std::pair{"»"sv, "«"sv}}) {
        const std::size_t start = line.text.find(open);
        if (start == std::string_view::npos) continue;
        const std::size_t end = line.text.rfind(close);
        if (end == std::string_view::npos || end <= start) continue;
        const Stretch title = part_of(line, start + open.size(), end - start - open.size());
        const Stretch before = without_joints(part_of(line, 0, start));
        Stretch behind = without_joints(part_of(line, end + close.size()));
        if (behind.text.starts_with(". ") || behind.text == ".") behind = part_of(behind, 1);
        std::vector<TitleAndPeople> ways;
        if (before.empty()) add_side(ways, {Joint::Comma, title, behind});
        if (behind.empty()) add_side(ways, {Joint::Comma, title, before});
        if (ways.empty()) continue;
        ways.front().people.is_sure = true;
        return ways.front();
    }
    return std::nullopt;
}

}  // namespace

std::string plain_mark(std::string_view mark) {
    std::string plain;
    for (std::size_t at = 0; at < mark.size();) {
        const CodePoint character = decode_utf8(mark, at);
        at += std::max<std::size_t>(character.length, 1);
        constexpr std::u32string_view kSuperiors = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
        if (const auto digit = kSuperiors.find(character.value); digit != std::u32string_view::npos)
            plain += static_cast<char>('0' + digit);
        else if (character.value != ' ' && character.value != '^')
            append_utf8(plain, character.value);
    }
    return plain;
}

MarkAtEnd mark_at_end(std::string_view text) {
    constexpr std::u32string_view kMarks = U"*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹0123456789^";
    std::size_t start = text.size();
    while (start > 0) {
        const std::size_t last = character_start(text, start - 1);
        const char32_t character = decode_utf8(text, last).value;
        const bool is_comma = character == ',' && start < text.size();
        if (kMarks.find(character) == std::u32string_view::npos && !is_comma) break;
        start = last;
    }
    while (start < text.size() && text[start] == ',') ++start;
    const std::string_view mark = text.substr(start);
    return {plain_mark(mark), mark.size()};
}

std::optional<PeopleOnLine> people_on(const Stretch& line) {
    if (line.text.size() > kMostBytes || line.text.size() < 3) return std::nullopt;
    bool is_sure = false;
    const Stretch bare = without_people_word(line, is_sure);
    if (bare.text.size() < line.text.size() && !bare.empty() && !is_capital_initial(bare.text))
        return std::nullopt;
    const auto pieces = Splitter(bare).split();
    if (!pieces || pieces->empty()) return std::nullopt;
    if (is_last_first(*pieces)) {
        PeopleOnLine result;
        result.people = *last_first(*pieces);
        result.is_sure = true;
        return result;
    }
    if (ends_sentence(bare.text) && bare.text.size() > 60) return std::nullopt;
    return read_pieces(*pieces, is_sure);
}

std::vector<TitleAndPeople> title_and_people(const Stretch& line) {
    std::vector<TitleAndPeople> all;
    if (line.text.size() > kMostBytes) return all;
    if (auto quoted = quoted_title(line)) return {*quoted};
    add_colons(all, line);
    add_dashes(all, line);
    add_brackets(all, line);
    add_words(all, line);
    add_commas(all, line);
    return all;
}

}  // namespace bifolio::source
