#include "source/base/html_entities.h"

#include <algorithm>
#include <array>

namespace bifolio::source {

namespace {

struct Entity {
    std::string_view name, character;
};

constexpr std::array kEntities = {
    Entity{"amp", "&"},    Entity{"lt", "<"},     Entity{"gt", ">"},     Entity{"quot", "\""},
    Entity{"apos", "'"},   Entity{"mdash", "—"},  Entity{"ndash", "–"},  Entity{"hellip", "…"},
    Entity{"lsquo", "‘"},  Entity{"rsquo", "’"},  Entity{"ldquo", "“"},  Entity{"rdquo", "”"},
    Entity{"bdquo", "„"},  Entity{"laquo", "«"},  Entity{"raquo", "»"},  Entity{"auml", "ä"},
    Entity{"ouml", "ö"},   Entity{"uuml", "ü"},   Entity{"Auml", "Ä"},   Entity{"Ouml", "Ö"},
    Entity{"Uuml", "Ü"},   Entity{"szlig", "ß"},  Entity{"eacute", "é"}, Entity{"egrave", "è"},
    Entity{"agrave", "à"}, Entity{"ccedil", "ç"}, Entity{"ntilde", "ñ"}, Entity{"times", "×"},
    Entity{"euro", "€"},   Entity{"copy", "©"},   Entity{"reg", "®"},    Entity{"trade", "™"},
    Entity{"deg", "°"},    Entity{"middot", "·"}, Entity{"bull", "•"},   Entity{"rarr", "→"}};

}  // namespace

std::string_view character_of_entity(std::string_view name) {
    const auto* const found = std::ranges::find(kEntities, name, &Entity::name);
    return found == kEntities.end() ? std::string_view{} : found->character;
}

}  // namespace bifolio::source
