"""The hint after a name that nobody knows: the nearest known one, and all of them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from promosite.model.message import Message, say

MOST = 20
"""Names that a hint lists; of more, the nearest are enough."""


def nearest(written: str, valid: Iterable[str]) -> Message:
    """Return the hint that names the valid name nearest to the one written, and the others (of many, a few)."""
    known = list(valid)
    close = get_close_matches(written, known, n=5, cutoff=0.5)
    names = ", ".join(known if len(known) <= MOST else close)
    if close:
        return say("Did you mean “{nearest}”? You can use: {names}.", nearest=close[0], names=names)
    if names:
        return say("You can use: {names}.", names=names)
    return say("Look up the name: {count} are known.", count=len(known)) if known else say("Remove this name.")
