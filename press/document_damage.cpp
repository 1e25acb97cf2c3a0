#include "press/document_damage.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "press/decoded_stream.h"
#include "press/pdf_objects.h"
#include "press/stored_reference.h"
#include "press/stream_decoders.h"
#include "press/token_budget.h"

namespace bifolio::press {

namespace {

constexpr std::size_t kMostContentStreams = 10'000;  // of a page
constexpr std::size_t kMostWithoutContent = 100;     // pages that are looked into
constexpr std::size_t kMostFilters = 8;              // of a stream
constexpr std::uint64_t kMostDecoded = 4ULL << 30U;  // bytes, of a document
constexpr std::size_t kMostOperators = 300'000;      // that are looked at, of a document

// ISO 32000-1, table A.1, in the order of ASCII.
constexpr std::array<std::string_view, 73> kOperators = {
    "\"", "'",  "B",  "B*", "BDC", "BI", "BMC", "BT", "BX",  "CS", "DP", "Do", "EI",  "EMC", "ET",
    "EX", "F",  "G",  "ID", "J",   "K",  "M",   "MP", "Q",   "RG", "S",  "SC", "SCN", "T*",  "TD",
    "TJ", "TL", "Tc", "Td", "Tf",  "Tj", "Tm",  "Tr", "Ts",  "Tw", "Tz", "W",  "W*",  "b",   "b*",
    "c",  "cm", "cs", "d",  "d0",  "d1", "f",   "f*", "g",   "gs", "h",  "i",  "j",   "k",   "l",
    "m",  "n",  "q",  "re", "rg",  "ri", "s",   "sc", "scn", "sh", "v",  "w",  "y"};
static_assert(std::ranges::is_sorted(kOperators));

// Left alone: what they lead to is not printed with the page, or is another page.
constexpr std::array<std::string_view, 9> kSkipped = {"/A",      "/AA",        "/Dest",  "/IRT",  "/P",
                                                      "/Parent", "/PieceInfo", "/Popup", "/Thumb"};

bool is_picture_coding(std::string_view filter) {
    constexpr std::array<std::string_view, 7> kCodings = {"CCF",       "CCITTFaxDecode", "Crypt",    "DCT",
                                                          "DCTDecode", "JBIG2Decode",    "JPXDecode"};
    return std::ranges::find(kCodings, filter) != kCodings.end();
}

std::vector<std::string> filters_of(QPDFObjectHandle stream) {
    QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
    if (filter.isName()) return {name_of(filter)};
    std::vector<std::string> names;
    if (filter.isArray())
        for (const QPDFObjectHandle& each : filter.getArrayAsVector()) names.push_back(name_of(each));
    return names;
}

// Looks for the first word of a page's content that is no operator.
class OperatorProbe final : public QPDFObjectHandle::ParserCallbacks {
  public:
    explicit OperatorProbe(std::size_t& looked_at) : looked_at_(looked_at) {}

    void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
        if (!object.isOperator()) return;
        if (++looked_at_ > kMostOperators) terminateParsing();
        const std::string word = object.getOperatorValue();
        // Between these two may stand operators that a reader need not know (7.8.2).
        if (word == "BX" || word == "EX") is_compatible_ = word == "BX";
        if (is_compatible_ || std::ranges::binary_search(kOperators, word)) return;
        unknown_ = word;
        terminateParsing();
    }
    void handleEOF() override {}

    [[nodiscard]] const std::optional<std::string>& unknown() const { return unknown_; }

  private:
    std::size_t& looked_at_;
    bool is_compatible_ = false;
    std::optional<std::string> unknown_;
};

class DamageSearch {
  public:
    DamageSearch(QPDF& pdf, std::string_view file) : pdf_(pdf), file_(file) {}

    [[nodiscard]] DocumentDamage search() {
        for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf_).getAllPages()) {
            ++page_;
            look_at(page);
            if (!found_.too_large.empty()) break;
        }
        return std::move(found_);
    }

  private:
    struct Stream {
        DecodedStream decoded;
        std::string trouble;  // libqpdf's first warning
    };

    void look_at(QPDFPageObjectHelper& page);
    [[nodiscard]] bool read_contents(const QPDFObjectHandle& page);
    void look_for_lost_content(const QPDFObjectHandle& page);
    void read_used(QPDFObjectHandle object);
    void add_entries(QPDFObjectHandle dictionary, std::vector<QPDFObjectHandle>& to_read) const;
    void probe_operators(QPDFObjectHandle page);
    [[nodiscard]] const Stream& read_stream(QPDFObjectHandle stream, std::uint64_t limit);
    [[nodiscard]] std::string first_warning();

    void doubt(std::string why) {
        if (why.empty() || (!found_.doubtful.empty() && found_.doubtful.back().page == page_)) return;
        found_.doubtful.push_back({page_, std::move(why)});
    }
    void refuse(std::string why) { found_.too_large.push_back({page_, std::move(why)}); }

    QPDF& pdf_;
    std::string_view file_;
    DocumentDamage found_;
    std::size_t page_ = 0;
    std::size_t without_content_ = 0;  // pages so far
    std::set<QPDFObjGen> seen_;
    std::map<QPDFObjGen, Stream> streams_;
    std::uint64_t decoded_ = 0;  // bytes so far
    std::size_t operators_ = 0;
    TokenBudget budget_;
};

void DamageSearch::look_at(QPDFPageObjectHelper& page) {
    QPDFObjectHandle object = page.getObjectHandle();
    if (read_contents(object)) probe_operators(object);
    read_used(page.getAttribute("/Resources", false));
    read_used(object.getKey("/Annots"));
    doubt(first_warning());
}

// False where it is lost, or too large to be read again.
bool DamageSearch::read_contents(const QPDFObjectHandle& page) {
    QPDFObjectHandle contents = QPDFObjectHandle(page).getKey("/Contents");
    if (contents.isNull()) {
        look_for_lost_content(page);
        return false;
    }
    std::vector<QPDFObjectHandle> parts = {contents};
    if (contents.isArray()) parts = contents.getArrayAsVector();
    if (parts.size() > kMostContentStreams) {
        refuse(fmt::format("its content has {} parts, more than {}", parts.size(), kMostContentStreams));
        return false;
    }
    std::uint64_t size = 0;  // each as often as it stands there
    for (QPDFObjectHandle& part : parts) {
        if (part.isNull()) {
            doubt("a part of its content is not in the file");
            continue;
        }
        if (!part.isStream()) {
            // Of what is an object of the file libqpdf only warns, when the content is looked through.
            if (part.isIndirect()) continue;
            found_.lost.push_back({page_, "its content is no stream"});
            return false;
        }
        const Stream& stream = read_stream(part, kMostContent);
        size += stream.decoded.size;
        if (stream.decoded.is_too_large || size > kMostContent) {
            refuse(fmt::format("its content is more than {} MB when it is decoded", kMostContent >> 20U));
            return false;
        }
        if (!stream.decoded.is_whole || !stream.decoded.is_decoded) {
            found_.lost.push_back(
                {page_, stream.trouble.empty() ? "its content is coded as a picture" : stream.trouble});
            return false;
        }
        doubt(stream.trouble);
    }
    return true;
}

// A page may have no content; one that refers to an object that is not there has lost it.
void DamageSearch::look_for_lost_content(const QPDFObjectHandle& page) {
    if (++without_content_ > kMostWithoutContent) return;
    if (const auto number = stored_reference(pdf_, page, "/Contents", file_))
        doubt(fmt::format("its content, object {}, is not in the file", *number));
}

void DamageSearch::read_used(QPDFObjectHandle object) {
    std::vector<QPDFObjectHandle> to_read = {object};
    while (!to_read.empty() && found_.too_large.empty()) {
        QPDFObjectHandle next = to_read.back();
        to_read.pop_back();
        if (next.isIndirect() && !seen_.insert(next.getObjGen()).second) continue;
        if (next.isArray()) {
            for (const QPDFObjectHandle& each : next.getArrayAsVector()) to_read.push_back(each);
        } else if (next.isDictionary()) {
            add_entries(next, to_read);
        } else if (next.isStream()) {
            const bool is_picture = name_of(next.getDict().getKey("/Subtype")) == "Image";
            const std::uint64_t limit = is_picture ? kLargestStream : kMostFacts;
            const Stream& stream = read_stream(next, limit);
            if (stream.decoded.is_too_large)
                return refuse(fmt::format("{} is more than {} MB when it is decoded", describe_object(next),
                                          limit >> 20U));
            doubt(stream.trouble);
            add_entries(next.getDict(), to_read);
        }
    }
}

void DamageSearch::add_entries(QPDFObjectHandle dictionary, std::vector<QPDFObjectHandle>& to_read) const {
    const std::string type = name_of(dictionary.getKey("/Type"));
    if (type == "Page" || type == "Pages" || type == "Catalog") return;
    for (const std::string& key : dictionary.getKeys())
        if (std::ranges::find(kSkipped, key) == kSkipped.end()) to_read.push_back(dictionary.getKey(key));
}

void DamageSearch::probe_operators(QPDFObjectHandle page) {
    if (operators_ > kMostOperators ||
        budget_.take(page.getKey("/Contents")) != TokenBudget::Verdict::MayBeRead)
        return;
    OperatorProbe probe(operators_);
    try {
        page.parsePageContents(&probe);
    } catch (const std::exception& trouble) {
        doubt(trouble.what());
    }
    if (!probe.unknown()) return;
    constexpr std::size_t kLongestShown = 20;
    const bool is_shown = probe.unknown()->size() <= kLongestShown &&
                          std::ranges::all_of(*probe.unknown(), [](char c) { return c > ' ' && c < '\x7F'; });
    doubt(is_shown ? fmt::format("its content has \"{}\", which is no operator", *probe.unknown())
                   : "its content has bytes that are no operators");
}

// Each once: the same stream may stand on many pages.
const DamageSearch::Stream& DamageSearch::read_stream(QPDFObjectHandle stream, std::uint64_t limit) {
    const auto [entry, is_new] = streams_.try_emplace(stream.getObjGen());
    Stream& read = entry->second;
    if (!is_new) return read;
    doubt(first_warning());
    const std::vector<std::string> filters = filters_of(stream);
    if (filters.size() > kMostFilters) {
        refuse(fmt::format("{} is coded {} times over, more than {}", describe_object(stream), filters.size(),
                           kMostFilters));
        return read;
    }
    read.decoded = measure_stream(stream, limit);
    read.trouble = first_warning();
    if (read.decoded.is_whole && !read.decoded.is_decoded && read.trouble.empty() &&
        std::ranges::none_of(filters, is_picture_coding))
        read.trouble = fmt::format("{} is coded in a way that is not known", describe_object(stream));
    if (read.decoded.is_whole && read.trouble.empty() && has_wrong_checksum(stream))
        read.trouble = fmt::format("the checksum of {} is wrong", describe_object(stream));
    if (read.trouble.find(kStreamTooLarge) != std::string::npos) read.decoded.is_too_large = true;
    decoded_ += read.decoded.size;
    if (decoded_ > kMostDecoded)
        refuse(fmt::format("what it shows, with the pages before it, is more than {} GB when it is decoded",
                           kMostDecoded >> 30U));
    return read;
}

std::string DamageSearch::first_warning() {
    const std::vector<QPDFExc> warnings = pdf_.getWarnings();
    if (warnings.empty()) return {};
    const std::string detail = warnings.front().getMessageDetail();
    return detail.substr(std::min(detail.find_first_not_of(' '), detail.size()));
}

}  // namespace

DocumentDamage find_damage(QPDF& pdf, std::string_view file) {
    return DamageSearch(pdf, file).search();
}

}  // namespace bifolio::press
