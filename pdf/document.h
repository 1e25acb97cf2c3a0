// A PDF file under construction: objects in, bytes out. The only door to libharu.
//
// libharu 2.3.0 numbers the objects, keeps the page tree and the bookmark tree, and writes the file with its
// cross-reference table. Its text, font, image, destination and metadata calls are not used: they truncate
// widths and page sizes, know no UTF-16 beyond the BMP, and refuse a destination that keeps the reader's
// zoom.
//
// `entries` are the inside of a dictionary in PDF syntax, "/Key value /Key value", as pdf/syntax.h writes it.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace bifolio::pdf {

// libharu failed: in which call, and with which of its codes (hpdf_error.h).
class WriteError : public std::runtime_error {
  public:
    WriteError(const std::string& call, unsigned long code, unsigned long detail);

    [[nodiscard]] const std::string& call() const { return call_; }
    [[nodiscard]] unsigned long code() const { return code_; }
    [[nodiscard]] unsigned long detail() const { return detail_; }

  private:
    std::string call_;
    unsigned long code_, detail_;
};

// An indirect object's number.
struct ObjectId {
    std::uint32_t number = 0;
    bool operator==(const ObjectId&) const = default;
};

enum class Version { Pdf17, Pdf20 };

// "12 0 R"
void append_reference(std::string& out, ObjectId id);

// All functions throw WriteError when libharu fails; after that the document can only be destroyed. Not
// thread-safe, but several documents can be made at a time.
class Document {
  public:
    explicit Document(Version version = Version::Pdf17);
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    ObjectId add_dictionary(std::string entries);
    // A dictionary that others refer to before it is known; its entries follow.
    [[nodiscard]] ObjectId reserve() { return add_dictionary({}); }
    void set_dictionary(ObjectId dictionary, std::string entries);

    // `data` is written as it is: whoever compressed it names the filter in the entries. Length is added.
    ObjectId add_stream(std::string entries, std::string_view data);

    // Adds a page behind the others, yet empty.
    ObjectId add_page();
    // A page's entries but Type, Parent and Contents; and its content, deflated. Once for each page.
    void set_page(ObjectId page, std::string entries, std::string_view deflated_content);

    // Adds a bookmark behind its siblings; without parent, at the top. Entries are those but the ones that
    // link bookmarks with each other, and Count.
    ObjectId add_bookmark(ObjectId parent, std::string entries, bool is_open);

    // Entries that are added to the catalogue's, and all of the document information's.
    void set_catalog(std::string entries);
    void set_information(std::string entries);
    // Instead of the above: the file has none.
    void omit_information();

    // libharu's name and version, for the Producer.
    [[nodiscard]] static std::string library();

    // The file. Its ID is made from what was added, so that equal documents are equal files. Once;
    // there must be a page. Packed, its objects are in compressed streams (pdf/object_streams.h), made by so
    // many threads.
    enum class Form { Plain, Packed };
    [[nodiscard]] std::string save(Form form = Form::Plain, int threads = 1);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace bifolio::pdf
