"""Sentences of this field in Vietnamese with right and wrong translations: what is told, and what must not be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from promosite.figures.comparison import Difference, DifferenceKind, differences

PAIRS = Path(__file__).parent / "pairs"
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
    """Whether a right pair is left alone, and a wrong one is flagged as the fault it is, and no more than once."""
    kinds = [found.kind.value for found in told(pair)]
    return kinds == [] if pair.verdict == "same" else pair.verdict.partition(":")[0] in kinds


def report(pair: Pair) -> str:
    found = [
        f"{one.kind}: {one.source and one.source.text!r} > {one.target and one.target.text!r}" for one in told(pair)
    ]
    return f"{pair.verdict}\n  {pair.source}\n  {pair.target}\n  {found}"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_pair_of_the_golden_set_is_judged_right(locale: str) -> None:
    wrong = [report(pair) for pair in pairs(PAIRS, locale) if not is_right(pair)]
    assert not wrong, "\n".join(wrong)
