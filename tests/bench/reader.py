"""What readers get: Lighthouse's scores on a telephone, axe's violations, the weight of a first view.

`python3 scripts/dev.py bench reader [--site FOLDER] [--rounds 3] [--write]`: five kinds of page in Vietnamese and
Japanese, served compressed and with the headers that the build emits; medians. Lighthouse is taken from npm.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "making"))

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from tests.bench.truth.scores import table

from hosted import hosting

ROOT = Path(__file__).resolve().parents[2]
LIGHTHOUSE = "lighthouse@12.8"
PAGES = {
    "home": "",
    "place": "tourism/places/vinh-trang-pagoda/",
    "project list": "investment/projects/",
    "issue": "bulletin/2026-q4/",
    "article": "bulletin/2025-q3/rach-mieu-2-bridge/",
}
RESULTS = Path(__file__).with_name("READER.md")
AIMS = {"performance": 0.95, "accessibility": 0.99, "best-practices": 0.99, "seo": 0.99}
CHROME = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"

TRIES = 3
"""Chromium may fail to start or to answer on a busy machine; its scores are never taken from such a try."""


class Seen(NamedTuple):
    """A page as it was seen: scores, violations, and kilobytes of a first view at 390 pixels as they are sent."""

    scores: tuple[float, ...]
    blocking: float
    shift: float
    paint: float
    violations: int
    weight: float
    scripts: float
    styles: float


def main(arguments: Sequence[str]) -> int:
    """Print the table; exit 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, help="a site that is built already")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="put the table into READER.md")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="promosite-bench-") as name:
        site = chosen.site or _built(Path(name) / "site")
        program = _lighthouse(Path(name))
        seen = dict(_seen(site, program, chosen.rounds))
    missed = [name for name, page in seen.items() if not _is_reached(page)]
    text = _told(seen, missed, chosen.rounds)
    print(text, end="")
    if chosen.write:
        RESULTS.write_text(text, encoding="utf-8")
    return int(bool(missed))


def _built(folder: Path) -> Path:
    command = (sys.executable, "-m", "promosite", "build", "--site-dir", str(folder))
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return folder


def _lighthouse(folder: Path) -> Path:
    npm = shutil.which("npm")
    if not npm:
        sys.exit("Lighthouse needs Node.js and npm.")
    subprocess.run((npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, LIGHTHOUSE), check=True)
    return folder / "node_modules/lighthouse/cli/index.js"


def _seen(site: Path, program: Path, rounds: int) -> Iterator[tuple[str, Seen]]:
    with hosting(site) as address:
        for locale, prefix in (("vi", ""), ("ja", "ja/")):
            for kind, path in PAGES.items():
                url = f"{address}{prefix}{path}"
                print(f"… {locale} {kind}", file=sys.stderr, flush=True)
                reports = [_report(program, url) for _ in range(rounds)]
                yield f"{locale} {kind}", Seen(*_judged(reports), _violations(url), *_weights(reports[0]))


def _report(program: Path, url: str) -> dict[str, dict[str, dict[str, object]]]:
    command = (
        "node", str(program), url, "--output=json", "--quiet", f"--chrome-flags={CHROME}",
        f"--only-categories={','.join(AIMS)}",
    )  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": os.environ.get("PROMOSITE_CHROMIUM", "/usr/bin/chromium")}
    for _ in range(TRIES):
        done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True, encoding="utf-8")
        if done.returncode == 0:
            report: dict[str, dict[str, dict[str, object]]] = json.loads(done.stdout)
            return report
    sys.exit(f"Lighthouse could not look at {url}:\n{done.stderr}")


def _judged(
    reports: Sequence[dict[str, dict[str, dict[str, object]]]],
) -> tuple[tuple[float, ...], float, float, float]:
    def median(part: str, name: str, key: str) -> float:
        return statistics.median(float(str(report[part][name][key])) for report in reports)

    scores = tuple(median("categories", name, "score") for name in AIMS)
    names = ("total-blocking-time", "cumulative-layout-shift", "largest-contentful-paint")
    blocking, shift, paint = (median("audits", name, "numericValue") for name in names)
    return scores, blocking, shift, paint / 1000


def _weights(report: dict[str, dict[str, dict[str, object]]]) -> tuple[float, float, float]:
    details = report["audits"]["network-requests"]["details"]
    requests = details["items"] if isinstance(details, dict) else []
    sizes = [(str(each.get("resourceType")), float(each.get("transferSize", 0)) / 1000) for each in requests]
    return (
        sum(size for _, size in sizes),
        sum(size for kind, size in sizes if kind == "Script"),
        sum(size for kind, size in sizes if kind == "Stylesheet"),
    )


def _violations(url: str) -> int:
    program = os.environ.get("PROMOSITE_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=CHROME.split()[1:])
        page = browser.new_page(viewport={"width": 390, "height": 844}, bypass_csp=True)
        page.goto(url)
        count = len(Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"])
        browser.close()
    return count


def _is_reached(page: Seen) -> bool:
    return all(score >= aim for score, aim in zip(page.scores, AIMS.values(), strict=True)) and not page.violations


def _told(seen: dict[str, Seen], missed: Sequence[str], rounds: int) -> str:
    aims = ", ".join(f"{name} {aim}" for name, aim in AIMS.items())
    verdict = f"missed on: {', '.join(missed)}" if missed else "reached on every page"
    return (
        "# What readers get\n\nMade by `python3 scripts/dev.py bench reader --write`: Lighthouse as a telephone, "
        f"medians of {rounds}; the weight of a first view as it is sent, compressed.\n\n"
        f"{_table(seen)}\n\nAims: {aims}, no violation: {verdict}.\n\n"
        "Before, on the plain theme with one picture: performance 0.70, two violations a page, scripts 35–42 KB, "
        "styles 34 KB.\n"
    )


def _table(seen: dict[str, Seen]) -> str:
    head = (
        "",
        *AIMS,
        "blocking, ms",
        "layout shift",
        "largest paint, s",
        "axe violations",
        "first view, KB",
        "scripts",
        "styles",
    )
    rows = [
        (
            name, *(f"{score:.2f}" for score in page.scores), f"{page.blocking:.0f}", f"{page.shift:.3f}",
            f"{page.paint:.1f}", str(page.violations), f"{page.weight:.0f}", f"{page.scripts:.0f}",
            f"{page.styles:.0f}",
        )
        for name, page in seen.items()
    ]  # fmt: skip
    return table(head, rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
