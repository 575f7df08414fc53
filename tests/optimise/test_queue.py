"""The queue makes each variant once, whole, and leaves everything clean whatever happens."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from made_pictures import raster
from promosite.errors import CannotGoOnError
from promosite.model.picture import PictureFile, Variant
from promosite.model.slots import Slot
from promosite.optimise.delivery import deliver, make_and_deliver
from promosite.optimise.queue import Queue
from promosite.optimise.renditions import rendition
from promosite.optimise.store import Store
from promosite.read.pictures import look_at

SLOT = Slot(widths=(40, 80), aspect="4/3", budget=1)


def queue_of(folder: Path, count: int = 3, size: tuple[int, int] = (160, 120), jobs: int = 1) -> Queue:
    """Lay so many originals, where they aren't there yet, and return a queue for them."""
    docs = folder / "docs"
    (docs / "assets").mkdir(parents=True, exist_ok=True)
    pictures: dict[str, PictureFile] = {}
    for number in range(count):
        path = f"assets/{number}.jpg"
        if not (docs / path).exists():
            (docs / path).write_bytes(raster("JPEG", *size, seed=number))
        pictures[path] = look_at(docs / path, path)
    return Queue(docs, pictures, Store(folder), jobs)


def all_of(queue: Queue, slot: Slot = SLOT) -> tuple[Variant, ...]:
    return tuple(each for picture in queue.pictures.values() for each in rendition(picture, slot).variants)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()} if folder.is_dir() else {}


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_variant_is_made_once_however_often_it_is_asked_for(jobs: int, tmp_path: Path) -> None:
    queue = queue_of(tmp_path, jobs=jobs)
    steps: list[str] = []
    summary = queue.make((*all_of(queue), *all_of(queue)), steps.append)
    assert (summary.count, summary.made, len(steps)) == (15, 15, 15)
    assert set(files(queue.store.folder)) == {each.name for each in all_of(queue)}
    assert summary.originals == sum(picture.size for picture in queue.pictures.values())
    assert 0 < summary.shown < summary.originals
    assert summary.message


def test_what_the_store_has_is_not_made_again(tmp_path: Path) -> None:
    queue = queue_of(tmp_path)
    queue.make(all_of(queue)[:5])
    before = {path.name: path.stat().st_mtime_ns for path in queue.store.folder.iterdir()}
    assert queue.make(all_of(queue)).made == 10
    again = queue.make(all_of(queue))
    assert (again.made, again.message) == (0, None)
    assert before.items() <= {path.name: path.stat().st_mtime_ns for path in queue.store.folder.iterdir()}.items()


def test_another_original_under_the_same_name_is_made_anew(tmp_path: Path) -> None:
    queue = queue_of(tmp_path, count=1)
    queue.make(all_of(queue))
    (queue.docs / "assets/0.jpg").write_bytes(raster("JPEG", 160, 120, seed=9))
    changed = Queue(queue.docs, {"assets/0.jpg": look_at(queue.docs / "assets/0.jpg", "assets/0.jpg")}, queue.store)
    assert changed.make(all_of(changed)).made == 5


def test_processes_do_not_change_a_byte(tmp_path: Path) -> None:
    alone, together = queue_of(tmp_path / "alone"), queue_of(tmp_path / "together", jobs=2)
    alone.make(all_of(alone))
    together.make(all_of(together))
    assert files(alone.store.folder) == files(together.store.folder) != {}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_broken_original_is_named_and_leaves_nothing_half_made(jobs: int, tmp_path: Path) -> None:
    queue = queue_of(tmp_path, jobs=jobs)
    whole = (queue.docs / "assets/1.jpg").read_bytes()
    (queue.docs / "assets/1.jpg").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(CannotGoOnError, match=r"assets/1\.jpg"):
        queue.make(all_of(queue))
    kept = {each.name for each in all_of(queue) if each.original != "assets/1.jpg"}
    assert set(files(queue.store.folder)) <= kept


def test_a_full_disk_is_told_and_leaves_no_part_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    queue = queue_of(tmp_path)
    opened = Path.open

    def full(path: Path, mode: str = "r", *rest: Any, **named: Any) -> Any:  # noqa: ANN401  # as the method it stands for
        is_full = mode == "wb" and len(files(queue.store.folder)) == 3
        file = opened(path, mode, *rest, **named)
        if is_full:
            file.write(b"a part")
            file.close()
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return file

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(CannotGoOnError, match="No space left") as caught:
        queue.make(all_of(queue))
    assert "disk" in caught.value.hint.english
    assert set(files(queue.store.folder)) < {each.name for each in all_of(queue)}
    assert len(files(queue.store.folder)) == 3
    monkeypatch.undo()
    assert queue.make(all_of(queue)).made == 12


ORIGINALS = 4, (640, 480)
MAKE = """
import sys; from pathlib import Path
sys.path[:0] = [{tests!r}, {making!r}]
from test_queue import ORIGINALS, SLOT, all_of, queue_of
if __name__ == "__main__":
    queue = queue_of(Path(sys.argv[1]), *ORIGINALS, jobs=2)
    slot = SLOT.model_copy(update={{"widths": (150, 300, 600)}})
    queue.make(all_of(queue, slot), lambda original: print(original, flush=True))
"""


def program(folder: Path) -> list[str]:
    """Return the command of a program that makes many variants with two processes."""
    here = Path(__file__).parent
    script = folder / "make.py"
    folder.mkdir(parents=True, exist_ok=True)
    script.write_text(MAKE.format(tests=str(here), making=str(here.parent / "making")), encoding="utf-8")
    return [sys.executable, str(script), str(folder)]


def test_killed_in_the_middle_it_leaves_no_process_and_the_next_run_is_whole(tmp_path: Path) -> None:
    store = Store(tmp_path / "killed")
    command = program(tmp_path / "killed")
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        process.kill()
        process.communicate(timeout=60)  # ends when the last process that could write has gone
    assert len([name for name in store.names() if not name.startswith(".")]) < 28
    subprocess.run(command, check=True)
    subprocess.run(program(tmp_path / "calm"), check=True)
    calm = files(Store(tmp_path / "calm").folder)
    store.prune(calm)
    assert files(store.folder) == calm
    assert len(calm) == 28


def test_two_runs_at_once_make_one_whole_store(tmp_path: Path) -> None:
    command = program(tmp_path / "both")
    queue_of(tmp_path / "both", *ORIGINALS)  # else one run may look at what the other is writing
    runs = [subprocess.Popen(command) for _ in range(2)]
    assert [run.wait() for run in runs] == [0, 0]
    subprocess.run(program(tmp_path / "calm"), check=True)
    assert files(Store(tmp_path / "both").folder) == files(Store(tmp_path / "calm").folder)


def test_pruning_forgets_what_no_page_shows(tmp_path: Path) -> None:
    queue = queue_of(tmp_path)
    queue.make(all_of(queue))
    used = {each.name for each in all_of(queue) if each.original == "assets/0.jpg"}
    assert queue.store.prune(used) == 10
    assert queue.store.names() == used


def test_variants_are_put_into_the_site_even_where_links_are_impossible(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = queue_of(tmp_path, count=1)
    variants = all_of(queue)
    make_and_deliver(queue, variants, tmp_path / "linked")
    deliver(variants, queue.store, tmp_path / "linked")

    def refuse(*_: object) -> None:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    monkeypatch.setattr(os, "link", refuse)
    deliver(variants, queue.store, tmp_path / "copied")
    assert files(tmp_path / "linked") == files(tmp_path / "copied")
    assert set(files(tmp_path / "copied")) == {each.path.rpartition("/")[2] for each in variants}


def test_a_store_that_another_build_cleared_is_filled_again(tmp_path: Path) -> None:
    queue = queue_of(tmp_path, count=1)
    variants = all_of(queue)

    made: list[str] = []

    def clear_once(original: str) -> None:
        made.append(original)
        if len(made) == len(variants):
            queue.store.prune(())

    make_and_deliver(queue, variants, tmp_path / "site", clear_once)
    assert len(files(tmp_path / "site")) == len(variants)
