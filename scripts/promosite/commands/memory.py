"""What was found on each page before, as long as nothing it depends on has changed: not a byte.

What is found on a page in all its locales depends on those files, on the texts that they were translated from, and on
all that isn't a page (settings, registries, catalogues, names of assets, rules); all of it is in the name under which
it is kept. A page that was changed is examined again, and the others are not.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from promosite.commands.recall import FOLDER, Inputs, content_of
from promosite.model.pin import sources_named
from promosite.model.settings import Settings
from promosite.optimise.kept import Kept
from promosite.optimise.store import name_of
from promosite.read.bases import base_path


@dataclass(frozen=True, slots=True)
class Memory:
    """What a check found on the pages of a site."""

    docs: Path
    around: str
    """The digest of all that isn't a page."""
    kept: Kept

    @classmethod
    def of(cls, settings: Settings, check: str, pages: Collection[str]) -> Memory | None:
        """Return what is remembered of a check over these pages; None where too much may change beside them."""
        inputs = Inputs(settings.config, settings.docs, settings.overrides, settings.includes)
        if not inputs.are_known:
            return None
        around = name_of(str(settings.config), inputs.digest(apart=frozenset(pages)))
        return cls(settings.docs, around, Kept(settings.root, f"{FOLDER}/examined-{check}"))

    def name(self, paths: Sequence[str]) -> str:
        """Return the name of what is found on the page that has these files, as they are now."""
        contents = [(path, content_of(f"{self.docs}/{path}")) for path in paths]
        bases = sorted({base_path(self.docs, pin) for _, content in contents for pin in sources_named(content or b"")})
        contents += [(path.name, content_of(path)) for path in bases]
        return name_of(self.around, [(path, content and sha256(content).hexdigest()) for path, content in contents])
