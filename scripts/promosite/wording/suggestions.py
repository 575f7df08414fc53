"""The hint after a name that nobody knows: the nearest known one, and all of them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from promosite.model.message import Message, say

MOST = 20
"""Names that a hint lists; of more, the nearest are enough."""


def nearest(written: str, valid: Iterable[str]) -> Message:
    """Return the hint that names the valid name nearest to the one written, and the others (of many, a few)."""
    known = list(valid)
    close = _close(written, known)
    names = ", ".join(known if len(known) <= MOST else close)
    if close:
        return say("Did you mean “{nearest}”? You can use: {names}.", nearest=close[0], names=names)
    if names:
        return say("You can use: {names}.", names=names)
    return say("Look up the name: {count} are known.", count=len(known)) if known else say("Remove this name.")


_CLOSE, _FEW = 0.5, 5


def _close(written: str, known: Iterable[str]) -> list[str]:
    """Return the few names that are most like the one written, the likest first, equals in their order."""
    shares = {name: SequenceMatcher(None, written, name).ratio() for name in known}
    return sorted((name for name in shares if shares[name] >= _CLOSE), key=lambda name: (-shares[name], name))[:_FEW]
