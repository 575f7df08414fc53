"""The pin of a translation: which text of the source it renders, and which text it was when that was said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256

_WRITTEN = re.compile(rb"(v\d+:[0-9a-f]{16})-[0-9a-f]{16}-[0-9a-f]{8}")
_FORM = re.compile(r"(v\d+):([0-9a-f]{16})-([0-9a-f]{16})-([0-9a-f]{8})")


@dataclass(frozen=True, slots=True)
class Pin:
    """Fingerprints of the source and of the translation at the moment of stamping, tied together by a seal.

    Written `v1:<source>-<translation>-<seal>`. The seal is the first 8 hexadecimal digits of the SHA-256 of all that
    stands before it: a pin that was moved by hand, while the text stayed, breaks its seal.
    """

    version: str
    source: str
    target: str
    seal: str

    @classmethod
    def of(cls, source: str, target: str) -> Pin:
        """Return the pin of two fingerprints of one version (`v1:…`)."""
        version, _, digest = source.partition(":")
        return _sealed(version, digest, target.partition(":")[2])

    @classmethod
    def parse(cls, text: str) -> Pin | None:
        """Return the pin that a text writes, or None where it is none."""
        found = _FORM.fullmatch(text)
        return cls(*found.groups()) if found else None

    @property
    def is_sealed(self) -> bool:
        """Whether the pin is as it was stamped."""
        return self == _sealed(self.version, self.source, self.target)

    @property
    def source_fingerprint(self) -> str:
        """The source as it was translated."""
        return f"{self.version}:{self.source}"

    @property
    def target_fingerprint(self) -> str:
        """The translation as it was stamped."""
        return f"{self.version}:{self.target}"

    def __str__(self) -> str:
        """Return the pin as front matter writes it."""
        return f"{self.version}:{self.source}-{self.target}-{self.seal}"


def _sealed(version: str, source: str, target: str) -> Pin:
    seal = sha256(f"{version}:{source}-{target}".encode()).hexdigest()[:8]
    return Pin(version, source, target, seal)


def sources_named(content: bytes) -> set[str]:
    """Return the fingerprints of the sources that the pins in a file name."""
    return {name.decode() for name in _WRITTEN.findall(content)}
