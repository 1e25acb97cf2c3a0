// Marked content, as the walk over pages meets it: what is tagged, what is an artifact, what is neither
// (ISO 32000-1, 14.6 and 14.8.2.2).
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "press/qpdf.h"
#include "press/reading_facts.h"

namespace bifolio::press {

class MarkLog {
  public:
    // What is noted goes there.
    explicit MarkLog(ReadingFacts& found) : found_(found) {}

    // Content of a page or a form, until the matching leave(). A form's stands in what is marked around it.
    void enter(QPDFObjectHandle holder, std::size_t page);
    void leave();

    // BMC and BDC; without properties, null.
    void begin(const std::string& tag, QPDFObjectHandle properties);
    // EMC
    void end();
    // "text"
    void paint(const char* what);

  private:
    struct Mark {
        bool is_tagged = false, is_artifact = false;  // it, or what it stands in
    };
    struct Content {
        int holder = 0;
        std::size_t page = 0;
        std::size_t depth = 0;  // of the marks around it
        bool was_met = false;   // before: its sequences are known
    };
    void note_sequence(long long mcid);

    ReadingFacts& found_;
    std::vector<Mark> marks_;
    std::vector<Content> contents_;
};

}  // namespace bifolio::press
