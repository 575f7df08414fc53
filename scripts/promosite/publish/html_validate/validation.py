"""Pages → what html-validate says of them; what it said of the same content before is kept."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import blake2s
from pathlib import Path

from promosite.errors import CannotGoOnError
from promosite.model.message import say
from promosite.publish.built import Remark
from promosite.publish.html_validate.node import installed, pinned
from promosite.publish.writing import write_file

_KNOWN = Path(".cache/promosite/html-validate.json")
_AT_ONCE = 40
"""Pages that one process of Node judges."""
_KEPT = 10_000
"""Answers that are kept, the newest."""


Remarks = Mapping[str, tuple[Remark, ...]]


def validated(folder: Path, paths: Iterable[str], root: Path, jobs: int | None = None) -> Remarks:
    """Return what html-validate says of pages below a folder, by path; `root` is the project, which keeps the answers.

    CannotGoOnError where there is no Node.js, or the validator can't be installed.
    """
    digests = {path: _digest((folder / path).read_bytes()) for path in paths}
    known = _read(root / _KNOWN)
    new = [path for path, digest in digests.items() if digest not in known]
    if new:
        known |= {digests[path]: remarks for path, remarks in _judged(installed(root), folder, new, jobs)}
        last = dict(list(known.items())[-_KEPT:])
        write_file(root / _KNOWN, json.dumps(last, ensure_ascii=False).encode())
    return {path: known[digest] for path, digest in digests.items()}


def _digest(content: bytes) -> str:
    return blake2s(content, key=pinned().encode(), digest_size=16).hexdigest()


def _read(file: Path) -> dict[str, tuple[Remark, ...]]:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return {digest: tuple(Remark(*remark) for remark in remarks) for digest, remarks in kept.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _judged(
    command: Sequence[str], folder: Path, paths: Sequence[str], jobs: int | None
) -> Iterator[tuple[str, tuple[Remark, ...]]]:
    shares = [paths[start : start + _AT_ONCE] for start in range(0, len(paths), _AT_ONCE)]
    with ThreadPoolExecutor(jobs or os.cpu_count() or 1) as pool:  # each waits for a process of its own
        for part in pool.map(partial(_share, command, folder), shares):
            yield from part.items()


def _share(command: Sequence[str], folder: Path, paths: Sequence[str]) -> dict[str, tuple[Remark, ...]]:
    with tempfile.TemporaryDirectory() as name:
        answer = Path(name) / "answer.json"  # Node ends before a pipe has taken more than 64 KB
        done = subprocess.run(  # noqa: S603  # the validator on our own pages
            [*command, "--formatter", f"json={answer}", *paths],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if not answer.is_file():
            message = say("html-validate stopped: {reason}", reason=(done.stderr or done.stdout).strip()[-300:])
            raise CannotGoOnError(message, say("Leave out --html, or install a newer Node.js."))
        told = json.loads(answer.read_text(encoding="utf-8"))
    found = {_below(folder, page["filePath"]): tuple(_remarks(page["messages"])) for page in told}
    return {path: found.get(path, ()) for path in paths}


def _below(folder: Path, named: str) -> str:
    path = Path(named)
    return (path.relative_to(folder) if path.is_absolute() else path).as_posix()


def _remarks(messages: Iterable[Mapping[str, object]]) -> Iterator[Remark]:
    for message in messages:
        yield Remark(int(str(message["line"])), str(message["ruleId"]), str(message["message"]))
