"""Whatever is put in place of a page or of its past: a finding or one clear line, never a traceback, never a hang."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from promosite.cli import main

MakeSite = Callable[..., Path]
VI, EN = "docs/vi/way.md", "docs/en/way.md"

HEAD = {
    VI: "---\nkind: guide\ntitle: Đường đi\ndescription: Cách đến đây.\nupdated: 2026-11-21\n---\n\n",
    EN: "---\ntitle: Getting there\ndescription: How to reach it.\ntranslation: {status: translated}\n---\n\n",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    code: int
    found: list[tuple[str, str]]
    """Code and path of each finding."""
    words: str


def run(project: Path, *words: str) -> Result:
    """Run a command in this process; an error that isn't told in words is raised."""
    arguments = [*words, "--lang", "en", "--config", str(project / "mkdocs.yml")]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def check(project: Path, *options: str) -> Outcome:
    result = run(project, "check", "translations", "--format", "json", *options)
    return Outcome(result.exit_code, found_in(result.stdout), result.stderr)


def check_apart(project: Path, *options: str) -> Outcome:
    """Check in a process of its own; a hang fails."""
    command = [sys.executable, "-m", "promosite", "check", "translations", "--lang", "en", "--format", "json", *options]
    result = subprocess.run(
        command, cwd=project, capture_output=True, text=True, encoding="utf-8", timeout=90, check=False
    )
    assert "Traceback" not in result.stderr, result.stderr
    return Outcome(result.returncode, found_in(result.stdout), result.stderr)


def found_in(report: str) -> list[tuple[str, str]]:
    return [(each["code"], each["path"]) for each in json.loads(report)["findings"]]


@pytest.fixture
def project(make_site: MakeSite) -> Path:
    return make_site("unstamped-translations")


UNREADABLE: dict[str, tuple[Callable[[str], bytes], str]] = {
    "UTF-16": (lambda head: (head + "Một câu.\n").encode("utf-16"), "C001"),
    "UTF-16 without a mark": (lambda head: (head + "Mot cau.\n").encode("utf-16-le"), "C001"),
    "TCVN3": (lambda head: head.encode() + b"Ti\xd2n Giang l\xb5 t\xd8nh n\xbb\xa7 s\xab ng\n", "C001"),
    "a picture": (lambda _: b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "C001"),
    "2 MB": (lambda head: (head + "Một câu dài. " * 150_000).encode(), "C002"),
    "front matter that is a list": (lambda _: b"---\n- a\n- b\n---\n\nx\n", "C011"),
    "front matter that is a word": (lambda _: b"---\nxin\n---\n\nx\n", "C011"),
    "front matter that is not closed": (lambda head: head.replace("---\n\n", "\n").encode() + b"x\n", "C011"),
    "front matter that is no YAML": (lambda head: head.replace("title: ", "title: a: ").encode(), "C011"),
    "no front matter": (lambda _: "Một câu.\n".encode(), "C010"),
    "nothing": (lambda _: b"", "C010"),
    "an unknown status": (
        lambda head: head.replace("updated", "updatet").replace("translated", "done").encode(),
        "C01",
    ),
}


@pytest.mark.parametrize("path", [VI, EN])
@pytest.mark.parametrize("fault", UNREADABLE)
def test_a_page_that_cannot_be_read_is_named_for_that_and_not_called_missing(
    fault: str, path: str, project: Path
) -> None:
    content, code = UNREADABLE[fault]
    (project / path).write_bytes(content(HEAD[path]))
    outcome = check(project)
    assert outcome.code == 1
    assert [found for found in outcome.found if found[0].startswith(code) and found[1] == path]
    assert not {"T001", "T002"} & {found for found, _ in outcome.found}


@pytest.mark.parametrize("path", [VI, EN])
def test_ten_thousand_headings_are_no_hang(path: str, project: Path) -> None:
    names = ("-".join(letters) for letters in product("abcdefghij", repeat=4))
    headings = "".join(f"## Mục {name}\n\n" for name in names)
    (project / path).write_text(HEAD[path] + headings, encoding="utf-8")
    assert len(check_apart(project).found) > 9_000


def test_ten_thousand_like_headings_are_no_hang_when_the_source_changed(project: Path) -> None:
    for path in (VI, EN):
        (project / path).write_text(HEAD[path] + "## Mục\n\n" * 10_000, encoding="utf-8")
    stamp(project)
    (project / VI).write_text(HEAD[VI] + "## Mục\n\n" * 5_000 + "Khác.\n\n" + "## Mục\n\n" * 4_998, encoding="utf-8")
    assert check_apart(project, "--select", "freshness").code == 0


def stamp(project: Path) -> None:
    assert run(project, "stamp", "--all", "--because", "thử").exit_code == 0


def edited(project: Path, path: str, before: str, after: str) -> None:
    text = (project / path).read_text(encoding="utf-8")
    assert before in text
    (project / path).write_text(text.replace(before, after), encoding="utf-8")


LOST_PASTS: dict[str, bytes | None] = {
    "deleted": None,
    "empty": b"",
    "cut off": b'{"format": 1, "blocks": [{"kind": "ti',
    "binary": bytes(range(256)),
    "a list": b"[]",
    "a number": b"1",
    "blocks of another kind": b'{"format": 1, "blocks": [{"kind": 1, "text": null, "line": "x"}]}',
    "no blocks": b'{"format": 1, "blocks": null}',
    "the text of another page": b'{"format": 1, "blocks": [{"kind": "paragraph", "text": "Kh\xc3\xa1c", "line": 1}]}',
    "nested too deep": b"[" * 100_000,
}


@pytest.mark.parametrize("case", LOST_PASTS)
def test_an_earlier_text_that_is_lost_or_damaged_is_said_to_be_so(case: str, project: Path) -> None:
    stamp(project)
    edited(project, VI, "cả ngày", "suốt ngày")
    content = LOST_PASTS[case]
    for base in project.glob("docs/.base/*"):
        base.unlink() if content is None else base.write_bytes(content)
    outcome = check(project, "--select", "freshness")
    assert outcome.code == 0
    assert outcome.found == [("T103", EN), ("T103", EN.replace("en", "ja", 1))]


@pytest.mark.parametrize("case", LOST_PASTS)
def test_an_earlier_text_that_nobody_needs_does_not_matter(case: str, project: Path) -> None:
    stamp(project)
    for base in project.glob("docs/.base/*"):
        content = LOST_PASTS[case]
        base.unlink() if content is None else base.write_bytes(content)
    assert check(project, "--select", "freshness").found == []


PINS = ["x", "v1:", "v1:zzzz", "2026", "[1, 2]", "{a: b}", "~", '""', "v9:0123456789abcdef-0123456789abcdef-01234567"]


@pytest.mark.parametrize("pin", PINS)
def test_a_pin_of_any_form_is_a_finding(pin: str, project: Path) -> None:
    edited(project, EN, "status: translated", f"status: translated\n  pin: {pin}")
    outcome = check(project)
    assert EN in {path for code, path in outcome.found if code.startswith(("C01", "T1", "T708"))} or (
        pin == "~" and ("T108", "docs/en/index.md") in outcome.found
    )


STAMPS = ["translated", "[]", "{status: [draft]}", "{status: draft, from: [en]}", "{status: draft, on: hôm qua}", "1"]


@pytest.mark.parametrize("stamped", STAMPS)
def test_a_stamp_of_any_form_is_a_finding(stamped: str, project: Path) -> None:
    edited(project, EN, "translation:\n  status: translated", f"translation: {stamped}")
    outcome = check(project)
    assert outcome.code == 1
    assert EN in {path for code, path in outcome.found if code.startswith("C01")}


COMMANDS = (["status"], ["diff", VI, "--locale", "en"], ["stamp", EN], ["new", "page", "way"])


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("path", [VI, EN])
@pytest.mark.parametrize("fault", UNREADABLE)
def test_no_command_of_translators_breaks_on_a_page_that_cannot_be_read(
    fault: str, path: str, command: list[str], project: Path
) -> None:
    broken = UNREADABLE[fault][0](HEAD[path])
    (project / path).write_bytes(broken)
    result = run(project, *command)
    assert result.exit_code in {0, 1, 2}
    assert result.exit_code == 0 or result.stderr
    assert (project / path).read_bytes() == broken
