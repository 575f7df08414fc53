"""Reads the built site as a reader's browser would, before anything is published.

Its findings (see `faults`) speak of faults of templates or of the build, never of a page's text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from promosite.model.finding import Finding, Report, Severity
from promosite.model.locale import Locale
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.site import Site
from promosite.model.urls import output_path, page_url
from promosite.publish import faults
from promosite.publish.built import Address, BuiltPage, read_built
from promosite.publish.faults import SiteFault

_HINT = say("This is a fault of the templates or of the build; nothing was published.")

Fault = tuple[SiteFault, Message]


def verify(site: Site, folder: Path, warnings: tuple[str, ...] = ()) -> Report:
    """Return what is wrong with a built site: warnings, missing pages, wrong language, dead links, other hosts."""
    files = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    pages = {path: read_built(folder, path) for path in sorted(files) if path.endswith(".html")}
    findings = [
        _finding(faults.RENDERER_WARNING, "mkdocs.yml", Message("{warning}", (("warning", text),))) for text in warnings
    ]
    return Report((*findings, *_expected_pages(site, pages), *_grouped(_References(site, files, pages), pages)))


def _grouped(references: _References, pages: Mapping[str, BuiltPage]) -> Iterator[Finding]:
    """Yield one finding for each fault, however many pages show it: a template repeats its fault on every page."""
    places: dict[Fault, list[str]] = defaultdict(list)
    for page in pages.values():
        for fault in dict.fromkeys(references.faults(page)):
            places[fault].append(page.path)
    for (kind, message), paths in places.items():
        yield replace(_finding(kind, paths[0], message), hint=_HINT if len(paths) == 1 else _on_pages(len(paths)))


def _on_pages(count: int) -> Message:
    return say("The same on {count} pages: mend the template that they share. Nothing was published.", count=count)


def _expected_pages(site: Site, pages: Mapping[str, BuiltPage]) -> Iterator[Finding]:
    for path, locale in _expected(site):
        page = pages.get(path)
        if page is None:
            yield _finding(faults.UNBUILT_PAGE, path, say("This page was not built."))
        elif page.lang != locale.tag:
            message = say("This page says lang=“{lang}” instead of “{tag}”.", lang=page.lang, tag=locale.tag)
            yield _finding(faults.WRONG_LANGUAGE, path, message)


def _expected(site: Site) -> Iterator[tuple[str, Locale]]:
    for locale in site.settings.locales:
        for key in site.source_pages:
            if site.shown(locale, key):
                yield (
                    output_path(page_url(locale, key, directory_urls=site.settings.directory_urls)),
                    locale,
                )


def _finding(fault: SiteFault, path: str, message: Message) -> Finding:
    return Finding(fault.code, fault.name, "site", Severity.ERROR, Location(path), message, _HINT)


class _References:
    """What the pages of a built site may refer to."""

    def __init__(self, site: Site, files: frozenset[str], pages: Mapping[str, BuiltPage]) -> None:
        self.files = files
        self.pages = pages
        self.base = urlsplit(site.settings.site_url).path.rstrip("/") + "/"
        self.host = urlsplit(site.settings.site_url).netloc

    def faults(self, page: BuiltPage) -> Iterator[Fault]:
        if page.shows_braces:
            yield faults.UNPRINTED_PLACEHOLDER, say("A placeholder is left on this page.")
        for address in page.addresses:
            yield from self._faults(page, address)

    def _faults(self, page: BuiltPage, address: Address) -> Iterator[Fault]:
        parts = urlsplit(address.text)
        if parts.scheme or parts.netloc:
            if address.is_loaded and parts.netloc != self.host and parts.scheme != "data":
                host = parts.netloc or address.text
                yield faults.THIRD_PARTY_REQUEST, say("Readers' browsers would ask another host: {host}", host=host)
            return
        target = self._file(page.path, unquote(parts.path)) if parts.path else page.path
        if not self._exists(target, unquote(parts.fragment)):
            whole = f"{target}#{parts.fragment}" if parts.fragment else target
            yield faults.DEAD_REFERENCE, say("This page refers to what doesn't exist: {target}", target=whole)

    def _exists(self, target: str, anchor: str) -> bool:
        if target not in self.files:
            return False
        return not anchor or target not in self.pages or anchor in self.pages[target].anchors

    def _file(self, base: str, path: str) -> str:
        """Return the file that answers for an address on the page at `base`."""
        whole = path.removeprefix(self.base) if path.startswith("/") else normpath(join(dirname(base), path))
        whole = "" if whole == "." else whole
        return output_path(f"{whole}/" if path.endswith(("/", ".")) and whole and not whole.endswith("/") else whole)
