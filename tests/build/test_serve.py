"""The preview follows the editor: findings in the terminal, the page in the browser."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from urllib.request import urlopen

import pytest
from tests.bench.sites.corpus import lay

_PATIENCE = 300
"""Seconds after which a preview ends that hasn't said what a test waits for."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serve(project: Path, port: int, *options: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "promosite", "serve", "--lang", "en", "--port", str(port), *options]
    with subprocess.Popen(
        command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ) as process:
        end = Timer(_PATIENCE, process.kill)  # whoever waits in vain reads what was said instead
        end.start()
        try:
            yield process
        finally:
            end.cancel()
            process.terminate()


def until(process: subprocess.Popen[str], word: str) -> str:
    """Read what the preview says until it says the word."""
    assert process.stdout
    said = ""
    for line in process.stdout:
        said += line
        if word in line:
            return said
    raise AssertionError(said)


def test_a_saved_page_is_shown_and_its_fault_is_told(make_site: Callable[..., Path]) -> None:
    project, port = make_site(), free_port()
    page = project / "docs/vi/index.md"
    with serve(project, port, "--locale", "en") as process:
        until(process, "The preview is at")
        page.write_text(page.read_text(encoding="utf-8") + "\nMột câu mới, [hỏng](x.md).\n", encoding="utf-8")
        assert "docs/vi/index.md:10" in until(process, "Errors: 1")
        shown = shown_at(port)
    assert "Một đoạn văn." in shown


def test_each_save_is_followed_and_what_was_found_stands_at_the_foot_of_the_page(
    make_site: Callable[..., Path],
) -> None:
    project, port = make_site(), free_port()
    page = project / "docs/vi/index.md"
    text = page.read_text(encoding="utf-8")
    with serve(project, port) as process:
        until(process, "The preview is at")
        for number, words in enumerate(("Một câu mới, [hỏng](x.md).", "Một câu khác, [hỏng](y.md).")):
            page.write_text(f"{text}\n{words}\n", encoding="utf-8")
            until(process, "Errors: 1")
            shown = shown_at(port)
            assert words.partition(",")[0] in shown
            assert "preview-findings" in shown
            assert f"“{'xy'[number]}.md”" in shown
        stray = project / "docs/en/index.md"
        right = stray.read_text(encoding="utf-8")
        stray.write_text(right.replace("---\n", "---\nupdated: 2026-11-21\n", 1), encoding="utf-8")
        until(process, "does not belong in a translation")
        stray.write_text(right, encoding="utf-8")
        page.write_text(text, encoding="utf-8")
        assert "does not belong" not in until(process, "Errors: 0").rpartition("Errors: ")[0].rpartition("Errors: ")[2]
        assert "preview-findings" not in shown_at(port)
        page.write_text(text.replace("title: ", "title: Mới – ", 1), encoding="utf-8")
        until(process, "Errors: 0")
        assert "Mới – " in shown_at(port)
        own = shown_at(port, "en/")
        stray.write_text(re.sub(r"status: \w+", "status: draft", right), encoding="utf-8")
        until(process, "Errors: ")
        assert shown_at(port, "en/") != own


def test_a_saved_title_is_shown_wherever_it_stands_without_building_the_rest(tmp_path: Path) -> None:
    port = free_port()
    lay(tmp_path, 30)
    page = tmp_path / "docs/vi/bulletin/1996-q1/a3.md"
    with serve(tmp_path, port, "--locale", "en") as process:
        until(process, "The preview is at")
        other = tmp_path / "docs/en/bulletin/1996-q1/a3.md"
        for path in (page, other):
            text = path.read_text(encoding="utf-8")
            path.write_text(re.sub(r'(?m)^title: "', 'title: "Xin – ', text, count=1), encoding="utf-8")
            told = until(process, "Errors: 0")
            assert set(re.findall(r"\w+\.(?:md|yml)(?=:\d)", told)) == {"a3.md"}  # else of other pages too
        for place in ("", "en/"):
            for address in ("bulletin/1996-q1/a3/", "bulletin/1996-q1/", "search.html"):
                assert "Xin – " in shown_at(port, place + address), place + address


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("mkdocs.yml", "site_name: [\n", "mkdocs.yml:2:1: "),
        ("mkdocs.yml", "site_nam: a\n", "mkdocs.yml:1:1: "),
        ("docs/registry/sources.yml", "S1: {address: báo tỉnh\n", "docs/registry/sources.yml:2:1  error  C020"),
        ("overrides/about.html", "\n{% if %}\n", "overrides/about.html:2:1: "),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line_and_leaves_the_preview_as_it_was(
    file: str, text: str, told: str, make_site: Callable[..., Path]
) -> None:
    project, port = make_site(), free_port()
    saved, page = project / file, project / "docs/vi/index.md"
    right = saved.read_text(encoding="utf-8") if saved.is_file() else ""
    with serve(project, port) as process:
        until(process, "The preview is at")
        saved.parent.mkdir(exist_ok=True)
        saved.write_text(text, encoding="utf-8")
        assert "Traceback" not in until(process, told)
        assert "Một đoạn văn." in shown_at(port)
        saved.write_text(right, encoding="utf-8")  # a registry of nothing, if there was none
        assert "Traceback" not in until(process, "Errors: 0")
        page.write_text(page.read_text(encoding="utf-8") + "\nMột câu mới.\n", encoding="utf-8")
        assert "Traceback" not in until(process, "Errors: 0")
        assert "Một câu mới." in shown_at(port)


def test_a_page_that_a_locale_lacks_is_shown_in_the_words_of_another_one(make_site: Callable[..., Path]) -> None:
    way = (
        "---\nkind: about\ntitle: Đường đi\ndescription: Cách đến đây.\nupdated: 2026-11-21\n---\n\nĐi 72 km là đến.\n"
    )
    project, port = make_site(files={"docs/vi/way.md": way}), free_port()
    with serve(project, port, "--locale", "en") as process:
        until(process, "The preview is at")
        assert "Đi 72 km là đến." in shown_at(port, "en/way/")


def shown_at(port: int, address: str = "") -> str:
    with urlopen(f"http://127.0.0.1:{port}/{address}") as answer:  # our own preview
        return str(answer.read().decode())


def test_a_busy_port_is_told_in_one_line(make_site: Callable[..., Path]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with serve(make_site(), int(taken.getsockname()[1])) as process:
            assert "--port 8001" in until(process, "can't use port")
            process.wait()
    assert process.returncode == 2


def test_an_unknown_locale_is_told_with_the_known_ones(make_site: Callable[..., Path]) -> None:
    with serve(make_site(), free_port(), "--locale", "de") as process:
        assert "You can use: vi, en, ja." in until(process, "no locale “de”")
        process.wait()
    assert process.returncode == 2


def test_a_template_that_fails_for_one_page_is_told_with_its_line_after_what_was_found(
    make_site: Callable[..., Path],
) -> None:
    template = "{% if page.title == 'Hỏng' %}{{ page.colour.name }}{% endif %}<body>{{ page.title }}</body>"
    project, port = make_site(files={"overrides/about.html": template}), free_port()
    page = project / "docs/vi/index.md"
    text = page.read_text(encoding="utf-8")
    with serve(project, port) as process:
        until(process, "The preview is at")
        page.write_text(text.replace("title: Trang chủ", "title: Hỏng"), encoding="utf-8")
        told = until(process, "overrides/about.html:1:1: ")
        assert "Errors: 0" in told
        assert "Traceback" not in told
        page.write_text(text.replace("title: Trang chủ", "title: Lành"), encoding="utf-8")
        until(process, "Errors: 0")
        assert "<body>Lành" in shown_at(port)


@pytest.mark.parametrize("where", ["title: ", "description: "])
def test_a_placeholder_that_stands_for_nothing_is_told_and_stays_visible(
    where: str, make_site: Callable[..., Path]
) -> None:
    template = "<body>{{ page.title }} {{ page.meta.description }}</body>"
    project, port = make_site(files={"overrides/about.html": template}), free_port()
    page = project / "docs/vi/index.md"
    with serve(project, port) as process:
        until(process, "The preview is at")
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace(where, f"{where}Của {{{{ province.nam }}}}, "), encoding="utf-8")
        told = until(process, "Errors: 3")
        assert "C301" in told
        assert "Traceback" not in told
        assert "Của {{ province.nam }}" in shown_at(port)
