// Which page stands where: the pages of a booklet put on sheets, so that folding the sheets gives them in
// order. Pure; knows no sizes.
//
// Page order after shared practice (two pages a side, P pages in S = P / 4 sheets, sheet s from the outside,
// pages counted from 1): front left P - 2s, front right 2s + 1; back left 2s + 2, back right P - 2s - 1.
// Bound on the right, left and right change places.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace bifolio::press {

enum class Scheme {
    Pages,      // one page a side, in order
    Saddle,     // two pages a side, all sheets inside one another
    Signatures  // two pages a side, sheets in groups that are folded each for itself and bound side by side
};
enum class Binding { Left, Right };

struct ImpositionRequest {
    std::size_t pages = 0;
    Scheme scheme = Scheme::Saddle;
    Binding binding = Binding::Left;
    // 1 keeps the last page on the back; 2, a cover's whole back leaf.
    std::size_t pages_after_blanks = 0;
    // Of a signature; 0: chosen, see choose_signature().
    std::size_t signature_sheets = 0;
};

// A page of the booklet by number, from 0; none: blank paper.
using PageSlot = std::optional<std::size_t>;

// Left and right as they are seen on that side. With one page a side it is `left`.
struct Side {
    PageSlot left, right;
    bool operator==(const Side&) const = default;
};

struct Sheet {
    std::size_t signature = 0;  // from 0, in the order of binding
    std::size_t depth = 0;      // sheets outside it in its signature
    Side front, back;
    bool operator==(const Sheet&) const = default;
};

struct Imposition {
    Scheme scheme = Scheme::Saddle;
    Binding binding = Binding::Left;
    // That have content.
    std::size_t pages = 0;
    // That the sheets add.
    std::size_t blanks = 0;
    std::vector<Sheet> sheets = {};
    // Of single pages: their number is odd.
    bool last_back_is_empty = false;

    [[nodiscard]] bool is_two_up() const { return scheme != Scheme::Pages; }
    // The side of the last sheet that nothing is on is left out of the file.
    [[nodiscard]] std::size_t side_count() const { return 2 * sheets.size() - (last_back_is_empty ? 1 : 0); }
};

// Throws std::invalid_argument for no pages.
[[nodiscard]] Imposition impose(const ImpositionRequest& request);

// Sheets of a signature, 4 to 8 (16 to 32 pages), so that as few as possible are missing from the last one;
// then as near to 4 as possible. Fewer sheets than 4 are one signature.
[[nodiscard]] std::size_t choose_signature(std::size_t sheets);

// "21 pages: 3 blanks; 1 page less saves a sheet". Of schemes with two pages a side, or of what a stitched
// booklet of single pages would need.
[[nodiscard]] std::string describe_blanks(std::size_t pages);

}  // namespace bifolio::press
