"""C50: silences in the content: they need a reason, a rule that exists, and something to silence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from promosite.check.afterwards import is_protected, told_afterwards
from promosite.check.registry import Rule, all_rules
from promosite.model.finding import Finding, Severity
from promosite.model.message import Message, say
from promosite.model.silence import Silence
from promosite.model.site import Site

_unreasoned = told_afterwards("C501", "silence-without-reason", Severity.ERROR, """A silence gives no reason.

    `<!-- allow T302: the French edition rounds on purpose -->` above a block (in front matter: `# allow T302: …` above
    a key) keeps a rule quiet there. Whoever reads it later must be able to tell whether it still holds, so the words
    after the colon are obligatory; without them nothing is silenced. Write why it is right here.""")  # fmt: skip

_unused = told_afterwards(
    "C502",
    "unused-silence",
    Severity.WARNING,
    """A silence has nothing to silence.

    The fault was mended, or the comment stands above another block than the one it means. Left there, it would hide
    the next fault of that kind. Remove the code from the comment, or put the comment above the right block.""",
)

_unknown = told_afterwards("C503", "unknown-code-in-silence", Severity.ERROR, """A silence names what can't be silenced.

    There is no rule of that code or name, or it is one that guards readers and the build: files that can't be read
    (C0…) and markup that could carry a script (C4…) have to be mended. Take the code from the finding itself: it
    stands between the place and the message.""")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Use:
    """A silence, and one of the names it gives."""

    silence: Silence
    name: str


def silences_of(site: Site) -> tuple[Silence, ...]:
    """Return the silences of all pages and registries."""
    pages = (page for own in site.pages.values() for page in own.values())
    return (*(silence for page in pages for silence in page.silences), *site.silences)


def silenced(findings: Iterable[Finding], silences: Collection[Silence], ran: Iterable[Rule]) -> tuple[Finding, ...]:
    """Return what is left of the findings of the rules that ran, with what is wrong with the silences."""
    if not silences:
        return tuple(findings)
    left, used = apply(findings, silences)
    return (*left, *faults(silences, used, ran))


def apply(findings: Iterable[Finding], silences: Iterable[Silence]) -> tuple[tuple[Finding, ...], frozenset[Use]]:
    """Return the findings that no silence covers, and the names of silences that covered one."""
    by_path: dict[str, list[Silence]] = {}
    for silence in silences:
        if silence.order.reason:
            by_path.setdefault(silence.location.path, []).append(silence)
    left: list[Finding] = []
    used: set[Use] = set()
    for found in findings:
        uses = set(_uses(found, by_path.get(found.location.path, ())))
        used |= uses
        if not uses:
            left.append(found)
    return tuple(left), frozenset(used)


def _uses(found: Finding, silences: Iterable[Silence]) -> Iterator[Use]:
    for silence in silences:
        if silence.covers(found.location) and not is_protected(found.code):
            yield from (Use(silence, name) for name in silence.order.names if _is_called(found, name))


def _is_called(named: Finding | Rule, name: str) -> bool:
    return name.upper() == named.code or name.lower() == named.name


def faults(silences: Iterable[Silence], used: frozenset[Use], ran: Iterable[Rule]) -> Iterator[Finding]:
    """Yield what is wrong with silences: no reason, a name that no rule bears, nothing to silence."""
    rules, running = all_rules(), {rule.code for rule in ran}
    for silence in silences:
        if not silence.order.reason:
            hint = say("Write after the colon why it is right here: “allow T302: …”.")
            yield _unreasoned(silence.location, say("This silence gives no reason, so it silences nothing."), hint)
        for name in silence.order.names:
            named = next((rule for rule in rules if _is_called(rule, name)), None)
            if named is None or is_protected(named.code):
                yield _unknown(silence.location, *_refusal(name, named, rules))
            elif silence.order.reason and named.code in running and Use(silence, name) not in used:
                message = say("“{code}” finds nothing here that could be silenced.", code=name)
                yield _unused(silence.location, message, say("Remove it from the comment."))


def _refusal(name: str, named: Rule | None, rules: Iterable[Rule]) -> tuple[Message, Message]:
    if named:
        return say("“{code}” can't be silenced.", code=name), say("Mend what it finds: it keeps readers safe.")
    names = [known for rule in rules if not is_protected(rule.code) for known in (rule.code, rule.name)]
    close = get_close_matches(name, names, n=1)
    hint = say("Did you mean “{code}”?", code=close[0]) if close else say("Take the code from the finding itself.")
    return say("There is no rule “{code}”.", code=name), hint
