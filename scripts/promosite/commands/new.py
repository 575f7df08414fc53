"""`promosite new page`: the skeleton of a page, and drafts of its translations with all that is to be done marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from promosite.check.comparing import pin_of
from promosite.errors import CannotGoOnError
from promosite.model.kinds import KINDS
from promosite.model.message import say
from promosite.model.page import Page
from promosite.model.pin import Pin
from promosite.model.schema import PAGE_PATH
from promosite.model.settings import Settings
from promosite.publish.writing import write_file
from promosite.read.front_lines import quoted
from promosite.read.markdown import TODO
from promosite.read.site import read_site
from promosite.read.text import shown_path
from promosite.wording.suggestions import nearest

MARK = f"<!-- {TODO}: {{}} -->"


def scaffold(settings: Settings, key: str, kind: str, title: str) -> Iterator[str]:
    """Write what is missing of a page and of its translations; yield the path of every file written.

    A draft that nobody has touched since it was scaffolded is made anew from the source; nothing else is overwritten.
    """
    _refuse_bad_names(settings, key, kind)
    path = settings.docs / settings.source.code / f"{key}.md"
    if not path.exists():
        write_file(path, _skeleton(settings, kind, title or key.rpartition("/")[2]).encode())
        yield shown_path(path, settings.root)
    site = read_site(settings)
    for locale in site.translations:
        existing = site.pages[locale.code].get(key)
        draft = settings.docs / locale.code / f"{key}.md"
        if key in site.source_pages and (_is_untouched(existing) if existing else not draft.exists()):
            write_file(draft, _draft(site.source_pages[key]).encode())
            yield shown_path(draft, settings.root)


def _refuse_bad_names(settings: Settings, key: str, kind: str) -> None:
    if not re.fullmatch(PAGE_PATH, key):
        message = say("“{key}” can't be a page's path.", key=key)
        raise CannotGoOnError(message, say("Use lower-case words without accents: tourism/places/cai-be-market."))
    if settings.options and kind not in KINDS:
        raise CannotGoOnError(say("There is no kind “{kind}”.", kind=kind), nearest(kind, sorted(KINDS)))


def _is_untouched(page: Page) -> bool:
    pin = pin_of(page)
    return page.is_draft and pin is not None and pin.target_fingerprint == page.fingerprint


def _skeleton(settings: Settings, kind: str, title: str) -> str:
    """Return the first text of a source page: every required key, and a first section to write."""
    lines = [f"title: {quoted(title)}", 'description: "…"']
    if settings.options:
        today = datetime.now(UTC).date().isoformat()
        facts = _required(KINDS[kind].model_fields["facts"].annotation, "  ")
        lines = [f"kind: {kind}", *lines, f"updated: {today}", *(["facts:", *facts] if facts else [])]
    mark = MARK.format("write")
    return "\n".join(["---", *lines, "---", "", mark, "…", "", mark, "## … { #about }", "", mark, "…", ""])


def _required(model: Any, indent: str) -> list[str]:  # noqa: ANN401  # whatever a schema is made of
    """Return a line for each key that a schema requires, with an example and what else may stand there."""
    lines: list[str] = []
    for name, field in model.model_fields.items():
        if not field.is_required():
            continue
        example = _example(field.annotation)
        if isinstance(example, list):
            lines += [f"{indent}{field.alias or name}:", *_required(field.annotation, f"{indent}  ")]
        else:
            lines.append(f"{indent}{field.alias or name}: {example}")
    return lines


def _example(annotation: Any) -> str | list[str]:  # noqa: ANN401
    """Return an example of a type as YAML; a list stands for the keys of a record."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Literal or (isinstance(annotation, type) and issubclass(annotation, StrEnum)):
        choices = [str(choice) for choice in (inner or tuple(annotation))]
        return f"{choices[0]}  # {', '.join(choices)}"
    if origin is Annotated:
        return _example(inner[0])
    if origin in {Union, UnionType}:
        return _example(inner[0])
    if origin in {tuple, list}:
        return "[]"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return []
    return _PLAIN[annotation]() if annotation in _PLAIN else '"…"'


_PLAIN: dict[Any, Callable[[], str]] = {
    date: lambda: datetime.now(UTC).date().isoformat(),
    int: lambda: "1",
    float: lambda: "1",
}


def _draft(source: Page) -> str:
    """Return the draft of a translation: the source's words, each part marked as still to be translated."""
    words = [f"title: {quoted(source.words.title)}"]
    words += [f"short_title: {quoted(source.words.short_title)}"] if source.words.short_title else []
    words += [f"description: {quoted(source.words.description)}"] if source.words.description else []
    if source.words.labels:
        words += ["labels:", *(f"  {key}: {quoted(text)}" for key, text in source.words.labels.items())]
    pin = Pin.of(source.fingerprint, source.fingerprint)
    head = ["---", *words, "translation:", "  status: draft", f"  pin: {pin}", "---", ""]
    return "\n".join(head) + "\n" + _marked(source.body.text)


def _marked(body: str) -> str:
    """Return a body with a mark above each part; what is fenced or indented belongs to the part above."""
    mark, lines, fenced, above = MARK.format("translate"), list[str](), False, ""
    for line in body.lstrip("\n").split("\n"):
        if re.match(rf"<!--\s*{TODO}\b", line):
            continue
        if line.strip() and not above.strip() and not fenced and not line.startswith((" ", "\t")):
            lines.append(mark)
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        lines.append(line)
        above = line
    return "\n".join(lines)
