"""T2: parts of a page that its translation lacks, adds or changes: blocks, headings, tables, links, pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from promosite.check.belongings import Held, by_block, citations, links, pictures, placeholders
from promosite.check.registry import Problem, pair_rule
from promosite.model.finding import Severity, Texts
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.page import FRONT_KINDS, Block, Page, locate
from promosite.model.pair import Pair


@pair_rule("T201", "missing-block", "structure", Severity.WARNING)
def missing_block(pair: Pair) -> Iterator[Problem]:
    """A heading, a paragraph, a list item or a table row of the source has no counterpart in the translation.

    Readers of that language don't get what it says. The finding names the line before which it belongs. Translate it
    there; a paragraph for a paragraph, so that the two pages can be held against each other.
    """
    before = pair.target.location
    for match in pair.matches if pair.target.body.blocks else ():  # else T005 says it
        if match.target:
            before = match.target.location
        elif match.source and match.source.text.strip() and match.source.kind not in FRONT_KINDS:
            message = say("A part of the source is missing after this place.")
            hint = say("Translate it, a paragraph for a paragraph.")
            texts = Texts(source=match.source.text)
            yield Problem(before, message, hint, source=match.source.location, texts=texts)


@pair_rule("T202", "added-block", "structure", Severity.WARNING)
def added_block(pair: Pair) -> Iterator[Problem]:
    """The translation has a heading, a paragraph, a list item or a table row that the source doesn't have.

    Nobody checks what only one language says: it may be left over from an older source. Remove it, or add it to the
    source first.
    """
    for match in pair.matches:
        if match.target and not match.source and match.target.text.strip() and match.target.kind not in FRONT_KINDS:
            message = say("The source has no counterpart of this.")
            hint = say("Remove it, or add it to the source page first.")
            yield Problem(match.target.location, message, hint, texts=Texts(target=match.target.text))


@pair_rule("T203", "heading-level", "structure")
def heading_level(pair: Pair) -> Iterator[Problem]:
    """A heading has another level than in the source.

    The outline of the page, by which people and screen readers find their way, is another one. Write as many # as the
    source does.
    """
    for source, target in pair.couples:
        if source.kind == target.kind == "heading" and source.level != target.level:
            message = say(
                "This heading is of level {level}, in the source of level {other}.",
                level=target.level,
                other=source.level,
            )
            hint = say("Write it with “{marks}”.", marks="#" * source.level)
            yield _problem(source, target, message, hint)


@pair_rule("T204", "anchor-differs", "structure")
def anchor_differs(pair: Pair) -> Iterator[Problem]:
    """A heading has another anchor than in the source.

    Anchors (`{ #season }`) are the same in every locale, so that a link to a part of a page works in each. Copy the
    anchor from the source.
    """
    for source, target in pair.couples:
        if source.kind == target.kind == "heading" and source.is_anchored and source.anchor != target.anchor:
            message = say("The source gives this heading the anchor “{anchor}”.", anchor=str(source.anchor))
            yield _problem(source, target, message, say("Write {{ #{anchor} }} after it.", anchor=str(source.anchor)))


@pair_rule("T205", "section-order", "structure", Severity.WARNING)
def section_order(pair: Pair) -> Iterator[Problem]:
    """The sections stand in another order than in the source.

    Two pages in different order are hard to hold against each other, and easily drift apart. Move the section to where
    it stands in the source.
    """
    order = {block.anchor: place for place, block in enumerate(_anchored(pair.source))}
    shared = [block for block in _anchored(pair.target) if block.anchor in order]
    highest = -1
    for block in shared:
        if order[block.anchor] < highest:
            message = say("In the source this section stands further up.")
            yield Problem(block.location, message, say("Move it to where it stands in the source."))
        highest = max(highest, order[block.anchor])


def _anchored(page: Page) -> Iterator[Block]:
    return (block for block in page.body.blocks if block.kind == "heading" and block.is_anchored)


@pair_rule("T206", "table-columns", "structure")
def table_columns(pair: Pair) -> Iterator[Problem]:
    """A table row has more or fewer columns than in the source.

    A figure slips under the wrong heading, or disappears; a cell left out at the end of a row is an empty one. Give the
    row as many cells as the source has.
    """
    for source, target in pair.couples:
        if source.kind != "table-row" or target.kind != "table-row":
            continue
        ours, theirs = _filled_cells(target), _filled_cells(source)
        if ours != theirs:
            message = say("This row has {count} filled cells, in the source {other}.", count=ours, other=theirs)
            yield _problem(source, target, message, say("Give it as many cells as the source has."))


def _filled_cells(row: Block) -> int:
    return sum(bool(cell.strip()) for cell in row.text.split("|"))


@pair_rule("T207", "link-differs", "structure", Severity.WARNING)
def link_differs(pair: Pair) -> Iterator[Problem]:
    """A link leads elsewhere than in the source, is missing or was added.

    A link of a translation leads to the same page in the reader's own language. Copy the target from the source; a link
    to another site may lead to that site's page in the reader's language.
    """
    yield from _compared(
        pair, links, say("The source links to “{thing}” here."), say("This link to “{thing}” isn't in the source.")
    )


@pair_rule("T208", "picture-differs", "structure", Severity.WARNING)
def picture_differs(pair: Pair) -> Iterator[Problem]:
    """A picture is another one than in the source, is missing or was added.

    Copy the path from the source; a picture made for one language is named for it: `map.ja.svg` beside `map.svg`.
    """
    yield from _compared(
        pair,
        pictures,
        say("The source shows the picture “{thing}” here."),
        say("The picture “{thing}” isn't in the source."),
    )


@pair_rule("T209", "placeholder-differs", "structure")
def placeholder_differs(pair: Pair) -> Iterator[Problem]:
    """A placeholder of the source is missing in the translation, or the translation has one of its own.

    Placeholders (`{{ fact.area }}`, `{{ province.name }}`) print figures and names in the reader's language; without
    it the figure is missing. Copy it from the source to where it belongs in the sentence.
    """
    yield from _compared(
        pair, placeholders, say("The source has “{thing}” here."), say("“{thing}” isn't in the source.")
    )


@pair_rule("T210", "citation-differs", "structure", Severity.WARNING)
def citation_differs(pair: Pair) -> Iterator[Problem]:
    """A source is cited elsewhere than in the Vietnamese text, or not at all.

    Readers follow `{{ source.S04 }}` to where a statement comes from. Cite the same sources in the same paragraph.
    """
    yield from _compared(
        pair, citations, say("The source text cites “{thing}” here."), say("“{thing}” isn't cited in the source text.")
    )


@pair_rule("T211", "code-differs", "structure", Severity.WARNING)
def code_differs(pair: Pair) -> Iterator[Problem]:
    """A code block differs from the source.

    Code is the same in every language, comments apart. Copy it from the source.
    """
    for source, target in pair.couples:
        if source.kind == target.kind == "code" and _bare(source.text) != _bare(target.text):
            yield _problem(source, target, say("This code isn't that of the source."), say("Copy it from the source."))


def _bare(code: str) -> list[str]:
    return [line.split("#")[0].strip() for line in code.splitlines() if line.split("#")[0].strip()]


@pair_rule("T212", "note-type-differs", "structure", Severity.WARNING)
def note_type_differs(pair: Pair) -> Iterator[Problem]:
    """A note has another type than in the source.

    A warning that became a tip says something else. Copy the word after `!!!` from the source.
    """
    for source, target in pair.couples:
        if source.kind == target.kind == "admonition-title" and source.name != target.name:
            message = say("This note is a “{type}”, in the source a “{other}”.", type=target.name, other=source.name)
            yield _problem(source, target, message, say("Write “{other}” after “!!!”.", other=source.name))


Things = Callable[[Page], Held]
Unlike = tuple[Block, Block, "Counter[str]", "Counter[str]"]


def _compared(pair: Pair, things: Things, missing: Message, added: Message) -> Iterator[Problem]:
    """Compare what blocks hold; what only moved to another block of the page is not spoken of."""
    left = list(_unlike(pair, things(pair.source), things(pair.target)))
    moved = _sum(lacking for *_, lacking, _ in left) & _sum(extra for *_, extra in left)
    for source, target, lacking, extra in left:
        for thing in lacking - moved:
            yield _problem(source, target, missing.filled({"thing": thing}), say("Copy it from the source."))
        for thing in extra - moved:
            place, hint = locate(pair.target, target, thing), say("Remove it, or add it to the source page first.")
            yield _problem(source, target, added.filled({"thing": thing}), hint, place)


def _unlike(pair: Pair, held: Held, rendered: Held) -> Iterator[Unlike]:
    ours, theirs = [thing for _, thing in held], [thing for _, thing in rendered]
    if ours == theirs or sorted(ours) == sorted(theirs):
        return
    sources, targets = by_block(pair.source, held), by_block(pair.target, rendered)
    nothing: Counter[str] = Counter()
    for source, target in pair.couples:
        wanted, found = sources.get(source.location.line, nothing), targets.get(target.location.line, nothing)
        if found != wanted:
            yield source, target, wanted - found, found - wanted


def _sum(counters: Iterator[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for counter in counters:
        total += counter
    return total


def _problem(source: Block, target: Block, message: Message, hint: Message, place: Location | None = None) -> Problem:
    texts = Texts(source.text, target.text)
    return Problem(place or target.location, message, hint, source=source.location, texts=texts)
