// The marks around characters that are read one by one, for texts that end and begin within marks.
// Internal to source/.
#pragma once

#include <cstddef>
#include <vector>

#include "source/base/reporter.h"
#include "source/model/text_builder.h"
#include "source/xml/xml_document.h"

namespace bifolio::source {

// Of one element. What is wrong with its characters is reported as [encoding], more than `limit` of them as
// [xml].
class MarkStack {
  public:
    MarkStack(const XmlDocument& document, Reporter& reporter, std::size_t limit)
        : document_(document), reporter_(reporter), limit_(limit) {}

    [[nodiscard]] TextBuilder& builder() { return builder_; }
    // Of an inline mark that is no line break.
    void open(pugi::xml_node mark);
    void close();
    // Whether a character is to be taken.
    [[nodiscard]] bool takes(const SourceCharacter& character, Place place);
    // What has come so far. The marks that are open go on in what comes next.
    [[nodiscard]] std::vector<Inline> take();

  private:
    const XmlDocument& document_;
    Reporter& reporter_;
    std::size_t limit_;
    TextBuilder builder_;
    std::vector<Inline> open_;  // the outermost first
    std::size_t characters_ = 0;
    bool is_over_limit_ = false;
};

}  // namespace bifolio::source
