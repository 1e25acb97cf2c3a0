#include "source/model/picture_file.h"

#include "source/base/file.h"
#include "source/base/inner_file.h"

namespace bifolio::source {

std::string read_picture_file(const Picture& picture, std::uint64_t limit) {
    return read_inner_file(picture.folder, picture.path, limit);
}

}  // namespace bifolio::source
