"""`promosite picture add`: a picture is taken in as a whole or not at all, and what is still to be said is shown."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from PIL import Image, ImageChops, ImageStat

import made_pictures as made

Run = Callable[..., Result]
REGISTRY = "docs/registry/pictures.yml"
IMAGES = "docs/assets/images"


@pytest.fixture
def inbox(tmp_path: Path) -> Callable[[str, bytes], str]:
    """Return a function that lays a file beside the project and returns its path."""

    def lay(name: str, content: bytes) -> str:
        file = tmp_path / "inbox" / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
        return str(file)

    return lay


Inbox = Callable[[str, bytes], str]


Add = Callable[..., Result]


@pytest.fixture
def add(run: Run, inbox: Inbox) -> Add:
    """Return a function that adds a picture of this content and name, with these options."""
    return lambda content, name, *options: run("picture", "add", inbox(name, content), *options)


@pytest.fixture
def there(project: Path) -> Path:
    """Return the project with a picture that lies there and another one that is registered."""
    (project / IMAGES).mkdir(parents=True)
    (project / IMAGES / "There.jpg").write_bytes(made.RECIPES["another-photo"]())
    register(project, "images/listed.jpg: {kind: chart}\n")
    return project


def state(project: Path) -> dict[str, bytes]:
    return {
        str(path): path.read_bytes() for path in project.rglob("*") if path.is_file() and ".cache" not in path.parts
    }


def register(project: Path, text: str) -> None:
    (project / REGISTRY).parent.mkdir(exist_ok=True)
    (project / REGISTRY).write_bytes(text.encode())


def test_a_photo_is_copied_registered_and_told(project: Path, run: Run, inbox: Inbox) -> None:
    content = made.with_exif(gps=True, owner=True)
    result = run(
        "picture", "add", inbox("Cầu Rạch Miễu – Đêm.JPG", content), "--credit", "Trần B: ảnh", "--licence", "owned"
    )
    assert result.exit_code == 0
    assert (project / IMAGES / "cau-rach-mieu-dem.jpg").read_bytes() == content
    assert result.stdout.splitlines() == [
        f"Copied: {IMAGES}/cau-rach-mieu-dem.jpg (1600 × 1000 pixels).",
        "This photo tells where it was taken (GPS).",
        "This photo names its author, or the owner of the camera.",
        "This photo tells the number of the camera, by which its owner can be found.",
        "This photo tells with which camera it was taken.",
        "It is taken out of what is published; take it out of the original before you pass that on.",
        f"Registered: {REGISTRY}:1:1; still to be said there: people, alt.",
        "Write that, use the picture, then: promosite check images",
    ]
    assert (project / REGISTRY).read_text(encoding="utf-8").splitlines()[:5] == [
        "images/cau-rach-mieu-dem.jpg:",
        "  kind: photo",
        '  credit: "Trần B: ảnh"',
        "  licence: owned",
        "  focal: [0.5, 0.5]",
    ]
    assert "  # TODO people: " in (project / REGISTRY).read_text(encoding="utf-8")


def test_what_is_still_to_be_said_is_what_the_check_misses(run: Run, inbox: Inbox) -> None:
    run("picture", "add", inbox("bridge.jpg", made.RECIPES["photo"]()))
    told = run("check", "images", "--format", "concise").stdout
    assert {"I102", "I103", "I106", "I201"} <= {line.split(" ")[2] for line in told.splitlines() if ": error" in line}
    assert not [line for line in told.splitlines() if "C0" in line]


def test_once_all_is_said_the_check_is_content(project: Path, run: Run, inbox: Inbox) -> None:
    options = ("--credit", "Nhóm", "--licence", "CC-BY-4.0", "--people", "none", "--kind", "photo")
    run("picture", "add", inbox("bridge.jpg", made.RECIPES["photo"]()), *options)
    text = (project / REGISTRY).read_text(encoding="utf-8")
    for mark, words in (
        ("vi", "Cầu Rạch Miễu lúc bình minh."),
        ("en", "The bridge at dawn."),
        ("ja", "夜明けの橋です。"),
    ):
        text = text.replace(f'  #   {mark}: "…"', f'    {mark}: "{words}"')
    register(project, text.replace("  # alt:", "  alt:"))
    result = run("check", "images")
    assert result.exit_code == 0, result.stdout


SORTED = """# Pictures of the site.
# Sorted by name.
images/altar.jpg:
  kind: illustration   # hand-drawn
  alt: {vi: "Tủ thờ"}

# from the museum
images/market.jpg:
  kind: photo
  # TODO credit
images/zoo.jpg: {kind: chart}
"""


@pytest.mark.parametrize(
    ("name", "above"),
    [("aaa", "images/altar.jpg:"), ("bridge", "# from the museum"), ("noodles", "images/zoo.jpg:"), ("zz", None)],
)
def test_an_entry_goes_where_its_name_belongs_and_the_rest_stays(
    project: Path, run: Run, inbox: Inbox, name: str, above: str | None
) -> None:
    photo = inbox("x.jpg", made.RECIPES["photo"]())
    for end in ("\n", "\r\n"):
        register(project, SORTED.replace("\n", end))
        assert run("picture", "add", photo, "--name", name).exit_code == 0
        after = (project / REGISTRY).read_bytes().decode()
        start = after.index(f"images/{name}.jpg:")
        stop = after.index(above, start) if above else len(after)
        assert after[:start] + after[stop:] == SORTED.replace("\n", end)
        assert after.count("\n") == after.count(end)
        (project / IMAGES / f"{name}.jpg").unlink()


def test_a_registry_in_no_order_gets_the_entry_at_its_end(project: Path, run: Run, inbox: Inbox) -> None:
    unsorted = "images/b.jpg: {kind: chart}\nimages/a.jpg: {kind: chart}"
    register(project, unsorted)
    run("picture", "add", inbox("aa.jpg", made.RECIPES["photo"]()))
    assert (project / REGISTRY).read_text(encoding="utf-8").startswith(f"{unsorted}\nimages/aa.jpg:\n")


@pytest.mark.parametrize(
    ("words", "content", "told"),
    [
        (("a.jpg",), made.RECIPES["cut"](), "The end of this file is missing."),
        (("a.jpg",), b"", "This file is empty."),
        (("a.jpg",), made.RECIPES["text"](), "This is no picture"),
        (("a.png",), made.RECIPES["bomb"](), "300 megapixels"),
        (("a.svg",), made.RECIPES["script"](), "<script>"),
        (("a.heic",), made.RECIPES["heic"](), "HEIC is a format that browsers don't show."),
        (("a.jpg",), made.RECIPES["cmyk"](), "CMYK"),
        (("美拖.jpg",), made.RECIPES["photo"](), "Give one: --name"),
        (("a.jpg", "--name", "Cầu Rạch"), made.RECIPES["photo"](), "can't be a picture's name"),
        (("a.jpg", "--name", "../a"), made.RECIPES["photo"](), "can't be a picture's name"),
        (("a.jpg", "--licence", "CC-BY-NC-4.0"), made.RECIPES["photo"](), "isn't allowed here"),
        (("there.jpg",), made.RECIPES["photo"](), "There is a picture of this name"),
        (("THERE.jpg",), made.RECIPES["photo"](), "There is a picture of this name"),
        (("other.jpg",), made.RECIPES["another-photo"](), "This very picture is there already"),
        (("listed.jpg",), made.RECIPES["photo"](), "images/listed.jpg is registered already"),
    ],
)
def test_what_is_refused_leaves_nothing_behind(
    there: Path, add: Add, words: tuple[str, ...], content: bytes, told: str
) -> None:
    before = state(there)
    result = add(content, *words)
    assert result.exit_code == 2
    assert told in result.stderr
    assert state(there) == before


@pytest.mark.parametrize(
    "registry",
    [
        "{images/a.jpg: {kind: chart}}\n",
        "images/a.jpg: {kind: chart\n",
        "images/a.jpg: {kind: drawing}\n",
        "- a\n",
        "\xff",
    ],
)
def test_a_registry_that_cannot_take_an_entry_is_left_as_it_is(
    project: Path, run: Run, inbox: Inbox, registry: str
) -> None:
    (project / REGISTRY).parent.mkdir()
    (project / REGISTRY).write_bytes(registry.encode("latin-1"))
    before = state(project)
    result = run("picture", "add", inbox("b.jpg", made.RECIPES["photo"]()))
    assert result.exit_code == 2, result.stdout
    assert state(project) == before


def test_a_link_or_a_file_that_is_gone_is_refused(project: Path, run: Run, inbox: Inbox, tmp_path: Path) -> None:
    (tmp_path / "link.jpg").symlink_to(inbox("a.jpg", made.RECIPES["photo"]()))
    before = state(project)
    for name in ("link.jpg", "gone.jpg"):
        assert run("picture", "add", str(tmp_path / name)).exit_code == 2
    assert state(project) == before


def test_the_ending_is_that_of_the_format_and_a_decomposed_name_is_read_as_one(
    project: Path, run: Run, inbox: Inbox
) -> None:
    name = unicodedata.normalize("NFD", "Chợ nổi Cái Bè.jpeg")
    assert run("picture", "add", inbox(name, made.RECIPES["png"]())).exit_code == 0
    assert (project / IMAGES / "cho-noi-cai-be.png").is_file()


def test_a_photo_of_a_telephone_becomes_a_jpeg_that_stands_upright(project: Path, add: Add) -> None:
    result = add(made.heic_photo(1600, 1000), "IMG_0001.HEIC", "--name", "night-market")
    assert f"Copied: {IMAGES}/night-market.jpg (1000 × 1600 pixels)." in result.stdout
    assert "This photo tells with which camera it was taken." in result.stdout
    with Image.open(project / IMAGES / "night-market.jpg") as picture:
        assert picture.format == "JPEG"
        right = made.scene(1600, 1000).rotate(-90, expand=True)
        difference = ImageChops.difference(picture.convert("RGB"), right)
        assert max(ImageStat.Stat(difference).mean) < 4


def test_without_the_library_a_photo_of_a_telephone_is_refused_with_the_way_to_convert_it(
    there: Path, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    before = state(there)
    result = add(made.heic_photo(320, 200), "a.heic")
    assert result.exit_code == 2
    assert "Convert it to JPEG" in result.stderr
    assert state(there) == before


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95])
def test_a_photo_of_a_telephone_that_is_cut_short_is_refused(there: Path, add: Add, share: float) -> None:
    whole, before = made.heic_photo(640, 400), state(there)
    result = add(whole[: int(len(whole) * share)], "a.heic")
    assert result.exit_code == 2
    assert state(there) == before


def test_a_map_asks_for_its_review(run: Run, inbox: Inbox) -> None:
    result = run("picture", "add", inbox("map.svg", made.RECIPES["song"]()), "--kind", "map")
    assert "credit, licence, review, alt" in result.stdout
    assert "I601" in run("check", "images", "--format", "concise").stdout
