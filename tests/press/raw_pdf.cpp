#include "tests/press/raw_pdf.h"

#include <fmt/core.h>
#include <zlib.h>

#include <algorithm>
#include <stdexcept>

namespace bifolio::press::testing {

std::string stream_object(const std::string& entries, std::string_view data) {
    return fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", entries, data.size(), data);
}

std::string raw_pdf(const std::vector<std::string>& objects) {
    std::string file = "%PDF-1.7\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t n = 0; n < objects.size(); ++n) {
        table += fmt::format("{:010} 00000 n \n", file.size());
        file += fmt::format("{} 0 obj\n{}\nendobj\n", n + 1, objects[n]);
    }
    const std::size_t start = file.size();
    return file + fmt::format("xref\n0 {0}\n{1}trailer\n<< /Size {0} /Root 1 0 R >>\nstartxref\n{2}\n%%EOF\n",
                              objects.size() + 1, table, start);
}

std::string RawPage::bytes() const {
    std::vector<std::string> all = {
        fmt::format("<< /Type /Catalog /Pages 2 0 R {} >>", catalogue),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        fmt::format(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents {} /Resources << {} >> >>",
            contents, resources),
        content.empty() ? stream_object("", "") : content};
    all.insert(all.end(), objects.begin(), objects.end());
    return raw_pdf(all);
}

namespace {

// Takes what is to be deflated in pieces, so that it need not all be there at a time.
class Deflater {
  public:
    Deflater() {
        if (deflateInit(&stream_, Z_BEST_COMPRESSION) != Z_OK) throw std::runtime_error("zlib");
    }
    ~Deflater() { deflateEnd(&stream_); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    void add(std::string_view bytes, int flush) {
        std::string piece = std::string(bytes);
        stream_.next_in = reinterpret_cast<Bytef*>(piece.data());
        stream_.avail_in = static_cast<uInt>(piece.size());
        std::string room(std::size_t{1} << 16U, '\0');
        do {
            stream_.next_out = reinterpret_cast<Bytef*>(room.data());
            stream_.avail_out = static_cast<uInt>(room.size());
            ::deflate(&stream_, flush);
            made_.append(room, 0, room.size() - stream_.avail_out);
        } while (stream_.avail_out == 0);
    }
    [[nodiscard]] const std::string& made() const { return made_; }

  private:
    z_stream stream_{};
    std::string made_;
};

}  // namespace

std::string with_object_stream(const std::string& entries, std::string_view data) {
    std::string file = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n";
    const std::size_t page = file.size();
    file += "5 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] >>\nendobj\n";
    const std::size_t at = file.size();
    file += "3 0 obj\n" + stream_object("/Type /ObjStm /N 1 /First 4 " + entries, data) + "\nendobj\n";
    const std::size_t start = file.size();
    const auto entry = [](int kind, std::size_t place, int last) {
        return std::string{static_cast<char>(kind),         static_cast<char>(place >> 24U),
                           static_cast<char>(place >> 16U), static_cast<char>(place >> 8U),
                           static_cast<char>(place),        static_cast<char>(last)};
    };
    const std::string table = entry(0, 0, 0) + entry(1, 9, 0) + entry(2, 3, 0) + entry(1, at, 0) +
                              entry(1, start, 0) + entry(1, page, 0);
    return file + "4 0 obj\n" + stream_object("/Type /XRef /Size 6 /W [1 4 1] /Root 1 0 R ", table) +
           fmt::format("\nendobj\nstartxref\n{}\n%%EOF\n", start);
}

std::string deflated(std::string_view bytes) {
    Deflater deflater;
    deflater.add(bytes, Z_FINISH);
    return deflater.made();
}

std::string deflated_zeros(std::size_t count, int times) {
    const std::string piece(std::size_t{1} << 20U, '\0');
    Deflater deflater;
    for (; count > 0; count -= std::min(count, piece.size()))
        deflater.add(std::string_view(piece).substr(0, std::min(count, piece.size())), Z_NO_FLUSH);
    deflater.add({}, Z_FINISH);
    std::string made = deflater.made();
    for (int n = 1; n < times; ++n) made = deflated(made);
    return made;
}

}  // namespace bifolio::press::testing
