"""S0: the faults that verification looks for in a built site; each text is its help page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteFault:
    """A kind of fault of the built site: its permanent code, its name and its help page."""

    code: str
    name: str
    help: str


RENDERER_WARNING = SiteFault(
    "S001",
    "renderer-warning",
    """MkDocs warned of something while it built the site.

What the content checks let through may still surprise the renderer. Nothing is published with a warning: read it,
mend its cause, build again.""",
)

UNBUILT_PAGE = SiteFault(
    "S002",
    "unbuilt-page",
    """A page that should be on the site was not built.

A plugin or a template dropped it. Nothing is published until every page of every locale is there.""",
)

WRONG_LANGUAGE = SiteFault(
    "S003",
    "wrong-language",
    """A page doesn't say the language of its readers.

Screen readers, translators and search engines go by the page's lang attribute. Mend the template.""",
)

UNPRINTED_PLACEHOLDER = SiteFault(
    "S004",
    "unprinted-placeholder",
    """Braces of a placeholder are left on a built page.

Readers would see them. Mend the page or the template that wrote them.""",
)

DEAD_REFERENCE = SiteFault(
    "S005",
    "dead-reference",
    """A built page refers to a page, a part of a page or a file that isn't there.

Templates make most of these links. Mend the template that wrote the link.""",
)

THIRD_PARTY_REQUEST = SiteFault(
    "S006",
    "third-party-request",
    """A built page makes readers' browsers ask another host.

The site promises its readers that nobody else learns of their visit. Put the file among our own.""",
)

INCOMPLETE_CARD = SiteFault(
    "S007",
    "incomplete-card",
    """The picture that stands for a page where its address is shared lacks the page's title or the province's mark.

A title may have a character that none of the fonts of the cards holds: the card is drawn without it, so that nobody
sees empty boxes. Write the title with another character, or have the fonts made anew with it. A mark is redrawn from
overrides/assets/mark.svg, if that is made of filled paths and circles.""",
)

SITE_FAULTS = (
    RENDERER_WARNING, UNBUILT_PAGE, WRONG_LANGUAGE, UNPRINTED_PLACEHOLDER, DEAD_REFERENCE, THIRD_PARTY_REQUEST,
    INCOMPLETE_CARD,
)  # fmt: skip
