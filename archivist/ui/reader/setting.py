"""How one text is to stand on the page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from archivist.model.rendition import Block, Inline, InlineKind
from archivist.ui.reader.paragraphs import page_breaks


@dataclass(frozen=True)
class Setting:
    """A text with its structure, language and size."""

    text: str
    blocks: Sequence[Block] = ()
    inlines: Sequence[Inline] = ()
    language: str = ""
    zoom: float = 1.0

    @cached_property
    def breaks(self) -> list[int]:
        """Code points where the page breaks paragraphs that are too long to lay out."""
        return page_breaks(self.text)

    def block_at(self, place: int) -> Block | None:
        """The block that holds code point `place`."""
        number = self.number_at(place)
        return self.blocks[number] if number >= 0 else None

    def number_at(self, place: int) -> int:
        """The number of the block that holds code point `place`, or -1."""
        number = bisect_right(self._starts, place) - 1
        return number if number >= 0 and place <= self.blocks[number].end else -1

    def link_at(self, place: int) -> str:
        """The address of the link that holds code point `place`; empty without one."""
        number = bisect_right(self._links, place, key=lambda link: link.start) - 1
        if number >= 0 and place < self._links[number].end:
            return self._links[number].target
        return ""

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _links(self) -> list[Inline]:
        links = (inline for inline in self.inlines if inline.kind == InlineKind.LINK)
        return sorted(links, key=lambda link: link.start)
