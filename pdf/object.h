// PDF objects as values (ISO 32000-1, 7.3), to be handed to a writer. Nothing here knows libharu.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace bifolio::pdf {

// A name without its slash.
struct Name {
    std::string value;
};

// A text string (7.9.2.2): UTF-8 here, PDFDocEncoding or UTF-16 with a mark in the file.
struct TextString {
    std::string utf8;
};

// A byte string.
struct ByteString {
    std::string bytes;
};

// An object of the document that stands on its own; made by HaruDocument.
struct Reference {
    std::size_t index = 0;
};

class Value;
using Array = std::vector<Value>;
// In the order in which it is to be written; keys without slash, each once.
using Dictionary = std::vector<std::pair<std::string, Value>>;

class Value {
  public:
    using Content =
        std::variant<bool, std::int32_t, double, Name, TextString, ByteString, Reference, Array, Dictionary>;

    template <typename T>
        requires std::constructible_from<Content, T>
    Value(T content)
        : content_(std::move(content)) {}  // NOLINT(google-explicit-constructor): a value is its content

    [[nodiscard]] const Content& content() const { return content_; }

  private:
    Content content_;
};

}  // namespace bifolio::pdf
