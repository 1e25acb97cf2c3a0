#include "source/import/shared/poster_links.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "source/check/odd_text_words.h"

namespace bifolio::source {

void link_posters(Program& program) {
    std::optional<ItemIndex> last;
    std::vector<PlainItem*> waiting;
    for (std::size_t day = 0; day < program.days.size(); ++day) {
        std::vector<Item>& items = program.days[day].items;
        for (std::size_t each = 0; each < items.size(); ++each) {
            if (const auto* session = std::get_if<Session>(&items[each]);
                session != nullptr && session->kind == SessionKind::Posters &&
                !session->contributions.empty()) {
                last = ItemIndex{day, each};
                for (PlainItem* item : waiting) item->shows = last;
                waiting.clear();
            }
            auto* item = std::get_if<PlainItem>(&items[each]);
            if (item == nullptr || lower_ascii(item->title.unmarked()).find("poster") == std::string::npos)
                continue;
            if (last)
                item->shows = last;
            else
                waiting.push_back(item);
        }
    }
}

}  // namespace bifolio::source
