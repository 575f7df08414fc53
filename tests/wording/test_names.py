from __future__ import annotations

import pytest

from promosite.model.registry import AdministrativeUnit, OldUnit, Places
from promosite.wording.names import former_units, unit_name

PLACES: Places = {"Mỹ Tho": {"zh": "美萩", "ja": "ミトー", "ko": "미토"}}


def unit(**more: object) -> AdministrativeUnit:
    return AdministrativeUnit.model_validate({"kind": "ward", "name": "Mỹ Phong", "from": "2025-07-01", **more})


@pytest.mark.parametrize(
    ("locale", "ward", "commune"),
    [
        ("vi", "phường Mỹ Phong", "xã An Hữu"),
        ("en", "Mỹ Phong ward", "An Hữu commune"),
        ("fr", "quartier de Mỹ Phong", "commune d’An Hữu"),
        ("zh", "Mỹ Phong 坊", "An Hữu 乡"),
        ("ja", "Mỹ Phong街区（phường）", "An Hữu村（xã）"),
        ("ko", "Mỹ Phong동(phường)", "An Hữu면(xã)"),
        ("lo", "phường Mỹ Phong", "xã An Hữu"),
    ],
)
def test_a_unit_of_today_is_named_in_each_readers_form(locale: str, ward: str, commune: str) -> None:
    assert unit_name(unit(), locale) == ward
    assert unit_name(unit(kind="commune", name="An Hữu"), locale) == commune


def test_an_established_form_is_used_where_a_locale_has_one() -> None:
    assert unit_name(unit(kind="commune", name="Tân Phước 3", names={"zh": "新福3"}), "zh") == "新福3乡"


@pytest.mark.parametrize(
    ("locale", "printed"),
    [
        ("vi", "phường 9 (Mỹ Tho) và xã Mỹ Phong (Mỹ Tho)"),
        ("en", "Ward 9 (Mỹ Tho) and Mỹ Phong commune (Mỹ Tho)"),
        ("fr", "quartier 9 (Mỹ Tho) et commune de Mỹ Phong (Mỹ Tho)"),
        ("zh", "第9坊（美萩）和 Mỹ Phong 乡（美萩）"),
        ("ja", "ミトーの第9街区（phường）、ミトーのMỹ Phong村（xã）"),
        ("ko", "미토 9동(phường), 미토 Mỹ Phong면(xã)"),
    ],
)
def test_the_units_of_before_are_named_with_their_town(locale: str, printed: str) -> None:
    before = (OldUnit(kind="ward", name="9", of="Mỹ Tho"), OldUnit(kind="commune", name="Mỹ Phong", of="Mỹ Tho"))
    assert former_units(unit(formerly=before), locale, PLACES) == printed
