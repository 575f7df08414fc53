"""The templates' environment: the locale's catalogue, the filters that print values, a cache of compiled templates."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import MutableMapping
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from promosite.model.kinds import EventFacts
from promosite.optimise.kept import Kept
from promosite.optimise.store import name_of
from promosite.provenance import code_digest
from promosite.render.edition import Edition
from promosite.render.provenance import MarkedScripts, taken_up, to_be_kept
from promosite.render.relative import RelativeUrls
from promosite.wording.dates import as_of, long_date, quarter, table_date, year_span
from promosite.wording.lists import listing
from promosite.wording.numbers import number
from promosite.wording.seasons import day_span, month_and_day, month_span

FOLDER = ".cache/promosite/templates"
_MOST = 500
"""Compiled templates that are kept; with more, all are forgotten."""


class _Compiled(BytecodeCache):
    """Compiled templates, shared by the builds of all locales and kept for the next run."""

    def __init__(self) -> None:
        self.here: dict[str, bytes] = {}
        self.kept: Kept | None = None

    def load_bytecode(self, bucket: Bucket) -> None:
        name = _name(bucket)
        kept = None if name in self.here or not self.kept else self.kept.find(name)
        if kept:
            self.here[name] = taken_up(kept)
        if name in self.here:
            bucket.bytecode_from_string(self.here[name])

    def dump_bytecode(self, bucket: Bucket) -> None:
        name = _name(bucket)
        self.here[name] = bucket.bytecode_to_string()
        if self.kept:
            self.kept.keep(name, to_be_kept(self.here[name]))

    def keep_at(self, root: Path) -> None:
        """Keep what is compiled for the project at `root`."""
        self.kept = Kept(root, FOLDER)
        if len(self.kept.names()) > _MOST:
            self.kept.prune(())


def _name(bucket: Bucket) -> str:
    return name_of(code_digest(), bucket.key, bucket.checksum)


_compiled = _Compiled()


def prepare(env: Environment, edition: Edition, urls: RelativeUrls) -> Environment:
    """Install the locale's words and filters; have each script of a template marked."""
    _compiled.keep_at(edition.site.settings.root)
    env.bytecode_cache = _compiled
    env.add_extension(MarkedScripts)
    env.make_globals = partial(_globals, env)  # type: ignore[method-assign]
    code = edition.reader.code
    if edition.site.settings.overrides:
        env.install_gettext_translations(edition.translations, newstyle=True)  # type: ignore[attr-defined]
    env.filters.update(
        url=urls.relative,
        date=partial(long_date, locale=code),
        table_date=partial(table_date, locale=code),
        as_of=partial(as_of, locale=code),
        number=partial(number, locale=code),
        listing=partial(listing, locale=code),
        month_span=lambda months: month_span(months[0], months[1], code),
        year_span=lambda years: year_span(years[0], years[1], code),
        quarter=lambda number, year: quarter(number, year, code),
        days=partial(_days, code=code),
    )
    return env


def _globals(env: Environment, own: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
    """Return what a template sees: Jinja would look through its own names, mostly none, and these at every import."""
    return ChainMap(own, env.globals) if own else env.globals


def _days(facts: EventFacts, code: str) -> str:
    """Return the days of an event in the locale's form."""
    return day_span(
        month_and_day(facts.starts),
        month_and_day(facts.ends) if facts.ends else None,
        facts.calendar,
        code,
    )
