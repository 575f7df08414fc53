"""I2: descriptions of pictures: there in every locale unless a picture only decorates, short, and each its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from promosite.check.pictures.records import place_of, registered
from promosite.check.registry import Problem, page_rule, rule
from promosite.model.finding import Severity
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.page import Page, locate
from promosite.model.site import PageInSite, Site

LONGEST, LONGEST_EAST_ASIAN = 180, 90
"""Characters that somebody who listens still keeps in mind; a Chinese one says about as much as two Latin letters."""
_EAST_ASIAN = frozenset({"zh", "ja", "ko"})
_PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<path>[^)\s]+)")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)


@rule("I201", "missing-alt", "alt")
def missing_alt(site: Site) -> Iterator[Problem]:
    """A picture has no description in a locale.

    People who can't see the picture hear its description (alt text). Write one sentence in each locale below `alt:`; a
    picture that only decorates says `decorative: true` instead.
    """
    for path, record, _ in registered(site):
        for locale in () if record.decorative else site.settings.locales:
            if not record.alt.get(locale.code):
                message = say(
                    "The picture {path} has no description in “{locale}”.",
                    path=path,
                    locale=locale.code,
                )
                hint = say("Add “{locale}: …” below “alt:”.", locale=locale.code)
                yield Problem(place_of(site, path, "alt"), message, hint, locale.code)


@rule("I202", "described-decoration", "alt")
def described_decoration(site: Site) -> Iterator[Problem]:
    """A picture is said only to decorate, and yet has a description.

    What decorates is passed over by screen readers; what has something to say isn't decoration. Remove `decorative`, or
    the descriptions.
    """
    for path, record, _ in registered(site):
        if record.decorative and record.alt:
            message = say("{path} only decorates, and yet has a description.", path=path)
            yield Problem(place_of(site, path, "decorative"), message, say("Remove “decorative”, or “alt”."))


@rule("I203", "long-registered-alt", "alt", Severity.WARNING)
def long_registered_alt(site: Site) -> Iterator[Problem]:
    """A description in the registry of pictures is longer than a listener keeps in mind.

    More than 180 characters (Chinese, Japanese, Korean: 90). A description can't be skipped or reread by ear: one
    sentence says what matters on the picture. The rest belongs into the caption or the text.
    """
    for path, record, _ in registered(site):
        for code, alt in record.alt.items():
            if len(alt) > _longest(code):
                yield Problem(place_of(site, path, "alt", code), _long(alt, code), _SHORTEN, code)


@page_rule("I204", "long-alt", "alt", Severity.WARNING)
def long_alt(subject: PageInSite) -> Iterator[Problem]:
    """A description in the text of a page is longer than a listener keeps in mind.

    More than 180 characters (Chinese, Japanese, Korean: 90) between the square brackets of `![…](…)`. One sentence says
    what matters on the picture; the rest belongs into the text.
    """
    for alt, _, location in _pictures(subject.page):
        if len(alt) > _longest(subject.page.locale):
            yield Problem(location, _long(alt, subject.page.locale), _SHORTEN)


_SHORTEN = say("Say in one sentence what matters; put the rest into the caption or the text.")


def _longest(code: str) -> int:
    return LONGEST_EAST_ASIAN if code.partition("-")[0] in _EAST_ASIAN else LONGEST


def _long(alt: str, code: str) -> Message:
    return say("This description has {count} characters; {limit} are enough.", count=len(alt), limit=_longest(code))


@page_rule("I205", "same-alt-twice", "alt", Severity.WARNING)
def same_alt_twice(subject: PageInSite) -> Iterator[Problem]:
    """Two pictures of a page have the same description.

    Who listens can't tell one from the other, or takes the second for a mistake. Say what each of them shows.
    """
    shown = dict[str, tuple[str, Location]]()
    for alt, path, location in (*_of_front_matter(subject), *_pictures(subject.page)):
        if alt:
            shown.setdefault(path, (alt, location))
    counts = Counter(alt for alt, _ in shown.values())
    told = set[str]()
    for alt, location in shown.values():
        if alt in told:
            message = say("Another picture of this page has the same description: “{text}”", text=alt)
            yield Problem(location, message, say("Say what each of them shows."))
        if counts[alt] > 1:
            told.add(alt)


def _of_front_matter(subject: PageInSite) -> Iterator[tuple[str, str, Location]]:
    """Yield what the registry says of the pictures that the front matter names."""
    page = subject.page
    named = [(page.front.image, page.where_is("image"))] if page.front and page.front.image else []
    listed = enumerate(page.front.gallery if page.front else ())
    for path, location in (*named, *((image, page.where_is("gallery", number)) for number, image in listed)):
        record = subject.registries.pictures.get(path)
        if record:
            yield record.alt.get(page.locale, ""), PurePosixPath(path).name, location


def _pictures(page: Page) -> Iterator[tuple[str, str, Location]]:
    """Yield description, file name and place of the pictures in the text of a page."""
    if "![" in page.body.text:
        for block in page.body.blocks:
            if block.kind != "code" and "![" in block.text:
                for found in _PICTURE.finditer(_CODE.sub("", block.text)):
                    yield found["alt"].strip(), PurePosixPath(found["path"]).name, locate(page, block, found[0])
