#include "source/import/shared/ids.h"

#include <fmt/core.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMostWords = 6;
constexpr std::size_t kMostBytes = 48;

class Ids {
  public:
    std::string make(std::string_view title) {
        const std::string wish = id_from(title);
        std::string id = wish;
        std::size_t& number = last_number_[wish];
        if (number == 0) number = 1;
        while (!taken_.insert(id).second) id = fmt::format("{}-{}", wish, ++number);
        return id;
    }

  private:
    std::unordered_set<std::string> taken_;
    std::unordered_map<std::string, std::size_t> last_number_;
};

}  // namespace

std::string id_from(std::string_view title) {
    std::string id;
    std::size_t words = 0;
    for (std::size_t offset = 0; offset < title.size();) {
        std::string word;
        for (bool inside = true; inside && offset < title.size();) {
            const CodePoint character = decode_utf8(title, offset);
            const auto code = static_cast<UChar32>(character.value);
            const bool is_mark = (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
            inside = u_isalnum(code) != 0 || is_mark;
            if (inside) append_utf8(word, static_cast<char32_t>(u_tolower(code)));
            offset += std::max<std::size_t>(character.length, 1);
        }
        if (word.empty()) continue;
        if (++words > kMostWords || (!id.empty() && id.size() + 1 + word.size() > kMostBytes)) break;
        if (!id.empty()) id += '-';
        id += word;
    }
    return id.empty() ? "untitled" : id;
}

void give_ids(Program& program) {
    Ids ids;
    for (Room& room : program.rooms) room.id = ids.make(room.name.unmarked());
    for (Track& track : program.tracks) track.id = ids.make(track.name.unmarked());
    for (Day& day : program.days) {
        for (Item& item : day.items) {
            if (auto* talk = std::get_if<Contribution>(&item)) talk->id = ids.make(talk->title.unmarked());
            auto* session = std::get_if<Session>(&item);
            if (session == nullptr) continue;
            session->id = ids.make((session->label.empty() ? session->title : session->label).unmarked());
            for (Contribution& talk : session->contributions) talk.id = ids.make(talk.title.unmarked());
        }
    }
}

}  // namespace bifolio::source
