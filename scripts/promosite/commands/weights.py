"""The tables of `promosite check site --weights`: what ships, and which pages are heavy."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from promosite.model.message import Translate, say
from promosite.publish.built import BuiltSite
from promosite.publish.rules.weight import kilobytes
from promosite.publish.shipping import Heaviest, Shipped, heaviest, shipped
from promosite.report.columns import table

_TYPES = {
    "search index": say("search index"),
    "saved pages": say("pages to save"),
    "pages": say("pages"),
    "stylesheets": say("stylesheets"),
    "scripts": say("scripts"),
    "cards": say("social cards"),
    "fonts": say("fonts"),
    "pictures": say("pictures"),
    "feeds": say("feeds"),
    "sitemaps": say("sitemaps"),
    "other": say("other"),
}
_ALL = say("all")
_HEAD_OF_TYPES = (say("what ships"), say("files"), say("KB"), say("KB as sent"))
_HEAD_OF_KINDS = (
    say("kind"), say("page"), say("HTML"), say("CSS"), say("JS"), say("fonts"), say("pictures"), _ALL,
)  # fmt: skip


def weights(built: BuiltSite, folder: Path, translate: Translate) -> str:
    """Return what a built site ships by type, and the heaviest page of each kind by its first view, in kilobytes."""
    told = say("First view at 390 px, two device pixels each, as it is sent: the heaviest page of each kind, in KB.")
    return "\n\n".join(
        [_by_type(shipped(built, folder), translate), told.text(translate), _by_kind(heaviest(built), translate)]
    )


def _by_type(types: Iterable[Shipped], translate: Translate) -> str:
    own = list(types)
    head = [message.text(translate) for message in _HEAD_OF_TYPES]
    whole = Shipped("", sum(each.count for each in own), sum(each.size for each in own), sum(each.sent for each in own))
    rows = [[_TYPES[each.name].text(translate), *_numbers(each)] for each in own]
    return table([head, *rows, [_ALL.text(translate), *_numbers(whole)]])


def _numbers(shipped: Shipped) -> list[str]:
    return list(map(str, (shipped.count, kilobytes(shipped.size), kilobytes(shipped.sent))))


def _by_kind(pages: Iterable[Heaviest], translate: Translate) -> str:
    head = [message.text(translate) for message in _HEAD_OF_KINDS]
    rows = [[each.kind, each.path.removesuffix("index.html") or "/", *_parts(each)] for each in pages]
    return table([head, *rows])


def _parts(page: Heaviest) -> list[str]:
    view = page.view
    parts = (view.html, view.styles, view.scripts, view.fonts, view.pictures, view.total)
    return [str(kilobytes(size)) for size in parts]
