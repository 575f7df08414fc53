"""The files of one locale's build: without what must not be published, with what MkDocs doesn't know of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from promosite.model.page import Page
from promosite.model.settings import Settings
from promosite.read.folders import is_leftover
from promosite.read.registries import FOLDER as REGISTRY
from promosite.render.discovery import files_of_locale, files_of_site
from promosite.render.edition import Edition
from promosite.render.pictures import unpublished
from promosite.render.sitemap import INDEX
from promosite.render.stylesheet import STYLESHEET, stylesheet

_OF_THE_THEME = ("partials/", "locales/", INDEX)
"""Sources of templates, and the sitemap that static-i18n brings along; ours takes its place."""
_STYLES = re.compile(r"assets/stylesheets/[\w.]+\.css")
_SCRIPT = re.compile(r"assets/javascripts/bundle[\w.]*\.js")
"""What pages load of Material, unless mkdocs.yml says otherwise (`theme: {script: false, styles: false}`)."""
_OF_ITS_SEARCH = re.compile(r"assets/javascripts/(?:lunr|workers)/.+\.js")
"""What its search loads besides, where a site uses it."""


def is_published(file: File, config: MkDocsConfig, settings: Settings) -> bool:
    """Whether a file belongs on the site: sources of templates, registries and leftovers don't."""
    source = file.abs_src_path
    if source and source.startswith(config.docs_dir):
        return not file.src_uri.startswith(f"{REGISTRY}/") and not is_leftover(PurePosixPath(file.src_uri).name)
    if source and not source.startswith(str(config.theme.custom_dir)):
        return _is_loaded(file.src_uri, config, settings)
    return not file.src_uri.startswith(_OF_THE_THEME) and file.src_uri not in _joined(config)


def _is_loaded(path: str, config: MkDocsConfig, settings: Settings) -> bool:
    """Whether pages load a file of the theme; of other themes than Material we don't know."""
    if config.theme.name != "material" or path == config.theme.get("favicon"):
        return True
    has_search = any(name.endswith("search") for name in config.plugins)
    has_script = config.theme.get("script", True) is not False
    loaded = ((_STYLES, settings.has_theme_styles), (_SCRIPT, has_script), (_OF_ITS_SEARCH, has_search))
    return any(pattern.fullmatch(path) for pattern, is_loaded in loaded if is_loaded)


def _joined(config: MkDocsConfig) -> tuple[str, ...]:
    """Return the stylesheets of ours that are parts of one, which alone is published."""
    return tuple(config.plugins["promosite"].config.get("stylesheets") or ())


def complete(files: Files, config: MkDocsConfig, edition: Edition) -> None:
    """Add the stand-ins for pages that the locale lacks, the shared assets, the stylesheet, and what machines find."""
    for key in edition.site.source_pages:
        page = edition.library.shown(key)
        draft = files.get_file_from_path(f"{edition.reader.code}/{key}.md")
        if draft and (not page or page.locale != edition.reader.code):
            files.remove(draft)
        if page and page.locale != edition.reader.code:
            files.append(_stand_in(page, config, edition))
    for original in unpublished(edition.site):
        _keep_back(files.get_file_from_path(original))
    _add(files, config, files_of_locale(edition.library, edition.discovery))
    if edition.reader.is_source:
        files.append(File.generated(config, STYLESHEET, content=stylesheet(edition.site.settings)))
        _add(files, config, files_of_site(edition.site, edition.discovery, edition.day()))
    else:
        _share(files, config, edition)


def _share(files: Files, config: MkDocsConfig, edition: Edition) -> None:
    """Let pages of a translation know of what lies once for all locales."""
    for asset in sorted(edition.site.assets):
        if asset.startswith("assets/"):
            files.append(_shared(asset, config))
    for file in files:
        if file.src_dir not in {None, config.docs_dir}:
            _keep_back(file)


def _add(files: Files, config: MkDocsConfig, found: Iterable[tuple[str, str | bytes]]) -> None:
    """Add files that are made; MkDocs would leave out `.well-known`, as it does all hidden folders."""
    for path, content in found:
        files.append(File.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED))


def _stand_in(page: Page, config: MkDocsConfig, edition: Edition) -> File:
    """Return a file at the reader's address whose text is that of another locale."""
    return File.generated(config, f"{edition.reader.code}/{page.key}.md", content=stand_in_text(edition, page.key))


def stand_in_text(edition: Edition, key: str) -> str:
    """Return the Markdown that a reader is shown of a page that the reader's locale lacks."""
    page = edition.library.shown(key)
    return page.body.text if page else ""


def _shared(asset: str, config: MkDocsConfig) -> File:
    """Return a shared asset as the locale's pages know it; it lies once, at the root, already copied."""
    file = File(asset, config.docs_dir, config.site_dir, config.use_directory_urls)
    _keep_back(file)
    return file


def _keep_back(file: File | None) -> None:
    """Let pages know of a file that this locale's build doesn't copy: the source's does."""
    if file:
        file.copy_file = lambda dirty=False: None  # type: ignore[method-assign]  # noqa: ARG005
