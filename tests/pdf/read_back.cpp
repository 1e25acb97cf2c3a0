#include "tests/pdf/read_back.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "source/base/utf8.h"

namespace bifolio::pdf::testing {

using bifolio::testing::Outcome;

namespace {

// "…name="12.5"…": the value of an attribute of an XML tag.
std::string attribute(std::string_view tag, const std::string& name) {
    const std::string start = ' ' + name + "=\"";
    const std::size_t begin = tag.find(start);
    if (begin == std::string_view::npos) throw std::runtime_error("no attribute " + name);
    const std::size_t value = begin + start.size();
    return std::string(tag.substr(value, tag.find('"', value) - value));
}

std::string unescaped(std::string text) {
    for (const auto& [from, to] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
        for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; ++at)
            text.replace(at, std::string_view(from).size(), to);
    // mupdf writes all that is not ASCII as &#xNNNN;
    for (std::size_t at = 0; (at = text.find("&#x", at)) != std::string::npos; ++at) {
        const std::size_t end = text.find(';', at);
        const auto c = static_cast<char32_t>(std::stoul(text.substr(at + 3, end - at - 3), nullptr, 16));
        std::string utf8;
        source::append_utf8(utf8, c);
        text.replace(at, end - at + 1, utf8);
    }
    return text;
}

// Without form feeds, empty lines, and spaces at the lines' ends.
std::string tidied(const std::string& text) {
    std::istringstream lines(text);
    std::string out;
    for (std::string line; std::getline(lines, line);) {
        std::erase(line, '\f');
        line.erase(line.find_last_not_of(' ') + 1);
        if (!line.empty()) out += line + '\n';
    }
    return out;
}

// A PGM or PPM file (P5, P6) of 8 bits.
Image read_netpbm(const std::string& bytes) {
    std::istringstream stream(bytes);
    std::string magic;
    Image image;
    int maximum = 0;
    const auto next_number = [&stream] {
        while ((stream >> std::ws).peek() == '#') stream.ignore(1000, '\n');
        int number = 0;
        stream >> number;
        return number;
    };
    stream >> magic;
    image.width = next_number();
    image.height = next_number();
    maximum = next_number();
    stream.ignore(1);
    image.channels = magic == "P6" ? 3 : 1;
    const auto size = std::int64_t{image.width} * image.height * image.channels;
    image.samples.resize(static_cast<std::size_t>(size));
    if ((magic != "P5" && magic != "P6") || maximum != 255 || !stream.read(image.samples.data(), size))
        throw std::runtime_error("a renderer gave no picture");
    return image;
}

}  // namespace

int Image::at(int x, int y, int channel) const {
    if (x < 0 || x >= width || y < 0 || y >= height) throw std::out_of_range("a pixel outside the picture");
    const std::int64_t place = (std::int64_t{y} * width + x) * channels + channel;
    return static_cast<unsigned char>(samples.at(static_cast<std::size_t>(place)));
}

InkBox ink(const Image& image) {
    InkBox box{image.width, image.height, -1, -1};
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            if (image.at(x, y) > 160) continue;
            box.left = std::min(box.left, x);
            box.top = std::min(box.top, y);
            box.right = std::max(box.right, x);
            box.bottom = std::max(box.bottom, y);
        }
    return box;
}

ReadBack::ReadBack(std::string_view file) {
    bifolio::testing::write_file(path(), file);
    const Outcome outcome = bifolio::testing::run({.arguments = {"qpdf", "--json=2", path()}});
    if (outcome.status != 0) throw std::runtime_error("qpdf cannot read the file: " + outcome.err);
    json_ = nlohmann::json::parse(outcome.out);
}

std::string ReadBack::run(const std::vector<std::string>& arguments) const {
    const Outcome outcome = bifolio::testing::run({.arguments = arguments, .folder = folder_.path()});
    if (outcome.status != 0)
        throw std::runtime_error(arguments.front() + " failed: " + outcome.err + outcome.out);
    return outcome.out;
}

std::string ReadBack::complaints() const {
    std::string found;
    const auto listen = [&](const std::vector<std::string>& arguments, std::string_view known_noise) {
        const Outcome outcome = bifolio::testing::run({.arguments = arguments, .folder = folder_.path()});
        std::string noise = outcome.err;
        if (const std::size_t at = noise.find(known_noise); !known_noise.empty() && at != std::string::npos)
            noise.erase(at, known_noise.size());
        if (outcome.status != 0 || !noise.empty())
            found += arguments.front() + ": " + outcome.err + outcome.out + '\n';
    };
    listen({"qpdf", "--check", "--warning-exit-0", path()}, "");
    listen({"pdftoppm", "-r", "36", path(), "poppler"}, "");
    listen({"pdftotext", path(), "-"}, "");
    listen({"mutool", "draw", "-q", "-r", "36", "-o", "mupdf%d.png", path()},
           "warning: ICC support is not available\n");
    listen({"gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-sDEVICE=pgmraw", "-r36", "-o",
            "gs%d.pgm", path()},
           "");
    return found;
}

std::string ReadBack::poppler_text() const {
    return tidied(run({"pdftotext", path(), "-"}));
}

std::string ReadBack::mupdf_text() const {
    return tidied(run({"mutool", "draw", "-q", "-F", "txt", path()}));
}

std::vector<Character> ReadBack::characters(int page) const {
    const std::string xml = run({"mutool", "draw", "-q", "-F", "stext", path(), std::to_string(page)});
    std::vector<Character> characters;
    for (std::size_t at = 0; (at = xml.find("<char ", at)) != std::string::npos; ++at) {
        const std::string_view tag = std::string_view(xml).substr(at, xml.find("/>", at) - at);
        characters.push_back(
            {unescaped(attribute(tag, "c")), std::stod(attribute(tag, "x")), std::stod(attribute(tag, "y"))});
    }
    return characters;
}

std::vector<Word> ReadBack::words() const {
    const std::string xml = run({"pdftotext", "-bbox", path(), "-"});
    std::vector<Word> words;
    for (std::size_t at = 0; (at = xml.find("<word ", at)) != std::string::npos; ++at) {
        const std::size_t end = xml.find('>', at);
        const std::string_view tag = std::string_view(xml).substr(at, end - at);
        words.push_back({unescaped(xml.substr(end + 1, xml.find("</word>", end) - end - 1)),
                         std::stod(attribute(tag, "xMin")), std::stod(attribute(tag, "xMax"))});
    }
    return words;
}

std::string ReadBack::pdffonts() const {
    return run({"pdffonts", path()});
}

std::string ReadBack::pdfinfo(const std::vector<std::string>& options) const {
    std::vector<std::string> arguments = {"pdfinfo"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.push_back(path());
    return run(arguments);
}

Image ReadBack::render(Renderer renderer, bool in_color) const {
    switch (renderer) {
        case Renderer::Poppler:
            if (in_color) return read_netpbm(run({"pdftoppm", "-r", "72", path()}));
            return read_netpbm(run({"pdftoppm", "-gray", "-r", "72", path()}));
        case Renderer::Mupdf:
            return read_netpbm(
                run({"mutool", "draw", "-q", "-r", "72", "-F", in_color ? "ppm" : "pgm", "-o", "-", path()}));
        case Renderer::Ghostscript:
            return read_netpbm(
                run({"gs", "-q", "-dNOPAUSE", "-dBATCH", in_color ? "-sDEVICE=ppmraw" : "-sDEVICE=pgmraw",
                     "-dTextAlphaBits=4", "-r72", "-o", "-", path()}));
    }
    throw std::invalid_argument("no such renderer");
}

nlohmann::json ReadBack::object(const nlohmann::json& reference) const {
    if (!reference.is_string()) return reference;
    const auto& objects = json_.at("qpdf").at(1);
    const auto found = objects.find("obj:" + reference.get<std::string>());
    if (found == objects.end()) return reference;
    return found->contains("stream") ? found->at("stream").at("dict") : found->at("value");
}

nlohmann::json ReadBack::catalog() const {
    return object(json_.at("qpdf").at(1).at("trailer").at("value").at("/Root"));
}

nlohmann::json ReadBack::page(std::size_t number) const {
    return object(json_.at("pages").at(number).at("object"));
}

std::string ReadBack::stream(const nlohmann::json& reference) const {
    const std::string name = reference.get<std::string>();
    return run({"qpdf", "--show-object=" + name.substr(0, name.find(' ')), "--filtered-stream-data", path()});
}

std::string string_value(const nlohmann::json& value) {
    return value.get<std::string>().substr(2);
}

}  // namespace bifolio::pdf::testing
