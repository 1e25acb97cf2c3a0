#include "mail/recipients.h"

#include <csv.h>
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <new>
#include <set>
#include <span>
#include <utility>

#include "mail/encoding.h"
#include "source/base/ascii.h"
#include "source/base/line_index.h"
#include "source/base/quotation.h"

namespace bifolio::mail {

namespace {

using source::Diagnostics;
using source::Place;
using source::Severity;

struct Field {
    std::string text;
    Place place;
};
using Row = std::vector<Field>;

struct Rows {
    std::vector<Row> rows;
    std::optional<Place> fault;  // where it stops being CSV; what follows is left out
};

// libcsv's parser, told byte by byte what it reads, so that the place of each field is known.
class TableReader {
  public:
    TableReader(std::string_view bytes, char delimiter) : bytes_(bytes), index_(bytes) {
        if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    }
    TableReader(const TableReader&) = delete;
    TableReader& operator=(const TableReader&) = delete;
    ~TableReader() { csv_free(&parser_); }

    [[nodiscard]] Rows read() {
        for (offset_ = 0; offset_ < bytes_.size(); ++offset_) {
            const char byte = bytes_[offset_];
            if (!begin_ && byte != '\r' && byte != '\n') begin_ = offset_;
            if (csv_parse(&parser_, &byte, 1, &take_field, &take_row, this) == 1) continue;
            if (csv_error(&parser_) != CSV_EPARSE) throw std::bad_alloc();
            result_.fault = index_.place(offset_);
            return std::move(result_);
        }
        const std::size_t last = begin_.value_or(offset_);
        if (csv_fini(&parser_, &take_field, &take_row, this) != 0) result_.fault = index_.place(last);
        return std::move(result_);
    }

  private:
    static void take_field(void* text, std::size_t length, void* self) {
        auto& reader = *static_cast<TableReader*>(self);
        reader.row_.push_back({std::string(static_cast<const char*>(text), length),
                               reader.index_.place(reader.begin_.value_or(reader.offset_))});
        reader.begin_.reset();
    }
    static void take_row(int /*terminator*/, void* self) {
        auto& reader = *static_cast<TableReader*>(self);
        reader.result_.rows.push_back(std::exchange(reader.row_, {}));
        reader.begin_.reset();
    }

    std::string_view bytes_;
    source::LineIndex index_;
    csv_parser parser_{};
    std::size_t offset_ = 0;
    std::optional<std::size_t> begin_;  // of the field that is being read
    Row row_;
    Rows result_;
};

// What stands between columns: the sign that the first line has most of.
char delimiter_of(std::string_view bytes) {
    const std::string_view line = bytes.substr(0, bytes.find_first_of("\r\n"));
    char most = ',';
    for (const char each : {';', '\t'})
        if (std::ranges::count(line, each) > std::ranges::count(line, most)) most = each;
    return most;
}

// "First name" as templates name it: FIRST_NAME. Empty where it has no letter or digit of ASCII.
std::string marker_of(std::string_view column) {
    std::string marker;
    for (const char c : column) {
        const char upper = source::upper_ascii(c);
        if ((upper >= 'A' && upper <= 'Z') || (upper >= '0' && upper <= '9'))
            marker += upper;
        else if (!marker.empty() && !marker.ends_with('_'))
            marker += '_';
    }
    while (marker.ends_with('_')) marker.pop_back();
    return marker == "EMAIL" || marker == "E_MAIL" ? "ADDRESS" : marker;
}

class Sorter {
  public:
    Sorter(const std::string& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

    void take_header(const Row& header) {
        std::map<std::string, Place> seen;
        for (const Field& field : header) {
            const std::string marker = marker_of(field.text);
            if (marker.empty())
                error(field.place,
                      fmt::format("the name of the column {} cannot be used in templates",
                                  source::in_quotes(field.text)),
                      "name it with letters from A to Z");
            else if (const auto [known, is_new] = seen.emplace(marker, field.place); !is_new)
                error(field.place, fmt::format("a second column for {}", source::shortened(marker)),
                      fmt::format("the first is in column {}", known->second.column));
            result_.columns.push_back(marker);
        }
        if (!seen.contains("ADDRESS"))
            error(header.front().place, "no column holds the addresses",
                  "the first line must name the columns, and one of them \"address\" or \"email\"");
    }

    void take(const Row& row) {
        if (row.size() != result_.columns.size())
            return error(row.front().place,
                         fmt::format("has {} field{}, but the first line has {}", row.size(),
                                     row.size() == 1 ? "" : "s", result_.columns.size()),
                         "put a field that contains a comma into double quotes");
        Recipient person;
        for (std::size_t n = 0; n < row.size(); ++n) {
            if (!take(row[n], result_.columns[n], person.address)) return;
            person.fields.push_back(row[n].text);
        }
        const auto [first, is_new] = seen_.emplace(mailbox_key(person.address.address), row.front().place);
        if (is_new) {
            result_.people.push_back(std::move(person));
            return;
        }
        diagnostics_.add({Severity::Note, "recipients", file_, row.front().place,
                          fmt::format("{} is listed again, and gets it once", person.address.address),
                          fmt::format("the first is on line {}", first->second.line)});
    }

    void error(Place place, std::string message, std::string hint) {
        diagnostics_.add({Severity::Error, "recipients", file_, place, std::move(message), std::move(hint)});
    }

    [[nodiscard]] Recipients& result() { return result_; }

  private:
    // False where it is wrong.
    bool take(const Field& field, const std::string& column, Address& address) {
        source::Trouble trouble;
        if (column == "ADDRESS") trouble = read_address(field.text, address);
        if (column == "NAME") trouble = read_name(field.text, address.name);
        if (!trouble) {
            if (column == "ADDRESS") doubt(field, address);
            return true;
        }
        error(field.place, fmt::format("{} {}", source::in_quotes(field.text), trouble.message),
              trouble.hint);
        return false;
    }

    // Once a domain: a table may have a thousand addresses of one.
    void doubt(const Field& field, const Address& address) {
        if (!doubted_.insert(std::string(address.domain())).second) return;
        if (const source::Trouble trouble = lookalike_trouble(address.address))
            diagnostics_.add({Severity::Warning, "recipients", file_, field.place,
                              fmt::format("{} {}", source::in_quotes(field.text), trouble.message),
                              trouble.hint});
    }

    const std::string& file_;
    Diagnostics& diagnostics_;
    Recipients result_;
    std::map<std::string, Place> seen_;
    std::set<std::string> doubted_;  // domains that were looked at
};

// Whether the bytes are those of a table; else says where they are not.
bool is_table(const std::string& bytes, const std::string& file, Diagnostics& diagnostics) {
    if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) {
        diagnostics.add(
            {Severity::Error, "encoding", file, {}, "the file is in UTF-16", "save it as CSV in UTF-8"});
        return false;
    }
    return is_text(bytes, file, diagnostics);
}

}  // namespace

std::optional<Recipients> read_recipients(std::string bytes, const std::string& file,
                                          Diagnostics& diagnostics) {
    Sorter sorter(file, diagnostics);
    if (bytes.size() > kLargestTable) {
        sorter.error({}, fmt::format("is larger than {} MB", kLargestTable >> 20U), "split it");
        return std::nullopt;
    }
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.erase(0, 3);
    if (!is_table(bytes, file, diagnostics)) return std::nullopt;
    const std::size_t errors = diagnostics.count(Severity::Error);
    const Rows table = TableReader(bytes, delimiter_of(bytes)).read();
    if (!table.rows.empty()) {
        sorter.take_header(table.rows.front());
        for (const Row& row : std::span(table.rows).subspan(1)) sorter.take(row);
    }
    if (table.fault)
        sorter.error(*table.fault, "a misplaced double quote: nothing can be read from here on",
                     "put a field that contains one into double quotes, and write it as \"\"");
    else if (table.rows.size() < 2)
        sorter.error({}, "names nobody", "the first line names the columns, each of the others a person");
    if (diagnostics.count(Severity::Error) > errors) return std::nullopt;
    return std::move(sorter.result());
}

}  // namespace bifolio::mail
