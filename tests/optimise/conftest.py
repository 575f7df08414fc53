"""What the tests of cards share: the shipped site, and a place to draw in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from promosite.model.locale import Locale
from promosite.model.site import Site
from promosite.model.social import CardOrder
from promosite.optimise.cards.making import Studio
from promosite.optimise.cards.publishing import card_store
from promosite.read.site import read_site
from promosite.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
PICTURE = "assets/images/vinh-trang-pagoda.webp"


@pytest.fixture(scope="session")
def shipped() -> Site:
    """Return the site that ships."""
    return read_site(read_settings(ROOT / "mkdocs.yml"))


@pytest.fixture
def studio(shipped: Site, tmp_path: Path) -> Studio:
    """Return the studio of the shipped site, keeping its cards in a folder of their own."""
    return replace(Studio.of(shipped.settings), store=card_store(tmp_path))


@pytest.fixture
def order() -> CardOrder:
    """Return an order with a picture."""
    vietnamese = Locale("vi", "vi", "Tiếng Việt", is_source=True)
    return CardOrder(vietnamese, "tourism/food", "Món ăn", "Tiền Giang", PICTURE, "0" * 64)
