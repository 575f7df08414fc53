"""How well `check translations` finds what is wrong, beside simpler methods; how fast, and in how much memory.

`python3 scripts/dev.py bench translations` prints the tables; `--write` also puts them into RESULTS.md.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.truth import figure_pairs, freshness, mutations, speed

RESULTS = Path(__file__).with_name("RESULTS.md")
PARTS: dict[str, tuple[str, Callable[[], tuple[str, bool]]]] = {
    "freshness": ("Freshness: translations whose source has changed", freshness.report),
    "figures": ("Figures: pairs of sentences, right and wrong", figure_pairs.report),
    "mutations": (
        "Structure and language: one thing changed in our own translations",
        mutations.report,
    ),
    "speed": ("Speed and memory", speed.report),
}


def main(arguments: list[str]) -> int:
    """Print the parts that are named (default: all); exit 1 where an aim is missed."""
    chosen = [name for name in PARTS if name in arguments] or list(PARTS)
    told, missed = ["# What the check of translations finds"], list[str]()
    told.append("Made by `python3 scripts/dev.py bench translations --write`.")
    for name in chosen:
        title, measure = PARTS[name]
        print(f"… {title}", file=sys.stderr, flush=True)
        text, is_reached = measure()
        told += [f"## {title}", text]
        missed += [] if is_reached else [name]
    told.append(f"Aims missed: {', '.join(missed)}." if missed else "Every aim is reached.")
    print("\n\n".join(told))
    if "--write" in arguments:
        RESULTS.write_text("\n\n".join(told) + "\n", encoding="utf-8")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
