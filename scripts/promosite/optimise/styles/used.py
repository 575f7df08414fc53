"""A stylesheet → the part of it that pages with certain names use."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from functools import partial

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

from promosite.optimise.styles.selectors import needed, split

_GROUPS = frozenset({"media", "supports", "layer", "container"})
_USES = re.compile(r"var\(\s*(--[\w-]+)")
_PLAYS = re.compile(r"animation(?:-name)?\s*:([^;}]*)")
_Change = Callable[[QualifiedRule | AtRule], str]
"""What becomes of a rule: its text, or nothing."""


def used(css: str, names: Collection[str], beside: str = "") -> str:
    """Return the rules of a stylesheet that find something on pages with these names.

    Custom properties and keyframes are left out that neither they use nor what is `beside`: the site's own stylesheet.
    """
    kept = _changed(tinycss2.parse_stylesheet(css), partial(_finding, names=frozenset(names)))
    while (shorter := _without_idle(kept, beside)) != kept:
        kept = shorter
    return kept


def _changed(nodes: Sequence[Node], change: _Change) -> str:
    """Return the rules as the change leaves them, those inside `@media` and the like as well."""
    rules = (node for node in nodes if isinstance(node, QualifiedRule | AtRule))
    return "".join(_group(rule, change) if _is_group(rule) else change(rule) for rule in rules)


def _is_group(rule: QualifiedRule | AtRule) -> bool:
    return isinstance(rule, AtRule) and rule.lower_at_keyword in _GROUPS and rule.content is not None


def _group(rule: AtRule, change: _Change) -> str:
    inside = _changed(tinycss2.parse_rule_list(rule.content), change)
    return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inside}}}" if inside else ""


def _finding(rule: QualifiedRule | AtRule, names: frozenset[str]) -> str:
    """Return a rule with those of its selectors that find something."""
    if isinstance(rule, AtRule):
        return "" if rule.lower_at_keyword == "charset" else str(rule.serialize())
    selectors = [each for each in split(rule.prelude, ",") if needed(each) <= names]
    head = ",".join(tinycss2.serialize(each).strip() for each in selectors)
    return f"{head}{{{tinycss2.serialize(rule.content)}}}" if selectors else ""


def _without_idle(css: str, beside: str) -> str:
    both = css + beside
    uses = frozenset(_USES.findall(both)).union(*map(str.split, _PLAYS.findall(both)))
    return _changed(tinycss2.parse_stylesheet(css), partial(_busy, uses=uses))


def _busy(rule: QualifiedRule | AtRule, uses: frozenset[str]) -> str:
    """Return a rule without the custom properties that nothing uses; keyframes only if something plays them."""
    if isinstance(rule, AtRule):
        is_idle = rule.lower_at_keyword.endswith("keyframes") and _name(rule) not in uses
        return "" if is_idle else str(rule.serialize())
    declarations = [tinycss2.serialize(each).strip() for each in split(rule.content, ";") if not _is_idle(each, uses)]
    body = ";".join(filter(None, declarations))
    return f"{tinycss2.serialize(rule.prelude)}{{{body}}}" if body else ""


def _name(keyframes: AtRule) -> str:
    return str(tinycss2.serialize(keyframes.prelude)).strip()


def _is_idle(declaration: Sequence[Node], uses: frozenset[str]) -> bool:
    name = next((node.value for node in declaration if node.type == "ident"), "")
    return name.startswith("--") and name not in uses
