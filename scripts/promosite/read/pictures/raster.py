"""Pictures made of pixels: the header first, then everything that only decoding can tell."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

from PIL import Image, ImageFile

from promosite.model.message import say
from promosite.model.picture import PictureFault, PictureFile
from promosite.read.pictures.limits import MAX_FRAMES, MAX_PIXELS, extent_fault, header_fault, promises_too_much
from promosite.read.pictures.looks import difference_hash
from promosite.read.pictures.metadata import kinds_of, orientation_of, private_in, profile_of
from promosite.read.pictures.wholeness import gif_frames, is_whole

_TURNED = range(5, 9)
"""Orientations that exchange width and height."""
_MOST_SECONDS = 5
"""WCAG 2.2, 2.2.2: what moves longer must be stoppable."""
_DEEP = 16
_ENOUGH = (144, 128)
"""Pixels that tell how a picture looks; a JPEG is decoded no larger, which is many times faster."""


def look_at_pixels(data: bytes, blank: PictureFile) -> PictureFile:
    """Return what a picture's bytes hold; `blank` says what is known of them, its format among it."""
    return _opened(data, blank, lambda picture, seen: seen if seen.faults else _decoded(picture, data, seen))


def header_of(data: bytes, blank: PictureFile) -> PictureFile:
    """Return what a picture's header and metadata say; its pixels aren't decoded."""
    cut = () if is_whole(blank.format, data) else (_truncated(),)
    return _opened(
        data, blank, lambda picture, seen: replace(seen, metadata=kinds_of(picture), faults=seen.faults or cut)
    )


def _opened(
    data: bytes, blank: PictureFile, look: Callable[[ImageFile.ImageFile, PictureFile], PictureFile]
) -> PictureFile:
    seen = blank
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=(blank.format,)) as picture:
                seen = _header(picture, data, blank)
                return look(picture, seen)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        pixels = re.search(r"\d+", str(bomb))
        return replace(seen, faults=_one(extent_fault(int(pixels[0]) if pixels else MAX_PIXELS + 1, 1, 1)))
    except Exception:  # noqa: BLE001  # a decoder that is fed with rubbish may raise anything
        return replace(seen, faults=(_broken(data, seen),))


def _one(fault: PictureFault | None) -> tuple[PictureFault, ...]:
    return (fault,) if fault else ()


def _header(picture: Image.Image, data: bytes, blank: PictureFile) -> PictureFile:
    """Return what the header says, with the fault that forbids to decode it."""
    frames = _frames(picture, data, blank.format)
    width, height = picture.size
    fault = extent_fault(width, height, frames)
    if fault is None and promises_too_much(blank.format, len(data), width, height):
        fault = header_fault() if is_whole(blank.format, data) else _truncated()
    return replace(
        blank,
        width=width,
        height=height,
        frames=frames,
        mode=picture.mode,
        profile=profile_of(picture),
        faults=_one(fault),
    )


def _frames(picture: Image.Image, data: bytes, form: str) -> int:
    if form == "GIF":
        return max(gif_frames(data, MAX_FRAMES).shown, 1)
    return 1 if form == "JPEG" else int(getattr(picture, "n_frames", 1))


def _decoded(picture: Image.Image, data: bytes, seen: PictureFile) -> PictureFile:
    if seen.format == "JPEG":
        picture.draft(None, _ENOUGH)
    picture.load()
    depth = _depth(data, seen.format)
    looks = None if depth == _DEEP else difference_hash(picture)
    width, height = (seen.width, seen.height)
    if orientation_of(picture) in _TURNED:
        width, height = height, width
    whole = replace(
        seen,
        width=width,
        height=height,
        has_alpha=picture.has_transparency_data,
        private=private_in(picture),
        metadata=kinds_of(picture),
        looks=looks,
    )
    return replace(whole, faults=tuple(_faults(picture, data, whole, depth)))


def _faults(picture: Image.Image, data: bytes, seen: PictureFile, depth: int) -> list[PictureFault]:
    found = [_truncated()] if not is_whole(seen.format, data) else []
    if seen.mode == "CMYK":
        message = say("This picture is in the colours of a printing press (CMYK); screens show them wrongly.")
        found.append(PictureFault("I310", message, say("Save it in RGB, with the profile sRGB.")))
    if depth == _DEEP:
        message = say("This picture has 16 bits a channel; browsers need 8.")
        found.append(PictureFault("I311", message, say("Save it with 8 bits a channel.")))
    if seen.profile:
        message = say("The colours of this picture are meant for the profile “{name}”.", name=seen.profile)
        found.append(PictureFault("I312", message, say("Convert it to sRGB, or look whether the colours are right.")))
    if seen.frames > 1:
        found += _animation_faults(picture, seen.frames)
    return found


def _animation_faults(picture: Image.Image, frames: int) -> list[PictureFault]:
    """Decode what is left of an animation; say whether it goes on for ever, or for too long."""
    repeats = int(picture.info.get("loop", 1))
    milliseconds = 0.0
    for frame in range(frames):
        picture.seek(frame)
        picture.load()
        milliseconds += float(picture.info.get("duration", 0))
    if repeats and milliseconds * repeats <= _MOST_SECONDS * 1000:
        return []
    message = say("This animation goes on for more than {limit} seconds.", limit=_MOST_SECONDS)
    return [PictureFault("I309", message, say("Let it play once, for five seconds at most, or use a still picture."))]


def _depth(data: bytes, form: str) -> int:
    """Return the bits of a channel, where they can be too many: byte 24 of a PNG (W3C PNG, 11.2.1)."""
    return data[24] if form == "PNG" else 8


def _broken(data: bytes, seen: PictureFile) -> PictureFault:
    """Return why a picture couldn't be decoded: its end is missing, it never began, or it isn't what its head says."""
    if not is_whole(seen.format, data):
        return _truncated()
    if seen.width is not None:
        return header_fault()
    message = say("This file can't be read as {format}.", format=seen.format)
    return PictureFault("I301", message, say("Export the picture again from the program or camera it comes from."))


def _truncated() -> PictureFault:
    message = say("The end of this file is missing.")
    return PictureFault("I302", message, say("Copy it here again; if that doesn't help, ask for it anew."))
