#include "pdf/object_streams.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <utility>

#include "layout/pages/parallel.h"
#include "pdf/deflate.h"
#include "pdf/syntax.h"

namespace bifolio::pdf {

namespace {

// A reader that wants one object inflates all of its stream.
constexpr std::size_t kObjectsAStream = 500;

// Of the entries of the cross-reference stream: what kind of entry it is; a place in the file, or the number
// of an object stream; a place in that. Bytes.
constexpr std::size_t kKindBytes = 1, kPlaceBytes = 4, kIndexBytes = 2;
constexpr std::size_t kEntryBytes = kKindBytes + kPlaceBytes + kIndexBytes;

[[noreturn]] void fail(const char* what) {
    throw std::logic_error(std::string("the file to pack is not as libharu writes it: ") + what);
}

std::size_t number_at(std::string_view file, std::size_t at) {
    std::size_t number = 0;
    if (at > file.size() ||
        std::from_chars(file.data() + at, file.data() + file.size(), number).ec != std::errc())
        fail("no number");
    return number;
}

// What is between `begin` and the next `end` in `file` behind `from`.
std::string_view between(std::string_view file, std::size_t from, std::string_view begin,
                         std::string_view end) {
    const std::size_t first = file.find(begin, from);
    if (first == std::string_view::npos) fail("a part is missing");
    const std::size_t last = file.find(end, first + begin.size());
    if (last == std::string_view::npos) fail("a part does not end");
    return file.substr(first + begin.size(), last - first - begin.size());
}

// The file in its parts.
struct Parts {
    std::string_view head;                  // before the first object
    std::vector<std::string_view> objects;  // by number, without "obj" and "endobj"; 0 is empty
    std::string trailer;                    // its entries but Size
};

Parts parts_of(std::string_view file) {
    constexpr std::size_t kTableEntry = 20;
    constexpr std::string_view kObject = " 0 obj\n", kEnd = "\nendobj\n";
    const std::size_t start = file.rfind("startxref");
    if (start == std::string_view::npos) fail("no startxref");
    const std::size_t table = number_at(file, start + std::string_view("startxref\n").size());
    constexpr std::string_view kTable = "xref\n0 ";
    if (!file.substr(table).starts_with(kTable)) fail("no table");
    const std::size_t count = number_at(file, table + kTable.size());
    const std::size_t entries = file.find('\n', table + kTable.size()) + 1;
    Parts parts;
    parts.objects.resize(count);
    std::size_t last = table;  // where the object behind this one begins
    for (std::size_t n = count; n-- > 1;) {
        const std::size_t begin = number_at(file, entries + n * kTableEntry);
        const std::size_t body = file.find(kObject, begin) + kObject.size();
        if (begin >= last || body > last || !file.substr(0, last).ends_with(kEnd))
            fail("an object is elsewhere");
        parts.objects[n] = file.substr(body, last - kEnd.size() - body);
        last = begin;
    }
    parts.head = file.substr(0, last);
    const std::size_t behind = entries + count * kTableEntry;
    (parts.trailer = between(file, behind, "trailer\n<<\n", "/Size ")) +=
        between(file, file.find("/Size ", behind), "\n", ">>\nstartxref");
    return parts;
}

void append_big_endian(std::string& out, std::size_t value, std::size_t bytes) {
    for (std::size_t n = bytes; n-- > 0;) out += static_cast<char>(value >> (8 * n) & 0xFFU);
}

class Packer {
  public:
    Packer(Parts parts, const std::vector<bool>& is_stream, int threads)
        : parts_(std::move(parts)), threads_(threads), is_stream_(is_stream) {
        is_stream_.resize(parts_.objects.size(), false);
    }

    std::string pack() {
        out_ = parts_.head;
        entries_.assign(kEntryBytes, '\0');  // of object 0, which is free
        entries_.resize(kEntryBytes * parts_.objects.size(), '\0');
        for (std::size_t n = 1; n < parts_.objects.size(); ++n)
            if (is_stream_[n]) write_stream(n);
        write_object_streams();
        write_references();
        return std::move(out_);
    }

  private:
    enum class Kind : std::uint8_t { Free, InFile, InStream };

    void set_entry(std::size_t number, Kind kind, std::size_t place, std::size_t index) {
        std::string entry;
        append_big_endian(entry, static_cast<std::size_t>(kind), kKindBytes);
        append_big_endian(entry, place, kPlaceBytes);
        append_big_endian(entry, index, kIndexBytes);
        if (entries_.size() < kEntryBytes * (number + 1)) entries_.resize(kEntryBytes * (number + 1), '\0');
        entries_.replace(kEntryBytes * number, kEntryBytes, entry);
    }

    void begin_object(std::size_t number) {
        set_entry(number, Kind::InFile, out_.size(), 0);
        append_number(out_, static_cast<std::int64_t>(number));
        out_ += " 0 obj\n";
    }

    // The length moves into the dictionary; the object that had it is free.
    void write_stream(std::size_t number) {
        constexpr std::string_view kLength = "<<\n/Length ", kReference = " 0 R";
        const std::string_view object = parts_.objects[number];
        if (!object.starts_with(kLength)) fail("a stream without a length");
        const std::size_t length = number_at(object, kLength.size());
        const std::size_t rest = object.find(kReference, kLength.size()) + kReference.size();
        if (length >= parts_.objects.size() || rest > object.size()) fail("a length that is nowhere");
        begin_object(number);
        ((out_ += kLength) += parts_.objects[length]) += object.substr(rest);
        out_ += "\nendobj\n";
        parts_.objects[length] = {};
    }

    void write_object_streams() {
        std::vector<std::size_t> packed;
        for (std::size_t n = 1; n < parts_.objects.size(); ++n)
            if (!is_stream_[n] && !parts_.objects[n].empty()) packed.push_back(n);
        const std::size_t count = (packed.size() + kObjectsAStream - 1) / kObjectsAStream;
        struct ObjectStream {
            std::string data;
            std::size_t objects = 0, first = 0;
        };
        std::vector<ObjectStream> streams(count);
        layout::parallel_for(count, threads_, [&](std::size_t n) {
            std::string numbers, bodies;
            const std::size_t begin = n * kObjectsAStream;
            const std::size_t end = std::min(begin + kObjectsAStream, packed.size());
            for (std::size_t each = begin; each < end; ++each) {
                append_number(numbers, static_cast<std::int64_t>(packed[each]));
                append_number(numbers += ' ', static_cast<std::int64_t>(bodies.size()));
                numbers += ' ';
                (bodies += parts_.objects[packed[each]]) += '\n';
            }
            streams[n] = {deflate(numbers + bodies), end - begin, numbers.size()};
        });
        next_ = parts_.objects.size();
        for (std::size_t n = 0; n < packed.size(); ++n)
            set_entry(packed[n], Kind::InStream, next_ + n / kObjectsAStream, n % kObjectsAStream);
        for (const ObjectStream& stream : streams) {
            begin_object(next_++);
            append_number(out_ += "<</Type /ObjStm /N ", static_cast<std::int64_t>(stream.objects));
            append_number(out_ += " /First ", static_cast<std::int64_t>(stream.first));
            write_data(stream.data);
        }
    }

    // Each entry as its difference from that above, as PNG has it (7.4.4.4): most are alike.
    void write_references() {
        const std::size_t place = out_.size();
        begin_object(next_);
        std::string rows;
        for (std::size_t at = 0; at < entries_.size(); ++at) {
            constexpr char kUp = 2;
            if (at % kEntryBytes == 0) rows += kUp;
            const char above = at < kEntryBytes ? '\0' : entries_[at - kEntryBytes];
            rows += static_cast<char>(static_cast<unsigned char>(entries_[at]) -
                                      static_cast<unsigned char>(above));
        }
        out_ += "<</Type /XRef ";
        out_ += parts_.trailer;
        append_number(out_ += " /W [", static_cast<std::int64_t>(kKindBytes));
        append_number(out_ += ' ', static_cast<std::int64_t>(kPlaceBytes));
        append_number(out_ += ' ', static_cast<std::int64_t>(kIndexBytes));
        append_number(out_ += "] /DecodeParms <</Predictor 12 /Columns ",
                      static_cast<std::int64_t>(kEntryBytes));
        append_number(out_ += ">> /Size ", static_cast<std::int64_t>(next_) + 1);
        write_data(deflate(rows));
        append_number(out_ += "startxref\n", static_cast<std::int64_t>(place));
        out_ += "\n%%EOF\n";
    }

    // Ends a stream's dictionary, and the stream.
    void write_data(const std::string& data) {
        append_number(out_ += " /Filter /FlateDecode /Length ", static_cast<std::int64_t>(data.size()));
        ((out_ += ">>\nstream\n") += data) += "\nendstream\nendobj\n";
    }

    Parts parts_;
    int threads_;
    std::vector<bool> is_stream_;
    std::string out_;
    std::string entries_;   // of the cross-reference stream
    std::size_t next_ = 0;  // number
};

}  // namespace

std::string pack_objects(std::string_view file, const std::vector<bool>& is_stream, int threads) {
    return Packer(parts_of(file), is_stream, threads).pack();
}

}  // namespace bifolio::pdf
