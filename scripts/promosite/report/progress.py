"""Progress of long work: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TextIO

from promosite.model.message import Message, say

_STAGES = {
    "read": say("Reading the pages"),
    "check": say("Checking"),
    "render": say("Building the site"),
    "cards": say("Drawing the social cards"),
    "pictures": say("Making pictures for readers"),
    "verify": say("Verifying what was built"),
    "look": say("Looking at new pictures"),
    "draw": say("Rendering the drawings"),
}
_WIDTH = 24


@dataclass(slots=True)
class Progress:
    """Tells the person at the terminal what is being done; silent where `stream` is None."""

    translate: Callable[[str], str] = str
    stream: TextIO | None = field(default_factory=lambda: sys.stderr)
    stage: str = ""
    total: int = 0
    done: int = 0

    def begin(self, stage: str, total: int = 0) -> None:
        """Say that a stage begins; `total` is the number of its steps, if it has any."""
        self._finish_bar()
        self.stage, self.total, self.done = (
            _STAGES.get(stage, say(stage)).text(self.translate),
            total,
            0,
        )
        self._show("")

    def started(self, stage: str, total: int) -> Callable[[str], object]:
        """Begin a stage of so many small steps, and return what is told each; a line for each is no use to a log."""
        self.begin(stage, total)
        return self.step if self._is_terminal else len

    def step(self, name: str) -> None:
        """Say that the next step of this stage begins."""
        self.done += 1
        self._show(name)

    def end(self, message: Message | None = None) -> None:
        """Close the bar, and say a last word."""
        self._finish_bar()
        if message and self.stream:
            print(message.text(self.translate), file=self.stream)

    @property
    def _is_terminal(self) -> bool:
        return bool(self.stream and self.stream.isatty())

    def _show(self, name: str) -> None:
        if not self.stream:
            return
        if self._is_terminal:
            filled = _WIDTH * self.done // self.total if self.total else 0
            bar = f" {'█' * filled}{'░' * (_WIDTH - filled)} {self.done}/{self.total} {name}" if self.total else " …"
            self.stream.write(f"\r\x1b[K{self.stage}{bar}")
        else:
            self.stream.write(f"{self.stage}: {name} ({self.done}/{self.total})\n" if name else f"{self.stage} …\n")
        self.stream.flush()

    def _finish_bar(self) -> None:
        if self.stage and self._is_terminal and self.stream:
            self.stream.write("\r\x1b[K")
