// The one door to libharu, which is used as a writer of PDF objects and pages; its text and font calls are
// not.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "layout/geometry.h"
#include "pdf/object.h"

namespace bifolio::pdf {

// libharu refused something: a bug here, or no memory. Carries its error codes.
class WriteError : public std::runtime_error {
  public:
    WriteError(const std::string& what, unsigned long code, unsigned long detail);
    [[nodiscard]] unsigned long code() const { return code_; }
    [[nodiscard]] unsigned long detail() const { return detail_; }

  private:
    unsigned long code_, detail_;
};

// How the bytes of a stream are coded already.
enum class Coding { None, Flate, Jpeg };

// A PDF 1.7 document in memory. Every call throws WriteError when libharu fails, after which the document is
// of no more use. Not thread-safe; documents do not share anything.
class HaruDocument {
  public:
    HaruDocument();
    ~HaruDocument();
    HaruDocument(const HaruDocument&) = delete;
    HaruDocument& operator=(const HaruDocument&) = delete;

    // An indirect dictionary: empty, to be filled later (references may go round in circles); or with its
    // entries.
    [[nodiscard]] Reference reserve();
    void fill(Reference dictionary, const Dictionary& entries);
    [[nodiscard]] Reference add(const Dictionary& entries);

    // A stream with further entries of its dictionary; Length and Filter are written by this.
    [[nodiscard]] Reference add_stream(const Dictionary& entries, std::string_view bytes, Coding coding);

    // A page at the end; `content` is coded Flate. `entries` go over what libharu makes.
    [[nodiscard]] Reference add_page(layout::Size media, std::string_view content, const Dictionary& entries);

    void extend_catalog(const Dictionary& entries);
    void set_info(const Dictionary& entries);
    void set_id(const std::string& sixteen_bytes);

    // The whole file. To be called once, last.
    [[nodiscard]] std::string save();

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace bifolio::pdf
