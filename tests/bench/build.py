"""How long the shipped site takes to build, beside plain MkDocs with static-i18n on the same pages.

Both build the same Markdown on the same machine, turn and turn about after a warm-up; the medians are compared.
The plain build has no checks, no facts, no templates of ours; promosite reads, checks, renders and verifies.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5
AIM = 1.3
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


def main() -> int:
    """Measure, print both figures and the ratio; exit 1 where the aim is missed."""
    with tempfile.TemporaryDirectory(prefix="promosite-bench-") as name:
        folder = Path(name)
        shutil.copytree(ROOT / "docs", folder / "docs")
        (folder / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
        plain, ours = measure(lambda: build_plain(folder), lambda: build_ours(folder / "ours"))
    pages = sum(1 for _ in (ROOT / "docs").glob("??/**/*.md"))
    print(f"{pages} pages, median of {ROUNDS} builds each, taking turns")
    print(f"plain MkDocs + Material + static-i18n  {plain:6.2f} s")
    print(f"promosite build                        {ours:6.2f} s")
    print(f"ratio                                  {ours / plain:6.2f}   (aim: at most {AIM})")
    return 0 if ours <= AIM * plain else 1


def measure(*builds: Callable[[], None]) -> list[float]:
    """Return the median wall time of each build in seconds, after one warm-up of each."""
    times: list[list[float]] = [[] for _ in builds]
    for turn in range(ROUNDS + 1):
        for build, taken in zip(builds, times, strict=True):
            start = time.perf_counter()
            build()
            if turn:
                taken.append(time.perf_counter() - start)
    return [statistics.median(taken) for taken in times]


def build_plain(folder: Path) -> None:
    """Build with MkDocs as anyone would."""
    run("mkdocs", "build", "--quiet", "--config-file", str(folder / "mkdocs.yml"), "--site-dir", str(folder / "plain"))


def build_ours(target: Path) -> None:
    """Build the shipped site into a folder of the bench."""
    run("promosite", "build", "--config", str(ROOT / "mkdocs.yml"), "--site-dir", str(target))


def run(module: str, *arguments: str) -> None:
    """Run a module of this environment; its words are shown only if it fails."""
    result = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if result.returncode:
        sys.exit(f"{module} failed:\n{result.stdout}{result.stderr}")


if __name__ == "__main__":
    sys.exit(main())
