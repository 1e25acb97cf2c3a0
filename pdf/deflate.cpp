#include "pdf/deflate.h"

#include <zlib.h>

#include <new>

namespace bifolio::pdf {

std::string deflated(std::string_view bytes) {
    constexpr int kLevel = 6;
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string coded(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(coded.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                  static_cast<uLong>(bytes.size()), kLevel) != Z_OK)
        throw std::bad_alloc();
    coded.resize(size);
    return coded;
}

}  // namespace bifolio::pdf
