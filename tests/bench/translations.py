"""How well `check translations` finds what is wrong, beside simpler methods; how fast, and in how much memory.

`python3 scripts/dev.py bench translations` prints the tables; `--write` also puts them into RESULTS.md.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.truth import figure_pairs, freshness, mutations, speed

HEAD = """\
# What the check of translations finds

Made by `python3 scripts/dev.py bench translations --write`; the name of a part measures only that:
`freshness`, `figures`, `mutations`, `speed`."""
REACHED, MISSED = "The aim is reached.", "**The aim is missed.**"
RESULTS = Path(__file__).with_name("RESULTS.md")
PARTS: dict[str, tuple[str, Callable[[], tuple[str, bool]]]] = {
    "freshness": ("Freshness: translations whose source has changed", freshness.report),
    "figures": ("Figures: pairs of sentences, right and wrong", figure_pairs.report),
    "mutations": (
        "Structure, figures and language: one thing changed in our own translations",
        mutations.report,
    ),
    "speed": ("Speed and memory", speed.report),
}


def main(arguments: list[str]) -> int:
    """Print the parts that are named (default: all); exit 1 where an aim is missed."""
    chosen = [name for name in PARTS if name in arguments] or list(PARTS)
    told, missed = dict[str, str](), list[str]()
    for name in chosen:
        title, measure = PARTS[name]
        print(f"… {title}", file=sys.stderr, flush=True)
        text, is_reached = measure()
        told[title] = f"{text}\n\n{REACHED if is_reached else MISSED}"
        missed += [] if is_reached else [name]
    print(page(told))
    if "--write" in arguments:
        RESULTS.write_text(page(published() | told), encoding="utf-8")
    return int(bool(missed))


def page(told: dict[str, str]) -> str:
    """Return the parts below their titles, in their usual order."""
    parts = [f"## {title}\n\n{told[title]}" for title, _ in PARTS.values() if title in told]
    return "\n\n".join([HEAD, *parts]) + "\n"


def published() -> dict[str, str]:
    """Return the parts of RESULTS.md by title, so that one can be measured anew without the others."""
    text = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else ""
    parts = (part.partition("\n\n") for part in text.split("\n## ")[1:])
    return {title: body.strip() for title, _, body in parts}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
