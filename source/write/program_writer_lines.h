// XML as lines for people: indented, wrapped, with blank lines between what is long. Internal to the writer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "source/model/text.h"

namespace bifolio::source {

// An element's name and attributes.
class Tag {
  public:
    explicit Tag(std::string_view name) : name_(name) {}

    // An empty value is left out. What means something in XML is escaped.
    Tag& add(std::string_view attribute, std::string_view value);
    Tag& add_even_empty(std::string_view attribute, std::string_view value);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const std::string& attributes() const { return attributes_; }  // ` id="a" start="9:00"`

  private:
    std::string name_;
    std::string attributes_;
};

class XmlLines {
  public:
    static constexpr std::size_t kWidth = 110;  // characters; only an unbreakable word makes a line longer
    static constexpr std::size_t kIndent = 2;

    void open(const Tag& tag);
    void close(std::string_view name);
    void empty(const Tag& tag);
    // The element with its text and marks, wrapped at single spaces.
    void text(const Tag& tag, const Text& content);
    // The element with lines of text whose white space is kept.
    void verbatim(const Tag& tag, const std::vector<const Text*>& lines);
    // A blank line before the next line, unless that closes an element or follows one that opens.
    void gap() { gap_ = true; }

    [[nodiscard]] std::string take();

  private:
    void start_line(bool closes);
    void end_line(bool opens);
    void wrapped(std::string_view content);

    std::string out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    std::size_t depth_ = 0;
    bool gap_ = false;
    bool after_open_ = true;
};

}  // namespace bifolio::source
