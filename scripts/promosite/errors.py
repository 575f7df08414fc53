"""The one exception for trouble that stops us: the reader gets a line that says why and how to mend it."""

from __future__ import annotations

from promosite.model.location import Location
from promosite.model.message import Message, Translate, say

EXIT_FINDINGS, EXIT_STOPPED = 1, 2
"""Exit codes: the content is wrong; we cannot go on."""


class CannotGoOnError(Exception):
    """We cannot go on (configuration, folder, disk, usage); the command exits 2."""

    def __init__(self, message: Message, hint: Message, location: Location | None = None) -> None:
        """Keep what is wrong, how to mend it and, where it is known, the place."""
        super().__init__(message.english)
        self.message = message
        self.hint = hint
        self.location = location

    def __reduce__(self) -> tuple[type[CannotGoOnError], tuple[Message, Message, Location | None]]:
        """Let it cross from one process to another."""
        return type(self), (self.message, self.hint, self.location)

    def line(self, translate: Translate) -> str:
        """Return what the reader is told: the place, what is wrong, how to mend it."""
        place = f"{self.location}: " if self.location else ""
        return f"{place}{self.message.text(translate)} {self.hint.text(translate)}"


def of_lost_process() -> CannotGoOnError:
    """Return what is told where the system ended a process that worked for us."""
    message = say("The system ended a process that was at work: perhaps memory ran out.")
    return CannotGoOnError(message, say("Close other programs, or use one process: --jobs 1."))
