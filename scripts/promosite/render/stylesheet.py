"""The one stylesheet of the site, joined from the tokens, the base and each component's own file.

Where mkdocs.yml says `theme: {styles: false}`, pages load none of the theme's; what they use of it
stands before ours.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.utils import get_theme_dir

from promosite.errors import CannotGoOnError
from promosite.model.location import Location
from promosite.model.message import say
from promosite.model.settings import Settings
from promosite.optimise.kept import Kept
from promosite.optimise.store import name_of
from promosite.optimise.styles.names import Names
from promosite.optimise.styles.used import used
from promosite.provenance import code_digest

STYLESHEET = "assets/promosite.css"
_FOLDER = ".cache/promosite/styles"


def stylesheet(settings: Settings) -> str:
    """Return the stylesheets below overrides as one: those named in mkdocs.yml first, then the components'."""
    if settings.overrides is None:
        return ""
    first = [settings.overrides / name for name in (settings.options.stylesheets if settings.options else ())]
    components = sorted((settings.overrides / "partials").glob("*/*.css"))
    for path in first:
        if not path.is_file():
            message = say("The stylesheet “{path}” is missing.", path=path.name)
            raise CannotGoOnError(message, say("Mend “stylesheets” in mkdocs.yml."), Location(settings.config.name))
    return "\n".join(_without_comments(path) for path in [*first, *components])


def add_theme_styles(settings: Settings, folder: Path, names: Names) -> None:
    """Put what pages with these names use of the theme's stylesheets before the rules of the built stylesheet."""
    if settings.has_theme_styles or settings.overrides is None:
        return
    for script in settings.overrides.glob("assets/**/*.js"):
        names.note_script(script.read_text(encoding="utf-8"))
    sheets = sorted(Path(get_theme_dir(settings.theme)).glob("assets/stylesheets/*.css"))
    built, own = folder / STYLESHEET, stylesheet(settings)
    theme = "".join(path.read_text(encoding="utf-8") for path in sheets)
    built.unlink(missing_ok=True)  # what was published before may be the same file
    chosen = _used(settings, theme, names.all(), own)
    built.write_text(f"{chosen}\n{own}", encoding="utf-8", newline="\n")


def _used(settings: Settings, theme: str, names: frozenset[str], own: str) -> str:
    """Return what is used of the theme's styles, as it was chosen last time from the same."""
    kept = Kept(settings.root, _FOLDER)
    name = name_of(code_digest(), theme, sorted(names), own)
    chosen: str | None = kept.find(name)
    if chosen is None:
        chosen = used(theme, names, own)
        kept.keep(name, chosen)
    kept.prune({name})
    return chosen


def _without_comments(path: Path) -> str:
    parts = path.read_text(encoding="utf-8").split("/*")
    return "".join([parts[0], *(part.partition("*/")[2] for part in parts[1:])]).strip()
