#include "layout/text/broken_words.h"

#include <algorithm>
#include <string>

namespace bifolio::layout {

namespace {

// Tokens without a gap between them.
struct Chain {
    std::size_t first = 0, end = 0;
};

// Nobody looks for a longer word, and each of its many lines would have to look through all of it. Bytes.
constexpr std::size_t kLongestTold = kLongestWord;

// Empty where they are too long to be told whole.
Chain chain_of(std::span<const Token> tokens, std::size_t token) {
    const auto goes_on = [&](std::size_t n) { return tokens[n].gap == Gap::None && !tokens[n].forced; };
    const auto bytes_of = [&](std::size_t n) { return tokens[n].word->text.size(); };
    Chain chain{token, token + 1};
    std::size_t bytes = bytes_of(token);
    while (bytes <= kLongestTold && chain.first > 0 && goes_on(chain.first)) bytes += bytes_of(--chain.first);
    while (bytes <= kLongestTold && chain.end < tokens.size() && goes_on(chain.end))
        bytes += bytes_of(chain.end++);
    return bytes <= kLongestTold ? chain : Chain{};
}

// Whether it runs from left to right, and ends of lines in it are not as good as spaces.
bool is_one_word(std::span<const Token> chain) {
    return std::ranges::all_of(chain, [](const Token& token) {
        return !token.word->shaped->right_to_left &&
               std::ranges::none_of(token.word->breaks,
                                    [](const WordBreak& each) { return each.kind == BreakKind::Space; });
    });
}

// The word that is broken there; empty where none is.
Chain broken_at(std::span<const Token> tokens, const ParagraphBreaks& breaks, std::size_t breakpoint) {
    const BreakKind kind = breaks.breakpoints[breakpoint].kind;
    if (kind != BreakKind::Hyphen && kind != BreakKind::Explicit && kind != BreakKind::Emergency) return {};
    const Chain chain = chain_of(tokens, breaks.cuts[breakpoint].token);
    return is_one_word(tokens.subspan(chain.first, chain.end - chain.first)) ? chain : Chain{};
}

// Whether the line has all of the token.
bool is_whole(std::size_t token, const ParagraphBreaks& breaks, const BrokenLine& line) {
    const Cut &from = breaks.cuts[line.from], &to = breaks.cuts[line.to];
    const bool is_begun = from.inside != nullptr && from.token == token;
    return !is_begun && (to.inside == nullptr || to.token != token);
}

// Without soft hyphens: they are not seen where the word is whole.
std::string text_of(std::span<const Token> tokens) {
    constexpr std::string_view kSoftHyphen = "\u00AD";
    std::string text;
    for (const Token& token : tokens) text += token.word->text;
    for (std::size_t at = 0; (at = text.find(kSoftHyphen, at)) != std::string::npos;)
        text.erase(at, kSoftHyphen.size());
    return text;
}

}  // namespace

std::vector<ToldPieces> tell_broken_words(std::span<const Token> tokens, const ParagraphBreaks& breaks,
                                          const BrokenLine& line, std::span<const TokenPieces> parts) {
    std::vector<ToldPieces> told;
    const Chain begun = broken_at(tokens, breaks, line.from);
    std::size_t own = 0;  // the first part of a word that the lines before have not told
    while (own < parts.size() && parts[own].token < begun.end) ++own;
    if (own > 0) told.push_back({parts.front().first, parts[own - 1].end, " "});
    if (own == parts.size()) return told;

    const TokenPieces& last = parts.back();
    const Chain broken = broken_at(tokens, breaks, line.to);
    if (broken.end > 0)
        told.push_back({last.first, last.end, text_of(tokens.subspan(last.token, broken.end - last.token))});
    else if (tokens[last.token].word->text.ends_with('-') && is_whole(last.token, breaks, line))
        told.push_back({last.first, last.end, text_of(tokens.subspan(last.token, 1)) + ' '});
    return told;
}

}  // namespace bifolio::layout
