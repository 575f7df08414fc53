"""What decoding found is kept by content, so that a second run decodes nothing; a broken record costs only time."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import made_pictures as made
from promosite.model.picture import PictureFile
from promosite.read.pictures import read_pictures
from promosite.read.pictures.record import PLACE
from promosite.read.site import read_site
from promosite.settings import read_settings

NAMES = ("photo", "another-photo", "cut", "gps", "cmyk", "profile")


@pytest.fixture
def project(make_site: Callable[..., Path]) -> Path:
    return make_site(files={f"docs/assets/images/{name}.jpg": made.RECIPES[name]() for name in NAMES})


def looked(project: Path) -> tuple[Mapping[str, PictureFile], list[str]]:
    """Return what is known of the pictures, and the paths of those that had to be decoded."""
    settings, new = read_settings(project / "mkdocs.yml"), list[str]()
    return read_pictures(settings, read_site(settings).assets, lambda _: new.append), new


def test_a_second_run_decodes_nothing_and_says_the_same(project: Path) -> None:
    first, decoded = looked(project)
    second, again = looked(project)
    assert (len(decoded), again) == (len(NAMES), [])
    assert second == first


def test_a_renamed_picture_is_not_decoded_again(project: Path) -> None:
    looked(project)
    images = project / "docs/assets/images"
    (images / "photo.jpg").rename(images / "bridge.png")
    files, decoded = looked(project)
    assert decoded == []
    assert [fault.code for fault in files["assets/images/bridge.png"].faults] == ["I304"]
    (images / "bridge.png").rename(images / "photo.jpg")
    assert looked(project)[0]["assets/images/photo.jpg"].faults == ()


def test_another_content_under_the_same_name_is_decoded(project: Path) -> None:
    looked(project)
    (project / "docs/assets/images/photo.jpg").write_bytes(made.RECIPES["owner"]())
    files, decoded = looked(project)
    assert decoded == ["assets/images/photo.jpg"]
    assert "owner" in files["assets/images/photo.jpg"].private


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"version": "other", "files": []}', '{"version": 1}', "null", "\x00"]
)
def test_a_broken_record_costs_only_time(project: Path, content: str) -> None:
    first, _ = looked(project)
    (project / PLACE).write_text(content, encoding="utf-8")
    second, decoded = looked(project)
    assert (len(decoded), second) == (len(NAMES), first)


def test_a_record_of_another_version_is_not_believed(project: Path) -> None:
    looked(project)
    record = json.loads((project / PLACE).read_text(encoding="utf-8"))
    (project / PLACE).write_text(json.dumps({**record, "version": "earlier"}), encoding="utf-8")
    assert len(looked(project)[1]) == len(NAMES)


def test_a_record_that_cannot_be_written_is_no_trouble(project: Path) -> None:
    (project / ".cache").write_text("a file where the folder should be", encoding="utf-8")
    assert len(looked(project)[1]) == len(looked(project)[1]) == len(NAMES)


def test_two_runs_at_once_leave_a_whole_record(project: Path) -> None:
    settings = read_settings(project / "mkdocs.yml")
    assets = read_site(settings).assets
    with ThreadPoolExecutor(4) as pool:
        runs = [pool.submit(read_pictures, settings, assets) for _ in range(4)]
    assert len({json.dumps([file.digest for file in run.result().values()]) for run in runs}) == 1
    assert looked(project)[1] == []
    assert not list((project / ".cache/promosite").glob("*.tmp"))


@pytest.mark.parametrize("jobs", [1, 3])
def test_any_number_of_processes_sees_the_same(project: Path, jobs: int) -> None:
    settings = read_settings(project / "mkdocs.yml")
    assets = read_site(settings).assets
    alone = read_pictures(settings, assets, jobs=1)
    (project / PLACE).unlink()
    for number in range(12):
        (project / f"docs/assets/images/more-{number}.png").write_bytes(made.raster("PNG", 64, 40, number))
    settings = read_settings(project / "mkdocs.yml")
    many = read_pictures(settings, read_site(settings).assets, jobs=jobs)
    assert {path: many[path] for path in alone} == dict(alone)
