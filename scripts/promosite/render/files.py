"""The files of one locale's build: without what must not be published, with what MkDocs doesn't know of."""

from __future__ import annotations

from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from promosite.model.page import Page
from promosite.read.folders import is_leftover
from promosite.read.registries import FOLDER as REGISTRY
from promosite.render.edition import STYLESHEET, Edition
from promosite.render.pictures import unpublished
from promosite.render.sitemap import sitemap
from promosite.render.stylesheet import stylesheet

_SITEMAP = "sitemap.xml"
_OF_THE_THEME = ("partials/", "locales/", _SITEMAP)
"""Sources of templates, and the sitemap that static-i18n brings along; ours takes its place."""


def is_published(file: File, config: MkDocsConfig) -> bool:
    """Whether a file belongs on the site: sources of templates, registries and leftovers don't."""
    if not file.abs_src_path or not file.abs_src_path.startswith(config.docs_dir):
        return not file.src_uri.startswith(_OF_THE_THEME) and not file.src_uri.endswith((".css.map", ".js.map"))
    return not file.src_uri.startswith(f"{REGISTRY}/") and not is_leftover(PurePosixPath(file.src_uri).name)


def complete(files: Files, config: MkDocsConfig, edition: Edition) -> None:
    """Add the stand-ins for pages that the locale lacks, the shared assets, the stylesheet and the sitemap."""
    for key in edition.site.source_pages:
        page = edition.library.shown(key)
        draft = files.get_file_from_path(f"{edition.reader.code}/{key}.md")
        if draft and (not page or page.locale != edition.reader.code):
            files.remove(draft)
        if page and page.locale != edition.reader.code:
            files.append(_stand_in(page, config, edition))
    for original in unpublished(edition.site):
        _keep_back(files.get_file_from_path(original))
    if edition.reader.is_source:
        files.append(File.generated(config, STYLESHEET, content=stylesheet(edition.site.settings)))
        files.append(File.generated(config, _SITEMAP, content=sitemap(edition.site)))
    else:
        for asset in sorted(edition.site.assets):
            if asset.startswith("assets/"):
                files.append(_shared(asset, config))


def _stand_in(page: Page, config: MkDocsConfig, edition: Edition) -> File:
    """Return a file at the reader's address whose text is that of another locale."""
    return File.generated(config, f"{edition.reader.code}/{page.key}.md", content=page.body.text)


def _shared(asset: str, config: MkDocsConfig) -> File:
    """Return a shared asset as the locale's pages know it; it lies once, at the root, already copied."""
    file = File(asset, config.docs_dir, config.site_dir, config.use_directory_urls)
    _keep_back(file)
    return file


def _keep_back(file: File | None) -> None:
    """Let pages know of a file that this build doesn't copy."""
    if file:
        file.copy_file = lambda dirty=False: None  # type: ignore[method-assign]  # noqa: ARG005
