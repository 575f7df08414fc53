"""T6: descriptions of pictures, in pages and in the registry: there in every locale, and in its own language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from promosite.check.registry import Problem, page_rule, pair_rule, rule
from promosite.model.finding import Texts
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.page import Page, locate
from promosite.model.pair import Pair
from promosite.model.site import PageInSite, Site
from promosite.wording.fingerprint import prose
from promosite.wording.foreign import is_foreign, is_same_untranslated

_PICTURE = re.compile(r"!\[(?P<alt>(?:[^\[\]\\]|\\.|\[[^\]]*\])*)\]\(\s*<?(?P<path>[^\s)>]+)")
_CODE = re.compile(r"(`+)[^`].*?\1", re.DOTALL)
_FILE_NAME = re.compile(r"[^/]*\.(?:jpe?g|png|webp|avif|gif|svg|tiff?|bmp)", re.IGNORECASE)
_MADE_BY_A_MACHINE = re.compile(
    r"(?:img|dsc[nf]?|pict?|image|photo|picture|screenshot|ảnh|hình)?[-_ ]*\d+", re.IGNORECASE
)
_SAYS_NOTHING = frozenset({
    "image", "picture", "photo", "photograph", "illustration", "untitled", "alt", "alt text", "ảnh", "hình", "hình ảnh",
    "bức ảnh", "ảnh minh họa", "hình minh họa", "图", "图片", "图像", "照片", "插图", "画像", "写真", "図", "イメージ",
    "イラスト", "이미지", "사진", "그림",
})  # fmt: skip
"""Words that say that this is a picture, which a screen reader has just said."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the text of a page: its description, its path as written, and where it stands."""

    alt: str
    path: str
    location: Location


@pair_rule("T601", "alt-not-translated", "alt")
def alt_not_translated(pair: Pair) -> Iterator[Problem]:
    """A picture has a description in the source page but none in the translation.

    Who can't see the picture hears its description: it stands between the square brackets of `![…](…)`. Without it a
    reader of the translation hears nothing, or a file name. Translate the source's description into the brackets.
    """
    for ours, theirs in _pairs_of_pictures(pair):
        if ours.alt and not theirs.alt:
            message = say("The picture {path} has no description here.", path=theirs.path)
            hint = say("Translate the source's into the brackets: “{text}”.", text=ours.alt)
            yield Problem(theirs.location, message, hint, source=ours.location, texts=Texts(ours.alt, theirs.alt))


@pair_rule("T602", "alt-left-in-source-language", "alt")
def alt_left_in_source_language(pair: Pair) -> Iterator[Problem]:
    """The description of a picture was left in the language of the source.

    A screen reader speaks it with the wrong voice, and who listens understands nothing. Translate the words between
    the square brackets of `![…](…)`; names stay as they are.
    """
    for ours, theirs in _pairs_of_pictures(pair):
        if _is_left(theirs.alt, pair.target.locale, ours.alt, pair.source.locale):
            message = say("The description “{text}” isn't translated.", text=theirs.alt)
            hint = say("Translate it; names stay as they are.")
            yield Problem(theirs.location, message, hint, source=ours.location, texts=Texts(ours.alt, theirs.alt))


def _is_left(text: str, locale: str, original: str, source: str) -> bool:
    is_copy = prose(text) == prose(original) and is_same_untranslated(text, locale, source)
    return bool(text) and (is_copy or is_foreign(text, locale))


@rule("T603", "registered-alt-not-translated", "alt")
def registered_alt_not_translated(site: Site) -> Iterator[Problem]:
    """A description in the registry of pictures is the same in two locales, or isn't in the language of its locale.

    The registry (docs/registry/pictures.yml) describes each picture once in every locale; a text that was copied there
    to fill the place is read aloud in the wrong language. Write a sentence in the locale's own language; names stay as
    they are.
    """
    for path, record in site.registries.pictures.items():
        texts = {code: record.alt[code] for code in _codes(site) if record.alt.get(code)}
        for code, text in texts.items():
            message = _not_own(code, text, texts)
            if message:
                yield Problem(
                    _registered(site, path, code), message, say("Translate it; names stay as they are."), code
                )


def _not_own(code: str, text: str, texts: Mapping[str, str]) -> Message | None:
    first = next(other for other, words in texts.items() if prose(words) == prose(text))
    if first != code and is_same_untranslated(text, code, first):
        return say(
            "The description “{text}” is the same in “{locale}” and in “{other}”.", text=text, locale=code, other=first
        )
    if is_foreign(text, code):
        return say("The description “{text}” isn't in the language of “{locale}”.", text=text, locale=code)
    return None


_SAY = say("Say in one sentence what the picture shows.")


@page_rule("T604", "alt-says-nothing", "alt")
def alt_says_nothing(subject: PageInSite) -> Iterator[Problem]:
    """The description of a picture is a file name or a word such as “image”.

    Who listens to the page already hears that there is a picture; the description has to say what it shows. Write one
    sentence: who or what, where, doing what. A picture that only decorates has an empty description.
    """
    for picture in _pictures(subject.page):
        if says_nothing(picture.alt, picture.path):
            yield Problem(picture.location, _empty(picture.alt), _SAY)


@rule("T605", "registered-alt-says-nothing", "alt")
def registered_alt_says_nothing(site: Site) -> Iterator[Problem]:
    """A description in the registry of pictures is a file name or a word such as “image”.

    The registry (docs/registry/pictures.yml) speaks for the picture on every page that shows it. Write one sentence in
    each locale: who or what, where, doing what.
    """
    for path, record in site.registries.pictures.items():
        for code in _codes(site):
            if says_nothing(record.alt.get(code, ""), path):
                yield Problem(_registered(site, path, code), _empty(record.alt[code]), _SAY, code)


def says_nothing(alt: str, path: str) -> bool:
    """Whether a description is a file's name, a camera's number or a word for “picture”."""
    words = " ".join(alt.casefold().strip(" .!…:").split())
    is_stem = words == PurePosixPath(path).stem.casefold() and re.search(r"[-_\d]", words) is not None
    forms = (_FILE_NAME, _MADE_BY_A_MACHINE)
    return bool(words) and (words in _SAYS_NOTHING or is_stem or any(form.fullmatch(words) for form in forms))


def _empty(alt: str) -> Message:
    return say("The description “{text}” doesn't say what the picture shows.", text=alt)


def _codes(site: Site) -> tuple[str, ...]:
    """Return the codes of the locales, the source's first."""
    return (site.settings.source.code, *(locale.code for locale in site.translations))


def _registered(site: Site, path: str, code: str) -> Location:
    keys = ("pictures", path, "alt", code)
    return (
        site.where.get(keys) or site.where.get(keys[:2]) or Location(f"{site.settings.docs.name}/registry/pictures.yml")
    )


def _pictures(page: Page) -> tuple[Picture, ...]:
    if "![" not in page.body.text:
        return ()
    return tuple(
        Picture(found["alt"].strip(), found["path"], locate(page, block, found[0]))
        for block in page.body.blocks
        if block.kind != "code" and "![" in block.text
        for found in _PICTURE.finditer(_CODE.sub("", block.text))
    )


def _pairs_of_pictures(pair: Pair) -> Iterator[tuple[Picture, Picture]]:
    """Yield the pictures of both pages that belong together: by path, the others by their order if none is missing."""
    waiting: dict[str, list[Picture]] = defaultdict(list)
    for picture in _pictures(pair.source):
        waiting[picture.path].append(picture)
    others: list[Picture] = []
    for picture in _pictures(pair.target):
        if waiting[picture.path]:
            yield waiting[picture.path].pop(0), picture
        else:
            others.append(picture)
    left = [picture for pictures in waiting.values() for picture in pictures]
    if len(left) == len(others):
        yield from zip(left, others, strict=True)
