"""Renders the drawings of the shipped site; a tool for developers, so not a command of `promosite` itself.

`$(python3 scripts/dev.py env) -m promosite.commands.drawings [NAME …]`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from promosite.optimise.drawings import render
from promosite.report.progress import Progress
from promosite.wording.messages import system_language, translator

DOCS = Path(__file__).parents[3] / "docs"


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
