"""html-validate judges the pages of a built site, each content once."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from promosite.errors import CannotGoOnError
from promosite.publish.built import Remark
from promosite.publish.html_validate.validation import validated
from promosite.publish.rules.registry import site_rules
from promosite.publish.survey import survey
from promosite.publish.verify import judge
from promosite.read.site import read_site
from promosite.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
PAGE = '<!doctype html>\n<html lang="vi"><head><title>Nhỏ</title></head>\n<body><h1>Nhỏ</h1>\n{text}</body></html>\n'


def judged(folder: Path, text: str) -> tuple[Remark, ...]:
    (folder / "index.html").write_text(PAGE.format(text=text), encoding="utf-8")
    return validated(folder, ["index.html"], ROOT)["index.html"]


def test_what_is_invalid_is_told_with_its_line(tmp_path: Path) -> None:
    assert judged(tmp_path, "<p>Hello</p>") == ()
    (remark,) = judged(tmp_path, "<ul><p>Hello</p></ul>")
    assert remark == Remark(4, "element-permitted-content", "<p> element is not permitted as content under <ul>")


def test_a_content_that_was_judged_needs_no_node(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = judged(tmp_path, "<b><div>Hello</div></b>")
    monkeypatch.setenv("PATH", os.devnull)
    monkeypatch.setattr("sys.path", [])
    assert judged(tmp_path, "<b><div>Hello</div></b>") == first != ()
    with pytest.raises(CannotGoOnError, match=r"needs Node\.js"):
        validated(tmp_path, ["index.html"], tmp_path)


def test_its_remarks_become_findings(staged: Path) -> None:
    settings = read_settings(staged / "mkdocs.yml")
    built = survey(staged / "site", settings, lambda: read_site(settings))
    remarks = {"ja/index.html": (Remark(4, "no-dup-attr", 'Attribute "a" duplicated'),)}
    rules = [rule for rule in site_rules() if rule.code == "S018"]
    (found,) = judge(replace(built, remarks=remarks), staged / "site", rules).findings
    assert str(found.location) == "ja/index.html:4:1"
    assert found.message.english == 'html-validate (no-dup-attr): Attribute "a" duplicated'
