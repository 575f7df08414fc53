"""A script that no template wrote never reaches a reader, whatever the checks of the content were told to overlook."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from promosite.publish.headers.files import PATHS
from promosite.publish.policy import script_hash

BASE = Path(__file__).parents[1] / "sites/base"
MakeSite = Callable[..., Path]
FRONT = (
    "---\nkind: about\ntitle: {title}\ndescription: Một câu đứng được một mình.\nupdated: 2026-11-21\n---\n\n{text}\n"
)
SCRIPTS = """{% block footer %}<script>ours("{{ base_url }}")</script>
<script type="application/ld+json">{{ {"name": here.title if here else ""} | tojson }}</script>
<p>{{ here.title if here else "404" }}</p>{% endblock %}"""
"""A template with scripts of its own, which prints a title as it is."""
PAGE, MAIN = "docs/vi/index.md", "overrides/main.html"


def build(project: Path, *options: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "promosite", "build", "--lang", "en", *options]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    return result.returncode, result.stdout + result.stderr


def with_scripts(make_site: MakeSite, title: str = "Trang chủ", text: str = "Một đoạn văn.") -> Path:
    template = (BASE / MAIN).read_text(encoding="utf-8").replace("{% block footer %}{% endblock %}", SCRIPTS)
    return make_site(files={PAGE: FRONT.format(title=title, text=text), MAIN: template})


SMUGGLED = """<script>alert(1)</script>

Một <SCRIPT src='assets/x.js'></SCRIPT> hai.

Ba <svg><script type="module">alert(2)</script></svg>

Một <img src='assets/x.svg' onerror='alert(1)'> ảnh.

Một [chỗ bấm](java&#x73;cript:alert(1)), một [nút](index.md){ style='color:red' }

Một <iframe srcdoc='x'></iframe>, một <base href='https://x.example/'>
"""


def test_what_is_smuggled_past_the_checks_stops_the_build(make_site: MakeSite) -> None:
    project = with_scripts(make_site, "'</title><script>alert(0)</script>'", SMUGGLED)
    status, told = build(project, "--no-check")
    assert status == 1, told
    scripts = ("<script>alert(0)", "<script>alert(1)", "<script>alert(2)", '<script src="assets/x.js">')
    assert all(f"stands on this page: {script}" in told for script in scripts), told
    for forbidden in ('onerror="…"', 'href="…"', 'style="…"', "<iframe>", "<base>"):
        assert f"forbids {forbidden} on this page" in told, forbidden
    assert not (project / "site").exists()


def test_with_the_checks_it_is_named_with_its_place_before_anything_is_built(make_site: MakeSite) -> None:
    project = with_scripts(make_site, text="Một <script>alert(1)</script>")
    status, told = build(project)
    assert status == 1
    assert "docs/vi/index.md:8:5" in told
    assert "C401" in told


def test_scripts_of_templates_are_published_without_their_mark_and_allowed_by_their_hash(make_site: MakeSite) -> None:
    project = with_scripts(make_site, text="Dấu &lt;script&gt; và `<script>` chỉ là chữ.\n\n| Năm |\n|---:|\n| 2026 |")
    status, told = build(project, "--no-check")
    assert status == 0, told
    root, below = ((project / "site" / path).read_text("utf-8") for path in ("index.html", "en/index.html"))
    assert '<script>ours(".")</script>' in root
    assert '<script>ours("..")</script>' in below
    assert '<td data-align="right">2026</td>' in root
    policy = (project / "site/_headers").read_text("utf-8")
    inline = [node for page in (root, below) for node in LexborHTMLParser(page).css("script:not([src]):not([type])")]
    assert len(inline) > len({'ours(".")', 'ours("..")'})
    assert all(script_hash(node.text()) in policy for node in inline)
    assert all((project / "site" / path).is_file() for path in PATHS)


def test_a_page_or_a_policy_that_was_changed_afterwards_is_told(make_site: MakeSite) -> None:
    project = with_scripts(make_site)
    assert build(project)[0] == 0
    check = [sys.executable, "-m", "promosite", "check", "site", "--lang", "en", "--format", "concise"]
    page, server = project / "site/en/index.html", project / "site/.server/nginx.conf"
    page.write_text(page.read_text("utf-8").replace("ours(", "theirs("), "utf-8")
    server.unlink()
    told = subprocess.run(check, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False).stdout
    assert told.count("S023") >= 1
    assert "stale-policy" in told
