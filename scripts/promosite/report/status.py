"""`promosite status`: how far the translations are, as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from promosite.check.examining import comparisons
from promosite.model.comparison import Comparison, State
from promosite.model.message import Translate, say
from promosite.model.site import Site
from promosite.report.columns import table

_STATES = {
    State.CURRENT: say("up to date"),
    State.STALE: say("out of date"),
    State.UNSTAMPED: say("no stamp"),
    State.MISSING: say("missing"),
    State.ORPHAN: say("no source"),
}
_DRAFT = say("draft")


def status_of_locales(site: Site, translate: Translate) -> str:
    """Return a row for each locale: pages in each state, and the share that is up to date."""
    counts: dict[str, Counter[str]] = {locale.code: Counter() for locale in site.translations}
    for comparison in comparisons(site):
        counts[comparison.locale][_state(comparison, translate)] += 1
    states = [message.text(translate) for message in (*_STATES.values(), _DRAFT)]
    head = [say("locale").text(translate), say("pages").text(translate), *states]
    rows = [
        [code, str(len(site.source_pages)), *(str(count[state]) for state in states)] for code, count in counts.items()
    ]
    return table([head, *rows])


def status_of_pages(site: Site, keys: Iterable[str], locales: Iterable[str], translate: Translate) -> str:
    """Return a row for each of these pages (none named: every page) in these locales (none named: all)."""
    wanted, chosen = frozenset(keys), frozenset(locales)
    head = [say(word).text(translate) for word in ("page", "locale", "state", "to translate", "status", "by", "on")]
    rows = [
        _row(comparison, translate)
        for comparison in comparisons(site)
        if (not wanted or comparison.key in wanted) and (not chosen or comparison.locale in chosen)
    ]
    return table([head, *rows])


def _row(comparison: Comparison, translate: Translate) -> list[str]:
    stamp = comparison.target.stamp if comparison.target else None
    changed = str(len(comparison.changed)) if comparison.changed else ""
    on = stamp.on.isoformat() if stamp and stamp.on else ""
    status, by = (stamp.status.value, stamp.by or "") if stamp else ("", "")
    return [comparison.key, comparison.locale, _state(comparison, translate), changed, status, by, on]


def _state(comparison: Comparison, translate: Translate) -> str:
    is_draft = comparison.target is not None and comparison.target.is_draft
    return (_DRAFT if is_draft else _STATES[comparison.state]).text(translate)
