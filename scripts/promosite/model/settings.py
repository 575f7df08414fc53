"""The settings of a site, as its mkdocs.yml states them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from promosite.model.locale import Locale
from promosite.model.location import Location

if TYPE_CHECKING:  # reading the schemas takes longer than repeating a report that is known
    from promosite.model.options import Options


@dataclass(frozen=True, slots=True)
class Settings:
    """What mkdocs.yml says, with the places where it says it."""

    config: Path
    docs: Path
    target: Path
    overrides: Path | None
    site_url: str
    directory_urls: bool
    locales: tuple[Locale, ...]
    options: Options | None
    """None: the site doesn't use our plugin, so our front matter is not asked of it."""
    excluded: tuple[str, ...] = ()
    """Patterns of files that are not pages (exclude_docs)."""
    includes: tuple[Path, ...] = ()
    """Folders from which pages may include files (pymdownx.snippets); none: nothing is included."""
    theme: str = ""
    """The name of MkDocs' theme."""
    has_theme_styles: bool = True
    """Whether pages load the theme's stylesheets; else what they use of them stands in ours."""
    guests: tuple[str, ...] = ()
    """Plugins and hooks besides mkdocs-static-i18n and ours; what they read, and keep in mind, nobody can know."""
    where: tuple[tuple[tuple[str | int, ...], Location], ...] = ()

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.config.parent

    @property
    def has_saved_pages(self) -> bool:
        """Whether a file to save lies beside each page, as far as mkdocs.yml says."""
        return self.options is None or self.options.saved_pages

    @property
    def source(self) -> Locale:
        """The locale that the others are translated from."""
        return next(locale for locale in self.locales if locale.is_source)

    def locale(self, code: str) -> Locale:
        """Return the locale of this code; KeyError if there is none."""
        for locale in self.locales:
            if locale.code == code:
                return locale
        raise KeyError(code)
