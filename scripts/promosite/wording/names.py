"""Names of units in each locale: the name from the registry in the form that the locale's readers expect.

Forms follow the project's glossary; a name without an established form in a locale is kept in Vietnamese.
"""

from __future__ import annotations

from collections.abc import Mapping

from promosite.model.registry import AdministrativeUnit, OldUnit, Places, Province, Source
from promosite.wording.dates import as_of
from promosite.wording.lists import listing

_FORMS: dict[str, dict[str, str]] = {
    "vi": {"ward": "phường {name}", "commune": "xã {name}", "town": "thị trấn {name}"},
    "en": {"ward": "{name} ward", "commune": "{name} commune", "town": "{name} township"},
    "fr": {"ward": "quartier {de}{name}", "commune": "commune {de}{name}", "town": "bourg {de}{name}"},
    "zh": {"ward": "{name}{gap}坊", "commune": "{name}{gap}乡", "town": "{name}{gap}镇"},
    "ja": {"ward": "{name}街区（phường）", "commune": "{name}村（xã）", "town": "{name}町（thị trấn）"},
    "ko": {"ward": "{name}동(phường)", "commune": "{name}면(xã)", "town": "{name}읍(thị trấn)"},
}
_NUMBERED = {
    "en": "Ward {name}",
    "fr": "quartier {name}",
    "zh": "第{name}坊",
    "ja": "第{name}街区（phường）",
}
_WITHIN = {"zh": "{name}（{of}）", "ja": "{of}の{name}", "ko": "{of} {name}"}
"""An old unit within its old city or district; elsewhere in brackets: “Ward 9 (Mỹ Tho)”."""

_DISTRICT_REST = {
    "vi": "phần còn lại của huyện {name}",
    "en": "rest of {name} district",
    "fr": "reste du district {de}{name}",
    "zh": "{name}{gap}县其余部分",
    "ja": "{name}県（huyện）のその他の村",
    "ko": "{name}현의 나머지 지역",
}
_VOWELS = "AÂĂEÊIOÔƠUƯY"
_FIRST_HAN = "\u2e80"


def locale_text(texts: Mapping[str, str], locale: str, otherwise: str = "") -> str:
    """Return the text of the locale, else the English one, else `otherwise`."""
    return texts.get(locale) or texts.get("en") or otherwise


def area_text(province: Province, locale: str) -> str:
    """Return the words for the area that the site presents; `{province}` in them is the province's present name."""
    name = province.names.get(locale) or province.names["vi"]
    return locale_text(province.area, locale).replace("{province}", name.name)


def source_text(source: Source, locale: str) -> str:
    """Return where a source was read: its addresses with their dates, and the remark for readers."""
    places = "; ".join(
        f"{place.address} ({as_of(place.date, locale)})" if place.date else place.address for place in source.places
    )
    note = locale_text(source.note, locale)
    return f"{places} – {note}" if note else places


def unit_name(unit: AdministrativeUnit, locale: str) -> str:
    """Return a present unit's name with its kind: “phường Mỹ Phong”, “Mỹ Phong ward”."""
    return _with_kind(unit.kind, unit.names.get(locale, unit.name), locale)


def former_units(unit: AdministrativeUnit, locale: str, places: Places) -> str:
    """Return the old units that became this one, as one text; empty where they aren't known."""
    return listing(former_unit_names(unit, locale, places), locale)


def former_unit_names(unit: AdministrativeUnit, locale: str, places: Places) -> list[str]:
    """Return the names of the old units that became this one."""
    if unit.note and unit.district:
        rest = _DISTRICT_REST.get(locale, _DISTRICT_REST["vi"])
        return [_filled(rest, _place(unit.district, locale, places))]
    return [_old_unit_name(old, locale, places) for old in unit.formerly]


def _old_unit_name(old: OldUnit, locale: str, places: Places) -> str:
    name = _with_kind(old.kind, old.name, locale)
    if not old.of:
        return name
    return _WITHIN.get(locale, "{name} ({of})").format(name=name, of=_place(old.of, locale, places))


def _place(name: str, locale: str, places: Places) -> str:
    return places.get(name, {}).get(locale, name)


def _with_kind(kind: str, name: str, locale: str) -> str:
    forms = _FORMS.get(locale, _FORMS["vi"])
    return _filled(_NUMBERED.get(locale, forms[kind]) if kind == "ward" and name.isdigit() else forms[kind], name)


def _filled(form: str, name: str) -> str:
    return form.format(name=name, de=_french_de(name), gap=_chinese_gap(name))


def _chinese_gap(name: str) -> str:
    """Return the space that Chinese puts between a Latin name and the Chinese word after it."""
    return "" if any(letter >= _FIRST_HAN for letter in name) else " "


def _french_de(name: str) -> str:
    return "d’" if name[0].upper() in _VOWELS else "de "
