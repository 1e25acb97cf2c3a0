#!/usr/bin/env python3
"""Writes two small fonts of emoji for the tests: the systems that they run on have others, or none.

make_emoji_fonts.py LIST FOLDER     LIST: a line an emoji, "emoji TAB name"

FOLDER/outlines/outlines.ttf    "Noto Emoji": a square for each emoji of one character, as monochrome fonts have them
FOLDER/pictures/pictures.ttf    "Test Color Emoji": a picture (CBDT) for each, of several characters by a ligature, too
"""
import pathlib
import struct
import sys
import zlib

EM = 1000
SELECTOR = 0xFE0F


def png(color):
    size = 128
    rows = (b"\0" + bytes(color) * size) * size

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def square():
    corners = [(100, 0), (100, 700), (800, 700), (800, 0)]
    deltas = [(x - px, y - py) for (x, y), (px, py) in zip(corners, [(0, 0)] + corners)]
    return (struct.pack(">hhhhh", 1, 100, 0, 800, 700) + struct.pack(">HH", 3, 0) + bytes([1] * 4)
            + b"".join(struct.pack(">h", dx) for dx, _ in deltas)
            + b"".join(struct.pack(">h", dy) for _, dy in deltas))


def glyf_and_loca(count):
    glyph = square()
    glyph += bytes(-len(glyph) % 4)
    return {"glyf": glyph * count, "loca": b"".join(struct.pack(">I", n * len(glyph)) for n in range(count + 1))}


def pictures(count):
    """CBLC and CBDT 3.0: one size of 109 pixels, index format 1, image format 17."""
    data, offsets = b"", [0]
    for n in range(count):
        image = png((n * 37 % 256, n * 91 % 256, n * 53 % 256, 255))
        data += struct.pack(">BBbbBI", 128, 128, 0, 100, 136, len(image)) + image
        offsets.append(len(data))
    table = struct.pack(">HHI", 1, 17, 4) + b"".join(struct.pack(">I", offset) for offset in offsets)
    array = struct.pack(">HHI", 0, count - 1, 8)
    line = struct.pack(">bbBbbbbbbbbb", 100, -28, 136, 0, 0, 0, 0, 0, 100, -28, 0, 0)
    size = (struct.pack(">IIII", 8 + 48, len(array) + len(table), 1, 0) + line * 2
            + struct.pack(">HHBBBb", 0, count - 1, 109, 109, 32, 1))
    return {"CBLC": struct.pack(">HHI", 3, 0, 1) + size + array + table, "CBDT": struct.pack(">HH", 3, 0) + data}


def cmap(glyphs):
    groups = b"".join(struct.pack(">III", code, code, glyphs[code]) for code in sorted(glyphs))
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(glyphs)) + groups


def gsub(ligatures):
    """One lookup of ligatures in the feature ccmp. `ligatures`: (glyphs, ligature)."""
    firsts = sorted({glyphs[0] for glyphs, _ in ligatures})
    sets = []
    for first in firsts:
        own = sorted(((glyphs, made) for glyphs, made in ligatures if glyphs[0] == first), key=lambda each: -len(each[0]))
        parts = [struct.pack(">HH", made, len(glyphs)) + b"".join(struct.pack(">H", g) for g in glyphs[1:])
                 for glyphs, made in own]
        offsets, at = b"", 2 + 2 * len(parts)
        for part in parts:
            offsets += struct.pack(">H", at)
            at += len(part)
        sets.append(struct.pack(">H", len(parts)) + offsets + b"".join(parts))
    coverage = struct.pack(">HH", 1, len(firsts)) + b"".join(struct.pack(">H", g) for g in firsts)
    at = 6 + 2 * len(sets) + len(coverage)
    offsets = b""
    for each in sets:
        offsets += struct.pack(">H", at)
        at += len(each)
    subtable = struct.pack(">HHH", 1, 6 + 2 * len(sets), len(sets)) + offsets + coverage + b"".join(sets)
    scripts = struct.pack(">H4sH", 1, b"DFLT", 8) + struct.pack(">HH", 4, 0) + struct.pack(">HHHH", 0, 0xFFFF, 1, 0)
    features = struct.pack(">H4sH", 1, b"ccmp", 8) + struct.pack(">HHH", 0, 1, 0)
    lookups = struct.pack(">HH", 1, 4) + struct.pack(">HHHH", 4, 0, 1, 8) + subtable
    return (struct.pack(">HHHHH", 1, 0, 10, 10 + len(scripts), 10 + len(scripts) + len(features))
            + scripts + features + lookups)


def names(family):
    records, strings = b"", b""
    texts = {1: family, 2: "Regular", 4: family, 6: family.replace(" ", "")}
    for number, text in texts.items():
        encoded = text.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(encoded), len(strings))
        strings += encoded
    return struct.pack(">HHH", 0, len(texts), 6 + len(records)) + records + strings


def write(path, family, count, extra, glyphs):
    os2 = (struct.pack(">HhHHH", 4, 900, 400, 5, 0) + bytes(22) + bytes(10) + bytes(16) + b"NONE"
           + struct.pack(">HHHhhhHHIIhhHHH", 0x40, 0x20, 0xFFFF, 800, -200, 0, 800, 200, 0, 0, 500, 700, 0, 32, 1))
    tables = {
        "OS/2": os2, "cmap": cmap(glyphs), "name": names(family), "post": struct.pack(">IIhhIIIII", 0x30000, 0, 0, 0, 0, 0, 0, 0, 0),
        "head": struct.pack(">IIIIHHQQhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, EM, 0, 0, 0, 0, 900, 800, 0, 8, 2, 1, 0),
        "hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, 800, -200, 0, 1250, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, count),
        "hmtx": struct.pack(">Hh", 0, 0) + struct.pack(">Hh", 900, 100) * (count - 1),
        "maxp": struct.pack(">IH", 0x10000, count) + struct.pack(">HHHHHHHHHHHHH", 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        **extra,
    }
    order = sorted(tables)
    directory = struct.pack(">IHHHH", 0x10000, len(order), 128, 3, 0)
    at, body = 12 + 16 * len(order), b""
    for tag in order:
        data = tables[tag]
        directory += struct.pack(">4sIII", tag.encode(), 0, at + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(directory + body)


def main():
    listed, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    emoji = [[ord(c) for c in line.split("\t")[0]] for line in listed.read_text(encoding="utf-8").splitlines() if line]

    single = sorted({each[0] for each in emoji if len([c for c in each if c != SELECTOR]) == 1})
    count = len(single) + 1
    write(folder / "outlines" / "outlines.ttf", "Noto Emoji", count, glyf_and_loca(count),
          {code: n + 1 for n, code in enumerate(single)})

    glyphs = {code: n + 1 for n, code in enumerate(sorted({code for each in emoji for code in each}))}
    ligatures = []
    for each in emoji:
        if len(each) > 1:
            ligatures.append(([glyphs[code] for code in each], len(glyphs) + 1 + len(ligatures)))
    count = 1 + len(glyphs) + len(ligatures)
    write(folder / "pictures" / "pictures.ttf", "Test Color Emoji", count,
          {**pictures(count), "GSUB": gsub(ligatures)}, glyphs)


main()
