"""Which templates a page is shown with: that of its kind, and all that this one extends, includes or imports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, TemplateError, nodes

from promosite.optimise.kept import Kept
from promosite.optimise.store import name_of
from promosite.render.pictures import PARTIAL

FOLDER = ".cache/promosite/lineage"
_ALL = ""
"""Begins the name of every template: of one that we can't read, we can't tell what it refers to."""
_REFERENCES = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
References = Mapping[str, Sequence[str]]
"""By template, how the names begin of those that it refers to: whole, or up to the part that varies."""


class Lineage:
    """The templates of a site, by the digests of their texts, and what each kind of page is shown with."""

    def __init__(self, templates: Mapping[str, str], folders: Sequence[str], root: Path) -> None:
        """Look for templates in the folders in their order; what they refer to is kept for the project at `root`."""
        self._templates = templates
        folders = [*dict.fromkeys(folders)]  # mkdocs-static-i18n puts its own there anew for each locale
        kept, name = Kept(root, FOLDER), name_of(sorted(templates.items()), folders)
        self._references: References | None = kept.find(name)
        if self._references is None:
            self._references = _references(folders, templates)
            kept.keep(name, self._references)
            kept.prune({name})
        self._known: dict[str, str] = {}

    def of(self, template: str) -> str:
        """Return the digest of all that pages with this template, and their pictures, are shown with."""
        if template not in self._known:
            names = self._closure((template, PARTIAL))
            self._known[template] = name_of([(name, self._templates[name]) for name in names])
        return self._known[template]

    def _closure(self, names: Sequence[str]) -> list[str]:
        """Return the site's own templates among these and all that they refer to, step by step."""
        references = self._references or {}
        found, left = set[str](), list(names)
        while left:
            start = left.pop()
            near = {name for name in references if name.startswith(start)} - found
            found |= near
            left += [further for name in near for further in references[name]]
        return sorted(found & self._templates.keys())


def _references(folders: Sequence[str], own: Iterable[str]) -> References:
    """Return what the site's own templates refer to, and what all these refer to in their turn."""
    env = Environment(loader=FileSystemLoader(folders), extensions=["jinja2.ext.i18n"], autoescape=True)
    names = {path.relative_to(folder).as_posix() for folder in map(Path, folders) for path in folder.rglob("*.html")}
    found, left = dict[str, tuple[str, ...]](), list(own)
    while left:
        name = left.pop()
        if name not in found:
            found[name] = tuple(dict.fromkeys(_referred(env, name)))
            left += [near for start in found[name] for near in names if near.startswith(start)]
    return found


def _referred(env: Environment, name: str) -> Iterator[str]:
    try:
        text = env.loader.get_source(env, name)[0] if env.loader else ""
        found: Iterable[Any] = env.parse(text).find_all(_REFERENCES)
        for node in found:
            yield from _names(node.template)
    except TemplateError:
        yield _ALL


def _names(told: nodes.Expr) -> Iterator[str]:
    """Yield how the names begin that an expression can stand for."""
    if isinstance(told, nodes.Const) and isinstance(told.value, str):
        yield told.value
    elif isinstance(told, nodes.Const | nodes.Tuple | nodes.List):
        for one in told.value if isinstance(told, nodes.Const) else told.items:
            yield from _names(nodes.Const(one) if isinstance(one, str) else one)
    elif isinstance(told, nodes.Concat):
        yield from _names(told.nodes[0])
    else:
        yield _ALL
