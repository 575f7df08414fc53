"""`promosite serve`: the preview, with the findings of every save in the terminal and on the page."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import click

from promosite.check.examining import examine
from promosite.check.run import check, check_page, rules_of
from promosite.commands.choices import known_locales
from promosite.commands.examination import look
from promosite.commands.findings import print_report
from promosite.commands.preview_bar import with_bar
from promosite.commands.watch import states
from promosite.errors import CannotGoOnError
from promosite.model.finding import Finding, Report
from promosite.model.message import Translate, say
from promosite.model.settings import Settings
from promosite.model.site import Site
from promosite.read.paths import by_key, key_of
from promosite.read.pictures.around import with_pictures
from promosite.read.site import read_frame, with_pages
from promosite.read.text import shown_path
from promosite.render.commission import Commission
from promosite.render.live import Live, PlaceOfPage
from promosite.render.preview import Show, preview
from promosite.settings import read_settings

_FEW = 3
"""Pages saved at once that are built one by one; for more, everything is."""


def serve_site(
    settings: Settings, locales: tuple[str, ...], port: int, translate: Translate, *, polling: bool = False
) -> None:
    """Serve the chosen locales (none named: all) and the source until Ctrl-C."""
    known_locales(locales, settings)
    watched = [path for path in (settings.docs, settings.overrides, settings.config) if path]
    with tempfile.TemporaryDirectory(prefix="promosite-") as name:
        folder = Path(name)
        shown = {settings.source.code, *locales} if locales else None
        session = Session(settings.config, watched, folder, shown, translate)

        def announce() -> None:
            click.echo(say("The preview is at {url}", url=url).text(translate))

        url = f"http://127.0.0.1:{port}{urlsplit(settings.site_url).path or '/'}"
        preview(folder, watched, url, session.follow, announce, polling=polling)


class _Saved(NamedTuple):
    """A page that was saved: its key, and a site of it alone."""

    key: str
    page: Site


class Session:
    """What a preview shows, and what it was made of."""

    def __init__(
        self, config: Path, watched: Iterable[Path], folder: Path, locales: set[str] | None, translate: Translate
    ) -> None:
        self._config, self._watched, self._folder = config, tuple(watched), folder
        self._locales, self._translate = locales, translate
        self._seen: dict[str, tuple[int, int]] = {}
        self._live: Live | None = None
        self._frame: Site
        self._site: Site
        self._paths: dict[str, tuple[str, ...]] = {}
        self._findings: dict[PlaceOfPage, list[Finding]] = {}

    def follow(self, show: Show) -> bool:
        """Build what was saved: the pages that changed, or everything; what can't be read leaves the last preview.

        Pages are shown before what tells of all pages is written, and before rules look at the whole site. Return
        whether there are others to show after that; where nothing was saved (the system tells of files that are read,
        too), there are none at all.
        """
        before, self._seen = self._seen, self._states()
        changed = {path for path in before.keys() | self._seen.keys() if before.get(path) != self._seen.get(path)}
        if not changed:
            return False
        try:
            saved = self._built(changed) if before.keys() == self._seen.keys() else None
            if saved is not None:
                show()
            if saved is None or not (self._live and self._live.write_lists()):
                self._show_all()
                return True
            judged_otherwise = [self._is_judged_otherwise(page) for page in saved]
            return any(judged_otherwise)
        except Exception as error:
            self._live = None  # it may have stopped half-way
            if not isinstance(error, CannotGoOnError):
                raise
            click.echo(error.line(self._translate), err=True)
        return False

    def _states(self) -> dict[str, tuple[int, int]]:
        found = (state for place in self._watched for state in states(place))
        return {path: (changed, size) for path, changed, size in found}

    def _show_all(self) -> None:
        """Read everything anew, tell what was found, and build."""
        self._live = None
        settings = read_settings(self._config)
        self._frame, paths = read_frame(settings)
        self._paths = by_key(paths)
        seen = look(settings, "build")
        site, found = seen.whole()
        self._site = with_pictures(site, datetime.now(UTC).date())
        report = check(self._site, rules_of("build"), found)
        print_report(report, "full", settings, self._translate)
        self._live = self._built_anew(report)
        self._findings = _by_page(report.findings)
        self._show(self._findings)
        _let_go()

    def _built_anew(self, report: Report) -> Live:
        """Build everything; what can't be shown because of errors that were told is no fault of ours."""
        try:
            return Live(Commission(self._site, is_live=True), self._folder, self._locales)
        except Exception as error:
            if report.errors and not isinstance(error, CannotGoOnError):
                message = say("With these errors nothing can be shown.")
                raise CannotGoOnError(message, say("Mend them; until then you see the preview before.")) from error
            raise

    def _built(self, changed: set[str]) -> list[_Saved] | None:
        """Build the few pages that were saved, and those that show what has changed of them.

        Return what was saved; None where everything has to be built.
        """
        live = self._live
        if live is None:
            return None
        docs = self._site.settings.docs
        keys = {key_of(Path(path).relative_to(docs).as_posix()) for path in changed if Path(path).is_relative_to(docs)}
        own = {str(docs / path) for key in keys for path in self._paths.get(key, ())}
        if not changed <= own or len(keys) > _FEW:
            return None
        saved = [self._built_again(live, key, self._paths[key]) for key in sorted(keys)]
        return None if None in saved else [page for page in saved if page]

    def _built_again(self, live: Live, key: str, paths: tuple[str, ...]) -> _Saved | None:
        page = with_pages(self._frame, paths)
        settings = self._site.settings
        files = {shown_path(settings.docs / path, settings.root) for path in paths}
        if len(page.faults) > len(self._frame.faults) or any(
            fault.location.path in files for fault in self._site.faults
        ):
            return None
        pages = {code: {**own, **page.pages[code]} for code, own in self._site.pages.items()}
        self._site = replace(self._site, pages=pages)
        try:
            built = live.build_again(self._site, key)
        except Exception:  # noqa: BLE001  # it is told after all that is found, when everything is built
            return None
        if built is None:
            return None
        self._show(built)
        return _Saved(key, page)

    def _is_judged_otherwise(self, saved: _Saved) -> bool:
        """Check a page that is shown, and tell what was found; return whether its foot had to be changed."""
        report = check_page(self._site, saved.key, examine(saved.page, rules_of("build")).findings)
        before = {place: found for place, found in self._findings.items() if place[1] == saved.key}
        now = _by_page(report.findings)
        self._findings = {place: found for place, found in self._findings.items() if place not in before} | now
        others = {place for place in before.keys() | now.keys() if before.get(place) != now.get(place)}
        self._show(others)
        print_report(report, "full", self._site.settings, self._translate)
        return bool(others)

    def _show(self, pages: Iterable[PlaceOfPage]) -> None:
        """Put what was found on these pages at their foot, in the place of what stands there."""
        for code, key in pages:
            place = self._live.place(self._site, self._site.settings.locale(code), key) if self._live else None
            if place and place.is_file():
                html = place.read_text(encoding="utf-8")
                shown = with_bar(html, self._findings.get((code, key), ()), self._translate)
                if shown != html:
                    new = place.with_suffix(".new")
                    new.write_text(shown, encoding="utf-8", newline="\n")
                    new.replace(place)  # in one go, as a browser may be loading it


def _let_go() -> None:
    """Free what was shown before; what is shown now stays, and isn't looked through again after each save."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.enable()


def _by_page(findings: Iterable[Finding]) -> dict[PlaceOfPage, list[Finding]]:
    by_page: dict[PlaceOfPage, list[Finding]] = {}
    for finding in findings:
        if finding.locale and finding.page:
            by_page.setdefault((finding.locale, finding.page), []).append(finding)
    return by_page
