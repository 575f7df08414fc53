"""What each placeholder stands for in one locale: names from the registries, figures of the page, printed values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches

from promosite.model.figures import Figure
from promosite.model.kinds import Facts
from promosite.model.registry import Province, Registries
from promosite.wording.breaks import unbroken
from promosite.wording.dates import as_of, date_range, long_date
from promosite.wording.lists import listing
from promosite.wording.names import area_text, locale_text, unit_name
from promosite.wording.numbers import number, percent
from promosite.wording.placeholders import expand
from promosite.wording.quantities import quantity
from promosite.wording.seasons import day_span, month_and_day


class UnknownPlaceholderError(LookupError):
    """A placeholder that stands for nothing; `nearest` is the known one most like it, if any is."""

    def __init__(self, expression: str, nearest: str | None = None) -> None:
        """Keep the expression and the nearest known one."""
        super().__init__(expression)
        self.expression = expression
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Prints the placeholders of a page in one locale."""

    locale: str
    registries: Registries
    facts: Facts = field(default_factory=Facts)
    cite: Callable[[str], str] = str
    """Prints a source's key as the reference that the edition uses."""
    draw: Callable[[str], str] = str
    """Prints a chart's name as the place where the edition draws it."""

    def print_out(self, expression: str) -> str:
        """Return the words for a placeholder; raise UnknownPlaceholderError where there are none."""
        if ":" in expression:
            return self._literal(expression)
        kind, _, name = expression.partition(".")
        printers: dict[str, Callable[[str], str]] = {
            "province": self._province,
            "unit": lambda key: unit_name(self.registries.units[key], self.locale),
            "agency": lambda key: locale_text(self.registries.agencies[key].names, self.locale),
            "source": self._source,
            "fact": self._fact,
            "chart": self._chart,
        }
        try:
            return printers[kind](name)
        except KeyError as error:
            raise UnknownPlaceholderError(expression, self._nearest(kind, name)) from error

    def expanded(self, text: str) -> str:
        """Return a text with its placeholders printed; one that stands for nothing stays visible (C301 names it)."""
        return expand(text, self._print_out_or_leave)

    def _print_out_or_leave(self, expression: str) -> str:
        try:
            return self.print_out(expression)
        except UnknownPlaceholderError:
            return "{{ " + expression + " }}"

    def figure(self, figure: Figure, *, running: bool = True) -> str:
        """Return a figure with its unit and qualifier in the locale's form; not `running`: with symbols, for panels."""
        upto, qualifier = figure.upto, figure.qualifier
        return unbroken(
            quantity(figure.value, figure.unit, self.locale, upto=upto, qualifier=qualifier, running=running)
        )

    def _literal(self, expression: str) -> str:
        form, _, value = expression.partition(":")
        printer = _LITERALS.get(form.strip())
        if printer is None:
            raise UnknownPlaceholderError(expression, _closest(form, _LITERALS))
        try:
            return unbroken(printer(value.strip(), self.locale))
        except (ValueError, InvalidOperation) as error:
            raise UnknownPlaceholderError(expression) from error

    def _province(self, name: str) -> str:
        if self.registries.province is None:
            raise KeyError(name)
        return _province_names(self.registries.province, self.locale)[name]

    def _source(self, key: str) -> str:
        if key not in self.registries.sources:
            raise KeyError(key)
        return self.cite(key)

    def _fact(self, name: str) -> str:
        key, _, part = name.partition(".")
        figure = self.facts.figures[key]
        parts: dict[str, Callable[[], str]] = {
            "": lambda: self.figure(figure),
            "as_of": lambda: as_of(figure.as_of, self.locale) if figure.as_of else "",
            "source": lambda: self.cite(figure.source),
        }
        return parts[part]()

    def _chart(self, name: str) -> str:
        if name not in self.facts.charts:
            raise KeyError(name)
        return self.draw(name)

    def _nearest(self, kind: str, name: str) -> str | None:
        known: dict[str, Iterable[str]] = {
            "province": _PROVINCE,
            "unit": self.registries.units,
            "agency": self.registries.agencies,
            "source": self.registries.sources,
            "fact": self.facts.figures,
            "chart": self.facts.charts,
        }
        if kind not in known:
            return _closest(kind, known)
        nearest = _closest(name.partition(".")[0], known[kind])
        return f"{kind}.{nearest}" if nearest else None


_PROVINCE = ("name", "short", "area", "brand", "former", "former_short")


def _province_names(province: Province, locale: str) -> dict[str, str]:
    now = province.names.get(locale) or province.names["vi"]
    names = {
        "name": now.name,
        "short": now.short,
        "area": area_text(province, locale),
        "brand": locale_text(province.brand, locale),
    }
    if province.former:
        before = province.former[0].names.get(locale) or province.former[0].names["vi"]
        names.update(former=before.name, former_short=before.short)
    return names


def _closest(word: str, known: Iterable[str]) -> str | None:
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), None)


def _dates(value: str, locale: str) -> str:
    first, _, last = value.partition("/")
    return date_range(date.fromisoformat(first), date.fromisoformat(last), locale)


def _days(value: str, locale: str) -> str:
    calendar, _, span = value.partition(" ")
    first, _, last = span.strip().partition("/")
    return day_span(month_and_day(first), month_and_day(last) if last else None, calendar, locale)


def _quantity(value: str, locale: str) -> str:
    amount, _, unit = value.partition(" ")
    first, _, last = amount.partition("..")
    return quantity(Decimal(first), unit or None, locale, upto=Decimal(last) if last else None)


_LITERALS: dict[str, Callable[[str, str], str]] = {
    "date": lambda value, locale: long_date(date.fromisoformat(value), locale),
    "dates": _dates,
    "days": _days,
    "number": lambda value, locale: number(Decimal(value), locale),
    "percent": lambda value, locale: percent(Decimal(value), locale),
    "quantity": _quantity,
    "money": _quantity,
    "list": lambda value, locale: listing([part.strip() for part in value.split(";")], locale),
}
