"""Puts the cards that were drawn where pages say they are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from promosite.disk import share
from promosite.model.social import SocialCard
from promosite.optimise.store import Store

FOLDER = ".cache/promosite/cards"


def card_store(root: Path) -> Store:
    """Return where a project's cards are kept."""
    return Store(root, FOLDER)


def publish(cards: Iterable[SocialCard], root: Path, folder: Path) -> None:
    """Put the cards of the project at `root` below a site's folder; OSError where one isn't there."""
    kept = card_store(root).folder
    targets = {folder / card.path: kept / card.name for card in cards}
    for parent in {target.parent for target in targets}:
        parent.mkdir(parents=True, exist_ok=True)
    for target, made in targets.items():
        share(str(made), str(target))
