"""Validation errors of a schema → faults that say what was expected, where, and the nearest valid name."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from functools import cache
from textwrap import shorten
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from promosite.model import schema as patterns
from promosite.model.document import FIGURE_KEY
from promosite.model.fault import Fault
from promosite.model.kinds import FIGURE_REFERENCE
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.read.yaml_tree import Keys, Tree
from promosite.wording.suggestions import nearest

T = TypeVar("T")

_NUMBER = say("Expected: a number, without unit or thousands separators: 2556.36.")
_DATE = say("Expected: a date such as 2026-03-05.")
_LIST = say("Expected: lines of “key: value”.")

_EXPECTED = {
    "int_type": say("Expected: a whole number."),
    "int_parsing": say("Expected: a whole number."),
    "float_type": _NUMBER,
    "fraction": say("A count is a whole number: write one thousand two hundred as 1200, without a dot."),
    "decimal_type": _NUMBER,
    "decimal_parsing": _NUMBER,
    "float_parsing": _NUMBER,
    "is_instance_of": _NUMBER,
    "string_type": say("Expected: a text."),
    "date_type": _DATE,
    "date_parsing": _DATE,
    "date_from_datetime_parsing": _DATE,
    "tuple_type": say("Expected: a list, such as [one, two]."),
    "dict_type": _LIST,
    "model_type": _LIST,
    "model_attributes_type": _LIST,
    "bool_type": say("Expected: true or false."),
    "string_too_short": say("Expected: a text that isn't empty."),
}

_PATTERNS = {
    patterns.KEY: say("Expected: lower-case words without accents, joined by hyphens: my-phong."),
    patterns.SOURCE_KEY: say("Expected: the key of a source: S53."),
    patterns.PAGE_PATH: say("Expected: a page's path without locale and ending: tourism/places/vinh-trang-pagoda."),
    patterns.ASSET_PATH: say("Expected: a path below docs/assets in lower case, without accents: images/river.svg."),
    patterns.MONTH_DAY: say('Expected: month and day, between quotation marks: "08-19".'),
    patterns.YEAR_MONTH: say("Expected: a year (2022), a month (2024-01) or a day (2025-08-19)."),
    FIGURE_KEY: say("Expected: lower-case words without accents, joined by underscores: fruit_area."),
    FIGURE_REFERENCE: say("Expected: a page and its figure: potential/index#area."),
}


def validate(schema: type[T], tree: Tree, rule: str, whole: Location) -> T | tuple[Fault, ...]:
    """Return the value of the schema, or one fault for each place where the tree doesn't fit it."""
    adapter: TypeAdapter[T] = _adapter(schema)  # type: ignore[arg-type]  # a class or an alias; both are hashable
    try:
        return adapter.validate_python(tree.value)
    except ValidationError as errors:
        return tuple(_faults(schema, tree, rule, whole, errors))


@cache
def _adapter(schema: Hashable) -> TypeAdapter[Any]:
    """Return the validator of a schema; making one costs more than using it."""
    declared: Any = schema
    return TypeAdapter(declared)


def _faults(schema: object, tree: Tree, rule: str, whole: Location, errors: ValidationError) -> Iterator[Fault]:
    seen: set[Keys] = set()
    for error in errors.errors():
        keys = _written_keys(error["loc"], tree.where)
        if keys not in seen:
            seen.add(keys)
            place = next(
                (tree.where[keys[:n]] for n in range(len(keys), 0, -1) if keys[:n] in tree.where),
                whole,
            )
            yield Fault(rule, place, _message(error, keys), _hint(schema, error, keys))


def _written_keys(loc: tuple[int | str, ...], where: Mapping[Keys, Location]) -> Keys:
    """Return the part of an error's path that stands in the file (a union adds the names of its members)."""
    loc = tuple(part for part in loc if not str(part).startswith(patterns.TAG))
    for end in range(len(loc), 0, -1):
        if loc[:end] in where:
            return loc[: end + 1] if _is_missing_below(loc, end) else loc[:end]
    return loc[:1]


def _is_missing_below(loc: tuple[int | str, ...], end: int) -> bool:
    return len(loc) == end + 1 and str(loc[end]).isidentifier()


def _message(error: ErrorDetails, keys: Keys) -> Message:
    name = ".".join(str(key) for key in keys)
    if error["type"] == "missing":
        return say("“{key}” is missing.", key=name)
    if error["type"] == "extra_forbidden":
        return say("“{key}” is not known here.", key=name)
    if not keys:
        return say("The whole file can't be “{value}”.", value=_short(error["input"]))
    if error["loc"][-1] == "[key]":
        return say("“{key}” can't be a key here.", key=name)
    return say("“{key}” can't be “{value}”.", key=name, value=_short(error["input"]))


def _short(value: object) -> str:
    shown = value.get("value", value) if isinstance(value, dict) else value
    return shorten(str(shown), width=60, placeholder="…")


def _hint(schema: object, error: ErrorDetails, keys: Keys) -> Message:
    kind, context = error["type"], error.get("ctx", {})
    if kind == "missing":
        return say("Add this key; “promosite schema” lists what each kind of page needs.")
    if kind == "extra_forbidden":
        return nearest(str(keys[-1]), _fields(schema, tuple(keys[:-1])))
    if kind in {"literal_error", "enum"}:
        return nearest(str(error["input"]), _options(str(context.get("expected", ""))))
    if kind == "string_pattern_mismatch":
        return _PATTERNS.get(str(context.get("pattern")), say("Expected: {expected}.", expected=error["msg"]))
    if kind in _EXPECTED:
        return _EXPECTED[kind]
    return say("Expected: {expected}.", expected=error["msg"])


def _options(expected: str) -> list[str]:
    """Return the names in pydantic's “'a', 'b' or 'c'”."""
    return expected.split("'")[1::2]


def _fields(schema: object, keys: Keys) -> list[str]:
    """Return the names that the schema allows at this path."""
    for key in keys:
        schema = _below(schema, key)
    models = [member for member in _members(schema) if _is_model(member)]
    return [field.alias or name for model in models for name, field in model.model_fields.items()]


def _below(schema: object, key: str | int) -> object:
    for member in _members(schema):
        if _is_model(member):
            for name, field in member.model_fields.items():
                if key in {name, field.alias}:
                    return field.annotation
        elif get_origin(member) in {dict, tuple, list}:
            return get_args(member)[1 if get_origin(member) is dict else 0]
    return None


def _members(schema: object) -> tuple[Any, ...]:
    """Return the members of a union, or the schema itself, without annotations."""
    if get_origin(schema) is Annotated:
        return _members(get_args(schema)[0])
    if get_origin(schema) in {Union, UnionType}:
        return tuple(inner for member in get_args(schema) for inner in _members(member))
    return (schema,)


def _is_model(schema: object) -> bool:
    return isinstance(schema, type) and issubclass(schema, BaseModel)
