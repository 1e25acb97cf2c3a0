#include "press/layers.h"

#include <algorithm>

#include "press/pdf_objects.h"

namespace bifolio::press {

namespace {

std::vector<QPDFObjectHandle> groups_of(QPDFObjectHandle array) {
    if (!array.isArray()) return {};
    std::vector<QPDFObjectHandle> groups = array.getArrayAsVector();
    std::erase_if(groups, [](QPDFObjectHandle& each) { return !each.isIndirect() || !each.isDictionary(); });
    return groups;
}

QPDFObjectHandle entry(QPDFObjectHandle holder, const char* key) {
    return holder.isDictionary() ? holder.getKey(key) : QPDFObjectHandle::newNull();
}

bool says_not_to_print(const QPDFObjectHandle& group) {
    return name_of(entry(entry(entry(group, "/Usage"), "/Print"), "/PrintState")) == "OFF";
}

}  // namespace

Layers::Layers(QPDF& pdf) {
    QPDFObjectHandle properties = pdf.getRoot().getKey("/OCProperties");
    QPDFObjectHandle usual = entry(properties, "/D");
    const bool starts_off = name_of(entry(usual, "/BaseState")) == "OFF";
    for (const QPDFObjectHandle& group : groups_of(entry(properties, "/OCGs")))
        if (starts_off || says_not_to_print(group)) off_.insert(group.getObjGen());
    for (const QPDFObjectHandle& group : groups_of(entry(usual, "/ON")))
        if (!says_not_to_print(group)) off_.erase(group.getObjGen());
    for (const QPDFObjectHandle& group : groups_of(entry(usual, "/OFF"))) off_.insert(group.getObjGen());
}

bool Layers::is_printed(QPDFObjectHandle owner) const {
    if (off_.empty() || !owner.isDictionary()) return true;
    if (off_.contains(owner.getObjGen())) return false;
    QPDFObjectHandle members = owner.getKey("/OCGs");
    if (members.isDictionary()) return !off_.contains(members.getObjGen());
    const std::vector<QPDFObjectHandle> groups = groups_of(members);
    if (groups.empty()) return true;
    const auto is_off = [this](const QPDFObjectHandle& group) { return off_.contains(group.getObjGen()); };
    const std::string policy = name_of(owner.getKey("/P"));
    if (policy == "AllOn") return std::ranges::none_of(groups, is_off);
    if (policy == "AnyOff") return std::ranges::any_of(groups, is_off);
    if (policy == "AllOff") return std::ranges::all_of(groups, is_off);
    return !std::ranges::all_of(groups, is_off);
}

void keep_layers_off(QPDF& pdf, const std::vector<QPDF*>& sources) {
    QPDFObjectHandle off = QPDFObjectHandle::newArray();
    for (QPDF* source : sources) {
        const Layers layers(*source);
        for (const QPDFObjGen& layer : layers.off())
            off.appendItem(pdf.copyForeignObject(source->getObjectByObjGen(layer)));
    }
    if (off.getArrayNItems() == 0) return;
    QPDFObjectHandle usual = QPDFObjectHandle::newDictionary();
    usual.replaceKey("/Name", QPDFObjectHandle::newUnicodeString("Print"));
    usual.replaceKey("/OFF", off);
    QPDFObjectHandle properties = QPDFObjectHandle::newDictionary();
    properties.replaceKey("/OCGs", off);
    properties.replaceKey("/D", usual);
    pdf.getRoot().replaceKey("/OCProperties", properties);
}

}  // namespace bifolio::press
