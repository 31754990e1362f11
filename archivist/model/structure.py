"""Places in a text, and its block structure: plain values that need no database."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """Code points `start` (included) to `end` (excluded) of a rendition's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    TABLE_ROW = "table-row"
    CAPTION = "caption"
    FOOTNOTE = "footnote"


class InlineKind(StrEnum):
    EMPHASIS = "emphasis"
    STRONG = "strong"
    LINK = "link"
    RUBY = "ruby"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that stands as one block; `level` counts headings and list depth from 1.

    Blocks cover the text in order and do not overlap; a single line feed stands between two.
    A list item's text does not hold its bullet; a table row's cells are parted by a tab.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Inline:
    """Something said of a stretch of words inside one block.

    `target` is a link's address, the reading of words with ruby, or the label of the page whose
    text begins with the words.
    """

    kind: InlineKind
    start: int
    end: int
    target: str = ""


class TextQuoteSelector(NamedTuple):
    """A passage by its words and what stands around them (up to 32 code points each side)."""

    exact: str
    prefix: str = ""
    suffix: str = ""
