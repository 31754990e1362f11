"""What an export writes: documents with their texts and passages, from one state of the archive."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from threading import Event

from sqlmodel import Session, col, select

from archivist.archive import Archive
from archivist.errors import Stopped
from archivist.model.document import Document
from archivist.model.original import Original
from archivist.model.rendition import Rendition
from archivist.store import authority, codebook, collections, documents, passage_rows, renditions
from archivist.store.authority import RecordRow
from archivist.store.codebook import CodeRow
from archivist.store.documents import ReadingText
from archivist.store.passage_rows import Passage
from archivist.text.pages import Pages

Progress = Callable[[int, int, str], None]

_CHUNK = 100


@dataclass(frozen=True)
class Article:
    """A document with its creators, its original, and its passages in text order."""

    document: Document
    creators: tuple[str, ...]
    original: Original
    passages: tuple[Passage, ...]
    _pages: dict[str, Pages]
    _session: Session

    def text(self) -> ReadingText:
        """The text that is read now; a passage of an older rendition stands elsewhere."""
        return documents.reading_text(self._session, self.document.rendition_id)

    def pages_of(self, passage: Passage) -> str:
        """On which page of the original a passage stands ("12", "12–13"); "" when none is known."""
        return self._pages.get(passage.rendition_id, Pages()).pages_of(passage.span)


class Selection:
    """The chosen documents, read one after the other; counts what was read.

    `name` is the collection's when all of one collection was chosen, else the archive's.
    """

    def __init__(
        self,
        archive: Archive,
        session: Session,
        document_ids: Sequence[str],
        progress: Progress,
        cancelled: Event,
    ) -> None:
        self.archive_id = archive.id
        self.ids = tuple(dict.fromkeys(document_ids))
        self.name = _name(archive, session, self.ids)
        self.codes: dict[str, CodeRow] = {row.id: row for row in codebook.rows(session)}
        self.records: dict[str, RecordRow] = {row.id: row for row in authority.rows(session)}
        self.documents = 0
        self.passages = 0
        self._session = session
        self._progress = progress
        self._cancelled = cancelled

    def __iter__(self) -> Iterator[Article]:
        """The articles in the order chosen; those gone meanwhile are left out. Raises Stopped."""
        self.documents = self.passages = 0
        for first in range(0, len(self.ids), _CHUNK):
            for article in self._read(self.ids[first : first + _CHUNK]):
                if self._cancelled.is_set():
                    raise Stopped
                yield article
                self.documents += 1
                self.passages += len(article.passages)
                self._progress(self.documents, len(self.ids), article.document.title)
            self._session.expunge_all()

    def _read(self, part: Sequence[str]) -> Iterator[Article]:
        statement = (
            select(Document, Original)
            .join(Rendition, col(Rendition.id) == col(Document.rendition_id))
            .join(Original, col(Original.id) == col(Rendition.original_id))
            .where(col(Document.id).in_(part))
        )
        found = {document.id: (document, original) for document, original in self._exec(statement)}
        creators = documents.creators_of(self._session, part)
        marks: dict[str, list[Passage]] = {}
        for passage in passage_rows.passages(self._session, document_ids=part):
            marks.setdefault(passage.document_id, []).append(passage)
        texts = {passage.rendition_id for held in marks.values() for passage in held}
        pages = renditions.pages(self._session, texts)
        for key in part:
            if key in found:
                document, original = found[key]
                passages = tuple(marks.get(key, ()))
                names = creators.get(key, ())
                yield Article(document, names, original, passages, pages, self._session)

    def _exec(self, statement: object) -> list[tuple[Document, Original]]:
        return list(self._session.exec(statement))  # type: ignore[call-overload]


def _name(archive: Archive, session: Session, ids: Sequence[str]) -> str:
    chosen = set(ids)
    for row in collections.rows(session):
        if row.documents == len(chosen):
            inside = collections.with_children(session, row.id)
            listing = documents.Listing(collection_ids=inside)
            if set(documents.listed_ids(session, listing)) == chosen:
                return row.name
    return archive.path.name
