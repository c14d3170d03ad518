#!/usr/bin/env python3
"""Lines of text -> the glyphs that HarfBuzz itself puts for them, for `shaping.test.ts`.

    python3 -m venv venv && venv/bin/pip install uharfbuzz==0.57.0
    venv/bin/python test/suite/shaping/make.py

uharfbuzz has to hold the HarfBuzz that `harfbuzzjs` has (15.0.0): positions of Arabic marks differ
between versions. It reads the whole font files, from which the program leaves out the outlines.

A line of `<lang>.txt` gives a line of `<lang>.golden.txt`: its runs, parted by tabs, each

    face script direction start-end glyph=cluster@dx,dy+advance|...

Offsets and clusters count UTF-16 units, glyphs stand from left to right, and the place is left out
where it is 0,0. The faces of a language take turns from line to line. A run is what is of one
direction and in the line's own face; what the face does not have is left out.
"""

import json
import re
from pathlib import Path

import uharfbuzz as hb

VERSION = "15.0.0"
HERE = Path(__file__).parent
FONTS = HERE.parents[2] / "fonts"
SCRIPTS = {"zh-Hans": "Hans", "zh-Hant": "Hant", "ja": "Jpan", "ko": "Kore", "ru": "Cyrl", "ar": "Arab"}
# Scripts that stand for several, which HarfBuzz does not know (as in src/font/shaper.ts).
UNKNOWN = {"Jpan": "Hani", "Kore": "Hang"}
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
# What runs from left to right in Arabic: Latin words and numbers, with what joins them.
ISLAND = re.compile(r"[A-Za-z0-9٠-٩+][A-Za-z0-9٠-٩٫٬:/.,-]*(?:(?<=[A-Za-z]) (?=[A-Za-z0-9])[A-Za-z0-9]+)*")


def main():
    assert hb.version_string() == VERSION, f"this is HarfBuzz {hb.version_string()}, not {VERSION}"
    rows = json.loads((FONTS / "fonts.json").read_text("utf-8"))
    for source in sorted(HERE.glob("*.txt")):
        if source.name.endswith(".golden.txt"):
            continue
        lang = source.stem
        files = [row["file"] for row in rows if lang in row["languages"]]
        faces = [Face(file) for file in files]
        lines = source.read_text("utf-8").splitlines()
        golden = [golden_line(line, lang, faces[index % len(faces)]) for index, line in enumerate(lines)]
        (HERE / f"{lang}.golden.txt").write_text("\n".join(golden) + "\n", "utf-8")


class Face:
    def __init__(self, file):
        self.name = file.removesuffix(".ttf")
        face = hb.Face(hb.Blob.from_file_path(str(FONTS / file)))
        self.font = hb.Font(face)
        self.covers = face.unicodes


def golden_line(line, lang, face):
    return "\t".join(shape(line, start, end, lang, direction, face) for start, end, direction in runs_of(line, lang, face))


def runs_of(line, lang, face):
    """Ranges of one direction in which the face has every character."""
    islands = [match.span() for match in ISLAND.finditer(line)] if lang == "ar" else [(0, len(line))]
    direction = lambda at: "ltr" if any(start <= at < end for start, end in islands) else "rtl"
    runs = []
    for at, character in enumerate(line):
        if not is_covered(character, face):
            continue
        if runs and runs[-1][1] == at and runs[-1][2] == direction(at):
            runs[-1] = (runs[-1][0], at + 1, runs[-1][2])
        else:
            runs.append((at, at + 1, direction(at)))
    return runs


def is_covered(character, face):
    """Joiners and variation selectors are HarfBuzz's own business, and need no glyph."""
    return ord(character) in face.covers or character in "\u200b\u200c\u200d\u00ad" or ord(character) >= 0xE0100


def shape(line, start, end, lang, direction, face):
    text = line[start:end]
    script = "Latn" if LATIN.search(text) and lang != "ru" else SCRIPTS.get(lang, "Latn")
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.language = lang
    buffer.script = UNKNOWN.get(script, script)
    buffer.direction = direction
    buffer.flags = hb.BufferFlags.DO_NOT_INSERT_DOTTED_CIRCLE
    hb.shape(face.font, buffer)
    glyphs = zip(buffer.glyph_infos, buffer.glyph_positions)
    shaped = "|".join(golden_glyph(text, info, position) for info, position in glyphs)
    offset = units(line[:start])
    return f"{face.name} {script} {direction} {offset}-{offset + units(text)} {shaped}"


def golden_glyph(text, info, position):
    place = f"@{position.x_offset},{position.y_offset}" if position.x_offset or position.y_offset else ""
    return f"{info.codepoint}={units(text[: info.cluster])}{place}+{position.x_advance}"


def units(text):
    return len(text.encode("utf-16-le")) // 2


main()
