"""I3: pictures whose files can't be shown, or not safely; the reader of pictures found what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from promosite.check.pictures.records import files
from promosite.check.registry import Check, Problem, rule
from promosite.model.finding import Severity
from promosite.model.location import Location
from promosite.model.site import Site


def _faults(code: str, help_page: str) -> Check[Site]:
    def check(site: Site) -> Iterator[Problem]:
        for shown, file in files(site).items():
            for fault in file.faults:
                if fault.code == code:
                    yield Problem(Location(shown), fault.message, fault.hint)

    check.__doc__ = help_page
    return check


_RULES = (
    ("I301", "unreadable-picture", Severity.ERROR, """A picture can't be read.

    Its first bytes are those of no picture (a web page or a text that was named .jpg), its head is damaged, or a
    drawing doesn't say how large it is. Readers would see a torn frame. Export it again from where it comes from."""),
    ("I302", "truncated-picture", Severity.ERROR, """The end of a picture is missing.

    A copy was cut short: by a lost connection, a full stick, a mail program. Browsers show the upper part and grey
    below it. Copy the file again; if that doesn't help, ask for it anew."""),
    ("I303", "empty-picture", Severity.ERROR, """A picture's file is empty.

    It has a name but not one byte, as after a copy that failed. Copy it again, or delete it."""),
    ("I304", "wrong-ending", Severity.ERROR, """A picture's name ends otherwise than its format asks.

    A PNG that is named .jpg is sent to readers as what it isn't; some programs and servers then refuse it. Rename the
    file to the ending of its format, also where it is used."""),
    ("I305", "format-not-allowed", Severity.ERROR, """A picture is in a format that browsers don't show.

    HEIC comes from telephones, TIFF and PSD from picture programs, PDF from printers. The web shows JPEG, PNG, WebP,
    AVIF, GIF and SVG. Convert it: JPEG for photos, PNG or SVG for drawings. “promosite picture add” converts HEIC
    where the library for it is installed."""),
    ("I306", "oversized-picture", Severity.ERROR, """A picture is larger than can be read safely.

    More than 40 MB (a drawing: 2 MB) or 60 megapixels: it would take the build minutes and gigabytes, and a file made
    on purpose could stop it altogether. Nothing of it was decoded. Save a smaller copy; 2400 pixels are enough for
    the widest place."""),
    ("I307", "lying-header", Severity.ERROR, """What a picture holds doesn't fit what its head says.

    The head announces a size, a table or a sum that the rest contradicts: the file was damaged on its way, or made to
    harm whoever opens it. Export it again from the program or camera it comes from."""),
    ("I308", "too-many-frames", Severity.ERROR, """An animation has more than 60 frames.

    It is heavy, it distracts from the text, and for some people moving pictures are unbearable. Use a still picture,
    or link to a film."""),
    ("I309", "endless-animation", Severity.WARNING, """An animation goes on for more than five seconds.

    What moves by itself for longer must be stoppable (WCAG 2.2, 2.2.2), and a picture can't be stopped. Let it play
    once, for five seconds at most, or use a still picture."""),
    ("I310", "cmyk-picture", Severity.ERROR, """A picture is in the colours of a printing press.

    CMYK is made for paper: screens show it glaring or dull, and some browsers not at all. Save it in RGB with the
    profile sRGB."""),
    ("I311", "deep-picture", Severity.ERROR, """A picture has 16 bits a channel.

    Browsers show 8; what is made of it here could come out white. Save it with 8 bits a channel."""),
    ("I312", "foreign-profile", Severity.WARNING, """The colours of a picture are meant for a profile other than sRGB.

    Adobe RGB and the profiles of printers look dull where the profile gets lost. It is converted for what is
    published; look whether the colours are right, or save it in sRGB."""),
    ("I313", "unsafe-drawing", Severity.ERROR, """A drawing (SVG) holds something that could run, load or hide.

    SVG is a program's language too: it can run scripts, ask other servers, copy itself without end. Only shapes,
    texts, gradients and references within the drawing are allowed, and what is more is refused rather than cleaned.
    Export it as plain or optimised SVG, without scripts, links, embedded pages and fonts; or export a PNG."""),
)  # fmt: skip

for _code, _name, _severity, _help in _RULES:
    rule(_code, _name, "validity", _severity)(_faults(_code, _help))
