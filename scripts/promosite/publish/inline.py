"""What a built page has the browser run or apply in place, which the content security policy judges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from promosite.model.foreign import FOREIGN
from promosite.publish.elements import Element
from promosite.publish.policy import script_hash
from promosite.read.markup import is_script

_DATA = frozenset({"application/json", "application/ld+json", "text/plain"})
"""Types of <script> that browsers don't run, so that the policy needs no hash."""
_HANDLER = re.compile(r"on[a-z]+")
_ADDRESSES = frozenset({"href", "xlink:href", "action", "formaction"})
_MAY_RUN = re.compile(r"[\x00-\x20]*[jvd]", re.IGNORECASE)
"""How an address begins that could run: is_script looks at those alone."""
_ELEMENTS = frozenset({"iframe", "frame", "object", "embed", "base"})
_SAVED = "saved"
"""Class of a page to save: it stands alone, style and all, and is looked at from a disk, where no policy reigns."""
_SHOWN = 120
"""Letters of a foreign script that are told."""


class Inline(NamedTuple):
    """Hashes of a page's inline scripts, and what the policy forbids: each as it is told (`onclick="…"`, `<style>`)."""

    hashes: frozenset[str] = frozenset()
    foreign: tuple[str, ...] = ()
    """Beginnings of scripts that no template wrote."""
    forbidden: tuple[str, ...] = ()
    live_data: tuple[str, ...] = ()
    """Data blocks that hold `<`, so that a text could end them and begin a script: their types."""


NOTHING = Inline()


def read_inline(elements: Sequence[Element]) -> Inline:
    """Return what the elements of a page hold for the policy to judge."""
    scripts = [one for one in elements if one.tag == "script" and ("src" not in one.attributes or _is_foreign(one))]
    ours = [one for one in scripts if not _is_foreign(one)]
    return Inline(
        frozenset(script_hash(_text(one)) for one in ours if _type(one) not in _DATA),
        tuple(_as_written(one)[:_SHOWN] for one in scripts if _is_foreign(one)),
        tuple(dict.fromkeys((*_forbidden(elements), *_script_addresses(elements), *_handlers(elements)))),
        tuple(_type(one) for one in ours if _type(one) in _DATA and "<" in _text(one)),
    )


def _is_foreign(script: Element) -> bool:
    return FOREIGN in script.attributes


def _as_written(script: Element) -> str:
    return str(script.node.html).replace(f' type="text/plain" {FOREIGN}=""', "")


def _text(script: Element) -> str:
    return script.node.text(deep=True)


def _type(script: Element) -> str:
    return script.value("type").strip().lower()


def _forbidden(elements: Sequence[Element]) -> Iterator[str]:
    is_saved = _SAVED in elements[0].value("class").split()
    for tag, attributes, _ in elements:
        if "style" in attributes:
            yield 'style="…"'
        if tag in _ELEMENTS or (tag == "meta" and "http-equiv" in attributes) or (tag == "style" and not is_saved):
            yield f"<{tag}>"


def _script_addresses(elements: Iterable[Element]) -> Iterator[str]:
    for _, attributes, _ in elements:
        for name in attributes if not _ADDRESSES.isdisjoint(attributes) else ():
            value = attributes[name] or ""
            if name in _ADDRESSES and _MAY_RUN.match(value) and is_script(value):
                yield f'{name}="…"'


def _handlers(elements: Sequence[Element]) -> Iterator[str]:
    names = set[str]().union(*(attributes for _, attributes, _ in elements))
    for name in sorted(filter(_HANDLER.fullmatch, names)):
        if any(attributes.get(name) is not None for _, attributes, _ in elements):
            yield f'{name}="…"'
