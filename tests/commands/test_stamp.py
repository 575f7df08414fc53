"""`promosite stamp` says that a translation renders its source, where that is so."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Edit = Callable[[str, str, str], None]
Codes = Callable[[], list[str]]

VI, EN, JA = (f"docs/{locale}/way.md" for locale in ("vi", "en", "ja"))
PIN = re.compile(r"  pin: v1:([0-9a-f]{16})-([0-9a-f]{16})-([0-9a-f]{8})\n")


def texts(project: Path) -> dict[str, bytes]:
    return {str(path.relative_to(project)): path.read_bytes() for path in project.glob("docs/**/*.md")}


def read(project: Path, path: str) -> str:
    return (project / path).read_text(encoding="utf-8")


def stored(project: Path) -> set[str]:
    return {path.stem for path in project.glob("docs/.base/*")}


def pinned(project: Path, path: str) -> str:
    found = PIN.search(read(project, path))
    assert found, read(project, path)
    return found.group(1)


def test_a_page_that_agrees_is_stamped_and_its_source_kept(project: Path, run: Run) -> None:
    before = texts(project)
    result = run("stamp", str(project / EN))
    assert (result.exit_code, result.stdout) == (0, f"Stamped: {EN}\n")
    assert {path for path, text in texts(project).items() if text != before[path]} == {EN}
    assert PIN.sub("", read(project, EN)) == before[EN].decode()
    assert stored(project) == {pinned(project, EN)}


def test_a_page_is_named_by_its_path_or_by_its_source(project: Path, run: Run) -> None:
    for name in (VI, "way", "vi/way.md"):
        assert run("stamp", name).exit_code == 0
    assert pinned(project, EN) == pinned(project, JA)


def test_the_same_stamp_again_changes_nothing(project: Path, run: Run) -> None:
    run("stamp", EN)
    before = texts(project)
    result = run("stamp", EN)
    assert (result.exit_code, result.output) == (0, "")
    assert texts(project) == before


def test_all_that_bear_no_stamp_and_agree_are_stamped(run: Run, codes: Codes) -> None:
    assert codes() == ["T108", "T108"]
    assert len(run("stamp", "--all").stdout.splitlines()) == 4
    assert codes() == []
    again = run("stamp", "--all")
    assert (again.exit_code, again.stdout) == (0, "Every translation bears a stamp, or is a draft.\n")


def test_what_is_refused_keeps_nothing_else_from_being_stamped(project: Path, run: Run, edit: Edit) -> None:
    edit(JA, "- バスは一日中走っています。\n", "")
    result = run("stamp", "--all")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 3
    assert not PIN.search(read(project, JA))


DISAGREEMENTS = {
    "a part that is missing": ("- Coaches run all day.\n", "", "T201"),
    "a part that was added": ("- Coaches run all day.\n", "- Coaches run all day.\n- Trains don't.\n", "T202"),
    "another figure": ("70 km", "75 km", "T301"),
    "another link": ("(#water)", "(#road)", "T207"),
    "another level": ("## By road", "### By road", "T203"),
    "another type of note": ("!!! warning", "!!! tip", "T212"),
}


@pytest.mark.parametrize("fault", DISAGREEMENTS)
def test_a_page_that_does_not_agree_is_refused_unless_somebody_says_why(
    fault: str, project: Path, run: Run, edit: Edit, codes: Codes
) -> None:
    before, after, code = DISAGREEMENTS[fault]
    edit(EN, before, after)
    kept = texts(project)
    result = run("stamp", EN)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{EN} doesn't agree with its source.")
    assert f" {code} " in result.stderr
    assert texts(project) == kept
    assert run("stamp", EN, "--because", "Khách nước ngoài cần biết: thế").exit_code == 0
    assert '  note: "Khách nước ngoài cần biết: thế"\n' in read(project, EN)
    assert "T108" in codes()


def test_the_reason_goes_with_the_next_stamp_that_needs_none(project: Path, run: Run, edit: Edit) -> None:
    edit(EN, "70 km", "75 km")
    run("stamp", EN, "--because", "đo lại")
    edit(EN, "75 km", "70 km")
    assert run("stamp", EN).exit_code == 0
    assert "  note: " not in read(project, EN)


def test_a_page_that_stayed_while_its_source_changed_is_refused(run: Run, edit: Edit) -> None:
    run("stamp", EN)
    edit(VI, "trong một giờ", "rất nhanh")
    result = run("stamp", EN)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{EN} hasn't changed, but its source has.")
    edit(EN, "in an hour", "very fast")
    assert run("stamp", EN).exit_code == 0


def test_a_page_that_changed_with_its_source_is_up_to_date_once_stamped(run: Run, edit: Edit, codes: Codes) -> None:
    run("stamp", "--all")
    edit(VI, "70 km", "72 km")
    for path in (EN, JA):
        edit(path, "70 km", "72 km")
    assert codes() == ["T102", "T102"]
    run("stamp", VI)
    assert codes() == []


def test_who_when_and_how_far_are_written(project: Path, run: Run) -> None:
    run("stamp", EN, "--status", "reviewed", "--by", "Trần Văn An")
    assert re.search(r"status: reviewed\n  pin: \S+\n  by: Trần Văn An\n  on: \d{4}-\d\d-\d\d\n", read(project, EN))


def test_an_earlier_text_is_kept_only_while_a_translation_pins_it(project: Path, run: Run, edit: Edit) -> None:
    run("stamp", "--all")
    first = pinned(project, EN)
    edit(VI, "cả ngày", "từ sáng đến tối")
    edit(EN, "all day", "from morning to night")
    edit(JA, "一日中", "朝から晩まで")
    run("stamp", EN)
    assert {first, pinned(project, EN)} <= stored(project)
    run("stamp", JA)
    assert first not in stored(project)
    assert pinned(project, JA) in stored(project)


def test_a_translation_of_a_translation_pins_that_one(project: Path, run: Run, edit: Edit, codes: Codes) -> None:
    run("stamp", EN)
    assert run("stamp", JA, "--from", "en").exit_code == 0
    assert "  from: en\n" in read(project, JA)
    assert pinned(project, JA) != pinned(project, EN)
    edit(EN, "all day", "from morning to night")
    assert "T101" in codes()
    edit(JA, "一日中", "朝から晩まで")
    run("stamp", JA)
    run("stamp", EN)
    assert "T101" not in codes()
    assert "  from: en\n" in read(project, JA)


def test_a_page_whose_line_ends_are_those_of_windows_keeps_them(project: Path, run: Run) -> None:
    page = project / EN
    page.write_bytes(b"\xef\xbb\xbf" + page.read_bytes().replace(b"\n", b"\r\n"))
    before = page.read_bytes()
    run("stamp", EN)
    assert PIN.sub("", page.read_bytes().decode().replace("\r\n", "\n")).replace("\n", "\r\n").encode() == before


NOTHING_TO_STAMP = {
    "no page at all": (),
    "a page that isn't there": ("docs/en/wya.md",),
    "a file that isn't a page": ("mkdocs.yml",),
}


@pytest.mark.parametrize("case", NOTHING_TO_STAMP)
def test_pages_that_are_not_there_stop_it_with_one_line(case: str, run: Run) -> None:
    result = run("stamp", *NOTHING_TO_STAMP[case])
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("pivot", ["ja", "de", "fr"])
def test_a_page_cannot_be_made_from_itself_or_from_a_page_that_is_not_there(
    pivot: str, project: Path, run: Run
) -> None:
    before = texts(project)
    result = run("stamp", JA, "--from", pivot)
    assert result.exit_code == 1
    assert "has no page that it was translated from" in result.stderr
    assert texts(project) == before


def test_an_orphan_is_refused(project: Path, run: Run) -> None:
    (project / VI).unlink()
    assert run("stamp", EN).exit_code == 1


BROKEN_HEADS = {
    "not closed": ("---\n\nFrom", "\nFrom"),
    "no YAML": ("title: Getting there", "title: a: b"),
    "a list": ("title: Getting there\ndescription: How to reach this land.\ntranslation:\n  status: translated", "- a"),
}


@pytest.mark.parametrize("fault", BROKEN_HEADS)
def test_a_page_whose_front_matter_is_broken_is_refused(fault: str, project: Path, run: Run, edit: Edit) -> None:
    edit(EN, *BROKEN_HEADS[fault])
    before = texts(project)
    result = run("stamp", EN)
    assert result.exit_code == 1
    assert result.stderr
    assert texts(project) == before


PINS_BY_HAND: dict[str, tuple[Callable[[str, str], str], str]] = {
    "moved to the new source": (lambda pin, other: pin.replace(pin[3:19], other[3:19]), "T106"),
    "a digit changed": (lambda pin, _: pin[:-1] + ("0" if pin[-1] != "0" else "1"), "T106"),
    "copied from another page": (lambda _, other: other, "T107"),
    "of a later version": (lambda pin, _: pin.replace("v1", "v2"), "T106"),
}


@pytest.mark.parametrize("case", PINS_BY_HAND)
def test_a_stamp_typed_by_hand_is_found(case: str, project: Path, run: Run, edit: Edit, codes: Codes) -> None:
    run("stamp", "--all")
    pin, other = (read(project, path).split("pin: ")[1].split("\n")[0] for path in (EN, "docs/en/index.md"))
    change, code = PINS_BY_HAND[case]
    edit(EN, pin, change(pin, other))
    assert code in codes()


def test_a_page_that_cannot_be_read_keeps_the_text_it_was_made_from(project: Path, run: Run, edit: Edit) -> None:
    run("stamp", "--all")
    kept = pinned(project, JA)
    edit(VI, "70 km", "72 km")
    (project / JA).write_bytes(read(project, JA).encode("utf-16"))
    run("stamp", str(project / EN), "--because", "The distance is rounded.")
    assert kept in stored(project)
