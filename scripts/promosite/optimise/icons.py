"""Icons for home screens and tabs, drawn from the province's mark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from promosite.disk import content_found
from promosite.model.settings import Settings
from promosite.optimise.cards.mark import mark_path, read_mark
from promosite.optimise.cards.palette import read_palette
from promosite.optimise.formats import encoder
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
    source = content_found(str(drawing)) if drawing else None
    if drawing is None or source is None:
        return {}
    ground, store = read_palette(drawing.with_name("tokens.css")).ground, Store(settings.root, FOLDER)
    made_with = name_of(source, ground, encoder())
    names = {icon: name_of(icon, made_with) for icon in ICONS}
    if not store.names() >= {*names.values()}:
        mark = read_mark(drawing)
        if mark is None:
            return {}
        from promosite.optimise.icon_drawing import drawn  # noqa: PLC0415  # Pillow is slow to import, and seldom asked

        for icon, name in names.items():
            store.keep(name, drawn(icon, mark, ground))
        store.prune({*names.values()})
    return {icon.path: (store.folder / name).read_bytes() for icon, name in names.items()}
