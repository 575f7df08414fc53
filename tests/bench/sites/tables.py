"""The tables of `bench build`, and its aims."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from tests.bench.sites.corpus import LOCALES
from tests.bench.sites.processes import Cost
from tests.bench.truth.scores import table

JUDGED = 500
"""Pages a language at which the aims hold."""
CHANGES = 3
"""How often each change is made, and the size built that is judged: a machine's speed changes within minutes."""
COLD, GROWTH, MEMORY, BYTES = 0.25, 2.2, 1.5, 0.25
"""Aims: wall time, memory and bytes as shares of the plain build's; the growth from 500 to 1000 pages."""
EVERYTHING, TEMPLATE, AFTER_TEMPLATE = "everything: a cold build", "one template", 0.5
"""Two changes, and the aim for a build after the second as a share of one after the first."""
SECONDS = {"nothing": 0.6, "the body of one page": 1.5, "the title of one page": 3.0}
"""Aims for a build after one change."""
Compared = tuple[Cost, float, Cost, float]
"""Cost and megabytes of the plain build, then of ours."""


def page(
    measured: dict[int, Compared],
    grown: list[tuple[float, float]],
    changed: list[tuple[str, float]],
    shipped: Compared,
    rounds: int,
) -> tuple[str, bool]:
    """Return the tables as Markdown, and whether every aim is reached."""
    head = ("pages × languages", "wall s", "CPU s", "memory MB", "site MB")
    rows = [row for size, one in measured.items() for row in _rows(f"{size} × {len(LOCALES)}", one)]
    aims = list(_aims(measured, grown, dict(changed)))
    text = [
        "# What a build takes",
        "Made by `python3 scripts/dev.py bench build --write`; what is compared stands at the head of that file.",
        f"Cold builds, plain and promosite in turn, median of {rounds}; at {JUDGED}: of {rounds_of(JUDGED, rounds)}:",
        table(head, rows),
        *_growth(grown),
        "The shipped site, with social cards and pages to save:",
        table(head, list(_rows("shipped", shipped))),
        f"After one change, {JUDGED} pages in each language, median of {CHANGES}:",
        table(("changed", "wall s"), [(name, f"{seconds:.2f}") for name, seconds in changed]),
        table(("aim", "at most", "measured", ""), [(*told, "reached" if good else "missed") for told, good in aims]),
    ]
    return "\n\n".join(text) + "\n", all(good for _, good in aims)


def rounds_of(pages: int, rounds: int) -> int:
    """Return how often a size is built where others are built so many times."""
    return max(rounds, CHANGES) if pages == JUDGED else rounds


def _growth(grown: list[tuple[float, float]]) -> Iterator[str]:
    if grown:
        yield f"Cold builds of promosite in turn, {JUDGED} and {2 * JUDGED} pages in each language:"
        pairs = [(f"{once:.1f}", f"{twice:.1f}", f"{twice / once:.2f}") for once, twice in grown]
        yield table((f"{JUDGED}, wall s", f"{2 * JUDGED}, wall s", "ratio"), pairs)


def _rows(name: str, compared: Compared) -> Iterator[tuple[str, ...]]:
    theirs, their_size, ours, our_size = compared
    yield f"{name} plain", *_figures(theirs, their_size)
    yield f"{name} promosite", *_figures(ours, our_size)
    ratios = (ours.wall / theirs.wall, ours.processor / theirs.processor, ours.memory / theirs.memory)
    yield f"{name} ratio", *(f"{ratio:.2f}" for ratio in (*ratios, our_size / their_size))


def _figures(one: Cost, size: float) -> tuple[str, str, str, str]:
    return f"{one.wall:.1f}", f"{one.processor:.1f}", f"{one.memory:.0f}", f"{size:.0f}"


def _aims(
    measured: dict[int, Compared], grown: list[tuple[float, float]], changed: dict[str, float]
) -> Iterator[tuple[tuple[str, str, str], bool]]:
    """Yield each aim that was measured: what, at most, measured; and whether it is reached."""
    if JUDGED in measured:
        theirs, their_size, ours, our_size = measured[JUDGED]
        shares = (("wall time", COLD, ours.wall / theirs.wall), ("memory", MEMORY, ours.memory / theirs.memory))
        for name, most, share in (*shares, ("bytes", BYTES, our_size / their_size)):
            yield (f"{name} beside the plain build", f"{most}", f"{share:.2f}"), share <= most
    if grown:
        growth = statistics.median(twice / once for once, twice in grown)
        yield ("growth with twice the pages", f"{GROWTH}", f"{growth:.2f}"), growth <= GROWTH
    for name, most in SECONDS.items():
        if name in changed:
            yield (f"after {name}", f"{most} s", f"{changed[name]:.2f} s"), changed[name] <= most
    if TEMPLATE in changed:
        share = changed[TEMPLATE] / changed[EVERYTHING]
        yield (f"after {TEMPLATE}, beside a cold build", f"{AFTER_TEMPLATE}", f"{share:.2f}"), share <= AFTER_TEMPLATE
