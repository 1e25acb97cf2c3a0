// Fonts that are damaged, may not be used, or are not there, through the command: what it says, and what it
// leaves behind.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/bifolio.h"
#include "tests/support/font_files.h"

namespace bifolio::cli {
namespace {

using bifolio::testing::bifolio_command;
using bifolio::testing::files_in;
using bifolio::testing::font_file;
using bifolio::testing::FontFile;
using bifolio::testing::Outcome;
using bifolio::testing::read_file;
using bifolio::testing::TemporaryFolder;
using bifolio::testing::write_file;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

// A small programme, and fonts of its own: no others are seen.
class FontTrouble : public ::testing::Test {
  protected:
    void SetUp() override {
        write_file(folder_ / "p.xml",
                   "<program><event><title>Meeting</title></event><day date=\"2026-09-14\">"
                   "<talk start=\"9:00\" end=\"10:00\"><title>Looms</title></talk></day></program>\n");
        std::filesystem::create_directory(folder_ / "fonts");
        write_file(folder_ / "fonts.conf", "<fontconfig><dir>" + (folder_ / "fonts").string() +
                                               "</dir><cachedir>" + (folder_ / "cache").string() +
                                               "</cachedir></fontconfig>\n");
    }

    void add(const std::string& name, const std::string& bytes) const {
        write_file(folder_ / "fonts" / name, bytes);
        // fontconfig's cache does not tell files apart that were written in the same second.
        std::filesystem::remove_all(folder_ / "cache");
    }

    [[nodiscard]] Outcome bifolio(const std::vector<std::string>& arguments) const {
        auto command = bifolio_command(arguments, folder_.path());
        command.environment["FONTCONFIG_FILE"] = (folder_ / "fonts.conf").string();
        return bifolio::testing::run(command);
    }

    [[nodiscard]] std::vector<std::string> files() const { return files_in(folder_.path()); }

    TemporaryFolder folder_;
};

const std::string kGaramond = "EBGaramond12-Regular", kSerif = "DejaVuSerif";

std::string bytes_of(const std::string& name) {
    return read_file(font_file(name, name == kGaramond ? ".otf" : ".ttf"));
}

// With one byte of a table another.
std::string flipped(const std::string& name, const std::string& tag) {
    FontFile font(bytes_of(name));
    const std::size_t at = font.table(tag) + font.length(tag) / 2;
    font.put(at, font.number(at, 1) ^ 0x10U, 1);
    return font.bytes();
}

// With the outlines of most letters zeroed, and the checksum made right.
std::string zeroed(const std::string& name, const std::string& tag) {
    FontFile font(bytes_of(name));
    const std::size_t start = font.length(tag) / (tag == "glyf" ? 50 : 2);
    font.put(font.table(tag) + start, std::string(font.length(tag) - start, '\0'));
    return font.sealed();
}

TEST_F(FontTrouble, DamagedFontsAreNamedAndOthersTaken) {
    add("whole.ttf", bytes_of("DejaVuSans"));
    for (const auto& [name, tag] : {std::pair(kGaramond, "CFF "), std::pair(kSerif, "glyf"),
                                    std::pair(kSerif, "loca"), std::pair(kGaramond, "hmtx")}) {
        add("damaged.otf", flipped(name, tag));
        const std::string family = name == kGaramond ? "EB Garamond 12" : "DejaVu Serif";
        const Outcome outcome = bifolio({"booklet", "p.xml", "--set", "font.text=" + family});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_THAT(outcome.err, AllOf(HasSubstr("fonts/damaged.otf: damaged: the checksum of table '" +
                                                 std::string(tag) + "' is wrong"),
                                       HasSubstr("install it anew if it is damaged, or name another"),
                                       Not(HasSubstr("bug in bifolio"))));
        EXPECT_THAT(files(), Contains("p.pdf"));
    }
}

// Where the damage shows only in what is printed.
TEST_F(FontTrouble, DamagedOutlinesStopEveryVerbThatPrints) {
    for (const auto& [name, tag] : {std::pair(kGaramond, "CFF "), std::pair(kSerif, "glyf")}) {
        add("damaged.otf", zeroed(name, tag));
        const std::string family = name == kGaramond ? "EB Garamond 12" : "DejaVu Serif";
        for (const std::vector<std::string>& verb : {std::vector<std::string>{"booklet", "p.xml"},
                                                     {"handout", "p.xml"},
                                                     {"press", "p.xml", "--sheet", "A4"}}) {
            std::vector<std::string> arguments = verb;
            arguments.insert(arguments.end(), {"--set", "font.text=" + family});
            const Outcome outcome = bifolio(arguments);
            EXPECT_EQ(outcome.status, 3) << verb.front() << ": " << outcome.err;
            EXPECT_THAT(outcome.err, AllOf(HasSubstr("fonts/damaged.otf: damaged: "),
                                           HasSubstr("install it anew"), Not(HasSubstr("bug in bifolio"))))
                << verb.front();
            EXPECT_THAT(files(), Not(Contains(HasSubstr(".pdf")))) << verb.front();
        }
    }
}

TEST_F(FontTrouble, FontsThatMayNotBeEmbeddedAreNamedAndOthersTaken) {
    add("whole.ttf", bytes_of("DejaVuSans"));
    for (const auto& [type, reason] :
         {std::pair(2U, "its licence does not allow it to be embedded (fsType 2)"),
          std::pair(256U, "its licence does not allow a part of it to be embedded (fsType 256)"),
          std::pair(512U, "its licence allows only its bitmaps to be embedded (fsType 512)")}) {
        FontFile font(bytes_of(kSerif));
        font.put(font.table("OS/2") + 8, type, 2);
        add("closed.ttf", font.sealed());
        const Outcome outcome = bifolio({"booklet", "p.xml", "--set", "font.text=DejaVu Serif"});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_THAT(outcome.err, AllOf(HasSubstr("fonts/closed.ttf: " + std::string(reason)),
                                       HasSubstr("none of the fonts for \"text\" can be used"),
                                       HasSubstr("name another")));
        EXPECT_THAT(files(), Contains("p.pdf"));
    }
}

TEST_F(FontTrouble, WithoutFontsEveryVerbSaysWhatToInstall) {
    for (const std::vector<std::string>& verb : {std::vector<std::string>{"booklet", "p.xml"},
                                                 {"handout", "p.xml"},
                                                 {"check", "p.xml"},
                                                 {"press", "p.xml"}}) {
        const Outcome outcome = bifolio(verb);
        EXPECT_EQ(outcome.status, 3) << verb.front() << ": " << outcome.err;
        EXPECT_THAT(outcome.err,
                    AllOf(HasSubstr("no font is installed that has Latin letters; install fonts-ebgaramond"),
                          Not(HasSubstr("bug in bifolio"))))
            << verb.front();
        EXPECT_THAT(files(), Not(Contains(HasSubstr(".pdf")))) << verb.front();
    }
}

}  // namespace
}  // namespace bifolio::cli
