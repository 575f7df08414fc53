"""Icons for home screens and tabs, drawn from the province's mark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from promosite.model.settings import Settings
from promosite.optimise.cards.making import encoder
from promosite.optimise.cards.mark import Mark, mark_path, read_mark
from promosite.optimise.cards.palette import Colour, read_palette
from promosite.optimise.store import Store, name_of

FOLDER = ".cache/promosite/icons"


@dataclass(frozen=True, slots=True)
class Icon:
    """An icon: where it is published, its side in pixels, how much of it the mark takes, what it is for.

    `any` stands on nothing; a `maskable` one may be cut to any shape around a circle of four fifths of its width (W3C,
    Web Application Manifest, “Icon masks and safe zone”), `touch` is for Apple's devices, which cut its corners.
    """

    path: str
    size: int
    share: float
    purpose: str

    @property
    def is_opaque(self) -> bool:
        """Whether the mark stands on the site's ground."""
        return self.purpose != "any"


ICONS = (
    Icon("assets/icons/mark-192.png", 192, 1, "any"),
    Icon("assets/icons/mark-512.png", 512, 1, "any"),
    Icon("assets/icons/maskable-512.png", 512, 0.56, "maskable"),
    Icon("assets/icons/touch-180.png", 180, 0.72, "touch"),
)


def icons(settings: Settings) -> Mapping[str, bytes]:
    """Return the icons of a site as PNG, by path below its root; drawn anew if the mark changed; none without mark."""
    drawing = mark_path(settings)
    mark = read_mark(drawing) if drawing else None
    if drawing is None or mark is None:
        return {}
    ground, store = read_palette(drawing.with_name("tokens.css")).ground, Store(settings.root, FOLDER)
    names = {icon: name_of(icon, mark, ground, encoder()) for icon in ICONS}
    found = {icon.path: _kept(store, name, icon, mark, ground) for icon, name in names.items()}
    store.prune(set(names.values()))
    return found


def _kept(store: Store, name: str, icon: Icon, mark: Mark, ground: Colour) -> bytes:
    path = store.find(name) or store.keep(name, drawn(icon, mark, ground))
    return path.read_bytes()


def drawn(icon: Icon, mark: Mark, ground: Colour) -> bytes:
    """Return an icon as PNG."""
    side = round(icon.size * icon.share)
    place = (icon.size - side) // 2
    picture = Image.new("RGBA", (icon.size, icon.size), (*ground, 255) if icon.is_opaque else (0, 0, 0, 0))
    shape = mark.image(side)
    picture.alpha_composite(shape, (place, place))
    buffer = BytesIO()
    (picture.convert("RGB") if icon.is_opaque else picture).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
