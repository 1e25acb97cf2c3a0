// Usage: bifolio_style_reference STYLES-FOLDER docs/style-format.md
#include <fstream>
#include <iostream>
#include <iterator>

#include "key_reference.h"
#include "source/base/file.h"
#include "styles/reader.h"

int main(int argc, char** argv) {
    using namespace bifolio;
    if (argc != 3) {
        std::cerr << "usage: bifolio_style_reference STYLES-FOLDER PAGE\n";
        return 2;
    }
    try {
        styles::StyleRequest request;
        request.folders = {argv[1]};
        source::Diagnostics diagnostics;
        const auto sheet = styles::read_style_sheet(request, diagnostics);
        if (!sheet) {
            for (const source::Diagnostic& finding : diagnostics.all()) std::cerr << finding.message << '\n';
            return 1;
        }
        constexpr std::uint64_t kLargestPage = 1U << 20U;
        const std::string page =
            styles::with_reference(source::read_file(argv[2], kLargestPage), styles::key_reference(*sheet));
        std::ofstream out(argv[2], std::ios::binary);
        out << page;
        return out.flush() ? 0 : 3;
    } catch (const std::exception& trouble) {
        std::cerr << trouble.what() << '\n';
        return 3;
    }
}
