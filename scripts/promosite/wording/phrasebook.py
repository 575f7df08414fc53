"""What each placeholder stands for in one locale: names from the registries, figures of the page, printed values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches

from promosite.model.figures import Figure
from promosite.model.registry import Province, Registries
from promosite.wording.dates import as_of, date_range, long_date
from promosite.wording.names import locale_text, unit_name
from promosite.wording.numbers import number, percent
from promosite.wording.quantities import quantity


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
    figures: Mapping[str, Figure] = field(default_factory=dict)
    cite: Callable[[str], str] = str
    """Prints a source's key as the reference that the edition uses."""

    def print_out(self, expression: str) -> str:
        """Return the words for a placeholder; raise UnknownPlaceholderError where there are none."""
        form, colon, value = expression.partition(":")
        if colon:
            return self._literal(form.strip(), value.strip(), expression)
        found = (
            _names(self.locale, self.registries).get(expression) or self._fact(expression) or self._source(expression)
        )
        if found is None:
            raise UnknownPlaceholderError(expression, self._nearest(expression))
        return found

    def figure(self, figure: Figure) -> str:
        """Return a figure with its unit and qualifier in the locale's form."""
        return quantity(figure.value, figure.unit, self.locale, upto=figure.upto, qualifier=figure.qualifier)

    def _literal(self, form: str, value: str, expression: str) -> str:
        printer = _LITERALS.get(form)
        if printer is None:
            raise UnknownPlaceholderError(expression, _closest(form, _LITERALS))
        try:
            return printer(value, self.locale)
        except (ValueError, InvalidOperation) as error:
            raise UnknownPlaceholderError(expression) from error

    def _fact(self, expression: str) -> str | None:
        name, _, key = expression.partition(".")
        key, _, part = key.partition(".")
        if name != "fact" or key not in self.figures:
            return None
        figure = self.figures[key]
        parts: dict[str, Callable[[], str]] = {
            "": lambda: self.figure(figure),
            "as_of": lambda: as_of(figure.as_of, self.locale) if figure.as_of else "",
            "source": lambda: self.cite(figure.source),
        }
        return parts[part]() if part in parts else None

    def _source(self, expression: str) -> str | None:
        name, _, key = expression.partition(".")
        return self.cite(key) if name == "source" and key in self.registries.sources else None

    def _nearest(self, expression: str) -> str | None:
        facts = [f"fact.{key}" for key in self.figures]
        sources = [f"source.{key}" for key in self.registries.sources]
        return _closest(expression, [*_names(self.locale, self.registries), *facts, *sources])


def _closest(word: str, known: Mapping[str, object] | list[str]) -> str | None:
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), None)


def _names(locale: str, registries: Registries) -> dict[str, str]:
    """Return every name a placeholder may ask for, in the locale."""
    units = {f"unit.{key}": unit_name(unit, locale) for key, unit in registries.units.items()}
    agencies = {f"agency.{key}": locale_text(agency.names, locale) for key, agency in registries.agencies.items()}
    return {**_province_names(registries.province, locale), **units, **agencies}


def _province_names(province: Province | None, locale: str) -> dict[str, str]:
    if province is None:
        return {}
    now = province.names.get(locale) or province.names["vi"]
    before = [former.names.get(locale) or former.names["vi"] for former in province.former]
    return {
        "province.name": now.name,
        "province.short": now.short,
        "province.area": locale_text(province.area, locale),
        "province.brand": locale_text(province.brand, locale),
        **({"province.former": before[0].name, "province.former_short": before[0].short} if before else {}),
    }


def _dates(value: str, locale: str) -> str:
    first, _, last = value.partition("/")
    return date_range(date.fromisoformat(first), date.fromisoformat(last), locale)


def _quantity(value: str, locale: str) -> str:
    amount, _, unit = value.partition(" ")
    first, _, last = amount.partition("..")
    return quantity(Decimal(first), unit or None, locale, upto=Decimal(last) if last else None)


_LITERALS: dict[str, Callable[[str, str], str]] = {
    "date": lambda value, locale: long_date(date.fromisoformat(value), locale),
    "dates": _dates,
    "number": lambda value, locale: number(Decimal(value), locale),
    "percent": lambda value, locale: percent(Decimal(value), locale),
    "quantity": _quantity,
    "money": _quantity,
}
