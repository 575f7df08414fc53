"""One locale's build: MkDocs' own steps in their order, less the walk through thousands of icons that no page shows.

`mkdocs.commands.build.build` does the same for one language; mkdocs-static-i18n calls it again for each of the others.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from mkdocs.commands import build as host
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation

from promosite.model.site import Site
from promosite.render.converter import Converter
from promosite.render.discovery import files_of_locale, files_of_site
from promosite.render.edition import Edition
from promosite.render.files import stand_in_text
from promosite.render.own_files import own_files
from promosite.render.plugin import PromositePlugin
from promosite.render.reads import NAVIGATION, Read
from promosite.render.reuse import Reuse

_MANY = 100
"""Pages of a locale from which all are built anew, beside each other."""


class ShownFiles(FileSystemLoader):
    """Finds every template, and lists those that aren't hidden: MkDocs publishes no other, and Material hides icons."""

    def list_templates(self) -> list[str]:
        """Return the names of the files in all folders of the theme, sorted."""
        return sorted({name for folder in self.searchpath for name in _shown_below(Path(folder))})


def _shown_below(folder: Path) -> Iterable[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = Path(parent).relative_to(folder)
        yield from ((below / name).as_posix() for name in names)


@dataclass(slots=True)
class Ready:
    """A locale that was built: all that it takes to build some of its pages again."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment
    converter: Converter
    edition: Edition | None
    """None where our plugin isn't in use."""
    reuse: Reuse
    are_lists_old: bool = False
    """Whether what tells of all pages hasn't been written since one of them was built again."""

    def build_again(self, site: Site, key: str, changed: AbstractSet[Read]) -> list[str] | None:
        """Build a page as the site has it now, and all pages that read of it what has `changed`; return their keys.

        None, and nothing is built, where every page shows what has changed.
        """
        if self.edition is None:
            return None
        self.edition.library.renew(site, changed)
        edition = self.edition.renewed() if changed else replace(self.edition, site=self.edition.library.site)
        keys = self._keys(edition, key, changed)
        if keys is None or edition.context != self.edition.context:
            return None
        self.edition = edition
        self._resume(edition)
        for each in keys:
            self._build_page(edition, each)
        self.are_lists_old = self.are_lists_old or bool(changed)
        return keys

    def has_read(self, changed: AbstractSet[Read]) -> bool:
        """Whether a page of the locale, or what tells of all its pages, shows any of what has changed."""
        of_all = self.edition.library.reads.noted if self.edition else set[Read]()
        return not all(changed.isdisjoint(reads) for reads in (of_all, *self.reuse.reads.values()))

    def write_lists(self) -> None:
        """Write what tells of all pages, where that is old: the lists without a page, the feeds, what machines read."""
        if self.edition and self.are_lists_old:
            self._resume(self.edition)
            self._write_lists(self.edition)
            self.are_lists_old = False

    def _keys(self, edition: Edition, key: str, changed: AbstractSet[Read]) -> list[str] | None:
        """Return the keys of the pages to be built; None where too many are, or MkDocs tells them of each other."""
        prefix, keys = f"{edition.reader.code}/", {key}
        for uri, reads in self.reuse.reads.items() if changed else ():
            if NAVIGATION in reads:
                return None
            if not changed.isdisjoint(reads):
                keys.add(uri.removeprefix(prefix).removesuffix(".md"))
        return sorted(keys) if len(keys) <= _MANY else None

    def _build_page(self, edition: Edition, key: str) -> None:
        file = self.files.get_file_from_path(f"{edition.reader.code}/{key}.md")
        if file is None:
            return
        if not file.abs_src_path:
            file.content_string = stand_in_text(edition, key)
        self.reuse.reads.pop(file.src_uri, None)
        with self.reuse.listening(file):
            self.converter.populate(_page(file))
        with self.reuse.noting(file):
            host._build_page(_page(file), self.config, [], self.nav, self.env)  # noqa: SLF001  # as below

    def _write_lists(self, edition: Edition) -> None:
        _write_templates(self.files, self.config, self.nav, self.env)
        found = list(files_of_locale(edition.library, edition.discovery))
        if edition.reader.is_source:
            found += files_of_site(edition.site, edition.discovery, edition.day())
        for path, content in found:
            place = Path(self.config.site_dir) / path
            place.write_bytes(content.encode() if isinstance(content, str) else content)

    def _resume(self, edition: Edition) -> None:
        """Have the plugins take up this locale: MkDocs keeps one of each, whatever it builds."""
        ours: Any = self.config.plugins["promosite"]
        ours.site, ours.edition, ours.environment = edition.site, edition, self.env
        i18n: Any = self.config.plugins["i18n"]
        i18n.current_language = edition.reader.code


def build_locale(config: MkDocsConfig, locale: str) -> Ready:
    """Build the pages of one locale into the configured folder, which is left as it is otherwise."""
    i18n: Any = config.plugins["i18n"]
    i18n.current_language, i18n.building = locale, True
    try:
        ready = _build(config)
    except Exception as error:
        config.plugins.on_build_error(error=error)
        raise
    i18n.i18n_files_per_language.clear()  # kept for a switcher of theirs, which knows only the locales built before
    return ready


def _build(config: MkDocsConfig) -> Ready:
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    files, env = _gathered(config)
    nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    pages = files.documentation_pages()
    reuse, converter = Reuse(config, files), Converter(config, files)
    for file in pages:
        if not (reuse.is_read(file) or reuse.is_converted(file)):
            with reuse.converting(file):
                converter.populate(_page(file))
    env = config.plugins.on_env(env, config=config, files=files) or env
    files.copy_static_files()
    _write_templates(files, config, nav, env)
    for file in pages:
        if not reuse.is_written(file):
            with reuse.noting(file):
                host._build_page(_page(file), config, pages, nav, env)  # noqa: SLF001  # as in converter.py
            _page(file).markdown = _page(file).content = ""  # MkDocs would keep both to its end; None unnames a page
    for file in pages:
        _page(file).validate_anchor_links(files=files, log_level=config.validation.links.anchors)
    config.plugins.on_post_build(config=config)
    ours = config.plugins.get("promosite")
    edition = ours.edition if isinstance(ours, PromositePlugin) else None
    return Ready(config, files, nav, env, converter, edition, reuse)


def _gathered(config: MkDocsConfig) -> tuple[Files, Environment]:
    """Return the files of the build as the plugins leave them, and the templates' environment."""
    i18n: Any = config.plugins["i18n"]
    files = own_files(config, {language.locale for language in i18n.config.languages} - {i18n.current_language})
    env = config.theme.get_env()
    env.loader = ShownFiles(config.theme.dirs)
    files.add_files_from_theme(env, config)
    files = config.plugins.on_files(files, config=config)
    set_exclusions(files, config)
    return files, env


def _write_templates(files: Files, config: MkDocsConfig, nav: Navigation, env: Environment) -> None:
    for name in sorted(config.theme.static_templates):
        host._build_theme_template(name, env, files, config, nav)  # noqa: SLF001
    for name in config.extra_templates:
        host._build_extra_template(name, files, config, nav)  # noqa: SLF001


def _page(file: File) -> Any:  # noqa: ANN401  # MkDocs types it as absent until the navigation is made, which it is
    return file.page
