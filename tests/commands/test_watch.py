"""`--watch`: the check is made again after every save, until Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

DEADLINE = 60
"""Seconds until a report must be there; a busy machine needs some, a working one hardly any."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent to a whole console there")


class Watching:
    """A check that is running, and what it says."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.lines: Queue[str] = Queue()
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.put(line)

    def report(self) -> str:
        """Return the next report, which ends with its sums."""
        told = [self.lines.get(timeout=DEADLINE)]
        while not told[-1].startswith("Errors:"):
            told.append(self.lines.get(timeout=DEADLINE))
        return "".join(told)


@pytest.fixture
def watching(project: Path) -> Iterator[Watching]:
    command = [sys.executable, "-u", "-m", "promosite", "check", "translations", "--lang", "en", "--watch"]
    with subprocess.Popen(
        command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ) as process:
        yield Watching(process)
        process.kill()


def test_it_checks_again_after_a_save_and_ends_with_ctrl_c(project: Path, watching: Watching) -> None:
    assert "T201" not in watching.report()
    page = project / "docs/en/way.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("- Coaches run all day.\n", ""), encoding="utf-8")
    assert "warning  T201 missing-block" in watching.report()
    page.write_text(text, encoding="utf-8")
    assert "T201" not in watching.report()
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(timeout=DEADLINE) == 0


def test_a_page_that_appears_and_one_that_goes_are_seen(project: Path, watching: Watching) -> None:
    watching.report()
    (project / "docs/ja/way.md").unlink()
    assert "T001" in watching.report()


def test_a_page_that_cannot_be_read_does_not_end_it(project: Path, watching: Watching) -> None:
    watching.report()
    page = project / "docs/en/way.md"
    kept = page.read_bytes()
    page.write_bytes(b"\xff\xfe\x00")
    assert "C001" in watching.report()
    page.write_bytes(kept)
    assert "C001" not in watching.report()


def test_settings_that_are_broken_for_a_moment_do_not_end_it(project: Path, watching: Watching) -> None:
    watching.report()
    config = project / "mkdocs.yml"
    kept = config.read_text(encoding="utf-8")
    config.write_text("site_name: [\n", encoding="utf-8")
    assert "mkdocs.yml:2:1" in watching.lines.get(timeout=DEADLINE)
    config.write_text(kept, encoding="utf-8")
    watching.report()
    assert watching.process.poll() is None
