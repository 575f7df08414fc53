"""Figures: the golden pairs of tests/figures, right and wrong, and those held out while the reader was written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.bench.truth.scores import Score, shown, table

from promosite.figures.comparison import DifferenceKind, differences

FIGURES = Path(__file__).resolve().parents[2] / "figures"
LOCALES = ("en", "fr", "zh", "ja", "ko")


def pairs(folder: str, locale: str) -> Iterator[tuple[str, str, bool]]:
    """Yield source, target and whether the target is wrong."""
    sources = dict(_rows(FIGURES / folder / "vi.tsv"))
    for row in _rows(FIGURES / folder / f"{locale}.tsv"):
        name, verdict, target = row
        yield sources[name], target, verdict != "same"


def _rows(path: Path) -> Iterator[list[str]]:
    return (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())


def measure(folder: str, locale: str) -> Score:
    """Return how often a wrong figure is told, and a right one."""
    score = Score()
    for source, target, is_wrong in pairs(folder, locale):
        found = differences(source, "vi", target, locale)
        score.add(told=any(one.kind is not DifferenceKind.SPELLED for one in found), true=is_wrong)
    return score


def report() -> tuple[str, bool]:
    """Return the table, and whether the aims are reached: recall ≥ 0.97, false alarms ≤ 1 %."""
    rows, whole = [], Score()
    for folder, title in (("pairs", "golden"), ("held_out", "held out, seen since")):
        for locale in LOCALES:
            score = measure(folder, locale)
            right = score.alarms + score.silences
            rows.append((title, locale, str(score.hits + score.misses), str(right), *shown(score), str(score.alarms)))
            whole += score
    alarms = whole.alarms / (whole.alarms + whole.silences)
    rows.append(
        (
            "all",
            "",
            str(whole.hits + whole.misses),
            str(whole.alarms + whole.silences),
            *shown(whole),
            str(whole.alarms),
        )
    )
    head = ("pairs", "locale", "wrong", "right", "precision", "recall", "F1", "false alarms")
    return table(head, rows), whole.recall >= 0.97 and alarms <= 0.01
