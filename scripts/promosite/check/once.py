"""What several rules ask of a site, one after the other, put together once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from promosite.model.site import Site

_T = TypeVar("_T")


def once_a_site(make: Callable[[Site], _T]) -> Callable[[Site], _T]:
    """Have a function remember what it returned for the site that was asked about last."""
    known: list[tuple[Site, _T]] = []

    @wraps(make)
    def made(site: Site) -> _T:
        if not (known and known[0][0] is site):
            known[:] = [(site, make(site))]
        return known[0][1]

    return made
