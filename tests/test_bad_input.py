"""Whatever is put in: one clear message with its place, the right exit code, and the published site as it was."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PAGE = "---\nkind: about\ntitle: Trang\ndescription: Một câu.\nupdated: 2026-11-21\n---\n\n"
VI = "docs/vi/index.md"

CONTENT_FAULTS: dict[str, tuple[dict[str, str | bytes], str, str]] = {
    "not UTF-8": ({VI: PAGE.encode() + b"Ti\xeafn Giang\n"}, f"{VI}:8:3", "C001"),
    "UTF-16": ({VI: PAGE.encode("utf-16")}, f"{VI}:1:1", "C001"),
    "NUL": ({VI: PAGE.encode() + b"a\x00b\n"}, f"{VI}:8:2", "C001"),
    "broken YAML": ({VI: "---\ntitle: a: b\n---\n\nx\n"}, f"{VI}:2:9", "C011"),
    "YAML alias": ({VI: "---\na: &a [x]\nb: *a\n---\n\nx\n"}, f"{VI}:2:4", "C011"),
    "YAML tag": ({VI: "---\ntitle: !!python/name:os.system x\n---\n\nx\n"}, f"{VI}:2:8", "C011"),
    "duplicate key": ({VI: "---\ntitle: a\ntitle: b\n---\n\nx\n"}, f"{VI}:3:1", "C011"),
    "deep nesting": ({VI: "---\na: " + "[" * 5000 + "]" * 5000 + "\n---\n\nx\n"}, f"{VI}:2", "C011"),
    "over 512 KB": ({VI: PAGE + "Tiền Giang. " * 50_000}, f"{VI}:1:1", "C002"),
    "nested emphasis": ({VI: PAGE + "*_" * 20_000 + "a" + "_*" * 20_000}, f"{VI}:8:1", "C402"),
    "unknown locale folder": ({"docs/de/index.md": PAGE}, "docs/de/index.md:1:1", "C102"),
    "registry that is a list": ({"docs/registry/units.yml": "- my-phong\n"}, "docs/registry/units.yml:1:1", "C021"),
    "broken registry": ({"docs/registry/units.yml": "a: [\n"}, "docs/registry/units.yml:2:1", "C020"),
}
ONE_LOCALE = """\
plugins:
  - promosite
  - i18n: {docs_structure: folder, languages: [{locale: vi, default: true}]}
"""


@pytest.fixture
def published(make_site: Callable[..., Path]) -> Path:
    """Return a project whose published site is a page that nothing may touch."""
    project = make_site()
    site = project / "site"
    site.mkdir()
    for name in ("index.html", "404.html", ".promosite"):
        (site / name).write_text("published before", encoding="utf-8")
    return project


def put(project: Path, files: dict[str, str | bytes]) -> None:
    for path, content in files.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(content if isinstance(content, bytes) else content.encode())


def build(project: Path, *options: str, **more: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "promosite", "build", "--lang", "en", *options]
    result: subprocess.CompletedProcess[str] = subprocess.run(  # type: ignore[call-overload]
        command, cwd=project, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False, **more
    )
    assert "Traceback" not in result.stdout + result.stderr, result.stderr
    return result


def fingerprint(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize("fault", CONTENT_FAULTS)
def test_a_fault_in_the_content_is_named_and_nothing_is_published(fault: str, published: Path) -> None:
    files, place, code = CONTENT_FAULTS[fault]
    put(published, files)
    before = fingerprint(published / "site")
    result = build(published)
    assert result.returncode == 1, result.stdout + result.stderr
    assert place in result.stdout
    assert code in result.stdout
    assert fingerprint(published / "site") == before


def test_a_symbolic_link_is_refused(published: Path) -> None:
    (published / "docs/vi/bi-mat.md").symlink_to("/etc/hostname")
    result = build(published)
    assert result.returncode == 1
    assert "docs/vi/bi-mat.md:1:1" in result.stdout
    assert "C003" in result.stdout


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (None, ""),
        ("site_name: [\n", "mkdocs.yml:2:1"),
        ("site_name: a\nplugins:\n  - i18n: {docs_structure: suffix}\n", "mkdocs.yml:3:5"),
        ("site_name: a\nplugins:\n  - i18n: {docs_structure: folder, languages: []}\n", "mkdocs.yml:3:5"),
        ("", "mkdocs.yml:1:1"),
        (f"site_name: a\nsite_url: ''\n{ONE_LOCALE}", "mkdocs.yml:2:1"),
    ],
    ids=["missing", "broken YAML", "suffix structure", "no language", "empty", "no address"],
)
def test_a_configuration_that_cannot_be_used_stops_with_2(text: str | None, place: str, published: Path) -> None:
    config = published / "mkdocs.yml"
    config.unlink() if text is None else config.write_text(text, encoding="utf-8")
    before = fingerprint(published / "site")
    result = build(published)
    assert result.returncode == 2, result.stdout
    assert result.stderr.startswith(place)
    assert len(result.stderr.splitlines()) == 1
    assert fingerprint(published / "site") == before


def test_a_misspelt_option_is_named_with_its_line(published: Path) -> None:
    config = published / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("fallback: {ja: [en]}", "fallbak: {ja: [en]}")
    config.write_text(text, encoding="utf-8")
    result = build(published)
    assert result.returncode == 2
    assert "“fallbak” is not known here. Did you mean “fallback”?" in result.stderr


def test_a_kind_without_a_template_is_told_in_one_line(published: Path) -> None:
    page = (published / VI).read_text(encoding="utf-8")
    put(published, {VI: page.replace("kind: about", "kind: guide")})
    before = fingerprint(published / "site")
    result = build(published)
    assert result.returncode == 2
    assert "There is no template “guide.html”" in result.stderr
    assert fingerprint(published / "site") == before


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        (
            "about.html",
            "{{ page.title }}\n{% if %}\n",
            "overrides/about.html:2:1: This template can't be shown: Expected",
        ),
        (
            "about.html",
            "\n{{ page.colour.name }}\n",
            "overrides/about.html:2:1: This template can't be shown: 'mkdocs.",
        ),
        ("about.html", "\n\n{% include 'part.html' %}", "overrides/about.html:3:1: There is no template “part.html”"),
        ("partials/part.html", "\n{% endfor %}", "overrides/partials/part.html:2:1: This template can't be shown: "),
    ],
)
def test_a_template_that_cannot_be_shown_is_told_with_its_line(
    file: str, text: str, told: str, published: Path
) -> None:
    put(published, {"overrides/about.html": "{% include 'partials/part.html' %}", f"overrides/{file}": text})
    before = fingerprint(published / "site")
    result = build(published)
    assert result.returncode == 2, result.stdout
    stopped = [line for line in result.stderr.splitlines() if not line.endswith(("…", ")"))]
    assert [line.startswith(told) for line in stopped] == [True], result.stderr
    assert fingerprint(published / "site") == before


@pytest.mark.parametrize(("head", "code"), [("labels: [", "C011"), ("colour: red", "C012")])
def test_what_stands_in_front_matter_that_cannot_be_taken_is_not_missed(
    head: str, code: str, make_site: Callable[..., Path]
) -> None:
    broken = f"---\ntitle: Home\ndescription: A sentence.\n{head}\n---\n\nA paragraph.\n"
    project = make_site("missing-label", files={"docs/en/index.md": broken})
    command = ("-m", "promosite", "check", "translations", "--format", "concise", "--locale", "en", "--lang", "en")
    result = subprocess.run([sys.executable, *command], cwd=project, capture_output=True, text=True, check=False)
    assert [line.split()[2] for line in result.stdout.splitlines() if line] == [code], result.stdout


@pytest.mark.parametrize("target", [".", "docs", "docs/out", "mkdocs.yml", "foreign", ".."])
def test_a_target_that_would_destroy_something_is_refused(target: str, published: Path) -> None:
    put(published, {"foreign/thesis.docx": b"years of work"})
    before = fingerprint(published)
    result = build(published, "--site-dir", target)
    assert result.returncode == 2, result.stdout
    assert len(result.stderr.splitlines()) == 1
    assert fingerprint(published) == before


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a place where even root may not write")
def test_a_target_that_cannot_be_written_stops_with_2(published: Path) -> None:
    result = build(published, "--site-dir", "/proc/promosite/site")
    assert result.returncode == 2
    assert "/proc" in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of files")
def test_a_full_disk_leaves_the_published_site_as_it_was(published: Path) -> None:
    import resource  # noqa: PLC0415  # Windows has none

    before = fingerprint(published / "site")
    result = build(published, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (9_000, 9_000)))
    assert result.returncode == 2, result.stdout + result.stderr
    assert "the site published before is untouched" in result.stderr
    assert fingerprint(published / "site") == before
    assert not list(published.glob(".site.new-*"))


def test_a_build_killed_in_the_middle_leaves_no_half_site_and_the_next_one_sweeps_up(published: Path) -> None:
    before = fingerprint(published / "site")
    command = [sys.executable, "-m", "promosite", "build"]
    with subprocess.Popen(command, cwd=published, stderr=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stderr
        for line in process.stderr:
            if "(2/3)" in line:
                process.kill()
    assert fingerprint(published / "site") == before
    assert list(published.glob(".site.new-*"))
    assert build(published).returncode == 0
    assert not list(published.glob(".site.new-*"))


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(published: Path) -> None:
    text = (published / VI).read_text(encoding="utf-8")
    put(published, {VI: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()})
    result = build(published)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Một đoạn văn." in (published / "site/index.html").read_text(encoding="utf-8")


def test_messages_are_spoken_in_vietnamese_too(published: Path) -> None:
    put(published, {VI: "---\ntitle: a\ntitle: b\n---\n\nx\n"})
    command = [sys.executable, "-m", "promosite", "build", "--lang", "vi"]
    result = subprocess.run(command, cwd=published, capture_output=True, text=True, encoding="utf-8", check=False)
    assert "được ghi hai lần" in result.stdout
