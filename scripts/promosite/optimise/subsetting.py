"""Makes the fonts of the cards: small subsets of Noto, so that a card looks the same on every machine.

For developers, once for each new version of Noto; fontTools is a tool of theirs and of the tests, never of a build:
`python -m promosite.optimise.subsetting NotoSans-Bold.ttf NotoSansCJK-Bold.ttc`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

FOLDER = Path(__file__).parent / "fonts"
_SIGNS = (*range(0x2010, 0x2028), 0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AB, 0x20AC)
LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x1EA0, 0x1EFA), *_SIGNS)
"""ASCII, every Latin letter of Europe and of Vietnamese, punctuation, đồng and euro."""
_WIDE = range(0x2010, 0x2040)
"""Dashes, quotes and dots, which Chinese and Japanese set as wide as an ideograph."""
_FULL_WIDTH = range(0xFF01, 0xFF5F)
"""The forms of ASCII as wide as an ideograph; JIS names its wave dash otherwise than Windows does."""
_KOREAN_SIGNS = range(0x3000, 0x3200)
_SYLLABLES = range(0xAC00, 0xD7A4)
"""Every Korean syllable: names from Vietnamese need some beyond the 2350 of KS X 1001."""
_EAST_ASIAN = 0x3000
"""The first character beyond which nothing is Latin."""
_FACES = {
    "zh": ("Noto Sans CJK SC", "gb2312"),
    "ja": ("Noto Sans CJK JP", "euc_jp"),
    "ko": ("Noto Sans CJK KR", "euc_kr"),
}
_WINDOWS = (4, 3)
"""Format and platform of the table of characters that our reader understands."""
_LEAD, _TRAIL = range(0xA1, 0xFF), range(0xA1, 0xFF)
_FAMILY = "Promosite Cards"
_NAMES_KEPT = (0, 7, 8, 9, 11, 13, 14)
"""Copyright, trademark, makers, licence: they stay as they are (OFL 1.1, condition 2)."""


def characters(code: str) -> frozenset[int]:
    """Return what the national standard of a language holds (GB 2312, JIS X 0208), for Korean all syllables."""
    encoding = _FACES[code][1]
    found = (bytes((lead, trail)).decode(encoding, errors="ignore") for lead in _LEAD for trail in _TRAIL)
    wanted = {ord(character) for character in found if len(character) == 1}
    if code == "ko":
        return frozenset(point for point in wanted if point in _KOREAN_SIGNS) | frozenset(_SYLLABLES)
    return frozenset(point for point in wanted if point >= _EAST_ASIAN or point in _WIDE) | frozenset(_FULL_WIDTH)


def subset(font: TTFont, points: Iterable[int], name: str) -> TTFont:
    """Return the font with these characters alone, under a name of our own (it is a modified version)."""
    options = Options(hinting=False, layout_features=["kern"], notdef_outline=True, name_IDs=["*"])
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GSUB", "GPOS", "GDEF", "DSIG"] if "CFF " in font else []
    worker = Subsetter(options)
    worker.populate(unicodes=points)
    worker.subset(font)
    _rename(font, name)
    _keep_one_map(font)
    return font


def _rename(font: TTFont, name: str) -> None:
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in _NAMES_KEPT]
    for number, text in ((1, name), (2, "Bold"), (4, f"{name} Bold"), (6, f"{name.replace(' ', '')}-Bold")):
        names.setName(text, number, 3, 1, 0x409)
    if "CFF " in font:
        font["CFF "].cff.fontNames = [f"{name.replace(' ', '')}-Bold"]


def _keep_one_map(font: TTFont) -> None:
    tables = font["cmap"].tables
    font["cmap"].tables = [table for table in tables if (table.format, table.platformID) == _WINDOWS]


def make(latin: Path, east_asian: Path) -> Mapping[str, TTFont]:
    """Return the subsets by the name of their file."""
    faces = {str(face["name"].getDebugName(1)): face for face in TTCollection(east_asian).fonts}
    made = {"cards-latin.ttf": subset(TTFont(latin), LATIN, f"{_FAMILY} Latin")}
    for code, (family, _) in _FACES.items():
        face = next(face for name, face in faces.items() if name.startswith(family))
        made[f"cards-{code}.otf"] = subset(face, characters(code), f"{_FAMILY} {code}")
    return made


if __name__ == "__main__":
    for name, font in make(Path(sys.argv[1]), Path(sys.argv[2])).items():
        font.recalcTimestamp = False
        font.save(FOLDER / name)
