"""The examples for a CI build what mkdocs.yml declares, with commands that exist."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from promosite.cli import main
from promosite.settings import read_settings

ROOT = Path(__file__).resolve().parents[1]


def read(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
    return loaded


def locales_of(name: str) -> list[str]:
    jobs = read(name)
    if name == ".gitlab-ci.yml":
        return list(jobs["locale"]["parallel"]["matrix"][0]["LOCALE"])
    return list(jobs["jobs"]["locale"]["strategy"]["matrix"]["locale"])


def commands_of(name: str) -> Iterator[list[str]]:
    text = (ROOT / name).read_text(encoding="utf-8")
    for command in re.findall(r"scripts/dev\.py promosite (.*)", text):
        yield shlex.split(re.sub(r"\$\{\{[^}]*\}\}|\$LOCALE", "ja", command))


EXAMPLES = (".github/workflows/site.yml", ".gitlab-ci.yml")


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_locale_is_built(name: str) -> None:
    assert locales_of(name) == [locale.code for locale in read_settings(ROOT / "mkdocs.yml").locales]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_commands_exist(name: str) -> None:
    commands = list(commands_of(name))
    assert [words[0] for words in commands] == ["build", "merge"]
    for verb, *words in commands:
        command = main.commands[verb]
        command.make_context(verb, words, parent=click.Context(main))


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_day_of_the_build_is_that_of_the_commit_on_every_machine(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert text.count("export SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)") == len(list(commands_of(name)))
