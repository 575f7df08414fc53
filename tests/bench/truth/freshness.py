"""Freshness: every scenario in five languages, judged by promosite, by a hash of the file and by commit dates."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.bench.truth.scenarios import FORM, WORDS, Scenario
from tests.bench.truth.scores import Score, shown, table
from tests.bench.truth.stories import STORIES
from tests.bench.truth.world import LOCALES, World

from promosite.check.run import check, rules_of
from promosite.commands.stamp import Refusal, stamp
from promosite.model.finding import Finding, Severity
from promosite.model.signature import Signature
from promosite.read.site import read_site
from promosite.settings import read_settings

SCENARIOS = (*FORM, *WORDS, *STORIES)
METHODS = ("promosite", "whole-file hash", "commit dates")
MOST = 20
"""Faults that the report lists."""
LAST_DAY = max(len(scenario.steps) for scenario in SCENARIOS)
CONFIG = """\
site_name: Bench
site_url: https://bench.example/
markdown_extensions:
  - attr_list
  - pymdownx.snippets: {base_path: [included]}
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: vi, name: Tiếng Việt, default: true}
        - {locale: en, name: English}
        - {locale: fr, name: Français}
        - {locale: zh, name: 中文}
        - {locale: ja, name: 日本語}
        - {locale: ko, name: 한국어}
  - promosite: {}
"""


class Trial:
    """All scenarios as pages of one site, day by day."""

    def __init__(self, root: Path) -> None:
        """Lay out the site and stamp it: day 0."""
        self.root = root
        for folder in ("included", *(f"docs/{locale}" for locale in ("vi", *LOCALES))):
            (root / folder).mkdir(parents=True)
        (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
        self._git("init", "--quiet")
        other = World(root, "other")
        self.worlds = [World(root, f"s{number:02}") for number in range(len(SCENARIOS))]
        for world in (*self.worlds, other):
            world.lay()
            world.stamp()
        for world, scenario in zip(self.worlds, SCENARIOS, strict=True):
            if scenario.prepare:
                scenario.prepare(world)
        self._end_day(0, [*self.worlds, other])

    def live(self) -> None:
        """Let every day pass."""
        for day in range(LAST_DAY):
            for world, scenario in zip(self.worlds, SCENARIOS, strict=True):
                if day < len(scenario.steps):
                    scenario.steps[day](world)
            self._end_day(day + 1, self.worlds)

    def _end_day(self, day: int, worlds: list[World]) -> None:
        for locale in LOCALES:  # English first: others may be made from it
            self._stamp(
                [(world, because) for world in worlds for code, because in world.to_stamp if code == locale], locale
            )
        for world in worlds:
            world.to_stamp.clear()
        self._git("add", "--all")
        date = f"2026-12-{day + 1:02}T12:00:00Z"
        self._git("commit", "--quiet", "--message", f"day {day}", GIT_COMMITTER_DATE=date, GIT_AUTHOR_DATE=date)

    def _stamp(self, wanted: list[tuple[World, str | None]], locale: str) -> None:
        site = read_site(read_settings(self.root / "mkdocs.yml"))
        for world, because in wanted:
            for result in stamp([site.pages[locale][world.key]], site, Signature(because=because)):
                if isinstance(result, Refusal):
                    sys.exit(f"{world.key}, {locale}: {result.message.english} {result.findings}")
            world.pin_hash(locale)

    def _git(self, *words: str, **variables: str) -> str:
        variables |= {f"GIT_{role}_{what}": "bench" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        done = subprocess.run(
            ["git", "-c", "core.autocrlf=false", *words],
            cwd=self.root,
            env={**os.environ, **variables},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def by_hash(self, world: World, locale: str) -> bool:
        """Whether a tool that pins a hash of the whole source calls the translation stale."""
        return world.hashes[locale] != world.hash

    def by_date(self, world: World, locale: str) -> bool:
        """Whether a tool that compares dates of commits calls the translation stale."""
        return self._date(world.path("vi")) > self._date(world.path(locale))

    def _date(self, path: Path) -> str:
        return self._git("log", "-1", "--format=%cI", "--", str(path.relative_to(self.root)))

    def findings(self) -> dict[tuple[str, str], list[Finding]]:
        """Return what promosite tells of freshness, by key and locale."""
        rules = [rule for rule in rules_of("translations") if rule.family == "freshness"]
        told: dict[tuple[str, str], list[Finding]] = defaultdict(list)
        for found in check(read_site(read_settings(self.root / "mkdocs.yml")), rules).findings:
            if found.severity is not Severity.INFO:
                told[str(found.page), str(found.locale)].append(found)
        return told


def measure() -> tuple[dict[str, dict[str, Score]], Score, list[str]]:
    """Return the scores of pages by family and method, the score of blocks, and what promosite got wrong."""
    scores: dict[str, dict[str, Score]] = {one.family: {method: Score() for method in METHODS} for one in SCENARIOS}
    blocks, faults = Score(), list[str]()
    with tempfile.TemporaryDirectory(prefix="promosite-bench-") as name:
        trial = Trial(Path(name))
        trial.live()
        told = trial.findings()
        for world, scenario in zip(trial.worlds, SCENARIOS, strict=True):
            for locale in LOCALES:
                true = scenario.is_stale and locale not in scenario.fresh_in
                found = told[world.key, locale]
                verdicts = (bool(found), trial.by_hash(world, locale), trial.by_date(world, locale))
                for method, verdict in zip(METHODS, verdicts, strict=True):
                    scores[scenario.family][method].add(told=verdict, true=true)
                faults += [f"{scenario.name} ({locale})"] if bool(found) != true else []
                faults += [f"{scenario.name} ({locale}): {fault}" for fault in _judge_blocks(scenario, found, blocks)]
    return scores, blocks, faults


def _judge_blocks(scenario: Scenario, found: list[Finding], blocks: Score) -> Iterator[str]:
    """Count the blocks that were rightly and wrongly named; yield what went wrong."""
    if scenario.is_wrong:
        return
    texts = [f"{finding.texts.before}\n{finding.texts.source}" for finding in found]
    for part in scenario.behind:
        is_named = any(part in text for text in texts)
        blocks.add(told=is_named, true=True)
        if not is_named:
            yield f"“{part}” isn't named"
    for text in texts:
        if not any(part in text for part in scenario.behind):
            blocks.add(told=True, true=False)
            yield f"named for nothing: {text[:60]!r}"


def report() -> tuple[str, bool]:
    """Return the tables, and whether the aims are reached: F1 ≥ 0.98, no false alarm in format, link and meta."""
    scores, blocks, faults = measure()
    whole = {method: Score() for method in METHODS}
    for by_method in scores.values():
        for method, score in by_method.items():
            whole[method] += score
    rows = [
        (family, str(sum(one.family == family for one in SCENARIOS)), *(_cell(by_method[method]) for method in METHODS))
        for family, by_method in scores.items()
    ]
    head = ("family", "scenarios", *(f"{method}: wrong" for method in METHODS))
    total = [(method, *shown(score), str(score.alarms), str(score.misses)) for method, score in whole.items()]
    total.append(("promosite, blocks named", *shown(blocks), str(blocks.alarms), str(blocks.misses)))
    quiet = all(scores[family]["promosite"].alarms == 0 for family in ("cosmetic", "format", "link", "meta"))
    wrong = sum(one.is_wrong for one in SCENARIOS)
    lines = [
        f"{len(SCENARIOS)} scenarios × {len(LOCALES)} locales; in {wrong} of them no block can be named", "",
        "The scenarios were written together with the check: they show what it knows, not what nobody thought of.", "",
        table(("method", "precision", "recall", "F1", "false alarms", "missed"), total), "",
        "Verdicts that are wrong, by family (false alarms + missed):", "", table(head, rows),
        *(["", f"Promosite's own, {len(faults)}:", "", *(f"- {fault}" for fault in faults[:MOST])] if faults else []),
    ]  # fmt: skip
    return "\n".join(lines), quiet and whole["promosite"].f1 >= 0.98 and blocks.f1 >= 0.98


def _cell(score: Score) -> str:
    return f"{score.alarms} + {score.misses}" if score.alarms + score.misses else "–"
