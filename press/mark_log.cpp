#include "press/mark_log.h"

#include <fmt/core.h>

#include "press/pdf_objects.h"

namespace bifolio::press {

void MarkLog::enter(QPDFObjectHandle holder, std::size_t page) {
    const int number = object_number(holder);
    QPDFObjectHandle key = (holder.isStream() ? holder.getDict() : holder).getKey("/StructParents");
    const bool was_met = found_.holders.contains(number);
    ContentHolder& known = found_.holders[number];
    if (!was_met) {
        known.page = page;
        if (key.isInteger()) known.parent_key = key.getIntValue();
    }
    if (was_met && !known.mcids.empty())
        found_.wrong_marks.insert({page, "content that has tags of its own is painted more than once"});
    contents_.push_back({number, page, marks_.size(), was_met});
}

void MarkLog::leave() {
    if (contents_.empty()) return;
    const Content& content = contents_.back();
    if (marks_.size() > content.depth)
        found_.wrong_marks.insert({content.page, "marked content does not end"});
    marks_.resize(content.depth);
    contents_.pop_back();
}

void MarkLog::begin(const std::string& tag, QPDFObjectHandle properties) {
    if (contents_.empty()) return;
    const std::size_t page = contents_.back().page;
    Mark mark = marks_.empty() ? Mark{} : marks_.back();
    QPDFObjectHandle mcid = QPDFObjectHandle::newNull();
    if (properties.isDictionary()) {
        mcid = properties.getKey("/MCID");
        if (QPDFObjectHandle language = properties.getKey("/Lang"); language.isString())
            found_.other_languages.insert({page, language.getUTF8Value()});
    }
    if (tag == "Artifact") {
        if (mark.is_tagged) found_.mixed.insert({page, "an artifact stands in tagged content"});
        mark.is_artifact = true;
    } else if (mcid.isInteger()) {
        if (mark.is_artifact) found_.mixed.insert({page, "tagged content stands in an artifact"});
        if (mark.is_tagged) found_.wrong_marks.insert({page, "tagged content stands in tagged content"});
        mark.is_tagged = true;
        note_sequence(mcid.getIntValue());
    }
    constexpr std::size_t kDeepestMark = 10'000;
    if (marks_.size() < kDeepestMark) marks_.push_back(mark);
}

void MarkLog::note_sequence(long long mcid) {
    const Content& content = contents_.back();
    if (content.was_met) return;
    if (!found_.holders[content.holder].mcids.insert(mcid).second)
        found_.wrong_marks.insert({content.page, fmt::format("MCID {} comes more than once", mcid)});
}

void MarkLog::end() {
    if (contents_.empty()) return;
    if (marks_.size() > contents_.back().depth)
        marks_.pop_back();
    else
        found_.wrong_marks.insert({contents_.back().page, "marked content ends that did not begin"});
}

void MarkLog::paint(const char* what) {
    if (contents_.empty()) return;
    if (marks_.empty() || !(marks_.back().is_tagged || marks_.back().is_artifact))
        found_.unmarked.insert({contents_.back().page, what});
}

}  // namespace bifolio::press
