"""The hint after a name that nobody knows: the nearest known one, and all of them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from promosite.model.message import Message, say


def nearest(written: str, valid: Iterable[str]) -> Message:
    """Return the hint that names the valid name nearest to the one written, and all valid ones."""
    known = list(valid)
    names = ", ".join(known)
    close = get_close_matches(written, known, n=1, cutoff=0.5)
    if close:
        return say("Did you mean “{nearest}”? You can use: {names}.", nearest=close[0], names=names)
    return say("You can use: {names}.", names=names) if known else say("Remove this name.")
