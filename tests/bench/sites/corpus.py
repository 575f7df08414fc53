"""Sites of any size for the benches: ten years of bulletins, written with the shipped site's own paragraphs.

Every page has front matter, headings, a picture, links to its siblings, and where the shipped pages have them tables
and notes; its six translations say the same in the same order. Two corpora of one size are the same to the byte.
"""

from __future__ import annotations

import posixpath
import random
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[3]
LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")
CORE = ("index", "potential/index", "tourism/index", "investment/index", "bulletin/index")
FOLDER = "about"
"""Besides the core, every page of this folder is taken as it is."""
ARTICLES = 9
"""In an issue of the bulletin, which has a page of its own."""
SECTIONS = 11
"""In an article: about six hundred words."""
FIRST_YEAR = 1996
PICTURES = 6
"""Originals of 2400 × 1500 pixels, which all pages share."""
NAMES = {"vi": "Bản tin số", "en": "Bulletin", "fr": "Bulletin", "zh": "通讯", "ja": "ニュースレター", "ko": "소식지"}
TRANSLATED = ("translation:", "  status: translated")

Texts = dict[str, str]
"""By locale."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with all below it, in every locale; `sources` are the keys that it cites."""

    texts: Texts
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in a page's front matter: title and description by locale, and its facts as lines of YAML."""

    kind: str
    picture: str
    words: dict[str, tuple[str, str]]
    facts: tuple[str, ...]


def lay(root: Path, pages: int) -> None:
    """Write a site of this many pages in each of six locales into an empty folder; its translations aren't stamped."""
    for name in ("overrides", "mkdocs.yml"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / name)
    shutil.copytree(ROOT / "docs/registry", root / "docs/registry")
    pictures = _lay_pictures(root)
    texts = dict(_core(pictures)) | dict(_bulletins(pages - len(_core_keys()), pictures))
    for locale in LOCALES:
        for key, written in texts.items():
            path = root / "docs" / locale / f"{key}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            text = _with_pictures(_without_dead_links(written[locale], key, texts), key, pictures)
            path.write_text(text, encoding="utf-8")


def _lay_pictures(root: Path) -> list[str]:
    """Copy a few pictures and their entries in the register, and return their names."""
    registry = root / "docs/registry/pictures.yml"
    known = yaml.safe_load(registry.read_text(encoding="utf-8"))
    names = sorted(known)[:PICTURES]
    for name in names:
        (root / "docs/assets" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "docs/assets" / name, root / "docs/assets" / name)
    kept = {name: known[name] for name in names}
    registry.write_text(yaml.safe_dump(kept, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return names


@cache
def _core_keys() -> tuple[str, ...]:
    below = sorted((ROOT / "docs/vi" / FOLDER).rglob("*.md"))
    return (*CORE, *(path.relative_to(ROOT / "docs/vi").with_suffix("").as_posix() for path in below))


@cache
def _shipped(locale: str, key: str) -> str:
    return (ROOT / "docs" / locale / f"{key}.md").read_text(encoding="utf-8")


def _core(pictures: list[str]) -> Iterator[tuple[str, Texts]]:
    """Yield the pages that a site of any size has; what they show of pages that it lacks leads to the first issue."""
    shown = "".join(f"    - {_issue(0)}/a{number}\n" for number in range(ARTICLES))
    for number, key in enumerate(_core_keys()):
        texts = {
            locale: re.sub(r"(?m)^  (?:pin|order): .*\n|^gallery:\n(?:  .*\n)+", "", _shipped(locale, key))
            for locale in LOCALES
        }
        if key == "index":
            home = re.sub(r"(?m)(?<=^  featured:\n)(    - .*\n)+", shown, texts["vi"])
            texts["vi"] = re.sub(r"(?m)^  issue: .*$", f"  issue: {_issue(0)}/index", home)
        texts["vi"] = re.sub(r"(?m)^image: .*$", f"image: {pictures[number % len(pictures)]}", texts["vi"])
        yield key, texts


def _issue(number: int) -> str:
    return f"bulletin/{FIRST_YEAR + number // 4}-q{number % 4 + 1}"


def _bulletins(count: int, pictures: list[str]) -> Iterator[tuple[str, Texts]]:
    chance, number = random.Random(count), 0  # noqa: S311  # the same at every run
    while count > 0:
        articles = min(ARTICLES, count - 1)
        yield f"{_issue(number)}/index", _issue_page(number, articles, pictures, chance)
        for place in range(articles):
            yield f"{_issue(number)}/a{place}", _article(number, place, articles, pictures, chance)
        count -= articles + 1
        number += 1


def _issue_page(number: int, articles: int, pictures: list[str], chance: random.Random) -> Texts:
    facts = [f"number: {number + 1}", f"year: {_year(number)}", f"quarter: {number % 4 + 1}", _published(number)]
    facts.append(f"articles: [{', '.join(f'{_issue(number)}/a{place}' for place in range(articles))}]")
    words = {code: (f"{name} {number + 1} ({_year(number)})", f"{name} {number + 1}.") for code, name in NAMES.items()}
    head = Head("issue", pictures[number % len(pictures)], words, tuple(facts))
    return _page(head, chance.sample(_sections(), 1))


def _article(number: int, place: int, articles: int, pictures: list[str], chance: random.Random) -> Texts:
    key = _article_keys()[(number * ARTICLES + place) % len(_article_keys())]
    words = {locale: _words(locale, key, f"[{number}-{place}]") for locale in LOCALES}
    others = [other for other in range(articles) if other != place][:3]
    picture = pictures[(number + place) % len(pictures)]
    head = Head("article", picture, words, (_published(number), "column: integration"))
    return _page(head, chance.sample(_sections(), SECTIONS), others)


def _year(number: int) -> int:
    return FIRST_YEAR + number // 4


def _published(number: int) -> str:
    return f"published: {_year(number)}-{number % 4 * 3 + 1:02}-15"


@cache
def _article_keys() -> tuple[str, ...]:
    found = (path.relative_to(ROOT / "docs/vi").with_suffix("").as_posix() for path in (ROOT / "docs/vi").rglob("*.md"))
    return tuple(sorted(key for key in found if not key.endswith("index")))


def _words(locale: str, key: str, mark: str) -> tuple[str, str]:
    """Return title and description of a shipped page, made another's by a mark."""
    front = yaml.safe_load(_plain(_shipped(locale, key).split("---\n")[1]))
    return f"{front['title']} {mark}", f"{front['description']} {mark}"


def _plain(text: str) -> str:
    return re.sub(r"\{\{ (?:fact|chart)\.[^}]*\}\}", "–", text)


def _page(head: Head, sections: list[Section], siblings: Iterable[int] = ()) -> Texts:
    """Return a page in every locale: front matter, its sections, and links to its siblings."""
    cited = sorted({source for section in sections for source in section.sources})
    data = [f"kind: {head.kind}", f"image: {head.picture}", "updated: 2026-11-28", f"sources: [{', '.join(cited)}]"]
    data += ["facts:", *(f"  {fact}" for fact in head.facts)]
    links = "\n".join(f"- [a{other}](a{other}.md)" for other in siblings)
    texts = {}
    for locale, (title, description) in head.words.items():
        front = [f'title: "{title}"', f'description: "{description}"', *(data if locale == LOCALES[0] else TRANSLATED)]
        body = [
            re.sub(r"\{ #([\w-]+) \}", rf"{{ #\1-{place} }}", section.texts[locale])
            for place, section in enumerate(sections)
        ]
        texts[locale] = "\n".join(["---", *front, "---", "", *body, links, ""])
    return texts


@cache
def _sections() -> tuple[Section, ...]:
    """Return every section of the shipped articles whose six translations have the same headings."""
    return tuple(section for key in _article_keys() for section in _of_page(key))


def _of_page(key: str) -> Iterator[Section]:
    parts = {locale: re.split(r"(?m)^(?=## )", _shipped(locale, key).split("---\n", 2)[2])[1:] for locale in LOCALES}
    for place in range(min(map(len, parts.values()))):
        texts = {locale: _plain(parts[locale][place]) for locale in LOCALES}
        yield Section(texts, tuple(re.findall(r"\{\{ source\.(\w+)", texts["vi"])))


def _without_dead_links(text: str, key: str, known: Iterable[str]) -> str:
    """Return a page with links to pages that the corpus lacks as plain text."""

    def kept(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(key), found[2]))
        return f"[{found[1]}]({found[2]}.md)" if target in known else found[1]

    return re.sub(r"\[([^\]]*)\]\(([\w./-]+)\.md(?:#[\w-]+)?\)", kept, text)


def _with_pictures(text: str, key: str, pictures: list[str]) -> str:
    """Return a page whose text shows pictures that the corpus has."""
    folder = posixpath.relpath("/docs/assets", posixpath.dirname(f"/docs/vi/{key}"))
    shown = f"{folder}/{pictures[len(key) % len(pictures)]}"
    return re.sub(r"(?<=\]\()[./]*assets/images/[\w-]+\.webp", shown, text)
