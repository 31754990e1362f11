"""The blocks of a page that are its article: extractors vote, rules of structure mend.

A block is of the article when most extractors kept it. Extractors leave out lists, quotes, tables
and short headings in the midst of an article, so these are taken back in; they keep titles, links
to other stories and farewells, so those are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from archivist.formats import boilerplate
from archivist.formats.page_blocks import PageBlock
from archivist.formats.page_signs import Sign
from archivist.model.structure import BlockKind

_OUTSIDE = Sign.FURNITURE | Sign.FORM | Sign.HIDDEN
_NO_LEAD = _OUTSIDE | Sign.FIGURE | Sign.NAMED_FURNITURE | Sign.NAMED_CAPTION
_MENDED = frozenset({BlockKind.LIST_ITEM, BlockKind.HEADING})
LINKS = 0.8  # the share of a block's signs in links from which it is but links
LONG = 60
SUBSTANTIAL = 40
LONGEST_LINK = 200
SHORTEST_LEAD = 50
NEAR_TITLE = 12
MOST_LEADS = 2
WEAK = 0.6
HIDDEN_PAGE = 0.3
TAIL = 0.15
MENU = 15
LONG_REPEAT = 80
LEAST_REPEATS = 3


@dataclass
class Ballot:
    """The blocks of a page, their letters, and for each extractor which of them it kept."""

    blocks: Sequence[PageBlock]
    letters: Sequence[str]
    votes: Sequence[Sequence[bool]]
    title: str = ""  # letters of the page's title
    keep: list[bool] = field(default_factory=list)
    first: int = 0
    last: int = 0

    def __post_init__(self) -> None:
        self.sizes = [len(letters) for letters in self.letters]
        self.count = [sum(kept) for kept in zip(*self.votes, strict=True)]

    def size(self, kept: Sequence[bool]) -> int:
        """How many letters the kept blocks hold."""
        return sum(size for size, one in zip(self.sizes, kept, strict=True) if one)


def elect(ballot: Ballot) -> list[bool]:
    """Which blocks are the article; none when no extractor kept any."""
    _count_votes(ballot)
    substantial = [
        i for i, kept in enumerate(ballot.keep) if kept and ballot.sizes[i] > SUBSTANTIAL
    ]
    substantial = substantial or [i for i, kept in enumerate(ballot.keep) if kept]
    if not substantial:
        return ballot.keep
    ballot.first, ballot.last = substantial[0], substantial[-1]
    _mend_gaps(ballot)
    _mend_headings(ballot)
    _take_lead(ballot)
    _cut_sections(ballot)
    _cut_title(ballot)
    _cut_strangers(ballot)
    _cut_menus(ballot)
    _cut_repeats(ballot)
    _cut_farewell(ballot)
    return ballot.keep


def _count_votes(ballot: Ballot) -> None:
    """More than half decide; but where they hold little of what the first extractor kept, its
    vote is enough."""
    voters = len(ballot.votes)
    unseen = _unseen(ballot)
    first = [kept and not unseen[i] for i, kept in enumerate(ballot.votes[0])]
    most = [2 * count > voters and not unseen[i] for i, count in enumerate(ballot.count)]
    if ballot.size(most) < WEAK * ballot.size(first):
        most = [one or other for one, other in zip(most, first, strict=True)]
    ballot.keep = most if any(most) else [count > 0 for count in ballot.count]


def _unseen(ballot: Ballot) -> list[bool]:
    """The blocks that no reader of the page sees, unless they are the page."""
    voters = len(ballot.votes)
    most = [2 * count > voters for count in ballot.count]
    hidden = [bool(block.signs & Sign.HIDDEN) for block in ballot.blocks]
    both = [one and other for one, other in zip(most, hidden, strict=True)]
    if ballot.size(both) > HIDDEN_PAGE * ballot.size(most):
        return [False] * len(hidden)
    return [one and ballot.count[i] < voters for i, one in enumerate(hidden)]


def _mend_gaps(ballot: Ballot) -> None:
    """Quotes and rows of tables inside the article; lists and headings that one voted for."""
    for index in range(ballot.first + 1, ballot.last):
        block = ballot.blocks[index]
        if ballot.keep[index] or block.signs & _OUTSIDE:
            continue
        voted = ballot.count[index] > 0 and block.share_of_links < LINKS
        if block.kind == BlockKind.QUOTE:
            ballot.keep[index] = True
        elif block.kind == BlockKind.TABLE_ROW:
            ballot.keep[index] = voted or ballot.count[index] == 0
        elif block.kind in _MENDED:
            ballot.keep[index] = voted


def _mend_headings(ballot: Ballot) -> None:
    """A heading goes with the block under it."""
    for index in range(ballot.last - 1, ballot.first, -1):
        block = ballot.blocks[index]
        ballot.keep[index] |= (
            block.kind == BlockKind.HEADING
            and ballot.keep[index + 1]
            and block.share_of_links < 0.5
            and not block.signs & _OUTSIDE
            and not boilerplate.points_elsewhere(block.words)
        )


def _take_lead(ballot: Ballot) -> None:
    """The sentences between the title and the article that the page presents as its lead."""
    near = range(max(0, ballot.first - NEAR_TITLE), ballot.first)
    title = next((index for index in near if _is_title(ballot, index)), None)
    if title is None:
        return
    taken = 0
    for index in range(title + 1, ballot.first):
        block = ballot.blocks[index]
        presented = block.signs & Sign.NAMED_LEAD or (
            block.kind == BlockKind.HEADING and index <= title + 2
        )
        if (
            presented
            and taken < MOST_LEADS
            and not ballot.keep[index]
            and ballot.sizes[index] >= SHORTEST_LEAD
            and block.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH}
            and block.share_of_links < 0.2
            and not block.signs & _NO_LEAD
            and boilerplate.may_lead(block.words)
        ):
            ballot.keep[index] = True
            taken += 1


def _is_title(ballot: Ballot, index: int) -> bool:
    block = ballot.blocks[index]
    main = block.kind == BlockKind.HEADING and block.level == 1
    return main or (bool(ballot.title) and ballot.letters[index] == ballot.title)


def _cut_sections(ballot: Ballot) -> None:
    """What stands under "Comments", "Related stories" and their like, unless all voted for it."""
    middle = ballot.first + 0.4 * (ballot.last - ballot.first)
    level = 0
    for index in range(ballot.first + 1, len(ballot.blocks)):
        block = ballot.blocks[index]
        if block.kind == BlockKind.HEADING:
            if block.level <= level:
                level = 0
            if index > middle and boilerplate.opens_other_section(block.words):
                level = block.level
        if level and ballot.count[index] < len(ballot.votes):
            ballot.keep[index] = False


def _cut_title(ballot: Ballot) -> None:
    """The title is no part of the text: it is a value of its own."""
    kept = [index for index, one in enumerate(ballot.keep) if one]
    paragraphs = (
        index
        for index in kept
        if ballot.blocks[index].kind != BlockKind.HEADING
        and ballot.sizes[index] > LONG
        and index >= ballot.first
    )
    start = next(paragraphs, ballot.first)
    for index in kept:
        if index <= start + 1 and _is_title(ballot, index):
            ballot.keep[index] = False


def _cut_strangers(ballot: Ballot) -> None:
    """Links to other stories, credits under pictures, advertisements."""
    for index, block in enumerate(ballot.blocks):
        if not ballot.keep[index]:
            continue
        linked = block.share_of_links
        credit = block.signs & Sign.NAMED_CAPTION and ballot.count[index] < len(ballot.votes)
        only_links = linked > LINKS and len(block.words) < LONGEST_LINK
        if (
            credit
            or (only_links and block.kind == BlockKind.PARAGRAPH)
            or (linked > 0.3 and boilerplate.points_elsewhere(block.words))
            or boilerplate.never_belongs(block.words)
        ):
            ballot.keep[index] = False


def _cut_menus(ballot: Ballot) -> None:
    """A long run of single words is a menu that lost its links, not prose and hardly a poem."""
    run: list[int] = []
    for index, kept in enumerate([*ballot.keep, False]):
        block = ballot.blocks[index] if kept else None
        if block and block.kind == BlockKind.PARAGRAPH and boilerplate.reads_like_menu(block.words):
            run.append(index)
            continue
        if len(run) >= MENU:
            for entry in run:
                ballot.keep[entry] = False
        run = []


def _cut_repeats(ballot: Ballot) -> None:
    """Several long paragraphs that stand there again in a row; a refrain or a caption may."""
    met: set[str] = set()
    run: list[int] = []
    long = [
        index
        for index, kept in enumerate(ballot.keep)
        if kept
        and ballot.sizes[index] >= LONG_REPEAT
        and ballot.blocks[index].kind == BlockKind.PARAGRAPH
    ]
    for index in [*long, -1]:
        if index >= 0 and ballot.letters[index] in met:
            run.append(index)
            continue
        if len({ballot.letters[one] for one in run}) >= LEAST_REPEATS:
            for one in run:
                ballot.keep[one] = False
        run = []
        met.add(ballot.letters[index])


def _cut_farewell(ballot: Ballot) -> None:
    """The last lines of an article that speak of its author, its rights and its newsletter."""
    kept = [index for index, one in enumerate(ballot.keep) if one]
    most = TAIL * sum(ballot.sizes[index] for index in kept)
    passed = 0
    for index in reversed(kept):
        if passed > most:
            return
        if boilerplate.parts_from_reader(ballot.blocks[index].words):
            ballot.keep[index] = False
        else:
            passed += ballot.sizes[index]
