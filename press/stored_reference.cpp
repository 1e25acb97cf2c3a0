#include "press/stored_reference.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>

#include "press/decoded_stream.h"
#include "press/pdf_objects.h"
#include "press/stream_decoders.h"

namespace bifolio::press {

namespace {

using Token = QPDFTokenizer::Token;

constexpr std::size_t kMostWords =
    10'000;  // of a dictionary, or of what stands before an object stream's objects
constexpr std::size_t kMostBytes = 1U << 20U;  // of a dictionary, that are looked through
constexpr std::size_t kFarthestHeader = 1024;  // of "%PDF-", from which all places are counted

struct Place {
    std::string text;
    std::size_t at = 0;
};

// Words of PDF, one after another, without spaces and comments.
class Words {
  public:
    explicit Words(const Place& from)
        : input_(std::make_shared<BufferInputSource>("", from.text)), is_past_(from.at >= from.text.size()) {
        if (!is_past_) input_->seek(static_cast<qpdf_offset_t>(from.at), SEEK_SET);
    }

    // The end again and again once it is reached, or too many have been read.
    [[nodiscard]] Token next() {
        if (is_past_ || ++count_ > kMostWords) return {QPDFTokenizer::tt_eof, ""};
        Token token = tokenizer_.readToken(input_, "", true);
        is_past_ = token.getType() == QPDFTokenizer::tt_eof;
        return token;
    }

  private:
    std::shared_ptr<BufferInputSource> input_;
    QPDFTokenizer tokenizer_;
    bool is_past_;
    std::size_t count_ = 0;
};

// A number that fits an object's; 0 for anything else.
int number_in(const Token& token) {
    constexpr std::size_t kMostDigits = 9;
    const std::string& text = token.getValue();
    const bool is_number = token.isInteger() && text.size() <= kMostDigits && text.front() != '-';
    return is_number ? std::stoi(text) : 0;
}

// "12 0 R"
std::optional<int> reference_at(Words& words) {
    const int number = number_in(words.next());
    const bool is_reference = number > 0 && words.next().isInteger() && words.next().isWord("R");
    return is_reference ? std::optional(number) : std::nullopt;
}

// From "12 0 obj" or the dictionary's "<<" on.
std::optional<int> reference_in(const Place& dictionary, const std::string& key) {
    Words words(dictionary);
    std::size_t depth = 0;
    for (Token word = words.next(); word.getType() != QPDFTokenizer::tt_eof; word = words.next()) {
        switch (word.getType()) {
            case QPDFTokenizer::tt_dict_open:
            case QPDFTokenizer::tt_array_open:
                ++depth;
                break;
            case QPDFTokenizer::tt_dict_close:
            case QPDFTokenizer::tt_array_close:
                if (depth <= 1) return std::nullopt;
                --depth;
                break;
            case QPDFTokenizer::tt_name:
                if (depth == 1 && word.getValue() == key) return reference_at(words);
                break;
            default:
                break;
        }
    }
    return std::nullopt;
}

// ISO 32000-1, 7.5.7: pairs of an object's number and its place, counted from /First.
std::optional<Place> place_in_object_stream(QPDFObjectHandle stream, int object) {
    if (!stream.isStream()) return std::nullopt;
    QPDFObjectHandle first = stream.getDict().getKey("/First");
    DecodedStream decoded = decode_stream(stream, kLargestStream);
    if (!decoded.is_decoded || number_of(first) < 0) return std::nullopt;
    Place place{std::move(decoded.bytes), 0};
    Words pairs(place);
    for (Token number = pairs.next(); number.isInteger(); number = pairs.next()) {
        place.at =
            static_cast<std::size_t>(number_of(first)) + static_cast<std::size_t>(number_in(pairs.next()));
        if (number_in(number) == object) return place;
    }
    return std::nullopt;
}

}  // namespace

std::optional<int> stored_reference(QPDF& pdf, const QPDFObjectHandle& dictionary, const std::string& key,
                                    std::string_view file) {
    const std::map<QPDFObjGen, QPDFXRefEntry> table = pdf.getXRefTable();
    const auto entry = table.find(dictionary.getObjGen());
    if (entry == table.end()) return std::nullopt;
    if (entry->second.getType() == 2) {
        const auto place = place_in_object_stream(pdf.getObject(entry->second.getObjStreamNumber(), 0),
                                                  dictionary.getObjectID());
        return place ? reference_in(*place, key) : std::nullopt;
    }
    const std::size_t header = file.substr(0, kFarthestHeader).find("%PDF-");
    const std::size_t start = header == std::string_view::npos ? 0 : header;
    const auto offset = static_cast<std::size_t>(std::max<qpdf_offset_t>(entry->second.getOffset(), 0));
    if (offset > file.size() - start) return std::nullopt;
    return reference_in({std::string(file.substr(start + offset, kMostBytes))}, key);
}

}  // namespace bifolio::press
