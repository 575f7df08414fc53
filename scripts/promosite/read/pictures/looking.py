"""One file → what is known of it: never followed as a link, never decoded before its limits are known."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from promosite.model.message import say
from promosite.model.picture import PictureFault, PictureFile
from promosite.read.pictures.drawings import look_at_drawing
from promosite.read.pictures.limits import size_fault
from promosite.read.pictures.signatures import ending_fault, format_of, refusal
from promosite.read.pictures.sizes import FORMATS

Seen = Mapping[str, PictureFile]
"""What is known of contents, by their SHA-256."""


def look_at(path: Path, shown: str, seen: Seen | None = None) -> PictureFile:
    """Return what a picture's file holds and what is wrong with it; it never raises for what it finds there.

    `shown` is the path by which the site knows it.
    """
    file = read_content(path, shown)
    if isinstance(file, PictureFile):
        return file
    return look_at_bytes(file, shown, seen)


def glance_at(path: Path, shown: str) -> PictureFile:
    """Return what a picture's header says, without decoding it: for files that we made ourselves."""
    from promosite.read.pictures.raster import header_of  # noqa: PLC0415  # Pillow is slow to import

    content = read_content(path, shown)
    if isinstance(content, PictureFile):
        return content
    blank = PictureFile(shown, len(content), sha256(content).hexdigest(), format_of(content))
    return header_of(content, blank) if blank.format in FORMATS else replace(blank, faults=(refusal(blank.format),))


def look_at_bytes(data: bytes, shown: str, seen: Seen | None = None) -> PictureFile:
    """Return the same for a file's content."""
    digest = sha256(data).hexdigest()
    known = (seen or {}).get(digest) or _examined(data, digest)
    fault = ending_fault(shown, known.format)
    return replace(known, path=shown, faults=(*((fault,) if fault else ()), *known.faults))


def read_content(path: Path, shown: str) -> bytes | PictureFile:
    """Return a file's bytes; where it is a link, too large, empty or can't be opened, a file with that fault."""
    try:
        state = path.lstat()
        fault = _place_fault(state.st_mode) or size_fault(state.st_size)
        if fault is None:
            return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        state, fault = None, PictureFault(
            "I301", say("This file can't be opened: {reason}.", reason=reason), say("Check the file's permissions.")
        )  # fmt: skip
    return PictureFile(shown, state.st_size if state else 0, "", "", faults=(fault,))


def _place_fault(mode: int) -> PictureFault | None:
    if stat.S_ISREG(mode):
        return None
    message = say("This is a symbolic link; links can lead out of the site or in a circle.")
    return PictureFault("I006", message, say("Put the file itself here."))


def _examined(data: bytes, digest: str) -> PictureFile:
    form = format_of(data)
    blank = PictureFile("", len(data), digest, form)
    if form == "SVG":
        return look_at_drawing(data, blank)
    if form in FORMATS:
        from promosite.read.pictures.raster import look_at_pixels  # noqa: PLC0415  # as above

        return look_at_pixels(data, blank)
    return replace(blank, faults=(refusal(form),))
