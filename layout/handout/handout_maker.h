// Makes the pages of a handout or of a sign: composed, arranged, painted.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "language/wording.h"
#include "layout/handout/agenda.h"
#include "layout/handout/arrangement.h"
#include "layout/handout/block_height.h"
#include "layout/pages/assembler.h"
#include "layout/pages/desk.h"
#include "layout/pages/qr_code.h"
#include "layout/story/smaller_type.h"
#include "layout/story/wording_of.h"
#include "source/base/diagnostic.h"
#include "source/model/program.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

inline constexpr double kSmallestLegible =
    2;  // points: what is tried to say by how much something does not fit

// How much larger than on A4 things are: that is read at arm's length, a larger sheet hangs on a wall.
[[nodiscard]] double growth_of(Size paper);

// All that makers of pages share.
struct HandoutWorkshop {
    HandoutWorkshop(const styles::StyleSheet& style_sheet, FontLibrary& fonts, source::Diagnostics& findings)
        : sheet(style_sheet), diagnostics(findings), styles(style_sheet, fonts, findings) {
        desks.push_back(std::make_unique<Desk>(styles, hyphenator));
    }

    [[nodiscard]] Desk& desk() { return *desks.front(); }

    const styles::StyleSheet& sheet;
    source::Diagnostics& diagnostics;
    TextStyles styles;
    Hyphenator hyphenator;  // its patterns wait until a word is too wide for its place
    Desks desks;            // one
};

struct HandoutTask {
    const source::Program* program = nullptr;
    AgendaOptions agenda;
    Size paper;
    std::size_t sides = 1;
    double least = 0, most = 0;  // of talks, points
    double least_whole = 0;      // while talks may have this size, no word is cut
    bool is_sign = false;        // its head is as use_head() says
};

// The head of a sign: the same for all signs of a set. Points on paper.
struct SignHead {
    double title_size = 0;
    double code_side = 0;  // of the QR code on A4, without the white around it
};

// What it takes must outlive it.
class HandoutMaker {
  public:
    HandoutMaker(HandoutWorkshop& shop, const HandoutTask& task)
        : shop_(shop),
          task_(task),
          wording_(wording_of(*task.program, shop.sheet)),
          nominal_(shop.sheet.paragraph("handout-talk").character.size.pt()) {}

    // Adds its pages to the document. Gives the size that talks are set in; 0 where it does not fit.
    double make(PagesAssembler& document);
    // That size, without adding anything; none where it does not fit.
    [[nodiscard]] std::optional<double> fitting_size();
    // Of what does not fit: the size that it would have to be set in; 0 where none is legible.
    [[nodiscard]] double smaller_size();

    // Of a sign: its head from now on.
    void use_head(const SignHead& head);
    // Whether a sign's title, in type so large, stands on so many lines with its words whole.
    [[nodiscard]] bool title_stands(double size, std::size_t lines);

  private:
    [[nodiscard]] double times_column();
    // On one line, nominal points.
    [[nodiscard]] double width_of(const std::string& text, const char* style);
    [[nodiscard]] double width_of(const std::string& text, StyleIndex style);
    [[nodiscard]] double widest_number();  // of a poster
    void compose();
    void make_code();
    // Where a time runs in before the text, turn-overs hang below the text.
    void hang_turn_overs();
    // A title of many lines in smaller type.
    void fit_title();
    [[nodiscard]] Cell& title() { return cells_of(agenda_.story.blocks[agenda_.head.first]).front(); }
    // A sign's title in type of a size.
    void set_title_in(double size);
    [[nodiscard]] SetBlock set_title(double width);
    [[nodiscard]] double paper_measure() const {
        return task_.paper.width - 2 * shop_.sheet.handout.margin.pt();
    }
    [[nodiscard]] ArrangementRequest request(double least, double most) const;
    [[nodiscard]] std::optional<Arrangement> arranged(double least, double most, WordCuts cuts);
    // In type in which no word has to be cut, where it may be so small; else with cuts.
    [[nodiscard]] std::optional<Arrangement> arranged();
    [[nodiscard]] PaintedStory paint(const Arrangement& arrangement);
    void paint_swatches(Page& page) const;
    void paint_code_and_logo(const Arrangement& arrangement, Page& front);
    [[nodiscard]] std::vector<Bookmark> bookmarks(const Arrangement& arrangement) const;

    HandoutWorkshop& shop_;
    const HandoutTask& task_;
    language::Wording wording_;
    double nominal_;
    double times_column_ = 0;
    SmallerStyles smaller_styles_;
    Agenda agenda_;
    std::optional<QrCode> code_;
    std::optional<Cell> whole_title_;  // of a sign that has one, in its style's own size
    SignHead head_;
    double title_height_ = 0;  // points on paper
};

}  // namespace bifolio::layout
