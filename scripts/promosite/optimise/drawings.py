"""Renders our drawings (docs/drawings/*.svg) to the large raster originals that stand where photographs will.

A tool for developers, as it needs the browser of the tests:
`$(python3 scripts/dev.py env) -m promosite.optimise.drawings [NAME …]`.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from promosite.report.progress import Progress
from promosite.wording.messages import system_language, translator

DOCS = Path(__file__).parents[3] / "docs"
SCALE = 1.5
"""Pixels of the original for each unit of the drawing: 1600 × 1000 becomes 2400 × 1500."""
QUALITY = 80
"""Of WebP; on flat colours nothing is gained above it."""


def render(drawings: Sequence[Path], folder: Path) -> Iterator[Path]:
    """Render each drawing to a WebP file of the same name in the folder, and yield its path."""
    with _page() as page:
        for drawing in drawings:
            original = folder / f"{drawing.stem}.webp"
            _picture(page, drawing).save(original, "WEBP", quality=QUALITY, method=6)
            yield original


@contextmanager
def _page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        program = os.environ.get("PROMOSITE_CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser.new_page(viewport={"width": 1920, "height": 1200}, device_scale_factor=SCALE)
        browser.close()


def _picture(page: Page, drawing: Path) -> Image.Image:
    page.set_content(f'<body style="margin:0">{drawing.read_text(encoding="utf-8")}</body>')
    return Image.open(io.BytesIO(page.locator("svg").first.screenshot())).convert("RGB")


def main(names: Sequence[str]) -> None:
    """Render the drawings of these names; without names, those whose original doesn't exist yet."""
    originals = DOCS / "assets" / "images"
    drawings = [
        path
        for path in sorted((DOCS / "drawings").glob("*.svg"))
        if (path.stem in names if names else not (originals / f"{path.stem}.webp").exists())
    ]
    progress = Progress(translator(system_language()))
    progress.begin("draw", len(drawings))
    for original in render(drawings, originals):
        progress.step(original.name)
    progress.end()


if __name__ == "__main__":
    main(sys.argv[1:])
