#include "press/structure_types.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace bifolio::press {

namespace {

enum class In { Old, New, Both };  // the namespaces of PDF 1.7 and 2.0

// A type, and those that it may stand directly in: ISO/TS 32005, table 5, with Hn for H1, H2 and so on.
struct Type {
    std::string_view name;
    In in = In::Both;
    std::string_view parents;  // "*": any
};

constexpr std::array kTypes = {
    Type{
        "Annot", In::Both,
        "Annot Art Aside BibEntry BlockQuote Caption Code Document DocumentFragment Em FENote Figure Formula "
        "H Hn Index LBody Lbl Link Note P Quote RB RP RT Reference Sect Span Strong Sub TD TH Title WP WT"},
    Type{"Art", In::Old,
         "Annot Aside BlockQuote Caption Code Document DocumentFragment FENote Figure LBody Link Note "
         "Reference Sect TD TH"},
    Type{"Artifact", In::New, "*"},
    Type{"Aside", In::New,
         "Annot Art Caption Code Document DocumentFragment FENote Figure Formula LBody Link Note Reference "
         "Sect Title"},
    Type{"BibEntry", In::Old,
         "Annot Caption Code Em FENote Figure Form Formula H Hn LBody Lbl Link Note P Quote Reference Span "
         "Strong Sub TD TH Title"},
    Type{"BlockQuote", In::Old,
         "Annot Art Aside BlockQuote Caption Code Document DocumentFragment FENote Figure Formula LBody Link "
         "Note Reference Sect"},
    Type{"Caption", In::Both,
         "Annot Art Aside BlockQuote Code FENote Figure Form Formula Index L LBody Link Note Reference Sect "
         "TOC Table Title"},
    Type{"Code", In::Old,
         "Annot Art Aside BlockQuote Caption Code Document DocumentFragment Em FENote Figure Form Formula H "
         "Hn LBody Lbl Link Note P Quote Reference Sect Span Strong Sub TD TH Title"},
    Type{"Div", In::Both,
         "Annot Art Aside BibEntry BlockQuote Caption Code Document DocumentFragment FENote Figure Form "
         "Formula Index LBody LI Link Note Reference Sect TD TH TOCI Title"},
    Type{"Document", In::Both, "Aside BlockQuote Document DocumentFragment Root"},
    Type{"DocumentFragment", In::New,
         "Annot Art Aside BlockQuote Caption Code Document DocumentFragment FENote Link Note Reference Sect"},
    Type{"Em", In::New,
         "Annot BibEntry Caption Code Em FENote Figure Formula H Hn LBody Lbl Link Note P Quote RB RP RT "
         "Reference Span Strong Sub TD TH Title WP WT"},
    Type{"FENote", In::New,
         "Annot Art Aside BibEntry BlockQuote Caption Code Document DocumentFragment Em FENote Figure Form "
         "Formula H Hn Index LBody Lbl Link Note P Quote Reference Sect Span Strong Sub TD TH Title"},
    Type{"Figure", In::Both,
         "Annot Art Aside BibEntry BlockQuote Caption Code Document DocumentFragment Em FENote Figure Form "
         "Formula H Hn Index LBody Lbl Link Note P Quote Reference Sect Span Strong Sub TD TH Title"},
    Type{"Form", In::Both,
         "Annot Art Aside BlockQuote Caption Code Document DocumentFragment Em FENote Figure Formula H Hn "
         "LBody Lbl Link Note P Quote RB RP RT Reference Sect Span Strong Sub TD TH Title WP WT"},
    Type{"Formula", In::Both,
         "Annot Art Aside BlockQuote Caption Code Document DocumentFragment Em FENote Figure Form Formula H "
         "Hn Index LBody Lbl Link Note P Quote Reference Sect Span Strong Sub TD TH Title"},
    Type{"H", In::Both,
         "Annot Art Aside BlockQuote Caption Document DocumentFragment Figure Formula Index LBody Link "
         "Reference Sect TD TH"},
    Type{"Hn", In::Both,
         "Annot Art Aside BlockQuote Caption Document DocumentFragment Figure Formula Index LBody Link "
         "Reference Sect TD TH"},
    Type{"Index", In::Old,
         "Art Aside BlockQuote Caption Code Document DocumentFragment FENote Figure Formula LBody Note Sect "
         "TD TH"},
    Type{"L", In::Both,
         "Annot Art Aside BlockQuote Caption Code Document DocumentFragment FENote Figure Form Formula Index "
         "L LBody Link Note P Reference Sect Sub TD TH Title"},
    Type{"LBody", In::Both, "LI"},
    Type{"LI", In::Both, "L"},
    Type{"Lbl", In::Both,
         "Annot Art Aside BibEntry BlockQuote Caption Code Em FENote Figure Form Formula H Hn LI Link Note P "
         "Quote Reference Sect Span Strong Sub TD TH TOCI Title"},
    Type{"Link", In::Both,
         "Annot Art Aside BibEntry BlockQuote Caption Code Document DocumentFragment Em FENote Figure "
         "Formula H Hn LBody Lbl Note P Quote RB RP RT Sect Span Strong Sub TD TH Title WP WT"},
    Type{"NonStruct", In::Both, "*"},
    Type{"Note", In::Old,
         "Annot Art Aside BibEntry BlockQuote Caption Code Document DocumentFragment Em FENote Figure Form "
         "Formula H Hn Index LBody Lbl Link Note P Quote Reference Sect Span Strong Sub TD TH Title"},
    Type{"P", In::Both,
         "Annot Art Aside BibEntry BlockQuote Caption Code Document DocumentFragment FENote Figure Formula "
         "Index LBody Link Note Reference Sect TD TH TOCI Title"},
    Type{"Part", In::Both,
         "Annot Art Aside BibEntry BlockQuote Caption Code Document DocumentFragment FENote Figure Form "
         "Formula Index LBody Link Note Reference Sect TOC Title"},
    Type{"Private", In::Old, "*"},
    Type{"Quote", In::Old,
         "Annot Caption Code Em FENote Figure Formula H Hn LBody Lbl Link Note P Quote RB RP RT Reference "
         "Span Strong Sub TD TH Title WP WT"},
    Type{"RB", In::Both, "Ruby"},
    Type{"RP", In::Both, "Ruby"},
    Type{"RT", In::Both, "Ruby"},
    Type{"Reference", In::Old,
         "Annot Aside BibEntry BlockQuote Caption Code Em FENote Figure Form Formula H Hn Index LBody Lbl "
         "Link Note P Quote RB RP RT Reference Span Strong Sub TD TH TOCI Title WP WT"},
    Type{"Ruby", In::Both,
         "Annot Caption Code Em FENote Figure Formula H Hn LBody Lbl Link Note P Quote Reference Span Strong "
         "Sub TD TH Title"},
    Type{"Sect", In::Both,
         "Annot Art Aside BlockQuote Caption Code Document DocumentFragment FENote Figure H Hn Index LBody "
         "Link Note Reference Sect TD TH"},
    Type{"Span", In::Both,
         "Annot BibEntry Caption Code Em FENote Figure Formula H Hn LBody Lbl Link Note P Quote RB RP RT "
         "Reference Span Strong Sub TD TH Title WP WT"},
    Type{"Strong", In::New,
         "Annot BibEntry Caption Code Em FENote Figure Formula H Hn LBody Lbl Link Note P Quote RB RP RT "
         "Reference Span Strong Sub TD TH Title WP WT"},
    Type{"Sub", In::New,
         "Annot Caption Code Em FENote Figure Formula H Hn LBody Lbl Link Note P Quote RB RP RT Reference "
         "Span Strong WP WT"},
    Type{"TBody", In::Both, "Table"},
    Type{"TD", In::Both, "TR"},
    Type{"TFoot", In::Both, "Table"},
    Type{"TH", In::Both, "TR"},
    Type{"THead", In::Both, "Table"},
    Type{"TOC", In::Old, "Art Aside BlockQuote Document DocumentFragment Sect TOC TOCI"},
    Type{"TOCI", In::Old, "TOC"},
    Type{"TR", In::Both, "TBody TFoot THead Table"},
    Type{"Table", In::Both,
         "Annot Art Aside BlockQuote Caption Code Document DocumentFragment FENote Figure Form Formula Index "
         "LBody Link Note P Reference Sect TD TH Title"},
    Type{"Title", In::New, "Annot Art Document DocumentFragment Link Reference Sect"},
    Type{"WP", In::Both, "Warichu"},
    Type{"WT", In::Both, "Warichu"},
    Type{"Warichu", In::Both,
         "Annot Caption Code Em FENote Figure Formula H Hn LBody Lbl Link Note P Quote Reference Span Strong "
         "Sub TD TH Title"},
};

// What text may stand directly in.
constexpr std::string_view kHoldContent =
    "Annot Aside BibEntry BlockQuote Caption Code Em FENote Figure Form Formula H Hn LBody LI Lbl Link Note "
    "P Quote RB RP RT Reference Ruby Span Strong Sub TD TH Title WP WT Warichu";

// Their kids stand as if they stood in what these stand in.
constexpr std::array<std::string_view, 3> kTransparent = {"Part", "Div", "NonStruct"};

std::string_view table_name(std::string_view type) {
    return heading_level(type) > 0 ? "Hn" : type;
}

bool has_word(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (list.substr(0, end) == word) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

const Type* find_type(std::string_view type) {
    const auto* const found = std::ranges::find(kTypes, table_name(type), &Type::name);
    return found == kTypes.end() ? nullptr : found;
}

}  // namespace

bool is_standard_type(std::string_view type, std::string_view name_space) {
    if (name_space == kMathNamespace) return true;
    const Type* const found = find_type(type);
    if (found == nullptr) return false;
    constexpr int kDeepestHeading = 6;  // of PDF 1.7
    if (name_space == kPdf2Namespace) return found->in != In::Old;
    const bool is_old = name_space.empty() || name_space == kPdf17Namespace;
    return is_old && found->in != In::New && heading_level(type) <= kDeepestHeading;
}

int heading_level(std::string_view type) {
    int level = 0;
    if (type.size() < 2 || type.front() != 'H') return 0;
    const auto parsed = std::from_chars(type.data() + 1, type.data() + type.size(), level);
    return parsed.ptr == type.data() + type.size() && level > 0 ? level : 0;
}

bool is_transparent(std::string_view type) {
    return std::ranges::find(kTransparent, type) != kTransparent.end();
}

bool may_stand_in(std::string_view type, std::string_view parent) {
    const Type* const found = find_type(type);
    const bool is_open = found == nullptr || found->parents == "*";
    const bool knows_parent = parent == kRoot || find_type(parent) != nullptr;
    return is_open || !knows_parent || parent == "Private" || parent == "Artifact" ||
           has_word(found->parents, table_name(parent));
}

bool may_hold_content(std::string_view type) {
    return find_type(type) == nullptr || type == "Private" || type == "Artifact" ||
           has_word(kHoldContent, table_name(type));
}

}  // namespace bifolio::press
