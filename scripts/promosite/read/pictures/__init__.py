"""Reads pictures: what their bytes say, before anything is made of them."""

from __future__ import annotations

from promosite.read.pictures.looking import look_at
from promosite.read.pictures.reading import read_pictures
from promosite.read.pictures.sizes import FORMATS, picture_size

__all__ = ["FORMATS", "look_at", "picture_size", "read_pictures"]
