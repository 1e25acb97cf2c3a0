// May a picture be used: is it there, inside the programme's folder, and a PNG or JPEG; or a PDF, where that
// will do?
#pragma once

#include <string>

#include "source/base/trouble.h"

namespace bifolio::source {

struct PictureCheck {
    std::string path;  // openable as it stands: the folder joined with what the file says
    Trouble trouble;   // false where the picture may be used
    bool is_pdf = false;
};

// `folder` is where the programme stands ("" for the current one), `file` what the programme says. Links are
// followed: what counts is where the picture really is. No picture outside the folder is opened. Whoever
// opens it later opens it by open_inner_file(), too: then it lies inside, whatever has changed since.
enum class PictureFormats { PngOrJpeg, PngJpegOrPdf };
[[nodiscard]] PictureCheck check_picture(const std::string& folder, const std::string& file,
                                         PictureFormats formats = PictureFormats::PngOrJpeg);

}  // namespace bifolio::source
