"""The size of our Python: small files, small functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILE_LINES = 300
FUNCTION_LINES = 40


def long_functions(source: str, where: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES:
                yield f"{where}:{node.lineno}: {node.name} has {lines} lines"


def our_files() -> Iterator[tuple[str, str]]:
    for folder in ("scripts", "tests"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def test_no_file_is_longer_than_300_lines() -> None:
    sizes = ((where, len(source.splitlines())) for where, source in our_files())
    faults = [f"{where}:{lines}: too long" for where, lines in sizes if lines > FILE_LINES]
    assert not faults, "\n".join(faults)


def test_no_function_is_longer_than_40_lines() -> None:
    faults = [fault for where, source in our_files() for fault in long_functions(source, where)]
    assert not faults, "\n".join(faults)


def test_a_long_function_is_found_with_its_line() -> None:
    source = "x = 1\ndef long() -> None:\n" + "    pass\n" * 40
    assert list(long_functions(source, "a.py")) == ["a.py:2: long has 41 lines"]
