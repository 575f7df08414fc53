"""What readers get of a picture, decided before anything is encoded."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.model.picture import PictureFile
from promosite.model.slots import Slot
from promosite.optimise import renditions
from promosite.optimise.cropping import crop_box
from promosite.optimise.renditions import has_variants, rendition

PHOTO = PictureFile("assets/images/Chợ nổi Cái Bè.jpg", 1000, "0" * 64, "JPEG", 2400, 1500)
HERO = Slot(widths=(480, 960, 1600), aspect="21/9", sizes="100vw", budget=100)
sides = st.integers(1, 9000)
shares = st.floats(0, 1)
aspects = st.one_of(
    st.none(), st.tuples(st.integers(1, 40), st.integers(1, 40)).map(lambda pair: f"{pair[0]}/{pair[1]}")
)


def test_avif_comes_first_then_webp_then_one_jpeg_of_the_middle_width() -> None:
    made = rendition(PHOTO, HERO)
    assert [mime for mime, _ in made.sources] == ["image/avif", "image/webp"]
    assert [[each.recipe.width for each in variants] for _, variants in made.sources] == [[480, 960, 1600]] * 2
    assert (made.fallback.recipe.format, made.width, made.height) == ("jpeg", 960, 411)
    assert len({each.path for each in made.variants}) == 7


def test_a_picture_with_alpha_falls_back_to_png() -> None:
    assert rendition(replace(PHOTO, has_alpha=True), HERO).fallback.path.endswith(".png")


def test_a_picture_that_is_too_small_gives_its_own_width_once() -> None:
    small = rendition(replace(PHOTO, width=700, height=500), HERO)
    assert [each.recipe.width for each in small.sources[0][1]] == [480, 700]


def test_the_published_name_needs_no_escaping_and_tells_the_size() -> None:
    path = rendition(PHOTO, HERO).fallback.path
    assert path.startswith("assets/pictures/cho-noi-cai-be-960x411.")
    assert path.endswith(".jpg")
    assert path.isascii()


@pytest.mark.parametrize(
    ("focal", "box"),
    [
        ((0.5, 0.5), (0, 236, 2400, 1265)),
        ((0.5, 0.0), (0, 0, 2400, 1029)),
        ((0.2, 1.0), (0, 471, 2400, 1500)),
    ],
)
def test_a_crop_goes_around_the_focal_point_as_far_as_the_edges_allow(
    focal: tuple[float, float], box: tuple[int, int, int, int]
) -> None:
    assert rendition(PHOTO, HERO, focal).fallback.recipe.box == box


def names(picture: PictureFile = PHOTO, slot: Slot = HERO, focal: tuple[float, float] = (0.5, 0.5)) -> set[str]:
    return {each.name for each in rendition(picture, slot, focal).variants}


def test_a_name_changes_with_the_content_the_crop_and_the_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    before = names()
    assert names() == names(replace(PHOTO, path="assets/other.jpg")) == before
    assert not names(replace(PHOTO, digest="1" * 64)) & before
    assert not names(focal=(0.5, 0)) & before
    monkeypatch.setattr(renditions, "encoder", lambda: "another")
    assert not names() & before


@pytest.mark.parametrize(
    "picture",
    [replace(PHOTO, format="SVG"), replace(PHOTO, format="GIF"), replace(PHOTO, frames=3), replace(PHOTO, width=None)],
)
def test_drawings_and_moving_pictures_have_no_variants(picture: PictureFile) -> None:
    assert not has_variants(picture)
    assert has_variants(PHOTO)


@given(width=sides, height=sides, ratio=st.floats(0.05, 20), x=shares, y=shares)
def test_a_crop_lies_inside_the_picture_and_fills_it_in_one_direction(
    width: int, height: int, ratio: float, x: float, y: float
) -> None:
    left, top, right, bottom = crop_box((width, height), ratio, (x, y))
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height
    assert right - left == width or bottom - top == height
    assert left - 1 <= x * width <= right + 1
    assert top - 1 <= y * height <= bottom + 1


@given(
    width=sides, height=sides, aspect=aspects, wanted=st.lists(st.integers(16, 4096), min_size=1), x=shares, y=shares
)
def test_variants_have_the_aspect_to_the_pixel_and_are_never_enlarged(  # noqa: PLR0913, PLR0917  # given by name
    width: int, height: int, aspect: str | None, wanted: list[int], x: float, y: float
) -> None:
    slot = Slot(widths=tuple(wanted), aspect=aspect, budget=1)
    made = rendition(replace(PHOTO, width=width, height=height), slot, (x, y))
    for variant in made.variants:
        recipe = variant.recipe
        across, down = recipe.box[2] - recipe.box[0], recipe.box[3] - recipe.box[1]
        assert recipe.width <= across
        assert recipe.height <= down
        ratio = slot.ratio or width / height
        assert abs(recipe.height - recipe.width / ratio) <= max(1, 1 / ratio)
    assert {variant.recipe.width for variant in made.variants} <= {min(each, across) for each in wanted}
