"""One page of a small site in six languages, and what people do to it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

PAGES = Path(__file__).parent / "pages"
LOCALES = ("en", "fr", "zh", "ja", "ko")
RETOUCHED = {
    "en": ("close enough for a day trip", "near enough for a day trip"),
    "fr": ("assez près pour y passer la journée", "assez près pour une journée"),
    "zh": ("当天即可往返", "一天之内即可往返"),
    "ja": ("日帰りができる近さです", "日帰りで行けます"),
    "ko": ("하루에 다녀올 수 있습니다", "하루면 다녀올 수 있습니다"),
}
"""A phrase of each translation, and how a translator might put it otherwise."""


@dataclass(slots=True)
class World:
    """A page by its key, in the folder of a site; what is to be stamped is done at the end of the day."""

    root: Path
    key: str
    to_stamp: list[tuple[str, str | None]] = field(default_factory=list)
    hashes: dict[str, str] = field(default_factory=dict)
    """By locale: what a tool that pins a hash of the whole source has in the translation."""

    def path(self, locale: str) -> Path:
        """Return the file of the page in a locale."""
        return self.root / "docs" / locale / f"{self.key}.md"

    @property
    def hash(self) -> str:
        """Hash of the source file as it is."""
        return hashlib.sha256(self.path("vi").read_bytes()).hexdigest()

    def pin_hash(self, *locales: str, value: str | None = None) -> None:
        """Pin the hash of the source, or another one, in translations."""
        self.hashes |= dict.fromkeys(locales or LOCALES, value or self.hash)

    def lay(self) -> None:
        """Write the page in all languages; its key stands in its title, so that no two pages are the same."""
        for locale in ("vi", *LOCALES):
            text = (PAGES / f"{locale}.md").read_text(encoding="utf-8")
            self.path(locale).write_text(re.sub(r"(?m)^(title: .*)$", rf"\1 ({self.key})", text), encoding="utf-8")

    def replace(self, locale: str, old: str, new: str) -> None:
        """Replace a text that must be there, once."""
        text = self.path(locale).read_text(encoding="utf-8")
        if old not in text:
            raise ValueError(f"{self.key}, {locale}: {old}")
        self.path(locale).write_text(text.replace(old, new, 1), encoding="utf-8")

    def retouch(self, *locales: str) -> None:
        """Put a phrase of the translations otherwise."""
        for locale in locales or LOCALES:
            self.replace(locale, *RETOUCHED[locale])

    def stamp(self, *locales: str, because: str | None = None) -> None:
        """Stamp the translations at the end of the day."""
        self.to_stamp += [(locale, because) for locale in locales or LOCALES]

    def rewrite(self, locale: str, change: bytes | None = None, encoding: str = "utf-8") -> None:
        """Save the file anew in other bytes."""
        text = self.path(locale).read_text(encoding="utf-8")
        self.path(locale).write_bytes((change or b"") + text.encode(encoding))

    def rename(self, key: str) -> None:
        """Give the page another path in every language."""
        for locale in ("vi", *LOCALES):
            self.path(locale).rename(self.path(locale).with_name(f"{key}.md"))
        self.key = key
