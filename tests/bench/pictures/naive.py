"""The loop that everybody writes with Pillow: open, resize, save; two pictures at a time. `naive.py FROM TO`."""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from PIL import Image

WIDTHS = (480, 960, 1600)
OPTIONS: dict[str, dict[str, Any]] = {
    "avif": {"quality": 54, "speed": 6},
    "webp": {"quality": 76},
    "jpeg": {"quality": 80},
}
"""Qualities at which its SSIM is ours (the bench prints both); all else is as Pillow has it."""


def make(target: Path, path: Path) -> None:
    """Make all variants of one picture."""
    picture = Image.open(path)
    for width in WIDTHS:
        small = picture.resize((width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS)
        for form, options in OPTIONS.items():
            small.save(target / f"{path.stem}-{width}x{small.height}.{form}", **options)


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(partial(make, Path(sys.argv[2])), sorted(Path(sys.argv[1]).glob("*.jpg"))))
