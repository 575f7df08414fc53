"""Registries: names with their dates of validity, sources, offices and pictures."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Discriminator, Field, StringConstraints, Tag

from promosite.model.area_map import AreaMap
from promosite.model.glossary import Glossary
from promosite.model.schema import TAG, AsOf, AssetPath, Key, Schema, SourceKey, Text

LocaleCode = str


class ProvinceName(Schema):
    """A province's full and short name in one locale."""

    name: Text
    short: Text


class FormerProvince(Schema):
    """A name the province, or a part of it, bore until a date."""

    until: date
    names: dict[LocaleCode, ProvinceName]


class Province(Schema):
    """The province the site speaks for."""

    starts: date = Field(alias="from")
    source: SourceKey | None = None
    names: dict[LocaleCode, ProvinceName]
    area: dict[LocaleCode, Text]
    brand: dict[LocaleCode, Text]
    former: tuple[FormerProvince, ...] = ()


UnitKind = Literal["ward", "commune"]


class OldUnit(Schema):
    """A unit that was merged into a present one."""

    kind: Literal["ward", "commune", "town"]
    name: Text
    of: Text | None = None


class AdministrativeUnit(Schema):
    """A ward or a commune of today; `names` only where a locale has an established form."""

    kind: UnitKind
    name: Text
    names: dict[LocaleCode, Text] = {}
    starts: date = Field(alias="from")
    formerly: tuple[OldUnit, ...] = ()
    district: Text | None = Field(None, description="The old district, where the old units aren't listed.")
    note: Literal["rest-of-district"] | None = None


class Contact(Schema):
    """How an office is reached; staff fill it in once it is sourced, with the day it was confirmed."""

    address: Text | None = None
    telephone: Text | None = Field(None, description="In international form: +84 …")
    email: Text | None = None
    website: Text | None = None
    as_of: AsOf
    source: SourceKey


class Agency(Schema):
    """An office, by its role: what it is asked about."""

    names: dict[LocaleCode, Text]
    role: dict[LocaleCode, Text] = {}
    contact: Contact | None = None
    source: SourceKey | None = None


class SourcePlace(Schema):
    """An address as it was recorded, and the date it shows."""

    address: Text
    date: AsOf | None = None


class Source(Schema):
    """Where a fact was read: one or more places, and a remark for readers."""

    places: Annotated[tuple[SourcePlace, ...], Field(min_length=1)]
    note: dict[LocaleCode, Text] = {}


class Consent(Schema):
    """What people who can be recognised in a picture have agreed to."""

    given: bool = Field(description="Whether all of them agreed to be shown.")
    record: Text | None = Field(None, description="Where their agreement is kept, or why none is needed.")


NONE, AGREEMENT = f"{TAG}none", f"{TAG}agreement"


def _form_of_people(value: object) -> str:
    return NONE if isinstance(value, str) else AGREEMENT


People = Annotated[
    Annotated[Literal["none"], Tag(NONE)] | Annotated[Consent, Tag(AGREEMENT)], Discriminator(_form_of_people)
]
"""`none`, or what they agreed to; told apart by form, so that a mistake is told of the form that is meant."""


class PictureReview(Schema):
    """Who looked at a picture and found it fit to be published, bound to the file as it was."""

    by: Text
    on: date
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = Field(
        description="SHA-256 of the file; another file needs another review."
    )


class PictureRecord(Schema):
    """What must be known of a picture before it is published."""

    kind: Literal["illustration", "photo", "map", "chart"]
    credit: Text | None = Field(None, description="Who made it, as readers are told.")
    licence: Text | None = Field(None, description="SPDX name (CC-BY-4.0), `owned` or `permission`.")
    licence_ends: date | None = Field(None, description="The last day on which it may be shown.")
    source: Text | None = Field(None, description="Where it was taken from: an address, or a key of sources.yml.")
    focal: tuple[Annotated[float, Field(ge=0, le=1)], Annotated[float, Field(ge=0, le=1)]] = (
        0.5,
        0.5,
    )
    people: People | None = Field(
        None, description="`none` where nobody can be recognised; else what these people agreed to."
    )
    shows_territory: bool = Field(
        default=False, description="Whether it shows borders, coasts or islands; it needs a review."
    )
    review: PictureReview | None = None
    decorative: bool = Field(default=False, description="It only decorates: it needs no description, and gets none.")
    alt: dict[LocaleCode, Text] = {}
    caption: dict[LocaleCode, Text] = {}


class ProvinceFile(Schema):
    """docs/registry/province.yml."""

    province: Province


Units = dict[Key, AdministrativeUnit]
Agencies = dict[Key, Agency]
Sources = dict[SourceKey, Source]
Pictures = dict[AssetPath, PictureRecord]
Places = dict[Text, dict[LocaleCode, Text]]
"""Names of towns and former districts by their Vietnamese name, where a locale has an established form."""


class Registries(Schema):
    """All registries of a site."""

    province: Province | None = None
    units: Units = {}
    agencies: Agencies = {}
    sources: Sources = {}
    pictures: Pictures = {}
    places: Places = {}
    map: AreaMap | None = None
    glossary: Glossary = Glossary({})
