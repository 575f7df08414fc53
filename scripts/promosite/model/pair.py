"""A page and its translation, block held against block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from promosite.model.comparison import Comparison
from promosite.model.page import Block, Page
from promosite.model.registry import Registries
from promosite.model.settings import Settings


class Match(NamedTuple):
    """A block of the source and its translation; one of them is missing where the other stands alone."""

    source: Block | None
    target: Block | None


@dataclass(frozen=True, slots=True)
class Pair:
    """A source page, its translation into one locale, and what the rules need to judge them."""

    source: Page
    target: Page
    matches: tuple[Match, ...]
    """In the order of the source; a block that only the translation has follows the one before it."""
    registries: Registries
    settings: Settings
    comparison: Comparison
    """With the page it was translated from: the source, or the pivot that its stamp names."""
    pivot: Comparison | None = None
    """How the pivot itself stands to the source."""

    @property
    def couples(self) -> Iterator[tuple[Block, Block]]:
        """The blocks that have a partner: source and target."""
        for match in self.matches:
            if match.source and match.target:
                yield match.source, match.target
