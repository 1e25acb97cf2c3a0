// veraPDF, the validator of the PDF Association's and the Open Preservation Foundation's: judges PDFs by the
// standards that their metadata claims.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>

namespace bifolio::testing {

// What a file breaks: by rule, as "7.1-3", what is asked for and the first place where it is not so.
using BrokenRules = std::map<std::string, std::string>;

// A line a rule; empty where none is broken.
[[nodiscard]] std::string shown(const BrokenRules& broken);

// By standard that the file claims, as "PDF/UA-1". One that claims none is judged by PDF/A-1b.
using Judgement = std::map<std::string, BrokenRules>;

class VeraPdf {
  public:
    // Fetches it where it is not there yet. None where it cannot be had: `reason` is why, in one line.
    [[nodiscard]] static std::optional<VeraPdf> find(std::string& reason);

    // All files in one run, for starting Java takes longer than judging one; by file. Throws
    // std::runtime_error where a file cannot be judged.
    [[nodiscard]] std::map<std::filesystem::path, Judgement> judge(
        std::span<const std::filesystem::path> files) const;

  private:
    explicit VeraPdf(std::filesystem::path jar) : jar_(std::move(jar)) {}

    std::filesystem::path jar_;
};

}  // namespace bifolio::testing
