#include "pdf/document.h"

#include <hpdf.h>
#include <hpdf_catalog.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "pdf/fingerprint.h"
#include "pdf/object_streams.h"
#include "pdf/syntax.h"

namespace bifolio::pdf {

namespace {

// A node of the page tree has this many pages; libharu's arrays hold 32,767 items.
constexpr HPDF_UINT kPagesPerNode = 64;

constexpr HPDF_UINT32 kNumberMask = 0x00FFFFFF;  // of an object's id; the rest are libharu's flags

// The object number of a dictionary; 0 for the trailer, which has none.
std::uint32_t number_of(HPDF_Dict dictionary) {
    return dictionary->header.obj_id & kNumberMask;
}

// libharu names it in every trailer.
void remove_information(std::string& file) {
    const std::size_t begin = file.find("/Info ", file.rfind("trailer"));
    if (begin != std::string::npos) file.erase(begin, file.find('\n', begin) + 1 - begin);
}

std::string describe(const std::string& call, unsigned long code, unsigned long detail) {
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), code, 16).ptr;
    return "libharu: " + call + " failed with 0x" + std::string(digits.data(), end) + ", detail " +
           std::to_string(detail);
}

}  // namespace

WriteError::WriteError(const std::string& call, unsigned long code, unsigned long detail)
    : std::runtime_error(describe(call, code, detail)), call_(call), code_(code), detail_(detail) {}

void append_reference(std::string& out, ObjectId id) {
    append_number(out, id.number);
    out += " 0 R";
}

struct Document::State {
    struct Object {
        HPDF_Dict dictionary = nullptr;
        std::string entries;
    };
    struct Deleter {
        void operator()(HPDF_Doc handle) const { HPDF_Free(handle); }
    };

    // libharu calls the handler from deep inside, and not for every error: it only notes what happened.
    static void note_error(HPDF_STATUS error, HPDF_STATUS error_detail, void* user) {
        auto& state = *static_cast<State*>(user);
        if (state.code == HPDF_OK) {
            state.code = error;
            state.detail = error_detail;
        }
    }

    // libharu calls this inside a dictionary that it writes.
    static HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
        const auto& state = *static_cast<const State*>(dictionary->error->user_data);
        const std::string& text = state.objects[number_of(dictionary)].entries;  // set_entries made it
        return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                                 static_cast<HPDF_UINT>(text.size()));
    }

    void check(HPDF_STATUS status, const char* call) const {
        if (status == HPDF_OK && code == HPDF_OK && document->error.error_no == HPDF_NOERROR) return;
        if (code != HPDF_OK) throw WriteError(call, code, detail);
        throw WriteError(call, status != HPDF_OK ? status : document->error.error_no,
                         document->error.detail_no);
    }

    template <typename Pointer>
    Pointer check_pointer(Pointer pointer, const char* call) const {
        check(pointer == nullptr ? HPDF_STATUS{HPDF_INVALID_OBJECT} : HPDF_STATUS{HPDF_OK}, call);
        return pointer;
    }

    void set_entries(HPDF_Dict dictionary, std::string text) {
        fingerprint.add(text);
        dictionary->write_fn = &write_entries;
        const std::uint32_t number = number_of(dictionary);
        if (objects.size() <= number) objects.resize(std::size_t{number} + 1);
        objects[number] = {dictionary, std::move(text)};
    }

    void write(HPDF_Stream stream, std::string_view data) {
        fingerprint.add(data);
        check(HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(data.data()),
                                static_cast<HPDF_UINT>(data.size())),
              "HPDF_Stream_Write");
    }

    void remove(HPDF_Dict dictionary, const char* key) const {
        check(HPDF_Dict_RemoveElement(dictionary, key), "HPDF_Dict_RemoveElement");
    }

    HPDF_STATUS code = HPDF_OK, detail = 0;
    Version version = Version::Pdf17;
    bool has_information = true;
    std::vector<Object> objects;  // by number
    Fingerprint fingerprint;
    std::unique_ptr<HPDF_Doc_Rec, Deleter> document;
};

Document::Document(Version version) : state_(std::make_unique<State>()) {
    state_->version = version;
    state_->document.reset(HPDF_New(&State::note_error, state_.get()));
    if (!state_->document) throw WriteError("HPDF_New", HPDF_FAILD_TO_ALLOC_MEM, 0);
    state_->check(HPDF_OK, "HPDF_New");
    state_->document->pdf_version = HPDF_VER_17;
    state_->check(HPDF_SetPagesConfiguration(state_->document.get(), kPagesPerNode),
                  "HPDF_SetPagesConfiguration");
}

Document::~Document() = default;

ObjectId Document::add_dictionary(std::string entries) {
    State& state = *state_;
    const HPDF_Dict dictionary = state.check_pointer(HPDF_Dict_New(state.document->mmgr), "HPDF_Dict_New");
    state.check(HPDF_Xref_Add(state.document->xref, dictionary), "HPDF_Xref_Add");
    state.set_entries(dictionary, std::move(entries));
    return {number_of(dictionary)};
}

void Document::set_dictionary(ObjectId dictionary, std::string entries) {
    state_->set_entries(state_->objects.at(dictionary.number).dictionary, std::move(entries));
}

ObjectId Document::add_stream(std::string entries, std::string_view data) {
    State& state = *state_;
    const HPDF_Dict dictionary = state.check_pointer(
        HPDF_DictStream_New(state.document->mmgr, state.document->xref), "HPDF_DictStream_New");
    state.set_entries(dictionary, std::move(entries));
    state.write(dictionary->stream, data);
    return {number_of(dictionary)};
}

ObjectId Document::add_page() {
    State& state = *state_;
    const HPDF_Page page = state.check_pointer(HPDF_AddPage(state.document.get()), "HPDF_AddPage");
    // What libharu puts in: a size in whole points, and resources that belong to its own text calls.
    state.remove(page, "MediaBox");
    state.remove(page, "Resources");
    state.set_entries(page, {});
    return {number_of(page)};
}

void Document::set_page(ObjectId page, std::string entries, std::string_view deflated_content) {
    State& state = *state_;
    const HPDF_Dict dictionary = state.objects.at(page.number).dictionary;
    state.set_entries(dictionary, std::move(entries));
    const HPDF_Dict contents = static_cast<HPDF_PageAttr>(dictionary->attr)->contents;
    state.set_entries(contents, "/Filter /FlateDecode");
    state.write(contents->stream, deflated_content);
}

ObjectId Document::add_bookmark(ObjectId parent, std::string entries, bool is_open) {
    State& state = *state_;
    const HPDF_Outline above = parent.number == 0 ? nullptr : state.objects.at(parent.number).dictionary;
    const HPDF_Outline bookmark = state.check_pointer(
        HPDF_CreateOutline(state.document.get(), above, "", nullptr), "HPDF_CreateOutline");
    state.remove(bookmark, "Title");
    state.remove(bookmark, "Type");  // that of the whole tree, which a bookmark has not
    state.check(HPDF_Outline_SetOpened(bookmark, is_open ? HPDF_TRUE : HPDF_FALSE), "HPDF_Outline_SetOpened");
    state.set_entries(bookmark, std::move(entries));
    return {number_of(bookmark)};
}

void Document::set_catalog(std::string entries) {
    state_->set_entries(state_->document->catalog, std::move(entries));
}

void Document::set_information(std::string entries) {
    State& state = *state_;
    state.remove(state.document->info, "Producer");
    state.set_entries(state.document->info, std::move(entries));
}

void Document::omit_information() {
    state_->has_information = false;
}

std::string Document::library() {
    return std::string("libharu ") + HPDF_GetVersion();
}

std::string Document::save(Form form, int threads) {
    State& state = *state_;
    const std::string id = state.fingerprint.hex();
    state.set_entries(state.document->trailer, "/ID [<" + id + "> <" + id + ">]");
    state.check(HPDF_SaveToStream(state.document.get()), "HPDF_SaveToStream");
    const HPDF_Stream stream = state.document->stream;
    std::string file;
    file.reserve(HPDF_GetStreamSize(state.document.get()));
    for (HPDF_UINT n = 0; n < HPDF_MemStream_GetBufCount(stream); ++n) {
        HPDF_UINT length = 0;
        const HPDF_BYTE* buffer = HPDF_MemStream_GetBufPtr(stream, n, &length);
        file.append(reinterpret_cast<const char*>(buffer), length);
    }
    // libharu knows no later version than 1.7.
    constexpr std::string_view kPdf20 = "%PDF-2.0";
    if (state.version == Version::Pdf20) file.replace(0, kPdf20.size(), kPdf20);
    if (!state.has_information) remove_information(file);
    if (form == Form::Plain) return file;
    std::vector<bool> is_stream;
    for (const State::Object& object : state.objects)
        is_stream.push_back(object.dictionary != nullptr && object.dictionary->stream != nullptr);
    return pack_objects(file, is_stream, threads);
}

}  // namespace bifolio::pdf
