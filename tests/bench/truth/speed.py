"""Speed and memory: 600 pages in six languages, cold and warm, beside a plain read of all files.

Time and memory are measured in runs of their own: who looks at the memory takes a processor's time from the run.
"""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.sites.processes import most_memory, timed
from tests.bench.truth.scores import table

ROOT = Path(__file__).resolve().parents[3]
LOCALES = ("vi", "en", "fr", "zh", "ja", "ko")
PAGES = 600
SIZE = 4500
"""Bytes of an average page."""
ROUNDS = 3
COLD, WARM, MEMORY = 8.0, 0.8, 500.0
"""Aims: seconds, seconds, megabytes."""


def lay(root: Path) -> None:
    """Write 600 pages of about 4.5 KB in six languages from the shipped site's own, stamped."""
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    keys = [
        path.relative_to(ROOT / "docs/vi").with_suffix("").as_posix()
        for path in sorted((ROOT / "docs/vi").rglob("*.md"))
    ]
    plain = [key for key in keys if not key.endswith("index")]
    for number in range(PAGES - len(keys)):
        first = plain[number % len(plain)]
        parts = _parts(first, plain, number // len(plain))
        for locale in LOCALES:
            path = root / "docs" / locale / f"{first}-{number:03}.md"
            path.write_text(_joined([_text(locale, key) for key in parts], number), encoding="utf-8")
    run("stamp", "--all", "--because", "bench", root=root)


def _text(locale: str, key: str) -> str:
    return (ROOT / "docs" / locale / f"{key}.md").read_text(encoding="utf-8")


def _parts(first: str, keys: list[str], shift: int) -> list[str]:
    """Return pages of one folder that make a page of the size wanted, beginning with the first."""
    beside = [key for key in keys if key.rpartition("/")[0] == first.rpartition("/")[0]]
    start, parts = beside.index(first) + shift, [first]
    while sum(len(_text("vi", key).encode()) for key in parts) < 1.2 * SIZE and len(parts) < len(beside):
        parts.append(beside[(start + len(parts)) % len(beside)])
    return parts


def _joined(texts: list[str], number: int) -> str:
    """Return the first page with the text of the others below it, their anchors made their own."""
    head = re.sub(r'(?m)^title: "?(.*?)"?$', lambda found: f'title: "{found[1]} [{number}]"', texts[0], count=1)
    below = [text.split("---\n", 2)[2] for text in texts[1:]]
    named = [re.sub(r"\{ #([\w-]+) \}", rf"{{ #\1-{place} }}", text) for place, text in enumerate(below)]
    plain = [re.sub(r"\{\{ (?:fact|chart)\.[^}]*\}\}", "–", text) for text in named]
    return "\n".join([re.sub(r"(?m)^  pin: .*\n", "", head), *plain])


def run(*words: str, root: Path) -> None:
    """Run promosite in the folder of a site."""
    command = [sys.executable, "-m", "promosite", *words]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode not in {0, 1}:
        sys.exit(done.stdout + done.stderr)


def _read_all(root: Path) -> None:
    code = "import sys, pathlib; [p.read_bytes() for p in pathlib.Path(sys.argv[1]).rglob('*.md')]"
    subprocess.run([sys.executable, "-c", code, str(root / "docs")], check=True)


def report() -> tuple[str, bool]:
    """Return the table of medians, and whether the aims are reached."""
    with tempfile.TemporaryDirectory(prefix="promosite-bench-") as name:
        root = Path(name)
        lay(root)
        files = [path for locale in LOCALES for path in (root / "docs" / locale).rglob("*.md")]
        size = sum(path.stat().st_size for path in files) / len(files)
        runs = [_round(root) for _ in range(ROUNDS + 1)][1:]
        memory = most_memory(lambda: _check(root, anew=True))
    cold, warm, plain = map(statistics.median, zip(*runs, strict=True))
    rows = [
        ("plain read of all files", f"{plain:.2f} s", "1", ""),
        ("check translations, cold", f"{cold:.2f} s", f"{cold / plain:.0f}", f"{COLD} s"),
        ("check translations, nothing changed", f"{warm:.2f} s", f"{warm / plain:.1f}", f"{WARM} s"),
        ("peak memory of all processes (PSS)", f"{memory:.0f} MB", "", f"{MEMORY:.0f} MB"),
    ]
    text = f"{len(files)} files, {size:.0f} bytes on average; median of {ROUNDS} rounds after a warm-up\n\n"
    return text + table(
        ("", "measured", "ratio", "aim: at most"), rows
    ), cold <= COLD and warm <= WARM and memory <= MEMORY


def _round(root: Path) -> tuple[float, float, float]:
    """Return the seconds of a cold check, of a warm one, and of a plain read."""
    return timed(lambda: _check(root, anew=True)), timed(lambda: _check(root)), timed(lambda: _read_all(root))


def _check(root: Path, *, anew: bool = False) -> None:
    if anew:
        shutil.rmtree(root / ".cache", ignore_errors=True)
    run("check", "translations", "--format", "concise", root=root)
