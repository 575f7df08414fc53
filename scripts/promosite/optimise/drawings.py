"""Renders our drawings (docs/drawings/*.svg) to the large raster originals that stand where photographs will.

For developers, as it needs the browser of the tests; `promosite.commands.drawings` runs it.
"""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

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
