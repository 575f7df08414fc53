"""Our own translations with one thing changed, and whether the right family of rules tells it at the right place.

Every mutation is drawn with a fixed seed from the pages of the shipped site; the pages as they are must stay silent.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tests.bench.truth.scores import table

from promosite.check.alignment import align
from promosite.check.comparing import compare
from promosite.check.registry import Scope
from promosite.check.run import rules_of
from promosite.model.finding import Finding
from promosite.model.page import Page
from promosite.model.pair import Pair
from promosite.model.site import PageInSite, Site
from promosite.read.front_matter import split
from promosite.read.markdown import read_body
from promosite.read.site import read_site
from promosite.settings import read_settings

ROOT = Path(__file__).resolve().parents[3]
SEED = 20261128
EACH = 16
"""Mutations of a kind in each locale."""
LONG = 80

TRADITIONAL = dict(
    zip(
        "国来东门产业华区园农实进这对时会发开关动车马鱼鸟龙",
        "國來東門產業華區園農實進這對時會發開關動車馬魚鳥龍",
        strict=True,
    )
)
"""Frequent simplified characters, and what they are in traditional script."""

Mutation = Callable[[str, "Drawn"], "str | None"]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a mutation may draw from: chance, the page's text in other languages, another page's in its own."""

    chance: random.Random
    source: str
    english: str
    third: str
    """In a locale that is neither the page's own nor English."""
    beside: str


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


def _added(text: str, drawn: Drawn) -> str | None:
    """Put a paragraph of another page before a section."""
    places, paragraphs = list(re.finditer(r"(?m)^## ", text)), _paragraphs(drawn.beside)
    if not places or not paragraphs:
        return None
    place = drawn.chance.choice(places).start()
    return f"{text[:place]}{drawn.chance.choice(paragraphs).strip()}\n\n{text[place:]}"


def _traditional(match: re.Match[str], _: Drawn) -> str:
    return TRADITIONAL[match[0]]


def _other_figure(match: re.Match[str], _: Drawn) -> str:
    return str(int(match[0]) + 1)


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
    "a paragraph added": ("structure", _added),
    "a heading deeper": ("structure", _one(r"^## ", lambda *_: "### ")),
    "a heading dropped": ("structure", _one(r"^## .*\n\n", lambda *_: "")),
    "an anchor changed": ("structure", _one(r"\{ #([\w-]+) \}", lambda match, _: f"{{ #{match[1]}s }}")),
    "two sections swapped": ("structure", _swapped),
    "a link to another page": ("structure", _one(r"\]\(([\w./-]+\.md)\)", lambda *_: "](../index.md)")),
    "a link removed": ("structure", _one(r"(?<!!)\[([^\]\n]+)\]\([^)\n]+\)", lambda match, _: match[1])),
    "a placeholder removed": ("structure", _one(r"\{\{ fact\.\w+ \}\}", lambda *_: "—")),
    "a citation removed": ("structure", _one(r" ?\{\{ source\.\w+ \}\}", lambda *_: "")),
    "a cell removed": ("structure", _one(r"(?<=\n)\| [^|\n]+(?=\|.*\|\n)", lambda *_: "")),
    "a picture removed": ("structure", _one(r"!\[[^\]\n]*\]\([^)\n]+\)", lambda *_: "")),
    "another picture": ("structure", _one(r"(?<=\w)\.(?:jpg|png|svg|webp)(?=[)\"])", lambda match, _: f"-2{match[0]}")),
    "a note of another type": ("structure", _one(r"^!!! (\w+)", lambda match, _: f"!!! {match[1]}ed")),
    "a figure altered": ("figures", _one(r"(?<![\w./:#,-])[1-9]\d{1,2}(?![\d.,/:-]|[^{}\n]*\}\})", _other_figure)),
    "a paragraph left in Vietnamese": ("language", _foreign(lambda drawn: drawn.source)),
    "a paragraph left in English": ("language", _foreign(lambda drawn: drawn.english)),
    "a paragraph in a third language": ("language", _foreign(lambda drawn: drawn.third)),
    "one traditional character": ("language", _one(f"[{''.join(TRADITIONAL)}]", _traditional)),
}  # fmt: skip


ONLY = {"a paragraph left in English": ("fr", "zh", "ja", "ko"), "one traditional character": ("zh",)}
"""Mutations that make sense in some locales only."""


@dataclass(slots=True)
class Tally:
    """How many mutations of a kind were made, told at their place, told elsewhere only, and told elsewhere too."""

    made: int = 0
    found: int = 0
    astray: int = 0
    besides: int = 0

    def add(self, *, right: bool, wrong: bool) -> None:
        """Count a mutation: whether a finding stood at its place, and whether one stood elsewhere."""
        self.made += 1
        self.found += right
        self.astray += wrong and not right
        self.besides += wrong and right

    def row(self, name: str) -> tuple[str, ...]:
        """Return what the table shows."""
        recall = f"{self.found / self.made:.3f}" if self.made else "–"
        return (name, str(self.made), str(self.found), recall, str(self.astray), str(self.besides))


def measure(site: Site) -> dict[str, Tally]:
    """Return the tally of each kind of mutation."""
    chance = random.Random(SEED)  # noqa: S311  # a benchmark, not a secret
    tallies = {name: Tally() for name in MUTATIONS}
    for name, (family, mutation) in MUTATIONS.items():
        for locale in site.translations:
            if locale.code in ONLY.get(name, locale.code):
                for page, changed in _mutated(site, locale.code, mutation, chance):
                    tallies[name].add(**_judged(site, page, changed, family))
    return tallies


def _mutated(site: Site, locale: str, mutation: Mutation, chance: random.Random) -> Iterator[tuple[Page, Page]]:
    """Yield pages as they are and with one thing changed, at most EACH."""
    keys = sorted(site.source_pages)
    chance.shuffle(keys)
    third = next(code for code in ("ja", "ko") if code != locale)
    done = 0
    for key, beside in zip(keys, (*keys[1:], keys[0]), strict=True):
        texts = {code: pages[key].body.text for code, pages in site.pages.items()}
        other = site.pages[locale][beside].body.text
        text = mutation(
            texts[locale], Drawn(chance, site.source_pages[key].body.text, texts["en"], texts[third], other)
        )
        if text is not None and done < EACH:
            done += 1
            yield site.pages[locale][key], _with_text(site.pages[locale][key], text)


def _with_text(page: Page, text: str) -> Page:
    return replace(page, body=read_body(split(text).body, page.location.path, page.body.first_line))


def _judged(site: Site, page: Page, changed: Page, family: str) -> dict[str, bool]:
    """Return whether a rule of the family tells what was changed where it was, and whether one tells something else."""
    blocks = set(_touched(changed, page))
    gone = set(_touched(page, changed))
    sources = {
        match.source.location.line
        for match in align(site.source_pages[page.key].blocks, page.blocks)
        if match.source and match.target and match.target.location.line in gone
    }
    verdicts = [
        _block_at(changed, found.location.line) in blocks or (found.source is not None and found.source.line in sources)
        for found in _told(site, changed, {family})
    ]
    return {"right": any(verdicts), "wrong": not all(verdicts)}


def _touched(page: Page, other: Page) -> Iterator[int]:
    """Yield the first lines of the blocks in which a page differs from the other."""
    ours, theirs = page.body.text.split("\n"), other.body.text.split("\n")
    first = _alike(ours, theirs)
    last = len(ours) - _alike(ours[first:][::-1], theirs[first:][::-1])
    for line in range(first, max(last, first + 1)):
        yield _block_at(page, page.body.first_line + line)


def _alike(ours: list[str], theirs: list[str]) -> int:
    """Return how many lines are the same from the beginning."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(ours), len(theirs)))


def _block_at(page: Page, line: int) -> int:
    """Return the first line of the block that a line belongs to."""
    return max((block.location.line for block in page.blocks if block.location.line <= line), default=line)


def _told(site: Site, page: Page, families: set[str]) -> list[Finding]:
    """Return what the rules of the families say of a page."""
    source, own = site.source_pages[page.key], site.pages[page.locale][page.key]
    matches = align(source.blocks, page.blocks)
    pair = Pair(source, page, matches, site.registries, site.settings, compare(source, own, site.bases))
    alone = PageInSite(page, site.registries, site.settings)
    rules = [rule for rule in rules_of("translations") if rule.family in families and rule.scope is not Scope.SITE]
    return [found for rule in rules for found in rule.findings(pair if rule.scope is Scope.PAIR else alone)]


def report() -> tuple[str, bool]:
    """Return the table of mutations, and whether nothing is told of the pages as they are."""
    site = read_site(read_settings(ROOT / "mkdocs.yml"))
    pages = [page for locale in site.translations for page in site.pages[locale.code].values()]
    families = {family for family, _ in MUTATIONS.values()}
    alarms = sum(bool(_told(site, page, families)) for page in pages)
    tallies = measure(site)
    whole = Tally(*(sum(getattr(one, name) for one in tallies.values()) for name in Tally.__slots__))
    rows = [tally.row(name) for name, tally in (*tallies.items(), ("all", whole))]
    head = ("mutation", "made", "told there", "recall", "told elsewhere only", "told elsewhere too")
    text = (
        f"{table(head, rows)}\n\nTold there: by a rule of the right family, at the block that was changed, or naming"
        f" the block of the source that was lost.\n\nSeed {SEED}. Of {len(pages)} translations as they are,"
        f" {alarms} were told of (aim: none)."
    )
    return text, not alarms
