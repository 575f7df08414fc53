"""What a language says figures with: a table, no more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from promosite.figures.amount import Kind


@dataclass(frozen=True, slots=True)
class Language:
    """The table of one language.

    Words are in lower case. `units`, `counters` and `before` list words of the same meaning with `|` between them.
    Patterns are regular expressions in which `{d}`, `{m}`, `{y}`, `{q}`, `{c}`, `{n}` … stand for a day, a month, a
    year, a quarter, a century, a number; a digit after the letter makes it the second one (`{d}{until}{d2}`).
    """

    group: str
    """What may stand between groups of three digits."""
    decimal: str
    """What stands before decimals; empty where nothing is known of the language."""
    is_spaced: bool = True
    """Whether spaces stand between words."""
    numerals: Mapping[str, int] = field(default_factory=dict)
    """Words that count by themselves: two, twenty."""
    magnitudes: Mapping[str, int] = field(default_factory=dict)
    """Words that multiply what stands before them: hundred, million."""
    weak: frozenset[str] = frozenset()
    """Numerals that are more often another word."""
    spelled: str = ""
    """Pattern of a number in words, where not every string of numerals is one."""
    letters_before: str = ""
    """Letters after which a numeral is the rest of a word."""
    links: str = ""
    """Words between numerals: two hundred *and* fifty."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    days: Mapping[str, int] = field(default_factory=dict)
    fractions: Mapping[str, int] = field(default_factory=dict)
    """What a whole is divided in: two *thirds*."""
    eras: Mapping[str, int] = field(default_factory=dict)
    """The year before the first one of an era."""
    units: Mapping[str, str] = field(default_factory=dict)
    large_units: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """Words that are a unit and a magnitude in one: M€."""
    before: Mapping[str, str] = field(default_factory=dict)
    """Currencies that stand before the number."""
    of: str = ""
    """What may stand between a number and its unit: millions *de* dongs."""
    counters: str = ""
    """Words after a number that make a numeral a figure, but are no unit: 三座."""
    approximate: str = ""
    """What may stand between a number and its unit or magnitude: 20余年."""
    until: str = "-|~"
    """What stands between the ends of a range, or between two sides."""
    patterns: Mapping[Kind, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Words that hold a figure: its number and its unit."""
    nones: tuple[str, ...] = ()
    """Patterns of phrases that hold numbers but are none."""
    hints: tuple[str, ...] = ()
    """Words beside which a number in words isn't left to the translator's liking, units and magnitudes apart."""
    doubtful_magnitudes: frozenset[str] = frozenset()
    has_ambiguous_dates: bool = False
    """Whether readers disagree about the order of day and month."""
