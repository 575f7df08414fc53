"""S: all that may be wrong with a built site: the rules, and what other parts of the build tell; with help pages."""

from __future__ import annotations

from dataclasses import dataclass

from promosite.publish.rules.registry import site_rules


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

INCOMPLETE_CARD = SiteFault(
    "S007",
    "incomplete-card",
    """The picture that stands for a page where its address is shared lacks the page's title or the province's mark.

A title may have a character that none of the fonts of the cards holds: the card is drawn without it, so that nobody
sees empty boxes. Write the title with another character, or have the fonts made anew with it. A mark is redrawn from
overrides/assets/mark.svg, if that is made of filled paths and circles.""",
)

SITE_FAULTS = (
    RENDERER_WARNING,
    INCOMPLETE_CARD,
    *(SiteFault(rule.code, rule.name, rule.help) for rule in site_rules()),
)
