"""What stops a command is told in one line, with what to do, in the language of whoever asked."""

from __future__ import annotations

from concurrent.futures.process import BrokenProcessPool

import click
import pytest
from click.testing import CliRunner

from promosite.command import common
from promosite.errors import EXIT_STOPPED


@pytest.mark.parametrize(("lang", "words"), [("en", "--jobs 1"), ("vi", "hết bộ nhớ")])
def test_a_process_that_the_system_ended_is_told_of(lang: str, words: str) -> None:
    def lost(**_: object) -> int:
        raise BrokenProcessPool

    result = CliRunner().invoke(click.command()(common(lost)), ["--lang", lang])
    assert result.exit_code == EXIT_STOPPED
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
