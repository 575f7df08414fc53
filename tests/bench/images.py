"""How fast and how light the variants of pictures are, beside a naive Pillow loop and sharp, at equal SSIM.

`python3 scripts/dev.py bench images [--pictures 40] [--rounds 3]`: photograph-like JPEG originals of twelve megapixels,
three widths in AVIF, WebP and JPEG, two processes each, turn and turn about after a warm-up; medians.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.pictures.contest import NAIVE, Run, Way, again, ours, run, sharp
from tests.bench.pictures.photographs import SIZE, make
from tests.bench.pictures.quality import Quality, qualities
from tests.bench.truth.scores import table

FASTER, BYTES, SSIM, WARM, MEMORY = 1.35, 1.03, 0.002, 0.3, 400.0
"""Aims: times as fast as the loop, times its bytes at most, difference of SSIM, seconds, megabytes."""
SMALL, SMALL_WIDTHS, MANY = (320, 240), (40, 80, 120), 200
"""For the second run: as many pictures as a site has, small ones, since nothing of them is decoded."""


def main(arguments: Sequence[str]) -> int:
    """Print the tables and the aims; exit 1 where one is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="promosite-bench-") as name:
        folder = Path(name)
        (folder / "originals").mkdir()
        originals = make(folder / "originals", chosen.pictures)
        runs, made = contest(folder, originals, chosen.rounds)
        second = second_run(folder)
    print(f"{chosen.pictures} pictures of 12 megapixels, 9 variants each; median of {chosen.rounds} rounds\n")
    print(speed_table(runs, chosen.pictures), quality_table(made), sep="\n\n")
    print(f"\nsecond run of promosite, {MANY} pictures, nothing changed: {second:.2f} s\n")
    missed = [aim for aim, is_reached in aims(runs, made, second).items() if not is_reached]
    print("Every aim is reached." if not missed else "Missed: " + "; ".join(missed))
    return int(bool(missed))


def contest(
    folder: Path, originals: Sequence[Path], rounds: int
) -> tuple[dict[str, Run], dict[str, dict[str, Quality]]]:
    """Return the median run of each way, and what it made."""
    ways = [ours(SIZE), NAIVE, *_sharp(folder / "sharp")]
    targets = {way.name: folder / f"made-{number}" for number, way in enumerate(ways)}
    taken: dict[str, list[Run]] = {way.name: [] for way in ways}
    for turn in range(rounds + 1):
        for way in ways:
            print(f"… {way.name}, {'warm-up' if not turn else f'round {turn}'}", file=sys.stderr, flush=True)
            result = run(way, originals[0].parent, targets[way.name])
            taken[way.name] += [result] if turn else []
    made = {name: qualities(originals, target) for name, target in targets.items()}
    return {name: _median(runs) for name, runs in taken.items()}, made


def _sharp(folder: Path) -> list[Way]:
    way = sharp(folder)
    if way is None:
        print("sharp is left out: it needs node, npm and their registry.", file=sys.stderr)
    return [way] if way else []


def _median(runs: Sequence[Run]) -> Run:
    return Run(*(statistics.median(getattr(each, name) for each in runs) for name in ("wall", "cpu", "memory")))


def second_run(folder: Path) -> float:
    """Return the seconds that a run takes in which nothing has changed."""
    (folder / "many").mkdir()
    make(folder / "many", MANY, SMALL)
    way, target = ours(SMALL, SMALL_WIDTHS), folder / "second"
    run(way, folder / "many", target)
    return statistics.median(again(way, folder / "many", target).wall for _ in range(5))


def speed_table(runs: Mapping[str, Run], pictures: int) -> str:
    """Return wall time, CPU time and memory of each way."""
    base = runs[NAIVE.name]
    head = ("", "wall, s", "times as fast as the loop", "CPU s a picture", "peak memory, MB")
    rows = [
        (name, f"{each.wall:.1f}", f"{base.wall / each.wall:.2f}", f"{each.cpu / pictures:.2f}", f"{each.memory:.0f}")
        for name, each in runs.items()
    ]
    return table(head, rows)


def quality_table(made: Mapping[str, Mapping[str, Quality]]) -> str:
    """Return bytes and SSIM of each way and format."""
    base = made[NAIVE.name]
    rows = [
        (name, form, f"{each.size / 1e6:.2f}", f"{each.size / base[form].size:.3f}", f"{each.ssim:.4f}")
        for name, forms in made.items()
        for form, each in forms.items()
    ]
    return table(("", "format", "MB", "bytes beside the loop", "SSIM"), rows)


def aims(runs: Mapping[str, Run], made: Mapping[str, Mapping[str, Quality]], second: float) -> dict[str, bool]:
    """Return each aim, and whether it is reached."""
    mine, base = runs["promosite"], runs[NAIVE.name]
    ahead = [name for name, each in runs.items() if name != "promosite" and each.wall <= mine.wall]
    similar = {form: [forms[form].ssim for forms in made.values()] for form in made[NAIVE.name]}
    sizes = {name: sum(each.size for each in forms.values()) for name, forms in made.items()}
    return {
        f"at least {FASTER} times as fast as the loop": base.wall / mine.wall >= FASTER,
        f"ahead of all others (not of {', '.join(ahead)})": not ahead,
        f"SSIM within {SSIM} of the loop's and of sharp's": all(
            abs(other - values[0]) <= SSIM for values in similar.values() for other in values
        ),
        f"at most {BYTES} times the bytes of the loop": sizes["promosite"] <= BYTES * sizes[NAIVE.name],
        f"AVIF: at most {BYTES} times the bytes of the loop": made["promosite"]["AVIF"].size
        <= BYTES * made[NAIVE.name]["AVIF"].size,
        f"a second run in less than {WARM} s": second < WARM,
        f"at most {MEMORY:.0f} MB of memory": mine.memory < MEMORY,
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
