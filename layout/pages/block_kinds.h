// All kinds of blocks: for those who set, cut or paint a block of whatever kind by std::visit on its body.
#pragma once

#include "layout/pages/columns_block.h"
#include "layout/pages/grid_block.h"
#include "layout/pages/row_block.h"
