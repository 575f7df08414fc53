"""A site that is read and judged: of many pages by a process of its own, while this one gets ready to render them.

That process takes all memory with it that the texts of pages need. This module imports little, as the other process
begins before anything slow is imported.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from promosite.commands.built_before import digest_of, this_day
from promosite.commands.recall import Contents
from promosite.commands.verdict import Judgement, Verdict
from promosite.processes import Helper, give_back_memory

if TYPE_CHECKING:
    from promosite.check.examining import Examined
    from promosite.commands.examination import Look
    from promosite.model.site import Site

_Result = TypeVar("_Result")


class Case(NamedTuple):
    """A site to be judged, by its configuration."""

    config: Path
    contents: Contents
    """What its files hold, as far as somebody has looked at them."""
    jobs: int | None = None
    """Processes that examine many pages (default: one a core)."""
    anew: bool = False
    """Whether what was found on pages before doesn't count."""


class Reading(NamedTuple):
    """A site that was read, packed where that saves time."""

    frame: Site
    """Without its pages, and without its pictures."""
    outlines: Sequence[bytes]
    """Of all pages (commands/outlines.py)."""


class Judge:
    """Reads a site and, once its pictures are known, judges it."""

    def __init__(self, case: Case, helper: Helper | None = None) -> None:
        """Have a helper begin to read; without one, it is read when somebody asks."""
        self._court, self._helper = _Court(case), helper
        self._digests: Callable[[], tuple[str | None, ...]] = self._court.digests
        if helper:
            helper.do(partial(_Apart.sit, self._court))
        self._read = self._begin(_Court.read)
        if helper:
            self._begin(_Court.examine)

    @property
    def is_apart(self) -> bool:
        """Whether a process of its own does what is asked for."""
        return self._helper is not None

    def site(self) -> Site:
        """Return the site without the texts of its pages, and without its pictures."""
        from promosite.commands.outlines import with_outlines  # noqa: PLC0415  # slow to import, see above

        return with_outlines(*self._read())

    def verdict(self, site: Site) -> Verdict:
        """Return the verdict on the site with its pictures; in a process of its own it is found by now."""
        return Verdict(self._begin(partial(_judged, (site.pictures, site.around, site.today))))

    def besides(self, act: Callable[[], _Result]) -> Callable[[], _Result]:
        """Have something be done after all that was asked for before: by now, or when somebody asks for the result."""
        return self._helper.do(act).result if self._helper else act

    def look_again(self) -> None:
        """Have somebody see whether all files are as they were: nobody reads any of them from now on."""
        self._digests = self._begin(_Court.digests)

    def saw(self, digest: str | None) -> bool:
        """Whether all that was read had this digest (commands/built_before.py), from the beginning to the end."""
        return {digest} == {*self._digests()}

    def dismiss(self) -> None:
        """Have a process of its own end when it has done all that it was asked for; what comes then is done here."""
        if self._helper:
            self._helper.dismiss()
            self._helper = None

    def _begin(self, act: Callable[[_Court], _Result]) -> Callable[[], _Result]:
        if self._helper:
            return self._helper.do(partial(_Apart.do, act)).result
        return partial(act, self._court)


class _Court:
    """What is known of a case."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._look: Look | None = None
        self._examined: tuple[Site, Examined] | None = None

    def read(self) -> Reading:
        """Read the site."""
        from promosite.commands.examination import look  # noqa: PLC0415  # as above
        from promosite.settings import read_settings  # noqa: PLC0415

        case = self._case
        self._look = look(read_settings(case.config), "build", case.jobs, case.contents, anew=case.anew)
        give_back_memory()
        return Reading(self._look.frame, self._look.outlines())

    def examine(self) -> None:
        """See to what can be done before the pictures are known."""
        if self._look and self._examined is None:
            self._examined, self._look = self._look.whole(), None

    def digests(self) -> tuple[str | None, str | None]:
        """Return the digest of all that a build reads, as it was before anything was read, and as it is now."""
        from promosite.settings import read_settings  # noqa: PLC0415  # as above

        settings = read_settings(self._case.config)
        return digest_of(settings, this_day(), self._case.contents), digest_of(settings, this_day())

    def judge(self, *looked: Any) -> Judgement:  # noqa: ANN401  # see Site
        """Return what is wrong with the site whose pictures, what is around them, and whose day are these."""
        from promosite.check.run import check, rules_of  # noqa: PLC0415  # as above

        self.examine()
        assert self._examined is not None, "a site is read before it is judged"  # noqa: S101
        (whole, found), self._examined = self._examined, None
        pictures, around, today = looked
        site = replace(whole, pictures=pictures, around=around, today=today)
        judgement = Judgement.of(check(site, rules_of("build"), found))
        del site, whole, found
        give_back_memory()
        return judgement


class _Apart:
    """The court that sits in a process of its own."""

    court: _Court

    @classmethod
    def sit(cls, court: _Court) -> None:
        """Keep the court."""
        cls.court = court

    @classmethod
    def do(cls, act: Callable[[_Court], _Result]) -> _Result:
        """Have it act."""
        return act(cls.court)


def _judged(looked: tuple[Any, ...], court: _Court) -> Judgement:
    return court.judge(*looked)
