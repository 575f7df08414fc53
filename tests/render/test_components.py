"""Every component renders each of its examples, which are its documentation too."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
import material
import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).resolve().parents[2]
PARTIALS = ROOT / "overrides/partials"
THEME = Path(next(iter(material.__path__))) / "templates"
EXAMPLES = [
    (path.parent.name, name, arguments)
    for path in sorted(PARTIALS.glob("*/examples.yml"))
    for name, arguments in yaml.safe_load(path.read_text(encoding="utf-8")).items()
]
MACRO = re.compile(r"^# name → arguments of the macro `(\w+)`", re.MULTILINE)


@pytest.fixture(scope="module")
def environment() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader([ROOT / "overrides", THEME])
    env = jinja2.Environment(loader=loader, extensions=["jinja2.ext.i18n"])  # noqa: S701  # as MkDocs makes it
    env.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    printers = ("date", "table_date", "number", "month_span", "days", "as_of", "year_span")
    env.filters.update(dict.fromkeys(printers, str))
    env.filters.update(url=str, listing=", ".join, quarter=lambda number, year: f"Q{number} {year}")
    return env


@pytest.mark.parametrize(("component", "name", "arguments"), EXAMPLES, ids=[f"{c}: {n}" for c, n, _ in EXAMPLES])
def test_an_example_renders(
    component: str, name: str, arguments: dict[str, object], environment: jinja2.Environment
) -> None:
    text = (PARTIALS / component / "examples.yml").read_text(encoding="utf-8")
    macro = MACRO.search(text)
    assert macro, f"{component}/examples.yml begins with the name of its macro"
    template = environment.get_template(f"partials/{component}/{component}.html")
    rendered = str(getattr(template.make_module({"lang": None, "base_url": "."}), macro.group(1))(**arguments))
    tree = LexborHTMLParser(rendered)
    assert tree.body, name
    is_shown = bool(tree.body.text().strip() or tree.css("img, svg"))
    assert is_shown is not name.startswith("no "), "an example named “no …” shows nothing"


def test_every_component_has_examples() -> None:
    folders = {path.parent.name for path in PARTIALS.glob("*/*.html") if path.stem == path.parent.name}
    assert folders == {component for component, _, _ in EXAMPLES}
