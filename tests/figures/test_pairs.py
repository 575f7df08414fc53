"""Sentences of this field in Vietnamese with right and wrong translations: what is told, and what must not be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from promosite.figures.comparison import Difference, DifferenceKind, differences

FIGURES = Path(__file__).parent
SAME = "same"
LEAST_RECALL = 0.97
MOST_FALSE_ALARMS = 0.01
LOCALES = ("en", "fr", "zh", "ja", "ko")
SILENT = {DifferenceKind.SPELLED}


@dataclass(frozen=True, slots=True)
class Pair:
    """A source, its translation, and the difference to be found: `same`, or a kind and some of its figure."""

    locale: str
    source: str
    target: str
    verdict: str


def pairs(folder: Path, locale: str) -> Iterator[Pair]:
    sources = dict(line.split("\t") for line in _lines(folder / "vi.tsv"))
    for line in _lines(folder / f"{locale}.tsv"):
        name, verdict, target = line.split("\t")
        yield Pair(locale, sources[name], target, verdict)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def told(pair: Pair) -> list[Difference]:
    return [found for found in differences(pair.source, "vi", pair.target, pair.locale) if found.kind not in SILENT]


def is_right(pair: Pair) -> bool:
    """Whether a right pair is left alone, and a wrong one is flagged by its kind at its figure."""
    if pair.verdict == SAME:
        return not told(pair)
    kind, _, figure = pair.verdict.partition(":")
    sides = [(one.kind, side.text) for one in told(pair) for side in (one.source, one.target) if side]
    return any(kind == told_kind and figure in text for told_kind, text in sides)


def report(pair: Pair) -> str:
    found = [
        f"{one.kind}: {one.source and one.source.text!r} > {one.target and one.target.text!r}" for one in told(pair)
    ]
    return f"{pair.verdict}\n  {pair.source}\n  {pair.target}\n  {found}"


@pytest.mark.parametrize("folder", ["pairs", "held_out"])
@pytest.mark.parametrize("locale", LOCALES)
def test_right_translations_are_left_alone(folder: str, locale: str) -> None:
    right = [pair for pair in pairs(FIGURES / folder, locale) if pair.verdict == SAME]
    alarms = [report(pair) for pair in right if told(pair)]
    assert len(alarms) <= MOST_FALSE_ALARMS * len(right), "\n".join(alarms)


@pytest.mark.parametrize("folder", ["pairs", "held_out"])
def test_wrong_translations_are_found_and_called_by_their_fault(folder: str) -> None:
    wrong = [pair for locale in LOCALES for pair in pairs(FIGURES / folder, locale) if pair.verdict != SAME]
    missed = [report(pair) for pair in wrong if not is_right(pair)]
    assert len(missed) <= (1 - LEAST_RECALL) * len(wrong), "\n".join(missed)


def test_the_golden_set_is_large_and_half_of_it_is_wrong() -> None:
    for locale in LOCALES:
        verdicts = [pair.verdict == SAME for pair in pairs(FIGURES / "pairs", locale)]
        assert len(verdicts) >= 60
        assert 0.4 < sum(verdicts) / len(verdicts) < 0.6
