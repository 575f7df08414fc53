"""Finds pictures without alt, and controls and links that a screen reader can't name.

After “Accessible Name and Description Computation 1.2” (W3C), as far as it can be told without a browser.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from selectolax.lexbor import LexborNode

from promosite.publish.elements import Element

_POINTERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list")
_POINTING = frozenset(_POINTERS)
_NAMING = ("aria-label", "aria-labelledby", "title")
_FIELDS = frozenset({"input", "select", "textarea"})
_TOGGLE = "md-toggle"
"""Material's script needs its toggles, which its stylesheet hides from everybody."""
_NAMED_BY_TEXT = frozenset({"a", "button", "summary"})
_WITHOUT_LABEL = frozenset({"hidden", "submit", "reset", "button", "image"})


def dangling_ids(elements: Iterable[Element], ids: Collection[str]) -> tuple[str, ...]:
    """Return the ids that labels and aria attributes name and nothing on the page has."""
    pointing = (element for element in elements if not _POINTING.isdisjoint(element.attributes))
    named = (name for element in pointing for pointer in _POINTERS for name in element.value(pointer).split())
    return tuple(dict.fromkeys(name for name in named if name not in ids))


def unnamed(elements: Sequence[Element]) -> tuple[str, ...]:
    """Return the tags of what has no name, as written."""
    pictures = (one.node for one in elements if one.tag == "img" and "alt" not in one.attributes)
    nodes = (*pictures, *_nameless_fields(elements), *_nameless_links(elements))
    return tuple(dict.fromkeys(_tag(node) for node in nodes if not _is_hidden(node)))


def _nameless_fields(elements: Sequence[Element]) -> Iterator[LexborNode]:
    labelled = {one.attributes["for"] for one in elements if one.tag == "label" and "for" in one.attributes}
    for field in elements:
        is_bare = field.tag in _FIELDS and _needs_label(field) and not _has_words(field.attributes)
        if is_bare and field.attributes.get("id", "") not in labelled and not _in_label(field.node):
            yield field.node


def _needs_label(field: Element) -> bool:
    return field.attributes.get("type") not in _WITHOUT_LABEL and _TOGGLE not in field.value("class").split()


def _nameless_links(elements: Iterable[Element]) -> Iterator[LexborNode]:
    for tag, attributes, node in elements:
        is_link = tag in _NAMED_BY_TEXT and (tag != "a" or "href" in attributes)
        if is_link and not node.text(strip=True) and not _has_words(attributes) and not _holds_a_name(node):
            yield node


def _holds_a_name(link: LexborNode) -> bool:
    pictures = (node.attributes for node in link.css("img, svg"))
    return any(attributes.get("alt") or _has_words(attributes) for attributes in pictures)


def _has_words(attributes: Mapping[str, str | None]) -> bool:
    return any(attributes.get(name) for name in _NAMING)


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
