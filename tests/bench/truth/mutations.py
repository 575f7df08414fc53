"""Structure and language: our own translations with one thing changed, and whether that very thing is told.

Every mutation is drawn with a fixed seed from the pages of the shipped site; the pages as they are must stay silent.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from tests.bench.truth.scores import Score, shown, table

from promosite.check.alignment import align
from promosite.check.registry import Scope
from promosite.check.run import rules_of
from promosite.model.page import Page
from promosite.model.pair import Pair
from promosite.model.site import PageInSite, Site
from promosite.read.front_matter import split
from promosite.read.markdown import read_body
from promosite.read.site import read_site
from promosite.settings import read_settings

ROOT = Path(__file__).resolve().parents[3]
SEED = 20261128
EACH = 8
"""Mutations of a kind in each locale."""

Mutation = Callable[[str, "Drawn"], "str | None"]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a mutation may draw from: chance, the source's text and the English one."""

    chance: random.Random
    source: str
    english: str


def _one(pattern: str, change: Callable[[re.Match[str], Drawn], str]) -> Mutation:
    """Return the mutation that changes one match of a pattern, drawn by chance."""

    def mutate(text: str, drawn: Drawn) -> str | None:
        found = list(re.finditer(pattern, text, re.MULTILINE))
        if not found:
            return None
        match = drawn.chance.choice(found)
        changed = text[: match.start()] + change(match, drawn) + text[match.end() :]
        return changed if changed != text else None

    return mutate


def _paragraphs(text: str) -> list[str]:
    return [part for part in text.split("\n\n") if len(part) > LONG and not part.startswith(("#", "|", "-", "!", "1."))]


LONG = 80
_GONE = _one(r"(?<=\n\n)(?![#|\-!]).{40,}\n\n", lambda *_: "")


def _foreign(choose: Callable[[Drawn], str]) -> Mutation:
    """Return the mutation that puts a paragraph of another language in the place of one."""

    def mutate(text: str, drawn: Drawn) -> str | None:
        own, other = _paragraphs(text), _paragraphs(choose(drawn))
        if not own or len(own) != len(other):
            return None
        place = drawn.chance.randrange(len(own))
        return text.replace(own[place], other[place], 1) if own[place] != other[place] else None

    return mutate


def _swapped(text: str, _: Drawn) -> str | None:
    parts = re.split(r"(?m)^(?=## )", text)
    if len(parts) < 4:  # the head and three sections
        return None
    parts[1], parts[2] = f"{parts[2].rstrip()}\n\n", f"{parts[1].rstrip()}\n\n"
    return "".join(parts)


MUTATIONS: dict[str, tuple[str, Mutation]] = {
    "a paragraph dropped": ("structure", _GONE),
    "a list item dropped": ("structure", _one(r"^- .*\n", lambda *_: "")),
    "a table row dropped": ("structure", _one(r"(?<=\|\n)\|(?!-).*\|\n", lambda *_: "")),
    "a paragraph added": ("structure", _one(r"\n\n(?=## )", lambda *_: "\n\n{{ source.S05 }} 2.\n\n")),
    "a heading deeper": ("structure", _one(r"^## ", lambda *_: "### ")),
    "a heading dropped": ("structure", _one(r"^## .*\n\n", lambda *_: "")),
    "an anchor changed": ("structure", _one(r"\{ #([\w-]+) \}", lambda match, _: f"{{ #{match[1]}s }}")),
    "two sections swapped": ("structure", _swapped),
    "a link to another page": ("structure", _one(r"\]\(([\w./-]+\.md)\)", lambda *_: "](../index.md)")),
    "a link removed": ("structure", _one(r"(?<!!)\[([^\]\n]+)\]\([^)\n]+\)", lambda match, _: match[1])),
    "a placeholder removed": ("structure", _one(r"\{\{ fact\.\w+ \}\}", lambda *_: "—")),
    "a citation removed": ("structure", _one(r" ?\{\{ source\.\w+ \}\}", lambda *_: "")),
    "a cell removed": ("structure", _one(r"(?<=\n)\| [^|\n]+(?=\|.*\|\n)", lambda *_: "")),
    "a paragraph left in Vietnamese": ("language", _foreign(lambda drawn: drawn.source)),
    "a paragraph left in English": ("language", _foreign(lambda drawn: drawn.english)),
}  # fmt: skip


def measure() -> tuple[dict[str, Score], int, int]:
    """Return the score of each kind of mutation, and how many pages as they are were looked at and told of."""
    site = read_site(read_settings(ROOT / "mkdocs.yml"))
    chance = random.Random(SEED)  # noqa: S311  # a benchmark, not a secret
    scores = {name: Score() for name in MUTATIONS}
    pages = [page for locale in site.translations for page in site.pages[locale.code].values()]
    alarms = sum(bool(_told(site, page, {"structure", "language"})) for page in pages)
    for name, (family, mutation) in MUTATIONS.items():
        for locale in site.translations:
            if not (name.endswith("English") and locale.code == "en"):
                _score(site, locale.code, (family, mutation), chance, scores[name])
    return scores, len(pages), alarms


def _score(site: Site, locale: str, drawn: tuple[str, Mutation], chance: random.Random, score: Score) -> None:
    family, mutation = drawn
    keys = sorted(site.source_pages)
    chance.shuffle(keys)
    done = 0
    for key in keys:
        if done == EACH:
            return
        english = site.pages["en"][key].body.text
        text = mutation(site.pages[locale][key].body.text, Drawn(chance, site.source_pages[key].body.text, english))
        if text is not None:
            done += 1
            score.add(told=_told(site, _with_text(site.pages[locale][key], text), {family}), true=True)


def _with_text(page: Page, text: str) -> Page:
    first = page.body.first_line
    return replace(page, body=read_body(split(text).body, page.location.path, first))


def _told(site: Site, page: Page, families: set[str]) -> bool:
    """Whether a rule of the families says anything of a page."""
    source = site.source_pages[page.key]
    own = site.pages[page.locale][page.key]
    matches = align(source.blocks, page.blocks)
    from promosite.check.comparing import compare  # noqa: PLC0415

    pair = Pair(source, page, matches, site.registries, site.settings, compare(source, own, site.bases))
    alone = PageInSite(page, site.registries, site.settings)
    rules = [rule for rule in rules_of("translations") if rule.family in families and rule.scope is not Scope.SITE]
    return any(any(rule.findings(pair if rule.scope is Scope.PAIR else alone)) for rule in rules)


def report() -> tuple[str, bool]:
    """Return the table of mutations, and whether nothing is told of the pages as they are."""
    scores, pages, alarms = measure()
    rows = [(name, str(score.hits + score.misses), str(score.hits), shown(score)[1]) for name, score in scores.items()]
    whole = Score()
    for score in scores.values():
        whole += score
    rows.append(("all", str(whole.hits + whole.misses), str(whole.hits), shown(whole)[1]))
    head = table(("mutation", "made", "found", "recall"), rows)
    return f"{head}\n\nSeed {SEED}. Of {pages} translations as they are, {alarms} were told of.", not alarms
