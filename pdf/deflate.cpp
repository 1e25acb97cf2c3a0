#include "pdf/deflate.h"

#include <zlib.h>

#include <new>

namespace bifolio::pdf {

std::string deflate(std::string_view data, Effort effort) {
    const int level = effort == Effort::Quick ? 5 : 6;
    uLongf size = compressBound(static_cast<uLong>(data.size()));
    std::string compressed(size, '\0');
    // With a buffer of that size, memory is all that it can lack.
    if (compress2(reinterpret_cast<Bytef*>(compressed.data()), &size,
                  reinterpret_cast<const Bytef*>(data.data()), static_cast<uLong>(data.size()),
                  level) != Z_OK)
        throw std::bad_alloc();
    compressed.resize(size);
    return compressed;
}

}  // namespace bifolio::pdf
