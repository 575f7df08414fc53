"""What a reader could not read; a rule of the same name turns it into a finding."""

from __future__ import annotations

from typing import NamedTuple

from promosite.model.location import Location
from promosite.model.message import Message


class Fault(NamedTuple):
    """A source that can't be taken as it is: the name of its rule, the place, the words."""

    rule: str
    location: Location
    message: Message
    hint: Message
