"""Reads the built site as a reader's browser would, before anything is published.

Its findings are S001 to S005; they speak of faults of templates or of the build, never of a page's text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from promosite.model.finding import Finding, Report, Severity
from promosite.model.locale import Locale
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.site import Site
from promosite.model.urls import output_path, page_url
from promosite.publish.built import Address, BuiltPage, read_built

_HINT = say("This is a fault of the templates or of the build; nothing was published.")


def verify(site: Site, folder: Path, warnings: tuple[str, ...] = ()) -> Report:
    """Return what is wrong with a built site: warnings, missing pages, wrong language, dead links, other hosts."""
    files = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    pages = {path: read_built(folder, path) for path in sorted(files) if path.endswith(".html")}
    findings = [_finding("S001", "renderer-warning", "mkdocs.yml", say("{warning}", warning=text)) for text in warnings]
    findings += _expected_pages(site, pages)
    references = _References(site, files, pages)
    for page in pages.values():
        findings += references.findings(page)
    return Report(tuple(findings))


def _expected_pages(site: Site, pages: Mapping[str, BuiltPage]) -> Iterator[Finding]:
    for path, locale in _expected(site):
        page = pages.get(path)
        if page is None:
            yield _finding("S002", "unbuilt-page", path, say("This page was not built."))
        elif page.lang != locale.tag:
            message = say("This page says lang=“{lang}” instead of “{tag}”.", lang=page.lang, tag=locale.tag)
            yield _finding("S003", "wrong-language", path, message)


def _expected(site: Site) -> Iterator[tuple[str, Locale]]:
    for locale in site.settings.locales:
        for key in site.source_pages:
            if site.shown(locale, key):
                yield (
                    output_path(page_url(locale, key, directory_urls=site.settings.directory_urls)),
                    locale,
                )


def _finding(code: str, name: str, path: str, message: Message) -> Finding:
    return Finding(code, name, "site", Severity.ERROR, Location(path), message, _HINT)


class _References:
    """What the pages of a built site may refer to."""

    def __init__(self, site: Site, files: frozenset[str], pages: Mapping[str, BuiltPage]) -> None:
        self.files = files
        self.pages = pages
        self.base = urlsplit(site.settings.site_url).path.rstrip("/") + "/"
        self.host = urlsplit(site.settings.site_url).netloc

    def findings(self, page: BuiltPage) -> Iterator[Finding]:
        if page.shows_braces:
            yield _finding(
                "S004",
                "unprinted-placeholder",
                page.path,
                say("A placeholder is left on this page."),
            )
        for address in dict.fromkeys(page.addresses):
            yield from self._finding(page, address)

    def _finding(self, page: BuiltPage, address: Address) -> Iterator[Finding]:
        parts = urlsplit(address.text)
        if parts.scheme or parts.netloc:
            if address.is_loaded and parts.netloc != self.host and parts.scheme != "data":
                message = say(
                    "This page makes readers' browsers ask another host: {address}",
                    address=address.text,
                )
                yield _finding("S006", "third-party-request", page.path, message)
        elif not self._exists(page, unquote(parts.path), unquote(parts.fragment)):
            message = say("This page refers to what doesn't exist: {address}", address=address.text)
            yield _finding("S005", "dead-reference", page.path, message)

    def _exists(self, page: BuiltPage, path: str, anchor: str) -> bool:
        target = self._file(page.path, path) if path else page.path
        if target not in self.files:
            return False
        return not anchor or target not in self.pages or anchor in self.pages[target].anchors

    def _file(self, base: str, path: str) -> str:
        """Return the file that answers for an address on the page at `base`."""
        whole = path.removeprefix(self.base) if path.startswith("/") else normpath(join(dirname(base), path))
        whole = "" if whole == "." else whole
        return output_path(f"{whole}/" if path.endswith(("/", ".")) and whole and not whole.endswith("/") else whole)
