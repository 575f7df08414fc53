"""Only the check of pictures looks at pictures; what it found is repeated only while no byte of them has changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import made_pictures as made
from promosite.check.run import check
from promosite.commands.check import carry_out
from promosite.commands.order import Order
from promosite.commands.quick import repeat
from promosite.read.pictures.around import with_pictures
from promosite.read.pictures.record import PLACE
from promosite.read.site import read_site
from promosite.settings import read_settings

MakeSite = Callable[..., Path]
DAY = date(2026, 11, 28)
ROOT = Path(__file__).resolve().parents[2]


def order(name: str, day: date = DAY) -> Order:
    return Order(name, day, voice="concise")


def codes(project: Path) -> list[str]:
    site = read_site(read_settings(project / "mkdocs.yml"))
    return [found.code for found in check(with_pictures(site, DAY)).findings if found.code.startswith(("C00", "I"))]


def test_the_check_of_translations_does_not_look_at_pictures(make_site: MakeSite) -> None:
    project = make_site("cmyk-picture")
    carry_out(order("translations"), project / "mkdocs.yml", str)
    assert not (project / PLACE).exists()


CHANGES: dict[str, Callable[[Path], object]] = {
    "a picture": lambda root: (root / "docs/assets/images/bridge.jpg").write_bytes(made.RECIPES["photo"]()),
    "a picture that is gone": lambda root: (root / "docs/assets/images/bridge.jpg").unlink(),
    "a stylesheet": lambda root: (root / "docs/assets/extra.css").write_text("a { color: red }", encoding="utf-8"),
    "a picture of the theme": lambda root: (root / "overrides/mark.svg").write_bytes(made.RECIPES["song"]()),
    "the built site": lambda root: (root / "site/index.html").write_text("<p>", encoding="utf-8"),
    "a link": lambda root: (root / "docs/assets/images/link.jpg").symlink_to("/dev/zero"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_of_what_pictures_depend_on_is_looked_at(
    make_site: MakeSite, change: Callable[[Path], object]
) -> None:
    project = make_site("cmyk-picture", {"site/about.html": "<p>"})
    carry_out(order("images"), project / "mkdocs.yml", str)
    assert repeat(order("images"), project / "mkdocs.yml", str) == 1
    change(project)
    assert repeat(order("images"), project / "mkdocs.yml", str) is None


def test_a_new_day_is_looked_at_since_a_licence_may_have_ended(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    project = make_site("licence-ended")
    assert carry_out(order("images", date(2026, 11, 27)), project / "mkdocs.yml", str) == 0
    assert repeat(order("images"), project / "mkdocs.yml", str) is None
    assert carry_out(order("images"), project / "mkdocs.yml", str) == 1
    assert "I105" in capsys.readouterr().out


def test_a_link_among_pictures_is_told_once(make_site: MakeSite) -> None:
    project = make_site(files={"docs/assets/images/a.jpg": made.RECIPES["photo"]()})
    (project / "docs/assets/images/b.jpg").symlink_to(project / "docs/assets/images/a.jpg")
    (project / "docs/vi/link.md").symlink_to(project / "docs/vi/index.md")
    assert sorted(codes(project)) == ["C003", "I002", "I006"]


def test_a_large_site_shared_among_processes_finds_the_same(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = make_site("missing-picture-elsewhere")
    said = []
    for fewest in (100, 1):
        monkeypatch.setattr("promosite.commands.sharing.FEWEST", fewest)
        for number in range(4):
            page = (project / "docs/vi/index.md").read_bytes()
            (project / f"docs/vi/page-{number}.md").write_bytes(page)
        asked = Order("images", DAY, voice="concise", jobs=2, no_cache=True)
        carry_out(asked, project / "mkdocs.yml", str)
        said.append(capsys.readouterr().out)
    assert said[0] == said[1] != ""


def test_our_own_pictures_are_sound() -> None:
    settings = read_settings(ROOT / "mkdocs.yml")
    found = check(with_pictures(read_site(settings), DAY)).findings
    assert [str(one.location) for one in found if one.code.startswith("I")] == []


def test_what_a_template_names_or_a_page_links_to_is_no_orphan(make_site: MakeSite) -> None:
    files: dict[str, str | bytes] = {
        f"docs/assets/images/{name}.jpg": made.raster("JPEG", 64, 40, number)
        for number, name in enumerate(("named", "linked", "left"))
    }
    project = make_site(files=files)
    with (project / "overrides/main.html").open("a", encoding="utf-8") as template:
        template.write("<img src=\"{{ 'assets/images/named.jpg' | url }}\">")
    with (project / "docs/vi/index.md").open("a", encoding="utf-8") as page:
        page.write("\n[Tải bản đồ](../assets/images/linked.jpg)\n")
    site = read_site(read_settings(project / "mkdocs.yml"))
    found = check(with_pictures(site, DAY)).findings
    assert [str(one.location) for one in found if one.code == "I002"] == ["docs/assets/images/left.jpg:1:1"]


def test_a_picture_of_another_host_in_front_matter_is_told(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (
        "---\nkind: about\ntitle: T\ndescription: D\nupdated: 2026-11-21\nimage: https://anh.example/a.jpg\n---\n\nX.\n"
    )
    project = make_site(files={"docs/vi/index.md": page})
    assert carry_out(order("images"), project / "mkdocs.yml", str) == 1
    assert "index.md:6:1: error C012" in capsys.readouterr().out


def test_what_a_picture_is_made_of_is_not_printed(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    drawing = made.drawing('<path d="M0 0"/>' * 2_000 + "<script/>")
    project = make_site(files={"docs/assets/images/a.svg": drawing, "docs/assets/images/b.jpg": b"\x1b[2Jtext"})
    assert carry_out(Order("images", DAY), project / "mkdocs.yml", str) == 1
    said = capsys.readouterr().out
    assert "I313" in said
    assert "M0 0" not in said
    assert "\x1b" not in said


def test_the_built_site_is_looked_at_if_it_is_ours(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    project = make_site("published-metadata")
    assert carry_out(order("images"), project / "mkdocs.yml", str) == 1
    assert "error I503" in capsys.readouterr().out
    (project / "site/.promosite").unlink()
    assert carry_out(order("images"), project / "mkdocs.yml", str) == 0


@pytest.mark.parametrize(
    ("people", "told"),
    [
        ("maybe", "“images/bridge.jpg.people” can't be “maybe”."),
        ("{agreed: true}", "“images/bridge.jpg.people.given” is missing."),
        ("[none]", "“images/bridge.jpg.people” can't be “['none']”."),
    ],
)
def test_a_misspelt_consent_is_told_with_its_place(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], people: str, told: str
) -> None:
    entry = f"images/bridge.jpg:\n  kind: photo\n  people: {people}\n"
    project = make_site(
        files={"docs/registry/pictures.yml": entry, "docs/assets/images/bridge.jpg": made.RECIPES["photo"]()}
    )
    assert carry_out(order("content"), project / "mkdocs.yml", str) == 1
    assert f"docs/registry/pictures.yml:3:3: error C021 invalid-registry: {told}" in capsys.readouterr().out
