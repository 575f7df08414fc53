"""Dates, quarters, centuries, decades and times of day, in the forms of ISO 8601 or close to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promosite.figures.amount import Amount, Doubt, Kind
from promosite.figures.grammar import Grammar
from promosite.figures.marks import amount, whole

Match = re.Match[str]
_NOON = 12
_FULL_MOON = 15
_THIS_CENTURY = 1900


def dates(found: Match, rules: Grammar) -> Iterator[Amount]:
    """Read a date, or the two ends of a range: what the first end doesn't say, it shares with the second."""
    parts = {name: part for name, part in found.groupdict().items() if part is not None}
    year, month, day = _year(parts, rules), _part(parts, rules, "m", "month"), _part(parts, rules, "d", "ordinal_day")
    if "full_moon" in parts:
        day = _FULL_MOON
    doubts = (Doubt.DAY_OR_MONTH,) if _is_ambiguous(parts, day, month, rules) else ()
    yield amount(Kind.DATE, _iso(year, month, day), found, doubts=doubts)
    second = _part(parts, rules, "y2"), _part(parts, rules, "m2", "month2"), _part(parts, rules, "d2")
    if any(second):
        yield amount(Kind.DATE, _iso(second[0] or year, second[1] or month, second[2] or day), found)
    if "short_year" in parts:
        yield amount(Kind.DATE, f"{year // 100}{parts['short_year']}", found)


def _is_ambiguous(parts: dict[str, str], day: int, month: int, rules: Grammar) -> bool:
    return "numeric" in parts and rules.language.has_ambiguous_dates and day <= _NOON and day != month


def _year(parts: dict[str, str], rules: Grammar) -> int:
    if "era" not in parts:
        return _part(parts, rules, "y")
    written = parts["era_year"]
    return rules.language.eras[parts["era"]] + (1 if written == "元" else int(written))


def _part(parts: dict[str, str], rules: Grammar, *names: str) -> int:
    return next((whole(parts[name], rules) for name in names if name in parts), 0)


def _iso(year: int, month: int, day: int) -> str:
    if year and month and day:
        return f"{year}-{month:02}-{day:02}"
    if year:
        return f"{year}-{month:02}" if month else f"{year}"
    if month:
        return f"--{month:02}-{day:02}" if day else f"--{month:02}"
    return f"---{day:02}"


def quarters(found: Match, rules: Grammar) -> Iterator[Amount]:
    """Read a quarter of a year: 2025-Q2, or Q2 where no year is told."""
    parts = {name: part for name, part in found.groupdict().items() if part is not None}
    year = f"{_part(parts, rules, 'y')}-" if "y" in parts else ""
    for name in ("q", "q2"):
        quarter = _part(parts, rules, name)
        if 1 <= quarter <= 4:  # noqa: PLR2004
            yield amount(Kind.QUARTER, f"{year}Q{quarter}", found)


def centuries(found: Match, rules: Grammar) -> Iterator[Amount]:
    """Read one century, or two."""
    for name in ("c", "c2"):
        part = found.groupdict().get(name)
        if part and whole(part, rules):
            yield amount(Kind.CENTURY, str(whole(part, rules)), found)


def decades(found: Match, rules: Grammar) -> Iterator[Amount]:
    """Read a decade by the year in which it begins; one of two digits is of the twentieth century unless told."""
    century = found.groupdict().get("c")
    start = int(found["decade"])
    if start < 100:  # noqa: PLR2004
        start += (whole(century, rules) - 1) * 100 if century else _THIS_CENTURY
    yield amount(Kind.DECADE, str(start), found)


def times(found: Match, _: Grammar) -> Iterator[Amount]:
    """Read a time of day, or two that share their half of the day."""
    parts = found.groupdict()
    minutes = "30" if parts.get("half") else f"{int(parts.get('min') or 0):02}"
    second = parts.get("h2")
    yield amount(Kind.TIME, f"{_hour(parts['h'], is_pm=bool(parts.get('pm')) and not second):02}:{minutes}", found)
    if second:
        yield amount(Kind.TIME, f"{_hour(second, is_pm=bool(parts.get('pm'))):02}:00", found)


def _hour(written: str, *, is_pm: bool) -> int:
    hour = int(written)
    return hour + _NOON if is_pm and hour < _NOON else hour
