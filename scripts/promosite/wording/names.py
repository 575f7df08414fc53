"""Names of units in each locale: the name from the registry in the form that the locale's readers expect.

Forms follow the project's glossary; a name without an established form in a locale is kept in Vietnamese.
"""

from __future__ import annotations

from collections.abc import Mapping

from promosite.model.registry import AdministrativeUnit, OldUnit
from promosite.wording.lists import listing

_FORMS: dict[str, dict[str, str]] = {
    "vi": {"ward": "phường {name}", "commune": "xã {name}", "town": "thị trấn {name}"},
    "en": {"ward": "{name} ward", "commune": "{name} commune", "town": "{name} township"},
    "fr": {
        "ward": "quartier {de}{name}",
        "commune": "commune {de}{name}",
        "town": "bourg {de}{name}",
    },
    "zh": {"ward": "{name}{gap}坊", "commune": "{name}{gap}乡", "town": "{name}{gap}镇"},
    "ja": {
        "ward": "{name}街区（phường）",
        "commune": "{name}村（xã）",
        "town": "{name}町（thị trấn）",
    },
    "ko": {"ward": "{name}동(phường)", "commune": "{name}면(xã)", "town": "{name}읍(thị trấn)"},
}
_NUMBERED = {
    "vi": "phường {name}",
    "en": "Ward {name}",
    "fr": "quartier {name}",
    "zh": "第{name}坊",
    "ja": "第{name}街区（phường）",
}
_BRACKETS = {"zh": "{name}（{of}）", "ja": "{name}（{of}）", "ko": "{name}({of})"}
_DISTRICT_REST = {
    "vi": "phần còn lại của huyện {district}",
    "en": "rest of {district} district",
    "fr": "reste du district de {district}",
    "zh": "{district}县其余部分",
    "ja": "{district}県（huyện）のその他の村",
    "ko": "{district}현의 나머지 지역",
}
_VOWELS = "AÂĂEÊIOÔƠUƯY"


def locale_text(texts: Mapping[str, str], locale: str, otherwise: str = "") -> str:
    """Return the text of the locale, else the English one, else `otherwise`."""
    return texts.get(locale) or texts.get("en") or otherwise


def unit_name(unit: AdministrativeUnit, locale: str) -> str:
    """Return a present unit's name with its kind: “phường Mỹ Phong”, “Mỹ Phong ward”."""
    return _with_kind(unit.kind, unit.names.get(locale, unit.name), locale)


def former_units(unit: AdministrativeUnit, locale: str) -> str:
    """Return the old units that became this one, as one text; empty where they aren't known."""
    if unit.note and unit.district:
        return locale_text(_DISTRICT_REST, locale).format(district=unit.district)
    return listing([_old_name(old, locale) for old in unit.formerly], locale)


def _old_name(old: OldUnit, locale: str) -> str:
    name = _with_kind(old.kind, old.name, locale)
    return _BRACKETS.get(locale, "{name} ({of})").format(name=name, of=old.of) if old.of else name


def _with_kind(kind: str, name: str, locale: str) -> str:
    forms = _FORMS.get(locale, _FORMS["vi"])
    if name.isdigit() and kind == "ward":
        return _NUMBERED.get(locale, forms[kind]).format(name=name)
    return forms[kind].format(name=name, de=_french_de(name), gap=_chinese_gap(name))


def _chinese_gap(name: str) -> str:
    """Return the space that Chinese puts between a Latin name and the Chinese word after it."""
    return "" if name[-1] >= "\u2e80" else " "


def _french_de(name: str) -> str:
    return "d’" if name[0].upper() in _VOWELS else "de "
