"""Reads the passages to be listed: of one document, or of a record or code page by page."""

from dataclasses import dataclass

from sqlmodel import Session

from archivist.store import annotations, documents
from archivist.store.annotations import BodyRow, Passage


@dataclass(frozen=True)
class Heading:
    """Stands above the passages of one document, where several are listed."""

    document_id: str
    title: str
    byline: str


@dataclass(frozen=True)
class Quoted:
    """A passage as it is listed: its words in one line, what it is marked with, and its notes."""

    passage: Passage
    words: str
    marks: tuple[BodyRow, ...]
    notes: tuple[BodyRow, ...]
    language: str

    @property
    def names_itself(self) -> bool:
        """Whether all it bears is the very name that stands there, so that a shape says it."""
        return len(self.marks) == 1 and self.marks[0].label == self.words

    @property
    def note(self) -> str:
        return "\n".join(body.label for body in self.notes)


Row = Heading | Quoted


def read_document(session: Session, document_id: str) -> list[Quoted]:
    """The passages of a document's present text and of older ones, in text order."""
    language = documents.get(session, document_id).language
    found = annotations.passages(session, document_id=document_id)
    return [quoted(passage, language) for passage in sorted(found, key=place_of)]


def read_passages(session: Session, ids: list[str]) -> list[tuple[Heading, Quoted]]:
    """The passages of `ids` in that order, each with the heading of its document."""
    held = {passage.id: passage for passage in annotations.passages(session, ids=ids)}
    found = [held[key] for key in ids if key in held]
    keys = list(dict.fromkeys(passage.document_id for passage in found))
    rows = {row.id: row for row in documents.rows(session, keys)}
    pairs = []
    for passage in found:
        row = rows[passage.document_id]
        byline = " · ".join(part for part in (row.publisher, row.date) if part)
        heading = Heading(row.id, row.title, byline)
        pairs.append((heading, quoted(passage, row.language)))
    return pairs


def quoted(passage: Passage, language: str) -> Quoted:
    """A passage made ready to be listed."""
    notes = tuple(body for body in passage.bodies if body.kind == "note")
    marks = tuple(body for body in passage.bodies if body.kind != "note")
    words = " ".join(passage.exact[:400].split())
    return Quoted(passage, words, marks, notes, language)


def place_of(passage: Passage) -> tuple[int, int, str]:
    """Where a passage stands in the order of the text."""
    return passage.span.start, passage.span.end, passage.id
