"""The templates' environment: the locale's catalogue, the filters that print values, a cache of compiled templates."""

from __future__ import annotations

from functools import partial

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from promosite.model.kinds import EventFacts
from promosite.render.edition import Edition
from promosite.render.provenance import MarkedScripts
from promosite.wording.dates import as_of, long_date, quarter, table_date, year_span
from promosite.wording.lists import listing
from promosite.wording.numbers import number
from promosite.wording.seasons import day_span, month_and_day, month_span


class _SharedBytecode(BytecodeCache):
    """Compiled templates, shared by the six builds of one run: the host compiles them anew for each locale."""

    def __init__(self) -> None:
        self.compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key + bucket.checksum in self.compiled:
            bucket.bytecode_from_string(self.compiled[bucket.key + bucket.checksum])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.compiled[bucket.key + bucket.checksum] = bucket.bytecode_to_string()


_bytecode = _SharedBytecode()


def prepare(env: Environment, edition: Edition) -> Environment:
    """Install the locale's words and filters; have each script of a template marked."""
    env.bytecode_cache = _bytecode
    env.add_extension(MarkedScripts)
    code = edition.reader.code
    if edition.site.settings.overrides:
        env.install_gettext_translations(edition.translations, newstyle=True)  # type: ignore[attr-defined]
    env.filters.update(
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


def _days(facts: EventFacts, code: str) -> str:
    """Return the days of an event in the locale's form."""
    return day_span(
        month_and_day(facts.starts),
        month_and_day(facts.ends) if facts.ends else None,
        facts.calendar,
        code,
    )
