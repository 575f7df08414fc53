"""Registers that a page shows below its text: sources, units of today and of before, offices, the map."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from promosite.model.registry import Contact
from promosite.render.area_map import MapView, map_view
from promosite.render.library import Library
from promosite.render.views import SourceView, UnitView
from promosite.wording.letters import fold
from promosite.wording.names import former_unit_names, locale_text


@dataclass(frozen=True, slots=True)
class FormerUnitView:
    """A unit of before, and the units of today that it became part of."""

    name: str
    today: tuple[UnitView, ...]


@dataclass(frozen=True, slots=True)
class AgencyView:
    """An office: its name, what it is asked about, and its contact once that is sourced."""

    key: str
    name: str
    role: str
    contact: Contact | None


@dataclass(frozen=True, slots=True)
class RegisterView:
    """What the page shows; all but one part of it is empty."""

    sources: tuple[SourceView, ...] = ()
    units: tuple[UnitView, ...] = ()
    former: tuple[FormerUnitView, ...] = ()
    agencies: tuple[AgencyView, ...] = ()
    map: MapView | None = None


def register(library: Library, key: str) -> RegisterView:
    """Return the register that a page asks for (`show`)."""
    show = getattr(library.site.facts(key), "show", None)
    if show == "sources":
        return RegisterView(sources=_sources(library))
    if show == "units":
        units = tuple(library.unit(each) for each in library.site.registries.units)
        return RegisterView(units=units, former=_former(library))
    if show == "agencies":
        return RegisterView(agencies=_agencies(library))
    return RegisterView(map=map_view(library) if show == "map" else None)


def _sources(library: Library) -> tuple[SourceView, ...]:
    cited = {key for page in library.site.source_pages for key in library.cited(page)}
    return tuple(library.sources(tuple(key for key in library.site.registries.sources if key in cited)))


def _former(library: Library) -> tuple[FormerUnitView, ...]:
    registries, code = library.site.registries, library.reader.code
    became: dict[str, list[UnitView]] = defaultdict(list)
    for key, unit in registries.units.items():
        for name in former_unit_names(unit, code, registries.places):
            became[name].append(library.unit(key))
    return tuple(FormerUnitView(name, tuple(became[name])) for name in sorted(became, key=fold))


def _agencies(library: Library) -> tuple[AgencyView, ...]:
    code = library.reader.code
    return tuple(
        AgencyView(key, locale_text(agency.names, code), locale_text(agency.role, code), agency.contact)
        for key, agency in library.site.registries.agencies.items()
    )
