#include "press/number_tree.h"

#include <set>
#include <vector>

namespace bifolio::press {

bool walk_number_tree(const QPDFObjectHandle& root,
                      const std::function<void(long long, QPDFObjectHandle)>& take) {
    constexpr std::size_t kMostNodes = 1'000'000;
    std::set<int> seen;
    std::vector<QPDFObjectHandle> waiting = {root};
    bool is_whole = true;
    for (std::size_t nodes = 0; !waiting.empty(); ++nodes) {
        QPDFObjectHandle node = waiting.back();
        waiting.pop_back();
        const bool is_new = !node.isIndirect() || seen.insert(node.getObjGen().getObj()).second;
        if (!node.isDictionary() || !is_new || nodes > kMostNodes) {
            is_whole = false;
            continue;
        }
        if (QPDFObjectHandle kids = node.getKey("/Kids"); kids.isArray()) {
            std::vector<QPDFObjectHandle> below = kids.getArrayAsVector();
            waiting.insert(waiting.end(), below.rbegin(), below.rend());
        }
        QPDFObjectHandle entries = node.getKey("/Nums");
        if (!entries.isArray()) continue;
        const std::vector<QPDFObjectHandle> list = entries.getArrayAsVector();
        for (std::size_t n = 0; n + 1 < list.size(); n += 2) {
            QPDFObjectHandle key = list[n];
            if (key.isInteger())
                take(key.getIntValue(), list[n + 1]);
            else
                is_whole = false;
        }
    }
    return is_whole;
}

}  // namespace bifolio::press
