"""Which part of a picture is shown in a place of another shape."""

from __future__ import annotations

from promosite.model.picture import Box

Point = tuple[float, float]
"""Shares of width and height, from the top left."""
MIDDLE: Point = (0.5, 0.5)


def crop_box(size: tuple[int, int], ratio: float, focal: Point, centre: Point = MIDDLE) -> Box:
    """Return the largest part of a picture (width and height in pixels) that has this ratio of width to height.

    Its `centre` lies as near to the focal point as the picture's edges allow.
    """
    wide, high = size
    across, down = max(1, min(wide, round(high * ratio))), max(1, min(high, round(wide / ratio)))
    left = min(max(round(focal[0] * wide - centre[0] * across), 0), wide - across)
    top = min(max(round(focal[1] * high - centre[1] * down), 0), high - down)
    return (left, top, left + across, top + down)
