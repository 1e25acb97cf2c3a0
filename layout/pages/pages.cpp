#include "layout/pages/pages.h"

namespace bifolio::layout {

Pages::Pages() = default;
Pages::Pages(Pages&&) noexcept = default;
Pages& Pages::operator=(Pages&&) noexcept = default;
Pages::~Pages() = default;

}  // namespace bifolio::layout
