"""What an accession leaves in the archive: original, rendition, document, and its report."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select as core_select
from sqlmodel import Session, SQLModel, col, select

from archivist.formats.extract import Extract
from archivist.model.columns import fold
from archivist.model.document import EDITABLE_FIELDS, Creator, Document, FieldOrigin
from archivist.model.original import (
    Accession,
    AccessionItem,
    AccessionStatus,
    Original,
    ProvenanceEvent,
)
from archivist.model.rendition import Rendition
from archivist.store import documents
from archivist.store.database import defer_references
from archivist.store.originals import KeptOriginal


@dataclass(frozen=True)
class ItemReport:
    """What became of one file. `warnings` and `error` are plain sentences."""

    path: str
    status: str
    document_id: str | None = None
    title: str = ""
    creators: tuple[str, ...] = ()
    date: str = ""
    language: str = ""
    media_type: str = ""
    warnings: tuple[str, ...] = ()
    error: str = ""


@dataclass(frozen=True)
class AccessionRow:
    """A past accession as a list shows it."""

    accession: Accession
    items: tuple[AccessionItem, ...]


def begin(session: Session, how: str, actor: str) -> Accession:
    """A new accession; its files follow as items."""
    accession = Accession(how=how, actor=actor)
    session.add(accession)
    session.flush()
    return accession


def documents_of(session: Session, hashes: Sequence[str]) -> dict[str, str]:
    """SHA-256 -> id of a document in the archive whose original has it."""
    statement = (
        core_select(col(Original.sha256), col(Document.id))
        .join(Rendition, col(Rendition.original_id) == col(Original.id))
        .join(Document, col(Document.rendition_id) == col(Rendition.id))
        .where(col(Original.sha256).in_(hashes))
    )
    return dict(session.connection().execute(statement).all())


def original_ids(session: Session, hashes: Sequence[str]) -> dict[str, str]:
    """SHA-256 -> id of the original; hashes of bytes never taken in are left out."""
    statement = core_select(col(Original.sha256), col(Original.id))
    found = session.connection().execute(statement.where(col(Original.sha256).in_(hashes)))
    return dict(found.all())


class Shelf:
    """Where the files of one batch are put down, in one transaction.

    References are checked when it commits, so that rows may be written in any order; what the
    archive holds of `hashes` is asked once.
    """

    def __init__(self, session: Session, hashes: Sequence[str]) -> None:
        defer_references(session)
        self._session = session
        self._documents = documents_of(session, hashes)
        self._originals = original_ids(session, hashes)

    def document_of(self, sha256: str) -> str | None:
        """The id of a document whose original has that hash."""
        return self._documents.get(sha256)

    def add(self, path: str, kept: KeptOriginal, extract: Extract, agent: str) -> ItemReport:
        """Writes original, rendition and document of an extracted file, with provenance."""
        original_id = self._original(kept, extract.media_type)
        rendition = _rendition(original_id, extract)
        document = _document(rendition.id, extract)
        extractor = f"{extract.extractor} {extract.extractor_version}"
        self._session.add_all([rendition, document, *_details(document, extract)])
        self._note("accession", document.id, original_id, agent, kept.sha256)
        self._note("extraction", document.id, original_id, extractor, "\n".join(extract.warnings))
        self._documents[kept.sha256] = document.id
        return ItemReport(
            path,
            AccessionStatus.ADDED,
            document.id,
            document.title,
            extract.creators,
            document.date,
            document.language,
            extract.media_type,
            extract.warnings,
        )

    def add_again(self, path: str, kept: KeptOriginal, document_id: str, agent: str) -> ItemReport:
        """Notes that the bytes of a document came in once more."""
        original_id = self._original(kept, "")
        self._note("accession", document_id, original_id, agent, kept.sha256, "duplicate")
        document = documents.get(self._session, document_id)
        original, _ = documents.original_of(self._session, document_id)
        return ItemReport(
            path,
            AccessionStatus.DUPLICATE,
            document_id,
            document.title,
            documents.creators_of(self._session, [document_id]).get(document_id, ()),
            document.date,
            document.language,
            original.media_type,
        )

    def note_item(
        self, accession_id: str, position: int, kept: KeptOriginal | None, report: ItemReport
    ) -> None:
        """Keeps a file's line of the accession's report."""
        self._session.add(
            AccessionItem(
                accession_id=accession_id,
                position=position,
                path=report.path,
                status=report.status,
                original_id=self._originals.get(kept.sha256) if kept else None,
                document_id=report.document_id,
                warnings="\n".join(report.warnings),
                error=report.error,
            )
        )

    def _original(self, kept: KeptOriginal, media_type: str) -> str:
        if kept.sha256 not in self._originals:
            original = Original(
                sha256=kept.sha256,
                extension=kept.extension,
                media_type=media_type,
                byte_size=kept.byte_size,
            )
            self._session.add(original)
            self._originals[kept.sha256] = original.id
        return self._originals[kept.sha256]

    def _note(  # noqa: PLR0917  the columns of one row
        self,
        kind: str,
        document_id: str,
        original_id: str,
        agent: str,
        detail: str,
        outcome: str = "success",
    ) -> None:
        self._session.add(
            ProvenanceEvent(
                kind=kind,
                outcome=outcome,
                agent=agent,
                detail=detail,
                document_id=document_id,
                original_id=original_id,
            )
        )


def all_rows(session: Session) -> list[AccessionRow]:
    """Every accession with its items, newest first."""
    items: dict[str, list[AccessionItem]] = {}
    for item in session.exec(select(AccessionItem).order_by(col(AccessionItem.position))):
        items.setdefault(item.accession_id, []).append(item)
    held = session.exec(select(Accession).order_by(col(Accession.at).desc()))
    return [AccessionRow(row, tuple(items.get(row.id, ()))) for row in held]


def _rendition(original_id: str, extract: Extract) -> Rendition:
    return Rendition(
        original_id=original_id,
        text=extract.text,
        text_sha256=hashlib.sha256(extract.text.encode()).hexdigest(),
        blocks=json.dumps([[b.kind, b.start, b.end, b.level] for b in extract.blocks]),
        inlines=json.dumps(
            [[i.kind, i.start, i.end, i.target] for i in extract.inlines], ensure_ascii=False
        ),
        extractor=extract.extractor,
        extractor_version=extract.extractor_version,
    )


def _document(rendition_id: str, extract: Extract) -> Document:
    document = Document(rendition_id=rendition_id, title="")
    for field in extract.values:
        if field.name in EDITABLE_FIELDS:
            setattr(document, field.name, field.value)
    documents.refold(document)
    document.creators_fold = fold("; ".join(extract.creators))
    return document


def _details(document: Document, extract: Extract) -> Iterator[SQLModel]:
    """The rows beside a new document's own: its creators, and where each value came from."""
    for position, name in enumerate(extract.creators):
        yield Creator(document_id=document.id, position=position, name=name)
    for field in {field.name: field for field in reversed(extract.values)}.values():
        yield FieldOrigin(
            document_id=document.id, name=field.name, origin=field.origin, raw=field.raw
        )
