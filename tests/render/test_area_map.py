"""The map: what lies where, and markers that can be told apart."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promosite.model.area_map import AreaMap
from promosite.render.area_map import WIDTH, Frame, kept_apart

AREA = AreaMap.model_validate({"west": 105.8, "east": 106.9, "south": 10.16, "north": 10.58, "shapes": []})
FRAME = Frame(AREA)
SPOTS = st.lists(st.tuples(st.floats(100, 1100), st.floats(50, 400)), max_size=24)


@pytest.mark.parametrize(
    ("point", "spot"),
    [
        ((105.8, 10.58), (0.0, 0.0)),
        ((106.9, 10.16), (WIDTH, FRAME.height)),
        ((106.35, 10.37), (WIDTH / 2, round(FRAME.height / 2, 1))),
    ],
)
def test_the_corners_and_the_middle_lie_where_they_should(
    point: tuple[float, float], spot: tuple[float, float]
) -> None:
    assert FRAME.spot(point) == pytest.approx(spot, abs=0.1)


def test_a_kilometre_is_as_long_to_the_north_as_to_the_east() -> None:
    (x, y), (east, _), (_, north) = (FRAME.spot(at) for at in ((106.3, 10.3), (106.4017, 10.3), (106.3, 10.4)))
    assert east - x == pytest.approx(y - north, rel=0.01)


def test_a_line_begins_and_ends_at_its_points_and_a_surface_is_closed() -> None:
    points = ((106.0, 10.3), (106.2, 10.35), (106.4, 10.3))
    line, surface = FRAME.path(points, closed=False), FRAME.path(points, closed=True)
    first, last = FRAME.spot(points[0]), FRAME.spot(points[-1])
    assert line.startswith(f"M{first[0]:g} {first[1]:g}C")
    assert line.endswith(f"{last[0]:g} {last[1]:g}")
    assert surface.endswith("Z")


@given(SPOTS)
def test_markers_are_kept_apart(spots: list[tuple[float, float]]) -> None:
    moved = kept_apart(spots, 30)
    assert all(dist(one, other) >= 29.5 for one, other in combinations(moved, 2))


def test_markers_leave_names_readable() -> None:
    assert dist(kept_apart([(200.0, 200.0)], 30, [(205.0, 200.0)])[0], (205.0, 200.0)) >= 29.5


def test_markers_that_stand_well_stay_where_they_are() -> None:
    spots = [(100.0, 100.0), (200.0, 100.0), (300.0, 300.0)]
    assert kept_apart(spots, 30) == spots
