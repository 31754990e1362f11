"""Reads the passages to be listed: of one document, or of a record or code page by page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from archivist.store import documents, passage_rows, renditions
from archivist.store.documents import DocumentRow
from archivist.store.passage_rows import BodyRow, Passage
from archivist.text.pages import Pages


@dataclass(frozen=True)
class Heading:
    """Stands above the passages of one document, where several are listed."""

    document_id: str
    title: str
    byline: str


@dataclass(frozen=True)
class Quoted:
    """A passage as it is listed: its words in one line, what it is marked with, and its notes.

    `pages` are those of the original; `elsewhere` says that it stands in a text not read now.
    """

    passage: Passage
    words: str
    marks: tuple[BodyRow, ...]
    notes: tuple[BodyRow, ...]
    language: str
    pages: str = ""
    elsewhere: bool = False

    @property
    def names_itself(self) -> bool:
        """Whether all it bears is the very name that stands there, so that a shape says it."""
        return len(self.marks) == 1 and self.marks[0].label == self.words

    @property
    def note(self) -> str:
        return "\n".join(body.label for body in self.notes)


Row = Heading | Quoted


def read_document(
    session: Session, document_id: str, ids: Sequence[str] | None = None
) -> list[Quoted]:
    """The passages of a document's present text in its order, then those of its other texts.

    Of these only those of `ids`, where given.
    """
    documents.get(session, document_id)
    found = passage_rows.passages(session, document_id=document_id, ids=ids)
    rows = {row.id: row for row in documents.rows(session, [document_id])}
    return sorted(_quoted(session, found, rows), key=place_of)


def read_passages(session: Session, ids: list[str]) -> list[tuple[Heading, Quoted]]:
    """The passages of `ids` in that order, each with the heading of its document."""
    held = {passage.id: passage for passage in passage_rows.passages(session, ids=ids)}
    found = [held[key] for key in ids if key in held]
    keys = list(dict.fromkeys(passage.document_id for passage in found))
    rows = {row.id: row for row in documents.rows(session, keys)}
    pairs = []
    for quoted in _quoted(session, found, rows):
        row = rows[quoted.passage.document_id]
        byline = " · ".join(part for part in (row.publisher, row.date) if part)
        pairs.append((Heading(row.id, row.title, byline), quoted))
    return pairs


def _quoted(
    session: Session, passages: Sequence[Passage], rows: Mapping[str, DocumentRow]
) -> list[Quoted]:
    """Passages of the documents `rows` made ready to be listed."""
    current = renditions.current(session, rows)
    pages = renditions.pages(session, {passage.rendition_id for passage in passages})
    found = []
    for passage in passages:
        notes = tuple(body for body in passage.bodies if body.kind == "note")
        marks = tuple(body for body in passage.bodies if body.kind != "note")
        words = " ".join(passage.exact[:400].split())
        language = rows[passage.document_id].language
        page = pages.get(passage.rendition_id, Pages()).pages_of(passage.span)
        elsewhere = passage.rendition_id != current.get(passage.document_id)
        found.append(Quoted(passage, words, marks, notes, language, page, elsewhere))
    return found


def place_of(row: Quoted) -> tuple[bool, int, int, str]:
    """Where a passage stands in the order of the list."""
    passage = row.passage
    return row.elsewhere, passage.span.start, passage.span.end, passage.id
