"""How long an editor waits from saving a page until an open browser shows it, beside the preview of plain MkDocs.

`python3 scripts/dev.py bench preview [--pages 500] [--saves 5] [--plain-saves 1] [--write]`: both serve the pages of
`bench build` in six languages; Chromium has the page open, scrolled down. Medians, after one save that isn't counted;
of the plain preview, which builds everything each time, few saves and none before. Where the browser stands afterwards
and what the preview holds in memory is looked at as well.
"""

from __future__ import annotations

import argparse
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from playwright.sync_api import Page, sync_playwright
from tests.bench.build import lay_both
from tests.bench.sites.processes import memory_of
from tests.bench.truth.scores import table

RESULTS = Path(__file__).with_name("PREVIEW.md")
PAGE, ADDRESS = "docs/ja/bulletin/1996-q1/a3.md", "ja/bulletin/1996-q1/a3/"
AIM = 0.7
"""Seconds from a save to the changed page in the browser, at most."""
PATIENCE = 900_000
"""Milliseconds for what the plain preview takes minutes for."""
_DOWN = 600
"""Pixels that the page is scrolled down before each save."""
_NEAR = 40
"""Pixels by which it may stand elsewhere afterwards, as a paragraph came in above."""
_SHOWN = "word => document.body.innerText.includes(word)"
_TOLD = "word => (document.querySelector('.preview-findings')?.textContent ?? '').includes(word)"
_STANDS = "([down, near]) => Math.abs(window.scrollY - down) <= near"


class Edit(NamedTuple):
    """What is saved: the text made of the page and a new word; and what the browser is asked whether it is there."""

    change: Callable[[str, str], str]
    asked: str = _SHOWN


EDITS = {
    "the body of one page": Edit(lambda text, word: text.replace("\n## ", f"\n{word}です。\n\n## ", 1)),
    "the title of one page": Edit(lambda text, word: re.sub(r'(?m)^title: ".*"$', f'title: "{word}"', text, count=1)),
    "a broken link, told on the page": Edit(
        lambda text, word: text.replace("\n## ", f"\n[これ]({word}.md)\n\n## ", 1), _TOLD
    ),
}


class Waited(NamedTuple):
    """Seconds from each save to the page, and whether it still stood where it was scrolled to."""

    seconds: Sequence[float]
    stays: bool


def main(arguments: Sequence[str]) -> int:
    """Print the table, or write it into PREVIEW.md; exit 1 where the aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--saves", type=int, default=5)
    parser.add_argument("--plain-saves", type=int, default=1)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="promosite-bench-") as name:
        ours, theirs = lay_both(Path(name), given.pages)
        with _served(ours.folder, "promosite", "serve", "--port") as (port, process):
            begin = memory_of(process)
            waited = {what: _waited(ours.folder, port, edit, given.saves, 1) for what, edit in EDITS.items()}
            memory = begin, memory_of(process)
        with _served(theirs.folder, "mkdocs", "serve", "--quiet", "--livereload", "--dev-addr") as (port, _):
            plain = _waited(theirs.folder, port, EDITS["the body of one page"], given.plain_saves, 0)
    text, is_reached = _told(given.pages, waited, plain, memory)
    print(text)
    if given.write:
        RESULTS.write_text(text, encoding="utf-8")
    return int(not is_reached)


@contextmanager
def _served(folder: Path, module: str, *options: str) -> Iterator[tuple[int, Path]]:
    """Serve a project; yield the port once the page is there, and what the system tells of the process."""
    print(f"… {module}: {folder.name}", file=sys.stderr, flush=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    address = f"127.0.0.1:{port}" if module == "mkdocs" else str(port)
    command = (sys.executable, "-m", module, *options, address)
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            while not _answers(port):
                time.sleep(0.2)
            yield port, Path(f"/proc/{process.pid}")
        finally:
            process.terminate()


def _answers(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/{ADDRESS}"):  # our own preview
            return True
    except (URLError, ConnectionError):
        return False


def _waited(folder: Path, port: int, edit: Edit, saves: int, uncounted: int) -> Waited:
    """Save the page so many times while a browser shows it, and put it back."""
    source = folder / PAGE
    text = source.read_text(encoding="utf-8")
    program = os.environ.get("PROMOSITE_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"http://127.0.0.1:{port}/{ADDRESS}")
        words = [f"hozon-{number}" for number in range(saves + uncounted)]
        looked = [_saved(page, source, edit.change(text, word), edit.asked, word) for word in words]
        browser.close()
    source.write_text(text, encoding="utf-8")
    time.sleep(2)  # until it is shown as it was
    return Waited([seconds for seconds, _ in looked[uncounted:]], all(stays for _, stays in looked))


def _saved(page: Page, source: Path, text: str, asked: str, word: str) -> tuple[float, bool]:
    page.evaluate("down => window.scrollTo({top: down, behavior: 'instant'})", _DOWN)
    time.sleep(1)  # an editor looks at the page for a while
    begin = time.perf_counter()
    source.write_text(text, encoding="utf-8")
    page.wait_for_function(asked, arg=word, polling=20)
    seconds = time.perf_counter() - begin
    page.wait_for_load_state()
    time.sleep(0.5)
    return seconds, bool(page.evaluate(_STANDS, [_DOWN, _NEAR]))


def _told(pages: int, waited: dict[str, Waited], plain: Waited, memory: tuple[float, float]) -> tuple[str, bool]:
    seconds = {what: statistics.median(one.seconds) for what, one in waited.items()}
    stays = all(one.stays for one in waited.values())
    theirs, ours = statistics.median(plain.seconds), seconds["the body of one page"]
    is_reached, saves = max(seconds.values()) <= AIM and stays, len(next(iter(waited.values())).seconds)
    rows = [
        (what, f"{seconds[what]:.2f} s", f"{max(one.seconds):.2f} s", f"{AIM} s", "yes" if one.stays else "no")
        for what, one in waited.items()
    ]
    text = [
        "# What a save takes in the preview",
        "Made by `python3 scripts/dev.py bench preview --write`; what is compared stands at the head of that file.",
        f"{pages} pages in each of 6 languages, all of them served; median of {saves}:",
        table(("saved", "until it is seen", "longest", "aim: at most", "stays scrolled"), rows),
        f"Plain MkDocs takes {theirs:.1f} s for the body of a page, {theirs / ours:.0f} times as long.",
        f"The preview holds {memory[0]:.0f} MB when it begins, {memory[1]:.0f} MB after all saves.",
        "Every aim is reached." if is_reached else "**An aim is missed.**",
    ]
    return "\n\n".join(text) + "\n", is_reached


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
