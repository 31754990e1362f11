"""Marks as the reader knows them, and which of them stand where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archivist.model.rendition import Span
from archivist.ui.assets import KIND_GLYPHS

LANES = 3


@dataclass(frozen=True)
class MarkLayer:
    """One thing said of a passage: a kind of record, "code" or "note", with colour and label.

    `colour` is #rrggbb, or empty for the colour of the kind.
    """

    kind: str
    colour: str
    label: str
    body_id: str


@dataclass(frozen=True)
class Mark:
    """A marked passage in code points, and all that is said of it."""

    annotation_id: str
    span: Span
    layers: tuple[MarkLayer, ...]

    @property
    def words(self) -> str:
        """What hovering over it tells."""
        return "\n".join(f"{KIND_GLYPHS[layer.kind]} {layer.label}" for layer in self.layers)


class MarkIndex:
    """Finds the marks in a stretch of text, and gives each an underline lane of its own.

    Marks are kept by start; the greatest end so far lets a look-up stop early.
    """

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self.marks = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
        self._starts = [mark.span.start for mark in self.marks]
        self._reach: list[int] = []
        self.lanes: dict[str, int] = {}
        free = [0] * LANES
        for mark in self.marks:
            before = self._reach[-1] if self._reach else 0
            self._reach.append(max(before, mark.span.end))
            lane = next((n for n in range(LANES) if free[n] <= mark.span.start), LANES - 1)
            free[lane] = max(free[lane], mark.span.end)
            self.lanes[mark.annotation_id] = lane
        self._by_id = {mark.annotation_id: mark for mark in self.marks}

    def get(self, annotation_id: str | None) -> Mark | None:
        """The mark of an annotation, if it is here."""
        return self._by_id.get(annotation_id) if annotation_id else None

    def overlapping(self, start: int, end: int) -> list[Mark]:
        """The marks that share a code point with `start`–`end`, by start."""
        return list(self._backwards(start, end))[::-1]

    def at(self, place: int) -> list[Mark]:
        """The marks over one code point, shortest first."""
        found = self.overlapping(place, place + 1)
        return sorted(found, key=lambda mark: mark.span.end - mark.span.start)

    def _backwards(self, start: int, end: int) -> Iterator[Mark]:
        for number in range(bisect_left(self._starts, end) - 1, -1, -1):
            if self._reach[number] <= start:
                return
            if self.marks[number].span.end > start:
                yield self.marks[number]
