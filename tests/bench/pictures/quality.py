"""How good and how heavy the variants of one way are, by format."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from PIL import Image
from tests.bench.pictures.similarity import ssim

_NAME = re.compile(r"(photo-\d+)-(\d+)x(\d+)\.(?:[0-9a-f]{8}\.)?(\w+)")
FORMATS = {"avif": "AVIF", "webp": "WebP", "jpg": "JPEG", "jpeg": "JPEG"}


@dataclass(frozen=True, slots=True)
class Quality:
    """Mean SSIM beside the original, resized without any shortcut; and bytes in all."""

    ssim: float
    size: int


def qualities(originals: Iterable[Path], made: Path) -> dict[str, Quality]:
    """Return the quality of each format among the variants in a folder, of these originals."""
    similarities, sizes = defaultdict[str, list[float]](list), defaultdict[str, int](int)
    variants = _by_original(made)
    for original in originals:
        with Image.open(original) as picture:
            picture.load()
        for (width, height), paths in variants[original.stem].items():
            wanted = picture.resize((width, height), Image.Resampling.LANCZOS)
            for path in paths:
                form = FORMATS[path.suffix[1:]]
                with Image.open(path) as variant:
                    similarities[form].append(ssim(wanted, variant.convert("RGB")))
                sizes[form] += path.stat().st_size
    return {form: Quality(fmean(similarities[form]), sizes[form]) for form in similarities}


def _by_original(made: Path) -> dict[str, dict[tuple[int, int], list[Path]]]:
    found = defaultdict[str, dict[tuple[int, int], list[Path]]](lambda: defaultdict(list))
    for path in sorted(made.rglob("photo-*")):
        name = _NAME.fullmatch(path.name)
        if name:
            found[name[1]][int(name[2]), int(name[3])].append(path)
    return found
