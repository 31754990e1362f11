"""What a search gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from archivist.model.rendition import Span

FacetValues = tuple[tuple[str, int], ...]


class Page(NamedTuple):
    """Which hits are wanted: how many from where in what order, and filed in which collections
    (empty for all).
    """

    sort: str
    limit: int
    offset: int
    scope: tuple[str, ...]


@dataclass(frozen=True)
class Snippet:
    """A piece of a hit to show, and the place in the text it leads to.

    `source` says where `text` and `marks` come from:
    "text"        a piece of the rendition: text == rendition[start:end], marks count in it too
    "annotation"  the same around a marked passage whose code or name was found; one mark, it
    "note"        a note's words; marks count in `text`, start and end are the marked passage
    "title"       the title; marks count in `text`, start and end are 0
    """

    start: int
    end: int
    text: str
    marks: tuple[Span, ...]
    source: str = "text"
    annotation_id: str | None = None

    @property
    def passage(self) -> Span:
        """Where a jump leads: the first mark in the text, or the passage a note is about."""
        if self.source in ("text", "annotation") and self.marks:
            return self.marks[0]
        return Span(self.start, self.end)

    @property
    def marks_in_snippet(self) -> tuple[Span, ...]:
        """The marks counted in the snippet's own `text`, whatever its source."""
        if self.source in ("text", "annotation"):
            return tuple(
                Span(mark.start - self.start, mark.end - self.start) for mark in self.marks
            )
        return self.marks


@dataclass(frozen=True)
class Hit:
    """A document that fits; `matches` counts the places in its text, title and marks."""

    document_id: str
    rendition_id: str
    title: str
    date: str
    publisher: str
    language: str
    score: float
    matches: int
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True)
class Results:
    """A page of hits. `facets`: name -> (value, documents) pairs, commonest first.

    `behind` says that the index does not hold the newest changes yet; `notice` is a sentence for
    the reader when the search was not what it should be, empty otherwise.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, FacetValues] = field(default_factory=dict)
    behind: bool = False
    notice: str = ""
