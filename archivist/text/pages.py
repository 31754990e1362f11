"""On which page of its original a place in a text stands, as a citation gives it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from archivist.model.structure import Inline, InlineKind, Span


@dataclass(frozen=True)
class Pages:
    """The pages of one text: where each begins, in order, and its label ("12", "xiv")."""

    starts: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()

    @classmethod
    def of(cls, inlines: Sequence[Inline]) -> Pages:
        """The pages that the marks of a text tell; none for most texts."""
        marks = sorted(
            (one.start, one.target) for one in inlines if one.kind == InlineKind.PAGE and one.target
        )
        return cls(tuple(at for at, _ in marks), tuple(label for _, label in marks))

    def page_of(self, position: int) -> str:
        """The label of the page with code point `position`; "" where none is known."""
        number = bisect_right(self.starts, position) - 1
        return self.labels[number] if number >= 0 else ""

    def pages_of(self, span: Span) -> str:
        """The page of a passage, or its first and last: "12", "12–13"."""
        first, last = self.page_of(span.start), self.page_of(max(span.start, span.end - 1))
        return first if first == last or not first else f"{first}–{last}"

    def between(self, start: int, end: int) -> Sequence[tuple[int, str]]:
        """The pages that begin at or after `start` and before `end`."""
        first, last = bisect_right(self.starts, start - 1), bisect_right(self.starts, end - 1)
        return list(zip(self.starts[first:last], self.labels[first:last], strict=True))
