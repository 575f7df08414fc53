"""Finds pictures without alt, and controls and links that a screen reader can't name.

After “Accessible Name and Description Computation 1.2” (W3C), as far as it can be told without a browser.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

_POINTERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list")
_POINTING = ", ".join(f"[{name}]" for name in _POINTERS)
_NAMING = ("aria-label", "aria-labelledby", "title")
_FIELDS = "input, select, textarea"
_TOGGLE = "md-toggle"
"""Material's script needs its toggles, which its stylesheet hides from everybody."""
_NAMED_BY_TEXT = "a[href], button, summary"
_WITHOUT_LABEL = frozenset({"hidden", "submit", "reset", "button", "image"})


def dangling_ids(tree: LexborHTMLParser, ids: Collection[str]) -> tuple[str, ...]:
    """Return the ids that labels and aria attributes name and nothing on the page has."""
    named = (
        identifier
        for node in tree.css(_POINTING)
        for name in _POINTERS
        for identifier in (node.attributes.get(name) or "").split()
    )
    return tuple(dict.fromkeys(identifier for identifier in named if identifier not in ids))


def unnamed(tree: LexborHTMLParser) -> tuple[str, ...]:
    """Return the tags of what has no name, as written."""
    labelled = {node.attributes.get("for") for node in tree.css("label[for]")}
    nodes = (*tree.css("img:not([alt])"), *_nameless_fields(tree, labelled), *_nameless_links(tree))
    return tuple(dict.fromkeys(_tag(node) for node in nodes if not _is_hidden(node)))


def _nameless_fields(tree: LexborHTMLParser, labelled: Collection[str | None]) -> Iterator[LexborNode]:
    for node in tree.css(_FIELDS):
        attributes = node.attributes
        is_toggle = _TOGGLE in (attributes.get("class") or "").split()
        is_shown = attributes.get("type") not in _WITHOUT_LABEL and not is_toggle
        if is_shown and not _has_words(node) and node.attributes.get("id", "") not in labelled and not _in_label(node):
            yield node


def _nameless_links(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    for node in tree.css(_NAMED_BY_TEXT):
        if not node.text(strip=True) and not _has_words(node) and not any(map(_names, node.css("img, svg"))):
            yield node


def _has_words(node: LexborNode) -> bool:
    return any(node.attributes.get(name) for name in _NAMING)


def _names(node: LexborNode) -> bool:
    return bool(node.attributes.get("alt")) or _has_words(node)


def _in_label(node: LexborNode) -> bool:
    parent = node.parent
    while parent is not None and parent.tag != "label":
        parent = parent.parent
    return parent is not None


def _is_hidden(node: LexborNode | None) -> bool:
    """Whether nobody gets to it: hidden, or kept from assistive technology, itself or what it lies in."""
    while node is not None:
        attributes = node.attributes
        if "hidden" in attributes or attributes.get("aria-hidden") == "true":
            return True
        node = node.parent
    return False


def _tag(node: LexborNode) -> str:
    return (node.html or "").partition(">")[0] + ">"
