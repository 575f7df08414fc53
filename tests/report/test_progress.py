"""Long work shows how far it is: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

from io import StringIO

from promosite.model.message import say
from promosite.report.progress import Progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def work(stream: StringIO) -> str:
    progress = Progress(str, stream)
    progress.begin("read")
    progress.begin("render", total=2)
    progress.step("vi")
    progress.step("en")
    progress.end(say("Done."))
    return stream.getvalue()


def test_elsewhere_each_step_is_a_line() -> None:
    assert work(StringIO()).splitlines() == [
        "Reading the pages …",
        "Building the site …",
        "Building the site: vi (1/2)",
        "Building the site: en (2/2)",
        "Done.",
    ]


def test_on_a_terminal_a_bar_fills_in_its_place() -> None:
    shown = work(Terminal())
    assert "█" * 12 + "░" * 12 + " 1/2 vi" in shown
    assert "█" * 24 + " 2/2 en" in shown
    assert shown.endswith("\r\x1b[KDone.\n")
    assert shown.count("\n") == 1
