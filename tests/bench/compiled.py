"""How long a build takes after one page was changed, beside everything that Hugo, a compiled generator, builds.

`python3 scripts/dev.py bench compiled [--pages 500] [--rounds 5] [--write]`: `hugo` has to be on this machine (Debian:
`apt-get install hugo`). Both have the same Markdown in six languages on one machine, and build turn and turn about;
medians, after one turn that isn't counted. Hugo shows each page with its menu, the way to it, its neighbours, its table
of contents and its other languages, and lists each folder; it writes feeds and sitemaps. It prints no facts, makes
no pictures and no search, and checks and verifies nothing, all of which promosite does.
"""

from __future__ import annotations

import argparse
import compileall
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.build import ROOT, Project, lay_both
from tests.bench.sites.corpus import LOCALES
from tests.bench.truth.scores import table

RESULTS = Path(__file__).with_name("COMPILED.md")
PAGE = "docs/ja/bulletin/1996-q1/a3.md"
CHANGES: dict[str, Callable[[str, int], str]] = {
    "the body of one page": lambda text, turn: text.replace("\n## ", f"\n{turn}年の春のことです。\n\n## ", 1),
    "the title of one page": lambda text, turn: re.sub(r'(?m)^title: "', f'title: "{turn}年・', text, count=1),
}
_CONFIG = """\
baseURL = "https://tiengiang.example/"
title = "Tiền Giang"
defaultContentLanguage = "vi"
[markup.goldmark.parser.attribute]
block = true
"""
_LANGUAGE = """\
[languages.{code}]
contentDir = "content/{code}"
languageName = "{code}"
"""
_LAYOUTS = {
    "baseof": """\
<!doctype html>
<html lang="{{ .Lang }}">
<head>
<meta charset="utf-8">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Lang }}" href="{{ .Permalink }}">{{ end }}
</head>
<body>
<nav>{{ range .Site.Home.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<nav>{{ range .AllTranslations }}<a href="{{ .RelPermalink }}">{{ .Language.LanguageName }}</a>{{ end }}</nav>
<nav>{{ range .Ancestors.Reverse }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<main><h1>{{ .Title }}</h1>{{ block "main" . }}{{ end }}</main>
<nav>{{ .TableOfContents }}</nav>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
</body>
</html>
""",
    "single": '{{ define "main" }}{{ .Content }}{{ end }}',
    "list": """\
{{ define "main" }}{{ .Content }}
{{ range .Pages }}<article><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Description }}</p></article>{{ end }}
{{ end }}
""",
}


def main(arguments: Sequence[str]) -> int:
    """Print the table, or write it into COMPILED.md; exit 1 where Hugo is faster, 2 where there is none."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(arguments)
    program = shutil.which("hugo")
    if program is None:
        print(
            "Chưa có hugo trên máy: apt-get install hugo.\nThere is no hugo here: apt-get install hugo.",
            file=sys.stderr,
        )
        return 2
    compileall.compile_dir(ROOT / "scripts/promosite", quiet=1)
    with tempfile.TemporaryDirectory(prefix="promosite-bench-") as name:
        ours, markdown = lay_both(Path(name), given.pages)
        theirs = _hugo(Path(name) / "hugo", markdown.folder / "docs", program)
        print(f"… {given.pages} pages in {len(LOCALES)} languages", file=sys.stderr, flush=True)
        ours.built()
        turns = [_turn(theirs, ours, number) for number in range(given.rounds + 1)]
    text, is_reached = _told(given.pages, turns[1:], program)
    print(text)
    if given.write:
        RESULTS.write_text(text, encoding="utf-8")
    return int(not is_reached)


def _hugo(folder: Path, docs: Path, program: str) -> Project:
    """Lay the same pages as Hugo names them: a page that opens its folder is `_index.md` there."""
    (folder / "layouts/_default").mkdir(parents=True)
    languages = (_LANGUAGE.format(code=code) for code in LOCALES)
    (folder / "config.toml").write_text(_CONFIG + "".join(languages), encoding="utf-8")
    for name, layout in _LAYOUTS.items():
        (folder / "layouts/_default" / f"{name}.html").write_text(layout, encoding="utf-8")
    for code in LOCALES:
        shutil.copytree(docs / code, folder / "content" / code)
    for page in (folder / "content").rglob("index.md"):
        page.rename(page.with_name("_index.md"))
    return Project(folder, (program, "--quiet"))


def _turn(theirs: Project, ours: Project, number: int) -> tuple[float, ...]:
    """Return the seconds of everything that Hugo builds, then of ours after each change, which is taken back."""
    page = ours.folder / PAGE
    text, seconds = page.read_text(encoding="utf-8"), [theirs.seconds()]
    for change in CHANGES.values():
        page.write_text(change(text, number), encoding="utf-8")
        seconds.append(ours.seconds())
        page.write_text(text, encoding="utf-8")
        ours.seconds()
    return tuple(seconds)


def _told(pages: int, turns: Sequence[tuple[float, ...]], program: str) -> tuple[str, bool]:
    whole, *changed = (statistics.median(seconds) for seconds in zip(*turns, strict=True))
    version = subprocess.run((program, "version"), capture_output=True, text=True, check=True).stdout.split()[1]
    rows = [("everything", f"Hugo {version}", f"{whole:.2f} s", "")]
    rows += [
        (what, "promosite", f"{one:.2f} s", f"{one / whole:.2f}") for what, one in zip(CHANGES, changed, strict=True)
    ]
    is_reached = max(changed) < whole
    text = [
        "# What one changed page takes, beside a compiled generator",
        "Made by `python3 scripts/dev.py bench compiled --write`; what is compared stands at the head of that file.",
        f"{pages} pages in each of {len(LOCALES)} languages, {os.cpu_count()} processors, median of {len(turns)}:",
        table(("built", "by", "wall", "ratio"), rows),
        "Faster than everything that Hugo builds." if is_reached else "**Slower than everything that Hugo builds.**",
    ]
    return "\n\n".join(text) + "\n", is_reached


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
