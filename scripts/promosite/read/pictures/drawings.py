"""SVG: read without entities, and refused where it holds anything that could run, load or hide something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from promosite.model.message import Message, say
from promosite.model.picture import PictureFault, PictureFile
from promosite.read.pictures.drawing_copies import copies_too_often
from promosite.read.pictures.drawing_words import ATTRIBUTES, ELEMENTS, HREFS, NAMESPACE, PREFIXES
from promosite.read.pictures.limits import MAX_DRAWING_BYTES, size_fault

_DECLARED = re.compile(r"\s*<\?xml\b[^>]*?encoding\s*=\s*[\"']([^\"']*)[\"']")
_INSTRUCTION = re.compile(r"<\?(?!xml\s)")
_ADDRESS = re.compile(r"url\s*\(\s*[\"']?\s*([^\s\"')]{0,40})", re.IGNORECASE)
_HIDDEN = re.compile(r"@import|\\|expression\s*\(|javascript\s*:|image-set|src\s*\(|@font-face", re.IGNORECASE)
_PIXELS = re.compile(r"data:image/(?:png|jpe?g);base64,[A-Za-z0-9+/=\s]*")
_LENGTH = re.compile(r"\s*(\d*\.?\d+(?:e\d+)?)(px|pt|pc|mm|cm|in|q)?\s*", re.IGNORECASE)
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "q": 96 / 101.6}
"""Pixels of each unit (CSS Values, 6.2)."""
_MEND = say("Export it again as plain or optimised SVG, without scripts, links and fonts; or export a PNG.")


def look_at_drawing(data: bytes, blank: PictureFile) -> PictureFile:
    """Return what an SVG holds: its size in pixels, or why it is refused."""
    fault = size_fault(len(data), MAX_DRAWING_BYTES)
    if fault:
        return replace(blank, faults=(fault,))
    try:
        root = _root(data)
    except _UnsafeError as error:
        return replace(blank, faults=(PictureFault("I313", error.message, _MEND),))
    except (ParseError, UnicodeDecodeError, ValueError):
        message = say("This file can't be read as {format}.", format="SVG")
        return replace(blank, faults=(PictureFault("I301", message, _MEND),))
    unsafe = next(_unsafe(root), None)
    width, height = _size(root)
    faults = (PictureFault("I313", unsafe, _MEND),) if unsafe else _size_faults(width)
    return replace(blank, width=width, height=height, has_alpha=True, faults=faults)


class _UnsafeError(Exception):
    def __init__(self, message: Message) -> None:
        super().__init__(message.english)
        self.message = message


def _root(data: bytes) -> Element:
    """Return the drawing's root; raise _UnsafeError for what no drawing needs."""
    text = data.decode("utf-8-sig")
    declared = _DECLARED.match(text)
    if declared and declared[1].lower() not in {"utf-8", "us-ascii"}:
        raise _UnsafeError(say("This drawing isn't UTF-8, so that it can't be looked through safely."))
    if _INSTRUCTION.search(text):
        raise _UnsafeError(say("This drawing holds an instruction to programs (<?…?>)."))
    try:
        return fromstring(text.encode(), forbid_dtd=True)
    except DefusedXmlException as error:
        raise _UnsafeError(say("This drawing holds a DOCTYPE or entities.")) from error


def _unsafe(root: Element) -> Iterator[Message]:
    for element in root.iter():
        name = str(element.tag)
        if name.removeprefix(NAMESPACE) not in ELEMENTS or not name.startswith(NAMESPACE):
            yield say("This drawing holds <{name}>, which is not allowed.", name=_plain(name))
        for attribute, value in element.attrib.items():
            yield from _unsafe_attribute(name.removeprefix(NAMESPACE), attribute, value)
        if element.tag == f"{NAMESPACE}style":
            yield from _unsafe_value("style", element.text or "")
    if copies_too_often(root):
        yield say("This drawing copies its own parts (<use>) too often: showing it would hold up the browser.")


def _unsafe_attribute(element: str, name: str, value: str) -> Iterator[Message]:
    if name in HREFS:
        if not value.strip().startswith("#") and not (element == "image" and _PIXELS.fullmatch(value.strip())):
            yield _external(value)
    elif name not in ATTRIBUTES and not name.startswith(PREFIXES):
        yield say("This drawing holds the attribute “{name}”, which is not allowed.", name=_plain(name))
    else:
        yield from _unsafe_value(name, value)


def _unsafe_value(name: str, value: str) -> Iterator[Message]:
    if _HIDDEN.search(value):
        yield say("This drawing has a “{name}” that could load or run something.", name=_plain(name))
    for address in _ADDRESS.findall(value):
        if not address.startswith("#"):
            yield _external(address)


def _external(address: str) -> Message:
    return say("This drawing refers to something outside itself: {address}", address=" ".join(address.split())[:40])


def _plain(name: str) -> str:
    return name.rpartition("}")[2]


def _size(root: Element) -> tuple[int | None, int | None]:
    """Return width and height in CSS pixels: as stated, or as the view box has them."""
    width, height = _pixels(root.get("width")), _pixels(root.get("height"))
    box = [_pixels(part) for part in re.split(r"[\s,]+", root.get("viewBox", "").strip())[2:4]]
    if len(box) == 2 and box[0] and box[1]:  # noqa: PLR2004  # width and height
        ratio = box[0] / box[1]
        width = width or (height * ratio if height else box[0])
        height = height or width / ratio
    if not width or not height:
        return None, None
    return max(round(width), 1), max(round(height), 1)


def _pixels(length: str | None) -> float | None:
    found = _LENGTH.fullmatch(length or "")
    return float(found[1]) * _UNITS[(found[2] or "").lower()] if found else None


def _size_faults(width: int | None) -> tuple[PictureFault, ...]:
    if width:
        return ()
    message = say("This drawing doesn't say how large it is.")
    return (PictureFault("I301", message, say("Give its <svg> a viewBox, or width and height in pixels.")),)
