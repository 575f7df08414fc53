"""What a file is: by its first bytes, and by the ending of its name."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from promosite.model.endings import ENDINGS
from promosite.model.message import say
from promosite.model.picture import PictureFault

HEAD = 4096
"""Bytes within which a format shows itself."""

_SIGNATURES = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"BM", "BMP"),
    (b"%PDF-", "PDF"),
    (b"8BPS", "PSD"),
)
_AVIF_BRANDS = (b"avif", b"avis")
_HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_SVG = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml\b|!--|!DOCTYPE\s+svg\b|(?:\w+:)?svg[\s>/])", re.IGNORECASE)
_SVG_ROOT = re.compile(rb"<(?:\w+:)?svg[\s>/]")


def format_of(data: bytes) -> str:
    """Return the format that the first bytes tell, as Pillow names it; empty where they tell none we know."""
    head = data[:HEAD]
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[4:8] == b"ftyp":
        return _format_of_brands(head)
    return "SVG" if _SVG.match(head) and _SVG_ROOT.search(head) else ""


def _format_of_brands(head: bytes) -> str:
    """Return the format of an ISO base media file (ISO/IEC 14496-12): its brands say what it holds."""
    length = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12], *(head[place : place + 4] for place in range(16, length, 4))}
    if brands.intersection(_AVIF_BRANDS):
        return "AVIF"
    return "HEIC" if brands.intersection(_HEIC_BRANDS) else ""


def ending_fault(path: str, form: str) -> PictureFault | None:
    """Return what is wrong with the ending of a name, given the format of the file."""
    endings = ENDINGS.get(form)
    if endings is None or PurePosixPath(path).suffix.lower() in endings:
        return None
    message = say("This file is named “{ending}”, but it is {format}.", ending=PurePosixPath(path).suffix, format=form)
    return PictureFault("I304", message, say("Name it “{ending}”, also where it is used.", ending=endings[0]))


_CONVERSIONS = {
    "HEIC": say(
        "Convert it to JPEG: on a telephone, share it as “most compatible”; or let “promosite picture add” do it."
    ),
    "TIFF": say("Open it in any picture program and save it as JPEG (photos) or PNG (drawings)."),
    "BMP": say("Open it in any picture program and save it as JPEG (photos) or PNG (drawings)."),
    "PDF": say("Export the picture from the program that it was made with, as SVG or PNG; or link to the PDF."),
    "PSD": say("Export it from the program that it was made with, as JPEG or PNG; keep the working file elsewhere."),
}


def refusal(form: str) -> PictureFault:
    """Return why a file of this format can't be taken, and how to convert it."""
    if form in _CONVERSIONS:
        return PictureFault(
            "I305", say("{format} is a format that browsers don't show.", format=form), _CONVERSIONS[form]
        )
    message = say("This is no picture: its first bytes are those of no format that we know.")
    return PictureFault("I301", message, say("Save it anew as JPEG, PNG, WebP, AVIF, GIF or SVG, or delete it."))
