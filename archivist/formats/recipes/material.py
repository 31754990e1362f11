"""What a recipe works on: the lines of a text with what they are, or the rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from archivist.formats.extract import Extract
from archivist.formats.recipes.patterns import LONGEST_LINE
from archivist.model.structure import BlockKind, Inline
from archivist.text.normalize import canonical

_EDGES = " \t\u3000\xa0|"


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or block, of a download; `inlines` count from its own start."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    inlines: tuple[Inline, ...] = ()

    head: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # As much of it as rules look at, without blanks and cell borders around it.
        head = self.text[: 2 * LONGEST_LINE].strip(_EDGES)[:LONGEST_LINE]
        object.__setattr__(self, "head", head)


Lines = list[Line]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one sheet; the first that holds anything names the columns."""

    header: tuple[str, ...]
    rows: Iterator[tuple[str, ...]]
    name: str = ""


def table_of(rows: Iterable[tuple[str, ...]], name: str = "") -> Table:
    """`rows` with their first row that is not blank taken as the names of the columns."""
    left = iter(rows)
    header = next((row for row in left if any(cell.strip() for cell in row)), ())
    return Table(tuple(cell.strip() for cell in header), left, name)


def lines_of_text(text: str) -> Lines:
    """Every line of plain text, blank ones as well: they part its paragraphs."""
    return [Line(line.rstrip()) for line in canonical(text).split("\n")]


def lines_of_extract(extract: Extract) -> Lines:
    """The blocks of a document that a reader has read; there are no blank lines between them."""
    inlines = iter(extract.inlines)
    inline = next(inlines, None)
    lines: Lines = []
    for block in extract.blocks:
        inside: list[Inline] = []
        while inline and inline.start < block.end:
            start, end = inline.start - block.start, inline.end - block.start
            inside.append(Inline(inline.kind, start, end, inline.target))
            inline = next(inlines, None)
        words = extract.text[block.start : block.end]
        lines.append(Line(words, block.kind, block.level, tuple(inside)))
    return lines
