"""T3: figures of a translation that aren't those of its source: numbers, dates, money, measures, phones, documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from promosite.check.registry import Problem, Rule, Scope, enrol
from promosite.figures.amount import Amount, Doubt, Kind
from promosite.figures.comparison import Difference, DifferenceKind, differences
from promosite.model.finding import Severity, Texts
from promosite.model.location import Location
from promosite.model.message import Message, say
from promosite.model.page import Block, Page, locate
from promosite.model.pair import Match, Pair

_NAMES = frozenset({Kind.PHONE, Kind.DOCUMENT})
_THOUSAND = 3
"""Digits in a group: a separator that was misread moves the point by so many places."""


Blocks = Sequence[Block]
Words = tuple[Message, Message]
"""What is wrong, and what to do."""


def _survey(pair: Pair) -> Iterator[tuple[str, Problem]]:
    """Yield each difference of the figures of a pair, as a problem of the rule that speaks of it."""
    for sources, targets in _passages(pair):
        for difference in differences(_text(sources), pair.source.locale, _text(targets), pair.target.locale):
            for code in _codes[difference.kind, _is_of_names(difference)]:
                message, hint = _words[code](difference)
                origin, _ = _found(pair.source, sources, difference.source)
                block, location = _found(pair.target, targets, difference.target)
                texts = Texts(origin.text, block.text)
                yield code, Problem(location, message, hint, source=origin.location, texts=texts)


def _text(blocks: Blocks) -> str:
    return blocks[0].text if len(blocks) == 1 else "\n".join(block.text for block in blocks)


def _is_of_names(difference: Difference) -> bool:
    return any(amount.kind in _NAMES for amount in (difference.source, difference.target) if amount)


_MOST_BLOCKS = 300
"""Blocks of a section among which a figure is looked for; in a longer one its beginning is named."""


def _found(page: Page, blocks: Blocks, amount: Amount | None) -> tuple[Block, Location]:
    """Return the block that holds a figure, and the place of the figure; the first block if there is none."""
    if amount:
        for block in blocks[:_MOST_BLOCKS]:
            if amount.text in block.text:
                return block, locate(page, block, amount.text)
    return blocks[0], blocks[0].location


def _passages(pair: Pair) -> Iterator[tuple[Blocks, Blocks]]:
    """Yield each couple of blocks; of a section in which a block stands alone, all blocks together."""
    matches = [match for match in pair.matches if not _is_code(match)]
    for section in _sections(matches):
        couples = [((match.source,), (match.target,)) for match in section if match.source and match.target]
        if len(couples) == len(section):
            yield from couples
        else:
            sources = [match.source for match in section if match.source]
            targets = [match.target for match in section if match.target]
            if sources and targets:
                yield sources, targets


def _is_code(match: Match) -> bool:
    block = match.target or match.source
    return block is not None and block.kind == "code"


def _sections(matches: Sequence[Match]) -> Iterator[Sequence[Match]]:
    """Cut at the headings that both pages have; where every block has its partner, nothing needs cutting."""
    if all(match.source and match.target for match in matches):
        yield matches
        return
    starts = [place for place, match in enumerate(matches) if match.target and _is_heading(match.source)]
    yield from (matches[start:end] for start, end in pairwise((0, *starts, len(matches))))


def _is_heading(block: Block | None) -> bool:
    return block is not None and block.kind == "heading"


def _texts(difference: Difference) -> dict[str, str]:
    sides = {"figure": difference.target, "other": difference.source}
    return {name: " ".join(amount.text.split()) for name, amount in sides.items() if amount}


_words: dict[str, Callable[[Difference], Words]] = {}
_codes: defaultdict[tuple[DifferenceKind, bool], list[str]] = defaultdict(list)
"""Which rules speak of a kind of difference: of names (phones, documents), and of all other figures."""


def _tells(
    code: str, name: str, *kinds: DifferenceKind, severity: Severity = Severity.ERROR, of_names: bool = False
) -> Callable[[Callable[[Difference], Words]], Callable[[Difference], Words]]:
    """Register the decorated function as what a rule says of a difference of these kinds; its docstring is the help."""

    def register(words: Callable[[Difference], Words]) -> Callable[[Difference], Words]:
        _words[code] = words
        for kind in kinds:
            _codes[kind, of_names].append(code)
        enrol(Rule(code, name, "figures", severity, words, Scope.PAIR, _survey))
        return words

    return register


def _places(difference: Difference) -> int:
    """Return by how many places the point is off."""
    ours, theirs = difference.source, difference.target
    if not (ours and theirs and ours.number and theirs.number):
        return 0
    return ours.number.adjusted() - theirs.number.adjusted()


_DOUBTS = {
    Doubt.TRILLION: say("Readers disagree about what 兆 is: write 万亿."),
    Doubt.DAY_OR_MONTH: say("Write the month as a word."),
    Doubt.SEPARATOR: say("Write the point and the comma as this language does."),
}


@_tells("T301", "figure-differs", DifferenceKind.CHANGED)
def figure_differs(difference: Difference) -> Words:
    """A figure has another value than in the source.

    Numbers, percentages, sums, measures, dates, quarters and centuries are read from both texts and compared by what
    they are worth, however each language writes them. Readers who invest, travel or vote by a wrong figure are misled.
    Write the figure of the source; if the source is wrong, mend it there first.
    """
    texts = _texts(difference)
    message = say("“{figure}” isn't “{other}”, as the source says.", texts)
    return message, say("Write what the source says: “{other}”.", other=texts["other"])


@_tells("T302", "figure-missing", DifferenceKind.MISSING)
def figure_missing(difference: Difference) -> Words:
    """A figure of the source is missing in the translation.

    It may have been lost with half a sentence, or written as a word that isn't a figure. Add it where the source has
    it. Small numbers may be spelled out, and “one” may be left out.
    """
    message = say("The source says “{other}”; that figure is missing here.", _texts(difference))
    return message, say("Add it where the source has it.")


@_tells("T303", "figure-added", DifferenceKind.EXTRA, severity=Severity.WARNING)
def figure_added(difference: Difference) -> Words:
    """The translation has a figure that the source doesn't have.

    Nobody checks what only one language says; it may be left over from an older source. Remove it, or add it to the
    source first.
    """
    message = say("The source doesn't have the figure “{figure}”.", _texts(difference))
    return message, say("Remove it, or add it to the source page first.")


@_tells("T304", "wrong-currency", DifferenceKind.CURRENCY)
def wrong_currency(difference: Difference) -> Words:
    """A sum of money is in a currency that the source doesn't have.

    đồng is 越南盾 in Chinese, ドン in Japanese, 동 in Korean; 元, 円, 원, € and $ are other currencies, worth many
    times as much. Name the currency of the source, and don't convert sums: the rate changes, the page doesn't.
    """
    hint = say("Name the currency of the source, and don't convert the sum.")
    if difference.source:
        return say("“{figure}” is in another currency than “{other}” in the source.", _texts(difference)), hint
    return say("“{figure}” is in a currency that the source doesn't have.", _texts(difference)), hint


@_tells("T305", "wrong-magnitude", DifferenceKind.MAGNITUDE)
def wrong_magnitude(difference: Difference) -> Words:
    """A figure is ten, a hundred, a thousand … times too large or too small.

    1 tỷ is 1 billion in English and 1 milliard in French, whose “billion” is a thousand times more; it is 10亿 in
    Chinese, 10億 in Japanese and 10억 in Korean, which count by ten thousands. A point groups thousands in Vietnamese
    and begins the decimals in English. Count the zeros and write the figure as the language does.
    """
    message = say("“{figure}” is more, or less, than “{other}” in the source by a power of ten.", _texts(difference))
    if _places(difference) % _THOUSAND:
        return message, say("Count the zeros: 万 and 만 are ten thousand, 亿, 億 and 억 are a hundred million.")
    return message, say("Look at the point or comma, and at the magnitude: 1 tỷ is 1 billion, in French 1 milliard.")


@_tells("T306", "doubtful-figure", DifferenceKind.DOUBTFUL, severity=Severity.WARNING)
def doubtful_figure(difference: Difference) -> Words:
    """A figure can be read in two ways.

    Some readers of Chinese take 兆 for a million, others for a million millions: write 万亿. In English, 04/05/2019 is
    in April or in May: write 4 May 2019. And 1.500 is one and a half in English, not one thousand five hundred.
    """
    doubts = difference.target.doubts if difference.target else ()
    return say("“{figure}” can be read in two ways.", _texts(difference)), _DOUBTS[doubts[0]]


@_tells(
    "T307", "reference-differs", DifferenceKind.CHANGED, DifferenceKind.MISSING, DifferenceKind.EXTRA, of_names=True
)
def reference_differs(difference: Difference) -> Words:
    """A phone number or the number of a document isn't that of the source.

    Readers who dial it reach a stranger; readers who look for the document find none. Copy document numbers letter by
    letter (`72/2015/NĐ-CP` keeps its Đ); a phone number may be written with +84 or with 0.
    """
    texts = _texts(difference)
    if "other" not in texts:
        return say("The source doesn't have the number “{figure}”.", texts), say("Remove it, or mend it.")
    hint = say("Copy “{other}” from the source.", other=texts["other"])
    if "figure" not in texts:
        return say("The number “{other}” of the source is missing here.", texts), hint
    return say("The number “{figure}” is “{other}” in the source.", texts), hint


@_tells("T308", "spelled-out-figure", DifferenceKind.SPELLED, severity=Severity.INFO)
def spelled_out_figure(difference: Difference) -> Words:
    """A measure that the source gives in digits is spelled out in the translation.

    “Fifteen hectares” is right, but readers who look for figures miss it, and tables can't be compared. Write digits
    before a unit.
    """
    message = say("“{figure}” is “{other}” in the source.", _texts(difference))
    return message, say("Write digits before a unit.")


@_tells("T309", "wrong-unit", DifferenceKind.UNIT)
def wrong_unit(difference: Difference) -> Words:
    """A figure has the number of the source, but another unit or none.

    5 ha aren't 5 km², and 8% without its sign is a count. A unit may be converted if the figure is converted exactly.
    Write the unit of the source.
    """
    message = say("“{figure}” hasn't the unit of “{other}” in the source.", _texts(difference))
    return message, say("Write the unit of the source, or convert the figure exactly.")


@_tells("T310", "count-differs", DifferenceKind.COUNT, severity=Severity.WARNING)
def count_differs(difference: Difference) -> Words:
    """A small number that the source spells out is another one in the translation.

    “Hai ngày” are two days, and a course of three days is another offer. Languages that count with counters write
    digits where Vietnamese writes words; the number stays the same. Count again; if the sentence was turned round so
    that another number is right, leave it.
    """
    message = say("“{figure}” may be “{other}” in the source.", _texts(difference))
    return message, say("Count again, and write the number of the source.")
