// Where each word of a PDF stands, by pdftotext.
#pragma once

#include <filesystem>
#include <pugixml.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/subprocess.h"

namespace bifolio::testing {

// Points from a page's upper left corner.
struct WordBox {
    double left, top, right, bottom;
    std::string word;
};

struct ReadPage {
    double width, height;
    std::vector<WordBox> words;
};

inline std::vector<ReadPage> pages_of(const std::filesystem::path& pdf) {
    const Outcome read = run({.arguments = {"pdftotext", "-bbox", "-enc", "UTF-8", pdf.string(), "-"}});
    if (read.status != 0) throw std::runtime_error("pdftotext: " + read.err);
    pugi::xml_document document;
    if (!document.load_string(read.out.c_str())) throw std::runtime_error("pdftotext -bbox writes no XML");
    std::vector<ReadPage> pages;
    for (const pugi::xml_node& page : document.child("html").child("body").child("doc").children("page")) {
        pages.push_back({page.attribute("width").as_double(), page.attribute("height").as_double(), {}});
        for (const pugi::xml_node& word : page.children("word"))
            pages.back().words.push_back(
                {word.attribute("xMin").as_double(), word.attribute("yMin").as_double(),
                 word.attribute("xMax").as_double(), word.attribute("yMax").as_double(), word.child_value()});
    }
    return pages;
}

}  // namespace bifolio::testing
