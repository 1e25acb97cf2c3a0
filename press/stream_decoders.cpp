#include "press/stream_decoders.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "press/qpdf.h"

namespace bifolio::press {

namespace {

using Byte = unsigned char;

// Passes on what a decoder makes, up to the limit.
class Limit final : public Pipeline {
  public:
    explicit Limit(Pipeline* target) : Pipeline("limit", target) {}

    void write(const Byte* data, std::size_t length) override {
        passed_ += length;
        if (passed_ > kLargestStream) throw std::runtime_error(std::string(kStreamTooLarge));
        getNext()->write(data, length);
    }
    void finish() override { getNext()->finish(); }

  private:
    std::uint64_t passed_ = 0;
};

// How the samples of a row stand in it.
struct RowFormat {
    std::uint64_t columns = 1, colors = 1, bits = 8;

    [[nodiscard]] std::size_t row_size() const { return (columns * colors * bits + 7) / 8; }
    [[nodiscard]] std::size_t pixel_size() const { return (colors * bits + 7) / 8; }
};

// What a decoder makes in small pieces, passed on in large ones.
class Output {
  public:
    explicit Output(Pipeline* target) : next_(target) {}

    void add(const Byte* data, std::size_t length) {
        constexpr std::size_t kEnough = std::size_t{1} << 16U;
        bytes_.insert(bytes_.end(), data, data + length);
        if (bytes_.size() >= kEnough) pass();
    }
    void finish() {
        pass();
        next_->finish();
    }

  private:
    void pass() {
        if (!bytes_.empty()) next_->write(bytes_.data(), bytes_.size());
        bytes_.clear();
    }

    Pipeline* next_;
    std::vector<Byte> bytes_;
};

// Collects rows and passes each on when it is whole. A row takes no more memory than there are data for it,
// however long the file says that it is.
class Rows : public Pipeline {
  public:
    Rows(Pipeline* target, std::size_t size) : Pipeline("rows", target), output_(target), size_(size) {}

    void write(const Byte* data, std::size_t length) override {
        while (length > 0) {
            const std::size_t step = std::min(length, size_ - row_.size());
            row_.insert(row_.end(), data, data + step);
            data += step;
            length -= step;
            if (row_.size() == size_) end_row();
        }
    }
    void finish() override {
        if (!row_.empty()) end_row();
        output_.finish();
    }

  protected:
    // Undoes the prediction, and says how many bytes before the samples are none of them. `before` is the
    // row before, decoded; empty above the first.
    virtual std::size_t undo(std::vector<Byte>& row, const std::vector<Byte>& before) const = 0;

  private:
    void end_row() {
        const std::size_t start = undo(row_, before_);
        output_.add(row_.data() + start, row_.size() - start);
        before_.swap(row_);
        row_.clear();
    }

    Output output_;
    std::size_t size_;
    std::vector<Byte> row_, before_;
};

// PNG, third edition, chapter 9: each row has its filter's number before it.
class PngRows final : public Rows {
  public:
    PngRows(Pipeline* target, const RowFormat& format)
        : Rows(target, format.row_size() + 1), pixel_(format.pixel_size()) {}

  private:
    std::size_t undo(std::vector<Byte>& row, const std::vector<Byte>& before) const override {
        const int filter = row.front();
        for (std::size_t n = 1; n < row.size(); ++n) {
            const bool has_left = n > pixel_, has_up = n < before.size();
            const int left = has_left ? row[n - pixel_] : 0, up = has_up ? before[n] : 0;
            const int corner = has_left && has_up ? before[n - pixel_] : 0;
            row[n] = static_cast<Byte>(row[n] + predicted(filter, left, up, corner));
        }
        return 1;
    }

    static int predicted(int filter, int left, int up, int corner) {
        switch (filter) {
            case 1:
                return left;
            case 2:
                return up;
            case 3:
                return (left + up) / 2;
            case 4:
                return nearest(left, up, corner);
            default:
                return 0;
        }
    }

    // Paeth's predictor.
    static int nearest(int left, int up, int corner) {
        const int guess = left + up - corner;
        const int to_left = std::abs(guess - left), to_up = std::abs(guess - up),
                  to_corner = std::abs(guess - corner);
        if (to_left <= to_up && to_left <= to_corner) return left;
        return to_up <= to_corner ? up : corner;
    }

    std::size_t pixel_;
};

// TIFF 6.0, section 14: each sample is the difference to that of the pixel to its left.
class TiffRows final : public Rows {
  public:
    TiffRows(Pipeline* target, const RowFormat& format) : Rows(target, format.row_size()), format_(format) {}

  private:
    std::size_t undo(std::vector<Byte>& row, const std::vector<Byte>&) const override {
        const std::size_t samples =
            std::min<std::size_t>(format_.columns * format_.colors, row.size() * 8 / format_.bits);
        for (std::size_t n = format_.colors; n < samples; ++n)
            put(row, n, sample(row, n) + sample(row, n - format_.colors));
        return 0;
    }

    [[nodiscard]] unsigned sample(const std::vector<Byte>& row, std::size_t n) const {
        if (format_.bits == 16) return static_cast<unsigned>(row[2 * n] << 8U | row[2 * n + 1]);
        return static_cast<unsigned>(row[n * format_.bits / 8]) >> shift(n) & mask();
    }

    void put(std::vector<Byte>& row, std::size_t n, unsigned value) const {
        if (format_.bits == 16) {
            row[2 * n] = static_cast<Byte>(value >> 8U);
            row[2 * n + 1] = static_cast<Byte>(value);
            return;
        }
        Byte& byte = row[n * format_.bits / 8];
        byte = static_cast<Byte>((byte & ~(mask() << shift(n))) | (value & mask()) << shift(n));
    }

    [[nodiscard]] unsigned mask() const { return (1U << format_.bits) - 1; }
    [[nodiscard]] unsigned shift(std::size_t n) const {
        return static_cast<unsigned>(8 - format_.bits - n * format_.bits % 8);
    }

    RowFormat format_;
};

// ISO 32000-1, 7.4.4.2: codes of 9 to 12 bits, the highest bit first.
class LzwDecoder final : public Pipeline {
  public:
    LzwDecoder(Pipeline* target, bool changes_early)
        : Pipeline("lzw decode", target), output_(target), early_(changes_early ? 1 : 0) {
        entries_.reserve(kMostCodes);
        clear();
    }

    void write(const Byte* data, std::size_t length) override {
        for (std::size_t n = 0; n < length && !at_end_; ++n) {
            bits_ = bits_ << 8U | data[n];
            count_ += 8;
            if (count_ < width_) continue;
            count_ -= width_;
            take(bits_ >> count_ & ((1U << width_) - 1));
        }
    }
    void finish() override { output_.finish(); }

  private:
    static constexpr std::size_t kMostCodes = 4096;
    static constexpr std::uint32_t kClear = 256, kEnd = 257;

    // A string is that of another code and a byte.
    struct Entry {
        std::uint32_t start = 0;
        Byte last = 0;
        std::uint32_t length = 1;
    };

    void clear() {
        entries_.resize(kEnd + 1);
        for (std::uint32_t byte = 0; byte < kClear; ++byte)
            entries_[byte] = {byte, static_cast<Byte>(byte), 1};
        width_ = 9;
        has_previous_ = false;
    }

    void take(std::uint32_t code) {
        if (code == kClear) return clear();
        if (code == kEnd) {
            at_end_ = true;
            return;
        }
        if (code > entries_.size() || (code == entries_.size() && !has_previous_))
            throw std::runtime_error("an LZW code that is not defined");
        if (has_previous_ && entries_.size() < kMostCodes) {
            // A code that is defined by being used begins with its own first byte.
            const Byte last = first_byte(code < entries_.size() ? code : previous_);
            entries_.push_back({previous_, last, entries_[previous_].length + 1});
            if (entries_.size() + early_ == 1U << width_ && width_ < 12) ++width_;
        }
        if (code >= entries_.size()) throw std::runtime_error("an LZW code that is not defined");
        send(code);
        previous_ = code;
        has_previous_ = true;
    }

    [[nodiscard]] Byte first_byte(std::uint32_t code) const {
        while (entries_[code].length > 1) code = entries_[code].start;
        return entries_[code].last;
    }

    void send(std::uint32_t code) {
        std::size_t at = entries_[code].length;
        string_.resize(at);
        for (; at > 0; code = entries_[code].start) string_[--at] = entries_[code].last;
        output_.add(string_.data(), string_.size());
    }

    Output output_;
    std::uint32_t early_;
    std::uint32_t bits_ = 0, count_ = 0, width_ = 9;  // bits that were read and not taken yet
    std::vector<Entry> entries_;                      // by code
    std::uint32_t previous_ = 0;
    bool has_previous_ = false, at_end_ = false;
    std::vector<Byte> string_;
};

class Filter : public QPDFStreamFilter {
  protected:
    // The pipeline is alive as long as the filter.
    template <typename Kind, typename... Arguments>
    Pipeline* add(Arguments&&... arguments) {
        pipelines_.push_back(std::make_unique<Kind>(std::forward<Arguments>(arguments)...));
        return pipelines_.back().get();
    }

  private:
    std::vector<std::unique_ptr<Pipeline>> pipelines_;
};

class RunLengthFilter final : public Filter {
  public:
    Pipeline* getDecodePipeline(Pipeline* target) override {
        return add<Pl_RunLength>("run length decode", add<Limit>(target), Pl_RunLength::a_decode);
    }
    bool isSpecializedCompression() override { return true; }  // as libqpdf's own
};

// Both have the same parameters (ISO 32000-1, tables 8 and 10).
class PredictedFilter final : public Filter {
  public:
    enum class Coding { Flate, Lzw };
    explicit PredictedFilter(Coding coding) : coding_(coding) {}

    bool setDecodeParms(QPDFObjectHandle parameters) override {
        if (parameters.isNull()) return true;
        if (!parameters.isDictionary()) return false;
        std::uint64_t early = 1;
        const bool are_numbers =
            take(parameters, "/Predictor", predictor_) && take(parameters, "/Columns", format_.columns) &&
            take(parameters, "/Colors", format_.colors) &&
            take(parameters, "/BitsPerComponent", format_.bits) && take(parameters, "/EarlyChange", early);
        changes_early_ = early != 0;
        const bool is_known = predictor_ == 1 || predictor_ == 2 || (predictor_ >= 10 && predictor_ <= 15);
        constexpr std::array<std::uint64_t, 5> kBits = {1, 2, 4, 8, 16};
        constexpr std::uint64_t kMostColors = 32;  // of DeviceN (ISO 32000-1, table C.1)
        return are_numbers && is_known && format_.columns > 0 && format_.colors > 0 &&
               format_.colors <= kMostColors && std::ranges::find(kBits, format_.bits) != kBits.end();
    }

    Pipeline* getDecodePipeline(Pipeline* target) override {
        if (predictor_ == 2) target = add<TiffRows>(target, format_);
        if (predictor_ >= 10) target = add<PngRows>(target, format_);
        target = add<Limit>(target);
        if (coding_ == Coding::Lzw) return add<LzwDecoder>(target, changes_early_);
        return add<Pl_Flate>("stream inflate", target, Pl_Flate::a_inflate);
    }

  private:
    // False where the value is there and is no number, or one that overflows.
    static bool take(QPDFObjectHandle parameters, const char* key, std::uint64_t& number) {
        constexpr long long kMost = 1LL << 31U;
        QPDFObjectHandle value = parameters.getKey(key);
        if (value.isNull()) return true;
        if (!value.isInteger() || value.getIntValue() < 0 || value.getIntValue() >= kMost) return false;
        number = static_cast<std::uint64_t>(value.getIntValue());
        return true;
    }

    Coding coding_;
    std::uint64_t predictor_ = 1;
    bool changes_early_ = true;
    RowFormat format_;
};

template <typename Kind, typename... Arguments>
std::function<std::shared_ptr<QPDFStreamFilter>()> maker(Arguments... arguments) {
    return [=] { return std::make_shared<Kind>(arguments...); };
}

}  // namespace

void limit_decoders() {
    static std::once_flag is_done;
    std::call_once(is_done, [] {
        using Coding = PredictedFilter::Coding;
        QPDF::registerStreamFilter("/FlateDecode", maker<PredictedFilter>(Coding::Flate));
        QPDF::registerStreamFilter("/LZWDecode", maker<PredictedFilter>(Coding::Lzw));
        QPDF::registerStreamFilter("/RunLengthDecode", maker<RunLengthFilter>());
    });
}

}  // namespace bifolio::press
