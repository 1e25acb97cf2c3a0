#include "pdf/haru.h"

#include <fmt/format.h>
#include <hpdf.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <algorithm>
#include <limits>

#include "pdf/text_string.h"

namespace bifolio::pdf {

namespace {

struct DocumentDeleter {
    void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};

// The first error is the cause; libharu goes on failing after it.
struct FirstError {
    HPDF_STATUS code = 0;
    HPDF_STATUS detail = 0;
};

extern "C" void note_error(HPDF_STATUS code, HPDF_STATUS detail, void* user_data) {
    auto* first = static_cast<FirstError*>(user_data);
    if (first->code == 0) *first = {code, detail};
}

// libharu writes no Filter for bytes that it has not coded itself.
extern "C" HPDF_STATUS write_flate_filter(HPDF_Dict, HPDF_Stream stream) {
    return HPDF_Stream_WriteStr(stream, "/Filter /FlateDecode\n");
}

HPDF_UINT size_of(std::string_view bytes) {
    if (bytes.size() > std::numeric_limits<HPDF_UINT>::max()) throw WriteError("a stream is too long", 0, 0);
    return static_cast<HPDF_UINT>(bytes.size());
}

const HPDF_BYTE* bytes_of(std::string_view bytes) {
    return reinterpret_cast<const HPDF_BYTE*>(bytes.data());
}

}  // namespace

WriteError::WriteError(const std::string& what, unsigned long code, unsigned long detail)
    : std::runtime_error(
          fmt::format("the PDF cannot be written: {} (libharu 0x{:04X}, {})", what, code, detail)),
      code_(code),
      detail_(detail) {}

struct HaruDocument::Implementation {
    FirstError error;
    std::unique_ptr<HPDF_Doc_Rec, DocumentDeleter> document;
    std::vector<HPDF_Dict> objects;

    void check(HPDF_STATUS status, const char* call) const {
        if (status != HPDF_OK || error.code != 0)
            throw WriteError(call, error.code != 0 ? error.code : status, error.detail);
    }
    template <typename Handle>
    Handle made(Handle handle, const char* call) const {
        if (handle == nullptr) throw WriteError(call, error.code, error.detail);
        return handle;
    }

    [[nodiscard]] HPDF_MMgr memory() const { return document->mmgr; }

    Reference keep(HPDF_Dict object) {
        objects.push_back(object);
        return {objects.size() - 1};
    }

    void enter(HPDF_Dict dictionary) { check(HPDF_Xref_Add(document->xref, dictionary), "HPDF_Xref_Add"); }

    // A new object for the value; booleans cannot be made this way.
    void* object_of(const Value& value);
    void* text_object(const std::string& utf8);
    void add_to(HPDF_Array array, const Value& value);
    void put(HPDF_Dict dictionary, const std::string& key, const Value& value);
    void put_all(HPDF_Dict dictionary, const Dictionary& entries) {
        for (const auto& [key, value] : entries) put(dictionary, key, value);
    }
};

void* HaruDocument::Implementation::text_object(const std::string& utf8) {
    const bool ascii = std::ranges::all_of(utf8, [](char c) { return c >= ' ' && c <= '~'; });
    if (ascii && utf8.size() < HPDF_LIMIT_MAX_STRING_LEN)
        return made(HPDF_String_New(memory(), utf8.c_str(), nullptr), "HPDF_String_New");
    std::string coded = utf16_with_mark(utf8);
    if (coded.size() > HPDF_LIMIT_MAX_STRING_LEN) coded.resize(HPDF_LIMIT_MAX_STRING_LEN & ~1U);
    auto* bytes = reinterpret_cast<HPDF_BYTE*>(coded.data());
    return made(HPDF_Binary_New(memory(), bytes, size_of(coded)), "HPDF_Binary_New");
}

void* HaruDocument::Implementation::object_of(const Value& value) {
    return std::visit(
        [&]<typename T>(const T& content) -> void* {
            if constexpr (std::is_same_v<T, bool>) {
                return made(HPDF_Boolean_New(memory(), content ? HPDF_TRUE : HPDF_FALSE), "HPDF_Boolean_New");
            } else if constexpr (std::is_same_v<T, std::int32_t>) {
                return made(HPDF_Number_New(memory(), content), "HPDF_Number_New");
            } else if constexpr (std::is_same_v<T, double>) {
                // Never "-0".
                const auto real = static_cast<HPDF_REAL>(content == 0 ? 0.0 : content);
                return made(HPDF_Real_New(memory(), real), "HPDF_Real_New");
            } else if constexpr (std::is_same_v<T, Name>) {
                return made(HPDF_Name_New(memory(), content.value.c_str()), "HPDF_Name_New");
            } else if constexpr (std::is_same_v<T, TextString>) {
                return text_object(content.utf8);
            } else if constexpr (std::is_same_v<T, ByteString>) {
                std::string bytes = content.bytes;
                return made(
                    HPDF_Binary_New(memory(), reinterpret_cast<HPDF_BYTE*>(bytes.data()), size_of(bytes)),
                    "HPDF_Binary_New");
            } else if constexpr (std::is_same_v<T, Reference>) {
                return objects.at(content.index);
            } else if constexpr (std::is_same_v<T, Array>) {
                auto* array = made(HPDF_Array_New(memory()), "HPDF_Array_New");
                for (const Value& element : content) add_to(array, element);
                return array;
            } else {
                auto* dictionary = made(HPDF_Dict_New(memory()), "HPDF_Dict_New");
                put_all(dictionary, content);
                return dictionary;
            }
        },
        value.content());
}

void HaruDocument::Implementation::add_to(HPDF_Array array, const Value& value) {
    check(HPDF_Array_Add(array, object_of(value)), "HPDF_Array_Add");
}

void HaruDocument::Implementation::put(HPDF_Dict dictionary, const std::string& key, const Value& value) {
    check(HPDF_Dict_Add(dictionary, key.c_str(), object_of(value)), "HPDF_Dict_Add");
}

HaruDocument::HaruDocument() : implementation_(std::make_unique<Implementation>()) {
    Implementation& self = *implementation_;
    self.document.reset(HPDF_New(note_error, &self.error));
    if (!self.document) throw WriteError("HPDF_New", self.error.code, self.error.detail);
    self.document->pdf_version = HPDF_VER_17;
}

HaruDocument::~HaruDocument() = default;

Reference HaruDocument::reserve() {
    Implementation& self = *implementation_;
    auto* dictionary = self.made(HPDF_Dict_New(self.memory()), "HPDF_Dict_New");
    self.enter(dictionary);
    return self.keep(dictionary);
}

void HaruDocument::fill(Reference dictionary, const Dictionary& entries) {
    implementation_->put_all(implementation_->objects.at(dictionary.index), entries);
}

Reference HaruDocument::add(const Dictionary& entries) {
    const Reference dictionary = reserve();
    fill(dictionary, entries);
    return dictionary;
}

Reference HaruDocument::add_stream(const Dictionary& entries, std::string_view bytes, Coding coding) {
    Implementation& self = *implementation_;
    // Registers itself in the cross-reference table.
    auto* stream = self.made(HPDF_DictStream_New(self.memory(), self.document->xref), "HPDF_DictStream_New");
    self.put_all(stream, entries);
    self.check(HPDF_Stream_Write(stream->stream, bytes_of(bytes), size_of(bytes)), "HPDF_Stream_Write");
    if (coding == Coding::Jpeg) stream->filter = HPDF_STREAM_FILTER_DCT_DECODE;
    if (coding == Coding::Flate) stream->write_fn = write_flate_filter;
    return self.keep(stream);
}

Reference HaruDocument::add_page(layout::Size media, std::string_view content, const Dictionary& entries) {
    Implementation& self = *implementation_;
    auto* page = self.made(HPDF_AddPage(self.document.get()), "HPDF_AddPage");
    self.check(HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(media.width)), "HPDF_Page_SetWidth");
    self.check(HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(media.height)), "HPDF_Page_SetHeight");
    const auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
    self.check(HPDF_Stream_Write(attributes->stream, bytes_of(content), size_of(content)),
               "HPDF_Stream_Write");
    attributes->contents->write_fn = write_flate_filter;
    self.put_all(page, entries);
    return self.keep(page);
}

void HaruDocument::extend_catalog(const Dictionary& entries) {
    implementation_->put_all(implementation_->document->catalog, entries);
}

void HaruDocument::set_info(const Dictionary& entries) {
    Implementation& self = *implementation_;
    // This makes the Info dictionary; the entry itself is written over.
    self.check(HPDF_SetInfoAttr(self.document.get(), HPDF_INFO_PRODUCER, "libharu"), "HPDF_SetInfoAttr");
    self.put_all(self.document->info, entries);
}

void HaruDocument::set_id(const std::string& sixteen_bytes) {
    Implementation& self = *implementation_;
    self.put(self.document->trailer, "ID", Array{ByteString{sixteen_bytes}, ByteString{sixteen_bytes}});
}

std::string HaruDocument::save() {
    Implementation& self = *implementation_;
    self.check(HPDF_SaveToStream(self.document.get()), "HPDF_SaveToStream");
    std::string file(HPDF_GetStreamSize(self.document.get()), '\0');
    self.check(HPDF_ResetStream(self.document.get()), "HPDF_ResetStream");
    auto size = static_cast<HPDF_UINT32>(file.size());
    self.check(HPDF_ReadFromStream(self.document.get(), reinterpret_cast<HPDF_BYTE*>(file.data()), &size),
               "HPDF_ReadFromStream");
    file.resize(size);
    return file;
}

}  // namespace bifolio::pdf
