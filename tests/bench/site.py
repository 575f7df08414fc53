"""How fast `check site` judges a built site of 3,600 pages, beside a plain read of its files.

`python3 scripts/dev.py bench site [--rounds 3] [--write]`: the shipped site is built once; its pages are multiplied,
with their sources, addresses and sitemaps, until there are 600 in each of six languages. Medians after a warm-up.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.sites.processes import most_memory, timed
from tests.bench.truth.scores import table
from tests.bench.truth.speed import LOCALES, PAGES, ROOT, lay

RESULTS = Path(__file__).with_name("SITE.md")
SECONDS, MEMORY = 20.0, 500.0
"""Aims: seconds, megabytes."""
_COPY = re.compile(r"(?P<first>.+)-\d{3}")


def main(arguments: Sequence[str]) -> int:
    """Print the table; exit 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="put the table into SITE.md")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="promosite-bench-") as name:
        root = Path(name)
        multiply(root)
        text, is_reached = report(root, chosen.rounds)
    print(text)
    if chosen.write:
        RESULTS.write_text(text, encoding="utf-8")
    return int(not is_reached)


def multiply(root: Path) -> None:
    """Lay the sources of 3,600 pages, and a site as it would be built from them."""
    print("… building the shipped site", file=sys.stderr, flush=True)
    _run("build", "--lang", "en", "--site-dir", str(root / "site"), root=ROOT)
    lay(root)
    for key, first in _copies(root):
        for locale in LOCALES:
            prefix = "" if locale == "vi" else f"{locale}/"
            folder = root / f"site/{prefix}{key}"
            folder.mkdir(parents=True)
            for page in (root / f"site/{prefix}{first}").glob("*.html"):
                html = page.read_text(encoding="utf-8")
                (folder / page.name).write_text(html.replace(f"/{first}/", f"/{key}/"), encoding="utf-8")
    for sitemap in (root / "site").rglob("*sitemap*.xml"):
        sitemap.write_text(_longer(sitemap.read_text(encoding="utf-8"), list(_copies(root))), encoding="utf-8")


def _copies(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the key of each page that was made, and of the page that it was made from."""
    for path in sorted((root / "docs/vi").rglob("*.md")):
        key = path.relative_to(root / "docs/vi").with_suffix("").as_posix()
        found = _COPY.fullmatch(key)
        if found:
            yield key, found["first"]


def _longer(sitemap: str, copies: Sequence[tuple[str, str]]) -> str:
    """Return a sitemap with an entry for each page that was made."""
    entries = re.findall(r"<url>.*?</url>", sitemap, re.DOTALL)
    made = (
        entry.replace(f"/{first}/", f"/{key}/")
        for key, first in copies
        for entry in entries
        if f"/{first}/</loc>" in entry
    )
    return sitemap.replace("</urlset>", "".join(made) + "</urlset>")


def _run(*words: str, root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "promosite", *words], cwd=root, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


def _read_all(site: Path) -> None:
    code = "import sys, pathlib; [p.read_bytes() for p in pathlib.Path(sys.argv[1]).rglob('*.html')]"
    subprocess.run([sys.executable, "-c", code, str(site)], check=True)


def report(root: Path, rounds: int) -> tuple[str, bool]:
    """Return the table of medians, and whether the aims are reached."""
    runs = [_round(root) for _ in range(rounds + 1)][1:]
    check, plain = map(statistics.median, zip(*runs, strict=True))
    memory = most_memory(lambda: _check(root))
    files = list((root / "site").rglob("index.html"))
    size = sum(path.stat().st_size for path in files) / len(files) / 1024
    rows = [
        ("plain read of all pages", f"{plain:.2f} s", "1", ""),
        ("check site", f"{check:.2f} s", f"{check / plain:.0f}", f"{SECONDS:.0f} s"),
        ("a page", f"{check / len(files) * 1000:.1f} ms", "", ""),
        ("peak memory of all processes (PSS)", f"{memory:.0f} MB", "", f"{MEMORY:.0f} MB"),
    ]
    head = (
        "# What `check site` takes\n\nMade by `python3 scripts/dev.py bench site --write`: "
        f"{len(files)} pages ({PAGES} in each of {len(LOCALES)} languages) of {size:.0f} KB on average, and "
        f"the pages to save;\nmedian of {rounds} rounds after a warm-up, two cores.\n\n"
    )
    is_reached = check <= SECONDS and memory <= MEMORY
    verdict = "Every aim is reached." if is_reached else "**An aim is missed.**"
    return f"{head}{table(('', 'measured', 'ratio', 'aim: at most'), rows)}\n\n{verdict}\n", is_reached


def _round(root: Path) -> tuple[float, float]:
    """Return the seconds of a check, and of a plain read."""
    return timed(lambda: _check(root)), timed(lambda: _read_all(root / "site"))


def _check(root: Path) -> None:
    _run("check", "site", "--format", "concise", root=root)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
