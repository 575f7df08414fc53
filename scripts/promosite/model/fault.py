"""What a reader could not read; a rule of the same name turns it into a finding."""

from __future__ import annotations

from dataclasses import dataclass

from promosite.model.location import Location
from promosite.model.message import Message


@dataclass(frozen=True, slots=True)
class Fault:
    """A source that can't be taken as it is: the name of its rule, the place, the words."""

    rule: str
    location: Location
    message: Message
    hint: Message
