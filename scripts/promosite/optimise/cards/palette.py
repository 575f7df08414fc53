"""The site's own colours, as its stylesheet of tokens names them."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import Path

Colour = tuple[int, int, int]
_TOKEN = re.compile(r"--([a-z-]+):\s*#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")


@dataclass(frozen=True, slots=True)
class Palette:
    """What cards are coloured with; each name is that of a token, each value its colour in daylight."""

    ground: Colour = (253, 250, 243)
    ink: Colour = (18, 52, 59)
    river: Colour = (15, 92, 99)
    rice: Colour = (233, 212, 139)
    water: Colour = (230, 241, 238)
    fruit_fill: Colour = (217, 81, 44)


def read_palette(tokens: Path | None, scheme: str = "") -> Palette:
    """Return the palette of a stylesheet, its first value of each token; ours for what it doesn't name.

    `scheme`: only what stands after the rule for Material's colour scheme of this name (`slate`: by night).
    """
    found: dict[str, Colour] = {}
    text = tokens.read_text(encoding="utf-8") if tokens and tokens.is_file() else ""
    if scheme:
        text = text.partition(f'[data-md-color-scheme="{scheme}"] {{')[2]
    for name, digits in _TOKEN.findall(text):
        found.setdefault(name.replace("-", "_"), _colour(digits))
    return Palette(**{field.name: found[field.name] for field in fields(Palette) if field.name in found})


def _colour(digits: str) -> Colour:
    whole = digits if len(digits) > 3 else "".join(digit * 2 for digit in digits)  # noqa: PLR2004  # #abc is #aabbcc
    return (int(whole[:2], 16), int(whole[2:4], 16), int(whole[4:], 16))


def hexadecimal(colour: Colour) -> str:
    """Return a colour as stylesheets write it: `#fdfaf3`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, “contrast ratio”)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    shares = [value / 255 for value in colour]
    red, green, blue = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]  # noqa: PLR2004
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
