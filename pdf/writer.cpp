#include "pdf/writer.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "pdf/content.h"
#include "pdf/deflate.h"
#include "pdf/font_subset.h"
#include "pdf/font_usage.h"
#include "pdf/haru.h"
#include "pdf/metadata.h"
#include "pdf/page_labels.h"

namespace bifolio::pdf {

namespace {

using layout::Pages;

// A hash of what the document shows: the same pages, the same identifier (FNV-1a, twice over).
class Digest {
  public:
    void add(std::string_view bytes) {
        for (const char c : bytes) {
            low_ = (low_ ^ static_cast<unsigned char>(c)) * 1099511628211U;
            high_ = (high_ + static_cast<unsigned char>(c)) * 6364136223846793005U + 1442695040888963407U;
        }
    }
    [[nodiscard]] std::string sixteen_bytes() const {
        std::string bytes;
        for (const std::uint64_t half : {low_, high_})
            for (int shift = 56; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(half >> shift & 0xFF));
        return bytes;
    }

  private:
    std::uint64_t low_ = 14695981039346656037U, high_ = 0;
};

class Writer {
  public:
    Writer(const Pages& pages, const WriteOptions& options) : pages_(pages), options_(options) {}

    std::string write() {
        usage_ = gather_usage(pages_);
        prepare();
        add_fonts();
        add_pictures();
        add_pages();
        add_links();
        describe();
        return document_.save();
    }

  private:
    // Subsets fonts, makes and deflates contents: what can be done side by side.
    void prepare() {
        subsets_.resize(pages_.faces.size());
        contents_.resize(pages_.pages.size());
        each(subsets_.size(), [&](std::size_t face) {
            if (usage_[face].layers() > 0) subsets_[face] = subset_font(*pages_.faces[face], usage_[face].glyphs());
        });
        each(contents_.size(), [&](std::size_t page) {
            contents_[page] = deflate(page_content(pages_, pages_.pages[page], usage_, subsets_));
        });
    }

    void each(std::size_t count, const std::function<void(std::size_t)>& work) const {
        if (options_.threads <= 1 || count <= 1) {
            for (std::size_t n = 0; n < count; ++n) work(n);
            return;
        }
        tbb::task_arena arena(options_.threads);
        arena.execute([&] { tbb::parallel_for(std::size_t{0}, count, work); });
    }

    void add_fonts() {
        Dictionary fonts;
        for (std::size_t face = 0; face < subsets_.size(); ++face) {
            if (usage_[face].layers() == 0) continue;
            const Reference descendant = add_descendant(*pages_.faces[face], subsets_[face]);
            for (std::size_t layer = 0; layer < usage_[face].layers(); ++layer) {
                const std::string cmap = to_unicode(subsets_[face], usage_[face].layer(layer));
                const Reference table = document_.add_stream({}, deflate(cmap), Coding::Flate);
                fonts.emplace_back(font_resource(face, layer),
                                   document_.add({{"Type", Name{"Font"}},
                                                  {"Subtype", Name{"Type0"}},
                                                  {"BaseFont", Name{type0_name(subsets_[face])}},
                                                  {"Encoding", Name{"Identity-H"}},
                                                  {"DescendantFonts", Array{descendant}},
                                                  {"ToUnicode", table}}));
            }
        }
        resources_.emplace_back("Font", document_.add(fonts));
    }

    // ISO 32000-1, table 121.
    static std::string type0_name(const FontSubset& subset) {
        return subset.cff ? subset.name + "-Identity-H" : subset.name;
    }

    Reference add_descendant(const layout::Face& face, const FontSubset& subset) {
        digest_.add(subset.program);
        Dictionary program_entries;
        if (subset.cff) {
            program_entries.emplace_back("Subtype", Name{"CIDFontType0C"});
        } else {
            program_entries.emplace_back("Length1", static_cast<std::int32_t>(subset.program.size()));
        }
        const Reference program = document_.add_stream(program_entries, deflate(subset.program), Coding::Flate);

        const layout::FaceMetrics& metrics = face.metrics();
        const auto scaled = [&](int units) { return std::round(units * 1000.0 / metrics.units_per_em); };
        // ISO 32000-1, table 123: symbolic, since glyphs are chosen by number; fixed pitch, serif, italic as they are.
        std::int32_t flags = 1 << 2;
        if (metrics.fixed_pitch) flags |= 1;
        if (metrics.serif) flags |= 1 << 1;
        if (metrics.italic_angle != 0) flags |= 1 << 6;
        const Reference descriptor = document_.add(
            {{"Type", Name{"FontDescriptor"}},
             {"FontName", Name{subset.name}},
             {"Flags", flags},
             {"FontBBox",
              Array{scaled(metrics.x_min), scaled(metrics.y_min), scaled(metrics.x_max), scaled(metrics.y_max)}},
             {"ItalicAngle", metrics.italic_angle},
             {"Ascent", scaled(metrics.ascent)},
             {"Descent", scaled(metrics.descent)},
             {"CapHeight", scaled(metrics.cap_height)},
             {"XHeight", scaled(metrics.x_height)},
             // No table says it; this is what stems of text faces measure, by weight.
             {"StemV", std::round(metrics.weight * 0.22)},
             {subset.cff ? "FontFile3" : "FontFile2", program}});
        Dictionary entries = {
            {"Type", Name{"Font"}},
            {"Subtype", Name{subset.cff ? "CIDFontType0" : "CIDFontType2"}},
            {"BaseFont", Name{subset.name}},
            {"CIDSystemInfo",
             Dictionary{{"Registry", TextString{"Adobe"}}, {"Ordering", TextString{"Identity"}}, {"Supplement", 0}}},
            {"FontDescriptor", descriptor},
            {"DW", 0},
            {"W", widths_of(subset)}};
        if (!subset.cff) entries.emplace_back("CIDToGIDMap", Name{"Identity"});
        return document_.add(entries);
    }

    static Array widths_of(const FontSubset& subset) {
        // libharu's arrays hold 32,767 elements at most.
        constexpr std::size_t kRun = 30000;
        Array runs;
        for (std::size_t begin = 0; begin < subset.widths.size(); begin += kRun) {
            const std::size_t end = std::min(begin + kRun, subset.widths.size());
            Array run;
            for (std::size_t cid = begin; cid < end; ++cid) run.emplace_back(subset.widths[cid]);
            runs.emplace_back(static_cast<std::int32_t>(begin));
            runs.emplace_back(std::move(run));
        }
        return runs;
    }

    void add_pictures() {
        if (pages_.pictures.empty()) return;
        Dictionary pictures;
        for (std::size_t n = 0; n < pages_.pictures.size(); ++n)
            pictures.emplace_back(picture_resource(n), add_picture(pages_.pictures[n]));
        resources_.emplace_back("XObject", document_.add(pictures));
    }

    Reference add_picture(const layout::PictureData& picture) {
        digest_.add(picture.data);
        const bool jpeg = picture.encoding == layout::PictureEncoding::Jpeg;
        const std::string space = picture.components == 1   ? "DeviceGray"
                                  : picture.components == 3 ? "DeviceRGB"
                                                            : "DeviceCMYK";
        Dictionary entries = image_entries(picture, space);
        if (picture.inverted_cmyk) entries.emplace_back("Decode", Array{1, 0, 1, 0, 1, 0, 1, 0});
        if (!picture.alpha.empty())
            entries.emplace_back("SMask", document_.add_stream(image_entries(picture, "DeviceGray"),
                                                               deflate(picture.alpha), Coding::Flate));
        return jpeg ? document_.add_stream(entries, picture.data, Coding::Jpeg)
                    : document_.add_stream(entries, deflate(picture.data), Coding::Flate);
    }

    static Dictionary image_entries(const layout::PictureData& picture, const std::string& color_space) {
        return {{"Type", Name{"XObject"}},        {"Subtype", Name{"Image"}},
                {"Width", picture.width},         {"Height", picture.height},
                {"ColorSpace", Name{color_space}}, {"BitsPerComponent", 8}};
    }

    void add_pages() {
        const Reference resources = document_.add(resources_);
        for (std::size_t n = 0; n < pages_.pages.size(); ++n) {
            const layout::Page& page = pages_.pages[n];
            digest_.add(contents_[n]);
            page_references_.push_back(document_.add_page(
                page.trim, contents_[n],
                {{"Resources", resources},
                 {"TrimBox", Array{0, 0, page.trim.width, page.trim.height}},
                 {"Tabs", Name{"S"}}}));
        }
    }

    [[nodiscard]] Array destination(const layout::Destination& to) const {
        const double height = pages_.pages.at(to.page).trim.height;
        return {page_references_.at(to.page), Name{"XYZ"}, 0, height - to.y, 0};
    }

    void add_links() {
        for (std::size_t n = 0; n < pages_.pages.size(); ++n) {
            const layout::Page& page = pages_.pages[n];
            if (page.links.empty()) continue;
            Array annotations;
            for (const layout::LinkArea& link : page.links) annotations.emplace_back(add_link(page, link));
            document_.fill(page_references_[n], {{"Annots", annotations}});
        }
    }

    Reference add_link(const layout::Page& page, const layout::LinkArea& link) {
        const double bottom = page.trim.height - link.area.y - link.area.height;
        constexpr std::int32_t kPrint = 4;
        Dictionary entries = {
            {"Type", Name{"Annot"}},
            {"Subtype", Name{"Link"}},
            {"Rect", Array{link.area.x, bottom, link.area.x + link.area.width, bottom + link.area.height}},
            {"Border", Array{0, 0, 0}},
            {"F", kPrint},
            {"Contents", TextString{link.description}}};
        if (const auto* url = std::get_if<std::string>(&link.target)) {
            entries.emplace_back("A", Dictionary{{"S", Name{"URI"}}, {"URI", TextString{ascii_url(*url)}}});
        } else {
            entries.emplace_back("Dest", destination(std::get<layout::Destination>(link.target)));
        }
        return document_.add(entries);
    }

    // A URI is ASCII (12.6.4.7): what is not is percent-encoded.
    static std::string ascii_url(const std::string& url) {
        std::string ascii;
        for (const char c : url) {
            if (c > ' ' && c <= '~') {
                ascii += c;
            } else {
                ascii += fmt::format("%{:02X}", static_cast<unsigned char>(c));
            }
        }
        return ascii;
    }

    void describe() {
        Dictionary catalog = {
            {"ViewerPreferences", Dictionary{{"DisplayDocTitle", true}}},
            {"PageLabels", page_labels(labels())},
            {"Metadata", document_.add_stream({{"Type", Name{"Metadata"}}, {"Subtype", Name{"XML"}}},
                                              xmp_packet(pages_.info), Coding::None)}};
        if (!pages_.info.language.empty()) catalog.emplace_back("Lang", TextString{pages_.info.language});
        if (!pages_.bookmarks.empty()) {
            catalog.emplace_back("Outlines", add_bookmarks());
            catalog.emplace_back("PageMode", Name{"UseOutlines"});
        }
        document_.extend_catalog(catalog);
        document_.set_info(info_entries(pages_.info));
        digest_.add(pages_.info.title);
        document_.set_id(digest_.sixteen_bytes());
    }

    [[nodiscard]] std::vector<std::string> labels() const {
        std::vector<std::string> labels;
        for (const layout::Page& page : pages_.pages) labels.push_back(page.label);
        return labels;
    }

    // The outline tree (12.3.3): days open, sessions closed.
    Reference add_bookmarks() {
        const std::vector<layout::Bookmark>& marks = pages_.bookmarks;
        const std::size_t root = marks.size();
        std::vector<std::vector<std::size_t>> children(marks.size() + 1);
        std::vector<std::size_t> parents(marks.size());
        std::vector<std::size_t> path{root};  // the last entry of each level above
        for (std::size_t n = 0; n < marks.size(); ++n) {
            path.resize(std::min(path.size(), static_cast<std::size_t>(std::max(1, marks[n].level))));
            parents[n] = path.back();
            children[path.back()].push_back(n);
            path.push_back(n);
        }
        std::vector<Reference> references;
        for (std::size_t n = 0; n <= marks.size(); ++n) references.push_back(document_.reserve());
        for (std::size_t n = 0; n < marks.size(); ++n) {
            const auto& siblings = children[parents[n]];
            const auto here = std::ranges::lower_bound(siblings, n);
            Dictionary entries = {{"Title", TextString{marks[n].title}},
                                  {"Parent", references[parents[n]]},
                                  {"Dest", destination(marks[n].destination)}};
            if (here != siblings.begin()) entries.emplace_back("Prev", references[*std::prev(here)]);
            if (std::next(here) != siblings.end()) entries.emplace_back("Next", references[*std::next(here)]);
            add_children(entries, children[n], references, marks[n].level == 1 ? 1 : -1);
            document_.fill(references[n], entries);
        }
        Dictionary entries = {{"Type", Name{"Outlines"}}};
        std::size_t open = children[root].size();
        for (const std::size_t n : children[root]) open += children[n].size();
        add_children(entries, children[root], references, 1);
        entries.back() = {"Count", static_cast<std::int32_t>(open)};
        document_.fill(references[root], entries);
        return references[root];
    }

    static void add_children(Dictionary& entries, const std::vector<std::size_t>& children,
                             const std::vector<Reference>& references, int sign) {
        if (children.empty()) return;
        entries.emplace_back("First", references[children.front()]);
        entries.emplace_back("Last", references[children.back()]);
        entries.emplace_back("Count", sign * static_cast<std::int32_t>(children.size()));
    }

    const Pages& pages_;
    WriteOptions options_;
    HaruDocument document_;
    Digest digest_;
    std::vector<FontUsage> usage_;
    std::vector<FontSubset> subsets_;
    std::vector<std::string> contents_;
    Dictionary resources_;
    std::vector<Reference> page_references_;
};

}  // namespace

std::string write_pdf(const Pages& pages, const WriteOptions& options) { return Writer(pages, options).write(); }

}  // namespace bifolio::pdf
