"""What a search gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from archivist.model.rendition import Span

FacetValues = tuple[tuple[str, int], ...]
SORTS = ("relevance", "date", "title")
KINDS = ("documents", "passages", "both")


class Page(NamedTuple):
    """Which hits are wanted: how many from where in what order, filed in which collections (empty
    for all), and whether documents, passages or both.
    """

    sort: str
    limit: int
    offset: int
    scope: tuple[str, ...] = ()
    kinds: str = "documents"


@dataclass(frozen=True)
class Ask:
    """What else may be asked of a search.

    `kinds` is one of KINDS. `document_id` searches one document, `within` what another query (a
    saved search) finds. `having` and `lacking` are (facet, value) pairs. With `groups` (document
    id -> group) only the first of a group is counted. `facets`, `hits`, `guess`: what is worked
    out besides the number.
    """

    kinds: str = "documents"
    document_id: str = ""
    within: str = ""
    having: tuple[tuple[str, str], ...] = ()
    lacking: tuple[tuple[str, str], ...] = ()
    groups: Mapping[str, str] = field(default_factory=dict)
    facets: bool = True
    hits: bool = True
    guess: bool = True


@dataclass(frozen=True)
class Offer:
    """A name typed as plain words belongs to a record: `query` asks for all its names."""

    record_id: str
    kind: str
    heading: str
    form: str
    query: str


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
    """A document that fits, or a passage (`annotation_id`) of one.

    `matches` counts the places in its text, title and marks; `forms` are the names of records
    that were found in it.
    """

    document_id: str
    rendition_id: str
    title: str
    date: str
    publisher: str
    language: str
    score: float
    matches: int
    snippets: tuple[Snippet, ...]
    annotation_id: str | None = None
    forms: tuple[str, ...] = ()


class Everything(NamedTuple):
    """The ids of all documents that fit; `notice` says when these are not all after all."""

    ids: tuple[str, ...]
    notice: str = ""


@dataclass(frozen=True)
class Results:
    """A page of hits. `facets`: name -> (value, documents) pairs, commonest first.

    `behind` says that the index does not hold the newest changes yet; `notice` is a sentence for
    the reader when the search was not what it should be, empty otherwise. `offers` are wider
    searches by record; `meant` is the query as it was perhaps meant, when little was found.
    `indexed` is False when there is no index and exact words were looked for in its place.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, FacetValues] = field(default_factory=dict)
    behind: bool = False
    notice: str = ""
    offers: tuple[Offer, ...] = ()
    meant: str = ""
    indexed: bool = True
