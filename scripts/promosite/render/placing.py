"""Where a locale's files are put: what is published already, to the byte the same, is left where it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from promosite.disk import content_found, files_below


@dataclass(frozen=True, slots=True)
class Placing:
    """A folder that a locale is built into; what stands at the same place of the published site isn't written again."""

    folder: Path
    published: Path | None = None
    """The site as the last build published it, if nobody changed it since."""
    in_place: set[str] = field(default_factory=set)
    """Files that are published already, by path below the site's folder."""
    _made: set[Path] = field(default_factory=set)
    """Folders that are there."""

    def put(self, path: str, content: bytes) -> None:
        """Put a file where it belongs, by its path below the site's folder."""
        if self.published and content_found(f"{self.published}/{path}") == content:
            self.leave(path)
            return
        place = self.folder / path
        if place.parent not in self._made:
            place.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(place.parent)
        place.write_bytes(content)

    def leave(self, path: str) -> None:
        """Leave a file as it is published."""
        self.in_place.add(path)


def left_in_place(folder: Path, published: Path | None) -> Iterator[str]:
    """Delete what was built into a folder and is published already, to the byte the same; yield the paths."""
    for path, entry in list(files_below(folder)) if published else ():
        if content_found(f"{published}/{path}") == content_found(entry.path):
            Path(entry.path).unlink()
            yield path


def text_before(path: str, digest: str, places: Iterable[Path]) -> bytes | None:
    """Return a file of the site that was built before, by its path and its SHA-256; None where it is nowhere."""
    found = (content_found(f"{place}/{path}") for place in places)
    return next((content for content in found if content and sha256(content).hexdigest() == digest), None)
