#!/usr/bin/env python3
"""Makes the fonts that documents are drawn with, once; the results are committed, no build runs this.

usage: make-fonts.py NOTO HANAZONO OUT
  NOTO      folder `files` of the npm package @fontsource/noto-sans-sc 5.3.0
  HANAZONO  folder with HanaMinA.ttf and HanaMinB.ttf (Debian fonts-hanazono 20170904-2.1)
  OUT       server/src/main/resources/fonts

needs fontTools (Debian: python3-fonttools). Writes
  text.ttf.xz      ordinary text: Noto Sans SC with its Latin, Greek and Cyrillic letters
  rare-a.ttf.xz    what the first lacks: the rest of the BMP (GBK, extension A, enclosed numbers, symbols)
  rare-b.ttf.xz    beyond the BMP: extensions B, C, D, E and F
The rare fonts are drawn on a coarser grid (256 instead of 1024 units), which is a third of a printed
dot at 12 points and halves their size, and are renamed, as the licence asks of changed versions.
"""
import lzma
import os
import sys

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

NOTO, HANAZONO, OUT = sys.argv[1:4]
KEPT = {"head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post"}
TEMPORARY = os.path.join(OUT, "temporary.ttf")


def strip(font, name):
    for table in list(font.keys()):
        if table not in KEPT and table != "GlyphOrder":
            del font[table]
    font["post"].formatType = 3.0
    font["name"].names = []
    for number, text in ((1, name), (2, "Regular"), (4, name), (6, name.replace(" ", ""))):
        font["name"].setName(text, number, 3, 1, 0x409)


def write(font, file):
    font.flavor = None
    font.save(TEMPORARY)
    with open(TEMPORARY, "rb") as plain:
        packed = lzma.compress(plain.read(), preset=9 | lzma.PRESET_EXTREME)
    with open(os.path.join(OUT, file), "wb") as out:
        out.write(packed)
    print(file, len(font.getBestCmap()), "characters", os.path.getsize(TEMPORARY), "->", len(packed))
    os.remove(TEMPORARY)


def only(font, characters):
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, name_IDs=["*"],
                             drop_tables=subset.Options._drop_tables_default + ["GSUB", "GDEF", "BASE", "vhea", "vmtx", "FFTM", "prop"])
    one = subset.Subsetter(options)
    one.populate(unicodes=characters)
    one.subset(font)


os.makedirs(OUT, exist_ok=True)
plain = []
for part in ("latin", "chinese-simplified", "latin-ext", "cyrillic"):
    font = TTFont(os.path.join(NOTO, f"noto-sans-sc-{part}-400-normal.woff"))
    strip(font, "part")
    font.flavor = None
    plain.append(os.path.join(OUT, part + ".part"))
    font.save(plain[-1])
text = merge.Merger().merge(plain)
for part in plain:
    os.remove(part)
strip(text, "Noto Sans SC")
covered = set(text.getBestCmap())
write(text, "text.ttf.xz")

for source, name, file, first, last in (
        ("HanaMinA.ttf", "OneWindow Rare A", "rare-a.ttf.xz", 0xA0, 0xFFFF),
        ("HanaMinB.ttf", "OneWindow Rare B", "rare-b.ttf.xz", 0x20000, 0x2EBE0)):
    font = TTFont(os.path.join(HANAZONO, source))
    # Private use says nothing to a reader.
    wanted = [c for c in font.getBestCmap() if first <= c <= last and c not in covered and not 0xE000 <= c <= 0xF8FF]
    only(font, wanted)
    scale_upem(font, 256)
    strip(font, name)
    write(font, file)
