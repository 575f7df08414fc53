"""A Markdown file → a page: its words, its typed facts (source locale only) and its text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from promosite.model.document import Stamp, TranslationFrontMatter, Words
from promosite.model.fault import Fault
from promosite.model.kinds import KINDS, SourceFrontMatter
from promosite.model.locale import Locale
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.page import Body, Page, Size
from promosite.model.settings import Settings
from promosite.read.front_matter import Parts, split
from promosite.read.includes import with_includes
from promosite.read.markdown import read_body
from promosite.read.schema_errors import validate
from promosite.read.silences import silences_of_page
from promosite.read.text import read_text
from promosite.read.yaml_tree import Tree, YamlError, read_yaml
from promosite.wording.fingerprint import fingerprint
from promosite.wording.suggestions import nearest

FACT_KEYS = frozenset(SourceFrontMatter.model_fields) - frozenset(TranslationFrontMatter.model_fields)
"""Front-matter keys that only the source page may have."""
_UNTITLED = Words.model_construct(title="", description="")
"""The words of a page whose front matter isn't read yet."""


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page, and what is wrong with its front matter; no page where the file can't be read at all."""

    page: Page | None
    faults: tuple[Fault, ...] = ()


def read_page(path: Path, shown: str, key: str, locale: Locale, settings: Settings) -> ReadPage:
    """Read one page; a site without our plugin isn't asked for our front matter."""
    text = read_text(path, shown)
    if isinstance(text, Fault):
        return ReadPage(None, (text,))
    parts = split(text)
    head = _head(Page(locale.code, key, str(path), Location(shown), Body(), _UNTITLED), parts, locale, settings)
    return ReadPage(_with_text(head.page, parts, settings), head.faults) if head.page else head


def read_head(path: Path, shown: str, key: str, locale: Locale, settings: Settings) -> ReadPage:
    """Read a page's front matter alone, for whoever only asks which pages there are."""
    text = read_text(path, shown)
    if isinstance(text, Fault):
        return ReadPage(None, (text,))
    return _head(Page(locale.code, key, str(path), Location(shown), Body(), _UNTITLED), split(text), locale, settings)


def _with_text(page: Page, parts: Parts, settings: Settings) -> Page:
    shown = page.location.path
    body = with_includes(read_body(parts.body, shown, parts.body_line), settings.includes, settings.root)
    silences = silences_of_page(parts.yaml, parts.body, shown, parts.body_line)
    front = page.words_as_blocks()
    blocks = (*front, *body.blocks)
    size = Size(len(blocks), sum([len(block.text.split()) for block in blocks]))
    marks = fingerprint(blocks)
    return replace(page, body=body, silences=silences, front_blocks=front, fingerprint=marks, size=size)


def _head(page: Page, parts: Parts, locale: Locale, settings: Settings) -> ReadPage:
    typed = settings.options is not None
    tree = _front_matter(parts, page.location.path, typed=typed)
    if isinstance(tree, Fault):
        return _broken(page, Tree({}), (tree,))
    page = replace(page, where=tree.where)
    if not typed:
        return ReadPage(replace(page, words=_loose_words(tree, page.key)))
    return _source_page(page, tree) if locale.is_source else _translation(page, tree)


def _front_matter(parts: Parts, shown: str, *, typed: bool) -> Tree | Fault:
    place = Location(shown)
    if parts.yaml is None:
        message, hint = (
            say("This page has no front matter."),
            say("Begin the page with “---”, its title, and “---”."),
        )
        return Fault("missing-front-matter", place, message, hint) if typed else Tree({})
    if not parts.is_closed:
        message, hint = (
            say("The front matter is not closed."),
            say("Write “---” alone on the line after it."),
        )
        return Fault("broken-front-matter", place, message, hint)
    try:
        tree = read_yaml(parts.yaml, shown, first_line=2)
    except YamlError as error:
        return Fault("broken-front-matter", error.location, error.message, error.hint)
    if not isinstance(tree.value, dict):
        message, hint = (
            say("The front matter isn't lines of “key: value”."),
            say("Write one “key: value” a line."),
        )
        return Fault("broken-front-matter", place, message, hint)
    return tree


def _source_page(page: Page, tree: Tree) -> ReadPage:
    fault = _kind_fault(page, tree)
    if fault:
        return _broken(page, tree, (fault,))
    schema = KINDS[str(_values(tree)["kind"])]
    front: SourceFrontMatter | tuple[Fault, ...] = validate(schema, tree, "invalid-front-matter", page.location)
    if isinstance(front, tuple):
        return _broken(page, tree, front)
    return ReadPage(replace(page, words=front, front=front))


def _kind_fault(page: Page, tree: Tree) -> Fault | None:
    kind = _values(tree).get("kind")
    if isinstance(kind, str) and kind in KINDS:
        return None
    message = (
        say("“{key}” is missing.", key="kind") if kind is None else say("There is no kind “{kind}”.", kind=str(kind))
    )
    return Fault("invalid-front-matter", page.where_is("kind"), message, nearest(str(kind), list(KINDS)))


def _translation(page: Page, tree: Tree) -> ReadPage:
    facts = [key for key in _values(tree) if key in FACT_KEYS]
    strays = tuple(_stray(page, key) for key in facts)
    words = {key: value for key, value in _values(tree).items() if key not in FACT_KEYS}
    front = validate(TranslationFrontMatter, Tree(words, tree.where), "invalid-front-matter", page.location)
    if isinstance(front, tuple):
        return _broken(page, tree, (*strays, *front))
    return ReadPage(replace(page, words=front), strays)


def _broken(page: Page, tree: Tree, faults: tuple[Fault, ...]) -> ReadPage:
    return ReadPage(replace(page, words=_loose_words(tree, page.key), has_broken_head=True), faults)


def _stray(page: Page, key: str) -> Fault:
    message = say("“{key}” does not belong in a translation.", key=key)
    hint = say("Facts live once, in the source page, and every translation inherits them: remove this key here.")
    return Fault("fact-in-translation", page.where_is(key), message, hint)


def _values(tree: Tree) -> dict[str, object]:
    return tree.value if isinstance(tree.value, dict) else {}


def _loose_words(tree: Tree, key: str) -> Words:
    """Return what words there are in front matter that follows no schema of ours, or not yet."""
    values = _values(tree)
    found = {name: str(values.get(name) or "") for name in ("title", "description")}
    stamp = validate(Stamp, Tree(values.get("translation")), "invalid-front-matter", Location(key))
    return TranslationFrontMatter.model_construct(
        title=found["title"] or key,
        description=found["description"],
        translation=None if isinstance(stamp, tuple) else stamp,
    )
