"""How far each locale is, and whether that is far enough: thresholds for a locale, a section, or both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from promosite.check.afterwards import told_afterwards
from promosite.check.examining import Standing, Standings
from promosite.check.registry import Rule
from promosite.model.comparison import State
from promosite.model.finding import Finding, LocaleSummary, Severity
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.options import Threshold
from promosite.model.site import Site

_HELP = """A locale covers less of the site than mkdocs.yml asks.

    `coverage:` below `promosite:` says how much of the source's pages, blocks and words must be there and up to date:
    `ja: {pages: 95}` for a locale, `ja/bulletin: {words: 80}` for a section of it, `"*": {current: 90}` for all. Below
    it the site isn't published, so that a language never dwindles unnoticed. Translate more, or lower the threshold
    knowingly. `promosite status --locale ja` lists what is missing."""
_short = told_afterwards("T008", "low-coverage", Severity.ERROR, _HELP, family="presence")

EVERY = "*"


@dataclass(frozen=True, slots=True)
class Tally:
    """What is there of some source pages in one locale, each beside all there could be."""

    pages: tuple[int, int]
    blocks: tuple[int, int]
    words: tuple[int, int]
    current: tuple[int, int]
    """Translated pages that are up to date, of all translated pages."""

    def share(self, name: str) -> float:
        """Return a share in per cent; of nothing everything is there."""
        done, whole = getattr(self, name)
        return 100 * done / whole if whole else 100.0


def summaries(site: Site, standings: Standings) -> tuple[tuple[str, LocaleSummary], ...]:
    """Return how far each locale is; a source page counts as its own translation."""
    return tuple((locale.code, _summary(site, locale.code, standings)) for locale in site.settings.locales)


def _summary(site: Site, locale: str, standings: Standings) -> LocaleSummary:
    there = [page for key, page in site.source_pages.items() if site.page(locale, key)]
    stale = sum(_standing(standings, locale, page.key).state is State.STALE for page in there)
    missing = len(site.source_pages) - len(there)
    return LocaleSummary(len(site.source_pages), len(there), stale, missing, sum(page.size.words for page in there))


def _standing(standings: Standings, locale: str, key: str) -> Standing:
    return standings.get((locale, key), Standing(State.CURRENT))


def tally(site: Site, locale: str, section: str, standings: Standings) -> Tally:
    """Return what is there of a section (`*`: of all pages) in a locale."""
    pages = [page for key, page in site.source_pages.items() if section in {EVERY, key.partition("/")[0]}]
    there = [page for page in pages if site.page(locale, page.key)]
    behind = sum(min(_standing(standings, locale, page.key).behind, page.size.blocks) for page in there)
    current = [page for page in there if _standing(standings, locale, page.key).state is not State.STALE]
    return Tally(
        (len(there), len(pages)),
        (sum(page.size.blocks for page in there) - behind, sum(page.size.blocks for page in pages)),
        (sum(page.size.words for page in there), sum(page.size.words for page in pages)),
        (len(current), len(there)),
    )


def shortfalls(site: Site, standings: Standings, ran: Iterable[Rule]) -> Iterator[Finding]:
    """Yield a finding for each threshold of mkdocs.yml that isn't reached."""
    options = site.settings.options
    if options is None or not any(rule.code == "T008" for rule in ran):
        return
    for name, threshold in options.coverage.items():
        chosen, _, section = name.partition("/")
        for locale in site.translations:
            if chosen in {EVERY, locale.code}:
                yield from _below(site, locale.code, section or EVERY, threshold, standings)


def _below(site: Site, locale: str, section: str, threshold: Threshold, standings: Standings) -> Iterator[Finding]:
    counted = tally(site, locale, section, standings)
    for name, wanted in threshold:
        if wanted is not None and counted.share(name) < wanted:
            share = f"{counted.share(name):.1f}"
            message = _SHARES[name].filled({"locale": locale, "section": section, "share": share, "wanted": wanted})
            hint = say("“promosite status --locale {locale}” lists the pages.", locale=locale)
            yield _short(Location(site.settings.config.name), message, hint, locale)


_SHARES = {
    "pages": say("“{locale}” has {share}% of the pages ({section}); at least {wanted}% are asked."),
    "blocks": say("“{locale}” has {share}% of the blocks ({section}); at least {wanted}% are asked."),
    "words": say("“{locale}” has {share}% of the words ({section}); at least {wanted}% are asked."),
    "current": say("In “{locale}” {share}% of the pages are up to date ({section}); at least {wanted}% are asked."),
}
