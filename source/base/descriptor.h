// A file descriptor that closes itself.
#pragma once

#include <unistd.h>

#include <utility>

namespace bifolio::source {

class Descriptor {
  public:
    // Below 0: none.
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }

    [[nodiscard]] int get() const { return number_; }
    // It is the caller's from now on.
    [[nodiscard]] int release() { return std::exchange(number_, -1); }
    // Closes it before its time, for the error that this may tell of.
    [[nodiscard]] int close() { return ::close(release()); }

  private:
    int number_;
};

}  // namespace bifolio::source
