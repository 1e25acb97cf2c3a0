// PDFs written object by object, as no library would write them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bifolio::press::testing {

// A stream's object, its /Length right.
[[nodiscard]] std::string stream_object(const std::string& entries, std::string_view data);

// The objects as a file: the first is the catalogue, and has number 1.
[[nodiscard]] std::string raw_pdf(const std::vector<std::string>& objects);

// A page with that content, an object of number 4, and what its resources and the catalogue hold besides;
// more objects have the numbers from 5.
struct RawPage {
    std::string content;         // the object; empty: stream_object("", "")
    std::string resources = {};  // entries
    std::string catalogue = {};  // entries
    std::vector<std::string> objects = {};
    std::string contents = "4 0 R";  // of the page

    [[nodiscard]] std::string bytes() const;
};

// A file of one page, object 5, whose page tree, object 2, stands in an object stream of these entries and
// bytes.
[[nodiscard]] std::string with_object_stream(const std::string& entries, std::string_view data);

[[nodiscard]] std::string deflated(std::string_view bytes);
// So many zero bytes, deflated; and again, for as often as is said.
[[nodiscard]] std::string deflated_zeros(std::size_t count, int times);

}  // namespace bifolio::press::testing
