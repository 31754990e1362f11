"""Marks as the reader knows them, and which of them stand where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archivist.model.rendition import Span
from archivist.ui.assets import KIND_GLYPHS


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
        return "\n".join(
            f"{KIND_GLYPHS.get(layer.kind, '·')} {layer.label}" for layer in self.layers
        )


class MarkIndex:
    """Finds the marks in a stretch of text, and gives each of their layers an underline lane.

    Layers that share a code point never share a lane; lane 0 is next to the letters. Marks are
    kept by start; the greatest end so far lets a look-up stop early.
    """

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self.marks = sorted(marks, key=_by_place)
        self._starts = [mark.span.start for mark in self.marks]
        self._by_id = {mark.annotation_id: mark for mark in self.marks}
        self._reach: list[int] = []
        self.lanes: dict[str, tuple[int, ...]] = {}
        self._assign()

    def _assign(self) -> None:
        reach = 0
        free: list[int] = []  # where each lane's last mark ends
        for mark in self.marks:
            start, end = mark.span
            reach = end if end > reach else reach
            self._reach.append(reach)
            wanted = len(mark.layers) or 1
            taken = []
            for lane, until in enumerate(free):
                if until <= start:
                    free[lane] = end
                    taken.append(lane)
                    if len(taken) == wanted:
                        break
            while len(taken) < wanted:
                taken.append(len(free))
                free.append(end)
            self.lanes[mark.annotation_id] = tuple(taken)

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

    def beside(self, place: int, step: int) -> Mark | None:
        """The first mark that starts after `place` (step 1), or the last before it (step -1)."""
        if step > 0:
            number = bisect_left(self._starts, place + 1)
            return self.marks[number] if number < len(self.marks) else None
        number = bisect_left(self._starts, place) - 1
        return self.marks[number] if number >= 0 else None

    def _backwards(self, start: int, end: int) -> Iterator[Mark]:
        for number in range(bisect_left(self._starts, end) - 1, -1, -1):
            if self._reach[number] <= start:
                return
            if self.marks[number].span.end > start:
                yield self.marks[number]


def _by_place(mark: Mark) -> tuple[int, int]:
    return mark.span[0], -mark.span[1]
