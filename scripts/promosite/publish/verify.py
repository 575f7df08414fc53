"""Judges a built site by all rules, before anything is published and whenever somebody asks.

Its findings speak of faults of templates or of the build, seldom of a page's text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from promosite.model.finding import Finding, Report, Severity
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.publish.built import BuiltSite
from promosite.publish.faults import RENDERER_WARNING
from promosite.publish.rules.registry import HINT, SiteRule, Trouble


def judge(
    built: BuiltSite, folder: Path, rules: Iterable[SiteRule], warnings: Iterable[str] = (), where: str = ""
) -> Report:
    """Return what the rules find in a built site, in the order of the rules; `where` is how people name its folder."""
    told = [_warned(text) for text in warnings]
    found = (_finding(built, folder, rule, troubles) for rule in rules for troubles in _grouped(rule.check(built)))
    return Report((*told, *(_below(where, finding) for finding in found)))


def _below(where: str, finding: Finding) -> Finding:
    place = finding.location
    return replace(finding, location=place._replace(path=f"{where}/{place.path}")) if where else finding


def _warned(text: str) -> Finding:
    message = Message("{warning}", (("warning", text),))
    fault = RENDERER_WARNING
    return Finding(fault.code, fault.name, "site", Severity.ERROR, Location("mkdocs.yml"), message, HINT)


def _grouped(troubles: Iterable[Trouble]) -> Iterator[list[Trouble]]:
    """Yield together what is told in the same words: a template repeats its fault on every page."""
    groups: dict[tuple[Message, str], list[Trouble]] = defaultdict(list)
    for trouble in troubles:
        alone = "" if trouble.is_shared else trouble.path
        groups[trouble.message, alone].append(trouble)
    yield from groups.values()


def _finding(built: BuiltSite, folder: Path, rule: SiteRule, troubles: list[Trouble]) -> Finding:
    """Return one finding for a fault, however many pages show it."""
    first = troubles[0]
    paths = dict.fromkeys(trouble.path for trouble in troubles)
    locales = {built.locale_of(path).code for path in paths}
    location = Location(first.path, first.line or _line(folder / first.path, first.needle))
    finding = Finding(rule.code, rule.name, "site", rule.severity, location, first.message, first.hint)
    page = built.expected.get(first.path) if len(paths) == 1 else None
    return replace(
        finding,
        hint=first.hint if len(paths) == 1 else _on_pages(len(paths)),
        locale=locales.pop() if len(locales) == 1 else None,
        page=page.key if page else None,
    )


def _on_pages(count: int) -> Message:
    return say("The same on {count} pages: mend the template that they share. Nothing was published.", count=count)


def _line(file: Path, needle: str) -> int:
    """Return the line on which a text stands first; 1 where it doesn't."""
    if not needle or not file.is_file():
        return 1
    before, found, _ = file.read_text(encoding="utf-8", errors="replace").partition(needle)
    return before.count("\n") + 1 if found else 1
