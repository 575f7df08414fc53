"""A baseline's JSON file ↔ the baseline."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from promosite.errors import CannotGoOnError
from promosite.model.baseline import Baseline
from promosite.model.location import Location
from promosite.model.message import Message, say

_WRITE_ANEW = say("Write it anew: promosite check … --write-baseline FILE --until DATE --reason TEXT.")


def read_baseline(path: Path) -> Baseline:
    """Return the baseline that a file holds; CannotGoOnError where there is none or it can't be understood."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        message = say("“{file}” can't be opened: {reason}.", file=str(path), reason=error.strerror or str(error))
        raise CannotGoOnError(message, say("Name the file with --baseline.")) from error
    except UnicodeDecodeError as error:
        raise CannotGoOnError(_not_understood(path, str(error)), _WRITE_ANEW) from error
    return _parse(text, path)


def _parse(text: str, path: Path) -> Baseline:
    try:
        return Baseline.model_validate(json.loads(text))
    except json.JSONDecodeError as error:
        place = Location(path.as_posix(), error.lineno, error.colno)
        raise CannotGoOnError(_not_understood(path, error.msg), _WRITE_ANEW, place) from error
    except (ValidationError, RecursionError) as error:
        raise CannotGoOnError(_not_understood(path, _first_problem(error)), _WRITE_ANEW) from error


def _not_understood(path: Path, problem: str) -> Message:
    return say("“{file}” is no baseline: {problem}.", file=str(path), problem=problem)


def _first_problem(error: Exception) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors(include_url=False)[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}".strip(": ")


def baseline_text(baseline: Baseline) -> str:
    """Return the text of a baseline's file: one finding a line, so that a change is seen line by line."""
    head = baseline.model_dump(mode="json", exclude={"findings"})
    lines = [f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
    known = ",\n".join(f"    {json.dumps(item.model_dump(), ensure_ascii=False)}" for item in baseline.findings)
    return "{\n" + ",\n".join((*lines, f'  "findings": [\n{known}\n  ]' if known else '  "findings": []')) + "\n}\n"
