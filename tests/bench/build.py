"""How long sites of any size take to build, beside plain MkDocs with Material and static-i18n on the same pages.

`python3 scripts/dev.py bench build [--pages 50,200,500,1000] [--rounds 1] [--write]`: both build the same Markdown on
the same machine, turn and turn about; medians (the size that is judged is built three times at least). What one build
left to be written to the disk is written before the next begins. The plain build has no checks, no facts, no search by
language, no templates of ours; promosite reads, checks, renders and verifies. What it makes besides (social cards,
pages to save) is left out, as the plain build has nothing like it; its pictures and icons were made before, as a CI
keeps them. Cold means that nothing else is kept. The code of both is compiled, as an installation leaves it. Then what
twice the pages take, the seconds that a build takes after one change, beside a cold one (each several times, as a
machine's speed changes within minutes), and the shipped site with all that belongs to it.
"""

from __future__ import annotations

import argparse
import compileall
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.sites.corpus import LOCALES, lay
from tests.bench.sites.processes import Cost, cost, run, timed
from tests.bench.sites.tables import CHANGES, EVERYTHING, JUDGED, TEMPLATE, Compared, page, rounds_of

ROOT = Path(__file__).resolve().parents[2]
RESULTS = Path(__file__).with_name("BUILD.md")
SIZES = (50, 200, 500, 1000)
_ASIDE = "aside-"
"""How folders are named that hold what is in the way of a first build."""
_MADE_BEFORE = frozenset({"pictures", "cards", "icons"})
_BLOCK = "{% block body %}"
EXTRAS = "      social_cards: false\n      saved_pages: false\n"
PLAIN = """\
site_name: Tiền Giang
site_url: https://tiengiang.example/
exclude_docs: |
  /registry/
theme:
  name: material
  font: false
  features: [navigation.indexes]
markdown_extensions: [admonition, attr_list, def_list, footnotes, tables, toc]
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {locale: vi, name: Tiếng Việt, default: true}
        - {locale: en, name: English}
        - {locale: fr, name: Français}
        - {locale: zh, name: 中文}
        - {locale: ja, name: 日本語}
        - {locale: ko, name: 한국어}
"""


@dataclass(frozen=True, slots=True)
class Project:
    """A project in a folder: what builds it, and where to."""

    folder: Path
    command: tuple[str, ...]

    def built(self) -> Cost:
        """Build it and return what that cost."""
        os.sync()
        return cost(self.command, self.folder)

    def seconds(self) -> float:
        """Build it and return how long that took, while nobody looks at its memory."""
        os.sync()
        return timed(lambda: run(self.command, self.folder))

    def built_cold(self) -> Cost:
        """Build it as if for the first time, its pictures apart."""
        self.clear()
        return self.built()

    def clear(self) -> None:
        """Have the next build be the first one, its pictures apart.

        What was built before is moved away: ext4 gives the number of a deleted file to no other one for a minute, so
        that each new file would cost a search (a tenth of a build of ours), which a first build on a machine is spared.
        """
        aside = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=self.folder.parent))
        kept = (self.folder / ".cache/promosite").glob("*")
        for path in (self.folder / "site", *(one for one in kept if one.name not in _MADE_BEFORE)):
            if path.exists():
                path.rename(aside / path.name)

    @property
    def size(self) -> float:
        """Megabytes of the built site, a file that stands there under two names counted once."""
        files = (path.stat() for path in (self.folder / "site").rglob("*") if path.is_file())
        return sum({state.st_ino: state.st_size for state in files}.values()) / 1e6


def promosite(folder: Path) -> Project:
    """Return the project that promosite builds."""
    return Project(folder, (sys.executable, "-m", "promosite", "build"))


def plain(folder: Path) -> Project:
    """Return the project that MkDocs builds."""
    return Project(folder, (sys.executable, "-m", "mkdocs", "build", "--quiet"))


def main(arguments: Sequence[str]) -> int:
    """Print the tables, or write them into BUILD.md; exit 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", default=",".join(map(str, SIZES)))
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(arguments)
    sizes = [int(size) for size in given.pages.split(",")]
    compileall.compile_dir(ROOT / "scripts/promosite", quiet=1)
    with tempfile.TemporaryDirectory(prefix="promosite-bench-") as name:
        measured = {size: _compared(Path(name), size, rounds_of(size, given.rounds)) for size in sizes}
        once, twice = (promosite(Path(name) / f"ours-{pages}") for pages in (JUDGED, 2 * JUDGED))
        grown = [_grown(once, twice) for _ in range(CHANGES)] if {JUDGED, 2 * JUDGED} <= measured.keys() else []
        changed = list(_changed(once)) if JUDGED in sizes else []
        shipped = _shipped(Path(name) / "shipped", given.rounds)
    text, is_reached = page(measured, grown, changed, shipped, given.rounds)
    print(text)
    if given.write:
        RESULTS.write_text(text, encoding="utf-8")
    return int(not is_reached)


def _compared(root: Path, pages: int, rounds: int) -> Compared:
    """Lay a corpus, build it both ways turn and turn about, and return the medians."""
    ours, theirs = lay_both(root, pages)
    ours.built()  # makes the pictures
    runs = [(_told(theirs, pages), _told(ours, pages)) for _ in range(rounds)]
    compared = _median([one for one, _ in runs]), theirs.size, _median([one for _, one in runs]), ours.size
    for done in (theirs.folder, *root.glob(f"{_ASIDE}*")):
        shutil.rmtree(done)
    return compared


def lay_both(root: Path, pages: int) -> tuple[Project, Project]:
    """Lay a corpus with so many pages a language for both to build, without what the plain build has nothing like."""
    ours, theirs = promosite(root / f"ours-{pages}"), plain(root / f"plain-{pages}")
    ours.folder.mkdir()
    lay(ours.folder, pages)
    config = ours.folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("  - promosite:\n", f"  - promosite:\n{EXTRAS}"), encoding="utf-8")
    cost((sys.executable, "-m", "promosite", "stamp", "--all", "--because", "bench"), ours.folder)
    shutil.copytree(ours.folder / "docs", theirs.folder / "docs")
    (theirs.folder / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    return ours, theirs


def _told(project: Project, pages: int) -> Cost:
    print(f"… {project.folder.name}: {pages} pages in {len(LOCALES)} languages", file=sys.stderr, flush=True)
    return project.built_cold()


def _median(costs: Sequence[Cost]) -> Cost:
    walls, processors, memories = zip(*((one.wall, one.processor, one.memory) for one in costs), strict=True)
    return Cost(statistics.median(walls), statistics.median(processors), max(memories))


def _grown(once: Project, twice: Project) -> tuple[float, float]:
    """Return the seconds of two cold builds, one right after the other: within minutes a machine's speed may change."""
    print("… growth", file=sys.stderr, flush=True)
    return _after(once.clear, once), _after(twice.clear, twice)


def _changed(project: Project) -> Iterator[tuple[str, float]]:
    """Yield what was changed in a site that was just built, and the seconds of the next build.

    A changed template is measured right after a cold build each time, as it is held against that.
    """
    page = project.folder / "docs/ja/bulletin/1996-q1/a3.md"
    source = project.folder / "docs/vi/bulletin/1996-q1/a3.md"
    changes: dict[str, Callable[[], object]] = {
        "nothing": lambda: None,
        "the body of one page": lambda: _edit(page, "\n## ", "\n今年の春のことです。\n\n## "),
        "the title of one page": lambda: _edit(source, 'title: "', 'title: "Xuân '),
        "one source in the register": lambda: _edit(project.folder / "docs/registry/sources.yml", "note:", "note: "),
    }
    for name, change in changes.items():
        _say_what(name)
        yield name, statistics.median(_after(change, project) for _ in range(CHANGES))
    _say_what(TEMPLATE)
    template = project.folder / "overrides/article.html"
    turns = [
        (_after(project.clear, project), _after(lambda: _edit(template, _BLOCK, f"{_BLOCK} "), project))
        for _ in range(CHANGES)
    ]
    yield from zip((EVERYTHING, TEMPLATE), map(statistics.median, zip(*turns, strict=True)), strict=True)


def _say_what(name: str) -> None:
    print(f"… after a change: {name}", file=sys.stderr, flush=True)


def _after(change: Callable[[], object], project: Project) -> float:
    change()
    return project.seconds()


def _edit(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def _shipped(folder: Path, rounds: int) -> Compared:
    """Build the shipped site with all that belongs to it, and its pages with the plain stack."""
    ours, theirs = promosite(folder / "ours"), plain(folder / "plain")
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, ours.folder / name)
    shutil.copy(ROOT / "mkdocs.yml", ours.folder)
    if (ROOT / ".cache/promosite").is_dir():
        shutil.copytree(ROOT / ".cache/promosite", ours.folder / ".cache/promosite")
    shutil.copytree(ROOT / "docs", theirs.folder / "docs")
    (theirs.folder / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    pages = sum(1 for _ in (ROOT / "docs/vi").rglob("*.md"))
    ours.built()
    runs = [(_told(theirs, pages), _told(ours, pages)) for _ in range(rounds)]
    return _median([one for one, _ in runs]), theirs.size, _median([one for _, one in runs]), ours.size


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
