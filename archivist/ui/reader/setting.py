"""How one text is to stand on the page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from archivist.model.rendition import Block, BlockKind, Inline, InlineKind
from archivist.text.list_labels import own_label
from archivist.text.pages import Pages
from archivist.ui.reader.paragraphs import page_breaks

_LABEL_ROOM = 80  # code points that are enough to tell a label


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

    def label_of(self, item: Block) -> str:
        """The label with which an item of a list begins by itself; empty where it has a bullet."""
        return own_label(self.text[item.start : min(item.end, item.start + _LABEL_ROOM)])

    def link_at(self, place: int) -> str:
        """The address of the link that holds code point `place`; empty without one."""
        number = bisect_right(self._links, place, key=lambda link: link.start) - 1
        if number >= 0 and place < self._links[number].end:
            return self._links[number].target
        return ""

    @cached_property
    def has_asides(self) -> bool:
        """Whether anything stands beside the words: readings, or page numbers."""
        return bool(self._readings or self.pages.starts)

    def reading_at(self, place: int) -> str:
        """The reading of the words that hold code point `place`; empty without one."""
        found = self.readings_in(place, place + 1)
        return found[0].target if found else ""

    def readings_in(self, start: int, end: int) -> Sequence[Inline]:
        """The words with readings that share a code point with `start`–`end`."""
        first = bisect_right(self._readings, start, key=lambda one: one.end)
        last = bisect_right(self._readings, end - 1, key=lambda one: one.start)
        return self._readings[first:last]

    def first_footnote(self, place: int) -> bool:
        """Whether a footnote begins at `place`, and what stands before it is none."""
        number = self.number_at(place)
        if number < 0 or self.blocks[number].start != place:
            return False
        kinds = [block.kind for block in self.blocks[max(0, number - 1) : number + 1]]
        return kinds[-1] == BlockKind.FOOTNOTE and kinds.count(BlockKind.FOOTNOTE) == 1

    @cached_property
    def pages(self) -> Pages:
        """Where the pages of the original begin."""
        return Pages.of(self.inlines)

    @cached_property
    def _readings(self) -> list[Inline]:
        """Those that do not stand inside one another, so that their ends are in order too."""
        held: list[Inline] = []
        for one in sorted(self.inlines, key=lambda inline: inline.start):
            if one.kind == InlineKind.RUBY and (not held or one.start >= held[-1].end):
                held.append(one)
        return held

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _links(self) -> list[Inline]:
        links = (inline for inline in self.inlines if inline.kind == InlineKind.LINK)
        return sorted(links, key=lambda link: link.start)
