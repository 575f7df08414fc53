"""What is read of a language that has no table: digits and the units that all languages share."""

from __future__ import annotations

from promosite.figures.amount import Kind
from promosite.figures.language import Language

LANGUAGE = Language(
    group=" ",
    decimal="",
    units={
        "%": "%",
        "VND": "vnd|đ|₫",
        "USD": "usd|$|us$",
        "EUR": "eur|€",
        "m": "m",
        "km": "km",
        "ha": "ha",
        "m²": "m²|m2",
        "km²": "km²|km2",
        "m³": "m³|m3",
        "kg": "kg",
        "t": "t",
        "MW": "mw",
        "GWh": "gwh",
        "°C": "°c",
    },
    before={"VND": "vnd", "USD": "us$|usd|$", "EUR": "€|eur"},
    patterns={Kind.DATE: (r"{d}[/.-]{m}[/.-]{y}", r"{y}-{m}-{d}")},
)
