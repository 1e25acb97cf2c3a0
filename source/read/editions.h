// The languages that a file's texts stand in: what is said in several, <title> and <title xml:lang="de">, are
// variants of one element, and an edition has one of each.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "source/xml/xml_document.h"

namespace bifolio::source {

// BCP 47 lookup (RFC 4647, 3.4): which of `tags` is `range` or, else, what remains of it when subtags are
// taken off its end, one after the other; letters' case does not count. The first of those that are alike;
// none where no tag is.
[[nodiscard]] std::optional<std::size_t> lookup_language(std::string_view range,
                                                         std::span<const std::string> tags);

// The languages that editions can be made in: `own`, that of the programme, and then those of all variants,
// in the order of the file, each once.
[[nodiscard]] std::vector<std::string> edition_languages(const XmlDocument& document, const std::string& own);

// The edition that somebody who asks for `wanted` means: `wanted` where one of `languages` is or begins it
// (de-AT is made of texts in de), else the first that it begins (de: de-CH). None: there is none.
[[nodiscard]] std::optional<std::string> edition_of(std::string_view wanted,
                                                    std::span<const std::string> languages);

// Takes all variants but one out of the tree: the one that lookup finds for `language`, else for `own`, else
// the first. It comes to stand where the first stood, and has what attributes only others state. What stands
// twice in one language stays, for others to report.
void keep_edition(XmlDocument& document, const std::string& own, const std::string& language);

}  // namespace bifolio::source
