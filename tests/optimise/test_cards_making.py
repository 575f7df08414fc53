"""Cards are drawn once, named by all that they are made from, and found again without a second look."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from promosite.model.site import Site
from promosite.model.social import SIZES, CardOrder, SocialCard
from promosite.optimise.cards import making
from promosite.optimise.cards.making import Studio
from promosite.optimise.cards.palette import Palette
from promosite.optimise.cards.publishing import publish

PAGES = ("tourism/food", "about/privacy")


@pytest.fixture
def cards(studio: Studio, shipped: Site) -> tuple[SocialCard, ...]:
    return tuple(card for card in studio.cards(shipped) if card.order.key in PAGES)


def test_each_page_has_a_wide_and_a_square_card_in_each_locale(studio: Studio, shipped: Site) -> None:
    cards = studio.cards(shipped)
    assert len(cards) == len(shipped.source_pages) * len(shipped.settings.locales) * len(SIZES)
    assert len({card.path for card in cards}) == len(cards)
    assert all(card.order.digest and card.order.picture for card in cards)


def test_cards_are_drawn_once_and_published_where_pages_say(
    studio: Studio, cards: tuple[SocialCard, ...], tmp_path: Path
) -> None:
    told: list[str] = []
    studio.make(cards, told.append)
    assert sorted(told) == sorted(PAGES)
    drawn = {card.name: (studio.store.folder / card.name).stat().st_ino for card in cards}
    studio.make(cards, told.append)
    assert len(told) == len(PAGES), "the second time nothing is drawn"
    assert {name: (studio.store.folder / name).stat().st_ino for name in drawn} == drawn
    publish(cards, tmp_path, tmp_path / "site")
    for card in cards:
        with Image.open(tmp_path / "site" / card.path) as made:
            assert made.size == card.size


def test_only_what_changed_is_drawn_anew(studio: Studio, cards: tuple[SocialCard, ...]) -> None:
    studio.make(cards)
    (studio.store.folder / cards[0].name).unlink()
    assert studio.lacking(cards) == cards[:1]
    assert [len(page) for page in studio.pages(cards)] == [1]


@pytest.mark.parametrize(
    "change",
    [{"title": "Ẩm thực"}, {"brand": "Đồng Tháp"}, {"digest": "1" * 64}, {"focal": (0.1, 0.5)}],
    ids=["title", "brand", "picture", "focal point"],
)
def test_a_card_of_other_content_has_another_name(change: dict[str, object], order: CardOrder) -> None:
    changed = replace(order, **change)  # type: ignore[arg-type]
    names = {making._name("", shape, each) for shape in SIZES for each in (order, changed)}  # noqa: SLF001
    assert len(names) == 4


def test_other_colours_or_another_mark_give_every_card_another_name(studio: Studio, shipped: Site) -> None:
    painted = replace(studio, palette=replace(Palette(), ink=(0, 0, 0)))
    names = [{card.name for card in each.cards(shipped)} for each in (studio, painted, replace(studio, mark=None))]
    assert not names[0] & names[1]
    assert not names[0] & names[2]


def test_a_page_whose_picture_is_gone_has_a_card_without_it(studio: Studio, shipped: Site, tmp_path: Path) -> None:
    without = replace(studio, docs=tmp_path)
    assert {card.order.picture for card in without.cards(shipped)} == {""}
