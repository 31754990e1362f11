"""The texts of one document: which there are, and reading another of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, func, select
from sqlmodel import Session, col
from sqlmodel import select as sqlselect

from archivist.errors import NotFound
from archivist.model.annotation import Annotation
from archivist.model.columns import fold, now
from archivist.model.document import Document, DocumentRendition
from archivist.model.original import Original
from archivist.model.rendition import Inline, InlineKind, Rendition, Span
from archivist.model.structure import TextQuoteSelector
from archivist.store import documents
from archivist.text.anchor import quote_selector
from archivist.text.carrying import find_again
from archivist.text.minhash import common
from archivist.text.pages import Pages
from archivist.text.shingles import Hashes, shingles, words_of

MOST_AT_ADDRESS = 20  # texts of one URL that a new one is compared with
_SAME_PAGE = 0.3  # of the smaller text's runs of words


@dataclass(frozen=True)
class RenditionRow:
    """A text of a document: what read it from which bytes, and the marks that stand in it."""

    id: str
    extractor: str
    created_at: datetime
    length: int
    media_type: str
    sha256: str
    is_current: bool
    marks: int


@dataclass(frozen=True)
class Carried:
    """How many marks were found again in another text, and how many stay in the one before."""

    moved: int
    left: int


def rows(session: Session, document_id: str) -> list[RenditionRow]:
    """Every text of the document, oldest first."""
    document = documents.get(session, document_id)
    marks = (
        select(func.count())
        .where(
            col(Annotation.rendition_id) == col(Rendition.id),
            col(Annotation.document_id) == document_id,
        )
        .scalar_subquery()
    )
    statement = (
        select(
            col(Rendition.id),
            col(Rendition.extractor),
            col(Rendition.extractor_version),
            col(Rendition.created_at),
            func.length(Rendition.text),
            col(Original.media_type),
            col(Original.sha256),
            marks,
        )
        .join(Original, col(Original.id) == col(Rendition.original_id))
        .where(col(Rendition.id).in_(_ids(session, document)))
        .order_by(col(Rendition.created_at), col(Rendition.id))
    )
    return [
        RenditionRow(key, f"{name} {version}", at, length, kind, sha, key == current, count)
        for key, name, version, at, length, kind, sha, count in session.connection().execute(
            statement
        )
        for current in (document.rendition_id,)
    ]


def use(session: Session, document_id: str, rendition_id: str) -> Carried:
    """Makes another text of the document the one that is read, and carries the marks over.

    A mark goes along where its words stand among the words they stood among; one whose place is
    unsure stays in the text it was made in.
    Raises NotFound when the document has no such text.
    """
    document = documents.get(session, document_id)
    if rendition_id not in _ids(session, document):
        raise NotFound("text", rendition_id)
    _list(session, document_id, document.rendition_id)
    document.rendition_id = rendition_id
    session.add(document)
    text = session.exec(sqlselect(Rendition.text).where(Rendition.id == rendition_id)).one()
    held = sqlselect(Annotation).where(Annotation.document_id == document_id)
    taken = {one.span for one in session.exec(held.where(Annotation.rendition_id == rendition_id))}
    elsewhere = session.exec(held.where(Annotation.rendition_id != rendition_id)).all()
    moved = sum(_carry(session, one, rendition_id, text, taken) for one in elsewhere)
    return Carried(moved, len(elsewhere) - moved)


def current(session: Session, document_ids: Iterable[str]) -> dict[str, str]:
    """The text that is read now of each of the documents."""
    statement = select(col(Document.id), col(Document.rendition_id)).where(
        col(Document.id).in_(list(document_ids))
    )
    return {str(key): str(held) for key, held in session.connection().execute(statement)}


def pages(session: Session, rendition_ids: Iterable[str]) -> dict[str, Pages]:
    """The pages of those of the texts that have any, by the id of the text."""
    statement = select(col(Rendition.id), col(Rendition.inlines)).where(
        col(Rendition.id).in_(list(rendition_ids)),
        col(Rendition.inlines).contains(f'"{InlineKind.PAGE}"'),
    )
    return {
        str(key): Pages.of([Inline(InlineKind(kind), *rest) for kind, *rest in json.loads(held)])
        for key, held in session.connection().execute(statement)
    }


def add(session: Session, document_id: str, rendition_id: str) -> None:
    """Gives the document another text, which is not read yet."""
    document = documents.get(session, document_id)
    _list(session, document_id, document.rendition_id)
    _list(session, document_id, rendition_id)


class Citation(NamedTuple):
    """What tells records of one database apart, which may all name the same address; folded."""

    title: str
    date: str
    creators: str

    @classmethod
    def of(cls, title: str, date: str, creators: Iterable[str]) -> Citation:
        return cls(fold(title), date, fold("; ".join(creators)))


def citation_of(session: Session, document_id: str) -> Citation:
    """How a document is cited now; raises NotFound."""
    document = documents.get(session, document_id)
    creators = documents.creators_of(session, [document_id]).get(document_id, ())
    return Citation.of(document.title, document.date, creators)


def document_at(
    session: Session,
    addresses: Sequence[str],
    text: str,
    cited: Citation,
    *,
    is_record: bool = False,
) -> str | None:
    """The document that was captured from one of these URLs and says much of the same.

    The text decides, because many pages name their site's front page as their own address. The
    text of a record is short and much like the next one's: its citation must be the same too.
    """
    wanted = [address for address in addresses if address]
    if not wanted:
        return None
    same = _is_cited(cited)
    found = (
        select(col(Document.id), col(Rendition.text))
        .join(Rendition, col(Rendition.id) == col(Document.rendition_id))
        .where(col(Document.url).in_(wanted) | col(Document.canonical_url).in_(wanted))
        .where(same if is_record else same | (col(Rendition.part) == ""))
        .order_by(col(Document.added_at))
        .limit(MOST_AT_ADDRESS)
    )
    runs = shingles(words_of(text))
    for document_id, other in session.connection().execute(found):
        if is_same_page(runs, shingles(words_of(other))):
            return str(document_id)
    return None


def record_of(session: Session, text_sha256: str, cited: Citation, told: Mapping[str, str]) -> str:
    """The document of a bibliographic record with that text, citation and values by name of a
    column; "" when there is none."""
    found = (
        select(col(Document.id))
        .join(Rendition, col(Rendition.id) == col(Document.rendition_id))
        .where(col(Rendition.text_sha256) == text_sha256, col(Rendition.part) != "")
        .where(_is_cited(cited), *(getattr(Document, name) == told[name] for name in told))
    )
    return str(session.connection().execute(found.limit(1)).scalar() or "")


def _is_cited(cited: Citation) -> ColumnElement[bool]:
    return and_(
        col(Document.title_fold) == cited.title,
        col(Document.date) == cited.date,
        col(Document.creators_fold) == cited.creators,
    )


def is_same_page(runs: Hashes, others: Hashes) -> bool:
    """Whether two texts say much of the same, as captures of one page do; by their shingles."""
    least = min(len(runs), len(others))
    return least > 0 and common(runs, others) >= _SAME_PAGE * least


def _ids(session: Session, document: Document) -> list[str]:
    listed = sqlselect(DocumentRendition.rendition_id).where(
        DocumentRendition.document_id == document.id
    )
    return [document.rendition_id, *session.exec(listed)]


def _list(session: Session, document_id: str, rendition_id: str) -> None:
    held = sqlselect(DocumentRendition).where(
        DocumentRendition.document_id == document_id,
        DocumentRendition.rendition_id == rendition_id,
    )
    if session.exec(held).first() is None:
        session.add(DocumentRendition(document_id=document_id, rendition_id=rendition_id))


def _carry(
    session: Session,
    annotation: Annotation,
    rendition_id: str,
    text: str,
    taken: set[Span],
) -> bool:
    noted = TextQuoteSelector(annotation.exact, annotation.prefix, annotation.suffix)
    span = find_again(text, noted)
    if span is None or span in taken:
        return False
    taken.add(span)
    selector = quote_selector(text, span)
    annotation.rendition_id = rendition_id
    annotation.start, annotation.end = span
    annotation.exact, annotation.prefix, annotation.suffix = selector
    annotation.modified_at = now()
    session.add(annotation)
    return True
