"""`promosite strings`: the catalogues of the templates (every locale) and of our messages (Vietnamese)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from promosite.check.registry import all_rules
from promosite.model.message import say
from promosite.model.settings import Settings
from promosite.publish.faults import SITE_FAULTS
from promosite.wording.catalogues import catalogue_path
from promosite.wording.extraction import Found, missing, program_words, template_words, update
from promosite.wording.messages import LANGUAGES

PACKAGE = Path(__file__).resolve().parent.parent


def update_catalogues(settings: Settings, tell: Callable[[str], None], translate: Callable[[str], str]) -> int:
    """Bring every catalogue up to date, tell what is left to translate, and return how many words that is."""
    left = 0
    for path, locale, found in catalogues(settings):
        words = missing(update(path, locale, found))
        left += len(words)
        shown = path.relative_to(settings.root).as_posix()
        tell(say("{path}: {count} messages to translate", path=shown, count=len(words)).text(translate))
        for word in words:
            tell(f"    {word if isinstance(word, str) else word[0]}")
    return left


def catalogues(settings: Settings) -> Iterator[tuple[Path, str, list[Found]]]:
    """Yield each catalogue: its file, its locale, and the words that are in use."""
    if settings.overrides:
        words = list(template_words(settings.overrides))
        for locale in settings.locales:
            yield catalogue_path(settings.overrides, locale.code), locale.code, words
    if PACKAGE.is_relative_to(settings.root):
        messages = [*program_words(PACKAGE), *template_words(PACKAGE), *_help_pages()]
        for language in LANGUAGES:
            if language != "en":
                yield catalogue_path(PACKAGE, language), language, messages


def _help_pages() -> Iterator[Found]:
    helps = {rule.code: rule.help for rule in all_rules()} | {fault.code: fault.help for fault in SITE_FAULTS}
    for code, help_page in helps.items():
        yield help_page, None, (f"check/{code}", 1)
