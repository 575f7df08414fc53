"""SSIM of two pictures, over their luma (Wang, Bovik, Sheikh, Simoncelli, IEEE Transactions 13(4), 2004)."""

from __future__ import annotations

from statistics import fmean

from PIL import Image, ImageMath

_WINDOW = 8
_STABILISERS = ((0.01 * 255) ** 2, (0.03 * 255) ** 2)


def ssim(one: Image.Image, other: Image.Image) -> float:
    """Return the mean similarity of windows of 8 × 8 pixels, each overlapping the next by half; 1: the same.

    Both pictures have the same size.
    """
    shifts = (0, _WINDOW // 2)
    return fmean(_mean_similarity(_luma(one, x, y), _luma(other, x, y)) for x in shifts for y in shifts)


def _luma(picture: Image.Image, left: int, top: int) -> Image.Image:
    across, down = (picture.width - left) // _WINDOW * _WINDOW, (picture.height - top) // _WINDOW * _WINDOW
    return picture.convert("L").crop((left, top, left + across, top + down)).convert("F")


def _mean_similarity(x: Image.Image, y: Image.Image) -> float:
    mean_x, mean_y, square_x, square_y, product = (
        _product(one, other).reduce(_WINDOW) for one, other in ((x, None), (y, None), (x, x), (y, y), (x, y))
    )
    first, second = _STABILISERS
    similarity = ImageMath.lambda_eval(
        lambda of: (
            (2 * of["x"] * of["y"] + first)
            * (2 * (of["xy"] - of["x"] * of["y"]) + second)
            / (of["x"] * of["x"] + of["y"] * of["y"] + first)
            / (of["xx"] - of["x"] * of["x"] + of["yy"] - of["y"] * of["y"] + second)
        ),
        x=mean_x, y=mean_y, xx=square_x, yy=square_y, xy=product,
    )  # fmt: skip
    return float(similarity.reduce(similarity.size).getpixel((0, 0)))


def _product(one: Image.Image, other: Image.Image | None) -> Image.Image:
    return ImageMath.lambda_eval(lambda of: of["a"] * of["b"], a=one, b=other) if other else one
