#include "press/placed_form.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "press/pdf_objects.h"

namespace bifolio::press {

namespace {

// Holds operands back until their operator is known.
class MarkFilter : public QPDFObjectHandle::TokenFilter {
  public:
    void handleToken(const QPDFTokenizer::Token& token) override {
        held_ += token.getRawValue();
        const auto type = token.getType();
        if (type == QPDFTokenizer::tt_name && first_name_.empty()) first_name_ = token.getValue();
        if (type == QPDFTokenizer::tt_word) {
            if (is_kept(token.getValue())) write(held_);
            begin_operands();
        } else if (type == QPDFTokenizer::tt_inline_image) {
            write(held_);
            begin_operands();
        }
    }
    void handleEOF() override { write(held_); }

  private:
    bool is_kept(const std::string& operation) {
        if (operation == "MP" || operation == "DP") return false;
        if (operation == "BMC" || operation == "BDC") {
            kept_.push_back(first_name_ == "/OC");
            return kept_.back();
        }
        if (operation != "EMC" || kept_.empty()) return true;
        const bool is_kept = kept_.back();
        kept_.pop_back();
        return is_kept;
    }

    // What is taken out leaves a space.
    void begin_operands() {
        held_ = " ";
        first_name_.clear();
    }

    std::string held_, first_name_;
    std::vector<bool> kept_;  // by sequence that is open, whether its begin was kept
};

void settle(QPDFObjectHandle form, QPDFObjectHandle screen_space, std::set<QPDFObjGen>& done) {
    constexpr std::size_t kMostForms = 10'000;
    if (done.size() > kMostForms || !done.insert(form.getObjGen()).second) return;
    form.addTokenFilter(std::make_shared<MarkFilter>());
    QPDFObjectHandle dictionary = form.getDict();
    dictionary.removeKey("/StructParents");
    dictionary.removeKey("/StructParent");
    QPDFObjectHandle resources = dictionary.getKey("/Resources");
    if (!resources.isDictionary()) return;
    if (!screen_space.isNull()) {
        if (!resources.getKey("/ColorSpace").isDictionary())
            resources.replaceKey("/ColorSpace", QPDFObjectHandle::newDictionary());
        QPDFObjectHandle spaces = resources.getKey("/ColorSpace");
        if (!spaces.hasKey("/DefaultRGB")) spaces.replaceKey("/DefaultRGB", screen_space);
    }
    QPDFObjectHandle forms = resources.getKey("/XObject");
    if (!forms.isDictionary()) return;
    for (const std::string& name : forms.getKeys()) {
        QPDFObjectHandle inner = forms.getKey(name);
        if (inner.isFormXObject()) settle(inner, screen_space, done);
    }
}

}  // namespace

QPDFObjectHandle form_of(QPDFPageObjectHelper page, const Box& bleed) {
    QPDFObjectHandle form = page.getFormXObjectForPage(false);
    form.getDict().replaceKey("/BBox", make_box(bleed));
    form.getDict().removeKey("/Matrix");
    return form;
}

void settle(QPDFObjectHandle form, QPDFObjectHandle screen_space) {
    std::set<QPDFObjGen> done;
    settle(form, screen_space, done);
}

}  // namespace bifolio::press
