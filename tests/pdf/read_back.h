// Reads a PDF with other people's tools, as its users do.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/subprocess.h"

namespace bifolio::pdf::testing {

// Gray pixels, rows from the top; 0 is black.
struct Image {
    int width = 0, height = 0, channels = 1;
    std::string samples;

    [[nodiscard]] int at(int x, int y, int channel = 0) const;
};

// The pixels that are not white: the smallest rectangle around them; empty ones have right < left.
struct InkBox {
    int left = 0, top = 0, right = -1, bottom = -1;  // inclusive
};
[[nodiscard]] InkBox ink(const Image& image);

// A character as mupdf finds it: where its origin is, points from the page's top left corner.
struct Character {
    std::string text;
    double x = 0, y = 0;
};

// A word as poppler finds it.
struct Word {
    std::string text;
    double left = 0, right = 0;
};

enum class Renderer { Poppler, Mupdf, Ghostscript };

class ReadBack {
  public:
    explicit ReadBack(std::string_view file);

    // What qpdf, poppler, mupdf and Ghostscript complain about; empty when nothing.
    [[nodiscard]] std::string complaints() const;

    // The text in reading order, without form feeds, empty lines, and spaces at the lines' ends.
    [[nodiscard]] std::string poppler_text() const;
    [[nodiscard]] std::string mupdf_text() const;
    [[nodiscard]] std::vector<Character> characters(int page = 1) const;
    [[nodiscard]] std::vector<Word> words() const;
    [[nodiscard]] std::string pdffonts() const;
    [[nodiscard]] std::string pdfinfo(const std::vector<std::string>& options = {}) const;

    // One pixel a point.
    [[nodiscard]] Image render(Renderer renderer, bool in_color = false) const;

    // qpdf's view of the file: its objects by number ("5 0 R"), pages, page labels and outlines.
    [[nodiscard]] const nlohmann::json& json() const { return json_; }
    [[nodiscard]] nlohmann::json object(
        const nlohmann::json& reference) const;  // a reference, or the thing itself
    [[nodiscard]] nlohmann::json catalog() const;
    [[nodiscard]] nlohmann::json page(std::size_t number) const;  // from 0
    // A stream's data, decoded.
    [[nodiscard]] std::string stream(const nlohmann::json& reference) const;

    [[nodiscard]] std::string path() const { return (folder_ / "file.pdf").string(); }

  private:
    [[nodiscard]] std::string run(const std::vector<std::string>& arguments) const;

    bifolio::testing::TemporaryFolder folder_;
    nlohmann::json json_;
};

// The text of one of qpdf's strings: "u:..." or "b:..." without the mark.
[[nodiscard]] std::string string_value(const nlohmann::json& value);

}  // namespace bifolio::pdf::testing
