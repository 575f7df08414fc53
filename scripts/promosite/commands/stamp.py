"""`promosite stamp` and `promosite accept`: say that a translation renders its source as it stands today."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from promosite.check.comparing import pin_of
from promosite.check.examining import pair
from promosite.check.registry import Rule, Scope, all_rules
from promosite.model.comparison import State
from promosite.model.document import Status
from promosite.model.finding import Finding, Severity
from promosite.model.message import Message, say
from promosite.model.page import Block, Page
from promosite.model.pair import Pair
from promosite.model.pin import Pin
from promosite.model.signature import Signature
from promosite.model.site import Site
from promosite.publish.writing import write_file
from promosite.read.bases import FOLDER, base_path, write_base
from promosite.read.front_lines import with_entries

PARITY = frozenset({"structure", "figures"})
"""Families that must be clean before a stamp may say that two pages agree."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A page that wasn't stamped: why, what to do, and the findings that stand against it."""

    page: Page
    message: Message
    hint: Message
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Stamped:
    """A page that was stamped; `is_new` is false where it bore this very stamp already."""

    page: Page
    is_new: bool


def stamp(pages: Iterable[Page], site: Site, signature: Signature) -> Iterator[Stamped | Refusal]:
    """Stamp these translations, and keep the texts they were made from; yield what became of each."""
    rules = tuple(rule for rule in all_rules() if rule.family in PARITY and rule.scope is Scope.PAIR)
    for page in pages:
        source = _origin(page, site, signature)
        if source is None:
            message = say("{page} has no page that it was translated from.", page=page.location.path)
            yield Refusal(page, message, say("Give it the path of its source page."))
            continue
        refusal = _unreadable(page, site) or _refusal(page, site, signature, rules)
        yield refusal or Stamped(page, _write(page, source, site, signature))


def unstamped(site: Site) -> Iterator[Page]:
    """Yield the translations that bear no stamp and are no drafts."""
    for locale in site.translations:
        for page in site.pages[locale.code].values():
            if pin_of(page) is None and not page.is_draft and page.key in site.source_pages:
                yield page


def _origin(page: Page, site: Site, signature: Signature) -> Page | None:
    """Return the page that a translation is made from: the source, or the pivot that is named."""
    named = signature.pivot or (page.stamp.pivot if page.stamp else None) or site.settings.source.code
    return None if named == page.locale else site.pages.get(named, {}).get(page.key)


def _unreadable(page: Page, site: Site) -> Refusal | None:
    """Return why a page can't be stamped for whatever reason: nobody could read the stamp."""
    fault = next((fault for fault in site.faults if fault.location.path == page.location.path), None)
    if fault is None:
        return None
    return Refusal(
        page, say("{place}: this front matter can't bear a stamp.", place=str(fault.location)), fault.message
    )


def _refusal(page: Page, site: Site, signature: Signature, rules: tuple[Rule, ...]) -> Refusal | None:
    own = {code: pages[page.key] for code, pages in site.pages.items() if page.key in pages}
    held = pair(site.source_pages[page.key], page, own, site) if page.key in site.source_pages else None
    if held is None or signature.because:
        return None
    findings = tuple(finding for rule in rules for finding in rule.findings(held))
    if any(finding.severity is not Severity.INFO for finding in findings):
        message = say("{page} doesn't agree with its source.", page=page.location.path)
        return Refusal(page, message, say("Mend it, or say why it is right: --because “…”."), findings)
    if _has_stayed(held, page):
        message = say("{page} hasn't changed, but its source has.", page=page.location.path)
        return Refusal(page, message, say("Translate what changed; if nothing need change: promosite accept --minor."))
    return None


def _has_stayed(held: Pair, page: Page) -> bool:
    pin = pin_of(page)
    return held.comparison.state is State.STALE and pin is not None and (
        pin.target_fingerprint == page.fingerprint
    )  # fmt: skip


def _write(page: Page, source: Page, site: Site, signature: Signature) -> bool:
    """Keep the source's text, write the stamp into the page; return whether anything changed."""
    base = source.fingerprint
    _keep(base, source.blocks, site)
    pin = Pin.of(base, page.fingerprint)
    path = Path(page.path)
    before = path.read_bytes()
    after = with_entries(before.decode("utf-8"), "translation", _entries(page, pin, signature)).encode()
    if after != before:
        write_file(path, after)
    return after != before


def _keep(base: str, blocks: tuple[Block, ...], site: Site) -> None:
    path, content = base_path(site.settings.docs, base), write_base(blocks).encode()
    if not path.is_file() or path.read_bytes() != content:
        write_file(path, content)


def _entries(page: Page, pin: Pin, signature: Signature) -> dict[str, str | None]:
    status = signature.status or (page.stamp.status if page.stamp else Status.TRANSLATED)
    entries: dict[str, str | None] = {"status": status.value, "pin": str(pin), "note": signature.because}
    given = {"by": signature.by, "on": signature.on and signature.on.isoformat(), "from": signature.pivot}
    return entries | {key: value for key, value in given.items() if value}


_PINNED = re.compile(rb"v\d+:([0-9a-f]{16})-")


def tidy_store(docs: Path) -> int:
    """Delete the texts that no file of the docs folder pins any more; return how many.

    Pins are looked for in the bytes: a page that can't be read just now keeps the text it was made from.
    """
    pages = (path.read_bytes().replace(b"\0", b"") for path in docs.rglob("*.md") if path.is_file())
    pinned = {digest.decode() for page in pages for digest in _PINNED.findall(page)}
    unused = [path for path in sorted((docs / FOLDER).glob("*.json")) if path.stem not in pinned]
    for path in unused:
        path.unlink()
    return len(unused)
