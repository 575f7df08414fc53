"""What a built page has the browser run or apply in place, which the content security policy judges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from promosite.model.foreign import FOREIGN
from promosite.publish.policy import script_hash
from promosite.read.markup import is_script

_DATA = frozenset({"application/json", "application/ld+json", "text/plain"})
"""Types of <script> that browsers don't run, so that the policy needs no hash."""

_HANDLERS = tuple(re.compile(rf"{before}on[a-z]+\s*=") for before in (" ", "\n", "\t", "\r", "\f", "/", "'", '"'))
"""What a page with a handler holds at least, after what may stand before one: most pages need no closer look."""
_ADDRESSED = "[href], [xlink\\:href], [action], [formaction]"
_ADDRESSES = frozenset({"href", "xlink:href", "action", "formaction"})
_MAY_RUN = re.compile(r"[\x00-\x20]*[jvd]", re.IGNORECASE)
"""How an address begins that could run: is_script looks at those alone."""
_ELEMENTS = ("iframe", "frame", "object", "embed", "base", "meta")
_FORBIDDEN = "[style], style, iframe, frame, object, embed, base, meta[http-equiv]"

_MARKS = ("<script", "<iframe", "<frame", "<object", "<embed", "<base", "http-equiv", "script:", " style=")
"""What a page holds at least that runs or forbids something, handlers aside."""

_SAVED = "html.saved"
"""A page to save: it stands alone, style and all, and is looked at from a disk, where no policy reigns."""


class Inline(NamedTuple):
    """Hashes of a page's inline scripts, and what the policy forbids: each as it is told (`onclick="…"`, `<style>`)."""

    hashes: frozenset[str] = frozenset()
    foreign: tuple[str, ...] = ()
    """Beginnings of scripts that no template wrote."""
    forbidden: tuple[str, ...] = ()
    live_data: tuple[str, ...] = ()
    """Data blocks that hold `<`, so that a text could end them and begin a script: their types."""


NOTHING = Inline()


def read_inline(html: str, tree: LexborHTMLParser) -> Inline:
    """Return what a page holds for the policy to judge; `tree` is the page parsed."""
    scripts = [node for node in tree.css("script") if "src" not in node.attributes or FOREIGN in node.attributes]
    ours = [node for node in scripts if FOREIGN not in node.attributes]
    return Inline(
        frozenset(script_hash(_text(node)) for node in ours if _type(node) not in _DATA),
        tuple(_as_written(node)[:_SHOWN] for node in scripts if FOREIGN in node.attributes),
        tuple(dict.fromkeys((*_forbidden(tree), *_handlers(html, tree)))),
        tuple(_type(node) for node in ours if _type(node) in _DATA and "<" in _text(node)),
    )


_SHOWN = 120


def is_inert(html: str) -> bool:
    """Whether a page surely holds nothing for the policy to judge but styles; told without parsing it."""
    lowered = html.lower()
    return not any(mark in lowered for mark in _MARKS) and not any(handler.search(lowered) for handler in _HANDLERS)


def _as_written(node: LexborNode) -> str:
    return str(node.html).replace(f' type="text/plain" {FOREIGN}=""', "")


def _text(node: LexborNode) -> str:
    return node.text(deep=True)


def _type(node: LexborNode) -> str:
    return str(node.attributes.get("type") or "").strip().lower()


def _forbidden(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css(_FORBIDDEN):
        if "style" in node.attributes:
            yield 'style="…"'
        if node.tag in _ELEMENTS or (node.tag == "style" and not tree.css_first(_SAVED)):
            yield f"<{node.tag}>"
    for node in tree.css(_ADDRESSED):
        attributes = node.attributes
        for name in _ADDRESSES & attributes.keys():
            value = attributes[name] or ""
            if _MAY_RUN.match(value) and is_script(value):
                yield f'{name}="…"'


def _handlers(html: str, tree: LexborHTMLParser) -> Iterator[str]:
    lowered = html.lower()
    if any(handler.search(lowered) for handler in _HANDLERS):
        names = (name for node in tree.css("*") for name in node.attributes)
        yield from (f'{name}="…"' for name in names if name.startswith("on"))
